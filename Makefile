# Every command a developer types. `make check` is exactly what CI runs.
MAKEFLAGS += --keep-going
.PHONY: install check lint types imports test deep bench schema docs seeds wheel clean

install:
	python -m pip install -q -e ".[dev]"

check: lint types imports test

lint:
	ruff check .
	ruff format --check .

types:
	mypy

imports:
	lint-imports

test:
	pytest -m "not deep" -n auto

deep:
	pytest -m deep

bench:
	python -m benchmarks

schema:
	ldtd schema --out schema/

docs:
	python -m docs.generate

seeds:
	ldtd build seeds --out dist/huggingface

wheel:
	python -m build

clean:
	rm -rf build site .pytest_cache .mypy_cache .ruff_cache .hypothesis
