"""The command, run in this process, and drafts for mails that a test writes."""

import datetime as dt
import io
import sys
from collections.abc import Callable

import pytest
from tests.mails import mail

from replycraft import Desk
from replycraft.cli.main import run

Command = Callable[..., tuple[int, str, str]]
# Takes what the customer writes, gives what the shipped letters answer.
Answered = Callable[..., str]


@pytest.fixture
def replycraft(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Run the command in this process; gives exit code, output and remarks."""
    monkeypatch.setenv("COLUMNS", "200")

    def call(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["replycraft", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            run()
        return int(left.value.code or 0), *capsys.readouterr()

    return call


@pytest.fixture(scope="session")
def answered() -> Answered:
    """Answer a mail of yesterday with the shipped letters; gives the draft's body."""
    desk, now = Desk(), dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")

    def call(text: str, *, subject: str = "先日の件") -> str:
        draft = desk.draft_reply(mail(text, subject=subject), now=now)
        assert draft.findings == ()
        return draft.body

    return call
