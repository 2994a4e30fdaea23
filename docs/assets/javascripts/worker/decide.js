// What is to be done with a request, and what a new version is to keep: no browser is needed to decide.

const HASHED = /^assets\/(search|offline)\/[^/]+\.[0-9a-f]{8}\.js$/

/** Gives the path of the file that an address means; undefined for what is not below the root. */
export const fileOf = (address, root) => {
  const { origin, pathname } = new URL(address)
  const base = new URL(root)
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined
  try {
    const path = decodeURIComponent(pathname.slice(base.pathname.length))
    return !path || path.endsWith("/") ? `${path}index.html` : path
  } catch {
    return undefined
  }
}

/**
 * Gives what to do: `pass` is none of our business, `page` a page to be read, `keep` a file of this version, `fresh` one
 * for a page of another version. `own` says that the asking page is of this version, `listed` that the file is.
 */
export const decide = ({ method, navigates, file, own, listed }) => {
  if (method !== "GET" || file === undefined) return "pass"
  if (navigates) return file.endsWith(".html") ? "page" : "pass"
  // A name with a hash in it says which bytes are meant, whoever asks.
  if (listed && (own || HASHED.test(file))) return "keep"
  return own ? "pass" : "fresh"
}

/** Gives what a version fetches when it is installed: its core, and what was kept before or, if it was all, all. */
export const wantedFiles = ({ core, files, kept, all }) =>
  all ? Object.keys(files) : [...new Set([...core, ...kept.filter((file) => Object.hasOwn(files, file))])]
