"""What makes the site one that can be installed: manifests below any path, icons that are the drawing."""

import io
import json
import re
from pathlib import Path

from PIL import Image

from malmoi.publish.emit.icon import ICON_SIZES, icon_path, icon_png
from malmoi.publish.emit.web_app import manifest_files, manifest_path

ROOT = Path(__file__).resolve().parents[3]


def test_there_is_a_manifest_in_each_language() -> None:
    files = manifest_files()
    korean, english = (json.loads(files[manifest_path(lang)]) for lang in ("ko", "en"))
    assert (korean["lang"], korean["short_name"], korean["start_url"]) == ("ko", "말모이", "./")
    assert (english["lang"], english["short_name"], english["start_url"]) == ("en", "Malmoi", "./en/")
    assert korean["scope"] == english["scope"] == "./"
    assert {icon["sizes"] for icon in korean["icons"]} == {"any", "192x192", "512x512"}


def test_no_address_in_a_manifest_leaves_the_path_of_the_site() -> None:
    for text in manifest_files().values():
        manifest = json.loads(text)
        addresses = [manifest["start_url"], manifest["scope"], *(icon["src"] for icon in manifest["icons"])]
        addresses += [shortcut["url"] for shortcut in manifest["shortcuts"]]
        assert [one for one in addresses if one.startswith("/") or ".." in one or ":" in one] == []


def test_colours_and_drawing_are_those_of_the_site() -> None:
    manifest = json.loads(manifest_files()["manifest.webmanifest"])
    css = (ROOT / "docs/assets/stylesheets/malmoi.css").read_text(encoding="utf-8")
    assert f"--md-primary-fg-color: {manifest['theme_color']};" in css
    assert f"--md-default-bg-color: {manifest['background_color']};" in css
    svg = (ROOT / "docs/assets/images/malmoi.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9a-f]{6}", svg)) == {"#1d4f4a", "#f7f3e8"}


def test_an_icon_has_its_size_and_a_ground_that_fills_it() -> None:
    for size in ICON_SIZES:
        image = Image.open(io.BytesIO(icon_png(size)))
        assert image.size == (size, size)
        assert icon_path(size).endswith(f"-{size}.png")
        corners = {image.getpixel((x, y)) for x in (0, size - 1) for y in (0, size - 1)}
        assert corners == {(0x1D, 0x4F, 0x4A)}
        ink = sum(count for count, colour in image.getcolors(1 << 16) or [] if colour == (0xF7, 0xF3, 0xE8))
        assert 0.1 < ink / size**2 < 0.3
        # A round mask of 80 % of the width, as maskable icons are cut, takes nothing of the drawing.
        middle = size / 2
        outside = [
            (x, y)
            for x in range(0, size, 4)
            for y in range(0, size, 4)
            if (x - middle) ** 2 + (y - middle) ** 2 > (0.4 * size) ** 2
        ]
        assert {image.getpixel(place) for place in outside} == {(0x1D, 0x4F, 0x4A)}
