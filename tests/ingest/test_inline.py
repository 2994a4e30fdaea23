"""The marks within a line: what a page may hold is kept, all else becomes words."""

import pytest

from malmoi.ingest.inline import clean_inline

PAGES = {"드롭아웃": "드롭아웃", "dropout": "드롭아웃", "drop-out": "드롭아웃"}


def cleaned(text: str) -> str:
    return clean_inline(text, lambda name: PAGES.get(name.casefold()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[드롭아웃]]을 쓴다", "[[드롭아웃]]을 쓴다"),
        ("[[Dropout]]", "[[드롭아웃|Dropout]]"),
        ("[[Dropout|끄기]]", "[[드롭아웃|끄기]]"),
        (r"[[Dropout\|끄기]]", "[[드롭아웃|끄기]]"),
        ("[[Dropout#공식]]", "[[드롭아웃|Dropout]]"),
        ("[[없는 것]]과 [[없는 것|이것]]", "없는 것과 이것"),
        ("[[#공식]]", "공식"),
        ("[[]]", ""),
        ("![[그림.png|200]]", "200"),
        ("`[[Dropout]]`", "`[[Dropout]]`"),
        ("$[[x]]$", "$[[x]]$"),
        ("[글](https://a.example/b_(c))", "[글](https://a.example/b_(c))"),
        ('[글](https://a.example "이름")', '[글](https://a.example "이름")'),
        ("[글](../other.md)", "글"),
        ("[글]({% post_url 2024-05-29-x %})", "글"),
        ("![그림](https://a.example/b.png)", "(그림)"),
        ("![](a.png)", ""),
        ("==강조==와 **굵게**", "**강조**와 **굵게**"),
        ("글 %%숨긴 것%% 끝<!-- 또 -->", "글  끝"),
        ("글{: .class}", "글"),
        ("H<sub>2</sub>O", "H<sub>2</sub>O"),
        ("첫째<br>둘째<br/>", "첫째<br>둘째<br/>"),
        ("a < b & c > d", "a &lt; b & c > d"),
        ("$a < b$와 `a < b`", "$a < b$와 `a < b`"),
        ("\ue000글\uf8ff", "\ufffd글\ufffd"),
        ("", ""),
    ],
)
def test_a_line(text: str, expected: str) -> None:
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>"),
        ("<javascript:alert(1)>", "&lt;javascript:alert(1)>"),
        ("[글](javascript:alert(1))", "글"),
        ("[글](JaVaScRiPt:alert(1))", "글"),
        ("[글](<javascript:alert(1)>)", "글"),
        ("[글](&#106;avascript:alert(1))", "글"),
        ("[글](data:text/html,x)", "글"),
        ("[글](vbscript:x)", "글"),
        ("[![그림](a.png)](javascript:x)", "(그림)"),
        ("![[../../etc/passwd]]", "../../etc/passwd"),
        ("{: onclick=alert(1)}", ""),
        ("[[Dropout|<script>]]", "[[드롭아웃|&lt;script>]]"),
    ],
)
def test_nothing_that_runs_stays(text: str, expected: str) -> None:
    assert cleaned(text) == expected
