"""The zip archive of a PowerPoint file: parts out and in; what is not touched is copied as it is packed."""

import zlib
from copy import copy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from malmoi.slides.result import LARGEST_DECK, DeckError

__all__ = ["Archive"]

# Real slides shrink to a tenth, tables of equal cells to a hundredth.
_LARGEST_PART = 64 << 20
_ALWAYS_FINE = 4 << 20
_MOST_SHRUNK = 200
_MOST_PARTS = 50_000
_ENCRYPTED, _SIZES_BEHIND = 0x1, 0x8
_HEADER = 30
_EPOCH = (1980, 1, 1, 0, 0, 0)
_EXPECTED = "expected a PowerPoint file (.pptx)"


def _directory(data: bytes) -> list[ZipInfo]:
    if not data:
        raise DeckError(f"unexpected empty file, {_EXPECTED}")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise DeckError(
            "unexpected encrypted or old PowerPoint file, expected .pptx without a password; save it as such"
        )
    try:
        with ZipFile(BytesIO(data)) as archive:
            return archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError, EOFError, OSError) as error:
        raise DeckError(f"unexpected damaged file, {_EXPECTED}; save it again in PowerPoint") from error


def _refuse_hostile(infos: list[ZipInfo], size: int) -> None:
    if len(infos) > _MOST_PARTS:
        raise DeckError(f"unexpected {len(infos)} parts, expected at most {_MOST_PARTS}")
    unpacked = sum(info.file_size for info in infos)
    if unpacked > LARGEST_DECK:
        raise DeckError(f"unexpected {unpacked >> 20} MiB when unpacked, expected at most {LARGEST_DECK >> 20} MiB")
    # Parts that lie over each other unpack to more than was ever packed.
    if sum(info.compress_size for info in infos) > size:
        raise DeckError("unexpected parts that overlap, expected a file with each part once")
    for info in infos:
        if ".." in info.filename.replace("\\", "/").split("/") or info.filename.startswith("/"):
            raise DeckError(f'unexpected part "{info.filename[:80]}", expected names inside the file')
        if info.flag_bits & _ENCRYPTED:
            raise DeckError("unexpected encrypted file, expected one without a password; save it without one")
        if info.filename.lower().startswith("_xmlsignatures/") and info.filename.lower().endswith(".xml"):
            raise DeckError("unexpected signature, expected a deck that may be changed; remove the signature first")


class Archive:
    """The parts of one file by name; names are compared without regard to capitals, as the format has it."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._infos = _directory(data)
        _refuse_hostile(self._infos, len(data))
        self._by_name = {info.filename.lower(): info for info in self._infos}
        self._read = 0
        # What was written since; None is taken out.
        self._written: dict[str, bytes | None] = {}
        self._spelt: dict[str, str] = {}

    def __contains__(self, name: str) -> bool:
        """Say whether there is such a part."""
        key = name.lower()
        return self._written[key] is not None if key in self._written else key in self._by_name

    def names(self) -> list[str]:
        """Give the names of all parts, as they are written."""
        names = [info.filename for info in self._by_name.values()]
        return [name for name in names if name in self] + [name for name in self._new_names() if name in self]

    def _new_names(self) -> list[str]:
        return [name for key, name in self._spelt.items() if key not in self._by_name]

    def read(self, name: str) -> bytes:
        """Give the content of a part; a part that is not there or not whole is a `DeckError`."""
        key = name.lower()
        if key in self._written:
            content = self._written[key]
        else:
            content = self._unpacked(self._by_name[key]) if key in self._by_name else None
        if content is None:
            raise DeckError(f'unexpected file without "{name[:80]}", {_EXPECTED}')
        return content

    def write(self, name: str, content: bytes) -> None:
        """Put a part in, in the place of the one that has the name."""
        self._written[name.lower()] = content
        self._spelt.setdefault(name.lower(), name)

    def drop(self, name: str) -> None:
        """Take a part out."""
        self._written[name.lower()] = None

    def data(self) -> bytes:
        """Give the whole file; the very bytes that were handed over when nothing is different."""
        changed = {
            name: content
            for name, content in self._written.items()
            if (self._unpacked(self._by_name[name]) if name in self._by_name else None) != content
        }
        if not changed:
            return self._data
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            for info in self._infos:
                key = info.filename.lower()
                if key not in changed:
                    self._copy(archive, out, info)
                elif info is self._by_name[key]:
                    _pack(archive, info, changed[key])
            for key, content in changed.items():
                if key not in self._by_name and content is not None:
                    _pack(archive, ZipInfo(self._spelt[key], _EPOCH), content)
        return out.getvalue()

    def _packed(self, info: ZipInfo) -> bytes:
        at = info.header_offset
        header = self._data[at : at + _HEADER]
        begin = at + _HEADER + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        packed = self._data[begin : begin + info.compress_size]
        if not header.startswith(b"PK\3\4") or len(packed) != info.compress_size:
            raise self._damaged(info)
        return packed

    def _unpacked(self, info: ZipInfo) -> bytes:
        size = info.file_size
        if size > _LARGEST_PART or (size > _ALWAYS_FINE and size > _MOST_SHRUNK * info.compress_size):
            raise DeckError(f'unexpected part "{info.filename[:80]}" of {size >> 20} MiB, expected a slide\'s size')
        content = self._packed(info)
        if info.compress_type == ZIP_DEFLATED:
            # One byte more than there should be, and no further: what the directory says may be a lie.
            try:
                content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(content, size + 1)
            except zlib.error as error:
                raise self._damaged(info) from error
        elif info.compress_type != ZIP_STORED:
            raise DeckError(f'unexpected way of packing "{info.filename[:80]}", {_EXPECTED}')
        if len(content) != size or zlib.crc32(content) != info.CRC:
            raise self._damaged(info)
        return content

    def _copy(self, archive: ZipFile, out: BytesIO, info: ZipInfo) -> None:
        """Copy a part without unpacking it: pictures and films are most of a deck."""
        packed = self._packed(info)
        twin = copy(info)
        twin.flag_bits &= ~_SIZES_BEHIND
        twin.extra = b""
        twin.header_offset = out.tell()
        out.write(twin.FileHeader(zip64=False))
        out.write(packed)
        archive.filelist.append(twin)
        archive.start_dir = out.tell()

    def _damaged(self, info: ZipInfo) -> DeckError:
        return DeckError(f'unexpected damage in "{info.filename[:80]}", {_EXPECTED}; save it again in PowerPoint')


def _pack(archive: ZipFile, info: ZipInfo, content: bytes | None) -> None:
    if content is not None:
        twin = ZipInfo(info.filename, info.date_time)
        twin.external_attr, twin.create_system = info.external_attr, info.create_system
        archive.writestr(twin, content, ZIP_DEFLATED)
