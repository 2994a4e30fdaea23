// What is typed: made harmless and short, and read in the ways in which it may be meant.

import { hasLetter, hasSyllable, isSyllable, onHangulKeys, onLatinKeys } from "./hangul.js"

const LONGEST_QUERY = 100
// Words that say what kind of thing a name names, or that one asks: a name is looked up without them too.
const KINDS =
  "모델 모형 구조 개념 뜻 의미 정의 이란 란 무엇 뭐 뭐야 왜 차이 방법 원리 예시 예제 설명 논문 알고리즘 기법 메커니즘 함수 문제 현상 " +
  "공식 수식 model models meaning definition algorithm network networks paper formula method explained example"
const GENERIC = new RegExp(`\\s+(?:${KINDS.replaceAll(" ", "|")})$`, "i")

/**
 * Gives a query that can do no harm: composed, on one line, at most 100 characters.
 * Not NFKC, which makes conjoining letters of those that people type (ㅈ).
 */
export const clean = (typed) =>
  String(typed)
    .slice(0, LONGEST_QUERY * 8)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, " ")
    .normalize("NFC")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_QUERY)
    .replace(/[\ud800-\udbff]$/, "")
    .trim()

/** Gives a name without blanks, marks, accents and capitals; malmoi/publish/search/keys.py makes the same of the names. */
export const keyOf = (name) =>
  [...name]
    .map((one) => (isSyllable(one) ? one : one.normalize("NFD").replace(/[\u0300-\u036f]/g, "")))
    .join("")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, "")

/** Gives the words of a query or a name, each as a key. */
export const wordsOf = (text) => text.split(/[\s\-–/]+/).map(keyOf).filter(Boolean)

/** Gives the query without what may be a particle or an ending on its last word, the longest ending first. */
export const withoutEnding = (query, endings, longest) => {
  const bare = query.replace(/[?!.,~…]+$/, "")
  const last = /[가-힣]+$/.exec(bare)?.[0] ?? ""
  const found = []
  for (let cut = Math.max(0, last.length - longest); cut < last.length; cut++) {
    const left = bare.slice(0, bare.length - last.length + cut)
    if (endings.has(last.slice(cut)) && keyOf(left).length > 1) found.push(left.trim())
  }
  if (/[a-z]{3}s$/i.test(bare)) found.push(bare.slice(0, -1))
  return found
}

/** Gives the query without a generic word at its end; empty if it has none. */
export const withoutGeneric = (query) => {
  const bare = query.replace(/[?!.,~…]+$/, "").trim()
  const left = bare.replace(GENERIC, "")
  return left === bare ? "" : left
}

/** Gives what the same keys write with the other layout; empty where that is no text. */
export const otherLayout = (query) => {
  if (hasLetter(query) || hasSyllable(query)) {
    const latin = onLatinKeys(query)
    return /^[a-z0-9\s-]+$/i.test(latin) && keyOf(latin).length > 1 ? latin : ""
  }
  if (!/^[a-z\s]+$/i.test(query)) return ""
  const hangul = onHangulKeys(query)
  return !hasLetter(hangul.slice(0, -1)) && hasSyllable(hangul) && keyOf(hangul).length > 1 ? hangul : ""
}
