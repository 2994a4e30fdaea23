// A sorted table in many files: which one to ask is known from the first key of each.

const AFTER_ALL = "\uffff"

/** Gives the number of the file in which a key is, or would be; -1 for a key before all. */
export const shardOf = (borders, key) => {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (borders[middle] <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Gives the end of the range of all keys that begin with a text. */
export const endOf = (prefix) => prefix + AFTER_ALL

const readRows = (text) =>
  text.split("\n").map((line) => {
    const [key, name, who] = line.split("\t")
    const bearers = who ? who.split(",").map((one) => [parseInt(one, 10), one[one.length - 1]]) : []
    return { key, name: name || key, bearers }
  })

const firstAtLeast = (rows, key) => {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle].key < key) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Makes a table of rows `{key, name, bearers: [[document, kind], …]}`.
 * `load(number)` gives the text of one file; `most` is how many files one question may need.
 */
export const createTable = (borders, load, most) => {
  const read = new WeakMap()
  const rowsOf = async (number) => {
    const file = load(number)
    if (!read.has(file)) read.set(file, file.then(readRows))
    return read.get(file)
  }

  /** Gives the rows from `low` up to but not including `high`: of the first files that have some. */
  const range = async (low, high, share = 1) => {
    // Equal keys may begin in the file before the one that has them as its border.
    let first = Math.max(0, shardOf(borders, low))
    while (first > 0 && borders[first] === low) first--
    const numbers = []
    for (let number = first; number < borders.length && borders[number] < high; number++) numbers.push(number)
    const found = []
    for (const rows of await Promise.all(numbers.slice(0, Math.max(2, most * share)).map(rowsOf))) {
      for (let at = firstAtLeast(rows, low); at < rows.length && rows[at].key < high; at++) found.push(rows[at])
    }
    return found
  }

  return {
    range,
    beginning: (prefix, share) => range(prefix, endOf(prefix), share),
    exactly: (key, share) => range(key, key + "\0", share),
    /** Gives in how many files keys with this beginning are: how common it is, without loading any. */
    spread: (prefix) => shardOf(borders, endOf(prefix)) - Math.max(0, shardOf(borders, prefix)) + 1,
  }
}
