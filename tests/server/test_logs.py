"""Log lines are JSON, and exceptions are told without their words."""

import json
import logging
import sys

from replycraft.server.logs import JsonLines, configuration


def test_exception_is_told_by_type_and_place_alone() -> None:
    """The message of an exception may quote a mail, so it stays out."""
    try:
        int("岡部 徹")
    except ValueError:
        record = logging.LogRecord(
            "uvicorn.error", logging.ERROR, __file__, 1, "failed", None, sys.exc_info()
        )

    line = json.loads(JsonLines().format(record))

    assert line["error"] == "ValueError"
    assert line["at"].startswith("test_logs.py:")
    assert "岡部" not in json.dumps(line, ensure_ascii=False)


def test_access_log_with_raw_paths_is_off() -> None:
    """Uvicorn's own access log would write paths and queries as they came."""
    loggers = configuration()["loggers"]

    assert loggers["uvicorn.access"] == {
        "handlers": [],
        "propagate": False,
        "level": "CRITICAL",
    }
