"""One JSON line a mail, written as soon as it is known, so that a run can go on."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

NAME = "drafts.jsonl"


class Line(NamedTuple):
    """What became of one mail: its draft, or why there is none.

    `key` is made of the mail's bytes and everything that the draft depends on; the
    same mail with other facts is another line.
    """

    mail: str
    key: str
    draft: dict[str, Any] | None
    error: str = ""


def key_of(mail: bytes, settings: str) -> str:
    """Return what names a mail under these *settings*."""
    return sha256(settings.encode() + b"\0" + mail).hexdigest()[:32]


class Journal:
    """The lines of a folder: those of earlier runs, and those written now."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / NAME
        self.done: set[tuple[str, str]] = set()
        self._cut_torn_line()
        for line in self.lines():
            if not line.error:
                self.done.add((line.mail, line.key))

    def _cut_torn_line(self) -> None:
        """Take away a last line that was cut off when a run was stopped."""
        if not self.path.is_file():
            return
        with self.path.open("rb+") as file:
            whole = 0
            for line in file:
                if line.endswith(b"\n"):
                    whole += len(line)
            file.truncate(whole)

    def lines(self) -> Iterator[Line]:
        """Yield what was written so far, one line at a time; later lines count."""
        if not self.path.is_file():
            return
        with self.path.open(encoding="utf-8") as file:
            for text in file:
                try:
                    record = json.loads(text)
                    yield Line(
                        record["mail"],
                        record["key"],
                        record["draft"],
                        record.get("error", ""),
                    )
                except (ValueError, KeyError, TypeError):
                    # A line that somebody changed by hand is done once more.
                    continue

    def add(self, name: str, key: str, draft_json: str) -> None:
        """Write the line of a mail with its draft, as JSON text, to the disk."""
        head = json.dumps({"mail": name, "key": key}, ensure_ascii=False)
        self._append(f'{head[:-1]}, "draft": {draft_json}}}\n')

    def add_error(self, name: str, key: str, error: str) -> None:
        """Write the line of a mail that could not be read; it is tried again next time."""
        record = {"mail": name, "key": key, "draft": None, "error": error}
        self._append(json.dumps(record, ensure_ascii=False) + "\n")

    def _append(self, line: str) -> None:
        with self.path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(line)
