// The answers to what pages ask for.

import { unremembered } from "./shelf.js"

const LATE = 3000

/**
 * Makes the answers; `hold` keeps the worker alive for a promise, `outdated` is called when the network has another
 * version, `later` gives a promise for after so many milliseconds.
 */
export const createAnswers = ({ shelf, fetch, later, outdated, root }) => {
  const network = async (url, file) => {
    const response = await fetch(url, { cache: "no-cache", redirect: "manual", credentials: "same-origin" })
    return { response, ours: await shelf.verified(response.clone(), file) }
  }

  const offline = (url, file) => {
    const folder = file.startsWith("en/") ? "en/offline/" : "offline/"
    if (file === `${folder}index.html`) return Response.error()
    const target = new URL(folder, root)
    target.searchParams.set("page", new URL(url).pathname)
    return Response.redirect(target)
  }

  return {
    /** Gives a page from the network, or where that fails or takes too long, as it was kept. */
    page: async ({ url, file, client, hold }) => {
      const kept = await shelf.get(file)
      const asked = network(url, file).catch(() => undefined)
      const found = await (kept ? Promise.race([asked, later(LATE)]) : asked)
      if (found?.ours) {
        await shelf.own(client)
        hold(shelf.put(file, found.ours.clone()))
        return found.ours
      }
      if (found && !(kept && found.response.status >= 500)) {
        if (found.response.type !== "opaqueredirect") outdated()
        return found.response
      }
      if (!kept) return offline(url, file)
      await shelf.own(client)
      return kept
    },

    /** Gives a file of this version, or an error: never one of another version. */
    keep: async ({ file, hold }) => {
      const kept = await shelf.get(file)
      if (kept) return kept
      const found = await shelf.fetched(file)
      if (!found) {
        outdated()
        return Response.error()
      }
      hold(shelf.put(file, found.clone()))
      return found
    },

    /** Gives what the network has now: the asking page came from there as well. */
    fresh: async ({ request }) => unremembered(await fetch(request, { cache: "no-cache" })),
    pass: ({ request }) => fetch(request),
  }
}
