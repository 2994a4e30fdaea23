// A Korean transliteration and its English source share their consonants; the index has those of the English names.

import { isSyllable, parts } from "./hangul.js"

// By number of the initial and of the final: ㄱㄲㅋ k, ㄷㄸㅌ t, ㅂㅃㅍ p, ㅅㅆㅈㅉㅊ s, ㄹ r, ㅁ m, ㄴ n, ㅎ h, ㅇ nothing.
const INITIAL_SOUNDS = [..."kkn", ..."ttrmpp", ..."ss", "", ..."sss", ..."ktph"]
const FINAL_SOUNDS = new Map([[1, "k"], [4, "n"], [8, "r"], [16, "m"], [17, "p"], [19, "t"], [21, "n"]])

/** Gives the consonants of a Korean name: 드롭아웃 → trpt, as `dropout` has them. */
export const sound = (key) => {
  let heard = ""
  for (const character of key) {
    if (!isSyllable(character)) continue
    const [initial, , final] = parts(character)
    heard += INITIAL_SOUNDS[initial] + (FINAL_SOUNDS.get(final) ?? "")
  }
  return heard.replace(/(.)\1+/g, "$1")
}

/** Says whether a Korean key has about as many syllables as the English name it may stand for. */
export const soundsAsLong = (key, english) => {
  const vowels = (english.match(/[aeiouy]+/gi) ?? []).length
  // A consonant without a vowel gets one (스페이스), and a diphthong is two syllables; a final e is none.
  return key.length >= 0.6 * vowels && key.length <= vowels + sound(key).length / 2 + 1
}
