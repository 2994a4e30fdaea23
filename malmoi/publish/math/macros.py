r"""Commands of LaTeX and its usual packages that the engine does not have, as macros of what it has.

The project's own macros are not here: they stand in mkdocs.yml below `extra.malmoi.macros`.
"""

__all__ = ["STANDARD_MACROS"]

STANDARD_MACROS: dict[str, str] = {
    # amsmath and LaTeX
    "dotsb": r"\cdots",
    "dotsc": r"\ldots",
    "dotsi": r"\cdots",
    "dotsm": r"\cdots",
    "dotso": r"\ldots",
    "enskip": r"\hspace{0.5em}",
    "ensuremath": r"#1",
    "mathnormal": r"#1",
    "pmb": r"\boldsymbol{#1}",
    "smash": r"#1",
    "url": r"\texttt{#1}",
    "varinjlim": r"\underset{\longrightarrow}{\lim}",
    "varliminf": r"\underline{\lim}",
    "varlimsup": r"\overline{\lim}",
    "varprojlim": r"\underset{\longleftarrow}{\lim}",
    "cancelto": r"\overset{#1}{\cancel{#2}}",
    "framebox": r"\boxed{#1}",
    # amssymb
    "centerdot": r"\cdot",
    "shortmid": r"\mid",
    "shortparallel": r"\parallel",
    "smallfrown": r"\frown",
    "smallint": r"\int",
    "smallsetminus": r"\setminus",
    "smallsmile": r"\smile",
    "thickapprox": r"\approx",
    "thicksim": r"\sim",
    "varpropto": r"\propto",
    # mathtools, bbm, dsfont, nicefrac, physics
    "clap": r"#1",
    "llap": r"#1",
    "mathbbm": r"\mathbb{#1}",
    "mathclap": r"#1",
    "mathds": r"\mathbb{#1}",
    "mathllap": r"#1",
    "mathrlap": r"#1",
    "rlap": r"#1",
    "nicefrac": r"{}^{#1}\!/_{#2}",
    "Perp": r"\mathrel{\perp\mkern-10mu\perp}",
    "abs": r"\left|#1\right|",
    "norm": r"\left\|#1\right\|",
}
