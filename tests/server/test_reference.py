"""docs/server.md says what the code does."""

import re
from pathlib import Path

import typer
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from replycraft.cli.main import app as command
from replycraft.server import problems
from replycraft.server.problems import Sort
from replycraft.server.settings import Settings

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "server.md").read_text("utf-8")


def test_every_refusal_is_listed() -> None:
    """The table of refusals has all kinds, with status and title."""
    sorts = [value for value in vars(problems).values() if isinstance(value, Sort)]
    rows = re.findall(r"^\| `([a-z-]+)` \| (\d{3}) \| (.*) \|$", TEXT, re.MULTILINE)

    expected = sorted((sort.status, sort.name, sort.title) for sort in sorts)
    assert [(int(status), name, title) for name, status, title in rows] == expected


def test_every_option_is_listed() -> None:
    """The table of options is that of the command."""
    serve = typer.main.get_command(command).commands["serve"]  # type: ignore[attr-defined]

    options = {option.opts[0] for option in serve.params} - {"--help"}
    assert set(re.findall(r"^\| `(--[a-z]+)` \|", TEXT, re.MULTILINE)) == options


def test_every_operation_is_listed(client: TestClient) -> None:
    """The table of the API has every path that is described."""
    paths = client.get("/openapi.json").json()["paths"]
    shown = re.findall(r"^\| `(GET|POST) (/[a-z0-9./]+)` \|", TEXT, re.MULTILINE)

    described = {(method.upper(), path) for path in paths for method in paths[path]}
    assert set(shown) == described | {("GET", "/openapi.json")}


def test_every_number_is_listed(client: TestClient) -> None:
    """The table of numbers names what /metrics tells."""
    client.get("/v1/health")
    told = client.get("/metrics").text
    names = {
        f"{family.name}_total" if family.type == "counter" else family.name
        for family in text_string_to_metric_families(told)
        if not family.name.endswith("_created")
    }

    assert set(re.findall(r"^\| `(replycraft_\w+)` \|", TEXT, re.MULTILINE)) == names


def test_limits_are_those_of_the_settings() -> None:
    """Sizes, times and places in the queue are the defaults."""
    given = Settings()
    megabytes = (given.mail_bytes // 1024**2, given.body_bytes // 1024**2)

    assert f"メールは {megabytes[0]} MB、求めの本文は {megabytes[1]} MB まで" in TEXT
    assert f"一つの求めに {given.seconds:g} 秒まで" in TEXT
    assert (
        f"プロセスごとに {given.threads} 件を同時に作り、{given.most_waiting} 件まで"
        in TEXT
    )
