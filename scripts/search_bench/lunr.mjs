// Material's stock worker, as it ships, in a context of its own: it believes to be in a browser.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

const READY = 1;

/**
 * Start the worker on a stock index.
 * @param {string} workerFile the theme's `search.<hash>.min.js`
 * @param {string} indexFile a `search_index.json`
 * @returns {Promise<{ask: (q: string) => Promise<string[]>, bytes: number}>} `ask` gives the locations of the pages found
 */
export async function startLunr(workerFile, indexFile) {
  const sources = [readFileSync(workerFile), readFileSync(indexFile)];
  let listener, answered;
  const scope = {
    console: { ...console, warn: () => {} },
    addEventListener: (_, added) => (listener = added),
    postMessage: (message) => answered(message),
    importScripts: (...paths) => {
      for (const path of paths) {
        sources.push(readFileSync(join(workerFile, "..", path)));
        vm.runInContext(String(sources.at(-1)), scope);
      }
    },
  };
  scope.self = scope;
  vm.createContext(scope);
  vm.runInContext(String(sources[0]), scope);
  const tell = (message) =>
    new Promise((resolve) => {
      answered = resolve;
      listener({ data: message });
    });
  // The index must be of the context's own kind: lunr asks whether a field is an array.
  scope.text = String(sources[1]);
  const data = vm.runInContext("JSON.parse(text)", scope);
  data.options = { suggest: true };
  const ready = await tell({ type: 0, data });
  if (ready.type !== READY) throw new Error(`unexpected answer ${ready.type} of the stock worker, expected ${READY}`);
  return {
    ask: async (q) =>
      (await tell({ type: 2, data: q })).data.items.map(
        (sections) => sections.find(({ location }) => !location.includes("#"))?.location ?? sections[0].location.split("#")[0],
      ),
    bytes: sources.reduce((sum, source) => sum + gzipSync(source, { level: 6 }).length, 0),
  };
}
