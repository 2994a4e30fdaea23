"""Interface texts in both languages, and small pieces of Markdown that all kinds of pages share."""

import json

from malmoi.concept_page import Lang
from malmoi.names import has_hangul
from malmoi.publish.addresses import staged_path, way
from malmoi.publish.glossary import Concept
from malmoi.publish.plain import escape_markdown

__all__ = ["WORDS", "concept_link", "concept_row", "front_matter", "in_language", "page_link"]

WORDS: dict[str, dict[Lang, str]] = {
    "a-z": {"ko": "A–Z 찾아보기", "en": "A–Z"},
    "a-z.summary": {"ko": "영어 표제어의 로마자 차례로 늘어놓은 모든 개념.", "en": "Every concept in the order of its English headword."},
    "ganada": {"ko": "가나다 찾아보기", "en": "가나다 (Korean index)"},
    "ganada.summary": {"ko": "한국어 표제어의 가나다 차례로 늘어놓은 모든 개념.", "en": "Every concept in the order of its Korean headword."},
    "no-letter": {"ko": "그 밖", "en": "Other"},
    "no-korean": {"ko": "한글 이름 없음", "en": "Without a Korean name"},
    "topics": {"ko": "주제", "en": "Topics"},
    "topics.summary": {"ko": "개념을 갈래로 나눈 주제와 읽는 차례.", "en": "The topics of the glossary, in reading order."},
    "seminars": {"ko": "세미나", "en": "Seminars"},
    "seminars.summary": {"ko": "개념이 나온 세미나, 최근 것부터.", "en": "The seminars the concepts come from, newest first."},
    "no-date": {"ko": "날짜 모름", "en": "date unknown"},
    "minutes": {"ko": "{}분", "en": "{} minutes"},
    "wanted": {"ko": "기다리는 글", "en": "Wanted pages"},
    "wanted.summary": {"ko": "여러 글이 찾지만 아직 없는 글과 덜 쓴 글.", "en": "Pages that others ask for but nobody has written, and stubs."},
    "wanted.none": {"ko": "기다리는 글이 없다. 모든 링크가 제 글을 찾았다.", "en": "Nothing is wanted: every link has found its page."},
    "wanted.pages": {"ko": "아직 없는 글", "en": "Not written yet"},
    "wanted.by": {"ko": "{}쪽이 찾음", "en": "asked for by {}"},
    "stubs": {"ko": "덜 쓴 글", "en": "Stubs"},
    "which.summary": {"ko": "‘{}’은(는) 여러 개념을 가리킨다.", "en": "“{}” is the name of several concepts."},
    "which.title": {"ko": "{} (여러 뜻)", "en": "{} (several meanings)"},
    "which.lead": {"ko": "이 이름은 다음 개념들을 가리킨다. 찾는 것을 고르면 된다.", "en": "This name stands for the following concepts. Choose the one you mean."},
    "concepts": {"ko": "이 주제의 개념", "en": "Concepts of this topic"},
    "count": {"ko": "개념 {}개", "en": "{} concepts"},
    "filter": {"ko": "이름으로 거르기", "en": "Filter by name"},
    "aliases": {"ko": "다른 이름", "en": "Also called"},
    "related": {"ko": "함께 볼 개념", "en": "Related concepts"},
    "backlinks": {"ko": "이 개념을 말하는 글", "en": "Pages that mention this"},
    "backlinks.more": {"ko": "{}개 더 보기", "en": "{} more"},
    "provenance": {"ko": "노트", "en": "From the notes"},
    "line": {"ko": "{}행", "en": "line {}"},
    "previous": {"ko": "이전", "en": "Previous"},
    "next": {"ko": "다음", "en": "Next"},
    "edit": {"ko": "이 글 고치기 제안", "en": "Suggest an edit"},
    "short": {"ko": "짧은 주소", "en": "Short address"},
    "status.stub": {"ko": "덜 쓴 글이다. 아는 것을 보태 주면 좋겠다.", "en": "This page is a stub. Please add what you know."},
    "status.draft": {"ko": "노트에서 옮긴 초안이며 아직 검토하지 않았다.", "en": "A draft taken from notes; nobody has reviewed it yet."},
    "stub": {"ko": "덜 쓴 글", "en": "Stub"},
    "draft": {"ko": "초안", "en": "Draft"},
    "untranslated": {"ko": "이 글은 한국어로만 있다.", "en": "This page exists in Korean only."},
}  # fmt: skip


def front_matter(**values: str) -> str:
    """Give a YAML block of quoted strings; JSON's quoting is YAML's."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value)
    return "\n".join(["---", *lines, "---", ""])


def page_link(text: str, start: str, stem: str, lang: Lang, anchor: str = "", mark: str = "") -> str:
    """Give a link from the finished file `start` to a page; `text` is Markdown."""
    return f"[{text}](<{way(start, staged_path(stem, lang))}{'#' + anchor if anchor else ''}>){mark}"


def in_language(text: str, lang: Lang) -> str:
    """Give the words, marked with their language where it is not the page's."""
    spoken: Lang = "ko" if has_hangul(text) else "en"
    shown = escape_markdown(text)
    return shown if spoken == lang else f'<span lang="{spoken}">{shown}</span>'


def concept_link(concept: Concept, start: str, lang: Lang, mark: str = "") -> str:
    """Give a link to the concept's page in this language, or to the other one, marked as such."""
    page = concept.page(lang)
    if page.lang != lang:
        mark = f"{{ .mm-foreign lang={page.lang} hreflang={page.lang} }}"
    return page_link(escape_markdown(page.title), start, concept.stem, page.lang, mark=mark)


def concept_row(concept: Concept, start: str, lang: Lang) -> str:
    """Give a list item of an index: both headwords and the summary."""
    page = concept.page(lang)
    other = concept.other_title(page.lang)
    spoken: Lang = "en" if page.lang == "ko" else "ko"
    beside = f' <span class="mm-other" lang="{spoken}">{escape_markdown(other)}</span>' if other else ""
    return f"- {concept_link(concept, start, lang)}{beside}  \n    {escape_markdown(page.summary)}"
