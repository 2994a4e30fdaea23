"""A heading, cell or bullet as words: without the marks of Markdown, HTML, numbering and decoration."""

import html
import re
from functools import lru_cache
from urllib.parse import urlsplit

__all__ = ["is_url", "plain_name", "references_in", "without_references"]

_WIKILINK = re.compile(r"!?\[\[([^\[\]|#\\]{0,300})(?:#[^\[\]|\\]{0,300})?(?:\\?\|([^\[\]]{0,300}))?\]\]")
_LINK = re.compile(
    r"!?\[((?:[^\[\]]|\[[^\[\]]{0,300}\]){0,300})\]\(<?([^()\s<>]{0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?)>?\)"
)
_AUTOLINK = re.compile(r"<?\b(?:https?://|www\.)[^\s<>\"'\]]{1,2000}>?")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|~~|==|`{1,3})(?=\S)(.{1,300}?)(?<=\S)\1")
_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)](?!\d)|\d{1,2}-\d{1,2}[.)]|[①-⑳⓪❶-❿]|[Qq]\d{0,2}\s?[.)]|//)\s*")
_BULLET = re.compile(r"(?:[-*+•·▪◦●○■□▶►▷✔✓☑✅✨📌💡👉→⇒#>]+\ufe0f?|\[[ xX]\])\s+")
_DECORATION = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]+")
# Nothing to see: what did not decode, joiners, marks of direction.
_NO_WIDTH = re.compile("[\ufffd\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LONGEST = 2000
# The last sign of A*, D* and C# is a letter of the name; other stars and hashes there are what marks left behind.
_SIGNED = re.compile(r"[A-Z]{1,4}\*|[A-Z]#")
_CLOSERS = " \t:：;.,、。~…"


def is_url(text: str) -> bool:
    """Say whether a line is an address and nothing else."""
    return bool(_AUTOLINK.fullmatch(text.strip()))


def _address(match: re.Match[str]) -> str:
    """Give an address without the bracket behind it that was opened before it."""
    url = match[0].strip("<>")
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1]
    return url


def references_in(text: str) -> list[str]:
    """Give the addresses of the web that a line names, each once, in order."""
    found = [match[2] for match in _LINK.finditer(text) if match[2].startswith("http")]
    found += [_address(match).rstrip(".,;") for match in _AUTOLINK.finditer(_LINK.sub(" ", text))]
    return [url for url in dict.fromkeys(found) if urlsplit_ok(url)]


def urlsplit_ok(url: str) -> bool:
    """Say whether the address can be taken apart: `http://[x` cannot."""
    try:
        return bool(urlsplit(url).netloc) or url.startswith("www.")
    except ValueError:
        return False


def without_references(text: str) -> str:
    """Give a line without its addresses and the empty brackets that they leave; a link keeps its words."""
    text = _WIKILINK.sub(lambda match: match[1] or match[2] or "", text)
    text = _LINK.sub(lambda match: "" if is_url(match[1]) else match[1], text)
    text = _AUTOLINK.sub(lambda match: match[0].strip("<>")[len(_address(match)) :], text)
    return re.sub(r"\(\s*\)|\[\s*\]|<\s*>", "", text).strip()


@lru_cache(maxsize=1 << 12)  # readers ask for one line several times
def plain_name(text: str) -> str:
    """Give the words of a name, on one line: no link, emphasis, tag, number, bullet or emoji, no colon at the end."""
    text = _NO_WIDTH.sub("", html.unescape(text[:_LONGEST]))
    text = _WIKILINK.sub(lambda match: match[1] or match[2] or "", text)
    text = _TAG.sub(" ", _LINK.sub(lambda match: match[1], text))
    for _ in range(3):  # bold around italics around code
        text = _EMPHASIS.sub(lambda match: match[2], text)
    text = " ".join(_DECORATION.sub(" ", text).replace("\\", "").split())
    for _ in range(3):  # "- 1. **term**" has a bullet and a number
        text = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
        text = _NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text
    last = text.rsplit(maxsplit=1)[-1:]
    sign = text[-1] if last and _SIGNED.fullmatch(last[0]) else ""
    return text.strip("*_`=#").strip(_CLOSERS).strip("-– ") + sign
