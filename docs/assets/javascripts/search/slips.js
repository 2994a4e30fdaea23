// Names that are typed wrong: with slips, or by ear.
//
// A slip leaves most of a name as it is. So the name is looked up by its beginning, its end and its middle; what comes
// near in length and letters is measured. However many names there are, few begin or end like this one.

import { bits, distance, forgiven, letterMask } from "./distance.js"
import { hasSyllable, letters } from "./hangul.js"
import { rank } from "./names.js"
import { keyOf, wordsOf } from "./query.js"
import { sound, soundsAsLong } from "./sounds.js"

const HANGUL_SLIP = 1.6
const SLIP = 62
const SHORTEST_SOUND = 3
const SURE_SOUND = 4
const LONG_SOUND = 7

const koreanPieces = (key) => {
  const count = key.length
  const head = key.slice(0, count < 6 ? 1 : 2)
  const pieces = [["heads", "beginning", head], ["inner", "exactly", key.slice(-Math.ceil(count / 2))]]
  if (count > 3) pieces.push(["inner", "exactly", key.slice(-Math.floor(count / 3) - 1)])
  if (count > 4) pieces.push(["inner", "beginning", key.slice(Math.floor(count / 3), Math.ceil((2 * count) / 3))])
  return pieces
}

const latinPieces = (key, words) => {
  // English names are also entered from their fourth letter on; a slip before it has moved that by one at most.
  const pieces = [["heads", "beginning", key.slice(0, key.length < 8 ? 2 : 3)]]
  for (const start of [2, 3, 4].filter((place) => key.length > place + 1)) {
    pieces.push(["inner", "beginning", key.slice(start, start + 3)])
  }
  for (const word of words.slice(1)) if (word.length > 3) pieces.push(["inner", "beginning", word])
  return pieces
}

/** Looks for names near what is typed in the tables of `index`. */
export const createSlips = (index, lang, hits) => {
  const { sounds } = index.tables

  const candidates = async (key, text) => {
    const found = new Map()
    const pieces = hasSyllable(key) ? koreanPieces(key) : latinPieces(key, wordsOf(text))
    const asked = pieces.map(([table, way, piece]) => index.tables[table][way](piece))
    for (const row of (await Promise.all(asked)).flat()) found.set(row.name, row)
    return found.values()
  }

  const spelt = (row) => {
    row.spelt ??= letters(keyOf(row.name))
    row.mask ??= letterMask(row.spelt)
    return row.spelt
  }

  /** Gives the names within `most` slips, or as many as are forgiven: `[row, slips, letters]`. */
  const near = async (text, more = 0) => {
    const key = keyOf(text)
    const typed = letters(key)
    const hangul = hasSyllable(key)
    const most = forgiven(typed.length, hangul) + more
    if (!most || key.length < 2) return []
    const mask = letterMask(typed)
    const found = []
    for (const row of await candidates(key, text)) {
      if (Math.abs(spelt(row).length - typed.length) > most || bits(row.mask ^ mask) > 2 * most) continue
      const slips = distance(typed, row.spelt, most)
      if (slips <= most) found.push([row, slips, Math.min(typed.length, row.spelt.length)])
    }
    return found
  }

  const lookNear = async (text, { weight = 1, why = "typo", form } = {}) => {
    const typed = letters(keyOf(text))
    const cost = SLIP * (hasSyllable(text) ? HANGUL_SLIP : 1)
    for (const [row, slips, length] of await near(text)) {
      // No slip, only not finished: that is another tier.
      if (!slips || row.spelt.startsWith(typed)) continue
      for (const [document, kind] of row.bearers) {
        hits.add(document, (94 - (cost * slips) / Math.max(4, length) - rank(kind, lang)) * weight, why, form ?? row.name)
      }
    }
  }

  /** Gives the names spelt most like what is typed. */
  const nearest = async (text, most) =>
    (await near(text, 2))
      .sort((one, two) => one[1] - two[1] || one[0].name.length - two[0].name.length)
      .slice(0, most)
      .map(([row]) => row.name)

  /** Gives the rows that sound like a Korean key: `[row, slips]`. */
  const heard = async (key) => {
    const typed = sound(key)
    if (typed.length < SHORTEST_SOUND) return []
    const found = (await sounds.exactly(typed)).map((row) => [row, 0])
    if (typed.length >= LONG_SOUND) {
      // A slip in the beginning leaves the end as it is: long names are entered by both.
      const ends = [typed.slice(0, 3), `$${typed.slice(-4)} `]
      const seen = new Set(found.map(([row]) => row.name))
      for (const row of (await Promise.all(ends.map((end) => sounds.beginning(end)))).flat()) {
        const key = row.key.slice(row.key.indexOf(" ") + 1)
        if (seen.has(row.name) || distance(typed, key, 1) !== 1) continue
        seen.add(row.name)
        found.push([row, 1])
      }
    }
    return found.filter(([row]) => soundsAsLong(key, row.name))
  }

  const lookHeard = async (text, { weight = 1 } = {}) => {
    const key = keyOf(text)
    if (!hasSyllable(key) || /[a-z]/.test(key)) return
    for (const [row, slips] of await heard(key)) {
      const score = slips ? 58 : sound(key).length < SURE_SOUND ? 48 : 76
      for (const [document, kind] of row.bearers) {
        hits.add(document, (score - rank(kind, lang)) * weight, "sound", row.name)
      }
    }
  }

  return { lookNear, lookHeard, nearest, heard }
}
