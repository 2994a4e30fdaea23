import pytest

from malmoi.diagnostics import Problem
from malmoi.publish.emit.registry import CODES_PATH, URLS_PATH, check_urls, read_registry, short_codes, with_lines


def read(codes: str, urls: str = "") -> tuple[dict[str, str], list[str], list[str]]:
    """Give the codes and URLs that were read, and what was said."""
    found: list[Problem] = []
    registry = read_registry(codes, urls, found.append)
    said = [f"{problem.path.rpartition('/')[2]}:{problem.line} {problem.rule}" for problem in found]
    return dict(registry.codes), list(registry.urls), said


@pytest.mark.parametrize(
    ("text", "codes", "wrong"),
    [
        ("", {}, []),
        ("0abc\tgradient\n1def\tloss-function\n", {"0abc": "gradient", "1def": "loss-function"}, []),
        ("0abc\tgradient\n\n", {"0abc": "gradient"}, []),
        ("0abc gradient\n", {}, [1]),
        ("0ABC\tgradient\n", {}, [1]),
        ("0abi\tgradient\n0abl\ta\n0abo\tb\n0abu\tc\n", {}, [1, 2, 3, 4]),
        ("0ab\tgradient\n0abcd\tloss\n", {}, [1, 2]),
        ("0abc\t\n", {}, [1]),
        ("0abc\t../up\n", {}, [1]),
        ("0abc\tgradient\n0abc\tloss\n", {"0abc": "gradient"}, [2]),
        ("0abc\tgradient\n0abd\tgradient\n", {"0abc": "gradient"}, [2]),
        ("0abc\t1def\n1def\tloss\n", {"0abc": "1def", "1def": "loss"}, []),
    ],
)
def test_codes_are_read_line_by_line(text: str, codes: dict[str, str], wrong: list[int]) -> None:
    assert read(text) == (codes, [], [f"short-codes.tsv:{line} broken-registry" for line in wrong])


def test_a_code_that_was_given_is_kept_for_ever() -> None:
    registry = read_registry("zzzz\tgradient\n", "", print)
    assert short_codes(registry, ["gradient", "loss"])["gradient"] == "zzzz"
    # What is in the register and nowhere else keeps its code too: it may have been merged into another concept.
    assert short_codes(registry, [])["gradient"] == "zzzz"


def test_codes_do_not_depend_on_the_other_concepts() -> None:
    registry = read_registry("", "", print)
    alone = short_codes(registry, ["gradient"])
    together = short_codes(registry, [f"c{number}" for number in range(500)] + ["gradient"])
    assert together["gradient"] == alone["gradient"]
    assert len(set(together.values())) == 501
    assert all(len(code) == 4 and not set(code) & set("ilou") and code == code.lower() for code in together.values())


def test_a_code_that_is_taken_is_not_given_again() -> None:
    wanted = short_codes(read_registry("", "", print), ["gradient"])["gradient"]
    registry = read_registry(f"{wanted}\tloss\n", "", print)
    codes = short_codes(registry, ["gradient", "loss"])
    assert codes["loss"] == wanted
    assert codes["gradient"] != wanted


@pytest.mark.parametrize(
    ("published", "lost"),
    [
        ({"a/": {"x", "y"}, "b/": set()}, []),
        ({"a/": {"x"}, "b/": set()}, [2]),
        ({"a/": set(), "b/": set()}, [2, 3]),
        ({"b/": set()}, [1, 2, 3]),
        ({}, [1, 2, 3, 4]),
    ],
)
def test_what_was_published_is_still_there(published: dict[str, set[str]], lost: list[int]) -> None:
    registry = read_registry("", "a/\na/#y\na/#x\nb/\n", print)
    found: list[Problem] = []
    check_urls(registry, published, found.append)
    assert [(problem.path, problem.line, problem.rule) for problem in found] == [
        (URLS_PATH, line, "lost-url") for line in lost
    ]


@pytest.mark.parametrize(
    ("text", "lines", "expected"),
    [
        ("", [], ""),
        ("", ["b", "a"], "a\nb\n"),
        ("b\n", ["a", "b"], "b\na\n"),
        ("b", ["a"], "b\na\n"),
        ("b\na\n", ["a", "b", "a"], "b\na\n"),
    ],
)
def test_lines_are_only_added(text: str, lines: list[str], expected: str) -> None:
    assert with_lines(text, lines) == expected
    assert expected.startswith(text)


def test_the_files_have_their_places() -> None:
    assert (CODES_PATH, URLS_PATH) == ("registry/short-codes.tsv", "registry/urls.tsv")
