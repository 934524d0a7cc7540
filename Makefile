# SPDX-License-Identifier: GPL-3.0-or-later
# Two commands are enough: make run, make test. `make` alone lists the others.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help setup run test test-layout conformance check format qmllint translations resources pack fuzz keys bench wheel deb test-install lock clean

BIN := .venv/bin
PYTHON := $(BIN)/python
# Qt wants UTF-8 and says so on a system without a locale.
export LANG ?= C.UTF-8

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: .venv/installed resources pack ## system libraries, .venv, resources and the content pack; then .venv/bin/kiosk runs

run: setup ## set up, then start the kiosk full screen; without a display: pictures of every screen in build/shots
	@if [ -n "$$WAYLAND_DISPLAY$$DISPLAY" ]; then \
	    setsid nice -n 19 $(BIN)/kiosk build --clips make >/dev/null & making=$$!; \
	    trap "kill -- -$$making 2>/dev/null" EXIT; trap "exit 130" INT TERM; \
	    echo "kiosk: what is read aloud is made meanwhile; it is heard from the first start after that"; \
	    $(BIN)/kiosk run; \
	else \
	    echo "kiosk: this machine has no display (neither WAYLAND_DISPLAY nor DISPLAY is set); drawing every screen instead"; \
	    $(BIN)/kiosk shots --language ja --language en -o build/shots && echo "kiosk: to look at them, open $(CURDIR)/build/shots/index.html"; \
	fi

test: setup ## the whole test suite, without a display
	@$(PYTHON) -m pytest

test-layout: setup ## every screen × language × text size on ten panels, one process a panel (hours); make test has a part of it
	@$(BIN)/kiosk build -o build/layout.pack --clips none >/dev/null
	@$(PYTHON) -m tests.qt.walk --pack build/layout.pack

conformance: setup ## build/conformance: what the standards ask for and whether our tests show it; the form for the site
	@$(PYTHON) -m tests.conformance -o build/conformance

check: setup ## format, lint, types, import rule, QML, licences, content: what review asks for
	@echo "check: format and lint"
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/ruff check --quiet .
	@echo "check: types"
	@$(BIN)/mypy
	@echo "check: import rule"
	@$(BIN)/lint-imports --no-cache
	@echo "check: QML"
	@$(PYTHON) tests/tooling/qmllint.py
	@echo "check: licences"
	@$(BIN)/reuse lint --quiet || $(BIN)/reuse lint
	@echo "check: content"
	@$(BIN)/kiosk check

format: .venv/installed ## bring the Python code into its one form
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --quiet --fix .

qmllint: .venv/installed ## check the QML alone
	@$(PYTHON) tests/tooling/qmllint.py

# One file a language; a new one is made by naming it: make translations LANGUAGES=ko
LANGUAGES := $(patsubst resources/i18n/kiosk_%.ts,%,$(wildcard resources/i18n/kiosk_*.ts))
LUPDATE := $(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -recursive -extensions qml,py -source-language en
translations: .venv/installed ## bring resources/i18n/*.ts in step with the words of the screens, the pack and speech
	@for language in $(LANGUAGES); do \
	    if [ $$language = en ]; then only=-pluralonly; else only=; fi; \
	    $(LUPDATE) -target-language $$language $$only resources/qml/Kiosk/App resources/qml/Kiosk/Controls resources/qml/Kiosk/Pages src/kiosk/pack src/kiosk/guide -ts resources/i18n/kiosk_$$language.ts || exit; \
	done
	@$(LUPDATE) -target-language ja resources/qml/Kiosk/Staff src/kiosk/ui -ts resources/i18n/staff_ja.ts
	@$(LUPDATE) -target-language en -pluralonly resources/qml/Kiosk/Staff src/kiosk/ui -ts resources/i18n/staff_en.ts

bench: setup ## measure start-up, drawing and taps (SOAK=10000: the memory over so many visitors, instead)
ifdef SOAK
	@$(PYTHON) -m tests.bench.soak $(SOAK)
else
	@$(PYTHON) -m tests.bench.run
	@$(PYTHON) -m tests.bench.scale
endif

fuzz: setup ## spoil the real files 100,000 times: the check must answer each time, soon and in little memory
	@PYTHONPATH=. $(PYTHON) tests/content/fuzz.py

keys: setup ## press 100,000 random keys, half of them while somebody listens (KIOSK_KEYS=10000: so many)
	@KIOSK_KEYS=$${KIOSK_KEYS:-100000} $(PYTHON) -m pytest tests/journeys/test_keys.py -k random_keys

wheel: setup ## an installable file in dist/
	@$(BIN)/kiosk build --clips make >/dev/null
	@$(PYTHON) -m build --wheel --no-isolation --outdir dist .

deb: setup ## the three Debian packages in dist/, each with its size; lintian looks at them
	@packaging/setup.sh deb
	@packaging/deb.sh
	@echo "deb: lintian"
	@lintian --fail-on error --suppress-tags initial-upload-closes-no-bugs --allow-root dist/*.deb

test-install: setup ## try the packages in dist/ on fresh Debian 12 and 13 systems; needs root (ONLY="debian12 picture" for some)
	@packaging/setup.sh deb
	@packaging/setup.sh test-install
	@[ -n "$$(ls dist/*.deb 2>/dev/null)" ] || packaging/deb.sh
	@$(PYTHON) packaging/tests/run.py $(ONLY)

lock: .venv/installed ## write requirements.lock anew from pyproject.toml, with today's versions
	@$(BIN)/pip-compile --quiet --upgrade --allow-unsafe --extra=dev --generate-hashes --strip-extras \
	    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file=requirements.lock pyproject.toml

clean: ## remove everything that was made here
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache resources/i18n/*.qm
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment: made anew when the lock changes, the project's own entry when its metadata changes.
.PHONY: system
system:
	@packaging/setup.sh system

.venv/locked: requirements.lock | system
	@packaging/setup.sh environment
	@touch $@

.venv/installed: .venv/locked pyproject.toml hatch_build.py | system
	@echo "environment: adding the command .venv/bin/kiosk"
	@$(PYTHON) -m pip install -qq --disable-pip-version-check --no-index --no-build-isolation --no-deps --editable .
	@touch $@

# Made from plain files: the translations of the screens. The rest of resources/ is read as it is.
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/i18n/*.ts))
resources: $(TRANSLATIONS)

%.qm: %.ts src/kiosk/pack/translations.py src/kiosk/pack/language.py | .venv/installed
	@echo "resources: $@"
	@$(PYTHON) -m kiosk.pack.translations $<

# Every command that shows content first builds the pack when data/ changed; asking about a place shows nothing else.
pack: .venv/installed resources
	@echo "content pack: built in build/ when data/ has changed"
	@$(BIN)/kiosk where 137.73 34.71 >/dev/null
