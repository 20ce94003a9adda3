# Everything a developer runs. Each target installs what it needs first, into .venv in
# this folder; a stamp there, newer than the lock, makes the second call instant.

PORT ?= 8000
EXAMPLES ?= 2000
CHROMIUM ?= /usr/bin/chromium
# Of this folder alone: two checkouts may be tested at once on one server.
FOLDER_NUMBER := $(firstword $(shell printf %s '$(CURDIR)' | cksum))
TEST_DATABASE ?= postgres://postgres@127.0.0.1:5432/newsroom_$(FOLDER_NUMBER)

VENV := .venv
PYTHON := $(VENV)/bin/python
PRODUCTION := $(VENV)/.production
DEV := $(VENV)/.dev
VAR := $(or $(NEWSROOM_VAR),$(CURDIR)/var)
STATIC := $(VAR)/static/staticfiles.json
STATIC_SOURCES := $(shell find static stories/static -type f 2>/dev/null)

MANAGE := $(PYTHON) manage.py
# The demo and the tests need no environment, so what the shell has set stays out.
LOCAL := env -u NEWSROOM_HOSTS -u NEWSROOM_SECRET_KEY -u NEWSROOM_DEBUG \
	-u NEWSROOM_BEHIND_PROXY -u NEWSROOM_TIME_ZONE -u NEWSROOM_FOUR_EYES \
	-u NEWSROOM_BASE_URL -u NEWSROOM_EMAIL_URL -u NEWSROOM_EMAIL_FROM -u DATABASE_URL
# A production newsroom's settings, for the deployment checks only.
DEPLOYED = $(LOCAL) NEWSROOM_HOSTS=news.example.org \
	NEWSROOM_BASE_URL=https://news.example.org \
	NEWSROOM_SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))')
# As many processes as the machine has processors; each has a database of its own.
SUITE := -m pytest --ignore=tests/browser --numprocesses auto --maxprocesses 8 \
	--dist worksteal
# A module's tests stay together there, as they look at one demo newsroom.
BROWSER_SUITE := -m pytest tests/browser --numprocesses auto --maxprocesses 8 \
	--dist loadfile
# What these hold is without a database, and PostgreSQL has no say in it.
PURE := architecture document settings
PIP := $(PYTHON) -m pip --disable-pip-version-check -qq install --require-hashes

.DEFAULT_GOAL := help
.PHONY: help install demo test test-postgres test-browser screenshots lint format bench holding siege mutants seeds \
	fuzz lock clean

help: ## say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | \
		awk -F'\t' '{printf "  make %-14s %s\n", $$1, $$2}'

install: $(DEV) ## the development environment, in .venv

demo: $(PRODUCTION) $(STATIC) ## a newsroom with stories, on http://localhost:8000 (PORT= to change)
	@$(LOCAL) $(MANAGE) migrate --verbosity 0
	@$(LOCAL) $(MANAGE) load_demo
	@exec $(LOCAL) NEWSROOM_BASE_URL=http://localhost:$(PORT) \
		$(PYTHON) -m newsroom.serve --port $(PORT) --worker

test: $(DEV) ## every test but the browser's, on SQLite, with coverage
	@$(LOCAL) $(PYTHON) $(SUITE) --cov --cov-report=term
	@$(PYTHON) -m tests.coverage_totals

test-postgres: $(DEV) ## every test with a database, on PostgreSQL (NEWSROOM_TEST_DATABASE_URL= to choose one)
	@$(LOCAL) DATABASE_URL="$(or $(NEWSROOM_TEST_DATABASE_URL),$(TEST_DATABASE))" \
		$(PYTHON) $(SUITE) $(PURE:%=--ignore=tests/%)

test-browser: $(DEV) $(CHROMIUM) ## the tests that drive a real browser
	@$(LOCAL) CHROMIUM=$(CHROMIUM) $(PYTHON) $(BROWSER_SUITE)

screenshots: $(DEV) $(CHROMIUM) ## the pictures in the documents, taken by the browser tests
	@mkdir -p docs/screenshots
	@$(LOCAL) CHROMIUM=$(CHROMIUM) NEWSROOM_SCREENSHOTS=docs/screenshots \
		$(PYTHON) $(BROWSER_SUITE)

lint: $(DEV) ## every check that is not a test
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m djlint --quiet --lint templates
	$(PYTHON) -m mypy
	$(LOCAL) $(MANAGE) makemigrations --check --dry-run
	@echo "manage.py check --deploy, with production settings"
	@$(DEPLOYED) $(MANAGE) check --deploy --fail-level WARNING

format: $(DEV) ## put every Python file in the house form
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

bench: $(DEV) ## measure public pages and the API
	@$(LOCAL) $(PYTHON) -m tests.bench

# Long runs: minutes to an hour each, and no part of the continuous integration.

holding: $(DEV) ## measure how long the largest document lets other writers wait
	@$(LOCAL) $(PYTHON) -m tests.bench.holding

siege: $(DEV) ## measure what a reader waits while others press the server
	@$(LOCAL) $(PYTHON) -m tests.siege

mutants: $(DEV) ## take away each guard of the workflow, and name the test that notices
	@$(LOCAL) $(PYTHON) -m tests.mutants

seeds: $(DEV) ## every property, with new examples by the thousand (EXAMPLES= to change)
	@$(LOCAL) EXAMPLES=$(EXAMPLES) $(PYTHON) $(SUITE) -m hypothesis --hypothesis-profile=seeds

fuzz: ## ask the API of a running demo everything that its schema allows, with schemathesis
	@command -v schemathesis >/dev/null || { \
		echo "Put schemathesis on the path first; no lock has it." >&2; exit 1; }
	@$(LOCAL) schemathesis run --checks all -n 1500 http://localhost:$(PORT)/api/schema/

# The development lock is made first and constrains the others, so that one version
# of a library serves everywhere. Extras stay in the names: an installer that finds
# only the bare name pinned takes the newest release for the other, and refuses it.
LOCK := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --no-annotate --no-strip-extras
lock: $(DEV) ## renew the three locks with the newest versions that fit
	$(LOCK) --upgrade requirements/dev.in --output-file requirements/dev.txt
	$(LOCK) --upgrade --constraint requirements/dev.txt requirements/production.in --output-file requirements/production.txt
	$(LOCK) --upgrade --constraint requirements/dev.txt requirements/base.in --output-file requirements/base.txt

clean: ## remove the environment and what tools left; keeps var/, where the data is
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage htmlcov
	find newsroom stories tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(PYTHON):
	@for python in python3.11 python3.12 python3.13 python3; do \
		$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		echo "Making $(VENV) with $$($$python --version)"; \
		$$python -m venv --clear $(VENV) && exit 0; \
		echo "$$python cannot make a virtual environment; install its venv module (on Debian: apt-get install python3-venv)." >&2; \
		rm -rf $(VENV); \
		exit 1; \
	done; \
	echo "Newsroom needs Python 3.11 or newer, and finds none here; install one and try again." >&2; \
	exit 1

$(PRODUCTION): requirements/production.txt | $(PYTHON)
	@echo "Installing $< ($$(grep -c == $<) packages)"
	@$(PIP) --requirement $<
	@touch $@

$(DEV): requirements/dev.txt | $(PYTHON)
	@echo "Installing $< ($$(grep -c == $<) packages)"
	@$(PIP) --requirement $<
	@touch $@ $(PRODUCTION)

$(STATIC): $(STATIC_SOURCES) requirements/production.txt | $(PRODUCTION)
	@echo "Collecting static files"
	@$(LOCAL) $(MANAGE) collectstatic --no-input --verbosity 0
	@touch $@

$(CHROMIUM):
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium; \
	else \
		echo "The browser tests need Chromium at $@; install it, or name another: make test-browser CHROMIUM=path" >&2; \
		exit 1; \
	fi
