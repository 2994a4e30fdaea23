// Hits as Material's dialog takes them: HTML, one list for each page, the page itself first, then its sections.

import { createMarker, escapeHtml, excerpt } from "./marks.js"
import { keyOf } from "./query.js"
import { WORDS } from "./words.js"

const MOST_SECTIONS = 6
const NOTHING = {}

/** Gives the words to mark in a hit: those of the query, and the name by which it was found. */
export const termsOf = (hit, found) => {
  const { tier, form } = hit.why
  const named = ["typo", "sound", "keyboard", "half"].includes(tier) ? [form] : tier === "choseong" ? [hit.title] : []
  const typed = [hit.title, hit.other, form].some((name) => keyOf(name).includes(keyOf(found.query))) ? [found.query] : []
  return [...new Set([...typed, ...found.terms, ...named])].filter(Boolean)
}

// Says why a hit was found, where its headwords do not show it.
const reason = (hit, query, lang) => {
  const { tier, form } = hit.why
  const say = WORDS[lang][tier]
  if (!say || (form === hit.title && !["choseong", "keyboard", "typo", "sound"].includes(tier))) return ""
  if (form === hit.other && ["prefix", "inner", "words", "half"].includes(tier)) return ""
  return `<p class="mm-why">${escapeHtml(say(form, query))}</p>`
}

// The theme marks these words on the page, as they are written there: 확산모델 is 확산 모델 in a text.
const highlighted = (terms, hit) => {
  const names = [hit.title, hit.other, hit.why.form].filter(Boolean)
  const written = terms.map((term) => names.find((name) => keyOf(name) === keyOf(term)) ?? term)
  return written.length ? Object.fromEntries(written.flatMap((term) => term.split(/\s+/)).map((word) => [word, true])) : NOTHING
}

/** Gives the list for one hit; `sections` may be empty. */
export const itemsOf = (hit, found, sections, lang) => {
  const terms = termsOf(hit, found)
  const mark = createMarker(terms)
  const spoken = hit.lang === "en" ? "ko" : "en"
  const other = hit.other ? ` <small class="mm-other" lang="${spoken}">${mark(hit.other)}</small>` : ""
  const page = {
    location: hit.url,
    title: mark(hit.title) + other,
    text: `<p>${mark(hit.summary)}</p>${reason(hit, found.query, lang)}`,
    score: hit.score,
    terms: highlighted(terms, hit),
  }
  const parts = sections
    .filter((section) => section.anchor)
    .slice(0, MOST_SECTIONS)
    .map(({ anchor, heading, text }) => ({
      location: `${hit.url}#${encodeURIComponent(anchor)}`,
      title: mark(heading),
      text: `<p>${mark(excerpt(text, terms))}</p>`,
      score: hit.score / 2,
      terms: highlighted(terms, hit),
    }))
  return [page, ...parts]
}

const note = (location, title, text) => [
  { location, title: escapeHtml(title), text: `<p>${escapeHtml(text)}</p>`, score: 0, terms: NOTHING },
]

/** Gives the list that leads to the wanted pages. */
export const wantedItem = (lang) =>
  note(lang === "en" ? "en/wanted/" : "wanted/", WORDS[lang].wanted, WORDS[lang].wantedText)

/** Gives the list that says that the index could not be read. */
export const staleItem = (lang) => note(lang === "en" ? "en/" : "", WORDS[lang].stale, WORDS[lang].staleText)

/** Gives the list for a page whose name is near what was typed. */
export const nearItem = (hit, lang) => {
  const [page] = itemsOf(hit, { query: "", terms: [] }, [], lang)
  return [{ ...page, score: 0, text: `<p>${escapeHtml(WORDS[lang].nearest)}</p>${page.text}` }]
}
