// The search in Firefox: in the dialog and on its page, over http and from a disk, in both languages.
import assert from "node:assert/strict"
import { test } from "node:test"
import { at, gone, shows, there, until, visit } from "./firefox.mjs"

const HIT = ".md-search-result__item h1"

const type = async (page, query) => {
  await page.click(".md-search__input")
  await page.type(".md-search__input", query)
}

const QUERIES = [
  ["", [["잠재공간에서", "잠재 공간"], ["ㅈㅈㄱㄱ", "잠재 공간"], ["wkawo rhdrks", "잠재 공간"], ["잠재 공ㄱ", "잠재 공간"], ["어탠션", "어텐션"]]],
  ["en/concepts/fid/", [["bacth normalization", "Batch Normalization"], ["잠재 공간", "Latent Space"]]],
]

for (const [path, queries] of QUERIES) {
  for (const disk of [false, true]) {
    test(`the dialog finds what was meant, ${path || "home"} ${disk ? "from a disk" : "over http"}`, () =>
      visit(at(path, disk), async (page) => {
        for (const [query, found] of queries) {
          await type(page, query)
          await shows(page, HIT, found)
          await page.click(".md-search__form [type=reset]")
          await gone(page, HIT)
        }
      }))
  }
}

test("a syllable that is being composed is searched as it grows", () =>
  visit(at(""), async (page) => {
    await page.click(".md-search__input")
    // What an input method sends, in the order in which Firefox hands it on.
    const compose = (texts) =>
      page.$eval(".md-search__input", (box, parts) => {
        const before = box.value
        const send = (Kind, name, more) => box.dispatchEvent(new Kind(name, { bubbles: true, ...more }))
        const key = (name) => send(KeyboardEvent, name, { key: "Process", keyCode: 229, isComposing: true })
        send(CompositionEvent, "compositionstart", { data: "" })
        for (const data of parts) {
          key("keydown")
          send(CompositionEvent, "compositionupdate", { data })
          box.value = before + data
          send(InputEvent, "input", { data, inputType: "insertCompositionText", isComposing: true })
          key("keyup")
        }
        const data = parts.at(-1)
        send(CompositionEvent, "compositionend", { data })
        send(InputEvent, "input", { data, inputType: "insertCompositionText" })
      }, texts)
    await compose(["ㅈ", "자", "잠"])
    await compose(["ㅈ", "재"])
    await shows(page, HIT, "잠재")
    await compose(["ㄱ", "고", "공"])
    await compose(["ㄱ"])
    await shows(page, HIT, "잠재 공간")
    assert.equal(await page.$eval(".md-search__input", (box) => box.value), "잠재공ㄱ")
  }))

test("a hit leads to its page, and the search is there on it and after going back", () =>
  visit(at(""), async (page) => {
    await type(page, "확산모델은")
    await shows(page, HIT, "확산 모델")
    await page.$eval(".md-search-result__link", (link) => link.click())
    await until(page, "the page of the hit", () => location.pathname === "/concepts/diffusion-model/")
    await there(page, "article h1 mark")
    await type(page, "fid")
    await shows(page, HIT, "프레셰 인셉션 거리")
    // Not the driver's way back: it waits for a page to load, and Firefox has kept this one.
    await page.evaluate(() => history.back())
    await until(page, "the page before", () => location.pathname === "/")
    await type(page, "gan")
    await there(page, HIT)
  }))

test("the keyboard opens the dialog, walks and leaves", () =>
  visit(at("concepts/fid/"), async (page) => {
    await page.keyboard.press("/")
    await page.keyboard.type("gan")
    // The list is made anew once the sections have come.
    await there(page, ".md-search-result__more")
    await page.keyboard.press("ArrowDown")
    await until(page, "the focus on a hit", () => document.activeElement.matches(".md-search-result__link"))
    await page.keyboard.press("Escape")
    await until(page, "a closed dialog", () => !document.querySelector("#__search").checked)
  }))

for (const disk of [false, true]) {
  test(`the search page holds its query and topic in its address, ${disk ? "from a disk" : "over http"}`, () =>
    visit(at("search/?for=정규화", disk), async (page) => {
      await shows(page, ".mm-search-hits > li", "정규화")
      const all = await page.$$eval(".mm-search-hits > li", ({ length }) => length)
      await page.$$eval(".mm-search-topics [data-topic]", (chips) => chips.filter((chip) => chip.checkVisibility())[1].click())
      await until(page, "the topic in the address", () => location.search.includes("topic="))
      await until(page, "no more hits than before", (most) => {
        const { length } = document.querySelectorAll(".mm-search-hits > li")
        return length > 0 && length <= most
      }, all)
      await page.reload()
      await until(page, "the same query", () => document.querySelector(".mm-find input").value === "정규화")
      await there(page, ".mm-search-hits > li")
    }, { width: 360, height: 740 }))
}
