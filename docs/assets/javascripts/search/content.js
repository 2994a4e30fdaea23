// What the texts say: words, weighed by how rare they are and how much of a text they are.

import { cutRun } from "./cut.js"
import { isStopWord, stem } from "./english.js"
import { isSyllable } from "./hangul.js"
import { wordsLike } from "./thesaurus.js"

const UNKNOWN_WEIGHT = 5
const SYLLABLE_WEIGHT = 0.3
const ONE_WORD = 55
const MANY_WORDS = 70
const STRONGEST = 255
const ALIKE = 0.4
// Of a longer run in which nothing is a word but single syllables, nothing was understood.
const LONGEST_CHANCE = 2

const eachPosting = (postings, tell) => {
  for (let i = 1, document = 0; i < postings.length; i += 2) {
    document += postings[i]
    tell(document, postings[i + 1])
  }
}

/** Makes the search in texts; `heard(key)` gives names that sound like a Korean key. */
export const createContent = (index, heard) => {
  // Gives the terms of a run of letters or of syllables: each is the words of the index it may be, and what was typed.
  const termsOf = async (run) => {
    if (!isSyllable(run[0])) {
      const words = isStopWord(run) ? [] : [stem(run)]
      const unknown = words.length && (await index.entry(words[0])) === undefined ? run.length : 0
      return { pieces: words.length ? [{ words, piece: run }] : [], unknown }
    }
    const cut = await cutRun(run, index.entry, index.endings)
    const chance = run.length > LONGEST_CHANCE && cut.pieces.every(({ piece }) => piece.length === 1)
    if (cut.pieces.length && chance) return { pieces: [], unknown: run.length }
    if (cut.pieces.length || run.length < 2) return cut
    const alike = (await heard(run)).filter(([row, slips]) => !slips && !/\s/.test(row.name))
    return { pieces: [{ words: alike.map(([row]) => stem(row.name.toLowerCase())), piece: run }], unknown: run.length }
  }

  const rarity = (count) => Math.log(1 + (index.documents - count + 0.5) / (count + 0.5))

  // Gives, by document, what a term adds: of several words it may be, the one that fits best.
  const weigh = async ({ words, piece }) => {
    const found = new Map()
    let most = 0
    const add = (word, share, postings) => {
      if (!Array.isArray(postings)) return
      const weight = rarity(postings[0]) * (piece.length === 1 ? SYLLABLE_WEIGHT : 1) * share
      if (share === 1 || !most) most = Math.max(most, weight)
      eachPosting(postings, (document, strength) => {
        const adds = (weight * strength) / STRONGEST
        if (adds > (found.get(document) ?? 0)) found.set(document, adds)
      })
    }
    const own = new Set(words)
    const like = new Set([piece, ...words].flatMap(wordsLike).map((word) => (/^[a-z]/.test(word) ? stem(word) : word)))
    const all = [...own, ...[...like].filter((word) => !own.has(word))]
    const postings = await Promise.all(all.map(index.entry))
    for (const [place, word] of all.entries()) add(word, own.has(word) ? 1 : ALIKE, postings[place])
    return { found, most }
  }

  /**
   * Gives scores by document, up to 70, the pieces of the query that were words, and the share of its letters that were
   * in words.
   */
  return async (query) => {
    const scores = new Map()
    const terms = new Map()
    let [total, unknown, letters] = [0, 0, 0]
    const runs = query.toLowerCase().match(/[가-힣]+|[a-z0-9]+/g) ?? []
    for (const [place, found] of (await Promise.all(runs.map(termsOf))).entries()) {
      letters += runs[place].length
      unknown += found.unknown
      for (const term of found.pieces) terms.set(term.words.join(" ") || term.piece, term)
    }
    const marks = []
    const weighed = await Promise.all([...terms.values()].map(weigh))
    for (const [place, term] of [...terms.values()].entries()) {
      const { found, most } = weighed[place]
      total += most || UNKNOWN_WEIGHT
      if (!most) continue
      marks.push(term.piece)
      for (const [document, adds] of found) {
        const sum = scores.get(document) ?? [0, 0]
        scores.set(document, [sum[0] + adds, sum[1] + most])
      }
    }
    const highest = terms.size > 1 ? MANY_WORDS : ONE_WORD
    for (const [document, [sum, met]] of scores) {
      scores.set(document, (highest * sum * (0.6 + (0.4 * met) / total)) / total)
    }
    return { scores, marks, known: letters ? 1 - unknown / letters : 0 }
  }
}
