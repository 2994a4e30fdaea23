// The search in Firefox: in the dialog and on its page, over http and from a disk, in both languages.
import assert from "node:assert/strict"
import { test } from "node:test"
import { at, until, visit } from "./firefox.mjs"

const HIT = ".md-search-result__item h1"

const type = async (page, query) => {
  await page.click(".md-search__input")
  await page.type(".md-search__input", query)
}

const shows = (page, selector, text) =>
  until(page, `"${text}" in ${selector}`, (place, words) => document.querySelector(place)?.textContent.includes(words), selector, text)

const gone = (page, selector) => until(page, `nothing at ${selector}`, (place) => !document.querySelector(place), selector)

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
