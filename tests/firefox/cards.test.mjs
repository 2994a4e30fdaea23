// Preview cards in Firefox, on the site and in a deck of slides.
import assert from "node:assert/strict"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { pathToFileURL } from "node:url"
import { at, gone, rest, shows, there, until, visit } from "./firefox.mjs"

const LINK = "article a[href*='/attention/']"
const CARD = ".mm-card"
const LONG_ENOUGH = 700 // more than a card waits before it comes, and before it goes

/** Brings the link into the middle: the header covers what is scrolled to the top. */
const hover = async (page, selector) => {
  await page.$eval(selector, (link) => link.scrollIntoView({ block: "center" }))
  await page.hover(selector)
}

const inside = (page) =>
  page.$eval(CARD, (card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    return left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight
  })

for (const disk of [false, true]) {
  test(`a card comes to the pointer and goes with it, ${disk ? "from a disk" : "over http"}`, () =>
    visit(at("concepts/transformer/", disk), async (page) => {
      await hover(page, LINK)
      await shows(page, CARD, "Attention Mechanism")
      assert.ok(await inside(page))
      // The font of formulas may come from the disk, and the formula fits its card.
      await until(page, "the formula in the font for it", () => document.fonts.check("16px 'Malmoi Math'"))
      assert.deepEqual(await page.$eval(`${CARD} .mm-display`, (box) => [box.scrollWidth <= box.clientWidth, box.querySelectorAll("math").length]), [true, 1])
      await page.hover(CARD)
      await rest(LONG_ENOUGH)
      assert.ok(await page.$(CARD))
      await page.mouse.move(5, 890)
      await gone(page, CARD)
      await hover(page, LINK)
      await there(page, CARD)
      await page.keyboard.press("Escape")
      await gone(page, CARD)
      await rest(LONG_ENOUGH)
      assert.equal(await page.$(CARD), null)
    }))
}

test("the keyboard opens a card that says what it belongs to", () =>
  visit(at("en/concepts/transformer/"), async (page) => {
    await page.keyboard.press("Tab") // from here on the browser shows the focus
    await page.focus(LINK)
    await shows(page, CARD, "어텐션 메커니즘")
    assert.ok(await page.$eval(LINK, (link) => document.getElementById(link.getAttribute("aria-describedby")).textContent.length > 20))
    await page.keyboard.press("Escape")
    await gone(page, CARD)
    assert.equal(await page.$eval(LINK, (link) => document.activeElement === link && link.getAttribute("aria-describedby")), null)
  }))

test("on a telephone's screen a card stands inside it", () =>
  visit(at("concepts/transformer/"), async (page) => {
    await hover(page, LINK)
    await shows(page, CARD, "Attention Mechanism")
    assert.ok(await inside(page))
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  }, { width: 360, height: 740 }))

test("a deck on a disk shows the cards of a glossary on a host", async () => {
  const folder = await mkdtemp(join(tmpdir(), "malmoi-"))
  try {
    const deck = join(folder, "deck.html")
    const link = (id, title) => `<p><a href="${at(`concepts/${id}/`)}?from=slide"${title}>${id}</a></p>`
    await writeFile(deck, `<!doctype html><html lang="ko"><meta charset="utf-8"><title>deck</title><body style="font-size: 40px">
      ${link("vae", "")}${link("nowhere", ' title="이름 · 덱에 적힌 요약"')}<script src="${at("embed/v1.js")}" crossorigin="anonymous" defer></script></body>`)
    await visit(pathToFileURL(deck).href, async (page) => {
      await page.hover("a[href*=vae]")
      await shows(page, "#malmoi-card", "변분 오토인코더")
      assert.ok(await page.$eval("#malmoi-card", (card) => card.getBoundingClientRect().right <= innerWidth && card.offsetHeight > 40))
      await page.keyboard.press("Escape")
      await gone(page, "#malmoi-card")
      await page.focus("a[href*=nowhere]")
      await shows(page, "#malmoi-card", "덱에 적힌 요약")
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})
