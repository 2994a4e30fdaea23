// Letters, keys, sounds, slips: the pure parts.
import assert from "node:assert/strict"
import { test } from "node:test"

import { bits, distance, forgiven, letterMask } from "../../../docs/assets/javascripts/search/distance.js"
import { isStopWord, stem } from "../../../docs/assets/javascripts/search/english.js"
import { initials, joinLetters, letters, onHangulKeys, onLatinKeys, sameStart } from "../../../docs/assets/javascripts/search/hangul.js"
import { clean, keyOf, otherLayout, withoutEnding, withoutGeneric, wordsOf } from "../../../docs/assets/javascripts/search/query.js"
import { sound, soundsAsLong } from "../../../docs/assets/javascripts/search/sounds.js"
import { wordsLike } from "../../../docs/assets/javascripts/search/thesaurus.js"
import { HOSTILE } from "./small.mjs"

const each = (name, make, cases) =>
  test(name, () => {
    for (const [input, expected] of cases) assert.deepEqual(make(input), expected, JSON.stringify(input))
  })

each("letters are those that are typed, one a stroke", letters, [
  ["잠재", "ㅈㅏㅁㅈㅐ"], ["과적", "ㄱㅗㅏㅈㅓㄱ"], ["값", "ㄱㅏㅂㅅ"], ["ㅘㄳ", "ㅗㅏㄱㅅ"], ["u넷", "uㄴㅔㅅ"],
])
each("initials of syllables", initials, [["잠재 공간", "ㅈㅈ ㄱㄱ"], ["U넷", "Uㄴ"], ["까", "ㄲ"]])
each("the other layout from Korean", onLatinKeys, [["잠재", "wkawo"], ["ㅣㅁㅅ둣", "latent"], ["ㅎ무", "gan"], ["빠", "Qk"]])
each("the other layout from English", onHangulKeys, [
  ["wkawo rhdrks", "잠재 공간"], ["djxpstus", "어텐션"], ["rhkwjrgkq", "과적합"], ["rkqt", "값"], ["Rk", "까"],
])
each("a consonant before a vowel begins a syllable", joinLetters, [[[..."ㄱㅏㅂㅅㅏ"], "갑사"], [[..."ㅏㄱ"], "ㅏㄱ"], [[], ""]])

test("a syllable's neighbours with the same start", () => {
  assert.deepEqual(sameStart("고", true), ["고", "곻"])
  assert.deepEqual(sameStart("고", false), ["가", "깋"])
})

each("a name is looked up without blanks, marks, accents and capitals", keyOf, [
  ["잠재 공간", "잠재공간"], ["U-Net", "unet"], ["Fréchet", "frechet"], ["C++", "c++"], ["Kullback–Leibler Divergence", "kullbackleiblerdivergence"],
  ["β-VAE", "βvae"], ["★", ""],
])
each("words of a name", wordsOf, [["KL-divergence of U/Net", ["kl", "divergence", "of", "u", "net"]], [" - ", []]])
each("a query is composed, on one line, and short", clean, [
  ["잠재".normalize("NFD"), "잠재"], ["ＶＡＥ", "VAE"], ["ㅈㅈ", "ㅈㅈ"], [" a\n\tb\u0000c ", "a b c"], ["x".repeat(9999), "x".repeat(100)],
  ["\ud800a", "a"], ["   ", ""],
])
each("a generic word at the end is left off", withoutGeneric, [["VAE 모델", "VAE"], ["attention 메커니즘?", "attention"], ["모델", ""], ["VAE", ""]])
each("the other layout counts only where it gives text", otherLayout, [
  ["wkawo", "잠재"], ["latent", ""], ["ㅎ무", "gan"], ["c++", ""], ["a", ""], ["ㅏ", ""],
])

test("an ending is left off in every way in which it may be one", () => {
  const endings = new Set(["에서", "서", "은", "는"])
  assert.deepEqual(withoutEnding("잠재 공간에서", endings, 2), ["잠재 공간", "잠재 공간에"])
  assert.deepEqual(withoutEnding("은", endings, 2), [])
  assert.deepEqual(withoutEnding("FID scores?", endings, 2), ["FID score"])
})

each("a transliteration has the consonants of the English name", sound, [
  ["드롭아웃", "trpt"], ["트랜스포머", "trnspm"], ["배치노멀라이제이션", "psnmrsn"], ["어텐션", "tnsn"], ["레이턴트스페이스", "rtntsps"], ["abc", ""],
])

test("a transliteration has about as many syllables as the name", () => {
  assert.ok(soundsAsLong("드롭아웃", "dropout"))
  assert.ok(!soundsAsLong("드롭아웃정규화방법", "dropout"))
})

test("slips between spellings", () => {
  for (const [one, two, most, expected] of [
    ["attention", "atention", 2, 1], ["attention", "attnetion", 2, 1], ["abc", "xyz", 2, 3], ["", "ab", 2, 2], ["a", "abcd", 2, 3],
    ["same", "same", 1, 0], ["x".repeat(300), "x".repeat(300), 2, 3],
  ]) {
    assert.equal(distance(one, two, most), expected, `${one} ${two}`)
    assert.equal(distance(two, one, most), expected, `${two} ${one}`)
  }
  assert.deepEqual([3, 4, 7, 8, 15].map((length) => forgiven(length, true)), [0, 1, 1, 2, 3])
  assert.equal(bits(letterMask("abc") ^ letterMask("cab")), 0)
})

each("forms of an English word have one stem", stem, [
  ["differs", "differ"], ["clipping", "clip"], ["reducing", "reduc"], ["reduce", "reduc"], ["biases", "bias"], ["entropies", "entropy"],
  ["loss", "loss"], ["bias", "bias"], ["analysis", "analysis"], ["string", "string"], ["rapidly", "rapid"],
])

test("function words and words alike", () => {
  assert.ok(isStopWord("the") && !isStopWord("gan"))
  assert.ok(wordsLike("그림").includes("이미지"))
  assert.deepEqual(wordsLike("constructor"), [])
})

test("nothing that is typed makes the parts fail", () => {
  for (const typed of HOSTILE) {
    const query = clean(typed)
    assert.ok(query.length <= 100)
    for (const part of [keyOf, wordsOf, letters, initials, onLatinKeys, onHangulKeys, otherLayout, withoutGeneric, sound]) part(query)
    withoutEnding(query, new Set(["은"]), 1)
  }
})
