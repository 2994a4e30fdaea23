// Text to HTML that is safe to show, with the words that were looked for marked.

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }
const MOST_TERMS = 24

/** Gives a text as HTML. */
export const escapeHtml = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign])

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")

// Blanks between syllables are set as their author likes; a Latin word is found at its beginning, not inside others.
const pattern = (term) => {
  const hangul = /[가-힣]/.test(term)
  const letters = [...term.replace(/\s+/g, hangul ? "" : " ")].map(quoted)
  return hangul ? letters.join("\\s?") : (/^[a-z0-9]/i.test(term) ? "\\b" : "") + letters.join("")
}

/** Gives the terms worth marking: a lone syllable is everywhere, so it counts only where there is nothing longer. */
export const worthMarking = (terms) => {
  const all = [...new Set(terms.map((term) => term.trim()).filter(Boolean))].slice(0, MOST_TERMS)
  const long = all.filter((term) => term.length > 1)
  return (long.length ? long : all).sort((one, two) => two.length - one.length)
}

/** Makes a function that gives a text as HTML with the terms in `<mark>`. */
export const createMarker = (terms) => {
  const patterns = worthMarking(terms).map(pattern)
  if (!patterns.length) return escapeHtml
  const split = new RegExp(`(${patterns.join("|")})`, "giu")
  return (text) =>
    text
      .split(split)
      .map((piece, place) => (place % 2 ? `<mark>${escapeHtml(piece)}</mark>` : escapeHtml(piece)))
      .join("")
}

const AROUND = 320
const BEFORE = 80

/** Gives the part of a text around the first of the terms. */
export const excerpt = (text, terms) => {
  if (text.length <= AROUND) return text
  const patterns = worthMarking(terms).map(pattern)
  const place = patterns.length ? text.search(new RegExp(patterns.join("|"), "iu")) : -1
  const start = place > BEFORE ? text.indexOf(" ", place - BEFORE) + 1 : 0
  const cut = text.slice(start, start + AROUND)
  return (start ? "… " : "") + (start + AROUND < text.length ? cut.replace(/\s+\S*$/, "") + " …" : cut)
}
