"""Runs what costs time in threads, so that the event loop stays free."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import TypeVar

from replycraft.server.problems import BUSY, TOO_LONG, RefusedError

_Result = TypeVar("_Result")
_RETRY = {"Retry-After": "1"}


class Work:
    """A bounded pool of threads with a bounded queue and a time limit for each job."""

    def __init__(self, *, threads: int, most_waiting: int, seconds: float) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="replycraft")
        self._most = threads + most_waiting
        self._seconds = seconds
        self._open = 0
        self._lock = Lock()

    async def run(self, job: Callable[[], _Result]) -> _Result:
        """Return what *job* returns.

        A job that runs over its time is answered for at once and ends by itself; one
        that has not begun by then never does.

        Raises:
            RefusedError: too many jobs wait already, or the time is over.
        """
        with self._lock:
            if self._open >= self._most:
                detail = "順番待ちが多すぎます。少し待ってからお送りください。"
                raise RefusedError(BUSY, detail, headers=_RETRY)
            self._open += 1
        future = self._pool.submit(job)
        future.add_done_callback(self._ended)
        try:
            async with asyncio.timeout(self._seconds):
                return await asyncio.wrap_future(future)
        except TimeoutError:
            detail = f"{self._seconds:g} 秒では終わりませんでした。添付のない形でお試しください。"
            raise RefusedError(TOO_LONG, detail, headers=_RETRY) from None

    def close(self) -> None:
        """Let running jobs end and take no further ones."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _ended(self, _: "Future[_Result]") -> None:
        with self._lock:
            self._open -= 1
