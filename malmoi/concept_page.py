"""The contract of both flows: a concept's page in one language, read from Markdown and written to it.

Written by the importer and by people, read by the publisher; what `write_concept_page` writes,
`read_concept_page` reads back the same.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal

import yaml

from malmoi.diagnostics import Place, Problem, Report
from malmoi.front_matter import FrontMatter, read_front_matter
from malmoi.names import name_key
from malmoi.page_checks import Checker

__all__ = ["ConceptPage", "Lang", "Source", "Status", "is_id", "read_concept_page", "split_lang", "write_concept_page"]

Lang = Literal["ko", "en"]
Status = Literal["complete", "stub", "draft"]

SUMMARY_LIMIT: dict[Lang, int] = {"ko": 120, "en": 200}
_KEYS = (
    "title", "aliases", "topics", "summary", "status", "sources", "not_in", "context", "predicate", "ambiguous_with",
    "replaces", "translated_from", "readings", "asked", "autolink",
)  # fmt: skip
_KOREAN_ONLY = dict.fromkeys(
    ("topics", "sources", "not_in", "context", "predicate", "ambiguous_with", "replaces"), "on the Korean page only"
)
_ENGLISH_ONLY = {"translated_from": "on the English page only"}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_IS = "lower-case ASCII letters, digits and single hyphens"
_AT = re.compile(r"L[1-9]\d*(-[1-9]\d*)?|(\d{1,2}:)?\d{1,2}:\d{2}")


@dataclass(frozen=True)
class Source:
    """Where a note speaks of the concept."""

    note: str
    """The id of a note of `docs/notes.yml`."""
    at: str
    """`L12`, `L12-15`, or the `MM:SS`/`H:MM:SS` heading of a transcript."""


@dataclass(frozen=True)
class ConceptPage:
    """One language's page of a concept."""

    id: str
    """ASCII kebab case, given once, never changed: links to it are printed on slides."""
    lang: Lang
    title: str
    body: str
    aliases: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    summary: str = ""
    status: Status = "complete"
    sources: tuple[Source, ...] = ()
    not_in: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    """Words one of which stands near wherever a form of one word means this concept and not something else."""
    predicate: bool = False
    ambiguous_with: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    translated_from: str = ""
    """English pages only: `digest` of the Korean page that this one says the same as."""
    readings: tuple[tuple[str, str], ...] = ()
    """How names are read aloud where people ask: `FID: 에프아이디`."""
    asked: tuple[str, ...] = ()
    """How people describe it who do not know its name; only the search reads this."""
    autolink: bool = True
    """Whether the build may turn first mentions of other concepts in the text into links."""
    front: FrontMatter | None = field(default=None, compare=False, repr=False)
    """The block it was read from, for places; None for a page that was never a file."""

    @property
    def path(self) -> str:
        """The file, relative to the docs folder."""
        return f"concepts/{self.id}{'' if self.lang == 'ko' else '.' + self.lang}.md"

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that change when the title, the summary or the text changes, and not when blanks do."""
        said = "\n".join(unicodedata.normalize("NFC", part) for part in (self.title, self.summary, self.body))
        return hashlib.sha256(" ".join(said.split()).encode()).hexdigest()[:16]

    def place(self, *way: str | int, text: str = "") -> Place:
        """Give where a value of the front matter stands."""
        return self.front.place(*way, text=text) if self.front else Place(self.path, 1, 1, text)


def is_id(name: str) -> bool:
    """Say whether a name can be an id: lower-case ASCII letters, digits and single hyphens."""
    return bool(_ID.fullmatch(name))


def split_lang(path: str) -> tuple[str, Lang]:
    """Give a page's path without `.md`, and its language: `x.en.md` is English, all else Korean."""
    stem = path.removesuffix(".md")
    return (stem.removesuffix(".en"), "en") if stem.endswith(".en") else (stem, "ko")


def _check_aliases(page: ConceptPage, report: Report) -> None:
    seen = {name_key(page.title): page.place("title", text="the same form is the title")}
    for number, alias in enumerate(page.aliases):
        place = page.place("aliases", number)
        first = seen.setdefault(name_key(alias), page.place("aliases", number, text="the same form stands here first"))
        if (first.line, first.column) != (place.line, place.column):
            message = f'unexpected alias "{alias}", expected each form once'
            report(Problem(page.path, place.line, place.column, "duplicate-alias", message, (first,)))


def _check_values(page: ConceptPage, report: Report) -> None:
    for number, source in enumerate(page.sources):
        if not _AT.fullmatch(source.at):
            place = page.place("sources", number, "at")
            message = f'unexpected place "{source.at}", expected L12, L12-15, 07:39 or 1:24:42'
            report(Problem(page.path, place.line, place.column, "wrong-value", message))
    for number, old in enumerate(page.replaces):
        if not is_id(old):
            place = page.place("replaces", number)
            message = f'unexpected "{old}" in replaces, expected an id: {_ID_IS}'
            report(Problem(page.path, place.line, place.column, "wrong-value", message))


def read_concept_page(path: str, text: str, report: Report) -> ConceptPage | None:
    """Read one page of `docs/concepts/`; everything wrong is reported, and a page that cannot be used gives None."""
    front = read_front_matter(path, text, report)
    if front is None:
        return None
    stem, lang = split_lang(path)
    concept_id = stem.removeprefix("concepts/")
    if not is_id(concept_id):
        report(Problem(path, 1, 1, "invalid-id", f'unexpected file name "{concept_id}", expected {_ID_IS}'))
    if not front.values:
        message = "unexpected page without front matter, expected title, summary and status between two `---` lines"
        report(Problem(path, 1, 1, "missing-front-matter", message))
        return None
    check = Checker(front, report)
    check.keys(_KEYS, _KOREAN_ONLY if lang != "ko" else _ENGLISH_ONLY)
    title = check.text("title", required=True)
    summary = check.text("summary", required=True, most=SUMMARY_LIMIT[lang])
    status: Any = check.choice("status", ("complete", "stub", "draft"))
    page = ConceptPage(
        id=concept_id, lang=lang, title=title or "", body=front.body, aliases=check.texts("aliases", repeated=True),
        topics=check.texts("topics", required=lang == "ko"), summary=summary or "", status=status or "draft",
        sources=tuple(Source(*pair) for pair in check.pairs("sources", "note", "at")), not_in=check.texts("not_in"),
        context=check.texts("context"),
        predicate=check.flag("predicate"), ambiguous_with=check.texts("ambiguous_with"),
        replaces=check.texts("replaces"), translated_from=check.text("translated_from") or "",
        readings=check.mapping("readings"), asked=check.texts("asked"),
        autolink=check.flag("autolink", absent=True), front=front,
    )  # fmt: skip
    _check_aliases(page, report)
    _check_values(page, report)
    if title is None or summary is None:
        return None
    return replace(page, replaces=tuple(old for old in page.replaces if is_id(old)))


# Where the sources go; no text of a page holds these lines, for a line end in a text is escaped.
_PLACE = {"note": "x", "at": "y"}
_SOURCES = "\nsources:\n"
_PLACE_DUMPED = _SOURCES + "- {note: x, at: y}\n"


@lru_cache(maxsize=1 << 14)
def _scalar(text: str) -> str:
    """Give a text as it stands in a flow mapping; a page may have hundreds of sources, which share their parts."""
    dumped = yaml.dump([text], Dumper=yaml.CSafeDumper, allow_unicode=True, default_flow_style=True, width=1 << 20)
    return dumped.strip()[1:-1]


def write_concept_page(page: ConceptPage) -> str:
    """Give the page as Markdown, keys in the order of the contract; empty ones are left out if they may be."""
    values: dict[str, Any] = {"title": page.title, "aliases": list(page.aliases), "topics": list(page.topics)}
    values |= {"summary": page.summary, "status": page.status, "sources": [_PLACE] if page.sources else []}
    values |= {"not_in": list(page.not_in), "context": list(page.context), "predicate": page.predicate}
    values |= {"ambiguous_with": list(page.ambiguous_with), "replaces": list(page.replaces)}
    values |= {"translated_from": page.translated_from, "readings": dict(page.readings)}
    values |= {"asked": list(page.asked)}
    # A Korean page says its topics even where it has none yet: the contract demands the key.
    asked = ("summary", "topics") if page.lang == "ko" else ("summary",)
    kept = {key: value for key, value in values.items() if value or key in asked}
    kept |= {} if page.autolink else {"autolink": False}
    dumped = yaml.dump(
        kept, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000
    )
    places = "".join(f"- {{note: {_scalar(source.note)}, at: {_scalar(source.at)}}}\n" for source in page.sources)
    return f"---\n{dumped.replace(_PLACE_DUMPED, _SOURCES + places, 1)}---\n{page.body}"
