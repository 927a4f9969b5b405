"""Helpers that build messages byte by byte, with LF and CRLF line ends."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from replycraft.mail.message import parse_mail
from replycraft.records.mail import IncomingMail

DEMOS = Path(__file__).parent.parent / "data" / "mail-demos"

Parse = Callable[[bytes], IncomingMail]


@pytest.fixture(params=[b"\n", b"\r\n"], ids=["LF", "CRLF"])
def parse(request: pytest.FixtureRequest) -> Parse:
    """Parse bytes written with LF, once as they are and once with CRLF."""

    def parse_bytes(source: bytes) -> IncomingMail:
        return parse_mail(source.replace(b"\r\n", b"\n").replace(b"\n", request.param))

    return parse_bytes


@pytest.fixture(scope="session")
def demos() -> dict[str, Any]:
    """Return what is expected of every demo message."""
    text = (DEMOS / "expected.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
