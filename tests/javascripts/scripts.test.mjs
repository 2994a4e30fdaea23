// What the small scripts of the site do, with a page of their own making around them.
import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import vm from "node:vm"

const scripts = new URL("../../docs/assets/javascripts/", import.meta.url)
const run = async (name, page) => vm.runInNewContext(await readFile(new URL(name, scripts), "utf8"), page)

const follow = async (address, dataset, languages) => {
  let target = ""
  const location = Object.assign(new URL(address), { replace: (url) => (target = String(url)) })
  await run("redirect.js", { URL, document: { currentScript: { dataset } }, navigator: { languages }, location })
  return target
}

for (const [name, address, dataset, languages, expected] of [
  ["an old address keeps query and section", "https://x.example/concepts/old/?q=1#formula", { to: "../new/" }, ["ko"], "https://x.example/concepts/new/?q=1#formula"],
  ["a short address leads a Korean reader to Korean", "https://x.example/s/ab12/", { to: "../../concepts/a/", english: "../../en/concepts/a/" }, ["ko-KR", "en"], "https://x.example/concepts/a/"],
  ["a short address leads all others to English", "https://x.example/s/ab12/", { to: "../../concepts/a/", english: "../../en/concepts/a/" }, ["de"], "https://x.example/en/concepts/a/"],
  ["without an English page it leads to the Korean one", "https://x.example/s/ab12/", { to: "../../concepts/a/" }, ["en"], "https://x.example/concepts/a/"],
  ["it works below a path", "https://x.example/group/s/ab12/", { to: "../../concepts/a/" }, ["ko"], "https://x.example/group/concepts/a/"],
]) {
  test(name, async () => assert.equal(await follow(address, dataset, languages), expected))
}

const paint = async (chosen, prefersDark) => {
  const attributes = {}
  await run("palette.js", {
    __md_get: () => chosen,
    matchMedia: (query) => ({ matches: query.includes("dark") === prefersDark }),
    document: { body: { setAttribute: (name, value) => (attributes[name] = value) } },
  })
  return attributes["data-md-color-scheme"]
}

for (const [name, chosen, prefersDark, expected] of [
  ["a dark system gets the dark scheme", null, true, "slate"],
  ["a light system keeps the page's own scheme", null, false, undefined],
  ["a chosen scheme wins over the system", { color: { media: "(prefers-color-scheme: light)", scheme: "default" } }, true, "default"],
  ["a choice to follow the system follows it", { color: { media: "(prefers-color-scheme)", scheme: "default" } }, true, "slate"],
]) {
  test(name, async () => assert.equal(await paint(chosen, prefersDark), expected))
}
