"""A dataset in shared storage, where nothing can be renamed: what is written last says that all is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ldtd_dataset.errors import BuildError, DatasetError, Refusal
from ldtd_dataset.publish.manifest import NAME, read_manifest
from ldtd_dataset.publish.part import BEGUN, TALLY, read_tally
from ldtd_dataset.publish.tally import Tally
from ldtd_dataset.storage import Remote

REPLACING = ".replacing"
"""The file that stands beside a dataset from before its first file is written until after the last."""

_AT_ONCE = 16
"""Small files that are read at a time."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Where a dataset goes in shared storage; it does there what `Place` does on disk.

    Output: a part is whole where its tally is, which is written last; the dataset is whole where its manifest is, which
            is taken away before the first of its files changes, and written after the last.
    Errors: of all: StorageError.
    """

    out: Remote

    @property
    def staging(self) -> Remote:
        """A hidden folder beside the dataset."""
        return self.out.parent / f".{self.out.name}.building"

    def alone(self) -> AbstractContextManager[None]:
        """Nothing keeps two builds of one dataset apart: a store has no locks. Their parts do not mix."""
        return nullcontext()

    def mend(self) -> None:
        """Nothing: what a crash left is told by its marks, and goes when the next build ends."""

    def check(self) -> None:
        """That what stands there may be replaced: nothing, a dataset of ours, or one that was being replaced.

        Errors: BuildError build.occupied.
        """
        if not self.out.name:
            raise BuildError(Refusal("build.occupied", "a dataset takes a folder of a bucket, not all of it"))
        try:
            read_manifest(self.out)
        except DatasetError as error:
            if (self.out / REPLACING).entry() is None and self.out.files():
                message = f"the output folder is not empty and no dataset of ours ({error.refusal.message})"
                raise BuildError(Refusal("build.occupied", message, str(self.out))) from error

    def prepared(self, key: str, resume: bool) -> Remote:
        """The folder for the parts of the build that `key` stands for: with those finished before, or empty.

        Errors: BuildError build.changed, where what is there to be resumed is of another build.
        Never:  lets a worker of another build, which may not have heard yet that it is over, write into it.
        """
        held = list(self.staging.files())
        others = [name for name in held if not name.startswith(f"{key}/")]
        if resume and others and len(others) == len(held):
            message = "inputs, options or versions have changed since the build that was interrupted"
            raise BuildError(Refusal("build.changed", message, str(self.staging)))
        self._remove(others if resume else held)
        return self.staging / key

    def finished(self, key: str) -> dict[str, Tally]:
        """The tallies of a build's parts that are whole, by their names."""
        parts = self.staging / key
        whole = [name.removesuffix(f"/{TALLY}") for name in parts.files() if name.endswith(f"/{TALLY}")]
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            tallies = zip(whole, threads.map(read_tally, (parts / name for name in whole)), strict=True)
            return {name: tally for name, tally in tallies if tally is not None}

    @contextmanager
    def assembly(self, key: str) -> Iterator[tuple[Path, Path]]:
        """The folder of a build's parts, brought to this disk, and an empty one: see `Place`."""
        with TemporaryDirectory(prefix="ldtd-") as scratch:
            here, fresh = Path(scratch, "parts"), Path(scratch, "dataset")
            fresh.mkdir()
            parts = self.staging / key
            parts.fetch((name for name in parts.files() if not name.endswith((TALLY, BEGUN))), here)
            yield here, fresh
            self.swap(fresh)
        self.clear()

    def swap(self, built: Path) -> None:
        """Puts a built folder in place. Until all of it is there, there is no manifest: no dataset is to be found."""
        self.check()
        (self.out / REPLACING).touch()
        before = self.out.files()
        self.out.remove({NAME} & before.keys())
        self.out.send(built, last=NAME)
        written = {path.relative_to(built).as_posix() for path in built.rglob("*")}
        self.out.remove(before.keys() - written - {REPLACING})
        self.out.remove([REPLACING])

    def clear(self) -> None:
        """Removes what a build left beside the dataset."""
        self._remove(list(self.staging.files()))

    def _remove(self, names: Sequence[str]) -> None:
        """Removes parts; that one is whole is the first thing to go."""
        self.staging.remove(name for name in names if name.endswith(TALLY))
        self.staging.remove(name for name in names if not name.endswith(TALLY))
