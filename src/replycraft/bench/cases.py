"""Finds the sample mails of a folder, with what is expected of each."""

import datetime as dt
import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from replycraft.bench.expectation import Expectation, read_expectation
from replycraft.errors import Place, Problem, WriterFileError

MAIL, REPLY, NOW, VERIFIED, HISTORY = (
    "mail.eml",
    "reply.txt",
    "now.txt",
    "verified.json",
    "history",
)
EXPECTED = ("expected.toml", "expected.json")


class SampleCase:
    """One folder with a mail: `mail.eml`, `expected.toml` (or `.json`), `reply.txt`.

    `now.txt` and `verified.json` say what the reply is drafted with, as `now` and
    `verified` in the expectation do; `history/*.eml` are earlier mails, by name.
    """

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder

    @property
    def mail(self) -> Path:
        """The customer's mail."""
        return self.folder / MAIL

    @property
    def golden(self) -> Path:
        """Where the whole expected reply stands, if it is expected."""
        return self.folder / REPLY

    @cached_property
    def expectation(self) -> Expectation:
        """What is expected; nothing but the golden reply where no file says so.

        Raises:
            WriterFileError: the file has mistakes.
        """
        path = expectation_file(self.folder)
        return read_expectation(path) if path else Expectation()

    def given(self) -> dict[str, Any]:
        """Return what `Desk.draft_reply` gets beside the mail.

        Raises:
            WriterFileError: one of the files cannot be read.
        """
        wanted = self.expectation
        return {
            "now": wanted.now or self._now(),
            "verified": wanted.verified or self._verified(),
            "stage": wanted.stage,
            "history": sorted((self.folder / HISTORY).glob("*.eml")),
        }

    def _now(self) -> dt.datetime | None:
        path = self.folder / NOW
        if not path.is_file():
            return None
        written = path.read_text("utf-8").strip()
        try:
            return dt.datetime.fromisoformat(written)
        except ValueError as error:
            hint = "2025-11-04T10:30 のように書いてください"
            problem = Problem(Place(str(path)), f"時刻「{written}」が読めません", hint)
            raise WriterFileError(problem) from error

    def _verified(self) -> dict[str, Any] | None:
        path = self.folder / VERIFIED
        if not path.is_file():
            return None
        try:
            table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8-sig"))
        except ValueError as error:
            hint = '{"resolution": "refund", …} のように書いてください'
            problem = Problem(Place(str(path)), "JSON として読めません", hint)
            raise WriterFileError(problem) from error
        return table


def expectation_file(folder: Path) -> Path | None:
    """Return the file in *folder* that says what is expected, if there is one."""
    return next((folder / n for n in EXPECTED if (folder / n).is_file()), None)


def is_case(folder: Path) -> bool:
    """Say whether *folder* has a mail and something that is expected of it."""
    expected = expectation_file(folder) or (folder / REPLY).is_file()
    return bool(expected) and (folder / MAIL).is_file()


def find_cases(root: Path) -> Iterator[SampleCase]:
    """Yield every case below *root*, by name; the name is the path from there."""
    for mail in sorted(root.rglob(MAIL)):
        folder = mail.parent
        if is_case(folder):
            yield SampleCase(folder.relative_to(root).as_posix(), folder)
