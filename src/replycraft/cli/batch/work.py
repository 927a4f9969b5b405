"""Drafts many mails with several processes, in order and with bounded memory."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.errors import UnreadableMailError

if TYPE_CHECKING:
    pass

# So many mails wait for a process beside those in work: enough that none is idle.
_AHEAD = 8


class Order(NamedTuple):
    """How to make a desk in another process, and what every mail is drafted with."""

    desk: dict[str, Any]
    draft: dict[str, Any]


class Job(NamedTuple):
    """One mail to draft, or the reason why it cannot be read."""

    name: str
    key: str
    mail: bytes
    error: str = ""


class Done(NamedTuple):
    """One mail drafted: the draft as JSON, or the error in Japanese."""

    name: str
    key: str
    draft: str
    error: str = ""


class Worker:
    """One process's desk, and what it does with a mail."""

    def __init__(self, order: Order) -> None:
        from replycraft.pipeline.desk import Desk

        self._desk: Desk = Desk(**order.desk)
        self._draft = order.draft

    def __call__(self, job: Job) -> Done:
        """Return the draft of one mail; a mail that cannot be read is no exception."""
        if job.error:
            return Done(job.name, job.key, "", job.error)
        try:
            draft = self._desk.draft_reply(job.mail, **self._draft)
        except UnreadableMailError as error:
            return Done(job.name, job.key, "", error.for_staff)
        return Done(job.name, job.key, draft.model_dump_json())


_worker: list[Worker] = []


def _start(order: Order) -> None:
    _worker[:] = [Worker(order)]


def _work(job: Job) -> Done:
    return _worker[0](job)


def drafted(jobs: Iterable[Job], order: Order, *, workers: int) -> Iterator[Done]:
    """Yield what became of each job, in their order; jobs are read as they are needed.

    With one worker everything happens in this process.
    """
    if workers == 1:
        yield from map(Worker(order), jobs)
        return
    # Forked children would share locks with threads that they do not have.
    pool = ProcessPoolExecutor(
        workers, get_context("spawn"), initializer=_start, initargs=(order,)
    )
    waiting: deque[Future[Done]] = deque()
    try:
        for job in jobs:
            waiting.append(pool.submit(_work, job))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
