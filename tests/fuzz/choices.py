"""Bytes read as decisions: what lets a fuzzer that only knows bytes make pages, rows and folders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Choices:
    """A run of bytes, each a decision; where they end, every further decision is the first one."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def __bool__(self) -> bool:
        """Whether anything is left to decide by."""
        return self._at < len(self._data)

    def below(self, limit: int) -> int:
        """A number from 0 on that is less than `limit`, out of as many bytes as that takes."""
        value = 0
        for byte in self.take((max(limit - 1, 1).bit_length() + 7) // 8):
            value = value << 8 | byte
        return value % limit

    def pick(self, items: Sequence[Item]) -> Item:
        return items[self.below(len(items))]

    def take(self, size: int) -> bytes:
        """The next bytes, at most `size`."""
        taken = self._data[self._at : self._at + size]
        self._at += size
        return taken

    def text(self, size: int = 12) -> str:
        """The next bytes as text of whatever characters they spell."""
        return self.take(self.below(size)).decode("utf-8", "replace")

    def rest(self) -> bytes:
        return self.take(len(self._data))
