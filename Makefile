# Talks: `make` lists what can be made. Everything lives in .venv, which is made from the locks and can be deleted at will.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# One after another, also under -j: the targets share .venv.
.NOTPARALLEL:
.PHONY: help demo test run lint types imports pytest lock clean remake

VENV := .venv
PY := $(VENV)/bin/python
WORKERS ?= 2
PIP_INSTALL := $(PY) -m pip install --quiet --quiet --disable-pip-version-check --no-input --require-hashes
TALKS := $(VENV)/bin/talks

# A .venv whose making was interrupted, that lost its Python, or that has one too old for Talks, is made anew.
BROKEN := $(shell test ! -e $(VENV)/unfinished && \
	$(PY) -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || echo yes)

help:  ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(TALKS)  ## play the Istanbul talks of May 2025 from sample coverage: no token, no network
	@$(PY) -m bot demo

run: $(TALKS)  ## run the Discord bot with the settings in .env
	@$(PY) -m bot run

test: lint types imports pytest  ## run every check: style, types, import contracts, tests

lint: $(VENV)/ready-dev  ## check style and formatting (ruff)
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/ruff format --quiet --check .

types: $(VENV)/ready-dev  ## check types (mypy --strict)
	@$(VENV)/bin/mypy --no-error-summary bot cogs db tests

imports: $(VENV)/ready-dev  ## check who imports whom (import-linter)
	@$(VENV)/bin/lint-imports --no-logo

pytest: $(VENV)/ready-dev  ## run the tests
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal

lock:  ## resolve the dependencies in pyproject.toml anew (needs uv and the network)
	@command -v uv >/dev/null || { echo "make lock needs uv, which was not found on the PATH." >&2; exit 1; }
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		$(LOCK_FLAGS) -o requirements.lock pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		$(LOCK_FLAGS) --group dev -c requirements.lock -o requirements-dev.lock pyproject.toml
	@! grep -nE '[a-z]+://' requirements.lock requirements-dev.lock || { echo "A lock must name no address." >&2; exit 1; }

clean:  ## delete .venv and everything else that was made here (not .env, not the database)
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis .pytest_cache
	find bot cogs db tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/ready: requirements.lock $(if $(BROKEN),remake)
	@echo "Installing what Talks needs into $(VENV) (once, about a minute) ..."
	@touch $(VENV)/unfinished
	@$(PIP_INSTALL) -r requirements.lock
	@rm $(VENV)/unfinished && touch $@

$(VENV)/ready-dev: requirements-dev.lock $(if $(BROKEN),remake)
	@echo "Installing what the checks need into $(VENV) (once, about a minute) ..."
	@touch $(VENV)/unfinished
	@$(PIP_INSTALL) -r requirements-dev.lock
	@rm $(VENV)/unfinished && touch $@ $(VENV)/ready

# The command of a clone: it runs what is here now, from whichever folder it is called.
$(TALKS): Makefile $(VENV)/ready
	@mkdir -p $(@D)
	@printf '%s\n' '#!/bin/sh' 'here=$$(cd "$$(dirname "$$0")/../.." && pwd) || exit 1' \
		'PYTHONPATH="$$here$${PYTHONPATH:+:$$PYTHONPATH}" exec "$$here/$(PY)" -m bot "$$@"' > $@
	@chmod +x $@

remake:
	@found=; bare=; \
	for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
		if "$$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then found=$$python; break; fi; \
		bare=$${bare:-$$python}; \
	done; \
	if [ -z "$$found" ] && [ -n "$$bare" ]; then \
		echo "Talks found $$bare, but without its venv module; on Debian or Ubuntu the package python3-venv brings it." >&2; \
		exit 1; \
	elif [ -z "$$found" ]; then \
		echo "Talks needs Python 3.11 or newer, and there is none on the PATH; name one with: make PYTHON=/path/to/python3" >&2; \
		exit 1; \
	fi; \
	echo "Making $(VENV) with $$("$$found" -c 'import platform; print("Python", platform.python_version())') ..."; \
	rm -rf $(VENV) && "$$found" -m venv $(VENV)
