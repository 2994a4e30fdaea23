// From a query to hits: names first, in the ways they may be meant, then what the texts say.

import { createContent } from "./content.js"
import { hasLetter, hasSyllable } from "./hangul.js"
import { createHits } from "./hits.js"
import { openIndex } from "./index.js"
import { worthMarking } from "./marks.js"
import { createNames } from "./names.js"
import { clean, keyOf, otherLayout, withoutEnding, withoutGeneric } from "./query.js"
import { createSlips } from "./slips.js"

const SURE = 85
const EXACT = 90
const NAMES_BONUS = 60
// Topics, seminars and lists speak of many things; a concept that says the same is the better answer.
const LIST = 0.7
const NEAREST = 5
const PHRASE = 4
const KNOWN = 0.8

const findNames = async (query, bare, hits, names, slips) => {
  await names.look(query)
  await names.lookInitials(query)
  for (const text of hits.highest() < 99 ? bare(query) : []) await names.look(text, { weight: 0.97, partly: false })
  const plain = hits.highest() < SURE ? withoutGeneric(query) : ""
  if (plain) await names.look(plain, { weight: 0.93, partly: false })
  return (hits.highest() < SURE && (await findOtherLayout(query, hits, names, slips))) || query
}

// A long query all of whose words are known is a phrase: no name is that long, and nothing was misspelt.
const isPhrase = (query, known) => query.split(" ").length >= PHRASE && known > KNOWN

const findMistaken = async (query, bare, known, hits, names, slips) => {
  if (isPhrase(query, known)) return
  await names.lookWords(query)
  await names.lookParts(query, bare)
  for (const text of [query, ...bare(query)]) await slips.lookNear(text, { weight: text === query ? 1 : 0.95 })
  // What is words of the field is not the sound of a name.
  for (const text of known > KNOWN ? [] : [query, ...bare(query)]) if (hits.highest() < SURE) await slips.lookHeard(text)
}

const findOtherLayout = async (query, hits, names, slips) => {
  const other = otherLayout(query)
  if (!other) return ""
  const letters = hasLetter(query)
  const before = hits.highest()
  const weight = letters || !hasSyllable(query) ? 0.97 : 0.9
  await names.look(other, { weight, why: "keyboard", partly: hits.highest() < 40 })
  const initialsOnly = /^[ㄱ-ㅎ\s]+$/.test(query)
  if (hits.highest() < 40 || (letters && !initialsOnly)) await slips.lookNear(other, { weight, why: "keyboard" })
  return hits.highest() > before || letters ? other : ""
}

const urlOf = (stem, lang) => {
  const path = stem === "index" || stem.endsWith("/index") ? stem.slice(0, -"index".length) : stem + "/"
  const quoted = path.split("/").map(encodeURIComponent).join("/")
  return (lang === "en" ? "en/" : "") + quoted
}

const asHit = async (found, index, lang) => {
  const [stem, kind, id, ko, en, summaryKo, summaryEn, topics, langs] = await index.card(found.document)
  const shown = langs.includes(lang[0]) ? lang : lang === "en" ? "ko" : "en"
  const [title, other, summary] = shown === "en" ? [en, ko, summaryEn] : [ko, en, summaryKo]
  return {
    id: id || stem.slice(stem.lastIndexOf("/") + 1),
    kind,
    stem,
    url: urlOf(stem, shown),
    lang: shown,
    title: title || other,
    other: other === title ? "" : other,
    summary: summary || summaryKo || summaryEn,
    topics,
    score: Math.round(found.score * 100) / 100,
    why: { tier: found.tier, form: found.form },
    document: found.document,
  }
}

const ranked = (hits, content, index) => {
  const all = []
  const saidBy = (document) => (content.get(document) ?? 0) * (index.lists.has(document) ? LIST : 1)
  for (const [document, reason] of hits.best) {
    const said = saidBy(document)
    const score = reason.score >= EXACT ? reason.score + NAMES_BONUS + said * 0.3 : reason.score + said
    all.push({ document, ...reason, score })
  }
  for (const document of content.keys()) {
    if (!hits.best.has(document)) all.push({ document, score: saidBy(document), tier: "content", form: "" })
  }
  const links = (hit) => index.links(hit.document)
  return all.sort((one, two) => two.score - one.score || links(two) - links(one) || one.document - two.document)
}

/**
 * Makes a search engine. `load(name, hash)` gives, as a promise, what the file of that name holds; nothing is loaded
 * before the first search.
 */
export const createEngine = (load) => {
  let opened
  const open = () => (opened ??= openIndex(load).catch((error) => ((opened = undefined), Promise.reject(error))))

  /** Gives `{query, hits, terms, nearest, total}`: the best hits, the words to mark, names for when there is no hit. */
  const search = async (typed, { lang = "ko", limit = 20 } = {}) => {
    const query = clean(typed)
    if (!query) return { query, hits: [], terms: [], nearest: [], total: 0 }
    const index = await open()
    const hits = createHits()
    const names = createNames(index, lang, hits)
    const slips = createSlips(index, lang, hits)
    const bare = (text) => withoutEnding(text, index.endings, index.longestEnding)
    const readTexts = createContent(index, slips.heard)
    // Both ask for files; nearly always the query is read as it is typed.
    const [read, typedContent] = await Promise.all([findNames(query, bare, hits, names, slips), readTexts(query)])
    const content = read === query ? typedContent : await readTexts(read)
    if (hits.highest() < SURE) await findMistaken(query, bare, content.known, hits, names, slips)
    const all = ranked(hits, content.scores, index)
    const shown = await Promise.all(all.slice(0, limit).map((found) => asHit(found, index, lang)))
    const nearest = all.length || !keyOf(query) ? [] : await slips.nearest(query, NEAREST)
    return { query, hits: shown, terms: content.marks, nearest, total: all.length }
  }

  /** Gives the sections of a hit that hold one of the terms: `[{anchor, heading, text}]`. */
  const sections = async (hit, terms, lang) => {
    const index = await open()
    const wanted = worthMarking(terms).map(keyOf).filter(Boolean)
    // Without a network names may have been kept and texts not.
    const all = await index.sections(hit.document, lang).catch(() => [])
    return all
      .map(([anchor, heading, text]) => ({ anchor, heading, text }))
      .filter(({ heading, text }) => wanted.some((term) => keyOf(`${heading} ${text}`).includes(term)))
  }

  /** Gives the topics in reading order: `{id, title: {ko, en}}`. */
  const topics = async () => (await open()).topics.map(([id, ko, en]) => ({ id, title: { ko, en } }))

  return { search, sections, topics }
}
