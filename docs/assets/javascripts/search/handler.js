// Material's messages to calls of the engine and back. What was typed since makes an answer stale; it is not sent.

import { itemsOf, staleItem, termsOf } from "./items.js"
import { createListing } from "./listing.js"
import { FOUND, QUERY, READY, RESULT, SEARCH, SETUP } from "./messages.js"
import { nearItems } from "./near.js"

const HITS = 12

// Gives the last word of the first name that begins as the query does; Material shows it behind what is typed.
const suggestion = (query, hits) => {
  const typed = query.toLowerCase()
  const last = typed.split(/[\s-]+/).pop()
  for (const { title, other, why } of hits) {
    for (const name of [title, other, why.form].map((one) => one.toLowerCase())) {
      if (name.length <= typed.length || !name.startsWith(typed)) continue
      return [name.slice(typed.length - last.length).split(/[\s-]+/)[0]]
    }
  }
  return []
}

/**
 * Makes the function that takes Material's messages; `post` sends one back. Each query is answered twice: with names and
 * summaries at once, then with the sections that hold its words.
 */
export const createHandler = ({ engine, lang, post, options: known = {} }) => {
  let latest = 0
  let options = known
  const listing = createListing({ engine, lang })

  const answer = (query, found, sections) => {
    const items = found.hits.map((hit, place) => itemsOf(hit, found, sections[place] ?? [], lang))
    return { items, ...(options.suggest ? { suggest: suggestion(query, found.hits) } : {}) }
  }

  const find = async (query, tell) => {
    const found = await engine.search(query, { lang, limit: HITS })
    if (!found.query) return tell({ items: [] })
    if (!found.hits.length) return tell({ items: await nearItems(engine, found, lang) })
    tell(answer(found.query, found, []))
    const sections = await Promise.all(found.hits.map((hit) => engine.sections(hit, termsOf(hit, found), hit.lang)))
    return tell(answer(found.query, found, sections))
  }

  return async ({ type, data }) => {
    if (type === SETUP) {
      options = data?.options ?? {}
      post({ type: READY })
    }
    if (type === SEARCH) {
      const { number, from } = data
      const stale = { query: data.query, total: 0, counts: {}, items: [staleItem(lang)] }
      const list = await listing(data).catch(() => stale)
      post({ type: FOUND, data: { number, from, ...list } })
    }
    if (type !== QUERY) return
    const number = ++latest
    const tell = (result) => number === latest && post({ type: RESULT, data: result })
    try {
      await find(String(data), tell)
    } catch {
      tell({ items: [staleItem(lang)] })
    }
  }
}
