"""MkDocs events ↔ `malmoi.publish`; only this folder imports mkdocs. What happens is there, when it happens is here.

The flow runs before MkDocs empties the site folder, so a strict build with problems leaves the last site as it is.
"""

import json
import logging
import os
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from frames import forget_frames, frame
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from navigation import parted, paths_in

from malmoi.diagnostics import Problem, Report, format_problem, level_of
from malmoi.files import days_of_last_change, made_once, read_docs
from malmoi.publish.csp import with_policy
from malmoi.publish.emit.anki import apkg
from malmoi.publish.emit.booklet import authors_part, bind
from malmoi.publish.emit.icon import ICON_SIZES, icon_path, icon_png
from malmoi.publish.emit.web_app import manifest_files
from malmoi.publish.flow import Site, publish
from malmoi.publish.math.font import FONT_PATH, font_key, math_font
from malmoi.publish.page_info import urls_of
from malmoi.publish.search.flow import search_files, worker_path
from malmoi.publish.set_aside import hide_links, put_back, set_aside, show_links, without_blocks
from malmoi.publish.settings import Settings, read_settings
from malmoi.publish.table_headers import box_tables, name_headers
from malmoi.publish.theme_css import tags_of
from malmoi.publish.theme_html import slim
from malmoi.site_folder import finish

# Only loggers below "mkdocs" count for --strict.
log = logging.getLogger("mkdocs.hooks.malmoi")

_ROOT = Path(__file__).resolve().parent.parent
_CACHE = _ROOT / ".cache"
_SEARCH_SCRIPTS = "assets/javascripts/search/"
_EMBED_SCRIPTS = "assets/embed/"
_WORKER_SCRIPTS = "assets/javascripts/worker/"
_TOKENS = "search-tokens.json"


class _State:
    serving = False
    blocks: ClassVar[dict[str, list[str]]] = {}
    texts: ClassVar[dict[str, str]] = {}
    """What authors wrote, as HTML, by path: booklets are made of it."""
    started = 0
    """When the build began, in seconds of Unix."""
    site: Site
    worker = ""
    """The path of the search worker below the site's root."""
    navigations: Mapping[str, Navigation]
    styles: Sequence[str] = ()
    """The project's style sheets that go into the one of all pages."""
    tags: ClassVar[set[str]] = set()
    """The start tags on any page."""


_state = _State()


def _tell(problems: Sequence[Problem]) -> None:
    for problem in sorted(problems):
        level = logging.ERROR if level_of(problem) == "error" else logging.WARNING
        log.log(level, "%s", format_problem(problem))


def _settings(config: MkDocsConfig, report: Report) -> Settings:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    _state.started = int(now.timestamp())
    known = Settings(
        site_url=config.site_url or "",
        site_name=config.site_name,
        drafts=_state.serving,
        generated=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        updated=days_of_last_change(Path(config.docs_dir)),
    )
    return read_settings(config.extra.get("malmoi") or {}, known, report)


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - MkDocs' signature
    """Remember whether readers or the author will look: drafts are for the author."""
    _state.serving = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Run the flow; in a strict build every problem stops it, all of them shown."""
    started = time.process_time()
    found: list[Problem] = []
    texts, assets = read_docs(Path(config.docs_dir), found.append)
    _state.site = publish(texts, frozenset(assets), _settings(config, found.append), found.append)
    _tell(found)
    if config.strict and found:
        message = f"{len(found)} problems in a strict build: nothing was published"
        raise Abort(message)
    site = _state.site
    counts = f"{len(site.glossary.concepts)} concepts, {len(site.pages)} pages, {site.links} links between concepts"
    counts += f" and {site.automatic} that no author wrote"
    log.info("malmoi: %s; %.2f CPU seconds", counts, time.process_time() - started)


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the finished tree in the place of the authors' files."""
    in_nav = paths_in(config.nav)
    for file in list(files):
        if file.src_dir == config.docs_dir and (
            file.src_uri.endswith((".md", ".yml", ".tsv"))
            or file.src_uri.startswith((_SEARCH_SCRIPTS, _EMBED_SCRIPTS, _WORKER_SCRIPTS))
        ):
            files.remove(file)
    for path, text in _state.site.pages.items():
        level = InclusionLevel.INCLUDED if path in in_nav else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, path, content=text, inclusion=level))
    for path, content in _state.site.files.items():
        files.append(File.generated(config, path, content=content))
    for path, content in _search().items():
        files.append(File.generated(config, path, content=content))
    font = made_once(_CACHE, Path(FONT_PATH).name, font_key(), math_font)
    files.append(File.generated(config, FONT_PATH, abs_src_path=str(font)))
    for path, content in manifest_files().items():
        files.append(File.generated(config, path, content=content))
    for size in ICON_SIZES:
        files.append(File.generated(config, icon_path(size), content=icon_png(size)))
    for deck in _state.site.decks:
        files.append(File.generated(config, deck.path, content=apkg(deck, _state.started)))
    return files


def _scripts(folder: str) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in sorted((_ROOT / "docs" / folder).glob("*.js"))}


def _search() -> dict[str, str]:
    """Give the files of the search; words that were taken apart once are kept in the cache."""
    kept = _CACHE / _TOKENS
    tokens = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    site = _state.site
    files = search_files(site.glossary, site.index, site.finder, site.graph, _scripts(_SEARCH_SCRIPTS), tokens)
    _state.worker = worker_path(files)
    _CACHE.mkdir(exist_ok=True)
    kept.write_text(json.dumps(tokens, ensure_ascii=False), encoding="utf-8")
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Part the navigation by language; the whole of it stays MkDocs'."""
    _state.navigations = parted(nav)
    return nav


def _hide(markdown: str, page: Page, **_: object) -> str:
    markdown, _state.blocks[page.file.src_uri] = set_aside(markdown)
    return hide_links(markdown)


def _show(markdown: str, **_: object) -> str:
    return show_links(markdown)


on_page_markdown = CombinedEvent(event_priority(100)(_hide), event_priority(-100)(_show))


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Put the flow's own HTML back."""
    path, html = page.file.src_uri, box_tables(name_headers(html))
    blocks = _state.blocks.pop(path)
    if _state.site.infos[path].kind in ("concept", "topic"):
        _state.texts[path] = authors_part(without_blocks(html))
    return put_back(html, blocks)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates what they need of pages other than their own."""
    # Templates do not change while a site is built; asking the disk at each use takes a thirtieth of the time.
    env.auto_reload = False
    env.trim_blocks = env.lstrip_blocks = True
    forget_frames()
    _state.tags.clear()
    # The base template would link each of them.
    _state.styles, config.extra_css = tuple(str(path) for path in config.extra_css), []
    env.globals["frame"] = frame
    env.globals["malmoi_worker"] = lambda: _state.worker
    env.globals["malmoi_infos"] = _state.site.infos
    env.globals["malmoi_urls"] = urls_of(_state.site.infos)
    return env


@event_priority(100)
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the template the page's language: interface texts, navigation, the way to the other language."""
    info = _state.site.infos[page.file.src_uri]
    config.theme["language"] = info.lang
    context["nav"] = _state.navigations[info.lang]
    context["malmoi"] = info
    if info.kind == "booklet":  # by now all pages have their text
        page.content = bind(page.content or "", info.path, _state.texts)
    # The entries come from the flow; the plugin would read every page again for them.
    page.meta["search"] = {"exclude": True}
    return context


def _finished(html: str) -> str:
    html = slim(html)
    _state.tags.update(tags_of(html))
    return with_policy(html)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Set the language back, for pages that no author wrote (404); say what the page may load and run."""
    config.theme["language"] = "ko"
    return _finished(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Say the same of pages that are templates (404)."""
    return _finished(output_content) if template_name.endswith(".html") else output_content


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the folder: what is made of all pages can only be made now."""
    try:
        finish(Path(config.site_dir), _state.styles, _state.tags, _scripts(_WORKER_SCRIPTS))
    except ValueError as error:
        raise Abort(str(error)) from None
