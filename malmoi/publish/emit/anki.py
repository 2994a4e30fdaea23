"""Decks as Anki takes them in: `.apkg` files, the same bytes for the same decks and time."""

import itertools
import sqlite3
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import genanki

from malmoi.concept_page import Lang
from malmoi.publish.emit.decks import Deck, DeckFile, DeckNote

__all__ = ["apkg"]

_FIELDS = ("Term", "Meaning", "Cue", "Other", "Formula", "Link")
# Given once: Anki knows a note type by its number.
_MODELS: dict[Lang, int] = {"ko": 1712034501, "en": 1712034502}
_WORDS: dict[Lang, tuple[str, str, str, str]] = {
    "ko": ("용어 → 뜻", "뜻 → 용어", "한국어 → 영어", "글 읽기"),
    "en": ("Term → meaning", "Meaning → term", "English → Korean", "Read the page"),
}
_EARLIEST = 315532800  # 1980, the first year a zip file can name
_CSS = """\
.card { font-family: Pretendard, "Apple SD Gothic Neo", "Noto Sans KR", system-ui, sans-serif; font-size: 20px;
  line-height: 1.7; text-align: center; word-break: keep-all; max-width: 34em; margin: 0 auto; padding: 1em; }
.term { font-size: 1.4em; font-weight: 700; }
.other, .more { opacity: 0.75; font-size: 0.85em; }
.formula { margin-top: 1em; overflow-x: auto; }
hr { border: 0; border-top: 1px solid #8886; margin: 1em 0; }
"""


def _model(lang: Lang) -> genanki.Model:
    *names, read = _WORDS[lang]
    term, other = '<div class="term">{{Term}}</div>', '<div class="other">{{Other}}</div>'
    formula = '{{#Formula}}<div class="formula">{{Formula}}</div>{{/Formula}}'
    link = f'{{{{#Link}}}}<p class="more"><a href="{{{{Link}}}}">{read}</a></p>{{{{/Link}}}}'
    whole = f"{term}{other}<hr><div>{{{{Meaning}}}}</div>{formula}{link}"
    questions = (term, "<div>{{Cue}}</div>", "{{#Other}}" + term + "{{/Other}}")
    answers = (whole, whole, f'{term}<hr><div class="term">{{{{Other}}}}</div><p>{{{{Meaning}}}}</p>{link}')
    templates = [
        {"name": name, "qfmt": question, "afmt": answer}
        for name, question, answer in zip(names, questions, answers, strict=True)
    ]
    return genanki.Model(
        _MODELS[lang], f"Malmoi ({lang})", fields=[{"name": name} for name in _FIELDS], templates=templates, css=_CSS
    )


def _note(note: DeckNote, lang: Lang, model: genanki.Model, place: int) -> genanki.Note:
    return genanki.Note(
        model=model,
        fields=[note.term, note.meaning, note.cue, note.other, note.formula, note.link],
        guid=genanki.guid_for("malmoi", lang, note.concept),
        tags=[f"malmoi::{topic}" for topic in note.topics],
        due=place,  # new cards come in reading order
    )


def _decks(decks: Iterable[Deck], lang: Lang) -> Iterable[genanki.Deck]:
    model = _model(lang)
    for deck in decks:
        made = genanki.Deck(deck.id, deck.title)
        for place, note in enumerate(deck.notes):
            made.add_note(_note(note, lang, model, place))
        yield made


def apkg(file: DeckFile, changed: int) -> bytes:
    """Give the file's bytes; `changed` is when, in seconds of Unix: Anki takes a note in again if that is later.

    A note is known by its concept and language, in whatever file it comes, so a newer deck updates an older one.
    """
    changed = max(changed, _EARLIEST)
    # In memory: genanki's own writing leaves a file behind each time and puts the hour into the archive.
    with BytesIO() as archive:
        collection = sqlite3.connect(":memory:")
        first = 1_600_000_000_000 + file.decks[0].id
        genanki.Package(list(_decks(file.decks, file.lang))).write_to_db(
            collection.cursor(), float(changed), itertools.count(first)
        )
        collection.commit()
        data = collection.serialize()
        collection.close()
        with ZipFile(archive, "w") as whole:
            for name, content in (("collection.anki2", data), ("media", b"{}")):
                entry = ZipInfo(name)
                entry.compress_type = ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                whole.writestr(entry, content)
        return archive.getvalue()
