"""The authors' table of macros."""

from malmoi.publish.math.macro_table import macro_table


def test_a_macro_is_shown_with_its_arguments() -> None:
    table = macro_table({"norm": r"\left\|#1\right\|", "KL": r"D_{\mathrm{KL}}"}, ("명령", "뜻", "모양"))
    assert table == (
        "| 명령 | 뜻 | 모양 |\n| --- | --- | --- |\n"
        r"| `\KL` | `D_{\mathrm{KL}}` | $\KL$ |" + "\n"
        r"| `\norm{a}` | `\left\|#1\right\|` | $\norm{a}$ |" + "\n"
    )
