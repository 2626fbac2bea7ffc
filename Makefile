# Outcrop's commands. `make` alone lists them; continuous integration uses the same words.
.DEFAULT_GOAL := help
.PHONY: help setup run test check fix journeys film bench soak docs tables pack-check vendor clean core dev

# The first Python that is new enough; PYTHON=/path/to/python chooses another.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
# Test processes; two cores are busy with two (three were tried: 602 s against 611 s).
WORKERS ?= 2

help:  ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

setup: core  ## only prepare: virtual environment, database, schema, pack, static files
	@$(BIN)/outcrop prepare

run: core  ## prepare what is missing, then serve at http://127.0.0.1:8000 (PORT, DATABASE_URL, OUTCROP_PACK)
	@exec $(BIN)/outcrop run

test: dev  ## run every test, the journeys in a browser too where there is one
	$(BIN)/pytest -n $(WORKERS)

journeys: dev  ## walk the whole house in real Chromium
	$(BIN)/pytest -m journey

film: dev  ## take the pictures of docs/tutorial anew
	$(BIN)/python -m tests.journeys.film

check: dev  ## style, types, layers, the architecture tests, the packs, the tables
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy outcrop
	$(BIN)/lint-imports
	$(BIN)/pytest -q tests/architecture
	$(BIN)/outcrop pack check mng testland
	$(BIN)/outcrop standards check
	$(BIN)/outcrop tables --check

fix: dev  ## put right what a machine can put right
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

pack-check: core  ## validate the country packs, all faults at once
	@$(BIN)/outcrop pack check mng testland

bench: dev  ## run every benchmark beside its rival: name, ours, theirs, ratio, bound, ok or short
	@$(BIN)/python -m benchmarks bench

soak: dev  ## run the long endurance programs
	@$(BIN)/python -m benchmarks soak

docs: dev  ## write the generated reference under docs/reference
	@$(BIN)/outcrop docs

tables: dev  ## write down what the migrations come to, after each change of one
	@$(BIN)/outcrop tables

vendor: dev  ## fetch the browser files again that are kept in the repository
	@$(BIN)/python -m outcrop.commons.ui.vendoring

clean:  ## stop the embedded database and remove all data (var/); code and .venv stay
	@if [ -x $(BIN)/python ]; then $(BIN)/python -m outcrop.config.database.cleaning; else rm -rf var; fi

core:
	@[ -n "$(PYTHON)" ] || { echo "Outcrop needs Python 3.11 or later on the PATH, or: make PYTHON=/path/to/python3.11 run"; exit 1; }
	@$(PYTHON) outcrop/config/install.py core

dev: core
	@$(PYTHON) outcrop/config/install.py dev
