"""The server as a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    *options: str, told: bool = True
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Run the command until it answers; end it if the test did not.

    Without *told* its logs are thrown away: a pipe that nobody reads fills up, and
    the server would wait for ever.
    """
    port = _free_port()
    command = [sys.executable, "-m", "replycraft", "serve", "--port", str(port)]
    process = subprocess.Popen(  # noqa: S603 (our own command)
        [*command, *options],
        stdout=subprocess.PIPE if told else subprocess.DEVNULL,
        stderr=subprocess.PIPE if told else subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(port, process)
        yield process, port
    finally:
        # Its workers too: one that is left holds the pipe, and nobody would ever end.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError((process.communicate()[1] or b"").decode())
