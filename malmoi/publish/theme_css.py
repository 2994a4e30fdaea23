"""One style sheet for all pages, made of the theme's and our own, without the rules that are for things no page has.

A rule is kept if one of its selectors could match: each class, id and attribute value in it stands on a page or in a
script. What is within `:not()`, `:is()` and the like is not looked at, so a rule is rather kept than lost.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import tinycss2

__all__ = ["one_sheet", "tags_of", "without_unused", "words_of_html", "words_of_script"]

_BLANKS = re.compile(r"\s*\n\s*")
_START_TAG = re.compile(r"<[a-z][^<>]*>")
_TAG = re.compile(r"<([a-z][\w-]*)((?:\s+[\w:-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?)*)\s*/?>")
_ATTRIBUTE = re.compile(r"([\w:-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_SCRIPT_WORD = re.compile(r"[A-Za-z_][\w-]*")
_NESTS = frozenset(("media", "supports", "layer", "container"))
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_DECLARED = re.compile(r"(--[\w-]+)\s*:((?:\"[^\"]*\"|'[^']*'|[^;{}\"'])*)")

# A node of tinycss2, which ships no types.
Node = Any


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


def _asked(selector: Iterable[Node]) -> Iterator[tuple[str, ...]]:
    """Give what a selector asks for, each as the words one of which must be there."""
    mark = ""
    for token in selector:
        if token.type == "ident" and mark != ":":
            yield (mark + token.value,)
        elif token.type == "hash":
            yield (f"#{token.value}",)
        elif token.type == "[] block":
            name, operator, *value = [one for one in token.content if one.type != "whitespace"] + [None] * 2
            is_whole = operator is not None and operator.value == "="
            yield (f"{name.value}={value[0].value}", f"={value[0].value}") if is_whole else (f"[{name.value}",)
        mark = token.value if token.type == "literal" and token.value in (".", ":") else ""


def _selectors(prelude: Iterable[Node]) -> Iterator[list[Node]]:
    one: list[Node] = []
    for node in prelude:
        if node == ",":
            yield one
            one = []
        else:
            one.append(node)
    yield one


def _matching(prelude: Iterable[Node], words: AbstractSet[str]) -> list[str]:
    return [
        tinycss2.serialize(selector).strip()
        for selector in _selectors(prelude)
        if all(any(word in words for word in choice) for choice in _asked(selector))
    ]


def _is_idle(node: Node, used: AbstractSet[str]) -> bool:
    return node.type == "declaration" and node.name.startswith("--") and node.name not in used


def _body(content: Iterable[Node], used: AbstractSet[str] | None) -> str:
    nodes = [] if used is None else tinycss2.parse_blocks_contents(content, skip_whitespace=True)
    if used is None or not any(_is_idle(node, used) for node in nodes):
        return str(tinycss2.serialize(content)).strip()
    return ";".join(node.serialize() for node in nodes if not _is_idle(node, used))


def _kept(rules: Iterable[Node], words: AbstractSet[str], used: AbstractSet[str] | None) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            matching, body = _matching(rule.prelude, words), _body(rule.content, used)
            if matching and body:
                yield f"{','.join(matching)}{{{body}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in _NESTS and rule.content is not None:
            nested = tinycss2.parse_rule_list(rule.content, skip_whitespace=True)
            if inner := "".join(_kept(nested, words, used)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude).rstrip()}{{{inner}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword != "charset":
            yield rule.serialize()


def without_unused(css: str, words: AbstractSet[str], used: AbstractSet[str] | None = None) -> str:
    """Give a style sheet without the selectors that match nothing, the rules left with none, and empty groups.

    Of the variables only those in `used` stay, where it is given.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_kept(rules, words, used))


def _read_variables(css: str, elsewhere: str) -> set[str]:
    """Give the variables that a property reads, or one that is read itself."""
    used = set(_READ.findall(elsewhere)) | set(_READ.findall(_DECLARED.sub("", css)))
    reads: dict[str, set[str]] = {}
    for name, value in _DECLARED.findall(css):
        reads.setdefault(name, set()).update(_READ.findall(value))
    waiting = list(used)
    while waiting:
        more = reads.get(waiting.pop(), set()) - used
        used |= more
        waiting += more
    return used


def _without_comments(css: str) -> str:
    return str(tinycss2.serialize(tinycss2.parse_component_value_list(css, skip_comments=True)))


def one_sheet(
    theme: Sequence[str], ours: Sequence[str], others: Sequence[str], scripts: str, tags: Iterable[str]
) -> str:
    """Give the theme's sheets without what is not used, and ours behind them as they are but for comments and blanks.

    `tags` are those of all pages. `others` stay apart; they may use the theme's variables, as `scripts` may.
    """
    words = words_of_html("".join(tags)) | words_of_script(scripts)
    own = "".join(_BLANKS.sub(" ", _without_comments(css)).strip() for css in ours)
    # The theme waits for a script to set a class on what has the focus; browsers have known it for long.
    kept = "".join(without_unused(css.replace(".focus-visible", ":focus-visible"), words) for css in theme)
    used = _read_variables(kept, "".join((own, scripts, *others)))
    return without_unused(kept, words, used).replace(";}", "}") + own
