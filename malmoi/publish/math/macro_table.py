"""The project's macros as a table for authors: what to write, what it stands for, what it looks like."""

import re
from collections.abc import Mapping

__all__ = ["macro_table"]

_PARAMETER = re.compile(r"#([1-9])")
_SAMPLES = "abcdefghi"


def macro_table(macros: Mapping[str, str], headings: tuple[str, str, str]) -> str:
    r"""Give the Markdown of a table with a row a macro; one with arguments is shown with letters: `\norm{a}`."""
    rows = [headings, ("---", "---", "---")]
    for name, tex in sorted(macros.items(), key=lambda item: (item[0].casefold(), item[0])):
        arguments = max((int(number) for number in _PARAMETER.findall(tex)), default=0)
        use = f"\\{name}" + "".join(f"{{{letter}}}" for letter in _SAMPLES[:arguments])
        rows.append((f"`{use}`", f"`{tex}`", f"${use}$"))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)
