"""Rows to Parquet files of one config and split: row groups and files cut by row number, never by timing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ldtd_dataset.model.values import Split
from ldtd_dataset.publish.columns import ConfigName
from ldtd_dataset.publish.digest import RowDigest
from ldtd_dataset.publish.edition import FULL, Edition

OPTIONS: dict[str, Any] = {
    "compression": "zstd",
    "write_page_index": True,
    "use_content_defined_chunking": True,
}
"""How every published file is written. Content-defined chunking keeps an upload small when rows are added."""

GROUP_ROWS: dict[ConfigName, int] = {"articles": 2_000, "statistics": 50_000, "links": 20_000, "rejections": 20_000}
"""Rows in a row group: about 50 MB of them."""

FILE_GROUPS = 10
"""Row groups in a file."""


@dataclass
class SplitWriter:
    """Writes the rows of one config and split, in the order in which they come.

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
    _groups: int = 0
    _writer: pq.ParquetWriter | None = None
    _written: list[Path] = field(default_factory=list)

    def write(self, rows: pa.Table) -> None:
        """Rows that follow those before."""
        size = GROUP_ROWS[self.config]
        self._waiting.append(rows)
        while sum(map(len, self._waiting)) >= size:
            waiting = pa.concat_tables(self._waiting)
            self._write_group(waiting.slice(0, size))
            self._waiting = [waiting.slice(size)]

    def close(self) -> list[str]:
        """Writes what waits, and gives the files their names: POSIX paths under the folder, in order."""
        waiting = pa.concat_tables(self._waiting) if self._waiting else None
        if waiting is not None and len(waiting):
            self._write_group(waiting)
        self._end_file()
        names = []
        for at, path in enumerate(self._written):
            final = path.with_name(f"{self.split}-{at:05d}-of-{len(self._written):05d}.parquet")
            names.append(path.rename(final).relative_to(self.folder).as_posix())
        return names

    def _write_group(self, rows: pa.Table) -> None:
        rows = rows.combine_chunks()
        if self._writer is None:
            path = self.folder / self.config / f"{self.split}-{len(self._written):05d}.parquet"
            path.parent.mkdir(exist_ok=True)
            self._written.append(path)
            self._writer = pq.ParquetWriter(path, self.edition.schemas[self.config], **OPTIONS)
        self._writer.write_table(rows, row_group_size=len(rows))
        self.digest.update(rows)
        self.rows += len(rows)
        self.num_bytes += rows.nbytes
        self._groups += 1
        if self._groups == FILE_GROUPS:
            self._end_file()

    def _end_file(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._writer, self._groups = None, 0
