"""The server as a process: refuses an open door, stops gracefully, has workers."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time

import pytest
from tests.server.processes import running

from replycraft.errors import InvalidInputError
from replycraft.server.run import check_door
from replycraft.server.settings import Settings

MAIL = "From: a@example.jp\r\nSubject: x\r\n\r\n荷物が届きません。\r\n".encode()
HEAD = (
    "POST /v1/draft HTTP/1.1\r\nHost: localhost\r\nContent-Type: message/rfc822\r\n"
    f"Content-Length: {len(MAIL)}\r\n\r\n"
).encode()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "desk.example"])  # noqa: S104
def test_no_open_door_without_a_token(host: str) -> None:
    """Beyond this machine a token is needed; with one the door opens."""
    with pytest.raises(InvalidInputError, match="REPLYCRAFT_TOKEN is not set"):
        check_door(Settings(host=host))

    check_door(Settings(host=host, token="t"))  # noqa: S106 (opens nothing)
    check_door(Settings())


def test_command_refuses_an_open_door() -> None:
    """The command leaves with one clear line, before anything listens."""
    environment = {k: v for k, v in os.environ.items() if k != "REPLYCRAFT_TOKEN"}
    command = [sys.executable, "-m", "replycraft", "serve", "--host", "0.0.0.0"]  # noqa: S104

    done = subprocess.run(  # noqa: S603 (our own command)
        command, capture_output=True, check=False, env=environment
    )

    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "REPLYCRAFT_TOKEN" in done.stderr.decode()


def test_running_request_is_finished_before_the_stop() -> None:
    """A request that is half in when the server is told to stop gets its answer."""
    with running() as (process, port):
        line = socket.create_connection(("127.0.0.1", port))
        line.sendall(HEAD + MAIL[:10])
        health = http.client.HTTPConnection("127.0.0.1", port)
        health.request("GET", "/v1/health")
        assert health.getresponse().status == 200
        health.close()
        process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        line.sendall(MAIL[10:])
        answer = http.client.HTTPResponse(line)
        answer.begin()
        body = answer.read()
        line.close()

        assert answer.status == 200
        assert body.startswith(b'{"status":"')
        assert process.wait() == 0


def test_several_workers_answer_and_count_together() -> None:
    """Two processes serve one port; the numbers of both come from either."""
    with running("--workers", "2") as (process, port):
        seen = set()
        for _ in range(40):
            line = http.client.HTTPConnection("127.0.0.1", port)
            line.request("GET", "/v1/health")
            seen.add(line.getresponse().status)
            line.close()
        counted = 'requests_total{method="GET",route="/v1/health",status="200"} 40.0'
        # An answer is counted when it is sent, which may be after it has come.
        for _ in range(200):
            line = http.client.HTTPConnection("127.0.0.1", port)
            line.request("GET", "/metrics")
            told = line.getresponse().read().decode()
            line.close()
            if counted in told:
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)

        assert seen == {200}
        assert counted in told
        assert process.wait() == 0
