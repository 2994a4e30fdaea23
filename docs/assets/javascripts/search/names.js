// Names that are typed right, in part or from the middle.

import { hasLetter, hasSyllable, initials, isSyllable, letters, sameStart } from "./hangul.js"
import { keyOf, wordsOf } from "./query.js"
import { endOf } from "./table.js"

const ALIAS = 4
const OTHER_TITLE = 1
const SHARED = 2
const MOST_WORDS = 6
const PART = 24
// What is left of a query may be a whole name; that it is the beginning of one says little.
const BARE = 0.9
const LONGEST_PART = 3

/** Gives what a name is worth less for not being the title that the reader sees. */
export const rank = (kind, lang) => (kind === "a" ? ALIAS : kind === lang[0] ? 0 : OTHER_TITLE)

const lettersOf = (row) => (row.letters ??= letters(row.key))

// Says whether what is typed may become the key: 잠재공ㄱ, 잠재고, 잠ㅈㄱ.
const mayBecome = (typed, key) => {
  if (key.length < typed.length - 1) return false
  for (let i = 0; i < typed.length; i++) {
    if (typed[i] === key[i]) continue
    if (!isSyllable(key[i] ?? "") || initials(key[i]) !== typed[i]) return false
  }
  return true
}

/**
 * Looks names up in the tables of `index`; every way of looking takes what is typed, a weight for how sure it is that
 * this was meant, and `why`, a tier to report in place of its own.
 */
export const createNames = (index, lang, hits) => {
  const { heads, inner, initials: byInitials } = index.tables

  const add = (row, score, weight, tier, form = row.name) => {
    for (const [document, kind] of row.bearers) {
      const shared = index.shared.has(document) ? SHARED : 0
      const own = tier === "title" && kind === "a" ? "alias" : tier
      hits.add(document, (score - rank(kind, lang) + shared) * weight, own, form)
    }
  }

  // Also says whether it is a whole name.
  const beginnings = async (key, weight, why, partly) => {
    let whole = false
    for (const row of await heads.beginning(key)) {
      const exact = row.key.length === key.length
      whole ||= exact
      const sure = exact || partly ? weight : weight * BARE
      add(row, exact ? 100 : 58 + (30 * key.length) / row.key.length, sure, why ?? (exact ? "title" : "prefix"))
    }
    return whole
  }

  const halfTyped = async (key, weight, why) => {
    const letter = key.search(/[ㄱ-ㅣ]/)
    const whole = key.slice(0, letter)
    const open = letter < 0 ? key[key.length - 1] : ""
    if (open ? !isSyllable(open) : !whole) return
    const [low, high] = open ? sameStart(open, !whole) : ["", ""]
    const rows = await heads.range(whole + low, open ? endOf(whole + high) : endOf(whole))
    const typed = letters(key)
    for (const row of rows) {
      if (row.key.startsWith(key) || !(lettersOf(row).startsWith(typed) || mayBecome(key, row.key))) continue
      add(row, 56 + (28 * typed.length) / lettersOf(row).length, weight, why ?? "half")
    }
  }

  const inside = async (key, weight, why) => {
    for (const row of await inner.beginning(key)) {
      const edge = row.key.length === key.length ? 6 : 0
      add(row, 40 + edge + (30 * key.length) / keyOf(row.name).length, weight, why ?? "inner")
    }
  }

  const look = async (text, { weight = 1, why, partly = true } = {}) => {
    const key = keyOf(text)
    if (!key || /^[ㄱ-ㅎ]+$/.test(key)) return
    const long = key.length > 1 && !hasLetter(key)
    const asWhole = async () => {
      const whole = !hasLetter(key) && (await beginnings(key, weight, why, partly))
      // 정규화하는 means what 정규화 means, so it also finds what 정규화 finds.
      if (whole && !partly && long) await inside(key, weight, why)
    }
    const ways = [asWhole()]
    if (hasSyllable(key)) ways.push(halfTyped(key, weight, why))
    if (partly && long) ways.push(inside(key, weight, why))
    await Promise.all(ways)
  }

  const lookInitials = async (text) => {
    const key = keyOf(text)
    if (!/^[ㄱ-ㅎ]{2,}$/.test(key)) return
    for (const row of await byInitials.beginning(key)) {
      const whole = initials(keyOf(row.name))
      const from = row.key.length === whole.length ? 60 : 35
      add(row, whole === key ? 92 : from + (25 * key.length) / whole.length, 1, "choseong", key)
    }
  }

  /** Looks for names that have all or most words of the query, in any order. */
  const lookWords = async (text, weight = 1) => {
    const words = [...new Set(wordsOf(text))].slice(0, MOST_WORDS)
    if (words.length < 2) return
    const rare = words
      .filter((word) => word.length > 1)
      .sort((one, two) => heads.spread(one) + inner.spread(one) - heads.spread(two) - inner.spread(two))
    const asked = rare.slice(0, 3).flatMap((word) => [heads, inner].map((table) => table.beginning(word, 0.4)))
    for (const row of new Set((await Promise.all(asked)).flat())) {
      const key = keyOf(row.name)
      const found = words.filter((word) => key.includes(word))
      const covered = found.length / words.length
      const tight = Math.min(1, found.join("").length / key.length)
      add(row, (covered > 0.75 ? 70 : 14) * covered * (0.6 + 0.4 * tight), weight, "words")
    }
  }

  /** Looks for parts of the query that are names: in "GAN 생성자" it is the first word. */
  const lookParts = async (text, bare) => {
    const words = text.split(/\s+/).slice(0, MOST_WORDS)
    const whole = keyOf(text).length
    const keys = new Set()
    for (let first = 0; first < words.length; first++) {
      for (let end = Math.min(words.length, first + LONGEST_PART); end > first; end--) {
        if (end - first === words.length) continue
        const part = words.slice(first, end).join(" ")
        for (const form of [part, ...bare(part)]) keys.add(keyOf(form))
      }
    }
    const asked = [...keys].filter((key) => key.length > 1).map((key) => heads.exactly(key))
    for (const row of (await Promise.all(asked)).flat()) add(row, (PART * row.key.length) / whole, 1, "words")
  }

  return { look, lookInitials, lookWords, lookParts }
}
