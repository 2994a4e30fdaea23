// What is found in the small glossary, in which order and why.
import assert from "node:assert/strict"
import { test } from "node:test"

import { createEngine } from "../../../docs/assets/javascripts/search/engine.js"
import { HOSTILE, loader, smallEngine } from "./small.mjs"

const engine = smallEngine()
const first = async (query, lang = "ko") => (await engine.search(query, { lang })).hits[0]

for (const [query, id, tier, form] of [
  ["잠재 공간", "latent-space", "title", "잠재 공간"],
  ["latent space", "latent-space", "title", "Latent Space"],
  ["잠재공간", "latent-space", "title", "잠재 공간"],
  ["해공간", "latent-space", "alias", "해공간"],
  ["해공간에서는", "latent-space", "alias", "해공간"],
  ["잠재 공간이란?", "latent-space", "title", "잠재 공간"],
  ["transformers", "transformer", "title", "Transformer"],
  ["VAE 모델", "vae", "alias", "VAE"],
  ["frechet inception", "fid", "prefix", "Fréchet Inception Distance"],
  ["드롭아", "dropout", "prefix", "드롭아웃"],
  ["잠재공ㄱ", "latent-space", "half", "잠재 공간"],
  ["잠재고", "latent-space", "half", "잠재 공간"],
  ["잠재공가", "latent-space", "half", "잠재 공간"],
  ["하강법", "gradient-descent", "inner", "경사 하강법"],
  ["propagation", "backpropagation", "inner", "Backpropagation"],
  ["드롭아옷", "dropout", "typo", "드롭아웃"],
  ["잠제 공간", "latent-space", "typo", "잠재 공간"],
  ["엇텐션", "attention", "typo", "어텐션"],
  ["dropuot", "dropout", "typo", "Dropout"],
  ["rdopout", "dropout", "typo", "Dropout"],
  ["vaiational autoencoder", "vae", "typo", "Variational Autoencoder"],
  ["레이턴트 스페이스", "latent-space", "sound", "Latent Space"],
  ["그래디언트 디센트", "gradient-descent", "sound", "Gradient Descent"],
  ["wkawo rhdrks", "latent-space", "keyboard", "잠재 공간"],
  ["ㅣㅁㅅ둣 넴ㅊㄷ", "latent-space", "keyboard", "latent space"],
  ["ㅎ무", "gan", "keyboard", "GAN"],
  ["ㅈㅈㄱㄱ", "latent-space", "choseong", "ㅈㅈㄱㄱ"],
  ["ㅈㅈ ㄱㄱ", "latent-space", "choseong", "ㅈㅈㄱㄱ"],
  ["흩어지는", "vanishing-gradient", "content", ""],
  ["흩어져서", "vanishing-gradient", "content", ""],
  ["정규화", "which/정규화", "title", "정규화"],
]) {
  test(`${query} finds ${id}`, async () => {
    const hit = await first(query)
    assert.equal(hit?.id, id)
    if (tier !== "words") assert.equal(hit.why.tier, tier)
    if (tier !== "words" && tier !== "keyboard") assert.equal(hit.why.form, form)
  })
}

test("a shared name leads to its disambiguation page first, then to all who bear it", async () => {
  const { hits } = await engine.search("정규화")
  assert.deepEqual(hits.slice(0, 3).map((hit) => hit.kind), ["which", "concept", "concept"])
  assert.deepEqual(new Set(hits.slice(1, 3).map((hit) => hit.id)), new Set(["normalization", "regularization"]))
  assert.equal(hits[0].url, "which/%EC%A0%95%EA%B7%9C%ED%99%94/")
})

test("an exact name comes before names that have it in them", async () => {
  const { hits } = await engine.search("어텐션")
  assert.equal(hits[0].id, "attention")
  assert.ok(hits.findIndex((hit) => hit.id === "self-attention") > 0)
})

test("a name with an ending finds what the bare name finds", async () => {
  const { hits } = await engine.search("어텐션에서는")
  assert.deepEqual(hits.slice(0, 2).map((hit) => hit.id), ["attention", "self-attention"])
})

test("a hit is shown in the language of the page, and found in either", async () => {
  const hit = await first("잠재 공간", "en")
  const { url, title, other, summary, topics, lang } = hit
  assert.deepEqual([url, title, other, lang], ["en/concepts/latent-space/", "Latent Space", "잠재 공간", "en"])
  assert.equal(summary, "The space of vectors that hold what data mean.")
  assert.deepEqual(topics, ["basics"])
})

test("a page that is in one language only is led to in that language", async () => {
  const hit = await first("확산을 읽다", "en")
  assert.deepEqual([hit.kind, hit.url, hit.title, hit.lang], ["seminar", "seminars/first/", "확산을 읽다", "ko"])
})

test("a phrase finds what a text says", async () => {
  assert.equal((await first("생성자와 판별자가 가려내는")).id, "gan")
  assert.equal((await first("gradients shrinking in early layers", "en")).id, "vanishing-gradient")
  assert.equal((await first("단위를 랜덤하게 끄기")).id, "dropout")
})

test("topics, seminars and lists are found", async () => {
  assert.equal((await first("기초")).kind, "topic")
  assert.equal((await first("가나다")).kind, "index")
  assert.equal((await first("A-Z", "en")).url, "en/a-z/")
})

test("the same query twice gives the same answer, and hits stand in the order of their scores", async () => {
  const one = await engine.search("신경망의 노이즈")
  assert.deepEqual(await engine.search("신경망의 노이즈"), one)
  const scores = one.hits.map((hit) => hit.score)
  assert.deepEqual(scores, [...scores].sort((a, b) => b - a))
})

test("sections of a hit are those that hold a term, and are loaded when they are asked for", async () => {
  const { load, asked } = loader()
  const own = createEngine(load)
  const { hits, terms } = await own.search("노이즈")
  const hit = hits.find((one) => one.id === "diffusion-model")
  assert.ok(!asked.some((name) => name.startsWith("text")))
  const sections = await own.sections(hit, terms, "ko")
  assert.deepEqual(sections.map(({ anchor, heading }) => [anchor, heading]), [["definition", "정의"]])
  assert.ok(asked.some((name) => name.startsWith("text-ko-")))
})

test("nothing is loaded before the first search, nor for an empty one, and each file once", async () => {
  const { load, asked } = loader()
  const own = createEngine(load)
  await own.search("   ")
  assert.deepEqual(asked, [])
  for (const query of ["잠재", "잠재 공간", "잠제", "ㅈㅈ", "latent"]) await own.search(query)
  assert.equal(new Set(asked).size, asked.length)
})

test("a file that could not be loaded is asked for again", async () => {
  const { load } = loader()
  let broken = true
  const own = createEngine((name, hash) => (broken ? Promise.reject(new Error("offline")) : load(name, hash)))
  await assert.rejects(own.search("어텐션"))
  broken = false
  assert.equal((await own.search("어텐션")).hits[0].id, "attention")
})

test("with no hit the nearest names are told", async () => {
  const { hits, nearest } = await engine.search("dxxpxut")
  assert.deepEqual(hits, [])
  assert.ok(nearest.every((name) => typeof name === "string"))
})

test("syllables that are words by chance find nothing", async () => {
  assert.ok((await engine.search("층")).hits.length)
  assert.deepEqual((await engine.search("쾅뷁층쾅")).hits, [])
})

test("topics are told in both languages", async () => {
  assert.deepEqual(await engine.topics(), [{ id: "basics", title: { ko: "기초", en: "Basics" } }])
})

test("nothing that is typed makes the engine fail or run away", async () => {
  for (const lang of ["ko", "en"]) {
    for (const typed of HOSTILE) {
      const found = await engine.search(typed, { lang, limit: 5 })
      assert.ok(found.hits.length <= 5 && Array.isArray(found.terms) && Array.isArray(found.nearest), typed.slice(0, 20))
    }
  }
})
