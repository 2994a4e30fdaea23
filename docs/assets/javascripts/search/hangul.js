// Hangul as its keyboard has it: syllables, their letters, initial consonants, and the Latin keys of the same places.

const FIRST = 0xac00
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
// Letters that take two strokes.
const STROKES = {
  ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ",
  ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ",
}
const JOINED = Object.fromEntries(Object.entries(STROKES).map(([letter, strokes]) => [strokes, letter]))
const LATIN_KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
const HANGUL_KEYS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
const TO_HANGUL = new Map([...LATIN_KEYS].map((key, place) => [key, HANGUL_KEYS[place]]))
const TO_LATIN = new Map([...HANGUL_KEYS].map((key, place) => [key, LATIN_KEYS[place]]))

/** Says whether a character is a whole syllable. */
export const isSyllable = (character) => character >= "가" && character <= "힣"

/** Says whether a text has a whole syllable in it. */
export const hasSyllable = (text) => /[가-힣]/.test(text)

/** Says whether a text has a letter in it that stands alone, as while one types. */
export const hasLetter = (text) => /[ㄱ-ㅣ]/.test(text)

/** Gives the initial, the vowel and the final of a syllable, as numbers. */
export const parts = (syllable) => {
  const number = syllable.charCodeAt(0) - FIRST
  return [Math.floor(number / 588), Math.floor((number % 588) / 28), number % 28]
}

const strokes = (letter) => STROKES[letter] ?? letter

/** Gives a text as it is typed, one letter a stroke: 과적 → ㄱㅗㅏㅈㅓㄱ. */
export const letters = (text) => {
  let typed = ""
  for (const character of text) {
    if (isSyllable(character)) {
      const [initial, vowel, final] = parts(character)
      typed += INITIALS[initial] + strokes(VOWELS[vowel]) + strokes(FINALS[final])
    } else typed += strokes(character)
  }
  return typed
}

/** Gives the initial consonants of the syllables, everything else as it is: 잠재 → ㅈㅈ. */
export const initials = (text) => {
  let found = ""
  for (const character of text) found += isSyllable(character) ? INITIALS[parts(character)[0]] : character
  return found
}

/** Gives the first and the last syllable with this one's initial, and, if `vowel`, with its vowel. */
export const sameStart = (syllable, vowel) => {
  const [initial, middle] = parts(syllable)
  const first = FIRST + initial * 588 + (vowel ? middle * 28 : 0)
  return [String.fromCharCode(first), String.fromCharCode(first + (vowel ? 27 : 587))]
}

/** Gives what the same strokes write on a Latin keyboard: 잠재 → wkawo. */
export const onLatinKeys = (text) => [...letters(text)].map((letter) => TO_LATIN.get(letter) ?? letter).join("")

const isInitial = (letter) => letter !== undefined && INITIALS.includes(letter)
const isVowel = (letter) => letter !== undefined && VOWELS.includes(letter)
const isFinal = (letter) => letter !== undefined && FINALS.indexOf(letter) > 0

/** Gives letters joined to syllables, as an input method joins them. */
export const joinLetters = (typed) => {
  let text = ""
  for (let i = 0; i < typed.length;) {
    if (!isInitial(typed[i]) || !isVowel(typed[i + 1])) {
      text += typed[i++]
      continue
    }
    const initial = typed[i]
    let vowel = typed[i + 1]
    let final = ""
    i += 2
    if (isVowel(typed[i]) && JOINED[vowel + typed[i]]) vowel = JOINED[vowel + typed[i++]]
    // A consonant before a vowel begins the next syllable.
    if (isFinal(typed[i]) && !isVowel(typed[i + 1])) {
      final = typed[i++]
      if (isInitial(typed[i]) && JOINED[final + typed[i]] && !isVowel(typed[i + 1])) final = JOINED[final + typed[i++]]
    }
    const number = INITIALS.indexOf(initial) * 588 + VOWELS.indexOf(vowel) * 28 + FINALS.indexOf(final)
    text += String.fromCharCode(FIRST + number)
  }
  return text
}

/** Gives what the same strokes write on a Korean keyboard: wkawo → 잠재. */
export const onHangulKeys = (text) =>
  joinLetters([...text].map((key) => TO_HANGUL.get(key) ?? TO_HANGUL.get(key.toLowerCase()) ?? key))
