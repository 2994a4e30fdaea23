// The files of the index, each loaded once and not before it is needed.

import { createTable, shardOf } from "./table.js"

const HASH = 8
// Of one table for one question, not compressed: what begins with one letter may be half of all names.
const MOST_BYTES = 40_000

const once = (load) => {
  const loaded = new Map()
  return (name, hash) => {
    if (!loaded.has(name)) {
      const content = load(name, hash)
      // What failed is asked for again: a train leaves its tunnel.
      content.catch(() => loaded.delete(name))
      loaded.set(name, content)
    }
    return loaded.get(name)
  }
}

const hashAt = (hashes, number) => hashes.slice(number * HASH, (number + 1) * HASH)

/** Opens an index: `load(name, hash)` gives what the file of that name holds. */
export const openIndex = async (load) => {
  const get = once(load)
  const manifest = await get("manifest")
  const { tables, cards, texts } = manifest
  const file = (name, hashes) => (number) => get(`${name}-${number}`, hashAt(hashes, number))
  const most = Math.ceil(MOST_BYTES / manifest.size)
  const table = (name) => createTable(tables[name].borders, file(name, tables[name].hashes), most)
  const wordFile = file("words", tables.words.hashes)
  const cardFile = file("cards", cards.hashes)
  return {
    documents: manifest.documents,
    topics: manifest.topics,
    endings: new Set(manifest.endings),
    longestEnding: Math.max(...manifest.endings.map((ending) => ending.length)),
    shared: new Set(manifest.shared),
    lists: new Set(manifest.lists),
    links: (document) => Number(manifest.links[document]),
    tables: { heads: table("heads"), inner: table("inner"), initials: table("initials"), sounds: table("sounds") },
    /** Gives a word's postings, `=lemma` for a form of another word, or undefined. */
    entry: async (word) => {
      const number = shardOf(tables.words.borders, word)
      if (number < 0) return undefined
      const words = await wordFile(number)
      return Object.hasOwn(words, word) ? words[word] : undefined
    },
    card: async (document) => (await cardFile(Math.floor(document / cards.size)))[document % cards.size],
    /** Gives a document's sections: `[anchor, heading, text]` each. */
    sections: async (document, lang) => {
      const number = Math.floor(document / texts.size)
      const hashes = await get("texts", texts.hash)
      return (await get(`text-${lang}-${number}`, hashAt(hashes[lang], number)))[document % texts.size]
    },
  }
}
