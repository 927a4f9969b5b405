"""Logs as JSON lines that never hold a customer's words."""

import datetime as dt
import json
import logging
import traceback
from pathlib import Path
from typing import Any

NAME = "replycraft.server"


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, event, and what the call gave by name.

    An exception is told by its type and place alone: its message may quote a mail.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return *record* as one line."""
        moment = dt.datetime.fromtimestamp(record.created, dt.UTC)
        line: dict[str, Any] = {
            "time": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "worker": record.process,
            "event": record.getMessage(),
            **getattr(record, "told", {}),
        }
        if record.exc_info and record.exc_info[1]:
            line |= where(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def where(error: BaseException) -> dict[str, str]:
    """Return type and place of *error*, without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames]
    return {"error": type(error).__name__, "at": " ".join(places[-4:])}


def configuration() -> dict[str, Any]:
    """Return the set-up for `logging.config`: ours and uvicorn's to standard error.

    uvicorn's own access log is off, since addresses may hold names.
    """
    quiet = {"handlers": [], "propagate": False, "level": "CRITICAL"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": JsonLines}},
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": "json",
                "stream": "ext://sys.stderr",
            }
        },
        "loggers": {
            NAME: {"handlers": ["stderr"], "level": "INFO", "propagate": False},
            "uvicorn": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
            "uvicorn.access": quiet,
        },
    }
