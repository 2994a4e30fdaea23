"""Opens a PDF file and writes it; what is damaged, encrypted, signed or hostile is refused."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from zlib import compress

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, PasswordError, Pdf, PdfError, Stream, StreamDecodeLevel

# Renamed, since open() is for malmoi/files.py alone; this one reads what it is handed.
from pikepdf import open as read_pdf
from pypdfium2 import PdfDocument, PdfiumError

from malmoi.slides.pdf_streams import refuse_bombs, refuse_nesting
from malmoi.slides.result import DeckError

__all__ = ["opened", "opened_text", "refuse_signed", "written"]

_HEAD, _TAIL = 1024, 2048
_SIGNATURES_EXIST = 1
_MOST_PAGES = 20_000
# The table of contents, and objects in a heap, are written by qpdf anew.
_OWN = (Name.XRef, Name.ObjStm)
_DAMAGED = "unexpected damage, expected a whole PDF file; save it anew, or get it again"
_ENCRYPTED = "unexpected encrypted PDF, expected one without a password or restrictions; save it without them"


@contextmanager
def opened(data: bytes) -> Iterator[Pdf]:
    """Give the file as it is changed; a `DeckError` where that cannot be, then or later."""
    if b"%PDF-" not in data[:_HEAD]:
        raise DeckError("unexpected content, expected a PDF file")
    refuse_bombs(data)
    try:
        with read_pdf(BytesIO(data)) as pdf:
            _refuse(pdf, data)
            yield pdf
    except PasswordError as error:
        raise DeckError(_ENCRYPTED) from error
    except (PdfError, RecursionError) as error:
        raise DeckError(_DAMAGED) from error


def _refuse(pdf: Pdf, data: bytes) -> None:
    # A file that opens without a password may still be under restrictions, which saving it would lift.
    if pdf.is_encrypted:
        raise DeckError(_ENCRYPTED)
    if len(pdf.pages) > _MOST_PAGES:
        raise DeckError(f"unexpected {len(pdf.pages)} pages, expected at most {_MOST_PAGES}")
    told = " ".join(map(str, pdf.get_warnings()))
    # A wrong table of contents is mended, a lost end is not.
    if "reconstruct" in told and ("parse error" in told or b"%%EOF" not in data.rstrip(b"\0 \r\n")[-_TAIL:]):
        raise DeckError(_DAMAGED)
    if not len(pdf.pages):
        raise DeckError("unexpected PDF without pages, expected a deck")
    refuse_nesting(pdf)


@contextmanager
def opened_text(data: bytes, pages: int) -> Iterator[PdfDocument]:
    """Give the file as its text is read; a `DeckError` where that fails, or finds another number of pages."""
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        raise DeckError(_DAMAGED) from error
    with closing(document):
        if len(document) != pages:
            raise DeckError(_DAMAGED)
        try:
            yield document
        except PdfiumError as error:
            raise DeckError(_DAMAGED) from error


def _is_signed(pdf: Pdf) -> bool:
    permissions, form = pdf.Root.get("/Perms"), pdf.Root.get("/AcroForm")
    if isinstance(permissions, Dictionary) and ("/DocMDP" in permissions or "/UR3" in permissions):
        return True
    if not isinstance(form, Dictionary):
        return False
    fields = form.get("/Fields")
    pending = list(fields) if isinstance(fields, Array) else []
    seen: set[tuple[int, int]] = set()
    while pending:
        field = pending.pop()
        if not isinstance(field, Dictionary) or (field.is_indirect and field.objgen in seen):
            continue
        seen.add(field.objgen)
        if str(field.get("/FT")) == "/Sig" and "/V" in field:
            return True
        kids = field.get("/Kids")
        pending += list(kids) if isinstance(kids, Array) else []
    flags = form.get("/SigFlags")
    return isinstance(flags, int) and bool(flags & _SIGNATURES_EXIST) and not fields


def refuse_signed(pdf: Pdf) -> None:
    """Raise a `DeckError` for a file whose signature a change would break."""
    if _is_signed(pdf):
        raise DeckError("unexpected signature, expected a PDF that may be changed; link the deck before it is signed")


def _pack(pdf: Pdf) -> None:
    """Deflate what is not: qpdf would, but writes such a stream in another way than one that was deflated before."""
    about = pdf.Root.get("/Metadata")
    # Programs read it without opening the file; qpdf leaves it plain.
    known = about.objgen if isinstance(about, Stream) else None
    for one in pdf.objects:
        if not isinstance(one, Stream):
            continue
        filters = one.get("/Filter")
        if isinstance(filters, Array) and list(filters) == [Name.FlateDecode] and "/DecodeParms" not in one:
            # A list of one filter is that filter; qpdf would deflate the stream anew, once.
            one["/Filter"] = Name.FlateDecode
        if filters is None and one.get("/Type") not in _OWN and one.objgen != known:
            data = one.read_raw_bytes()
            if data:
                one.write(compress(data), filter=Name.FlateDecode)


def written(pdf: Pdf) -> bytes:
    """Give the file's bytes: the same for the same content, its streams as they were."""
    _pack(pdf)
    out = BytesIO()
    pdf.save(
        out,
        stream_decode_level=StreamDecodeLevel.none,
        object_stream_mode=ObjectStreamMode.preserve,
        fix_metadata_version=False,
        deterministic_id=True,
    )
    return out.getvalue()
