"""Who may come in: by which name, with which token, from which page; and what is noted."""

import json
import logging

import pytest
from starlette.testclient import TestClient
from tests.server.conftest import TOKEN

from replycraft.pipeline.desk import Desk
from replycraft.server.logs import NAME, JsonLines

MARK = "岡部徹子"


def _bearing(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        _bearing("wrong"),
        _bearing(""),
        _bearing(f"{TOKEN}x"),
        _bearing(TOKEN[:-1]),
        _bearing(TOKEN.upper()),
        {"Authorization": TOKEN},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": "Bearer \u00e9"},
        {"X-Token": TOKEN},
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "path", ["/v1/desk", "/metrics", "/openapi.json", "/v1/samples", "/nothing"]
)
def test_wrong_token_is_refused(
    guarded: TestClient, path: str, headers: dict[str, str]
) -> None:
    """Without the exact token nothing is told, not even whether a path exists."""
    encoded = {name: value.encode("utf-8") for name, value in headers.items()}

    answer = guarded.get(path, headers=encoded)

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == 'Bearer realm="replycraft"'
    assert answer.json()["type"] == "urn:replycraft:problem:unauthorized"
    assert TOKEN not in answer.text


def test_token_in_the_query_is_none(guarded: TestClient) -> None:
    """Addresses end up in logs, so a token there opens nothing."""
    assert guarded.get("/v1/desk", params={"token": TOKEN}).status_code == 401


def test_right_token_opens(guarded: TestClient) -> None:
    """With the token the desk answers; the scheme's case doesn't matter."""
    assert guarded.get("/v1/desk", headers=_bearing(TOKEN)).status_code == 200
    lower = {"Authorization": f"bearer {TOKEN}"}
    assert guarded.get("/v1/desk", headers=lower).status_code == 200


def test_health_and_page_open_without_a_token(guarded: TestClient) -> None:
    """A supervisor needs no token, and the page must load to ask for one."""
    assert guarded.get("/v1/health").status_code == 200
    assert guarded.get("/static/nothing.js").status_code == 404


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example:8040",
        "evil.example@localhost",
        "localhost/evil",
        "localhost:x",
        "192.168.0.7",
        "",
    ],
)
def test_foreign_host_is_refused(client: TestClient, host: str) -> None:
    """A page whose name was let point to this machine (DNS rebinding) gets nothing."""
    answer = client.get("/v1/desk", headers={"Host": host})

    assert answer.status_code == 421
    assert answer.json()["type"] == "urn:replycraft:problem:wrong-host"


@pytest.mark.parametrize(
    "host", ["localhost:8040", "127.0.0.1", "[::1]:8040", "LOCALHOST"]
)
def test_loopback_names_are_let_in(client: TestClient, host: str) -> None:
    """All names of this machine for itself will do."""
    assert client.get("/v1/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Replycraft": ""},
        {"X-Replycraft": "0"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost:9999"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "/v1/house/files/desk.toml"),
        ("POST", "/v1/house/preview"),
        ("POST", "/v1/house/impact"),
    ],
)
def test_other_pages_change_nothing(
    standing: TestClient, method: str, path: str, headers: dict[str, str]
) -> None:
    """What only the page may send is refused from any other one."""
    answer = standing.request(method, path, json={"text": ""}, headers=headers)

    assert answer.status_code == 403
    assert answer.json()["type"] == "urn:replycraft:problem:foreign-page"


def test_request_id_is_kept_if_plain(client: TestClient) -> None:
    """A helpdesk's own id comes back, so that both logs can be laid side by side."""
    answer = client.get("/v1/health", headers={"X-Request-ID": "case-12.a_B"})

    assert answer.headers["x-request-id"] == "case-12.a_B"


@pytest.mark.parametrize("given", ["", "a b", "a" * 65, "\u5ca1\u90e8", 'x"y', "a\tb"])
def test_request_id_that_is_not_plain_is_replaced(
    client: TestClient, given: str
) -> None:
    """Nothing that somebody made up gets into logs or headers."""
    sent = {"X-Request-ID": given.encode("utf-8")}

    answer = client.get("/v1/health", headers=sent)

    made = answer.headers["x-request-id"]
    assert len(made) == 32
    assert int(made, 16) > 0


def _lines(caplog: pytest.LogCaptureFixture) -> str:
    own = [record for record in caplog.records if record.name == NAME]
    return "\n".join(map(JsonLines().format, own))


def test_logs_hold_nothing_of_a_mail(
    client: TestClient,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Name, address, subject and body reach no log, whatever happens to the request."""
    caplog.set_level(logging.DEBUG)
    raw = (
        f"From: {MARK} <{MARK}@example.jp>\nSubject: {MARK}\n\n{MARK}です。届きません。"
    )
    odd = {"X-Request-ID": MARK.encode(), "User-Agent": MARK.encode()}

    client.post("/v1/draft", json={"mail": raw}, headers=odd)
    client.post("/v1/draft", json={"mail": raw, MARK: MARK})
    client.post("/v1/check", json={"mail": raw, "reply": MARK})
    client.get(f"/v1/samples/{MARK}", params={"q": MARK})
    client.request("TRACE", f"/{MARK}")

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError(MARK)

    monkeypatch.setattr(Desk, "draft_reply", broken)
    client.post("/v1/draft", json={"mail": raw})

    told = _lines(caplog)
    assert [json.loads(line)["event"] for line in told.split("\n")] == [
        *["request"] * 5,
        "failed",
        "request",
    ]
    assert MARK not in told
    assert json.dumps(MARK)[1:-1] not in told


def test_log_line_names_what_an_operator_needs(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """One JSON line a request: id, method, route, status, time, sizes, worker."""
    caplog.set_level(logging.INFO)
    client.get("/v1/health", headers={"X-Request-ID": "abc"})

    line = json.loads(_lines(caplog))

    expected = {
        "level": "info",
        "event": "request",
        "request_id": "abc",
        "method": "GET",
        "route": "/v1/health",
        "status": 200,
        "bytes_in": 0,
    }
    assert {key: line[key] for key in expected} == expected
    assert line.keys() - expected.keys() == {
        "time",
        "logger",
        "worker",
        "ms",
        "bytes_out",
    }
