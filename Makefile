# Two commands matter: `make report` and `make test`.  Both need nothing but Python 3.11 or newer and make.
.DEFAULT_GOAL := help
SHELL := /bin/sh

VENV := .venv
BIN := $(VENV)/bin
# The first interpreter that is new enough; PYTHON=... on the command line overrides it.
PYTHON ?= $(firstword $(foreach name,python3 python3.11 python3.12 python3.13 python3.14,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $(name))))
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet --no-input

.PHONY: help report test lint format bench constraints clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 20

report: $(VENV)/.run ## pull the bundled articles and rewrite claims/ and reports/
	$(BIN)/reconcile report

test: lint $(VENV)/.dev ## lint, types, import contract and every test
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(VENV)/.dev ## ruff, mypy and the import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## let ruff rewrite what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev ## measure speed and memory, and rewrite the tables of docs/performance.md
	$(BIN)/python -m benchmarks

constraints: ## resolve the dependencies afresh and rewrite constraints.txt
	$(BIN)/python -m venv --clear $(VENV)-fresh
	$(VENV)-fresh/bin/python -m pip --quiet --quiet install '.[dev]'
	{ sed -n '/^#/p' constraints.txt; \
	  $(VENV)-fresh/bin/python -m pip freeze --exclude source-reconcile; } > constraints.new
	mv constraints.new constraints.txt
	rm -rf $(VENV)-fresh

clean: ## remove what the targets above have made
	rm -rf $(VENV) $(VENV)-fresh build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then echo "make: no Python 3.11 or newer found; name one with PYTHON=/path/to/python" >&2; exit 2; fi
	$(PYTHON) -m venv $(VENV)

# Stamps: a second run installs nothing unless the requirements have changed.
$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.run
