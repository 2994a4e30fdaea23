// Score a file of queries against a built site, without a browser.
//
//   node scripts/search_eval.mjs SITE QUERIES.json [--json] [--lang ko|en] [--engine engine.js]
//
// A query counts as found when any one of its relevant concepts is among the first hits as a reader sees them: hits
// that are no concept take a place. Bytes are those of the costliest first query of any kind, on an engine just made.
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import { answer, readQueries, score, table } from "./search_bench/score.mjs";
import { siteLoader, titlesOf } from "./search_bench/site.mjs";

const ENGINE = new URL("../docs/assets/javascripts/search/engine.js", import.meta.url);
const USAGE = "usage: node scripts/search_eval.mjs SITE QUERIES.json [--json] [--lang ko|en] [--engine engine.js]";
const HITS = 10;

function readArguments() {
  const options = {
    json: { type: "boolean", default: false },
    lang: { type: "string", default: "ko" },
    engine: { type: "string" },
  };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [site, file, ...more] = positionals;
  if (!site || !file || more.length) throw new Error(`unexpected ${positionals.length} arguments, expected 2`);
  if (!["ko", "en"].includes(values.lang)) throw new Error(`unexpected language "${values.lang}", expected ko or en`);
  if (!statSync(site, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`unexpected site "${site}", expected the folder of a built site`);
  }
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`unexpected file "${file}", expected a JSON list of queries`);
  }
  const engine = values.engine ? pathToFileURL(resolve(values.engine)) : ENGINE;
  if (!statSync(engine, { throwIfNoEntry: false })) throw new Error(`unexpected lack of ${engine.pathname}`);
  const titles = titlesOf(site);
  return { ...values, site, engine, queries: readQueries(readFileSync(file, "utf8"), titles), make: () => siteLoader(site) };
}

async function evaluate({ queries, lang, engine, make }) {
  const { createEngine } = await import(engine);
  const asking = (load) => {
    const made = createEngine(load);
    return async (q) =>
      (await made.search(q, { lang, limit: HITS })).hits.map(({ id, kind }) => (kind === "concept" ? id : `${kind}:${id}`));
  };
  const kinds = new Map(queries.map(({ kind, q }) => [kind, q]));
  const sizes = [];
  for (const q of kinds.values()) {
    const cold = make();
    await asking(cold.load)(q);
    sizes.push(cold.bytes());
  }
  return score(queries, await answer(queries, asking(make().load)), Math.max(...sizes));
}

let chosen;
try {
  chosen = readArguments();
  chosen.make();
} catch (error) {
  console.error(`${error.message}\n${USAGE}`);
  process.exit(2);
}
const result = await evaluate(chosen);
console.log(chosen.json ? JSON.stringify(result) : table(result));
