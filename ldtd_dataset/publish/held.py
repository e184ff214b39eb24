"""The files of a dataset folder, opened as what anybody may have put there: none is taken at its word."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ldtd_dataset.errors import DatasetError, Refusal
from ldtd_dataset.publish.columns import ConfigName
from ldtd_dataset.publish.edition import edition_of
from ldtd_dataset.publish.manifest import Manifest, inside

DAMAGE = (OSError, ValueError, OverflowError, pa.ArrowException)
"""What reading a damaged file raises."""

MANY_ROWS = 1_000_000
"""Values that a column of a row group may have, unless each takes a byte of the file at least."""


class OtherSchemaError(ValueError):
    """The columns of a file are not the config's."""


class BombError(ValueError):
    """A file claims to hold more than its bytes can."""


@contextmanager
def opened(folder: Path, manifest: Manifest, config: ConfigName, name: str) -> Iterator[pq.ParquetFile]:
    """A file of a config, to be read in the block.

    Errors: one of DAMAGE: DatasetError where it is not a file of this folder, OtherSchemaError, BombError.
    """
    with pq.ParquetFile(inside(folder, name)) as file:
        expected = edition_of(manifest).schemas[config]
        if not _same_schema(file.schema_arrow, expected):
            raise OtherSchemaError(f"the columns are not those of {config}")
        if _is_bomb(file.metadata):
            raise BombError("a small file that claims to hold many rows")
        yield file


@contextmanager
def readable(folder: Path, manifest: Manifest, config: ConfigName, name: str) -> Iterator[pq.ParquetFile]:
    """The same for those who read a dataset that should be sound.

    Errors: DatasetError dataset.file, also for what turns out to be damaged while the block reads.
    """
    try:
        with opened(folder, manifest, config, name) as file:
            yield file
    except DatasetError:
        raise
    except DAMAGE as error:
        message = f"{name} cannot be read: {told(error)}"
        raise DatasetError(Refusal("dataset.file", message)) from error


def told(error: Exception) -> str:
    """The first line of what an error says."""
    return (str(error).splitlines() or [""])[0][:200]


def _same_schema(found: pa.Schema, expected: pa.Schema) -> bool:
    held = found.metadata or {}
    return bool(found.equals(expected)) and held.get(b"huggingface") == expected.metadata[b"huggingface"]


def _is_bomb(metadata: pq.FileMetaData) -> bool:
    groups = (metadata.row_group(at) for at in range(metadata.num_row_groups))
    chunks = (group.column(at) for group in groups for at in range(group.num_columns))
    return any(chunk.num_values > max(MANY_ROWS, chunk.total_compressed_size) for chunk in chunks)
