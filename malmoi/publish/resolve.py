"""Third stage: each wikilink of a page becomes a plain relative link; embeds become what they embed."""

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from malmoi.diagnostics import Problem, Report, suggestion
from malmoi.names import nearest_name
from malmoi.publish.addresses import staged_path, way
from malmoi.publish.autolink import AutoLink
from malmoi.publish.embed import embed_markup
from malmoi.publish.glossary import Page
from malmoi.publish.math.guard import replacements
from malmoi.publish.plain import escape_markdown, plain_text
from malmoi.publish.spans import Attributes, BlockId, Html, Link, Span, Wikilink
from malmoi.publish.targets import Finder, Target
from malmoi.publish.transclude import cut_out, quoted
from malmoi.publish.unsafe import unsafe_attributes, unsafe_html

__all__ = ["Found", "Resolved", "Resolver"]

_ENDS_ADDRESS = re.compile(r"[\x00-\x20<>\"'()\[\]\\`]")
_UNSAFE = 'unexpected link to "{}", expected a page, a file or an address that begins with https:'
_DEEPEST = 8
"""Pages within pages."""
_LIMIT = 200_000
"""Characters that one page may take out of others; transclusions of transclusions could double them at each step."""


@dataclass(frozen=True, slots=True)
class Found:
    """A link of an author's, as it was resolved."""

    link: Wikilink
    target: Target | None


@dataclass
class Resolved:
    """A page's finished text, and the links that stand in it (not those of what it transcludes)."""

    text: str
    links: list[Found] = field(default_factory=list)
    taken: int = 0
    """Characters that transclusions took out of other pages so far."""
    automatic: int = 0
    """How many links no author wrote."""


class Resolver:
    """Resolves the pages of one site."""

    def __init__(
        self,
        finder: Finder,
        names: Callable[[], list[str]],
        report: Report,
        automatic: Callable[[Page], Sequence[AutoLink]] = lambda _: (),
    ) -> None:
        """`names` gives the candidates for guesses, `automatic` the links to add to a page."""
        self.finder = finder
        self._names = names
        self._report = report
        self._automatic = automatic
        self._guarded: dict[str, dict[int, tuple[int, str]]] = {}

    def resolve(self, page: Page) -> Resolved:
        """Give the page's text with nothing left to resolve."""
        resolved = Resolved("")
        resolved.text = self._rewrite(page, page, 0, len(page.body), (), resolved)
        return resolved

    def _say(self, page: Page, span: Span, rule: str, message: str) -> None:
        line, column = self.finder.read(page)[0].place(span.start)
        self._report(Problem(page.path, line, column, rule, message))

    def _rewrite(
        self, page: Page, host: Page, start: int, end: int, within: tuple[str, ...], resolved: Resolved
    ) -> str:
        """Give `page.body[start:end]` as it must stand in `host`; `within` are the pages being transcluded."""
        if page.path not in self._guarded:
            self._guarded[page.path] = replacements(page.body, self.finder.read(page)[0].spans)
        spans: Sequence[Span] = self.finder.read(page)[0].spans
        if not within and (added := self._automatic(page)):
            resolved.automatic = len(added)
            spans = sorted((*spans, *added), key=lambda span: span.start)
        parts, done = [], start
        for span in spans:
            if span.start < done or span.end > end:
                continue
            replacement = self._replace(page, host, span, within, resolved)
            if replacement is not None:
                parts += [page.body[done : span.start], replacement]
                done = span.end
        return "".join([*parts, page.body[done:end]])

    def _replace(self, page: Page, host: Page, span: Span, within: tuple[str, ...], resolved: Resolved) -> str | None:
        """Give what stands in the finished text instead of a span; None where the span may stay."""
        written = page.body[span.start : span.end]
        replacement: str | None = None
        if isinstance(span, Wikilink):
            replacement = self._wikilink(page, host, span, within, resolved)
        elif isinstance(span, AutoLink):
            target = self.finder.page_of(span.stem, host.lang)
            replacement = f"[{written}](<{self._href(host, target)}>){_mark(target, host, '.mm-auto')}"
        elif isinstance(span, Link):
            replacement = self._destination(page, host, span)
        elif isinstance(span, Html | Attributes):
            replacement = self._harmless(page, span)
        elif isinstance(span, BlockId):
            replacement = f'{written[0] if written[0].isspace() else ""}<a id="^{span.name}"></a>'
        else:
            replacement = self._guarded[page.path][span.start][1]
        return replacement

    def _harmless(self, page: Page, span: Html | Attributes) -> str | None:
        reason = unsafe_html(span.source) if isinstance(span, Html) else unsafe_attributes(span.source)
        if not reason:
            return None
        self._say(page, span, "unsafe-html", f"unexpected {reason}, expected Markdown or harmless HTML")
        shown = html.escape(page.body[span.start : span.end], quote=False)
        return shown.replace("[[", "&#91;[").replace("{", "&#123;")

    def _href(self, host: Page, target: Target) -> str:
        start = staged_path(host.stem, host.lang)
        anchor = f"#{_quoted(target.anchor)}" if target.anchor else ""
        if target.kind == "url":
            return _quoted(target.path)
        to = target.path if target.kind == "asset" else staged_path(target.path, target.lang)
        if to == start:
            return anchor or way(start, to)
        return way(start, to) + anchor

    def _destination(self, page: Page, host: Page, span: Link) -> str | None:
        target = self.finder.destination(page, span.destination)
        if target is None and not span.destination.startswith("#"):
            message = f'unexpected link to "{span.destination}", expected a file or page of the docs folder'
            self._say(page, span, "missing-file", message)
        if target is None or target.kind == "url":
            return None
        if target.kind == "unsafe":
            self._say(page, span, "unsafe-link", _UNSAFE.format(span.destination))
            return "#"
        return f"<{self._href(host, target)}>"

    def _wikilink(self, page: Page, host: Page, link: Wikilink, within: tuple[str, ...], resolved: Resolved) -> str:
        target = self.finder.wikilink(page, link.target, link.heading, link.block)
        if not within:
            resolved.links.append(Found(link, target))
        if target is None or target.kind == "unsafe":
            return self._unresolved(page, link, target)
        if not target.anchor_found:
            self._unknown_heading(page, link, target)
        if link.embed and target.kind == "page":
            return self._transclude(page, host, link, target, within, resolved)
        href = self._href(host, target)
        if link.embed:
            return embed_markup(link, target, href, staged_path(host.stem, host.lang), host.lang)
        return f"[{link_text(link)}](<{href}>){_mark(target, host)}"

    def _unknown_heading(self, page: Page, link: Wikilink, target: Target) -> None:
        there = self.finder.page(target)
        known = [section.text for section in self.finder.read(there)[1].sections] if there else []
        asked = "^" + link.block if link.block else link.heading
        guess = suggestion(nearest_name(asked, known), '"{}"')
        where = there.path if there else target.path
        message = f'unexpected section "{asked}" in {link.raw}, expected a heading of {where}{guess}'
        self._say(page, link, "unknown-heading", message)

    def _unresolved(self, page: Page, link: Wikilink, target: Target | None) -> str:
        shown = link.label or link.target or link.heading or link.raw
        title = {"ko": "아직 없는 글", "en": "not written yet"}[page.lang]
        if target is not None:
            message = (
                f'unexpected link to "{link.target}", expected a page, a file or an address that begins with https:'
            )
            self._say(page, link, "unsafe-link", message)
        elif link.embed or re.search(r"\.(?!md$)[A-Za-z0-9]{1,5}$", link.target):
            self._say(page, link, "missing-file", f"unexpected {link.raw}, expected a file or page of the docs folder")
            title = {"ko": "없는 파일", "en": "file not found"}[page.lang]
        else:
            guess = suggestion(nearest_name(link.target, self._names()), "[[{}]]")
            message = f"unexpected link to {link.raw}, expected the title or an alias of a page{guess}"
            self._say(page, link, "unknown-concept", message)
        kind = "mm-missing" if link.embed else "mm-wanted"
        return f'<span class="{kind}" title="{title}">{escape_markdown(plain_text(shown))}</span>'

    def _transclude(
        self, page: Page, host: Page, link: Wikilink, target: Target, within: tuple[str, ...], resolved: Resolved
    ) -> str:
        there = self.finder.page(target)
        text = f"[{link_text(link)}](<{self._href(host, target)}>)"
        if there is None:
            return text
        chain = (*within, f"{page.stem}.{page.lang}")
        if f"{there.stem}.{there.lang}" in chain:
            steps = " → ".join([*chain, f"{there.stem}.{there.lang}"])
            self._say(
                page, link, "transclusion-cycle", f"unexpected {link.raw} ({steps}), expected no page within itself"
            )
            return text
        start, end = cut_out(self.finder, there, target)
        fits = resolved.taken <= _LIMIT
        resolved.taken += end - start
        if resolved.taken > _LIMIT or len(chain) > _DEEPEST:
            if fits:  # said once a page: one that takes in another twice, which does the same, has thousands
                message = f"unexpected {link.raw}, expected at most {_LIMIT:,} characters of other pages on one page"
                self._say(page, link, "transclusion-too-large", message)
            return text
        inner = self._rewrite(there, host, start, end, chain, resolved).strip()
        source = f"[{escape_markdown(there.title or there.stem)}](<{self._href(host, target)}>)"
        return quoted(inner, there.stem.rpartition("/")[2], source)


def _mark(target: Target, host: Page, style: str = "") -> str:
    """Give the attributes of a link: its class, and its language where that is not the page's."""
    foreign = target.kind == "page" and target.lang != host.lang
    parts = [style, f".mm-foreign lang={target.lang} hreflang={target.lang}" if foreign else ""]
    said = " ".join(part for part in parts if part)
    return f"{{ {said} }}" if said else ""


def _quoted(address: str) -> str:
    """Give an address in which nothing ends the angle brackets it stands in, nor an attribute."""
    return _ENDS_ADDRESS.sub(lambda match: f"%{ord(match[0]):02X}", address)


def link_text(link: Wikilink) -> str:
    """Give the words of a link: its label as the author's Markdown, else the name, its special characters escaped."""
    if link.label:
        # A bracket would end the link and begin another one, which nobody has looked at.
        return re.sub(r"<(?=[A-Za-z/!?])", "&lt;", link.label).replace("[", "&#91;").replace("]", "&#93;")
    section = link.heading or (f"^{link.block}" if link.block else "")
    if not link.target:
        return escape_markdown(section)
    return escape_markdown(f"{link.target} › {section}" if section else link.target)
