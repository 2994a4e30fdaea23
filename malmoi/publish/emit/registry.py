"""What was once given away: short codes and published URLs. Lines are added to these files, never taken out.

`docs/registry/short-codes.tsv` has `code<TAB>id`, `docs/registry/urls.tsv` one URL below the site's a line, a page's
sections as `page/#section`.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from malmoi.concept_page import is_id
from malmoi.diagnostics import Place, Problem, Report

__all__ = ["CODES_PATH", "URLS_PATH", "Registry", "check_urls", "read_registry", "short_codes", "with_lines"]

CODES_PATH = "registry/short-codes.tsv"
URLS_PATH = "registry/urls.tsv"
# Crockford's base 32: no letter that is taken for a digit when a code is read off a slide.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 4


@dataclass(frozen=True)
class Registry:
    """The two files, read."""

    codes: Mapping[str, str]
    """Code → concept id."""
    urls: Mapping[str, Place]
    """URL → its line in the ledger."""


def _read_codes(text: str, report: Report) -> dict[str, str]:
    by_code: dict[str, str] = {}
    codes: dict[str, Place] = {}
    ids: dict[str, Place] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        code, _, concept = line.partition("\t")
        if not line:
            continue
        clash = codes.get(code) or ids.get(concept)
        if len(code) != _LENGTH or set(code) - set(_ALPHABET) or not is_id(concept):
            message = f'unexpected line "{line}", expected a code of {_LENGTH} characters, a tab and an id'
            report(Problem(CODES_PATH, number, 1, "broken-registry", message))
        elif clash:
            message = f'unexpected line "{line}", expected each code and each id once'
            report(Problem(CODES_PATH, number, 1, "broken-registry", message, (clash,)))
        else:
            by_code[code] = concept
            codes[code] = ids[concept] = Place(CODES_PATH, number, 1, "it stands here first")
    return by_code


def read_registry(codes: str, urls: str, report: Report) -> Registry:
    """Read both files; a line that cannot be read is reported."""
    places = {line: Place(URLS_PATH, number) for number, line in enumerate(urls.splitlines(), start=1) if line}
    return Registry(_read_codes(codes, report), places)


def _candidates(concept: str) -> Iterable[str]:
    for attempt in range(100):
        number = int.from_bytes(hashlib.sha256(f"{concept}:{attempt}".encode()).digest()[:4], "big")
        yield "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in range(_LENGTH))


def short_codes(registry: Registry, concepts: Iterable[str]) -> dict[str, str]:
    """Give each concept's code by id: the registered one, else the first free one of those its id hashes to."""
    codes = {concept: code for code, concept in registry.codes.items()}
    taken = set(registry.codes)
    for concept in sorted(set(concepts) - set(codes)):
        code = next(candidate for candidate in _candidates(concept) if candidate not in taken)
        taken.add(code)
        codes[concept] = code
    return codes


def check_urls(registry: Registry, published: Mapping[str, set[str]], report: Report) -> None:
    """Report every URL of the ledger that leads nowhere; `published` has each URL's section ids."""
    for url, place in registry.urls.items():
        page, _, anchor = url.partition("#")
        if page not in published:
            message = f"unexpected loss of {page}, expected a page there, or its id in `replaces` of another page"
        elif anchor and anchor not in published[page]:
            message = f"unexpected loss of the section {url}, expected a heading with {{#{anchor}}}"
        else:
            continue
        report(Problem(place.path, place.line, 1, "lost-url", message))


def with_lines(text: str, lines: Iterable[str]) -> str:
    """Give the file's text with the lines it does not have yet, sorted, at its end."""
    known = set(text.splitlines())
    new = sorted(set(lines) - known)
    whole = text if text.endswith("\n") or not text else text + "\n"
    return whole + "".join(f"{line}\n" for line in new)
