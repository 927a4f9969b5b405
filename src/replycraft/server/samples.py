"""Sample mails that the page shows and that changes are tried on."""

import base64
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from replycraft.errors import UnreadableMailError
from replycraft.mail.message import parse_mail
from replycraft.records.mail import IncomingMail
from replycraft.resources import file_stamp
from replycraft.server.problems import NOT_FOUND, RefusedError

_SUFFIX = ".eml"
_NOW, _FACTS = "now.txt", "verified.json"
_MOST = 2000
_LARGEST = 25 * 1024 * 1024


class SampleHead(BaseModel):
    """One line of the list of samples."""

    model_config = ConfigDict(frozen=True)

    id: str
    subject: str
    from_name: str
    date: dt.datetime | None
    folder: str


class SampleMail(BaseModel):
    """A sample with what is known about its case."""

    model_config = ConfigDict(frozen=True)

    id: str
    mail_base64: str
    now: str | None
    verified: dict[str, Any]


class Sample(NamedTuple):
    """A sample, read: the mail, when it is answered, what is verified."""

    id: str
    mail: IncomingMail
    now: dt.datetime | None
    verified: dict[str, Any]


class _Kept(NamedTuple):
    stamp: tuple[str, ...]
    sample: Sample | None


class Samples:
    """The `.eml` files below a folder; a case's `now.txt` and `verified.json` beside it.

    Mails are parsed once and again when their file changes.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._kept: dict[str, _Kept] = {}

    def heads(self) -> list[SampleHead]:
        """Return the list that the page shows."""
        return [
            SampleHead(
                id=sample.id,
                subject=sample.mail.subject,
                from_name=sample.mail.from_name or sample.mail.from_address,
                date=sample.mail.date,
                folder=sample.id.rpartition("/")[0],
            )
            for sample in self.all()
        ]

    def one(self, name: str) -> SampleMail:
        """Return the sample called *name*, which the list must hold.

        Raises:
            RefusedError: it doesn't.
        """
        path = self._paths().get(name)
        sample = self._read(name, path) if path else None
        if path is None or sample is None:
            raise RefusedError(NOT_FOUND, "この見本のメールはありません。")
        return SampleMail(
            id=name,
            mail_base64=base64.b64encode(path.read_bytes()).decode(),
            now=sample.now.isoformat() if sample.now else None,
            verified=sample.verified,
        )

    def sample(self, name: str) -> Sample:
        """Return the sample called *name*, read.

        Raises:
            RefusedError: there is none.
        """
        path = self._paths().get(name)
        sample = self._read(name, path) if path else None
        if sample is None:
            raise RefusedError(NOT_FOUND, "この見本のメールはありません。")
        return sample

    def all(self) -> Iterator[Sample]:
        """Yield the samples that can be read, in the order of their names."""
        for name, path in self._paths().items():
            sample = self._read(name, path)
            if sample is not None:
                yield sample

    def _paths(self) -> dict[str, Path]:
        """Return name → file; links are passed over, since they may lead anywhere."""
        if self._folder is None or not self._folder.is_dir():
            return {}
        root = self._folder
        paths = [
            path
            for path in sorted(root.rglob(f"*{_SUFFIX}"))
            if path.resolve() == root.resolve() / path.relative_to(root)
            and path.is_file()
            and path.stat().st_size <= _LARGEST
        ]
        return {
            path.relative_to(root).as_posix().removesuffix(_SUFFIX): path
            for path in paths[:_MOST]
        }

    def _read(self, name: str, path: Path) -> Sample | None:
        beside = (path, _beside(path, _NOW), _beside(path, _FACTS))
        stamp = tuple(map(file_stamp, beside))
        kept = self._kept.get(name)
        if kept is None or kept.stamp != stamp:
            kept = self._kept[name] = _Kept(stamp, _sample(name, path))
        return kept.sample


def _sample(name: str, path: Path) -> Sample | None:
    try:
        mail = parse_mail(path)
    except UnreadableMailError:
        return None
    return Sample(name, mail, _now(path) or mail.date, _facts(path))


def _beside(path: Path, name: str) -> Path:
    """Return where *name* stands for the mail at *path*; one of its own goes first."""
    own = path.with_suffix(f".{name}")
    return own if own.is_file() else path.with_name(name)


def _now(path: Path) -> dt.datetime | None:
    try:
        written = _beside(path, _NOW).read_text(encoding="utf-8")
        return dt.datetime.fromisoformat(written.strip())
    except (OSError, ValueError):
        return None


def _facts(path: Path) -> dict[str, Any]:
    try:
        table = json.loads(_beside(path, _FACTS).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}
