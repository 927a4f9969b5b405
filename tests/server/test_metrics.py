"""Prometheus gets numbers without names, of one worker or of all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from replycraft.server.app import create_app
from replycraft.server.settings import Settings

WORKER = """
import sys
from replycraft.server.metrics import Metrics
metrics = Metrics()
for _ in range(int(sys.argv[1])):
    metrics.began()
    metrics.ended("POST", "/v1/draft", 200, 0.01)
print(metrics.text().decode())
"""


@pytest.fixture
def fresh() -> FastAPI:
    """Return an application that has counted nothing yet."""
    return create_app(Settings())


def test_requests_and_drafts_are_counted(fresh: FastAPI, mail: bytes) -> None:
    """Requests by method, route and status; drafts by their own status."""
    client = TestClient(fresh, base_url="http://localhost")
    client.post("/v1/draft", json={"mail": mail.decode()})
    client.get("/岡部")
    client.request("BREW", "/v1/draft")

    answer = client.get("/metrics")

    lines = answer.text.splitlines()
    assert answer.headers["content-type"].startswith("text/plain; version=")
    wanted = [
        'method="POST",route="/v1/draft",status="200"',
        'method="GET",route="unmatched",status="404"',
        'method="other",route="/v1/draft",status="405"',
    ]
    assert [
        f"replycraft_requests_total{{{labels}}} 1.0" in lines for labels in wanted
    ] == [
        True,
        True,
        True,
    ]
    assert 'replycraft_drafts_total{status="needs_facts"} 1.0' in lines
    assert "replycraft_requests_running 1.0" in lines
    assert 'replycraft_request_seconds_count{route="/v1/draft"} 2.0' in lines
    assert "岡部" not in answer.text


def test_any_worker_tells_the_numbers_of_all(tmp_path: Path) -> None:
    """With a shared folder the numbers of earlier and other processes are added."""
    environment = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}

    told = [
        subprocess.run(  # noqa: S603 (our own code)
            [sys.executable, "-c", WORKER, count],
            capture_output=True,
            check=True,
            env=environment,
        ).stdout.decode()
        for count in ("2", "3")
    ]

    line = 'replycraft_requests_total{method="POST",route="/v1/draft",status="200"}'
    assert f"{line} 2.0" in told[0]
    assert f"{line} 5.0" in told[1]
