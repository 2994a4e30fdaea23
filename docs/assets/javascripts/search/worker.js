// Wires the handler to the browser: a worker over http, Material's stand-in for one (an iframe) under file://.
// The build puts `MANIFEST`, the hash of the manifest, before this and joins all modules to one script. The page's
// language stands in the script's own address: `worker.<hash>.js?lang=en`.
/* global MANIFEST */

import { createEngine } from "./engine.js"
import { createHandler } from "./handler.js"

const inFrame = typeof parent !== "undefined" && "IFrameWorker" in parent
const address = inFrame ? document.querySelector("script[src]").src : self.location.href
const lang = /[?&]lang=en\b/.test(address) ? "en" : "ko"
const arrived = new Map()

// Each file is a script that calls this with its name and what it holds.
self.__malmoi = (name, content) => arrived.set(name, content)

const load = async (name, hash) => {
  const url = new URL(`${name}.${hash || MANIFEST}.js`, address).href
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

const handle = createHandler({ engine: createEngine(load), lang, post: (message) => postMessage(message) })

addEventListener("message", (event) => handle(event.data))
