// Pagefind's browser module, read from the disk.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** How many results Pagefind's own interface shows before one asks for more; each is a file. */
const SHOWN = 5;
const HITS = 10;
const COMPRESSED = /\.(?:pf_\w+|pagefind)$/;

/**
 * Open the index of a site.
 * @param {string} bundle the folder that Pagefind wrote
 * @returns {Promise<{ask: (q: string, most?: number) => Promise<string[]>, find: (q: string) => Promise<object[]>, bytes: () => number}>}
 *   `ask` gives the URLs of the first pages found, `find` the results before their pages are loaded
 */
export async function openPagefind(bundle) {
  // Node takes a .js file for a module only beside a package.json that says so.
  writeFileSync(join(bundle, "package.json"), '{"type": "module"}');
  const loaded = new Map();
  const count = (path) => {
    const data = readFileSync(path);
    loaded.set(path, COMPRESSED.test(path) ? data.length : gzipSync(data, { level: 6 }).length);
    return data;
  };
  globalThis.fetch = async (url) => {
    const path = fileURLToPath(String(url).split("?")[0]);
    return existsSync(path) ? new Response(count(path)) : new Response("", { status: 404 });
  };
  let language = "ko";
  globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
  count(join(bundle, "pagefind.js"));
  const { createInstance } = await import(pathToFileURL(join(bundle, "pagefind.js")));
  const instances = new Map();
  const basePath = String(pathToFileURL(bundle + sep));
  const instance = async (q) => {
    // As a reader's page would: Korean letters are typed on Korean pages, others on English ones.
    language = /[ㄱ-ㆎ가-힣]/.test(q) ? "ko" : "en";
    if (!instances.has(language)) {
      instances.set(language, createInstance({ basePath }));
      await instances.get(language).init();
    }
    return instances.get(language);
  };
  const find = async (q) => (await (await instance(q)).search(q)).results;
  const ask = async (q, most = HITS) => {
    const pages = await Promise.all((await find(q)).slice(0, most).map((result) => result.data()));
    return pages.map(({ url }) => url);
  };
  return { find, ask, bytes: () => [...loaded.values()].reduce((sum, size) => sum + size, 0), shown: SHOWN };
}
