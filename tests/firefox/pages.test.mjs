// What a reader sees and does on the pages, in Firefox: formulas, filters, flash cards, small screens, the dark scheme.
import assert from "node:assert/strict"
import { test } from "node:test"
import { at, rest, shows, there, until, visit } from "./firefox.mjs"

const KINDS = ["", "concepts/ddpm/", "topics/diffusion-score/", "a-z/", "study/", "search/?for=noise", "booklet/residual-networks/", "formulas/"]
const loaded = () => document.fonts.check("16px 'Malmoi Math'") && [...document.fonts].some(({ family, status }) => family.includes("Malmoi Math") && status === "loaded")

for (const disk of [false, true]) {
  test(`formulas are set in their own font, ${disk ? "from a disk" : "over http"}`, () =>
    visit(at("concepts/ddpm/", disk), async (page) => {
      await until(page, "the font of formulas", loaded)
      const sizes = await page.evaluate(() => {
        const em = (node) => node.getBoundingClientRect().height / parseFloat(getComputedStyle(node).fontSize)
        const all = (name) => [...document.querySelectorAll(`.mm-display ${name}`)].map(em)
        const family = getComputedStyle(document.querySelector("math")).fontFamily
        const raised = [...document.querySelectorAll(".mm-display msub")].map(({ children: [base, below] }) =>
          below.getBoundingClientRect().bottom - base.getBoundingClientRect().bottom)
        return { family, fractions: all("mfrac"), roots: all("msqrt"), raised }
      })
      assert.match(sizes.family, /Malmoi Math/)
      assert.ok(sizes.fractions.length > 1 && sizes.roots.length > 1 && sizes.raised.length > 5)
      assert.ok(Math.min(...sizes.fractions) > 1.5, `fractions of ${sizes.fractions} em`)
      assert.ok(Math.min(...sizes.roots) > 1, `roots of ${sizes.roots} em`)
      assert.ok(Math.min(...sizes.raised) > 0, `subscripts ${sizes.raised} px below their base`)
    }))
}

const DRAWN = (page, selector) => page.$$eval(selector, (items) => items.filter((item) => item.checkVisibility()).length)

test("the topic stands in the address and the filter takes initial consonants", () =>
  visit(at("ganada/?topic=diffusion-score"), async (page) => {
    const items = "ul.mm-index > li"
    await there(page, "[data-topic=diffusion-score][aria-pressed=true]")
    const chosen = await DRAWN(page, items)
    assert.ok(chosen > 5 && chosen < 60)
    await page.click("[data-topic='']")
    await until(page, "an address without a topic", () => location.search === "")
    assert.ok((await DRAWN(page, items)) > 150)
    await page.type(".mm-filter input", "ㅈㅈㄱㄱ")
    await until(page, "few entries", () => [...document.querySelectorAll("ul.mm-index > li")].filter((item) => item.checkVisibility()).length < 4)
    assert.match(await page.$$eval(items, (all) => all.filter((item) => item.checkVisibility()).map((item) => item.textContent).join()), /잠재 공간/)
  }))

test("the keyboard studies, and the answer is kept", () =>
  visit(at("study/?topic=diffusion-score"), async (page) => {
    await there(page, ".mm-front p")
    const front = () => page.$eval(".mm-front", (card) => card.textContent)
    const first = await front()
    assert.equal(await page.evaluate(() => localStorage.getItem("malmoi.study")), null)
    await page.focus(".mm-flash")
    await page.keyboard.press(" ")
    assert.ok(await page.$eval(".mm-back", (back) => back.checkVisibility() && back.textContent.length > 10))
    await page.keyboard.press("3")
    assert.notEqual(await front(), first)
    const boxes = () => page.$$eval(".mm-boxes b", (all) => all.map(({ textContent }) => textContent).join(" "))
    assert.equal(await boxes(), `${await boxes().then((text) => text.split(" ")[0])} 1 0 0 0`)
    assert.equal(await page.evaluate(() => scrollY), 0)
    await page.reload()
    assert.match(await boxes(), / 1 0 0 0$/)
  }))

test("no page is wider than a telephone or loses the dark scheme, in both languages", () =>
  visit(at("en/"), async (page) => {
    await page.evaluate(() => document.querySelector(".mm-scheme").click())
    for (const path of KINDS) {
      for (const folder of ["", "en/"]) {
        await page.goto(at(folder + path))
        await until(page, "the dark scheme", () => document.body.dataset.mdColorScheme === "slate")
        const seen = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth - innerWidth,
          back: getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number),
          lang: document.documentElement.lang,
        }))
        assert.ok(seen.wide <= 0, `${folder}${path} is ${seen.wide} px too wide`)
        assert.ok(Math.max(...seen.back.slice(0, 3)) < 128, `${folder}${path} is not dark`)
        assert.equal(seen.lang, folder ? "en" : "ko")
      }
    }
  }, { width: 360, height: 740 }))

test("the letters stay in view while an index is read", () =>
  visit(at("a-z/"), async (page) => {
    await page.evaluate(() => document.getElementById("s").scrollIntoView())
    const [first, header] = await page.evaluate(() =>
      [document.querySelector(".mm-letters a").getBoundingClientRect().top, document.querySelector(".md-header").getBoundingClientRect().bottom])
    assert.ok(first >= header && first < 370, `the first letter is at ${first}, the header ends at ${header}`)
    assert.ok(await page.evaluate(() => document.getElementById("s").getBoundingClientRect().top < 740))
  }, { width: 360, height: 740 }))

test("the switch of languages stays on the page", () =>
  visit(at("concepts/ddpm/"), async (page) => {
    await page.click("a[hreflang=en][rel=alternate], .md-header a[hreflang=en]")
    await until(page, "the English page", () => location.pathname === "/en/concepts/ddpm/" && document.readyState === "complete")
    await shows(page, "h1", "Denoising Diffusion")
  }))

const FAULTS = [
  ["a script of its own", /policy: script-src/, () => document.body.append(Object.assign(document.createElement("script"), { textContent: "1" }))],
  ["a picture from elsewhere", /policy: img-src/, () => document.body.append(Object.assign(new Image(), { src: "http://elsewhere.example/x.png" }))],
  ["an error in the console", /one more/, () => console.error("one more")],
  ["an error of a script", /lost/, () => setTimeout(() => { throw new Error("lost") })],
  ["a missing file", /404/, () => fetch("/nowhere.json").then(() => 0)],
]

test("what a page must not do is noticed", async () => {
  for (const [name, said, act] of FAULTS) {
    const seen = visit(at("wanted/"), async (page) => {
      await page.evaluate(act)
      await rest(300)
    })
    await assert.rejects(seen, said, name)
  }
})
