"""Polite requests: one at a time, a pause between them, again after a failure, later where the server asks for it."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar
from urllib.parse import urlencode

import tenacity
import urllib3

from ldtd_dataset.errors import Refusal, SourceError

_BUSY = frozenset((408, 425, 429, 500, 502, 503, 504, 509))
"""Statuses after which the same question may get another answer."""

_NOTHING = frozenset((400, 404))
"""Statuses by which an index says that it has nothing (more)."""

_DOUBTS = 3
"""How often an answer that is whole, but not what it should be, is asked for."""

_BLOCK = 1 << 16
_REDIRECTS = urllib3.Retry(connect=0, read=0, status=0, other=0, redirect=3, respect_retry_after_header=False)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Manners:
    """How servers are asked. Times are in seconds.

    Input:  `interval` between the beginnings of two requests; `attempts` for each; `backoff` before the second, twice
            as long before each further one, but not over `longest`, nor less than the server asks (Retry-After).
            `timeout` for a connection and for each read.
    """

    user_agent: str
    interval: float = 1.0
    attempts: int = 8
    backoff: float = 2.0
    longest: float = 300.0
    timeout: float = 60.0


class AttemptError(Exception):
    """An attempt that failed; the next may not.

    Output: `after` is how many seconds the server asks to wait. `enough` is after how many such attempts another one is
            of no use, where that is fewer than manners allow.
    """

    def __init__(self, code: str, message: str, *, after: float = 0.0, enough: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.after = after
        self.enough = enough


class Client:
    """Asks servers with manners.

    Errors: of its methods, SourceError: fetch.server where the server gives no answer, whatever is asked of it;
            fetch.index or fetch.record where this one answer is of no use.
    """

    def __init__(self, manners: Manners) -> None:
        self.manners = manners
        self.free_at = 0.0
        self.headers = {"User-Agent": manners.user_agent, "Accept-Encoding": "identity"}
        self.pool = urllib3.PoolManager(retries=_REDIRECTS, timeout=manners.timeout)

    def get(self, url: str, params: Mapping[str, str], read: Callable[[bytes], T], *, limit: int) -> T | None:
        """What `read` makes of an answer of an index; None where it says that there is nothing (400, 404).

        Input:  `read` raises AttemptError for an answer that should be asked for again. `limit` is in bytes.
        """
        question = f"{url}?{urlencode(params)}" if params else url
        return self._patiently(lambda: self._get(question, read, limit))

    def get_range(self, url: str, start: int, length: int, check: Callable[[bytes], None]) -> bytes:
        """Exactly `length` bytes of a file, from `start` on, of which `check` raises no AttemptError."""
        return self._patiently(lambda: self._get_range(url, start, length, check))

    def _get(self, url: str, read: Callable[[bytes], T], limit: int) -> T | None:
        with self._asked(url, {}) as answer:
            if answer.status in _NOTHING:
                return None
            if answer.status != 200:
                raise SourceError(Refusal("fetch.server", f"{url} answers with status {answer.status}"))
            data = _body(answer, limit, "fetch.index")
        if len(data) > limit:
            raise SourceError(Refusal("fetch.index", f"the answer of {url} is over {limit} bytes"))
        return read(data)

    def _get_range(self, url: str, start: int, length: int, check: Callable[[bytes], None]) -> bytes:
        with self._asked(url, {"Range": f"bytes={start}-{start + length - 1}"}) as answer:
            if answer.status == 200:
                raise AttemptError("fetch.record", f"{url} is sent whole where a range was asked for", enough=_DOUBTS)
            if answer.status != 206:
                raise SourceError(Refusal("fetch.record", f"{url} answers with status {answer.status}"))
            data = _body(answer, length, "fetch.record")
        if len(data) != length:
            much = "more" if len(data) > length else "less"
            raise AttemptError("fetch.record", f"{url} sends {much} than the {length} bytes asked for", enough=_DOUBTS)
        check(data)
        return data

    @contextmanager
    def _asked(self, url: str, headers: Mapping[str, str]) -> Iterator[urllib3.BaseHTTPResponse]:
        """An answer whose body is still to be read, asked for when it is time. Errors: AttemptError, SourceError."""
        time.sleep(max(0.0, self.free_at - time.monotonic()))
        self.free_at = time.monotonic() + self.manners.interval
        try:
            answer = self.pool.request("GET", url, headers={**self.headers, **headers}, preload_content=False)
        except urllib3.exceptions.HTTPError as error:
            raise AttemptError("fetch.server", f"{url} does not answer: {error}") from error
        try:
            if answer.status in _BUSY:
                raise self._busy(url, answer)
            yield answer
        finally:
            answer.close()

    def _busy(self, url: str, answer: urllib3.BaseHTTPResponse) -> AttemptError:
        """Errors: SourceError where the server asks for more patience than we have."""
        after = _seconds(answer.headers.get("Retry-After", ""))
        if after > self.manners.longest:
            message = f"{url} answers with status {answer.status} and asks to come back in {after:.0f} seconds"
            raise SourceError(Refusal("fetch.server", message))
        return AttemptError("fetch.server", f"{url} answers with status {answer.status}", after=after)

    def _patiently(self, attempt: Callable[[], T]) -> T:
        retrying = tenacity.Retrying(
            stop=self._is_enough,
            wait=self._pause,
            retry=tenacity.retry_if_exception_type(AttemptError),
            reraise=True,
        )
        try:
            return retrying(attempt)
        except AttemptError as error:
            raise SourceError(Refusal(error.code, str(error))) from error

    def _is_enough(self, state: tenacity.RetryCallState) -> bool:
        attempts = self.manners.attempts
        return state.attempt_number >= min(_error(state).enough or attempts, attempts)

    def _pause(self, state: tenacity.RetryCallState) -> float:
        grown = min(self.manners.backoff * 2.0 ** (state.attempt_number - 1), self.manners.longest)
        return max(grown * random.uniform(0.75, 1.0), _error(state).after)


def _error(state: tenacity.RetryCallState) -> AttemptError:
    error = state.outcome.exception() if state.outcome else None
    if not isinstance(error, AttemptError):
        raise TypeError("only failed attempts are made again")
    return error


def _body(answer: urllib3.BaseHTTPResponse, limit: int, code: str) -> bytes:
    """The body, not much more than `limit` of it. Errors: AttemptError of this code where it breaks off."""
    data = bytearray()
    try:
        for block in answer.stream(_BLOCK):
            data += block
            if len(data) > limit:
                break
    except urllib3.exceptions.HTTPError as error:
        raise AttemptError(code, f"the answer breaks off: {error}") from error
    return bytes(data)


def _seconds(retry_after: str) -> float:
    """How long a Retry-After header asks to wait: seconds, or until a date; 0 where it says neither."""
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
