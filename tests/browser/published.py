"""A site that is published again while readers have it open, below a path, on a server that may be slow or gone."""

import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from malmoi.publish.emit.offline import offline_files
from tests.browser.conftest import SITE

BELOW = "group/malmoi"
WORKER_SCRIPTS = SITE.parent / "docs" / "assets" / "javascripts" / "worker"


class Published:
    """A copy of the built site that can be changed, and its server."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / BELOW
        self.address = ""
        self.gone = False
        self.slow = 0.0
        self.asked: list[str] = []
        shutil.copytree(SITE, self.folder, ignore=shutil.ignore_patterns("anki"))
        self.publish({})

    def publish(self, edits: Mapping[str, tuple[str, str]]) -> None:
        """Publish the site with a text of each of these files replaced by another, wherever it stands."""
        for path, (old, new) in edits.items():
            file = self.folder / path
            text = file.read_text(encoding="utf-8")
            assert old in text
            file.write_text(text.replace(old, new), encoding="utf-8")
        for file in (self.folder / "assets" / "offline").iterdir():
            file.unlink()
        files = {f.relative_to(self.folder).as_posix(): f.read_bytes() for f in self.folder.rglob("*") if f.is_file()}
        scripts = {file.name: file.read_text(encoding="utf-8") for file in WORKER_SCRIPTS.glob("*.js")}
        for path, made in offline_files(files, scripts).items():
            (self.folder / path).write_text(made, encoding="utf-8")


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, published: Published, *args: object, **options: object) -> None:
        self.published = published
        super().__init__(*args, **options)  # type: ignore[arg-type] # handed on as they come

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class' name
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer, late or not at all if that is asked for."""
        if self.published.gone:
            self.close_connection = True
            return
        time.sleep(self.published.slow)
        self.published.asked.append(self.path.removeprefix(f"/{BELOW}/"))
        super().do_GET()

    def end_headers(self) -> None:
        """Let browsers keep what they get, as publishers of static sites do."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@contextmanager
def published(folder: Path) -> Iterator[Published]:
    """Publish the built site below a folder and serve it."""
    site = Published(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_port}/{BELOW}/"
    yield site
    server.shutdown()
    server.server_close()
