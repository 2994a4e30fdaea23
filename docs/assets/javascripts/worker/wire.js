// The worker that makes pages readable without a network. It is registered when a reader asks for it, not before.
//
// No page ever gets parts of two publications. The build gives each publication a version and a list of its files with
// their digests; each version has a worker and a cache of its own, and only bytes of that list get into that cache.
// - A page comes from the network first, from the cache where that fails or takes 3 s. It is of this version if its
//   digest is; then all it asks for is of this version as well: from the cache, or from the network with the right
//   digest, or not at all.
// - A page that the network has and the list has not is of a later publication. All it asks for comes from the network,
//   the cache is closed to it, and the browser is told to look for the later worker.
// - That worker fills its own cache first (what did not change is taken over) and waits until no page of the earlier one
//   is open, or until the reader presses "reload". Then the earlier cache is deleted and open pages load anew.
/* global FILES, VERSION */

import { createAnswers } from "./answers.js"
import { decide, fileOf, wantedFiles } from "./decide.js"
import { createShelf } from "./shelf.js"

const AT_A_TIME = 40
const TELL_EVERY = 10

self.importScripts(FILES)
const { core, files } = self.malmoiFiles
const root = self.registration.scope
const shelf = createShelf({ caches: self.caches, crypto: self.crypto, fetch: self.fetch.bind(self), root, version: VERSION, files })
const answers = createAnswers({
  shelf,
  fetch: self.fetch.bind(self),
  later: (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
  outdated: () => self.registration.update().catch(() => {}),
  root,
})
const channel = new BroadcastChannel(`malmoi ${root}`)

const install = async () => {
  const before = await shelf.before()
  await shelf.open()
  if (before.all) await shelf.keepAll()
  const tell = (done, total) => done % TELL_EVERY && done < total || channel.postMessage({ done, total })
  try {
    await shelf.fill(wantedFiles({ core, files, ...before }), { must: core, tell })
  } catch (error) {
    await shelf.remove()
    throw error
  }
}

const state = async () => {
  const kept = await shelf.kept()
  const pages = kept.filter((file) => file.endsWith("index.html"))
  return { version: VERSION, all: await shelf.keepsAll(), files: kept.length, total: Object.keys(files).length, pages }
}

// A part at a time: a browser stops a worker that is busy for minutes, but the page asks again.
const more = async () => {
  await shelf.keepAll()
  const kept = new Set(await shelf.kept())
  await shelf.fill(Object.keys(files).filter((file) => !kept.has(file)).slice(0, AT_A_TIME))
  return state()
}

const read = async (addresses) => {
  // The same worker, turned off and on again: no browser installs it twice.
  if (!(await shelf.there())) await install()
  await shelf.fill(addresses.map((one) => fileOf(one, root)).filter((file) => file !== undefined && shelf.listed(file)))
  return state()
}

const ORDERS = { state, more, read: ({ addresses }) => read(addresses), reload: () => self.skipWaiting() }

self.addEventListener("install", (event) => event.waitUntil(install()))
self.addEventListener("activate", (event) => event.waitUntil(shelf.removeOlder()))
self.addEventListener("message", (event) => {
  const order = ORDERS[event.data?.order]
  if (order) event.waitUntil(order(event.data).then((answer) => event.ports[0]?.postMessage(answer)))
})
self.addEventListener("fetch", (event) => {
  const { request, clientId, resultingClientId } = event
  const file = fileOf(request.url, root)
  const known = { method: request.method, navigates: request.mode === "navigate", file, listed: file !== undefined && shelf.listed(file) }
  if (decide({ ...known, own: true }) === "pass" && decide({ ...known, own: false }) === "pass") return
  const asked = { request, url: request.url, file, client: resultingClientId, hold: (promise) => event.waitUntil(promise) }
  event.respondWith(shelf.owns(clientId).then((own) => answers[decide({ ...known, own })](asked)))
})
