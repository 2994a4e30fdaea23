"""PDF decks for the tests, written by hand with pikepdf; Korean letters are in the font that every viewer has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from pypdfium2 import PdfDocument

WIDE, HIGH = 600, 400
_TURNS = ("1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0")


@dataclass(frozen=True)
class Text:
    """A line of text; `turned` in quarters, anticlockwise."""

    text: str
    x: float = 50
    y: float = 250
    size: float = 20
    font: str = "K"
    turned: int = 0

    def drawn(self) -> str:
        korean = not self.text.isascii()
        font = self.font if not korean or self.font != "F" else "K"
        letters = self.text.encode("utf-16-be" if font == "K" else "latin-1")
        return f"BT /{font} {self.size} Tf {_TURNS[self.turned]} {self.x} {self.y} Tm <{letters.hex()}> Tj ET"


@dataclass(frozen=True)
class Slide:
    """A page."""

    drawn: str
    more: dict[str, Any]


def slide(*texts: Text | str, drawn: str = "", **more: Any) -> Slide:  # noqa: ANN401 - whatever a page may have
    """A page with texts; those without a place stand one under the other."""
    placed = [Text(one, y=300 - 40 * at) if isinstance(one, str) else one for at, one in enumerate(texts)]
    return Slide("\n".join([*(one.drawn() for one in placed), drawn]), more)


def lines(*texts: str, x: float = 50, y: float = 300, size: float = 20, font: str = "F") -> list[Text]:
    """Lines of one paragraph; Latin letters in Helvetica."""
    return [Text(text, x, y - 1.3 * size * at, size, font) for at, text in enumerate(texts)]


def fonts(pdf: Pdf) -> Object:
    described = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/HYGoThic-Medium"), Flags=4, FontBBox=Array([0, -200, 1000, 900]),
        ItalicAngle=0, Ascent=880, Descent=-120, CapHeight=720, StemV=80,
    )  # fmt: skip
    cid = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType0, BaseFont=Name("/HYGoThic-Medium"), DW=1000,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Korea1"), Supplement=1),
        FontDescriptor=pdf.make_indirect(described), W=Array([1, 95, 700]),
    )  # fmt: skip
    korean = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/HYGoThic-Medium"), Encoding=Name("/UniKS-UTF16-H"),
        DescendantFonts=Array([pdf.make_indirect(cid)]),
    )  # fmt: skip
    # The letter 0x01 is the ligature ff.
    encoding = Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=Array([1, Name.ff]))
    latin = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=encoding)
    code = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier)
    return pdf.make_indirect(Dictionary(K=korean, F=latin, M=code))


def built(slides: Iterable[Slide]) -> Pdf:
    pdf = Pdf.new()
    shared = fonts(pdf)
    for one in slides:
        pdf.add_blank_page(page_size=(WIDE, HIGH))
        page = pdf.pages[-1].obj
        page.Resources = Dictionary(Font=shared)
        page.Contents = pdf.make_stream(one.drawn.encode("ascii"))
        for key, value in one.more.items():
            page[f"/{key}"] = value
    return pdf


def saved(pdf: Pdf, **options: Any) -> bytes:  # noqa: ANN401 - handed on
    out = BytesIO()
    pdf.save(out, **options)
    return out.getvalue()


def deck(*slides: Slide | str, **options: Any) -> bytes:  # noqa: ANN401 - handed on
    """A deck; a text is a page with this line."""
    return saved(built(slide(one) if isinstance(one, str) else one for one in slides), **options)


def link_to(url: str, box: Sequence[float]) -> Dictionary:
    action = Dictionary(S=Name.URI, URI=String(url))
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(box), Border=Array([0, 0, 0]), A=action)


def links_of(data: bytes) -> list[list[tuple[str, tuple[float, ...]]]]:
    """Address and rectangle of every link, page by page."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [
            [
                (str(one.A.URI), tuple(map(float, one.Rect.as_list())))
                for one in page.obj.get("/Annots", [])
                if one.Subtype == Name.Link
            ]
            for page in pdf.pages
        ]


def linked_texts(data: bytes) -> list[list[str]]:
    """What a reader finds under each rectangle."""
    document = PdfDocument(data)
    return [
        [document[at].get_textpage().get_text_bounded(*box).strip() for _, box in links]
        for at, links in enumerate(links_of(data))
    ]


def texts_of(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in PdfDocument(data)]


def pixels_of(data: bytes) -> list[bytes]:
    return [page.render(scale=0.5).to_numpy().tobytes() for page in PdfDocument(data)]
