"""Write into an English page which state of the Korean page it says the same as; all else in the file stays."""

import re

__all__ = ["confirm_translation"]

_FRONT = re.compile(r"\A(?:\ufeff)?---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"(?m)^translated_from[ \t]*:.*$")


def confirm_translation(text: str, digest: str) -> str:
    """Give the page's text with `translated_from: digest`; a text without front matter is given back as it is."""
    front = _FRONT.match(text)
    if front is None:
        return text
    # Quoted, since sixteen digits without a letter among them, or with one `e`, are a number in YAML.
    line = f'translated_from: "{digest}"'
    kept = _KEY.sub(line, front[1], count=1) if _KEY.search(front[1]) else f"{front[1]}{line}\n"
    return text[: front.start(1)] + kept + text[front.end(1) :]
