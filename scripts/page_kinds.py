"""The kinds of page that the site has, one address each; screenshots and the audit look at these."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

__all__ = ["KINDS", "Kind", "View", "views"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page, with the address of one that shows what can go wrong on it."""

    name: str
    path: str
    """The address below the site's root in Korean; in English it stands below `en/`."""
    opens: str = ""
    """What a reader has opened on the page: `search` (the dialog with hits) or `card` (a preview)."""
    found: bool = True
    """Whether a search engine may be led to such a page; it cannot be to a page for wrong addresses."""


@dataclass(frozen=True, slots=True)
class View:
    """A kind in one language."""

    kind: Kind
    lang: str

    @property
    def name(self) -> str:
        """The name in tables."""
        return f"{self.kind.name} ({self.lang})"

    @property
    def path(self) -> str:
        """The address below the site's root, quoted."""
        prefix = "en/" if self.lang == "en" else ""
        return quote(prefix + self.kind.path, safe="/?=")


KINDS = (
    Kind("home", ""),
    Kind("concept", "concepts/ddpm/"),
    Kind("formulas in a concept", "concepts/cross-entropy/"),
    Kind("figure and table", "concepts/feature-map/"),
    Kind("shared name", "concepts/normalization/"),
    Kind("preview card", "concepts/fid/", opens="card"),
    Kind("search dialog", "concepts/fid/", opens="search"),
    Kind("several meanings", "which/정규화/"),
    Kind("a-z", "a-z/"),
    Kind("ganada", "ganada/"),
    Kind("topics", "topics/"),
    Kind("topic", "topics/diffusion-score/"),
    Kind("seminars", "seminars/"),
    Kind("seminar", "seminars/seminar-2023-06-23/"),
    Kind("wanted", "wanted/"),
    Kind("study", "study/"),
    Kind("booklet", "booklet/residual-networks/"),
    Kind("search page", "search/"),
    Kind("search page, hits", "search/?for=잠재공간"),
    Kind("search page, none", "search/?for=zzzzqqqq"),
    Kind("slides", "slides/"),
    Kind("formulas", "formulas/"),
    Kind("wrong address", "nowhere/", found=False),
)


def views(names: Sequence[str] = (), langs: Sequence[str] = ("ko", "en")) -> list[View]:
    """Give the kinds of these names, or all, in these languages."""
    return [View(kind, lang) for kind in KINDS if not names or kind.name in names for lang in langs]
