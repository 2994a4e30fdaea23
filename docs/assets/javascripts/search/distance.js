// How far two spellings are apart.

// Rows of the matrix, made once: this is called thousands of times for a query.
const LONGEST_SPELLING = 256
const rows = [new Uint8Array(LONGEST_SPELLING), new Uint8Array(LONGEST_SPELLING), new Uint8Array(LONGEST_SPELLING)]

/**
 * Gives how many slips lie between two texts: a letter more, less or other, or two swapped. Where there are more than
 * `most`, it gives `most + 1`.
 */
export const distance = (one, two, most) => {
  const width = two.length
  if (Math.abs(one.length - width) > most || one.length >= LONGEST_SPELLING || width >= LONGEST_SPELLING) return most + 1
  let [before, above, row] = rows
  for (let j = 0; j <= width; j++) above[j] = j
  for (let i = 1; i <= one.length; i++) {
    const letter = one.charCodeAt(i - 1)
    row[0] = i
    let least = i
    for (let j = 1; j <= width; j++) {
      const other = two.charCodeAt(j - 1)
      let cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter === other ? 0 : 1))
      if (i > 1 && j > 1 && letter === two.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, before[j - 2] + 1)
      }
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    const spare = before
    before = above
    above = row
    row = spare
  }
  return Math.min(above[width], most + 1)
}

/** Gives which letters a text has, a bit each: texts that differ in many are not worth measuring. */
export const letterMask = (text) => {
  let mask = 0
  for (let i = 0; i < text.length; i++) mask |= 1 << (text.charCodeAt(i) * 7) % 31
  return mask
}

/** Gives how many bits are set. */
export const bits = (number) => {
  let count = 0
  for (let rest = number; rest; rest &= rest - 1) count++
  return count
}

/** Gives how many slips are forgiven in a word of so many letters; a Hangul syllable has two or three. */
export const forgiven = (length, hangul) => {
  if (length < 4) return 0
  if (length < (hangul ? 8 : 7)) return 1
  return length < (hangul ? 15 : 13) ? 2 : 3
}
