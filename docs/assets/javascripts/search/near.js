// What to show where nothing was found: pages with a name near what was typed, and the pages that are wanted.

import { nearItem, wantedItem } from "./items.js"

/** Gives lists as Material's dialog takes them, never an empty one. */
export const nearItems = async (engine, found, lang) => {
  const answers = await Promise.all(found.nearest.map((name) => engine.search(name, { lang, limit: 1 })))
  const hits = new Map(answers.flatMap((answer) => answer.hits).map((hit) => [hit.stem, hit]))
  return [...[...hits.values()].map((hit) => nearItem(hit, lang)), wantedItem(lang)]
}
