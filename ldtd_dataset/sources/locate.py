"""Inputs, as a user names them, to the files they stand for; in an order that depends on names alone."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from ldtd_dataset.errors import Refusal
from ldtd_dataset.sources.document import Unreadable
from ldtd_dataset.sources.piece import STANDARD_INPUT, Piece, printed
from ldtd_dataset.storage import Remote, is_url

PAGE, LINES, PARQUET, WARC = "page", "lines", "parquet", "warc"
SNIFF = "sniff"
"""The kind of a file whose name does not say: its first bytes will."""

KINDS: dict[str, str] = {
    # suffix      what the file holds
    ".txt":       PAGE,
    ".html":      PAGE,
    ".htm":       PAGE,
    ".xhtml":     PAGE,
    ".shtml":     PAGE,
    ".jsonl":     LINES,
    ".ndjson":    LINES,
    ".json":      LINES,
    ".parquet":   PARQUET,
    ".warc":      WARC,
    ".wet":       WARC,
}  # fmt: skip
"""What a folder's files hold; others (a README, pictures) are passed over. A file named by itself is always read."""

COMPRESSED = (".gz", ".zst", ".bz2")
WILDCARDS = frozenset("*?[")
_FIXED = re.compile(r"(\w[\w+.-]*://[^/*?[]+(?:/[^/*?[]+)*)/([^/]*[*?[].*)", re.DOTALL)
"""The URL of a glob: what stands before the first folder or file with a wildcard, and the rest."""


def kind_of(name: str) -> str | None:
    """What a file of this name holds, by its suffix (a query that a mirror saved with it aside); None where none says.

    >>> kind_of("a/c4.00001.json.gz"), kind_of("CC-MAIN-1.warc.wet.gz"), kind_of("README.md")
    ('lines', 'warc', None)
    """
    suffixes = [suffix.lower() for suffix in PurePosixPath(PurePosixPath(name).name.partition("?")[0]).suffixes]
    if suffixes and suffixes[-1] in COMPRESSED:
        suffixes.pop()
    return KINDS.get(suffixes[-1]) if suffixes else None


def locate(inputs: Sequence[str | Path]) -> Iterator[Piece | Unreadable]:
    """The files that the inputs stand for: files, folders, globs, URLs of any of these, `-` for standard input.

    Output: inputs in the order given, the files of a folder or glob by POSIX path; a file met twice is read once.
            An input that is not there is an `Unreadable` (source.missing).
    Errors: StorageError where shared storage refuses or fails: what cannot be listed might be there.
    """
    seen: set[str] = set()
    for item in inputs:
        for found in _one(str(item)):
            if isinstance(found, Piece):
                place = _place(found)
                if place in seen:
                    continue
                seen.add(place)
            yield found


def _place(piece: Piece) -> str:
    path = piece.path
    return os.path.normpath(path.absolute()) if isinstance(path, Path) else path.url


def passed_over(inputs: Sequence[str | Path]) -> Iterator[str]:
    """The files in the folders given that nothing reads, as POSIX paths."""
    for item in inputs:
        if Path(item).is_dir():
            yield from (printed(name) for name in _walk(Path(item)) if not _readable(name))


def _one(item: str) -> Iterator[Piece | Unreadable]:
    path = Path(item)
    if is_url(item):
        yield from _stored(Remote(item.rstrip("/")))
    elif item == STANDARD_INPUT:
        yield Piece("", STANDARD_INPUT, SNIFF)
    elif path.is_dir():
        yield from (_file(item, name) for name in _walk(path) if _readable(name))
    elif path.exists():
        yield _file(str(path.parent), path.name)
    elif WILDCARDS.intersection(item):
        yield from _matches(item)
    else:
        yield _missing(item, "there is no such file")


def _matches(pattern: str) -> Iterator[Piece | Unreadable]:
    """The files of a glob, named relative to its folders without wildcards."""
    parts = Path(pattern).parts
    fixed = next(at for at, part in enumerate(parts) if WILDCARDS.intersection(part))
    root, rest = Path(*parts[:fixed]), str(Path(*parts[fixed:]))
    names = sorted(found.relative_to(root).as_posix() for found in root.glob(rest) if not _hidden(found, root))
    for name in names:
        if (root / name).is_dir():
            yield from (_file(str(root), f"{name}/{below}") for below in _walk(root / name) if _readable(below))
        else:
            yield _file(str(root), name)
    if not names:
        yield _missing(pattern, "no file matches")


def _stored(place: Remote) -> Iterator[Piece | Unreadable]:
    """The files of a URL: the one there, those below, or those that it matches; told by as few listings as can be."""
    entry = place.entry()
    if entry is not None:
        yield Piece(place.parent.url, place.name, kind_of(place.name) or SNIFF, entry.size, version=entry.version)
        return
    fixed = _FIXED.match(place.url)
    root, wanted = (Remote(fixed[1]), _matcher(fixed[2])) if fixed else (place, _readable)
    below = root.files()
    names = [name for name in sorted(below) if not name.startswith(".") and "/." not in name and wanted(name)]
    for name in names:
        size, version = below[name]
        yield Piece(root.url, name, kind_of(name) or SNIFF, size, version=version)
    if not (names if fixed else below):
        yield _missing(place.url, "no file matches" if fixed else "there is no such bucket or file")


def _matcher(pattern: str) -> Callable[[str], bool]:
    """What is wanted of a glob: files that match, and what can be read in folders that do."""
    from fsspec.utils import glob_translate

    match = re.compile(glob_translate(pattern)).match

    def wanted(name: str) -> bool:
        return bool(match(name)) or (_readable(name) and any(match(str(up)) for up in PurePosixPath(name).parents))

    return wanted


def _walk(folder: Path) -> Iterator[str]:
    """Every file under a folder as a POSIX path, sorted; hidden files and linked folders are left out."""
    names: list[str] = []
    for at, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        base = Path(at).relative_to(folder)
        names += [(base / name).as_posix() for name in files if not name.startswith(".")]
    yield from sorted(names)


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def _readable(name: str) -> bool:
    """Whether a folder's file is read: a known suffix, or none at all (mirrors save pages without one)."""
    return kind_of(name) is not None or not PurePosixPath(name).suffix


def _file(root: str, name: str) -> Piece:
    try:
        size = Path(root, name).stat().st_size
    except OSError:
        size = 0
    return Piece(root, name, kind_of(name) or SNIFF, size)


def _missing(item: str, message: str) -> Unreadable:
    return Unreadable(printed(PurePosixPath(item).name or item), Refusal("source.missing", message))
