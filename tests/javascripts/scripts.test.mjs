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
  const button = { dataset: { default: "to dark", slate: "to light" }, firstChild: {}, hidden: true, setAttribute() {} }
  button.addEventListener = (_, act) => (button.press = act)
  const localStorage = chosen ? { malmoiScheme: chosen } : {}
  await run("palette.js", {
    localStorage,
    matchMedia: () => ({ matches: prefersDark, addEventListener() {} }),
    document: {
      body: { setAttribute: (name, value) => (attributes[name] = value) },
      documentElement: { classList: { replace() {} } },
      querySelector: () => button,
    },
  })
  return { scheme: () => attributes["data-md-color-scheme"], button, localStorage }
}

for (const [name, chosen, prefersDark, expected] of [
  ["a dark system gets the dark scheme", undefined, true, "slate"],
  ["a light system gets the light one", undefined, false, "default"],
  ["a chosen scheme wins over a dark system", "default", true, "default"],
  ["a chosen scheme wins over a light system", "slate", false, "slate"],
]) {
  test(name, async () => assert.equal((await paint(chosen, prefersDark)).scheme(), expected))
}

test("the switch says where it leads, and keeps a choice only when it was used", async () => {
  const { scheme, button, localStorage } = await paint(undefined, true)
  assert.equal(button.title, "to light")
  assert.equal(button.hidden, false)
  assert.deepEqual(localStorage, {})
  button.press()
  assert.equal(scheme(), "default")
  assert.equal(button.title, "to dark")
  assert.deepEqual(localStorage, { malmoiScheme: "default" })
})
