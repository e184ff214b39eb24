"""From record to record of a WARC file, and on after damage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from itertools import islice
from typing import BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from ldtd_dataset.sources.warc.members import Member, Plain, Raw, member, next_record


@dataclass(slots=True)
class Found:
    """A record whose payload is still to be read, and where it begins in the file.

    Input:  whoever reads it says so when it is `torn`, so that the damage is not told again.
    """

    record: WarcRecord
    at: int
    torn: bool = False


@dataclass(frozen=True, slots=True)
class Damage:
    """What cannot be read at a place of the file."""

    at: int
    message: str


class Walk:
    """The records of a file from `start` on that begin before `end` (None: all).

    Output: of iteration: each record, to be read before the next is asked for; damage, each once, in its place.
    """

    def __init__(self, file: BufferedReader, start: int, end: int | None, longest: int) -> None:
        """Input: records of more than `longest` bytes are not read past where there is a way around them."""
        self.raw = Raw(file, start)
        self.end = end
        self.longest = longest
        self.told: int | None = None

    def __iter__(self) -> Iterator[Found | Damage]:
        while self.raw.skip_blanks() and (self.end is None or self.raw.at < self.end):
            yield from self._member()

    def _member(self) -> Iterator[Found | Damage]:
        """What begins at the next byte: one record or many; where it is damaged, those before the damage."""
        found, at = None, self.raw.at
        try:
            held = member(self.raw)
            for record in _records(held):
                if record.record_type == WarcRecordType.no_type:
                    raise OSError("its header does not say what it is")
                held.allow(record.content_length)
                found = Found(record, held.where(record.stream_pos))
                yield found
                if held.is_packed and record.content_length > self.longest and self._leap(found.at):
                    return
        except OSError as error:
            last = at if found is None else found.at
            following = next_record(self.raw.file, last + 1)
            at = last if found is None else held.blamed(last, following)
            if at != self.told and not (found and found.torn):
                yield Damage(at, str(error))
            self.told = at
            if following is None:
                self.end = at
            else:
                self.raw.seek(following)

    def _leap(self, at: int) -> bool:
        """Goes from a huge record to the next without decompressing it, where that is to be found."""
        following = next_record(self.raw.file, at + 1)
        if following is not None:
            self.raw.seek(following)
        return following is not None


def _records(held: Member | Plain) -> Iterator[WarcRecord]:
    return iter(ArchiveIterator(cast(BinaryIO, held), parse_http=False))


def is_one_by_one(file: BufferedReader) -> bool:
    """Whether the file's records are compressed each by itself, as far as the first three tell. Errors: OSError."""
    raw = Raw(file)
    for _ in range(3):
        held = member(raw)
        if not held.is_packed or len(list(islice(_records(held), 2))) != 1:
            return False
    return True
