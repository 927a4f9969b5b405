"""The server under load (wrk, two workers), beside a bare loop in the same minute."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import Sample
from replycraft.pipeline.desk import Desk

_WORKERS, _LINES, _SECONDS, _LOOP_SECONDS = 2, 8, 60, 10.0
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_DELAY = re.compile(r"\s(50|99)%\s+([\d.]+)(us|ms|s)\b")
_ERRORS = re.compile(r"(Socket errors|Non-2xx or 3xx responses): (.*)")
_UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3}
_SCRIPT = """
local mails = {%s}
local at = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function()
  at = at %% #mails + 1
  return wrk.format(nil, "/v1/draft", nil, mails[at])
end
"""


class Load(NamedTuple):
    """Answers a second, milliseconds of delay, what went wrong, and the bare loop."""

    rate: float
    median: float
    slowest: float
    errors: str
    loop: float


def load(mails: list[Sample]) -> Load | None:
    """Return how the server holds for a minute; None where `wrk` is missing."""
    wrk = shutil.which("wrk")
    if wrk is None:
        return None
    before = _loop(mails)
    with _server() as port, tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "mails.lua"
        script.write_text(_SCRIPT % ",\n".join(map(_lua, mails)), encoding="utf-8")
        told = subprocess.run(
            [
                *(wrk, "-t1", f"-c{_LINES}", f"-d{_SECONDS}", "--latency"),
                *("-s", str(script), f"http://127.0.0.1:{port}/v1/draft"),
            ],
            capture_output=True,
            check=True,
        ).stdout.decode()
    rate = _RATE.search(told)
    delays = {share: float(n) * _UNITS[unit] for share, n, unit in _DELAY.findall(told)}
    errors = "; ".join(" ".join(found) for found in _ERRORS.findall(told))
    loop = (before + _loop(mails)) / 2
    return Load(float(rate[1]) if rate else 0, delays["50"], delays["99"], errors, loop)


def _loop(mails: list[Sample]) -> float:
    """Return how many drafts a second one bare loop makes."""
    desk, count = Desk(), 0
    end = time.perf_counter() + _LOOP_SECONDS
    for mail in cycle(mails):
        desk.draft_reply(mail.raw, now=mail.now)
        count += 1
        if time.perf_counter() > end:
            break
    return count / _LOOP_SECONDS


def _lua(mail: Sample) -> str:
    asked = {"mail_base64": b64encode(mail.raw).decode(), "now": mail.now.isoformat()}
    return f"[==[{json.dumps(asked)}]==]"


@contextmanager
def _server() -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "replycraft", "serve", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--workers", str(_WORKERS)],
        stderr=subprocess.DEVNULL,
        env={**os.environ, "REPLYCRAFT_TOKEN": ""},
    )
    try:
        while socket.socket().connect_ex(("127.0.0.1", port)):
            time.sleep(0.1)
        time.sleep(5)  # a supervisor listens before its workers are ready
        yield port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
