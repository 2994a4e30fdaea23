"""The script for HTML slides as it is published."""

import base64
import gzip
import hashlib
from pathlib import Path

from malmoi.publish.emit.embed_script import embed_files, embed_tag
from tests.publish.written import concept, site

SOURCE = Path(__file__).resolve().parents[3] / "docs/assets/embed/v1.js"
TEXTS = {"assets/embed/v1.js": SOURCE.read_text("utf-8")}


def test_it_is_small_and_without_comments() -> None:
    script = embed_files(TEXTS)["embed/v1.js"]
    assert len(gzip.compress(script.encode(), 9, mtime=0)) <= 1500
    assert "\n//" not in script
    assert "\n " not in script
    assert script.isascii() or "·" in script


def test_the_tag_has_the_digest_of_what_is_published() -> None:
    script = embed_files(TEXTS)["embed/v1.js"]
    digest = base64.b64encode(hashlib.sha384(script.encode()).digest()).decode()
    tag = embed_tag(TEXTS, "https://x.example/")
    assert f'src="https://x.example/embed/v1.js" integrity="sha384-{digest}"' in tag


def test_it_stands_where_the_authors_page_has_a_mark() -> None:
    page = "---\ntitle: 잇기\n---\n\n앞.\n\n<!-- malmoi: embed -->\n\n뒤.\n"
    made = site(concept("gradient", "기울기"), **TEXTS, **{"slides.md": page})
    assert f"앞.\n\n```html\n{embed_tag(TEXTS, 'https://malmoi.example/')}\n```\n\n뒤." in made.pages["slides.md"]
    assert made.files["embed/v1.js"] == embed_files(TEXTS)["embed/v1.js"]


def test_a_folder_without_it_has_none() -> None:
    assert embed_files({}) == {}
