// A built site on the disk: what its search loads, counted as the browser would load it.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const CALL = "__malmoi(";

/**
 * The titles of a built site's concepts.
 * @param {string} site its folder
 * @returns {Map<string, string[]>} by id; empty when the site publishes no list
 */
export function titlesOf(site) {
  const list = join(site, "api", "concepts.json");
  if (!existsSync(list)) return new Map();
  const { concepts } = JSON.parse(readFileSync(list, "utf8"));
  return new Map(concepts.map(({ id, title }) => [id, Object.values(title)]));
}

/**
 * The files of the index, by the name that the engine asks for.
 * @param {string} site
 * @returns {Map<string, string>} name → path
 * @throws {Error} when the site has no index, or two
 */
export function indexFiles(site) {
  const folder = join(site, "assets", "search");
  if (!existsSync(folder)) throw new Error(`unexpected site without ${folder}, expected one that was built with its search`);
  const files = new Map();
  for (const path of readdirSync(folder, { recursive: true }).map(String).sort()) {
    const name = /^(.+)\.[0-9a-f]{8}\.js$/.exec(path.replaceAll("\\", "/"))?.[1];
    if (!name) continue;
    if (files.has(name)) throw new Error(`unexpected second file ${path}, expected one publication in ${folder}`);
    files.set(name, join(folder, path));
  }
  if (!files.has("manifest")) throw new Error(`unexpected ${folder} without a manifest, expected manifest.<hash>.js`);
  return files;
}

/** Compressed as web servers do by default. */
const gzipped = (data) => gzipSync(data, { level: 6 }).length;

/** Whether the engine asks for it; all else is the program, which a worker has loaded before. */
function isData(path) {
  const start = Buffer.alloc(CALL.length);
  const file = openSync(path);
  readSync(file, start);
  closeSync(file);
  return String(start) === CALL;
}

/** The JSON of a file of one line, `__malmoi("<name>",<JSON>)`. */
const unwrapped = (line) => JSON.parse(line.slice(line.indexOf(",") + 1, line.lastIndexOf(")")));

/**
 * What an engine loads from a site.
 * @param {string} site
 * @returns {{load: (name: string) => Promise<unknown>, bytes: () => number}} `bytes`: loaded so far, the program included
 */
export function siteLoader(site) {
  const files = indexFiles(site);
  const loaded = new Map();
  const count = (name) => loaded.set(name, gzipped(readFileSync(files.get(name))));
  for (const [name, path] of files) if (!isData(path)) count(name);
  return {
    load: async (name) => {
      if (!files.has(name)) throw new Error(`unexpected request for "${name}", expected a file of assets/search`);
      if (!loaded.has(name)) count(name);
      return unwrapped(readFileSync(files.get(name), "utf8"));
    },
    bytes: () => [...loaded.values()].reduce((sum, size) => sum + size, 0),
  };
}
