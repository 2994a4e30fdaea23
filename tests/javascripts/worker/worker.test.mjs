// The worker's decisions, and what gets onto the shelf of a version, with a cache and a network made of maps.
import assert from "node:assert/strict"
import { webcrypto } from "node:crypto"
import { test } from "node:test"

import { createAnswers } from "../../../docs/assets/javascripts/worker/answers.js"
import { decide, fileOf, wantedFiles } from "../../../docs/assets/javascripts/worker/decide.js"
import { createShelf } from "../../../docs/assets/javascripts/worker/shelf.js"

const ROOT = "https://x.example/group/"

for (const [address, file] of [
  ["https://x.example/group/", "index.html"],
  ["https://x.example/group/en/?h=a#b", "en/index.html"],
  ["https://x.example/group/concepts/fid/index.html", "concepts/fid/index.html"],
  ["https://x.example/group/which/%EC%A0%95/", "which/정/index.html"],
  ["https://x.example/group/assets/search/worker.01234567.js?lang=en", "assets/search/worker.01234567.js"],
  ["https://x.example/grouped/", undefined],
  ["https://x.example/", undefined],
  ["https://y.example/group/", undefined],
  ["https://x.example/group/%E0%A4%A/", undefined],
]) {
  test(`${address} means ${file}`, () => assert.equal(fileOf(address, ROOT), file))
}

const ASKED = { method: "GET", navigates: false, file: "assets/stylesheets/malmoi.css", own: true, listed: true }
for (const [name, change, expected] of [
  ["a page of this version gets files of this version", {}, "keep"],
  ["a page of another version gets what the network has", { own: false }, "fresh"],
  ["a name with a hash is kept for every page", { own: false, file: "assets/search/heads-1.0a1b2c3d.js" }, "keep"],
  ["a hash that this version has not is not its own", { own: false, listed: false, file: "assets/search/heads-1.0a1b2c3d.js" }, "fresh"],
  ["what is not of the list goes its way", { listed: false }, "pass"],
  ["a page is looked at first", { navigates: true, file: "index.html" }, "page"],
  ["so is one that this version has not", { navigates: true, file: "new/index.html", own: false, listed: false }, "page"],
  ["a download is no page", { navigates: true, file: "anki/all.apkg" }, "pass"],
  ["a form that is sent goes its way", { method: "POST" }, "pass"],
  ["so does what is elsewhere", { file: undefined }, "pass"],
]) {
  test(name, () => assert.equal(decide({ ...ASKED, ...change }), expected))
}

test("a new version fetches its core and what was kept, if it still has it", () => {
  const files = { a: "1", b: "2", c: "3" }
  assert.deepEqual(wantedFiles({ core: ["a"], files, kept: ["b", "gone", "a"], all: false }), ["a", "b"])
  assert.deepEqual(wantedFiles({ core: ["a"], files, kept: [], all: true }), ["a", "b", "c"])
})

const digest = async (text) =>
  btoa(String.fromCharCode(...new Uint8Array(await webcrypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).subarray(0, 9)))

const createCaches = () => {
  const all = new Map()
  const openOne = (name) => {
    if (!all.has(name)) all.set(name, new Map())
    const held = all.get(name)
    return {
      keys: async () => [...held.keys()].map((url) => ({ url })),
      match: async (url) => held.get(url)?.clone(),
      put: async (url, response) => void held.set(url, response),
    }
  }
  return {
    has: async (name) => all.has(name),
    keys: async () => [...all.keys()],
    open: async (name) => openOne(name),
    delete: async (name) => all.delete(name),
    match: async (url, { cacheName }) => all.get(cacheName)?.get(String(url))?.clone(),
  }
}

/** A site whose network can change, and a version of it. */
const createSite = async (published, { caches = createCaches(), version = "one" } = {}) => {
  const network = { ...published }
  const asked = []
  const fetch = async (request) => {
    const file = fileOf(request.url ?? request, ROOT)
    asked.push(file)
    if (network.gone) throw new TypeError("gone")
    if (network.slow) return new Promise(() => {})
    return network[file] === undefined ? new Response("", { status: 404 }) : new Response(network[file], { headers: { "Cache-Control": "max-age=600" } })
  }
  const files = Object.fromEntries(await Promise.all(Object.entries(published).map(async ([file, text]) => [file, await digest(text)])))
  const shelf = createShelf({ caches, crypto: webcrypto, fetch, root: ROOT, version, files })
  let outdated = 0
  const held = []
  const later = () => new Promise((resolve) => network.slow && setTimeout(resolve, 1))
  const answers = createAnswers({ shelf, fetch, later, outdated: () => outdated++, root: ROOT })
  const page = (file, client) => answers.page({ url: new URL(file, ROOT).href, file, client, hold: (promise) => held.push(promise) })
  const keep = (file) => answers.keep({ file, hold: (promise) => held.push(promise) })
  return { answers, asked, caches, held, keep, network, outdated: () => outdated, page, shelf }
}
const A = { "index.html": "home A", "a/index.html": "page A", "x.css": "style A", "offline/index.html": "offline" }

test("only the bytes of the version get onto its shelf", async () => {
  const { network, shelf } = await createSite(A)
  await shelf.open()
  network["x.css"] = "style B"
  await shelf.fill(["index.html", "x.css"])
  assert.equal(await (await shelf.get("index.html")).text(), "home A")
  assert.equal(await shelf.get("x.css"), undefined)
  await assert.rejects(shelf.fill(["x.css"], { must: ["x.css"] }), /unexpected content of x\.css/)
})

test("a shelf that was cleared while it was filled is not taken for a full one", async () => {
  const { caches, shelf } = await createSite(A)
  await shelf.open()
  const tell = (done) => done === 1 && caches.delete(`malmoi ${ROOT} one`)
  await assert.rejects(shelf.fill(["index.html", "x.css"], { must: ["index.html"], tell }), /unexpected content of index\.html/)
})

test("what has not changed is taken over from the version before, and the rest fetched", async () => {
  const before = await createSite(A)
  await before.shelf.open()
  await before.shelf.fill(["index.html", "a/index.html"])
  const { asked, shelf } = await createSite({ ...A, "a/index.html": "page B" }, { caches: before.caches, version: "two" })
  assert.deepEqual(await shelf.before(), { kept: ["index.html", "a/index.html"], all: false })
  await shelf.open()
  await shelf.fill(["index.html", "a/index.html"])
  assert.deepEqual(asked, ["a/index.html"])
  assert.equal(await (await shelf.get("a/index.html")).text(), "page B")
  await shelf.removeOlder()
  assert.deepEqual(await before.caches.keys(), [`malmoi ${ROOT} two`])
})

test("the wish to keep everything outlives a version", async () => {
  const before = await createSite(A)
  await before.shelf.open()
  await before.shelf.keepAll()
  const { shelf } = await createSite(A, { caches: before.caches, version: "two" })
  assert.deepEqual(await shelf.before(), { kept: [], all: true })
})

test("a page of this version is remembered as one by a worker that was started anew", async () => {
  const { caches, held, page, shelf } = await createSite(A)
  await shelf.open()
  assert.equal(await (await page("a/index.html", "tab-1")).text(), "page A")
  await Promise.all(held)
  assert.deepEqual(await shelf.kept(), ["a/index.html"])
  const again = await createSite(A, { caches })
  assert.equal(await again.shelf.owns("tab-1"), true)
  assert.equal(await again.shelf.owns("tab-2"), false)
})

test("a page of another version is shown, not kept, and has the next worker looked for", async () => {
  const { network, outdated, page, shelf } = await createSite(A)
  await shelf.open()
  await shelf.fill(["a/index.html"])
  network["a/index.html"] = "page B"
  assert.equal(await (await page("a/index.html", "tab-1")).text(), "page B")
  assert.equal(outdated(), 1)
  assert.equal(await shelf.owns("tab-1"), false)
  assert.equal(await (await shelf.get("a/index.html")).text(), "page A")
})

for (const trouble of ["gone", "slow"]) {
  test(`a kept page is shown where the network is ${trouble}`, async () => {
    const { network, page, shelf } = await createSite(A)
    await shelf.open()
    await shelf.fill(["a/index.html"])
    network[trouble] = true
    assert.equal(await (await page("a/index.html", "tab-1")).text(), "page A")
    assert.equal(await shelf.owns("tab-1"), true)
  })
}

test("without a network a page that was not kept leads to the page that says so", async () => {
  const { network, page, shelf } = await createSite(A)
  await shelf.open()
  network.gone = true
  const { status, headers } = await page("a/index.html", "tab-1")
  assert.equal(status, 302)
  assert.equal(headers.get("location"), `${ROOT}offline/?page=%2Fgroup%2Fa%2Findex.html`)
  assert.equal((await page("en/a/index.html", "")).headers.get("location").startsWith(`${ROOT}en/offline/?`), true)
  assert.equal((await page("offline/index.html", "")).type, "error")
})

test("a file of another version is an error and not an answer", async () => {
  const { keep, network, outdated, shelf } = await createSite(A)
  await shelf.open()
  network["x.css"] = "style B"
  assert.equal((await keep("x.css")).type, "error")
  assert.equal(outdated(), 1)
  network["x.css"] = "style A"
  const found = await keep("x.css")
  assert.equal(await found.text(), "style A")
  assert.equal(found.headers.get("cache-control"), "no-cache")
})

test("what the network gives to a page of another version is not remembered by the browser", async () => {
  const { answers } = await createSite(A)
  const { headers } = await answers.fresh({ request: { url: `${ROOT}x.css` } })
  assert.equal(headers.get("cache-control"), "no-cache")
})

test("after it was turned off nothing comes back", async () => {
  const { caches, held, keep, page } = await createSite(A)
  await page("a/index.html", "tab-1")
  await keep("x.css")
  await Promise.all(held)
  assert.deepEqual(await caches.keys(), [])
})
