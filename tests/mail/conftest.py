"""The fixture that reads a message with both kinds of line ends."""

from collections.abc import Callable

import pytest

from replycraft.mail.message import parse_mail
from replycraft.records.mail import IncomingMail

Parse = Callable[[bytes], IncomingMail]
# The first fields of a mail; those of its content follow.
HEAD = b"From: a@example.jp\nSubject: x\nMIME-Version: 1.0\n"


@pytest.fixture(params=[b"\n", b"\r\n"], ids=["LF", "CRLF"])
def parse(request: pytest.FixtureRequest) -> Parse:
    """Parse bytes written with LF, once as they are and once with CRLF."""

    def parse_bytes(source: bytes) -> IncomingMail:
        return parse_mail(source.replace(b"\r\n", b"\n").replace(b"\n", request.param))

    return parse_bytes
