"""The colours of all figures. A figure names them by these values; its SVG names them by variables.

So one file serves both colour schemes: a browser gives an image the scheme of the element it stands in.
"""

__all__ = ["BLUE", "COLOURS", "FAINT", "GREEN", "INK", "ORANGE", "PAPER", "PURPLE", "RED", "SOFT", "style"]

INK, SOFT, FAINT, PAPER = "#22261f", "#5a6057", "#d5d3c8", "#fdfcf8"
BLUE, ORANGE, GREEN = "#1f6f9f", "#b4531f", "#2e7d4f"
RED, PURPLE = "#b3364a", "#6d4fa3"

# value in a light page → variable, value in a dark one; all but FAINT and PAPER have a contrast of 4.5 with the page
COLOURS = {
    INK: ("ink", "#e4e6df"),
    SOFT: ("soft", "#a9b0a9"),
    FAINT: ("faint", "#46504d"),
    PAPER: ("paper", "#141a19"),
    BLUE: ("blue", "#79b8e0"),
    ORANGE: ("orange", "#f0a36e"),
    GREEN: ("green", "#7cc79a"),
    RED: ("red", "#f0919e"),
    PURPLE: ("purple", "#bba6ea"),
}
_FONTS = '"Pretendard","Apple SD Gothic Neo","Noto Sans KR","Noto Sans CJK KR","Malgun Gothic",system-ui,sans-serif'


def style() -> str:
    """Give the style sheet of a figure: the variables in both schemes, and the fonts of the site."""
    light = "".join(f"--{name}:{value};" for value, (name, _) in COLOURS.items())
    dark = "".join(f"--{name}:{value};" for name, value in COLOURS.values())
    return (
        f"svg{{color-scheme:light dark;{light}}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}"
        f"text{{font-family:{_FONTS}}}"
    )
