// What the search page shows: all hits of a query, of one topic where one was chosen, a page of them at a time.

import { itemsOf, termsOf } from "./items.js"
import { nearItems } from "./near.js"

const MOST = 200

const counted = (hits) => {
  const counts = {}
  for (const topic of hits.flatMap((hit) => hit.topics)) counts[topic] = (counts[topic] ?? 0) + 1
  return counts
}

/**
 * Makes the function that answers the search page: `{query, topic, from, most}` gives `{query, total, counts, items}`.
 * `items` are lists as Material's dialog takes them, HTML that is safe to show; `counts` says how many hits a topic has.
 */
export const createListing = ({ engine, lang }) => async ({ query, topic = "", from = 0, most = 20 }) => {
  const found = await engine.search(String(query), { lang, limit: MOST })
  if (!found.query) return { query: "", total: 0, counts: {}, items: [] }
  if (!found.hits.length) return { query: found.query, total: 0, counts: {}, items: await nearItems(engine, found, lang) }
  const chosen = found.hits.filter((hit) => !topic || hit.topics.includes(topic))
  const shown = chosen.slice(from, from + most)
  const sections = await Promise.all(shown.map((hit) => engine.sections(hit, termsOf(hit, found), hit.lang)))
  const items = shown.map((hit, place) => itemsOf(hit, found, sections[place], lang))
  return { query: found.query, total: chosen.length, counts: counted(found.hits), items }
}
