# Everything this project needs is set up in .venv, from the two lock files, by pip alone.
# A stamp in .venv says what is set up; a second run goes straight to work.

VENV   ?= .venv
HOST   ?= 127.0.0.1
PORT   ?= 8000
NEO4J_PORT ?= 7687
SIZE   ?= 10k
DOCS   ?=
GOLD   ?= $(if $(wildcard ../shared/gold/*.json),../shared/gold,examples/gold)
SRC    ?= $(if $(wildcard ../shared/gold/*.json),../shared/gold/src,examples)
PYTHON ?=

PY   := $(VENV)/bin/python
PIP  := $(PY) -m pip --disable-pip-version-check
# The samples have a store of their own, so that a graph of one's own documents holds nothing else.
run: export ZHENGMAI_STORE ?= sqlite:///.zhengmai/$(if $(DOCS),graph,examples).db

.DEFAULT_GOAL := help
.PHONY: help run page neo4j test check format evaluate bench lock clean

help:  ## show this list
	@awk -F':.*## ' '/^[a-z0-9]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.ready page  ## set up, ingest examples/ (or DOCS=my/folder) and serve on HOST:PORT
	@$(PY) -m api.port $(HOST) $(PORT)
	@$(VENV)/bin/zhengmai ingest "$(or $(DOCS),examples)" || \
	  { status=$$?; [ $$status -eq 1 ] && case "$(DOCS)" in *[*?[]*) ;; *) [ -e "$(DOCS)" ];; esac || exit $$status; \
	    echo "What could be read is served all the same." >&2; }
	@echo
	@echo "Ask here:   http://$(HOST):$(PORT)/docs"
	@echo "or there:   $(if $(DOCS),,ZHENGMAI_STORE=$(ZHENGMAI_STORE) )$(VENV)/bin/zhengmai query measures $(if $(DOCS),--limit 5,--owner 信管局)"
	@$(VENV)/bin/zhengmai serve --own-key --host $(HOST) --port $(PORT)

page: $(VENV)/.ready  ## build the page of api/web into api/static, where its sources have changed
	@$(PY) api/web/build.py

neo4j: $(VENV)/.ready  ## a Neo4j server for development on NEO4J_PORT, its data in .zhengmai/neo4j
	@exec $(PY) -m tests.neo4j_server --port $(NEO4J_PORT)

test: check page  ## set up, check, and run all tests
	@$(PY) -m pytest -n auto --dist loadgroup

check: $(VENV)/.ready-dev  ## formatting, lint, types, import contract
	@$(VENV)/bin/ruff format --check --output-format concise . || { echo "make format sets it right" >&2; exit 1; }
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/mypy --no-error-summary
	@$(VENV)/bin/lint-imports --no-logo >/dev/null || $(VENV)/bin/lint-imports
	@$(PY) -m api.describe api/web/openapi.json && $(PY) api/web/build.py --check
	@echo "check: formatting, lint, types and imports are in order"

format: $(VENV)/.ready-dev  ## format, and fix what lint can fix
	@$(PY) api/web/build.py --format
	@$(VENV)/bin/ruff format --quiet .
	@$(VENV)/bin/ruff check --quiet --fix .

evaluate: $(VENV)/.ready  ## score the extraction against GOLD and SRC, and against the last commit (ARGS=--errors lists each miss)
	@echo "$(GOLD) against $(SRC)"
	@$(VENV)/bin/zhengmai evaluate $(GOLD) $(SRC) --leave-one-out --against HEAD $(ARGS)

bench: $(if $(filter page,$(ARGS)),$(VENV)/.ready-dev,$(VENV)/.ready)  ## what the Neo4j engine costs, at SIZE=10k or 1m relations; ARGS=extract, export, api or page: reading, exports, answers over HTTP, the page in a browser
	@$(PY) -m bench --size $(SIZE) $(ARGS)

LOCK := pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-header --annotation-style line --group build pyproject.toml

lock: $(PY)  ## write the lock files anew from pyproject.toml (UPGRADE=--upgrade takes newer versions)
	@$(PIP) install --quiet uv
	@$(VENV)/bin/uv $(LOCK) $(UPGRADE) --output-file requirements.txt
	@$(VENV)/bin/uv $(LOCK) $(UPGRADE) --extra dev --constraints requirements.txt --output-file requirements-dev.txt

clean:  ## remove the virtualenv, caches and the stores under .zhengmai/
	rm -rf $(VENV) .zhengmai api/static api/web/node_modules dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY):
	@for python in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	    if ! "$$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
	      echo "$$python has no venv module (Debian and Ubuntu: apt install python3-venv)" >&2; continue; fi; \
	    echo "setting up $(VENV) with $$($$python --version)"; \
	    exec "$$python" -m venv --clear $(VENV); \
	  fi; \
	done; \
	echo "No Python 3.11 or newer with venv was found. Install one, or name it: make run PYTHON=/path/to/python3" >&2; \
	exit 1

$(VENV)/.ready: requirements.txt pyproject.toml | $(PY)
	@echo "installing what zhengmai runs on (half a minute on a fast line)"
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt $(VENV)/.ready
	@echo "installing what its tests and checks run on"
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements-dev.txt
	@touch $@
