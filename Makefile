# Every target sets up what it needs. PYTHON may name another interpreter (3.11 or newer).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
# CI also tests the training, which needs torch; elsewhere those tests are skipped, and make says so.
comma := ,
EXTRAS := $(if $(filter true,$(CI)),dev$(comma)train,dev)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test lint bench docs clean

run: $(VENV)/.installed
	$(BIN)/samarkand code samples
	$(BIN)/samarkand add --db samarkand.db samples
	@echo
	@echo "Kept in samarkand.db. Ask it:  $(BIN)/samarkand events --actor Putin    $(BIN)/samarkand statements --source Kremlin"

test: $(VENV)/.installed-dev lint
	@$(BIN)/python -c 'import torch' 2>/dev/null || echo "SKIPPED: tests of the training need torch: pip install -e '.[train]'" >&2
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks --data $(DATA)

docs: $(VENV)/.installed-dev
	$(BIN)/python -m samarkand.cli.reference > docs/reference/cli.md

clean:
	rm -rf $(VENV) build dist samarkand.db samarkand.db-shm samarkand.db-wal

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Samarkand needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "no venv module: on Debian, apt-get install python3-venv" >&2; exit 1; }

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[$(EXTRAS)]'
	touch $@ $(VENV)/.installed
