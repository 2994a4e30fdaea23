import unicodedata

import pytest

from malmoi.concept_page import ConceptPage
from malmoi.diagnostics import Problem, format_problem
from malmoi.publish.index import NameIndex, index_names
from malmoi.publish.load import load
from tests.publish.written import concept, docs


def indexed(*pages: ConceptPage) -> tuple[NameIndex, list[str]]:
    """Give the index of these pages, and what is said about clashes."""
    found: list[Problem] = []
    loaded = load(docs(*pages), frozenset(), found.append)
    assert found == []
    index = index_names(loaded, found.append)
    return index, [line for problem in sorted(found) for line in format_problem(problem).splitlines()]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("기울기", "concepts/gradient"),
        ("  기울기 ", "concepts/gradient"),
        ("경사", "concepts/gradient"),
        ("gradient", "concepts/gradient"),
        ("GRADIENT", "concepts/gradient"),
        (unicodedata.normalize("NFD", "기울기"), "concepts/gradient"),
        ("Slope", "concepts/gradient"),
        ("학습률", "concepts/rate"),
        ("없는 것", None),
        ("", None),
    ],
)
def test_a_name_of_either_language_leads_to_its_concept(name: str, stem: str | None) -> None:
    index, said = indexed(
        concept("gradient", "기울기", aliases=("경사",)),
        concept("gradient", "Gradient", "en", aliases=("slope",)),
        concept("rate", "학습률"),
    )
    assert index.stem(name) == stem
    assert said == []


def test_two_languages_may_share_a_form() -> None:
    index, said = indexed(concept("a", "VAE"), concept("a", "Variational Autoencoder", "en", aliases=("vae",)))
    assert index.concepts("vae") == ("a",)
    assert said == []


def test_a_clash_is_told_once_with_both_places() -> None:
    _, said = indexed(
        concept("gradient", "기울기", aliases=("경사",)),
        concept("slope", "경사"),
        concept("slope", "Slope", "en", aliases=("경사",)),
    )
    assert said == [
        'concepts/slope.md:2:8: unexpected title "경사", expected a name no other page has (ambiguous-name)',
        "    concepts/gradient.md:3:11: the same name is an alias here",
    ]


def test_a_form_is_shared_only_if_both_say_so() -> None:
    one = concept("bias", "편향", ambiguous_with=("bias-term",))
    for other, clashes in ((("bias",), 0), ((), 2)):
        _, said = indexed(one, concept("bias-term", "편향 항", aliases=("편향",), ambiguous_with=other))
        assert len(said) == clashes


def test_of_three_that_share_a_form_each_must_name_the_others() -> None:
    pages = [
        concept("a", "가", aliases=("꼴",), ambiguous_with=("b", "c")),
        concept("b", "나", aliases=("꼴",), ambiguous_with=("a",)),
        concept("c", "다", aliases=("꼴",), ambiguous_with=("a",)),
    ]
    _, said = indexed(*pages)
    assert said == [
        'concepts/c.md:3:11: unexpected alias "꼴", expected a name no other page has (ambiguous-name)',
        "    concepts/b.md:3:11: the same name is an alias here",
    ]


def test_a_shared_form_leads_to_a_page_that_asks_which() -> None:
    index, said = indexed(
        concept("bias", "편향", ambiguous_with=("bias-term",)),
        concept("bias-term", "편향 항", aliases=("편향",), ambiguous_with=("bias",)),
    )
    assert said == []
    assert index.stem("편향") == "which/편향"
    assert index.shared == {"which/편향": ("편향", ("bias", "bias-term"))}
    assert index.stem("편향 항") == "concepts/bias-term"


def test_shared_forms_never_share_a_page() -> None:
    forms = ("C++", "C#", "★", "C")
    index, _ = indexed(
        concept("a", "가", aliases=forms, ambiguous_with=("b",)),
        concept("b", "나", aliases=forms, ambiguous_with=("a",)),
    )
    stems = [index.stem(form) for form in forms]
    assert len(set(stems)) == 4
    assert all(stem and stem.startswith("which/") and len(stem) > len("which/") for stem in stems)
    assert {name for name, _ in index.shared.values()} == set(forms)
    assert sorted(index.shared) == sorted(stem for stem in stems if stem)


def test_guesses_are_made_from_one_spelling_of_each_name() -> None:
    index, _ = indexed(concept("a", "가", aliases=("VAE",)), concept("a", "vae", "en"))
    assert index.names == ["가", "VAE"]
