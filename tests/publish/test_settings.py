import pytest

from malmoi.diagnostics import Problem
from malmoi.publish.settings import Settings, read_settings

KNOWN = Settings(site_url="https://malmoi.example/", site_name="말모이", drafts=True)


def read(values: object) -> tuple[Settings, list[str]]:
    found: list[Problem] = []
    settings = read_settings(values, KNOWN, found.append)
    assert all(
        (problem.path, problem.line, problem.column, problem.rule) == ("mkdocs.yml", 1, 1, "wrong-setting")
        for problem in found
    )
    return settings, [problem.message for problem in found]


@pytest.mark.parametrize("values", [None, {}, {"edit_url": None}, {"edit_url": "", "macros": {}}, {"macros": None}])
def test_nothing_need_be_set(values: object) -> None:
    assert read(values) == (KNOWN, [])


def test_what_is_set_is_taken_and_the_rest_is_kept() -> None:
    settings, said = read({"edit_url": "https://git.example/edit/{path}?x=1", "macros": {"R": r"\mathbb{R}"}})
    assert said == []
    assert settings.edit_url == "https://git.example/edit/{path}?x=1"
    assert settings.macros == {"R": r"\mathbb{R}"}
    assert (settings.site_url, settings.site_name, settings.drafts) == (KNOWN.site_url, KNOWN.site_name, True)


ADDRESS = 'expected an address that begins with https: and has "{path}" in it'


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([1], ["extra.malmoi: unexpected [1], expected settings as `key: value` lines"]),
        ("x", ["extra.malmoi: unexpected 'x', expected settings as `key: value` lines"]),
        ({"edit_ulr": "x"}, [
            'extra.malmoi.edit_ulr: unexpected setting, expected one of edit_url, macros; did you mean "edit_url"?',
        ]),
        ({1: 2}, ["extra.malmoi.1: unexpected setting, expected one of edit_url, macros"]),
        ({"edit_url": 7}, [f"extra.malmoi.edit_url: unexpected 7, {ADDRESS}"]),
        ({"edit_url": "https://x.example/"}, [f"extra.malmoi.edit_url: unexpected 'https://x.example/', {ADDRESS}"]),
        ({"edit_url": "javascript:{path}"}, [f"extra.malmoi.edit_url: unexpected 'javascript:{{path}}', {ADDRESS}"]),
        ({"macros": ["R"]}, ["extra.malmoi.macros: unexpected ['R'], expected a mapping of command names to LaTeX"]),
        ({"macros": {"\\R": "x", "N1": "y"}}, [
            "extra.malmoi.macros.\\R: unexpected name, expected letters without a backslash",
            "extra.malmoi.macros.N1: unexpected name, expected letters without a backslash",
        ]),
        ({"macros": {"R": 1}}, ["extra.malmoi.macros.R: unexpected 1, expected LaTeX; quote it"]),
    ],
)  # fmt: skip
def test_every_mistake_is_told(values: object, said: list[str]) -> None:
    settings, found = read(values)
    assert found == said
    assert settings == KNOWN


def test_a_mistake_does_not_spoil_what_is_right() -> None:
    settings, said = read({"edit_url": "x", "macros": {"R": "r", "1": "x"}, "macro": {}})
    assert len(said) == 3
    assert settings.macros == {"R": "r"}
