"""One style sheet for all pages, made of the theme's and our own, without the rules that are for things no page has.

A rule is kept if one of its selectors could match: each class, id and attribute value in it stands on a page or in a
script. What is within `:not()`, `:is()` and the like is not looked at, so a rule is rather kept than lost.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

__all__ = ["one_sheet", "tags_of", "without_unused", "words_of_html", "words_of_script"]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s*\n\s*")
_START_TAG = re.compile(r"<[a-z][^<>]*>")
_TAG = re.compile(r"<([a-z][\w-]*)((?:\s+[\w:-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?)*)\s*/?>")
_ATTRIBUTE = re.compile(r"([\w:-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_SCRIPT_WORD = re.compile(r"[A-Za-z_][\w-]*")
_STRING = r"\"[^\"]*\"|'[^']*'"
_PIECE = re.compile(rf"{_STRING}|[{{}};]|[^{{}};\"']+", re.DOTALL)
_BRACKETS = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_PSEUDO = re.compile(r"::?[\w-]+")
_SELECTED = re.compile(
    r"\[([\w-]+)(?:=[\"']?([^\]\"']*)[\"']?)?(?:[~|^$*]=[^\]]*)?\]|([.#]?)(-?[A-Za-z_](?:[\w-]|\\.)*)"
)
_NESTS = ("@media", "@supports", "@layer", "@container")
_USED = re.compile(r"var\(\s*(--[\w-]+)")
_DECLARED = re.compile(rf"(--[\w-]+)\s*:(?:{_STRING}|[^;{{}}\"'])*(?:;|(?=\}}))")


class _Block(NamedTuple):
    head: str
    body: str
    """All between the braces; with none, `head` is a statement."""


def tags_of(html: str) -> set[str]:
    """Give the start tags of a page as they are written; most pages have most of them in common."""
    return set(_START_TAG.findall(html))


def words_of_html(html: str) -> set[str]:
    """Give the tags, classes, ids and attribute values of a page: `a`, `.md-nav`, `#x`, `[dir`, `dir=ltr`."""
    words: set[str] = set()
    for tag, attributes in _TAG.findall(html):
        words.add(tag)
        for name, *values in _ATTRIBUTE.findall(attributes):
            value = "".join(values)
            words.add(f"[{name}")
            if name == "class":
                words.update(f".{one}" for one in value.split())
            elif name == "id":
                words.add(f"#{value}")
            if len(value) < 60:  # noqa: PLR2004 - no selector asks for an address or a sentence
                words.add(f"{name}={value}")
    return words


def words_of_script(script: str) -> set[str]:
    """Give whatever in a script may be a tag, class, id or attribute that it sets while a page is read."""
    words = set(_SCRIPT_WORD.findall(script))
    return words | {mark + word for word in words for mark in (".", "#", "[", "=")}


def _blocks(css: str) -> Iterator[_Block]:
    head, depth, start = "", 0, 0
    for piece in _PIECE.finditer(css):
        text = piece[0]
        if text == "{":
            depth += 1
            if depth == 1:
                head, start = css[start : piece.start()].strip(), piece.end()
        elif text == "}":
            depth -= 1
            if depth == 0:
                yield _Block(head, css[start : piece.start()])
                start = piece.end()
        elif text == ";" and depth == 0:
            yield _Block(css[start : piece.start()].strip(), "")
            start = piece.end()


def _could_match(selector: str, words: AbstractSet[str]) -> bool:
    plain = _PSEUDO.sub("", _BRACKETS.sub("", selector))
    for attribute, value, mark, name in _SELECTED.findall(plain):
        if attribute and value:
            known = f"{attribute}={value}" in words or f"={value}" in words
        else:
            known = (f"[{attribute}" if attribute else mark + name.replace("\\", "")) in words
        if not known and name not in ("from", "to"):
            return False
    return True


def _selectors(head: str) -> list[str]:
    hidden = _BRACKETS.sub(lambda found: found[0].replace(",", "\0"), head)
    return [one.replace("\0", ",").strip() for one in hidden.split(",")]


def without_unused(css: str, words: AbstractSet[str]) -> str:
    """Give a style sheet without the selectors that match nothing, the rules left with none, and empty groups."""
    kept: list[str] = []
    for head, body in _blocks(_COMMENT.sub("", css)):
        if head.startswith(_NESTS):
            inner = without_unused(body, words)
            kept += [f"{head}{{{inner}}}"] if inner else []
        elif head.startswith("@"):
            kept.append(f"{head}{{{body}}}" if body else f"{head};" if not head.startswith("@charset") else "")
        else:
            matching = [one for one in _selectors(head) if _could_match(one, words)]
            kept += [f"{','.join(matching)}{{{body}}}"] if matching and body.strip() else []
    return "".join(kept)


def _without_idle_variables(css: str, elsewhere: str) -> str:
    used = set(_USED.findall(css)) | set(_USED.findall(elsewhere))
    shorter = _DECLARED.sub(lambda found: found[0] if found[1] in used else "", css)
    # What only an idle variable used is idle itself.
    return css if shorter == css else _without_idle_variables(shorter, elsewhere)


def one_sheet(
    theme: Sequence[str], ours: Sequence[str], others: Sequence[str], scripts: str, tags: Iterable[str]
) -> str:
    """Give the theme's sheets without what is not used, and ours behind them as they are but for comments and blanks.

    `tags` are those of all pages. `others` stay apart; they may use the theme's variables, as `scripts` may.
    """
    words = words_of_html("".join(tags)) | words_of_script(scripts)
    own = "".join(_BLANKS.sub(" ", _COMMENT.sub("", css)).strip() for css in ours)
    # The theme waits for a script to set a class on what has the focus; browsers have known it for long.
    kept = "".join(without_unused(css.replace(".focus-visible", ":focus-visible"), words) for css in theme)
    return _without_idle_variables(kept, "".join((own, scripts, *others))).replace(";}", "}") + own
