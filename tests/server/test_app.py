"""Every refusal is problem details, every answer bears the same safe headers."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from replycraft.pipeline.desk import Desk

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
JSON = {"Content-Type": "application/json"}


def _deep(depth: int) -> bytes:
    return b'{"mail": ' + b"[" * depth + b"]" * depth + b"}"


# What is sent, and the status and kind of the refusal.
REFUSED: dict[str, tuple[dict[str, Any], int, str]] = {
    "nothing there": ({"method": "GET", "url": "/v1/nothing"}, 404, "not-found"),
    "other method": ({"method": "GET", "url": "/v1/draft"}, 405, "method-not-allowed"),
    "no type": ({"url": "/v1/draft", "content": b"{}"}, 415, "unsupported-media-type"),
    "form": (
        {"url": "/v1/draft", "data": {"mail": "x"}},
        415,
        "unsupported-media-type",
    ),
    "compressed": (
        {
            "url": "/v1/draft",
            "content": b"x",
            "headers": {**JSON, "Content-Encoding": "gzip"},
        },
        415,
        "unsupported-media-type",
    ),
    "no json": (
        {"url": "/v1/draft", "content": b'{"mail": ', "headers": JSON},
        400,
        "bad-request",
    ),
    "no utf-8": (
        {"url": "/v1/draft", "content": b'{"mail": "\xff"}', "headers": JSON},
        400,
        "bad-request",
    ),
    "100,000 deep": (
        {"url": "/v1/draft", "content": _deep(100_000), "headers": JSON},
        400,
        "bad-request",
    ),
    "half a character": (
        {"url": "/v1/draft", "content": rb'{"mail": "\ud800"}', "headers": JSON},
        400,
        "bad-request",
    ),
    "no mail": ({"url": "/v1/draft", "json": {}}, 422, "invalid-request"),
    "two mails": (
        {"url": "/v1/draft", "json": {"mail": "a", "mail_base64": "YWFh"}},
        422,
        "invalid-request",
    ),
    "bytes as text": (
        {"url": "/v1/draft", "json": {"mail": "a\0b"}},
        422,
        "invalid-request",
    ),
    "no such day": (
        {"url": "/v1/draft", "json": {"mail": "a", "now": "2025-02-29T10:00"}},
        422,
        "invalid-request",
    ),
    "no such stage": (
        {"url": "/v1/draft?stage=x", "json": {"mail": "a"}},
        422,
        "invalid-request",
    ),
    "a picture": (
        {"url": "/v1/analyze", "json": {"mail_base64": "iVBORw0KGgo="}},
        422,
        "unreadable-mail",
    ),
    "no reply": ({"url": "/v1/check", "json": {"mail": "a"}}, 422, "invalid-request"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refusal_is_problem_details(client: TestClient, name: str) -> None:
    """Whatever is wrong, the answer has one form and says why in Japanese."""
    sent, status, kind = REFUSED[name]

    answer = client.request(**{"method": "POST", **sent})

    problem = answer.json()
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["type"] == f"urn:replycraft:problem:{kind}"
    assert problem["status"] == status
    assert problem["detail"].endswith(("。", "ください"))
    assert problem["instance"].endswith(answer.headers["x-request-id"])


def test_wrong_values_are_named_one_by_one(client: TestClient) -> None:
    """Each wrong value has its place as a JSON Pointer; the value is not repeated."""
    asked = {"mail": "a", "verified": {"amount": "秘密"}, "now": "秘密", "秘/密": 1}

    answer = client.post("/v1/draft", json=asked)

    assert [fault["pointer"] for fault in answer.json()["errors"]] == [
        "/verified/amount",
        "/now",
        "/秘~1密",
    ]
    assert '"秘密"' not in answer.text


def test_wrong_values_of_the_history_are_named(client: TestClient) -> None:
    """A mail or a draft of the history is pointed into as it was sent."""
    asked = {"mail": "a", "history": [{"mail": ""}, {"status": "ready"}]}

    answer = client.post("/v1/draft", json=asked)

    assert [fault["pointer"] for fault in answer.json()["errors"]] == [
        "/history/0/mail",
        "/history/1/analysis",
    ]


def test_amounts_are_whole_yen(client: TestClient) -> None:
    """4980.0 is an integer in JSON and "4,980円" how desks write it; others are none."""
    statuses = [
        client.post(
            "/v1/draft", json={"mail": "返金", "verified": {"amount": amount}}
        ).status_code
        for amount in (4980, 4980.0, "4,980円", 4980.5, "much")
    ]

    assert statuses == [200, 200, 200, 422, 422]


def test_wrong_method_is_told_the_right_ones(client: TestClient) -> None:
    """`Allow` names the methods of all routes at the path."""
    one = client.delete("/v1/draft")
    two = client.delete("/v1/house/files/desk.toml", headers={"X-Replycraft": "1"})

    assert one.headers["allow"] == "POST"
    assert two.headers["allow"] == "GET, PUT"


def test_own_mistake_is_a_500_that_tells_nothing(
    client: TestClient, mail: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unexpected exception is answered with a number to report, not its text."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("岡部 徹")

    monkeypatch.setattr(Desk, "draft_reply", broken)
    answer = client.post("/v1/draft", json={"mail": mail.decode()})

    assert answer.status_code == 500
    assert answer.json()["type"] == "urn:replycraft:problem:internal-error"
    assert answer.headers["x-request-id"] in answer.json()["detail"]
    assert "岡部" not in answer.text


@pytest.mark.parametrize(
    "path", ["/v1/health", "/nothing", "/metrics", "/openapi.json"]
)
def test_every_answer_bears_the_safe_headers(client: TestClient, path: str) -> None:
    """No inline script, no sniffing, no frames, no address handed on, no copy kept."""
    headers = client.get(path).headers

    assert headers["content-security-policy"] == CSP
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "server" not in headers


def test_no_other_origin_is_let_in(client: TestClient) -> None:
    """There are no CORS headers: other pages can't read an answer."""
    answer = client.get("/v1/health", headers={"Origin": "https://evil.example"})

    assert [name for name in answer.headers if name.startswith("access-control")] == []


def test_health_says_that_it_lives(client: TestClient) -> None:
    """A supervisor learns state and version, and nothing about the desk."""
    assert json.loads(client.get("/v1/health").text).keys() == {"status", "version"}
