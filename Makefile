# Every command a developer types. `make check` is exactly what CI runs.
MAKEFLAGS += --keep-going
.PHONY: install check lint types imports test deep fuzz bench schema screenshots docs seeds site wheel release-check clean

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

# Ten minutes a door; needs the extra [fuzz], see tests/fuzz/README.md.
fuzz:
	for door in text html sentence warc lines parquet dataset; do python -m tests.fuzz $$door --seconds 600; done

bench:
	python -m benchmarks

schema:
	ldtd schema --out schema/

screenshots:
	python -m docs.screenshots

docs:
	python -m docs.generate

seeds:
	ldtd build seeds --out dist/huggingface

site:
	NO_MKDOCS_2_WARNING=1 mkdocs build --strict

wheel:
	rm -f dist/*.whl dist/*.tar.gz
	python -m build

# W002: the licence of the built-in dataset stands in it, and in the template it is written from.
release-check: wheel
	twine check --strict dist/*.whl dist/*.tar.gz
	check-wheel-contents --ignore W002 dist/*.whl

clean:
	rm -rf build site .pytest_cache .mypy_cache .ruff_cache .hypothesis
