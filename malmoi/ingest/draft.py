"""A new concept becomes a page by the contract: a draft, with what the notes say and where."""

from collections.abc import Mapping, Sequence

from malmoi.concept_page import SUMMARY_LIMIT, ConceptPage, Lang
from malmoi.diagnostics import Report
from malmoi.ingest.clean import clean, first_sentence, tell_broken_off
from malmoi.ingest.inline import LinkOf
from malmoi.ingest.merge import Merged, Said
from malmoi.names import NameKey, has_hangul, name_key

__all__ = ["draft_pages"]

_HEADS: Mapping[Lang, tuple[str, str]] = {
    "ko": ("## 정의 {#definition}", "## 읽을거리 {#reading}"),
    "en": ("## Definition {#definition}", "## Reading {#reading}"),
}
_NOTHING: Mapping[Lang, str] = {"ko": "{}의 설명은 아직 없다.", "en": "There is no text about {} yet."}
_MOST_PARTS, _FEW, _SAMPLE = 40, 8, 500


def _language(said: Sequence[Said]) -> Lang:
    # The first few entries tell; a concept of a thousand notes has a book of text.
    text = "".join(text.text[:_SAMPLE] for one in said[:_FEW] for text in one.record.texts[:_FEW])
    hangul = sum("가" <= character <= "힣" for character in text)
    latin = sum(character.isascii() and character.isalpha() for character in text)
    return "ko" if hangul * 6 >= latin or not text.strip() else "en"


def _body(said: Sequence[Said], lang: Lang, link_of: LinkOf, report: Report) -> str:
    definition, reading = _HEADS[lang]
    parts: dict[str, None] = {}
    for one in said[:_MOST_PARTS]:
        tell_broken_off(one.record.texts, one.path, report)
        if text := clean(one.record.texts, one.path, link_of, report):
            parts[text] = None
    urls = list(dict.fromkeys(url for one in said for url in one.record.references))
    body = [definition, *parts] if parts else [definition]
    if urls:
        body += [reading, "\n".join(f"- <{url.replace('<', '%3C').replace('>', '%3E')}>" for url in urls)]
    return "\n" + "\n\n".join(body) + "\n"


def draft_pages(
    merged: Merged, link_of: LinkOf, claimed: Mapping[NameKey, str], rivals: Sequence[str], report: Report
) -> list[ConceptPage]:
    """Give the Korean page, and the English one where there is an English name and English text.

    `claimed` are names that other pages have; `rivals` the concepts that share a form of it on purpose.
    """
    naming, said = merged.naming, merged.said
    lang = _language(said)
    title = naming.ko or naming.en
    free = [name for name in naming.aliases if claimed.get(name_key(name), naming.id) == naming.id]
    english = naming.en if naming.ko else ""
    texts = [text for one in said[:_MOST_PARTS] for text in one.record.texts]
    summary = first_sentence(texts, SUMMARY_LIMIT[lang]) or _NOTHING[lang].format(
        title if lang == "ko" else naming.en or title
    )
    nothing = _NOTHING["ko"].format(title)
    ko = ConceptPage(
        id=naming.id, lang="ko", title=title,
        body=_body(said, "ko", link_of, report) if lang == "ko" else f"\n{_HEADS['ko'][0]}\n",
        aliases=tuple(dict.fromkeys(name for name in free if name_key(name) != name_key(title))),
        summary=summary if lang == "ko" else nothing, status="draft",
        sources=tuple(merged.sources), ambiguous_with=tuple(rivals),
    )  # fmt: skip
    if not english and lang == "ko":
        return [ko]
    page_title = english or naming.en or title
    en = ConceptPage(
        id=naming.id, lang="en", title=page_title,
        body=_body(said, "en", link_of, report) if lang == "en" else f"\n{_HEADS['en'][0]}\n",
        summary=summary if lang == "en" else _NOTHING["en"].format(page_title), status="draft",
    )  # fmt: skip
    return [ko, en] if not has_hangul(page_title) else [ko]
