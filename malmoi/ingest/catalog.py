"""The concepts that are known before a note is read: the site's own pages first, then the terms of the field."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from malmoi.concept_page import ConceptPage
from malmoi.ingest.keys import LooseKey, Spelling, loose_key
from malmoi.ingest.lexicon import Term
from malmoi.mentions import Form, MentionFinder, TermFacts
from malmoi.names import has_hangul, name_key

__all__ = ["Catalog", "Entry", "catalog_of"]

# What notes add to a name without meaning another thing.
_GENERIC = (
    "diffusionmodel",
    "확산모델",
    "디퓨전모델",
    "데이터셋",
    "데이터세트",
    "dataset",
    "알고리즘",
    "algorithm",
    "기법",
    "technique",
    "방법",
    "method",
    "모델",
    "model",
    "모형",
    "개념",
)
_DEGREES = ("high", "low", "높은", "낮은", "deep", "딥", "the", "논문", "큰", "작은")


@dataclass(frozen=True)
class Entry:
    """A known concept."""

    id: str
    en: str
    ko: str
    names: tuple[str, ...]
    """Both titles and every form."""
    context: tuple[str, ...] = ()
    """Words that decide for it where another has the same form."""
    page: ConceptPage | None = None
    """Its Korean page, if the site has one."""


class Catalog:
    """Finds the concept of a name."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Index the entries; one with a page goes before one without where both claim a name."""
        self.entries: dict[str, Entry] = {entry.id: entry for entry in entries}
        claims: dict[LooseKey, list[str]] = defaultdict(list)
        for entry in self.entries.values():
            for key in dict.fromkeys(loose_key(name) for name in entry.names):
                claims[key].append(entry.id)
        self._ids: dict[LooseKey, tuple[str, ...]] = {key: tuple(ids) for key, ids in claims.items()}
        self._slips: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(name for entry in self.entries.values() for name in entry.names)

    @cached_property
    def finder(self) -> MentionFinder:
        """Finds the names of all entries in running text."""
        return MentionFinder(self.forms(), self.facts())

    def forms(self) -> list[Form]:
        """Give every way to write every entry."""
        return [
            Form(name, entry.id, exact_case=sum(c.isupper() for c in name) > 1 and len(name) < 9)  # noqa: PLR2004 - GAN, LoRA
            for entry in self.entries.values()
            for name in entry.names
        ]

    def facts(self) -> dict[str, TermFacts]:
        """Give what the pages say beyond their forms."""
        return {
            entry.id: TermFacts(not_in=entry.page.not_in, predicate=entry.page.predicate)
            for entry in self.entries.values()
            if entry.page
        }

    def exactly(self, name: str) -> tuple[str, ...]:
        """Give the ids of the entries that have this name, however it is spaced; more than one for a shared form."""
        return self._ids.get(loose_key(name), ())

    def likely(self, name: str) -> tuple[str, ...]:
        """Give the ids for a name that carries a generic word more than a known one, or a slip of the pen."""
        key = loose_key(name)
        for word in _GENERIC:
            if key.endswith(word) and (found := self._ids.get(LooseKey(key.removesuffix(word)))):
                return found
        first, _, rest = name_key(name).partition(" ")
        if first in _DEGREES and rest and (found := self.exactly(rest)):
            return found
        if name not in self._slips:
            nearest = self._spelling.nearest(name)
            self._slips[name] = self._ids[nearest] if nearest else ()
        return self._slips[name]

    def is_slip(self, name: str) -> bool:
        """Say whether `likely` took a name for a misspelt one."""
        return bool(self._slips.get(name))

    def decide(self, ids: Sequence[str], text: str) -> str | None:
        """Give the one of several concepts with a shared name that a text is about; None where it does not say."""
        if len(ids) == 1:
            return ids[0]
        folded = name_key(text)
        scores = sorted((sum(name_key(word) in folded for word in self.entries[entry].context), entry) for entry in ids)
        return scores[-1][1] if scores and scores[-1][0] > scores[-2][0] else None


def _titles(ko: ConceptPage, en: ConceptPage | None) -> tuple[str, str]:
    """Give the English and the Korean title; a draft may have only one of them."""
    if en:
        return en.title, ko.title
    return ("", ko.title) if has_hangul(ko.title) else (ko.title, "")


def catalog_of(pages: Sequence[ConceptPage], terms: Sequence[Term]) -> Catalog:
    """Make the catalog of a site's pages, drafts included, and of the field's terms.

    A term and a page of one id, or of one title, are one entry, which has the names of both; a name that a page claims
    is no longer one of another term.
    """
    by_id: dict[str, dict[str, ConceptPage]] = defaultdict(dict)
    for page in pages:
        by_id[page.id][page.lang] = page
    entries: dict[str, Entry] = {}
    claimed: dict[LooseKey, str] = {}
    titled: dict[LooseKey, str] = {}
    for concept, langs in sorted(by_id.items()):
        ko = langs.get("ko")
        if ko is None:
            continue
        en, korean = _titles(ko, langs.get("en"))
        names = tuple(dict.fromkeys(n for page in langs.values() for n in (page.title, *page.aliases)))
        entries[concept] = Entry(concept, en, korean, names, page=ko)
        titled.update({loose_key(title): concept for title in (en, korean) if title})
        claimed.update({loose_key(name): concept for name in names})
        titled.update({LooseKey("id:" + old): concept for old in ko.replaces})
    for term in terms:
        concept = _same(term, entries, titled, claimed)
        known = entries.get(concept)
        if known is None:
            free = tuple(name for name in term.names if loose_key(name) not in claimed or term.context)
            entries[term.id] = Entry(term.id, term.en, term.ko, free, term.context)
            continue
        more = tuple(n for n in term.names if claimed.get(loose_key(n), concept) == concept or term.context)
        names = tuple(dict.fromkeys((*known.names, *more)))
        entries[concept] = Entry(concept, known.en or term.en, known.ko or term.ko, names, term.context, known.page)
    return Catalog(entries.values())


def _same(
    term: Term, entries: Mapping[str, Entry], titled: Mapping[LooseKey, str], claimed: Mapping[LooseKey, str]
) -> str:
    if term.id in entries:
        return term.id
    if replaced := titled.get(LooseKey("id:" + term.id)):
        return replaced
    if term.context:  # its title is shared with others
        return term.id
    # A page that has a term's title as an alias says that it is about that term too.
    for known in (titled, claimed):
        if found := known.get(loose_key(term.en)) or known.get(loose_key(term.ko)):
            return found
    return term.id
