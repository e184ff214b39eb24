"""Where the parts of a build wait: a folder that one build at a time may use, and the next one may go on with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from ldtd_dataset.errors import BuildError, Refusal

LOCK = "lock"
"""The file that a build in progress holds."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """The folder is there, and this process is the only one that builds in it until the block ends, or the process.

    Errors: BuildError build.running.
    Never:  stays locked by a process that is dead; leaves a folder behind in which there is nothing else.
    """
    descriptor = _locked(folder)
    try:
        yield
    finally:
        with suppress(OSError):
            if [path.name for path in folder.iterdir()] == [LOCK]:
                shutil.rmtree(folder)
        os.close(descriptor)


def _locked(folder: Path) -> int:
    """A descriptor that holds the lock; its file is still the one that others find."""
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
            if not _lock(descriptor):
                os.close(descriptor)
                raise BuildError(Refusal("build.running", "another build to the same folder is running", str(folder)))
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(descriptor), (folder / LOCK).stat()):
                    return descriptor
            os.close(descriptor)


def _lock(descriptor: int) -> bool:
    """Whether nobody else holds it; where a disk or a system has no locks, nobody does."""
    try:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        pass
    return True


def prepared(folder: Path, key: str, resume: bool) -> Path:
    """The folder for the parts of the build that `key` stands for: with those finished before, or empty.

    Errors: BuildError build.changed, where what is there to be resumed is of another build.
    Never:  lets a worker of another build, which may not have heard yet that it is over, write into it.
    """
    parts = folder / key
    others = [path for path in folder.iterdir() if path.is_dir() and path != parts and not path.name.startswith(".")]
    if resume and others and not parts.exists():
        message = "inputs, options or versions have changed since the build that was interrupted"
        raise BuildError(Refusal("build.changed", message, str(folder)))
    unfinished = [path for path in parts.glob("*.*") if path.is_dir()] if resume else [parts]
    for path in (*others, *unfinished, *folder.glob(".*/")):
        _discard(path)
    parts.mkdir(exist_ok=True)
    return parts


def _discard(folder: Path) -> None:
    """Takes a folder away at once, and then apart.

    Else a worker whose driver was killed a moment ago could give its finished part, half of it gone already, its name.
    """
    gone = folder.with_name(f".{uuid4().hex}")
    with suppress(FileNotFoundError):
        folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)


def settle(folder: Path) -> None:
    """Has the disk write what the folder holds, so that a power cut finds it whole once it has its name."""
    for path in (*folder.rglob("*"), folder):
        if path.is_file() or os.name == "posix":
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
