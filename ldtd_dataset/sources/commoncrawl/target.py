"""The files of a download: a WARC file that is there whole or not at all, and what stands beside it."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

from ldtd_dataset.errors import Refusal, SourceError
from ldtd_dataset.sources.commoncrawl.ledger import Ledger


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What a download gave: the `records` of its `captures`, but for those `lost`; the manifest says why."""

    warc: Path
    manifest: Path
    captures: int
    records: int
    lost: int


@dataclass(frozen=True, slots=True)
class Target:
    """Where a download goes. `query` is what is downloaded, as JSON."""

    warc: Path
    query: str

    @property
    def ledger(self) -> Path:
        return self._beside("ledger")

    @property
    def manifest(self) -> Path:
        return self._beside("manifest")

    @property
    def partial(self) -> Path:
        return self._beside("partial")

    def opened(self, ends: int) -> BinaryIO:
        """The file that is not whole yet, to go on behind its byte `ends`; where that is 0, behind a first record.

        Errors: SourceError fetch.state where it is shorter.
        """
        self.partial.touch()
        file = self.partial.open("r+b")
        if file.seek(0, os.SEEK_END) < ends:
            file.close()
            raise SourceError(
                Refusal("fetch.state", f"{self.partial.name} has lost its end; remove {self.ledger.name}")
            )
        file.truncate(ends)
        file.seek(ends)
        if ends == 0:
            file.write(_warcinfo(self.query))
        return file

    def finish(self, ledger: Ledger) -> None:
        """Writes the manifest, then gives the WARC file its name."""
        crawls, lost = ledger.by_crawl(), ledger.lost()
        with self.partial.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        manifest = {
            "file": self.warc.name,
            "bytes": self.partial.stat().st_size,
            "sha256": digest,
            "query": json.loads(self.query),
            "captures": ledger.count,
            "records": ledger.count - len(lost),
            "crawls": crawls,
            "lost": lost,
        }
        whole = self._beside("manifest.partial")
        whole.write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        whole.replace(self.manifest)
        self.partial.replace(self.warc)

    def report(self) -> FetchReport:
        """What the manifest says of the WARC file that is there; the ledger is done with.

        Errors: SourceError fetch.state where there is none, or one of another download.
        """
        manifest = self._read_manifest()
        if manifest.get("query") != json.loads(self.query):
            raise SourceError(Refusal("fetch.state", f"{self.warc.name} is there, but not of this query"))
        self.ledger.unlink(missing_ok=True)
        lost = len(manifest["lost"])
        return FetchReport(self.warc, self.manifest, manifest["captures"], manifest["records"], lost)

    def _read_manifest(self) -> dict[str, Any]:
        try:
            manifest = json.loads(self.manifest.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return manifest if isinstance(manifest, dict) else {}

    def _beside(self, suffix: str) -> Path:
        return self.warc.with_name(f"{self.warc.name}.{suffix}")


def _warcinfo(query: str) -> bytes:
    """The first record of a WARC file: who wrote it, and what it asked for."""
    record = WarcRecord()
    record.init_headers(WarcRecordType.warcinfo)
    record.headers["Content-Type"] = "application/warc-fields"
    record.set_bytes_content(f"software: ldtd-dataset\r\nformat: WARC File Format 1.1\r\nquery: {query}\r\n".encode())
    out = BytesIO()
    with GzipWriter(out) as packed:
        record.write(packed, checksum_data=True)
    return out.getvalue()
