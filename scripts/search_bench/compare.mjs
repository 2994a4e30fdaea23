// Score another engine on the pages of a built site.
//
//   node scripts/search_bench/compare.mjs lunr SITE QUERIES.json WORKER.js INDEX.json
//   node scripts/search_bench/compare.mjs pagefind SITE QUERIES.json BUNDLE
import { readFileSync } from "node:fs";

import { startLunr } from "./lunr.mjs";
import { openPagefind } from "./pagefind.mjs";
import { answer, readQueries, score } from "./score.mjs";
import { titlesOf } from "./site.mjs";

/** The concepts of these pages, each once, whichever of its pages is found: kinder than what a reader sees. */
const idsOf = (locations) => [
  ...new Set(locations.map((location) => /(?:^|\/)concepts\/([^/]+)\//.exec(location)?.[1] ?? location)),
];

async function withLunr(queries, worker, index) {
  const { ask, bytes } = await startLunr(worker, index);
  const answers = await answer(queries, ask, { warm: false });
  return score(queries, answers.map(({ ids, ms }) => ({ ids: idsOf(ids), ms })), bytes);
}

async function withPagefind(queries, bundle) {
  const pagefind = await openPagefind(bundle);
  await pagefind.ask(queries[0].q, pagefind.shown);
  const bytes = pagefind.bytes();
  const answers = await answer(queries, pagefind.find);
  // The pages' addresses stand in files of their own; they are no part of the measured time.
  for (const [number, { q }] of queries.entries()) answers[number].ids = idsOf(await pagefind.ask(q));
  return score(queries, answers, bytes);
}

const [engine, site, file, ...rest] = process.argv.slice(2);
const queries = readQueries(readFileSync(file, "utf8"), titlesOf(site));
const result = await { lunr: withLunr, pagefind: withPagefind }[engine](queries, ...rest);
console.log(JSON.stringify(result));
