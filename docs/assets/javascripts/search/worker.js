// Wires the search to the browser: a worker over http, Material's stand-in for one (an iframe) under file://.
// Every page starts this script, so it is all that is loaded until someone types. The build puts two hashes before it:
// `MANIFEST` of the index, `MODULES` of the file that has all other modules here. The page's language stands in the
// script's own address: `worker.<hash>.js?lang=en`.
/* global MANIFEST, MODULES */

const inFrame = typeof parent !== "undefined" && "IFrameWorker" in parent
const address = inFrame ? document.querySelector("script[src]").src : self.location.href
const lang = /[?&]lang=en\b/.test(address) ? "en" : "ko"
const arrived = new Map()
const urlOf = (name, hash) => new URL(`${name}.${hash}.js`, address).href

// Each file of the index is a script that calls this with its name and what it holds.
self.__malmoi = (name, content) => arrived.set(name, content)

const load = async (name, hash = MANIFEST) => {
  const url = urlOf(name, hash)
  if (inFrame || self.location.protocol === "file:") {
    await importScripts(url)
    if (!arrived.has(name)) throw new Error(`unexpected answer from ${url}`)
    return arrived.get(name)
  }
  const response = await fetch(url)
  if (!response.ok) throw new Error(`unexpected answer ${response.status} from ${url}`)
  const text = await response.text()
  return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")))
}

let setup
let handler

const start = async () => {
  await importScripts(urlOf("modules", MODULES))
  const { createEngine, createHandler } = arrived.get("modules")
  return createHandler({ engine: createEngine(load), lang, options: setup?.options, post: (message) => postMessage(message) })
}

addEventListener("message", async ({ data }) => {
  if (data.type === 0) {
    setup = data.data
    postMessage({ type: 1 })
    return
  }
  handler ??= start()
  try {
    await (await handler)(data)
  } catch {
    handler = undefined
    postMessage({ type: 3, data: { items: [] } })
  }
})
