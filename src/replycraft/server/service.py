"""What all routes of one worker share."""

from collections.abc import Callable
from typing import TypeVar

from starlette.requests import Request

from replycraft.errors import InvalidInputError, UnreadableMailError, WriterFileError
from replycraft.server.bodies import read_body
from replycraft.server.desks import Desks
from replycraft.server.metrics import Metrics
from replycraft.server.problems import (
    BROKEN_HOUSE,
    INVALID,
    UNREADABLE,
    FileProblem,
    RefusedError,
)
from replycraft.server.settings import Settings
from replycraft.server.work import Work

_Result = TypeVar("_Result")


class Service:
    """Settings, desk, threads and numbers of one worker."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.desks = Desks(settings)
        self.metrics = Metrics()
        self.work = Work(
            threads=settings.threads,
            most_waiting=settings.most_waiting,
            seconds=settings.seconds,
        )

    async def body(self, request: Request, most: int | None = None) -> bytes:
        """Return the request's body, within the bounds of the settings."""
        limit = self.settings.body_bytes if most is None else most
        return await read_body(request, most=limit, seconds=self.settings.seconds)

    async def run(self, job: Callable[[], _Result]) -> _Result:
        """Return what *job* returns, worked out in a thread.

        Raises:
            RefusedError: the job was given something that can't be used.
        """
        return await self.work.run(lambda: told(job))

    def close(self) -> None:
        """End the threads."""
        self.work.close()
        self.metrics.close()


def told(job: Callable[[], _Result]) -> _Result:
    """Return what *job* returns; what it finds wrong becomes a refusal.

    Raises:
        RefusedError: the job was given something that can't be used.
    """
    try:
        return job()
    except UnreadableMailError as error:
        raise RefusedError(UNREADABLE, error.for_staff) from None
    except WriterFileError as error:
        problems = tuple(map(FileProblem.of, error.problems))
        detail = "problems をご覧になり、直してからお試しください。"
        raise RefusedError(BROKEN_HOUSE, detail, problems=problems) from None
    except InvalidInputError as error:
        raise RefusedError(INVALID, error.for_staff) from None
