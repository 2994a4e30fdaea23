// Queries, what an engine gave for them, and the figures of that.

/**
 * @typedef {{q: string, kind: string, relevant: string[], contains?: string}} Query
 * @typedef {{ids: string[], ms: number}} Answer `ids`: of the hits in their order
 */

/**
 * Read a file of queries.
 * @param {string} text its JSON
 * @param {Map<string, string[]>} titles both titles by concept id: a query with `contains` also accepts each title that has it
 * @returns {Query[]}
 * @throws {Error} a sentence that says what is wrong with which query
 */
export function readQueries(text, titles) {
  let rows;
  try {
    rows = JSON.parse(text);
  } catch (error) {
    throw new Error(`unexpected text that is no JSON (${error.message}), expected a list of queries`);
  }
  if (!Array.isArray(rows) || !rows.length) throw new Error("unexpected JSON, expected a list of at least one query");
  return rows.map((row, place) => {
    const sound = typeof row?.q === "string" && typeof row.kind === "string" && Array.isArray(row.relevant);
    if (!sound || !row.relevant.every((id) => typeof id === "string")) {
      throw new Error(`unexpected query number ${place + 1}, expected {"q": text, "kind": text, "relevant": [ids]}`);
    }
    const more = row.contains
      ? [...titles].filter(([, both]) => both.some((title) => title.includes(row.contains))).map(([id]) => id)
      : [];
    return { q: row.q, kind: row.kind, relevant: [...new Set([...row.relevant, ...more])] };
  });
}

const rounded = (number, digits) => Math.round(number * 10 ** digits) / 10 ** digits;

/**
 * The value that a share of all values do not exceed.
 * @param {number[]} values
 * @param {number} share
 * @returns {number} 0 of nothing
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] : 0;
}

/** The place of the first relevant hit, from 1; Infinity without one. */
const placeOf = ({ relevant }, { ids }) => {
  const found = ids.findIndex((id) => relevant.includes(id));
  return found < 0 ? Infinity : found + 1;
};

const mean = (values) => rounded(values.reduce((sum, value) => sum + value, 0) / (values.length || 1), 4);

const figures = (places) => ({
  n: places.length,
  "recall@1": mean(places.map((place) => +(place <= 1))),
  "recall@5": mean(places.map((place) => +(place <= 5))),
  "mrr@10": mean(places.map((place) => (place <= 10 ? 1 / place : 0))),
});

/**
 * The figures of all answers; a query counts as found when any one of its relevant concepts is among the first hits.
 * @param {Query[]} queries
 * @param {Answer[]} answers in the order of the queries
 * @param {number} bytes of all that was loaded before the first result
 */
export function score(queries, answers, bytes) {
  const places = queries.map((query, number) => placeOf(query, answers[number]));
  const byKind = new Map();
  queries.forEach(({ kind }, number) => byKind.set(kind, [...(byKind.get(kind) ?? []), places[number]]));
  const ms = answers.map((answer) => answer.ms);
  const missed = queries.flatMap(({ q, kind, relevant }, number) =>
    places[number] > 5 ? [{ q, kind, relevant, got: answers[number].ids.slice(0, 5) }] : [],
  );
  return {
    all: figures(places),
    kinds: Object.fromEntries([...byKind].map(([kind, found]) => [kind, figures(found)])),
    p50_ms: rounded(percentile(ms, 0.5), 2),
    p95_ms: rounded(percentile(ms, 0.95), 2),
    first_result_bytes: bytes,
    missed,
  };
}

/**
 * Ask every query once unmeasured, so that what it needs is loaded, and once measured.
 * @param {Query[]} queries
 * @param {(q: string) => Promise<string[]>} ask gives the ids of the hits
 * @param {{warm?: boolean}} [options] without a first round where nothing is loaded by a query
 * @returns {Promise<Answer[]>}
 */
export async function answer(queries, ask, { warm = true } = {}) {
  if (warm) for (const { q } of queries) await ask(q);
  const answers = [];
  for (const { q } of queries) {
    const began = performance.now();
    const ids = await ask(q);
    answers.push({ ids, ms: performance.now() - began });
  }
  return answers;
}

/**
 * The figures as a table.
 * @param {ReturnType<typeof score>} result
 * @returns {string}
 */
export function table(result) {
  const row = (kind, figure) =>
    [
      kind.padEnd(14),
      String(figure.n).padStart(5),
      ...["recall@1", "recall@5", "mrr@10"].map((name) => figure[name].toFixed(3).padStart(9)),
    ].join(" ");
  const lines = [
    `${"kind".padEnd(14)} ${"n".padStart(5)}  recall@1  recall@5    mrr@10`,
    ...Object.entries(result.kinds).map(([kind, figure]) => row(kind, figure)),
    row("all", result.all),
    "",
    `no hit at all ${((100 * result.missed.filter(({ got }) => !got.length).length) / result.all.n).toFixed(1)} %`,
    `warm query p50 ${result.p50_ms.toFixed(2)} ms, p95 ${result.p95_ms.toFixed(2)} ms`,
    `before the first result ${(result.first_result_bytes / 1000).toFixed(1)} KB (gzip)`,
  ];
  if (result.missed.length) lines.push("", `not among the first five: ${result.missed.length}`);
  for (const { q, kind, relevant, got } of result.missed) {
    lines.push(`  ${kind}: ${JSON.stringify(q)}, expected ${relevant.join(" or ")}, got ${got.join(", ") || "nothing"}`);
  }
  return lines.join("\n");
}
