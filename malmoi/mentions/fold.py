"""One spelling for what is typed in many: the text that is searched, and the way back to the text that was given."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

__all__ = ["View", "has_seam", "view"]

_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HYPHENS = "‐‑‒–−"
_QUOTES = "’‘ʼ"
# Upright bold letters, with and without serifs, which people type for emphasis; italic ones are variables.
_BOLD = "\U0001d400-\U0001d433\U0001d5d4-\U0001d607"
_LETTERS = rf"{_DROPPED}{_HYPHENS}{_QUOTES}{_BOLD}\u0130\ufb00-\ufb06\uff01-\uff5e"
# A run of blanks is taken whole: patterns that look for a line end inside it would be quadratic.
_ODD = rf"[\s{_DROPPED}]{{2,}}|[^\S \n]|[{_LETTERS}]"
# One class of letters, so that the usual line, which holds none, costs next to nothing.
_RARE = re.compile(rf"[\t\r\v\f\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{_LETTERS}]")
# Letter and marks, for texts that are not in NFC. Bounded, since sorting a long run of marks is quadratic.
_CLUSTER = rf"[^\s{_DROPPED}][\u0300-\u036f\u1161-\u11ff]{{1,8}}"
# A compound that is broken at its hyphen.
_TURNED = r"(?:(?<=[^\W\d_])|(?<=[\u0300-\u036f]))[-‐]\r?\n[^\S\n]{0,40}(?=[^\W\d_])"
_BROKEN = r"(?<=[A-Za-z])[-‐]\r?\n[^\S\n]{0,40}(?=[a-z])"
_NFC, _ANY = re.compile(f"{_TURNED}|{_ODD}"), re.compile(f"{_TURNED}|{_CLUSTER}|{_ODD}")
_JOINED = re.compile(rf"{_BROKEN}|{_TURNED}|{_CLUSTER}|{_ODD}|\n")
_NO_WIDTH = re.compile(f"[{_DROPPED}]")
_HANGUL = "\u1100-\u11ff가-힣"
_SEAM = re.compile(rf"[{_HANGUL}]\s{{0,40}}\n\s{{0,40}}[{_HANGUL}]|{_BROKEN}")
_IS_HANGUL = re.compile(f"[{_HANGUL}]")


@dataclass(frozen=True)
class View:
    """A text as it is searched; `shown` and `keyed` are of one length."""

    shown: str
    """NFC, plain hyphens and blanks, capitals kept; a line end is `\\n`, a break between paragraphs two of them."""
    keyed: str
    """As forms are compared: lower case; hyphens and line ends are blanks."""
    starts: list[int]
    """Where in `shown` each stretch begins that does not stand letter for letter in the text."""
    units: list[tuple[int, int, int]]
    """For each of them its length in `shown`, and its start and end in the text."""
    seams: list[int]
    """Where in `shown` the end of a line was taken out of a word."""

    def start(self, index: int) -> int:
        """Give where in the text the letter begins that stands at `index` in `shown`."""
        at = bisect_right(self.starts, index) - 1
        if at < 0:
            return index
        length, begin, end = self.units[at]
        inside = index - self.starts[at]
        return begin if inside < length else end + inside - length

    def end(self, index: int) -> int:
        """Give where in the text the letter ends that stands before `index` in `shown`."""
        at = bisect_right(self.starts, index - 1) - 1
        if at < 0:
            return index
        length, _, end = self.units[at]
        inside = index - 1 - self.starts[at]
        return end if inside < length else end + inside - length + 1

    def seams_in(self, start: int, end: int) -> list[int]:
        """Give the seams inside a stretch of `shown`."""
        return self.seams[bisect_right(self.seams, start) : bisect_left(self.seams, end)]


def _plain(odd: str) -> str:
    visible = _NO_WIDTH.sub("", odd)
    if not visible or visible.isspace():
        lines = odd.count("\n")
        # A soft hyphen at the end of a line breaks a word.
        if not visible or (lines and "\u00ad" in odd):
            return ""
        return "\n\n" if lines > 1 else "\n" if lines else " "
    if odd[0] in _HYPHENS or odd[-1].isspace():
        return "-"
    if odd in _QUOTES:
        return "'"
    # Not NFKC for all: it would turn a formula's italic letters, x², ™ and ① into letters of words. And the capital
    # İ alone becomes two letters when it is lower case.
    return unicodedata.normalize("NFC" if len(odd) > 1 else "NFKC", odd).replace("\u0130", "I")


def _joins(text: str, found: re.Match[str]) -> bool:
    """Say whether a word goes on behind this line end."""
    if found[0][0] in "-‐":
        return text[found.start() - 1].isascii() and text[found.end()].islower()
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return found[0].count("\n") == 1 and bool(_IS_HANGUL.match(before) and _IS_HANGUL.match(after))


def has_seam(text: str) -> bool:
    """Say whether a word may go on behind the end of a line."""
    return "\n" in text and bool(_SEAM.search(text))


def _keyed(shown: str) -> str:
    return shown.lower().replace("-", " ").replace("\n", " ")


def view(text: str, *, joined: bool = False) -> View:
    """Give the text as it is searched; `joined` puts words together again that the end of a line broke."""
    nfc = unicodedata.is_normalized("NFC", text)
    if nfc and "  " not in text and "\n" not in text and not _RARE.search(text):
        return View(text, _keyed(text), [], [], [])
    pattern = _JOINED if joined else _NFC if nfc else _ANY
    pieces: list[str] = []
    starts: list[int] = []
    units: list[tuple[int, int, int]] = []
    seams: list[int] = []
    at = length = 0
    for found in pattern.finditer(text):
        begin, end = found.span()
        length += begin - at
        pieces.append(text[at:begin])
        if joined and "\n" in found[0] and _joins(text, found):
            piece = ""
            seams.append(length)
        else:
            piece = _plain(found[0])
        starts.append(length)
        units.append((len(piece), begin, end))
        pieces.append(piece)
        length += len(piece)
        at = end
    shown = "".join([*pieces, text[at:]])
    return View(shown, _keyed(shown), starts, units, seams)
