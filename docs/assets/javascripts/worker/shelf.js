// The files of one version in the browser's cache: nothing gets in but the very bytes that were published with it.

const AT_ONCE = 6
const DIGEST_BYTES = 9
const MOST_PAGES = 200

/** Gives the response so that a browser asks us for it each time: it might give it to a page of another version. */
export const unremembered = (response) => {
  if (response.status !== 200) return response
  const headers = new Headers(response.headers)
  headers.set("Cache-Control", "no-cache")
  return new Response(response.body, { headers })
}

/** Makes the shelf of a version; `files` has the digest of each file that belongs to it. */
export const createShelf = ({ caches, crypto, fetch, root, version, files }) => {
  const prefix = `malmoi ${root} `
  const name = prefix + version
  const PAGES = new URL("?pages", root).href
  const ALL = new URL("?all", root).href
  let pages

  const address = (file) => new URL(file.split("/").map(encodeURIComponent).join("/"), root).href
  const fileAt = (url) => {
    const { search, pathname } = new URL(url)
    return search ? undefined : decodeURIComponent(pathname.slice(new URL(root).pathname.length))
  }
  const listed = (file) => Object.hasOwn(files, file)
  const older = async () => (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name)

  // Gives the response if it holds what was published with this version.
  const verified = async (response, file) => {
    if (!response?.ok || !listed(file)) return undefined
    const body = await response.arrayBuffer()
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body)).subarray(0, DIGEST_BYTES)
    if (btoa(String.fromCharCode(...hash)) !== files[file]) return undefined
    return unremembered(new Response(body, { headers: response.headers }))
  }

  const get = (file) => caches.match(address(file), { cacheName: name })
  // After someone has turned it off there is no cache, and none is to come back.
  const write = async (key, response) => (await caches.has(name)) && (await caches.open(name)).put(key, response)
  const put = (file, response) => write(address(file), response)

  const fetched = async (file) => {
    const url = address(file)
    // A cache on the way may still hold the version before.
    for (const cache of ["default", "reload"]) {
      const found = await verified(await fetch(url, { cache }), file)
      if (found) return found
    }
    return undefined
  }

  // Gives what an older version kept, if it is still the same.
  const inherited = async (file, others) => {
    for (const other of others) {
      const found = await verified(await caches.match(address(file), { cacheName: other }), file)
      if (found) return found
    }
    return undefined
  }

  const missing = (file) => {
    throw new Error(`unexpected content of ${file}, expected that of ${version}`)
  }

  /** Puts files on the shelf, several at once; what `must` be there and cannot be had is an error. */
  const fill = async (wanted, { must = [], tell = () => {} } = {}) => {
    const queue = [...wanted]
    const needed = new Set(must)
    const others = await older()
    let done = 0
    const work = async () => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        if (!(await get(file))) {
          const found = (await inherited(file, others)) ?? (await fetched(file).catch(() => undefined))
          if (found) await put(file, found)
          else if (needed.has(file)) missing(file)
        }
        tell(++done, wanted.length)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    // Another version that began to work meanwhile has cleared the shelves.
    const held = new Set(await kept())
    must.filter((file) => !held.has(file)).forEach(missing)
  }

  const filesIn = async (cacheName) => (await (await caches.open(cacheName)).keys()).map(({ url }) => fileAt(url)).filter(Boolean)
  const kept = async () => ((await caches.has(name)) ? filesIn(name) : [])

  const ownPages = async () => (pages ??= (await (await caches.match(PAGES, { cacheName: name }))?.json()) ?? [])

  return {
    address, fetched, fill, get, kept, listed, put, verified,
    open: () => caches.open(name),
    there: () => caches.has(name),
    remove: () => caches.delete(name),
    removeOlder: async () => Promise.all((await older()).map((one) => caches.delete(one))),
    /** Gives what older versions kept, and whether it was all. */
    before: async () => {
      const others = await older()
      const found = await Promise.all(others.map(filesIn))
      const whole = await Promise.all(others.map((cacheName) => caches.match(ALL, { cacheName })))
      return { kept: [...new Set(found.flat())], all: whole.some(Boolean) }
    },
    keepsAll: async () => Boolean(await caches.match(ALL, { cacheName: name })),
    keepAll: () => write(ALL, new Response("")),
    owns: async (page) => (await ownPages()).includes(page),
    /** Remembers that the page of this id is of this version; a worker is stopped and started as the browser likes. */
    own: async (page) => {
      const known = await ownPages()
      if (!page || known.includes(page)) return
      pages = [...known, page].slice(-MOST_PAGES)
      await write(PAGES, new Response(JSON.stringify(pages)))
    },
  }
}
