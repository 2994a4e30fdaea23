// Material's messages: what is answered, what is not, and that nothing in an answer can run.
import assert from "node:assert/strict"
import { test } from "node:test"

import { createHandler } from "../../../docs/assets/javascripts/search/handler.js"
import { createMarker, excerpt } from "../../../docs/assets/javascripts/search/marks.js"
import { QUERY, READY, RESULT, SETUP } from "../../../docs/assets/javascripts/search/messages.js"
import { HOSTILE, smallEngine } from "./small.mjs"

const talk = (lang = "ko", engine = smallEngine()) => {
  const answers = []
  const handle = createHandler({ engine, lang, post: (message) => answers.push(message) })
  const ask = async (query) => {
    const before = answers.length
    await handle({ type: QUERY, data: query })
    return answers.slice(before)
  }
  return { handle, ask, answers }
}

test("it is ready at once", async () => {
  const { handle, answers } = talk()
  await handle({ type: SETUP, data: { config: {}, docs: [], options: {} } })
  assert.deepEqual(answers, [{ type: READY }])
})

test("a query is answered with names, then with sections", async () => {
  const { ask } = talk()
  const [names, sections] = await ask("노이즈")
  assert.deepEqual([names.type, sections.type], [RESULT, RESULT])
  assert.ok(names.data.items.every((item) => item.length === 1))
  const [page, section] = sections.data.items.find(([item]) => item.location === "concepts/diffusion-model/")
  assert.match(page.title, /^확산 모델 <small class="mm-other" lang="en">Diffusion Model<\/small>$/)
  assert.equal(section.location, "concepts/diffusion-model/#definition")
  assert.match(section.text, /<mark>노이즈<\/mark>를 더하고/)
  assert.deepEqual(page.terms, { 노이즈: true })
})

for (const [query, expected] of [
  ["해공간", "별칭 “해공간”"], ["ㅈㅈㄱㄱ", "초성 ㅈㅈㄱㄱ"], ["wkawo rhdrks", "wkawo rhdrks → 잠재 공간"], ["잠제 공간", "비슷한 이름 “잠재 공간”"],
]) {
  test(`${query} says why it was found`, async () => {
    const [[item]] = (await talk().ask(query))[0].data.items
    assert.ok(item.text.includes(`<p class="mm-why">${expected}</p>`), item.text)
  })
}

test("a headword needs no reason", async () => {
  const [[item]] = (await talk("en").ask("latent space"))[0].data.items
  assert.equal(item.location, "en/concepts/latent-space/")
  assert.ok(!item.text.includes("mm-why"))
})

test("a suggestion goes on where the query ends, and only if it was asked for", async () => {
  const { handle, ask } = talk()
  assert.equal((await ask("latent sp"))[0].data.suggest, undefined)
  await handle({ type: SETUP, data: { options: { suggest: true } } })
  assert.deepEqual((await ask("latent sp"))[0].data.suggest, ["space"])
  assert.deepEqual((await ask("잠재 공"))[0].data.suggest, ["공간"])
})

test("an answer that is overtaken is not sent", async () => {
  const { handle, answers } = talk()
  await Promise.all(["잠", "잠재", "어텐션"].map((data) => handle({ type: QUERY, data })))
  assert.equal(answers.length, 2)
  assert.ok(answers.every(({ data }) => data.items[0][0].location === "concepts/attention/"))
})

test("an empty query has no hits; one that finds nothing leads to the wanted pages", async () => {
  assert.deepEqual(await talk().ask("  "), [{ type: RESULT, data: { items: [] } }])
  const [{ data }] = await talk("en").ask("zzzzqqqq")
  assert.equal(data.items.at(-1)[0].location, "en/wanted/")
})

test("an index that cannot be read is told, not thrown", async () => {
  const engine = { search: () => Promise.reject(new Error("404")) }
  const [{ data }] = await talk("ko", engine).ask("어텐션")
  assert.match(data.items[0][0].title, /다시 불러오기/)
})

test("nothing that is typed comes back as HTML", async () => {
  const { handle, ask } = talk()
  await handle({ type: SETUP, data: { options: { suggest: true } } })
  for (const typed of HOSTILE) {
    for (const { data } of await ask(typed)) {
      const html = data.items.flat().map((item) => item.title + item.text).join("")
      assert.ok(!/<(?!\/?(?:mark|p|small)\b)/.test(html) && !/<\w+ on/i.test(html), html.slice(0, 200))
    }
  }
})

test("marks go around words of a text, whatever blanks stand in them, and everything else is escaped", () => {
  for (const [terms, text, expected] of [
    [["잠재공간"], "잠재 공간 & <b>", "<mark>잠재 공간</mark> &amp; &lt;b&gt;"],
    [["gan"], "GAN organ gans", "<mark>GAN</mark> organ <mark>gan</mark>s"],
    [["amp"], "& amp", "&amp; <mark>amp</mark>"],
    [["c++"], "C++", "<mark>C++</mark>"],
    [[".*"], "a.*b", "a<mark>.*</mark>b"],
    [[], "'\"", "&#39;&quot;"],
    [["수", "함수"], "함수의 수", "<mark>함수</mark>의 수"],
  ]) assert.equal(createMarker(terms)(text), expected)
})

test("a long text is cut around the first word that was looked for", () => {
  const cut = excerpt(`${"앞말 ".repeat(100)}과적합 ${"뒷말 ".repeat(200)}`, ["과적합"])
  assert.ok(cut.startsWith("… ") && cut.endsWith(" …") && cut.includes("과적합") && cut.length < 340)
  assert.equal(excerpt("짧다", ["짧"]), "짧다")
})
