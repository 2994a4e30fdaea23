# Everything that is run here has one name. `make` alone lists the names.
# Written for GNU Make 3.81 as well, which is the one of macOS.

# A Python of version 3.11 or later; give PYTHON=... for another one. It counts when .venv is made.
RECENT := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c '$(RECENT)' 2>/dev/null && command -v "$$name" && break; done)

# Where `make stage` puts the finished Markdown.
OUT ?= .cache/stage

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SITE_READY := .venv/.ready-for-site
TESTS_READY := .venv/.ready-for-tests

# The stamps hold the folder's name: in a folder that was moved or copied, .venv still means the old place.
ifeq ($(shell test "$$(cat $(SITE_READY) 2>/dev/null)" = "$$(pwd -P)" && echo here),)
.PHONY: $(SITE_READY)
endif

# Hypothesis would make a folder at the root. The theme would announce its end of life at every build.
export HYPOTHESIS_STORAGE_DIRECTORY := .cache/hypothesis
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve site test lint format types unit node pages browser firefox bench bench-search bench-slides figures shots pictures audit register import stage bundle clean

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

serve: $(SITE_READY)  ## set everything up and serve the site at 127.0.0.1:8000, with live reload
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000 --livereload

site: $(SITE_READY)  ## build the site strictly into site/
	$(BIN)/mkdocs build --strict

test: lint types unit node pages site browser firefox  ## set everything up and run every check there is

lint: $(TESTS_READY)  ## check style and format
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(TESTS_READY)  ## mend style and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(TESTS_READY)  ## check the types
	$(BIN)/mypy

unit: $(TESTS_READY)  ## run the Python tests
	$(BIN)/pytest

node: $(TESTS_READY)  ## run the JavaScript tests
	node=$$($(BIN)/python scripts/setup_node.py) && files=$$(find tests -path tests/firefox -prune -o -name '*.test.mjs' -print | sort) && \
		test -n "$$files" && "$$node" --test $$files

pages: $(SITE_READY)  ## report words, forms and names in the pages that an editor would mend
	$(BIN)/python scripts/lint_pages.py

browser: $(TESTS_READY) site  ## build the site and run the browser tests on it
	MALMOI_BROWSER=$$($(BIN)/python scripts/setup_browser.py) && export MALMOI_BROWSER && \
		$(BIN)/pytest -m browser tests/browser

# Where no Firefox is to be had, setup_firefox.py says so and prints no place.
firefox: $(TESTS_READY) site  ## build the site and run the tests in Firefox on it
	MALMOI_FIREFOX=$$($(BIN)/python -m scripts.setup_firefox) && export MALMOI_FIREFOX && \
		{ test -z "$$MALMOI_FIREFOX" || { node=$$($(BIN)/python scripts/setup_node.py) && \
			"$$node" --test tests/firefox/*.test.mjs; }; }

bench: $(TESTS_READY)  ## measure a build of 1,000 concepts, an import of 1,000 notes, the rendering of formulas
	$(BIN)/python scripts/bench_build.py --concepts 1000 --twice
	$(BIN)/python scripts/bench_import.py --notes 1000
	@test ! -f ../shared/data/formulas.json || $(BIN)/python scripts/bench_formulas.py ../shared/data/formulas.json

bench-search: $(TESTS_READY)  ## measure the search beside lunr and Pagefind on 1,000 and 10,000 made-up concepts
	$(BIN)/python -m scripts.bench_search --concepts 1000 10000

bench-slides: $(TESTS_READY)  ## measure the linking of decks of 50, 100 and 1,000 slides
	$(BIN)/python scripts/bench_slides.py

figures: $(TESTS_READY)  ## draw the figures of the glossary into docs/assets/figures/
	$(BIN)/python -m scripts.figures

shots: $(TESTS_READY) site  ## take screenshots of the site into shots/
	MALMOI_BROWSER=$$($(BIN)/python scripts/setup_browser.py) && export MALMOI_BROWSER && \
		$(BIN)/python -m scripts.shots

pictures: $(TESTS_READY) site  ## take the pictures of the README into .github/pictures/
	MALMOI_BROWSER=$$($(BIN)/python scripts/setup_browser.py) && export MALMOI_BROWSER && \
		$(BIN)/python -m scripts.readme_pictures

audit: $(TESTS_READY) site  ## audit the site: axe, Lighthouse, policy, requests, sizes, keyboard, targets (takes long)
	MALMOI_BROWSER=$$($(BIN)/python scripts/setup_browser.py) && export MALMOI_BROWSER && \
		$(BIN)/python -m scripts.audit

register: $(SITE_READY)  ## enter new concepts into the register of ids
	$(BIN)/python scripts/register.py

import: $(SITE_READY)  ## turn NOTES (files or folders) into drafts in docs/: make import NOTES="a.md notes/"
	@test -n '$(NOTES)' || { echo 'unexpected import without notes, expected make import NOTES="a.md notes/"' >&2; exit 2; }
	$(BIN)/python scripts/import_notes.py $(NOTES) --into docs

stage: $(SITE_READY)  ## write the finished Markdown tree into OUT (.cache/stage)
	$(BIN)/python scripts/stage.py "$(OUT)"

bundle: site  ## pack the site into one zip that works from a disk, in .cache/bundle/
	$(BIN)/python scripts/bundle.py site

clean:  ## remove what was made, except .venv
	rm -rf site shots .cache .hypothesis malmoi.egg-info
	find hooks malmoi scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Debian's Python comes without venv, so the package that has it is installed if the first try fails.
$(SITE_READY): requirements.txt pyproject.toml
	@test -n '$(PYTHON)' || { echo 'unexpected machine without Python, expected version 3.11 or later;' \
		'install it, or give its place: make PYTHON=...' >&2; exit 1; }
	@'$(PYTHON)' -c '$(RECENT)' || { echo 'unexpected version of $(PYTHON), expected Python 3.11 or later;' \
		'give the place of one: make PYTHON=...' >&2; exit 1; }
	@test ! -e $@ || test "$$(cat $@)" = "$$(pwd -P)" || rm -rf .venv
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || '$(PYTHON)' -m venv --clear .venv || { \
		command -v apt-get >/dev/null || exit 1; \
		sudo=$$(test "$$(id -u)" = 0 || echo sudo); \
		package=$$('$(PYTHON)' -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
		$$sudo apt-get update && $$sudo apt-get install -y "$$package" && '$(PYTHON)' -m venv --clear .venv; }
	$(PIP) install --requirement requirements.txt
	@pwd -P > $@

$(TESTS_READY): $(SITE_READY) requirements-dev.txt
	$(PIP) install --requirement requirements-dev.txt
	@pwd -P > $@
