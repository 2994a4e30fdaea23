// The index of the small glossary in tests/publish/search/small.py; `pytest --update` writes small-index.json anew.
import { readFile } from "node:fs/promises"

import { createEngine } from "../../../docs/assets/javascripts/search/engine.js"

const files = JSON.parse(await readFile(new URL("small-index.json", import.meta.url), "utf8"))

/** Gives a loader and the list of what it was asked for. */
export const loader = () => {
  const asked = []
  const load = async (name, hash) => {
    asked.push(name)
    if (!(name in files)) throw new Error(`no file ${name}`)
    if (name !== "manifest" && !/^[0-9a-f]{8}$/.test(hash)) throw new Error(`no hash for ${name}`)
    return structuredClone(files[name])
  }
  return { load, asked }
}

/** Makes an engine on the small index. */
export const smallEngine = () => createEngine(loader().load)

/** What nobody types, and what must do no harm. */
export const HOSTILE = [
  "", "   ", "\n\t", "\u0000\u0007", "a".repeat(10_000), "가".repeat(10_000), "ㄱ".repeat(10_000), "가 ".repeat(5_000),
  "😀", "😀".repeat(5_000), "\ud800", "잠재\udfff 공간", "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>",
  "ㅏ", "ㄱ", "ㅏㅏㅏ", "ㄳ", "ᄌ", "ᆫᆫ", "잠재 공간".normalize("NFD"), ".*+?^${}()|[]\\", "[[", "(?:", "\\", "//", "$",
  "__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "-", "--", "'\"`", "%00%ff", "&amp;&lt;",
  "\u202eabc", "\u200b\u200b", "ＶＡＥ", "İ", "ß", "Σ", "１２３", "①", "ﬁ", "一二三", "アテンション", "0", "1e9", "a b c d e f g h i j k l m",
]
