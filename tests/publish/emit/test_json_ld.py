import json

from malmoi.publish.emit.json_ld import defined_term, defined_term_set
from tests.publish.written import concept, glossary

SITE = "https://malmoi.example/"
HOSTILE = '</script><script>alert(1)</script><!-- "\\ 줄\u2028'


def test_a_concept_is_a_defined_term() -> None:
    loaded = glossary(
        concept("gradient", "기울기", aliases=("경사",), summary="벡터이다."), concept("gradient", "Gradient", "en")
    )
    assert json.loads(defined_term(loaded.concepts["gradient"], "ko", SITE, "0abc")) == {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "@id": "https://malmoi.example/concepts/gradient/",
        "url": "https://malmoi.example/concepts/gradient/",
        "name": "기울기",
        "alternateName": ["Gradient", "경사"],
        "description": "벡터이다.",
        "termCode": "0abc",
        "inLanguage": "ko",
        "inDefinedTermSet": "https://malmoi.example/",
    }
    english = json.loads(defined_term(loaded.concepts["gradient"], "en", SITE, "0abc"))
    assert english["inDefinedTermSet"] == "https://malmoi.example/en/"
    assert (english["name"], english["alternateName"]) == ("Gradient", ["기울기"])


def test_the_glossary_is_a_set_of_them() -> None:
    data = json.loads(defined_term_set("말모이", "용어집", SITE, "en"))
    assert (data["@type"], data["@id"], data["inLanguage"]) == ("DefinedTermSet", "https://malmoi.example/en/", "en")


def test_nothing_ends_the_script_it_stands_in() -> None:
    words = " ".join(HOSTILE.split())
    loaded = glossary(concept("x", words, summary=words, aliases=(words + " 2",)))
    made = defined_term(loaded.concepts["x"], "ko", SITE, "0abc")
    assert "<" not in made
    data = json.loads(made)
    assert (data["name"], data["description"], data["alternateName"]) == (words, words, [words + " 2"])
    assert "<" not in defined_term_set(HOSTILE, HOSTILE, SITE, "ko")
