"""Bodies are bounded while they come in: by size, by time, by form."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient
from tests.server.loops import finish

from replycraft.server.app import create_app
from replycraft.server.bodies import checked_mail, read_body
from replycraft.server.problems import RefusedError
from replycraft.server.settings import Settings

Receive = Callable[[], Awaitable[dict[str, Any]]]


def _request(
    receive: Receive, headers: tuple[tuple[bytes, bytes], ...] = ()
) -> Request:
    scope = {"type": "http", "method": "POST", "headers": list(headers)}
    return Request(scope, receive)


def _endless(taken: list[int]) -> Receive:
    async def receive() -> dict[str, Any]:
        taken.append(100)
        return {"type": "http.request", "body": b"x" * 100, "more_body": True}

    return receive


def test_endless_body_is_refused_at_the_limit() -> None:
    """A body without a length is cut off as soon as it is too long, not at its end."""
    taken: list[int] = []

    with pytest.raises(RefusedError) as refused:
        finish(read_body(_request(_endless(taken)), most=1000, seconds=10))

    assert refused.value.sort.status == 413
    assert refused.value.headers == {"Connection": "close"}
    assert sum(taken) == 1100


def test_declared_length_is_refused_before_a_byte_is_read() -> None:
    """Whoever announces too much need not send it."""
    taken: list[int] = []
    request = _request(_endless(taken), ((b"content-length", b"1001"),))

    with pytest.raises(RefusedError) as refused:
        finish(read_body(request, most=1000, seconds=10))

    assert refused.value.sort.status == 413
    assert taken == []


def test_body_that_never_ends_coming_is_refused() -> None:
    """A line that stays silent is given up after the time for it."""

    async def receive() -> dict[str, Any]:
        await asyncio.Event().wait()
        return {}

    with pytest.raises(RefusedError) as refused:
        finish(read_body(_request(receive), most=1000, seconds=0.01))

    assert refused.value.sort.status == 408


def test_mail_is_measured_decoded() -> None:
    """The limit is for the mail's own bytes, in base64 or as text."""
    assert checked_mail("あ" * 10, most=30) == "あ" * 10
    for mail in ("あ" * 11, b"x" * 31):
        with pytest.raises(RefusedError) as refused:
            checked_mail(mail, most=30)
        assert refused.value.sort.status == 413


def test_too_large_mail_is_told_the_limit() -> None:
    """The answer says how large a mail may be and closes the line."""
    app = create_app(Settings(mail_bytes=1024 * 1024, body_bytes=2 * 1024 * 1024))
    client = TestClient(app, base_url="http://localhost")
    mail = {"Content-Type": "message/rfc822"}

    body = client.post("/v1/draft", content=b"a" * 2_100_000, headers=mail)
    decoded = client.post("/v1/draft", content=b"a" * 1_100_000, headers=mail)

    assert (body.status_code, decoded.status_code) == (413, 413)
    assert decoded.json()["type"] == "urn:replycraft:problem:too-large"
    assert decoded.json()["detail"].startswith("1 MB まで")
    assert body.headers["connection"] == "close"
