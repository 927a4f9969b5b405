"""Starts the server: the door is checked first, then uvicorn runs the workers."""

import os
import signal
import sys
from tempfile import TemporaryDirectory
from types import FrameType
from typing import NoReturn

import uvicorn

from replycraft.errors import InvalidInputError
from replycraft.server import logs, metrics
from replycraft.server.settings import (
    SETTINGS_VARIABLE,
    TOKEN_VARIABLE,
    Settings,
    is_loopback,
)

_FACTORY = "replycraft.server.app:worker_app"
_GRACE = 30


def check_door(settings: Settings) -> None:
    """Refuse to open a door that anybody on the network could walk through.

    Raises:
        InvalidInputError: the server would listen beyond this machine without a token.
    """
    if not settings.token and not is_loopback(settings.host):
        raise InvalidInputError(
            f"{TOKEN_VARIABLE} is not set: will not listen on {settings.host}",
            for_staff=f"{settings.host} で待ち受けるには、環境変数 {TOKEN_VARIABLE} に"
            "合言葉(トークン)を入れてください。なければ 127.0.0.1 だけで動きます",
        )


def serve(settings: Settings) -> None:
    """Run the server until it is told to stop; requests being answered are finished.

    Raises:
        InvalidInputError: see `check_door`.
    """
    check_door(settings)
    # uvicorn raises the signal again when it is done: then leave, tidy and content.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    with TemporaryDirectory(prefix="replycraft-") as folder:
        os.environ[SETTINGS_VARIABLE] = settings.as_text()
        if settings.workers > 1:
            # Workers write their numbers there, so that each can tell all of them.
            os.environ[metrics.SHARED_VARIABLE] = folder
        uvicorn.run(
            _FACTORY,
            factory=True,
            host=settings.host,
            port=settings.port,
            workers=settings.workers,
            log_config=logs.configuration(),
            access_log=False,
            server_header=False,
            proxy_headers=False,
            ws="none",
            timeout_graceful_shutdown=_GRACE,
        )


def _leave(_: int, __: FrameType | None) -> NoReturn:
    sys.exit(0)
