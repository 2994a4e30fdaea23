// A run of syllables without blanks, cut into words and endings.

const LONGEST_RUN = 24
const LONGEST_WORD = 10
// Of two ways the one with the longer word: 기울기가 is 기울기-가, not 기울-기가.
const ENDING = 0.25
const LONGER_ENDING = 0.01
const WORD = 1
const SYLLABLE = 1.5
const UNKNOWN = 2.2

// Gives the words of the index that a piece of a run may be: a noun and a verb's stem may be spelt alike.
const readings = async (piece, entry) => {
  const found = new Set()
  for (const word of [piece, piece + "다"]) {
    const known = await entry(word)
    if (known === undefined) continue
    const lemma = typeof known === "string" ? known.slice(1) : word
    if (lemma === word || Array.isArray(await entry(lemma))) found.add(lemma)
  }
  return [...found]
}

/**
 * Cuts a run at the least cost: 정규화하는 → 정규화, -하는. Gives `{pieces, unknown}`: for each word `{words, piece}`, what it
 * may be and what was typed; and how many syllables are in no word, or in one so short that chance may have put it there.
 * `entry(word)` gives what the index has of a word. The cheapest way so far is followed first, so that what lies off the
 * way is never loaded.
 */
export const cutRun = async (typed, entry, endings) => {
  const run = typed.slice(0, LONGEST_RUN)
  const cost = new Array(run.length + 1).fill(Infinity)
  const back = []
  const open = new Set([0])
  const reach = (to, price, from, words) => {
    if (price >= cost[to]) return
    cost[to] = price
    back[to] = { from, words }
    open.add(to)
  }
  cost[0] = 0
  while (open.size) {
    const at = [...open].reduce((best, place) => (cost[place] < cost[best] ? place : best))
    open.delete(at)
    if (at === run.length) break
    if (at > 0 && endings.has(run.slice(at))) reach(run.length, cost[at] + ENDING + LONGER_ENDING * (run.length - at), at, [])
    reach(at + 1, cost[at] + UNKNOWN, at, [])
    const ends = Array.from({ length: Math.min(LONGEST_WORD, run.length - at) }, (_, more) => at + more + 1)
    const read = await Promise.all(ends.map((end) => readings(run.slice(at, end), entry)))
    for (const [place, words] of read.entries()) {
      if (words.length) reach(ends[place], cost[at] + (place ? WORD : SYLLABLE), at, words)
    }
  }
  const pieces = []
  let unknown = typed.length - run.length
  for (let to = run.length; to > 0; to = back[to].from) {
    const { from, words } = back[to]
    const whole = from === 0 && (to === run.length || endings.has(run.slice(to)))
    if (words.length) pieces.unshift({ words, piece: run.slice(from, to) })
    if (to - from === 1 && !whole && !(to === run.length && endings.has(run.slice(from)))) unknown++
  }
  return { pieces, unknown }
}
