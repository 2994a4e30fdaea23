// What was found so far: for each document the best reason.

/** Makes an empty collection. */
export const createHits = () => {
  const best = new Map()
  let highest = 0
  return {
    best,
    /** The highest score there is. */
    highest: () => highest,
    /** Notes a reason; it counts if no better one is known. */
    add: (document, score, tier, form) => {
      if (score > (best.get(document)?.score ?? 0)) best.set(document, { score, tier, form })
      if (score > highest) highest = score
    },
  }
}
