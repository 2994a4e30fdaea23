// When a card of the study page comes again.
import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import vm from "node:vm"

const source = await readFile(new URL("../../docs/assets/javascripts/leitner.js", import.meta.url), "utf8")
const rule = vm.runInNewContext(`${source}; malmoiLeitner`)
const plain = (value) => JSON.parse(JSON.stringify(value))

for (const [name, place, rating, expected] of [
  ["a new card that was known comes tomorrow", undefined, 3, [1, 101]],
  ["a new card that was not known comes today", undefined, 1, [0, 100]],
  ["a new card one is unsure of comes today", undefined, 2, [0, 100]],
  ["a known card goes up a box", [1, 100], 3, [2, 103]],
  ["a card one is unsure of stays in its box", [3, 90], 2, [3, 107]],
  ["a card that was not known goes back to the first", [4, 90], 1, [0, 100]],
  ["the last box is the last", [4, 100], 3, [4, 121]],
]) {
  test(name, () => assert.deepEqual(plain(rule.move(place, rating, 100)), expected))
}

test("cards to review come first, then new ones in their order; those that wait do not come", () => {
  const places = { late: [3, 90], today: [0, 100], box: [2, 100], wait: [1, 101] }
  const queue = rule.queue(["new1", "today", "wait", "box", "new2", "late"], (id) => places[id], 100)
  assert.deepEqual(plain(queue), ["late", "today", "box", "new1", "new2"])
})

test("a day is the reader's own: it ends at midnight there", () => {
  const at = (offset, time) => rule.today(Object.assign(new Date(time), { getTimezoneOffset: () => offset }))
  assert.equal(at(-540, "2026-01-01T14:59:00Z") + 1, at(-540, "2026-01-01T15:00:00Z"))
  assert.equal(at(0, "2026-01-01T14:59:00Z"), at(0, "2026-01-01T15:00:00Z"))
})
