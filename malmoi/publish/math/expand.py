"""The project's own commands put into full LaTeX, for engines that are not told of them."""

from collections.abc import Mapping

from malmoi.publish.math.tokens import Token, group_end, join, skip_blanks, tokenize

__all__ = ["expand_macros"]

_DEEPEST = 20


def expand_macros(tex: str, macros: Mapping[str, str], depth: int = 0) -> str:
    """Give LaTeX in which none of these commands is left: name without backslash → definition, `#1` its arguments."""
    tokens = tokenize(tex)
    parts, place = [], 0
    while place < len(tokens):
        text = tokens[place].text
        place += 1
        body = macros.get(text[1:]) if text.startswith("\\") else None
        if body is None or depth > _DEEPEST:
            parts.append(text)
            continue
        for number in range(1, 10):
            if f"#{number}" not in body:
                break
            argument, place = _argument(tokens, place)
            body = body.replace(f"#{number}", argument)
        parts.append(f"{{{expand_macros(body, macros, depth + 1)}}}")
    return "".join(parts)


def _argument(tokens: list[Token], place: int) -> tuple[str, int]:
    start = skip_blanks(tokens, place)
    end = group_end(tokens, start) or min(start + 1, len(tokens))
    return join(tokens[start:end]), end
