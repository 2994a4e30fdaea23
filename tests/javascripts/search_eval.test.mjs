// The command that scores queries against a built site, on a site of three files and with an engine of ten lines.
import assert from "node:assert/strict"
import { execFile } from "node:child_process"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"

import { percentile } from "../../scripts/search_bench/score.mjs"

const script = fileURLToPath(new URL("../../scripts/search_eval.mjs", import.meta.url))
const hits = { 어텐션: ["attention", "self-attention"], 정규화: ["which/정규화", "a", "b", "c", "d", "normalization"], 공간: ["latent-space"] }
const files = {
  "site/assets/search/manifest.00000000.js": '__malmoi("manifest",{"names":"names"})\n',
  "site/assets/search/names.11111111.js": `__malmoi("names",${JSON.stringify(hits)})\n`,
  "site/assets/search/unasked.22222222.js": '__malmoi("unasked",[])\n',
  "site/assets/search/worker.33333333.js": "self.onmessage = () => {}\n",
  "site/api/concepts.json": JSON.stringify({ concepts: [{ id: "latent-space", title: { ko: "잠재 공간", en: "Latent Space" } }] }),
  "engine.mjs": `export const createEngine = (load) => ({
    search: async (q, { lang, limit }) => {
      const { names } = await load("manifest")
      const ids = (await load(names))[q] ?? []
      return { hits: ids.slice(0, limit).map((id) => ({ id, kind: id.startsWith("which") ? "which" : "concept", title: lang })) }
    },
  })\n`,
  "queries.json": JSON.stringify([
    { q: "어텐션", kind: "ko_exact", relevant: ["self-attention", "attention-is-not-here"] },
    { q: "정규화", kind: "ko_exact", relevant: ["normalization"] },
    { q: "공간", kind: "ko_inner", relevant: [], contains: "공간" },
    { q: "없다", kind: "ko_inner", relevant: ["x"] },
  ]),
  "broken.json": "[{]",
  "other.json": '[{"query": "어텐션"}]',
}
let folder
const at = (name) => join(folder, name)

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "malmoi-search-"))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(at(name), ".."), { recursive: true })
    await writeFile(at(name), text)
  }
})
after(() => rm(folder, { recursive: true }))

const run = (...given) =>
  new Promise((resolve) =>
    execFile(process.execPath, [script, ...given], (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr })),
  )
const good = () => [at("site"), at("queries.json"), "--engine", at("engine.mjs")]

test("the JSON has figures by kind and over all, times, bytes and what was missed", async () => {
  const { code, stdout } = await run(...good(), "--json")
  assert.equal(code, 0)
  const { p50_ms, p95_ms, first_result_bytes, ...rest } = JSON.parse(stdout)
  assert.deepEqual(rest, {
    all: { n: 4, "recall@1": 0.25, "recall@5": 0.5, "mrr@10": 0.4167 },
    kinds: {
      ko_exact: { n: 2, "recall@1": 0, "recall@5": 0.5, "mrr@10": 0.3333 },
      ko_inner: { n: 2, "recall@1": 0.5, "recall@5": 0.5, "mrr@10": 0.5 },
    },
    missed: [
      { q: "정규화", kind: "ko_exact", relevant: ["normalization"], got: ["which:which/정규화", "a", "b", "c", "d"] },
      { q: "없다", kind: "ko_inner", relevant: ["x"], got: [] },
    ],
  })
  assert.ok(p50_ms >= 0 && p95_ms >= p50_ms)
  const asked = ["manifest.00000000.js", "names.11111111.js", "worker.33333333.js"].map((name) => files[`site/assets/search/${name}`])
  assert.equal(first_result_bytes, asked.reduce((sum, text) => sum + gzipSync(text, { level: 6 }).length, 0))
})

test("the table names every kind and every query that was missed", async () => {
  const { stdout } = await run(...good())
  for (const part of ["ko_exact", "ko_inner", "all", "p95", "KB (gzip)", '"없다", expected x, got nothing']) assert.ok(stdout.includes(part), part)
})

for (const [name, change, message] of [
  ["no arguments", () => [], "unexpected 0 arguments, expected 2"],
  ["a third argument", () => [...good(), "more"], "unexpected 3 arguments, expected 2"],
  ["an unknown option", () => [...good(), "--fast"], "--fast"],
  ["a language that there is not", () => [...good(), "--lang", "de"], 'unexpected language "de", expected ko or en'],
  ["a folder that is not there", () => [at("nowhere"), ...good().slice(1)], "expected the folder of a built site"],
  ["a site without a search", () => [at("site/api"), ...good().slice(1)], "expected one that was built with its search"],
  ["a file that is not there", () => [at("site"), at("nothing.json"), ...good().slice(2)], "expected a JSON list of queries"],
  ["a file that is no JSON", () => [at("site"), at("broken.json"), ...good().slice(2)], "unexpected text that is no JSON"],
  ["queries of another form", () => [at("site"), at("other.json"), ...good().slice(2)], "unexpected query number 1, expected"],
]) {
  test(`${name}: exit code 2, the reason and the usage`, async () => {
    const { code, stdout, stderr } = await run(...change())
    assert.equal(code, 2)
    assert.equal(stdout, "")
    assert.ok(stderr.includes(message), stderr)
    assert.ok(stderr.includes("usage: node scripts/search_eval.mjs SITE QUERIES.json"))
  })
}

test("a site with two publications is refused", async () => {
  await writeFile(at("site/assets/search/names.44444444.js"), '__malmoi("names",{})\n')
  const { code, stderr } = await run(...good())
  await rm(at("site/assets/search/names.44444444.js"))
  assert.equal(code, 2)
  assert.ok(stderr.includes("unexpected second file names.44444444.js, expected one publication"), stderr)
})

test("a percentile is a value that was measured", () => {
  assert.equal(percentile([5, 1, 3], 0.5), 3)
  assert.equal(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95), 10)
  assert.equal(percentile([], 0.95), 0)
})

test("the committed queries have the form that is read", async () => {
  const rows = JSON.parse(await readFile(new URL("../search/queries/blind.json", import.meta.url), "utf8"))
  assert.ok(rows.length >= 400)
})
