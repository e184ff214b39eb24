"""A dataset folder as tables: a few columns at a time, batch after batch, and sums over them that stay small."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc

from ldtd_dataset.publish.columns import ConfigName
from ldtd_dataset.publish.held import readable
from ldtd_dataset.publish.manifest import Manifest, check_file, read_manifest

BATCH = 4_096
"""Rows that are read at a time; of whole articles fewer, see `texts`."""

HASH = "_sha256"
"""How the column is named that has the hash of a text in a text-free dataset."""

_HELD = 1 << 16
"""How many groups may wait before they are put together."""

Row = dict[str, Any]
How = Literal["sum", "min", "max"]


class Tables:
    """The tables of a dataset folder.

    Input:  a dataset folder, full or text-free, whose manifest names every file.
    Errors: DatasetError dataset.missing, dataset.manifest, dataset.file.
    Never:  more than a batch of a table in memory.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest: Manifest = read_manifest(folder)
        for name, entry in self.manifest.files.items():
            check_file(folder, name, entry)

    @property
    def text_free(self) -> bool:
        """Whether the texts are left out and their hashes stand for them."""
        return self.manifest.text_free_of is not None

    def batches(self, config: ConfigName, columns: Sequence[str], size: int = BATCH) -> Iterator[pa.Table]:
        """The rows of a config, in the dataset's order within each split.

        Input:  names of columns; of a list of records one leaf, as "images.caption".
        Output: tables with these columns. In a text-free dataset the hash of a text stands in its place (its leaf
                keeps the name of the hash), and what is left out altogether is null.
        """
        for file in self._files(config):
            with readable(self.folder, self.manifest, config, file) as parquet:
                stored = {name: _stored(name, _leaves(parquet.schema_arrow)) for name in columns}
                paths = [leaf.replace(".", ".list.element.") for leaf in stored.values() if leaf]
                for batch in parquet.iter_batches(size, columns=paths):
                    yield _named(pa.Table.from_batches([batch]), stored)

    def _files(self, config: ConfigName) -> Iterator[str]:
        held = self.manifest.configs.get(config)
        for split in held.splits.values() if held else ():
            yield from split.files

    def where(self, config: ConfigName, columns: Sequence[str], key: str, wanted: Sequence[str]) -> Iterator[Row]:
        """The rows whose `key` is one of those wanted."""
        values = pa.array(wanted, pa.string())
        for rows in self.batches(config, columns):
            yield from rows.filter(pc.is_in(rows.column(key), value_set=values)).to_pylist()

    def texts(self, wanted: Sequence[str], size: int = 64) -> Iterator[pa.Table]:
        """The whole rows of the articles with these ids, in the dataset's order; of captures that share one, all."""
        values = pa.array(wanted, pa.string())
        for file in self._files("articles"):
            with readable(self.folder, self.manifest, "articles", file) as parquet:
                for group in range(parquet.num_row_groups):
                    ids = parquet.read_row_group(group, columns=["id"]).column("id")
                    if pc.any(pc.is_in(ids, value_set=values)).as_py():
                        for batch in parquet.iter_batches(size, row_groups=[group]):
                            yield pa.Table.from_batches([batch]).filter(pc.is_in(batch.column("id"), value_set=values))


def _leaves(schema: pa.Schema) -> set[str]:
    """The names of the columns, and of the leaves of lists of records."""
    lists = (field for field in schema if pa.types.is_list(field.type) and pa.types.is_struct(field.type.value_type))
    return {*schema.names, *(f"{field.name}.{leaf.name}" for field in lists for leaf in field.type.value_type)}


def _stored(name: str, leaves: set[str]) -> str | None:
    """The column that a file has for one that is asked for: itself, its hash, or none."""
    return next((stored for stored in (name, f"{name}{HASH}") if stored in leaves), None)


def _named(rows: pa.Table, stored: Mapping[str, str | None]) -> pa.Table:
    """The rows with their columns as they were asked for; lists of records have one column for all their leaves."""
    columns = {
        name.partition(".")[0]: rows.column(leaf.partition(".")[0]) if leaf else pa.nulls(len(rows), pa.string())
        for name, leaf in stored.items()
    }
    return pa.table(columns)


class Groups:
    """Rows added up by key as they come by.

    Input:  the columns that are the key; for every other column how it is added up.
    Output: a row for each key, ordered by key.
    Never:  holds more than the groups, and a few batches of them.
    """

    def __init__(self, *keys: str, **how: How) -> None:
        self._keys = keys
        self._how: Mapping[str, str] = {"count": "sum", **how}
        self._held: list[pa.Table] = []
        self._waiting = 0

    def add(self, rows: pa.Table) -> None:
        """More rows: they have the columns of the key and those that are added up, and each counts as one."""
        ones = pa.repeat(pa.scalar(1, pa.int64()), len(rows))
        self._held.append(self._grouped(rows.append_column("count", ones)))
        self._waiting += len(self._held[-1])
        if self._waiting > _HELD + 2 * len(self._held[0]):
            self._held = [self._grouped(pa.concat_tables(self._held))]
            self._waiting = 0

    def table(self) -> pa.Table:
        """The groups: the columns of the key, `count`, and what was added up."""
        if not self._held:
            return pa.table({name: pa.array([], pa.int64()) for name in (*self._keys, *self._how)})
        return self._grouped(pa.concat_tables(self._held)).sort_by([(name, "ascending") for name in self._keys])

    def rows(self) -> list[Row]:
        """The groups as rows."""
        held: list[Row] = self.table().to_pylist()
        return held

    def most(self, count: int, **where: str) -> list[Row]:
        """The groups with most rows, the most first, among equals by key; of those only whose key is `where`."""
        order = [("count", "descending"), *((name, "ascending") for name in self._keys)]
        table = self.table()
        for name, value in where.items():
            table = table.filter(pc.equal(table.column(name), value))
        best = table.take(pc.sort_indices(table, sort_keys=order)[:count])
        found: list[Row] = best.to_pylist()
        return found

    def _grouped(self, rows: pa.Table) -> pa.Table:
        grouped = rows.group_by([*self._keys], use_threads=False).aggregate([*self._how.items()])
        renamed = [name.removesuffix(f"_{how}") for name, how in self._how.items()]
        order = [*self._keys, *renamed]
        names = {f"{name}_{how}": name for name, how in self._how.items()}
        return grouped.rename_columns([names.get(name, name) for name in grouped.schema.names]).select(order)
