"""The API keeps to its own description, and shows the stories in it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient
from tests.server.processes import running

from replycraft.server.app import create_app
from replycraft.server.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
BASE = "http://localhost:8040"
SCHEMATHESIS = (
    *(sys.executable, "-m", "schemathesis.cli"),
    *("--config-file", "tests/server/schemathesis.toml", "run"),
)


def test_api_keeps_to_its_description() -> None:
    """Schemathesis finds nothing: good and bad requests meet what is described."""
    with running(told=False) as (_, port):
        url = f"http://127.0.0.1:{port}/openapi.json"
        done = subprocess.run(  # noqa: S603 (a tool of these tests)
            [*SCHEMATHESIS, url, "--max-examples", "20", "--seed", "1", "--no-color"],
            cwd=ROOT,
            capture_output=True,
            check=False,
        )

    told = done.stdout.decode()
    assert (done.returncode, done.stderr, told[-5000:]) == (0, b"", told[-5000:])
    assert "5 selected / 5 total" in told


def _described(**given: Any) -> dict[str, Any]:  # noqa: ANN401 (settings)
    client = TestClient(create_app(Settings(**given)), base_url=BASE)
    headers = {"Authorization": f"Bearer {given.get('token', '')}"}
    return dict(client.get("/openapi.json", headers=headers).json())


def test_examples_are_the_stories() -> None:
    """The requests shown are stories of `examples/`, word for word."""
    shown = _described()["paths"]["/v1/check"]["post"]["requestBody"]["content"]

    examples = shown["application/json"]["examples"]
    assert len(examples) == 3
    for name, example in examples.items():
        folder = EXAMPLES / name
        facts = folder / "verified.json"
        mail = (folder / "mail.eml").read_text("utf-8")
        reply = (folder / "reply.txt").read_text("utf-8").rstrip("\n")
        assert example["value"]["mail"] == mail
        assert example["value"]["reply"] == reply
        assert example["value"]["now"] == (folder / "now.txt").read_text().strip()
        assert example["value"].get("verified", {}) == (
            json.loads(facts.read_text("utf-8")) if facts.is_file() else {}
        )


def test_token_is_described_only_where_it_is_asked_for() -> None:
    """Tools learn of the token from the description; health needs none."""
    free, guarded = _described(), _described(token="t")  # noqa: S106 (opens nothing)

    draft = guarded["paths"]["/v1/draft"]["post"]
    assert "securitySchemes" not in free["components"]
    assert draft["security"] == [{"token": []}]
    assert "401" in draft["responses"]
    assert "security" not in guarded["paths"]["/v1/health"]["get"]


def test_every_refusal_is_described_as_problem_details() -> None:
    """Whatever status an operation may refuse with has the one form of body."""
    paths = _described()["paths"]

    refusals = {
        status: list(answer["content"])
        for path in paths.values()
        for operation in path.values()
        for status, answer in operation["responses"].items()
        if status != "200"
    }
    statuses = ("400", "408", "413", "415", "421", "422", "500", "503")
    assert refusals == {status: ["application/problem+json"] for status in statuses}
