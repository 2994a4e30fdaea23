// English words as the index has them; malmoi/publish/search/english.py makes the same of the pages.

const STOP_WORDS = new Set(
  (
    "a an and are as at be because been before but by can do does for from had has have how if in into is it its of on " +
    "one or so than that the their them then there these they this those to up was were what when where which who " +
    "why will with would you your we our us i not no also each such other very more most may must should"
  ).split(" "),
)

const SINGULAR = new Set(["alias", "atlas", "bias", "canvas", "gas", "lens"])

const unbound = (word) => {
  for (const ending of ["ingly", "edly", "ing", "ed", "ly"]) {
    const left = word.slice(0, -ending.length)
    if (word.endsWith(ending) && left.length >= 3 && /[aeiouy]/.test(left)) return left.replace(/([bdfgmnprt])\1$/, "$1")
  }
  return word
}

/** Gives what the forms of a lower-case word share: differs, differed, differing → differ. */
export const stem = (typed) => {
  if (SINGULAR.has(typed)) return typed
  let word = typed
  if (word.length > 4 && word.endsWith("ies")) word = word.slice(0, -3) + "y"
  else if (word.length > 3 && word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) word = word.slice(0, -1)
  word = unbound(word)
  return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word
}

/** Says whether a word is one of those that every text has. */
export const isStopWord = (word) => STOP_WORDS.has(word)
