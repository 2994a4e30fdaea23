"""QR codes of addresses: the same address always gives the same picture."""

from io import BytesIO

import segno

__all__ = ["qr_png", "qr_svg"]

_BORDER = 2


def _code(url: str) -> segno.QRCode:
    # "M" survives a beamer and a finger on the screen; a short address stays at 29 × 29 dots.
    return segno.make_qr(url, error="m", boost_error=False)


def qr_svg(url: str) -> str:
    """Give the code as an `<svg>` element, black on white, as large as where it stands."""
    out = BytesIO()
    _code(url).save(
        out, kind="svg", border=_BORDER, xmldecl=False, svgns=True, omitsize=True, nl=False, light="#fff",
        svgclass=None, lineclass=None,
    )  # fmt: skip
    return out.getvalue().decode()


def qr_png(url: str, *, scale: int = 8) -> bytes:
    """Give the code as a PNG file, `scale` pixels a dot."""
    out = BytesIO()
    _code(url).save(out, kind="png", border=_BORDER, scale=scale)
    return out.getvalue()
