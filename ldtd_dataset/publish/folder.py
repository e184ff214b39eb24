"""A folder that appears whole or not at all: built beside its place, swapped in by two renames."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ldtd_dataset.errors import BuildError, DatasetError, Refusal
from ldtd_dataset.publish.manifest import read_manifest
from ldtd_dataset.publish.part import read_tally
from ldtd_dataset.publish.staging import alone, prepared, settle
from ldtd_dataset.publish.tally import Tally


@dataclass(frozen=True, slots=True)
class Place:
    """Where a dataset goes.

    Output: `staging` is where it is built and `replaced` where its forerunner waits during a swap: hidden folders
            beside it, hence on the same disk.
    """

    out: Path

    @property
    def staging(self) -> Path:
        return self.out.with_name(f".{self.out.name}.building")

    @property
    def replaced(self) -> Path:
        return self.out.with_name(f".{self.out.name}.replaced")

    def alone(self) -> AbstractContextManager[None]:
        """No other build goes here until the block ends. Errors: BuildError build.running."""
        return alone(self.staging)

    def mend(self) -> None:
        """Undoes or ends what a crash left between the two renames."""
        if self.replaced.exists():
            if self.out.exists():
                shutil.rmtree(self.replaced)
            else:
                self.replaced.rename(self.out)

    def check(self) -> None:
        """That what stands there may be replaced: nothing, an empty folder, or a dataset of ours.

        Errors: BuildError build.occupied.
        """
        if not self.out.exists() or (self.out.is_dir() and not any(self.out.iterdir())):
            return
        try:
            read_manifest(self.out)
        except DatasetError as error:
            message = f"the output folder is not empty and no dataset of ours ({error.refusal.message})"
            raise BuildError(Refusal("build.occupied", message, str(self.out))) from error

    def prepared(self, key: str, resume: bool) -> Path:
        """The folder for the parts of the build that `key` stands for: with those finished before, or empty.

        Errors: BuildError build.changed.
        """
        return prepared(self.staging, key, resume)

    def finished(self, key: str) -> dict[str, Tally]:
        """The tallies of a build's parts that are whole, by their names."""
        return {part.name: tally for part in (self.staging / key).iterdir() if (tally := read_tally(part)) is not None}

    @contextmanager
    def assembly(self, key: str) -> Iterator[tuple[Path, Path]]:
        """The folder of a build's parts, and an empty one: it takes this place when the block ends, the parts go."""
        fresh = self.staging / "dataset"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        yield self.staging / key, fresh
        settle(fresh)
        self.swap(fresh)
        self.clear()

    def clear(self) -> None:
        """Removes what a build left beside the dataset."""
        shutil.rmtree(self.staging)

    @contextmanager
    def filled(self) -> Iterator[Path]:
        """An empty folder to be filled: it takes this place when the block ends well, and is gone when it does not.

        Errors: BuildError build.occupied, before the block.
        """
        self.mend()
        self.check()
        shutil.rmtree(self.staging, ignore_errors=True)
        fresh = self.staging / "dataset"
        fresh.mkdir(parents=True)
        try:
            yield fresh
            self.swap(fresh)
        finally:
            shutil.rmtree(self.staging, ignore_errors=True)

    def swap(self, built: Path) -> None:
        """Puts a built folder in place: at any moment the old one or the new one is there to be found."""
        self.check()
        if self.out.exists():
            self.out.rename(self.replaced)
        built.rename(self.out)
        shutil.rmtree(self.replaced, ignore_errors=True)
