"""Rows to Parquet files of one config and split: row groups and files cut by rows and their bytes, never by timing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ldtd_dataset.model.values import Split
from ldtd_dataset.publish.columns import ConfigName
from ldtd_dataset.publish.digest import RowDigest
from ldtd_dataset.publish.edition import FULL, Edition
from ldtd_dataset.publish.weights import weights

OPTIONS: dict[str, Any] = {
    "compression": "zstd",
    "write_page_index": True,
    "use_content_defined_chunking": True,
}
"""How every published file is written. Content-defined chunking keeps an upload small when rows are added."""

GROUP_ROWS: dict[ConfigName, int] = {"articles": 2_000, "statistics": 50_000, "links": 50_000, "rejections": 20_000}
"""Rows in a row group, at most."""

GROUP_BYTES = 1 << 23
"""Bytes of rows in a row group, at most; a larger row is a group of its own. Each split of each config holds one."""

FILE_GROUPS = 64
"""Row groups in a file."""


@dataclass
class SplitWriter:
    """Writes the rows of one config and split, in the order in which they come.

    Input:  rows in any portions: only they themselves say where a row group ends.
    Output: files `<config>/<split>-00000-of-0000N.parquet` under `folder` once closed; none where no row came.
    """

    folder: Path
    config: ConfigName
    split: Split
    edition: Edition = FULL
    rows: int = 0
    num_bytes: int = 0
    digest: RowDigest = field(default_factory=RowDigest)
    _waiting: list[pa.Table] = field(default_factory=list)
    _rows: int = 0
    _bytes: int = 0
    _groups: int = 0
    _writer: pq.ParquetWriter | None = None
    _written: list[Path] = field(default_factory=list)

    def write(self, rows: pa.Table) -> None:
        """Rows that follow those before."""
        held = weights(rows)
        while len(rows):
            fits = int(np.searchsorted(np.cumsum(held), GROUP_BYTES - self._bytes, "right"))
            taken = min(fits, GROUP_ROWS[self.config] - self._rows)
            if not taken and self._rows:
                self._end_group()
                continue
            taken = max(taken, 1)
            self._waiting.append(rows.slice(0, taken))
            self._rows += taken
            self._bytes += int(held[:taken].sum())
            rows, held = rows.slice(taken), held[taken:]

    def close(self) -> list[str]:
        """Writes what waits, and gives the files their names: POSIX paths under the folder, in order."""
        self._end_group()
        self._end_file()
        names = []
        for at, path in enumerate(self._written):
            final = path.with_name(f"{self.split}-{at:05d}-of-{len(self._written):05d}.parquet")
            names.append(path.rename(final).relative_to(self.folder).as_posix())
        return names

    def _end_group(self) -> None:
        """Writes what waits as one row group."""
        if not self._rows:
            return
        rows = pa.concat_tables(self._waiting).combine_chunks()
        self._waiting = []
        if self._writer is None:
            path = self.folder / self.config / f"{self.split}-{len(self._written):05d}.parquet"
            path.parent.mkdir(exist_ok=True)
            self._written.append(path)
            self._writer = pq.ParquetWriter(path, self.edition.schemas[self.config], **OPTIONS)
        self._writer.write_table(rows, row_group_size=len(rows))
        self.digest.update(rows)
        self.rows += self._rows
        self.num_bytes += self._bytes
        self._rows = self._bytes = 0
        pa.default_memory_pool().release_unused()
        self._groups += 1
        if self._groups == FILE_GROUPS:
            self._end_file()

    def _end_file(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._writer, self._groups = None, 0
