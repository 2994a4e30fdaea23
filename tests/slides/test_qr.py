"""QR codes: the same address gives the same picture, of the size that was asked for."""

from malmoi.slides.qr import qr_png, qr_svg

URL = "https://malmoi.example/s/va00/"


def test_the_same_address_gives_the_same_picture() -> None:
    assert qr_svg(URL) == qr_svg(URL)
    assert qr_png(URL) == qr_png(URL) != qr_png(URL + "x")


def test_the_pictures_are_what_they_are_said_to_be() -> None:
    assert qr_svg(URL).startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33">')
    assert qr_png(URL, scale=2)[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(qr_png(URL, scale=2)[16:20], "big") == 66
