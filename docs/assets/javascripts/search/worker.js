// Wires the search to the browser: a worker over http, the page itself where it was opened from disk (file-worker.js).
// Every page starts this script, so it is all that is loaded until someone types. The build puts two hashes before it:
// `MANIFEST` of the index, `MODULES` of the file that has all other modules here. The page's language stands in the
// script's own address: `worker.<hash>.js?lang=en`.
/* global MANIFEST, MODULES */

const inPage = typeof document !== "undefined"
const address = inPage ? document.currentScript.src : self.location.href
const lang = /[?&]lang=en\b/.test(address) ? "en" : "ko"
const arrived = new Map()
const urlOf = (name, hash) => new URL(`${name}.${hash}.js`, address).href

// Each file of the index is a script that calls this with its name and what it holds.
self.__malmoi = (name, content) => arrived.set(name, content)

const runInPage = (url) =>
  new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src: url, onload: resolve, onerror: reject }))
  })

const run = async (name, hash) => {
  const url = urlOf(name, hash)
  if (!arrived.has(name)) await (inPage ? runInPage(url) : importScripts(url))
  if (!arrived.has(name)) throw new Error(`unexpected answer from ${url}`)
  return arrived.get(name)
}

const load = async (name, hash = MANIFEST) => {
  if (inPage) return run(name, hash)
  const url = urlOf(name, hash)
  const response = await fetch(url)
  if (!response.ok) throw new Error(`unexpected answer ${response.status} from ${url}`)
  const text = await response.text()
  return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")))
}

// Gives the function that takes messages; the modules are asked for at the first one that is more than a greeting.
const listen = (post) => {
  let setup
  let handler

  const start = async () => {
    const { createEngine, createHandler } = await run("modules", MODULES)
    return createHandler({ engine: createEngine(load), lang, options: setup?.options, post })
  }

  return async ({ type, data }) => {
    if (type === 0) {
      setup = data
      post({ type: 1 })
      return
    }
    // The theme asks for nothing when the page opens; that is no reason to fetch anything.
    if (type === 2 && !handler && !String(data).trim()) {
      post({ type: 3, data: { items: [] } })
      return
    }
    handler ??= start()
    try {
      await (await handler)({ type, data })
    } catch {
      handler = undefined
      post({ type: 3, data: { items: [] } })
    }
  }
}

if (inPage) {
  self.__malmoiWorker = listen
} else {
  const take = listen((message) => postMessage(message))
  addEventListener("message", ({ data }) => take(data))
}
