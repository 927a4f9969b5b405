"""Finds the mails, profile and facts that a command was given."""

import datetime as dt
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from replycraft.cli.output import fail

_MAIL_SUFFIXES = frozenset({".eml", ".mbox"})
_NEXT_IN_MBOX = re.compile(rb"\r?\n\r?\nFrom [^\r\n]*\d{4}\r?\n")


class Source(NamedTuple):
    """One mail to read, with the name that messages call it by."""

    name: str
    mail: bytes | Path


def sources(arguments: list[str]) -> list[Source]:
    """Return the mails that *arguments* name: files, folders, mboxes, or `-`."""
    return list(each_source(arguments))


def each_source(arguments: list[str]) -> Iterator[Source]:
    """Yield the mails that *arguments* name, each read when it is its turn."""
    for argument in arguments:
        if argument == "-":
            yield Source("標準入力", sys.stdin.buffer.read())
        else:
            yield from _from_path(Path(argument))


def count_mails(arguments: list[str]) -> int | None:
    """Return how many mails *arguments* name; None where only reading would tell."""
    if "-" in arguments:
        return None
    return sum(1 for _ in each_source(arguments))


def _from_path(path: Path) -> Iterator[Source]:
    if path.is_dir():
        files = sorted(
            file
            for file in path.rglob("*")
            if file.is_file()
            and not file.name.startswith(".")
            and file.suffix.lower() in _MAIL_SUFFIXES
        )
        if not files:
            fail(f"{path}: メールのファイル(.eml、.mbox)がありません")
        for file in files:
            yield from _from_path(file)
    elif path.is_file() and _is_mbox(path):
        yield from _from_mbox(path)
    else:
        yield Source(str(path), path)


def _is_mbox(path: Path) -> bool:
    """Say whether *path* holds several mails: `From ` lines at start and within."""
    try:
        with path.open("rb") as file:
            if file.read(5) != b"From ":
                return False
            if path.suffix.lower() == ".mbox":
                return True
            return bool(_NEXT_IN_MBOX.search(file.read(1_000_000)))
    except OSError:
        return False


def _from_mbox(path: Path) -> Iterator[Source]:
    import mailbox

    box = mailbox.mbox(path, create=False)
    try:
        for number, key in enumerate(box.keys(), 1):
            yield Source(f"{path}[{number}]", box.get_bytes(key))
    finally:
        box.close()


def earlier(arguments: list[str] | None) -> list[bytes | Path]:
    """Return the mails of a case's history, in the order given."""
    return [source.mail for source in sources(arguments or [])]


def read_text(argument: str) -> str:
    """Return the text of a file or of standard input (`-`)."""
    try:
        data = (
            sys.stdin.buffer.read() if argument == "-" else Path(argument).read_bytes()
        )
    except OSError as error:
        fail(f"{argument}: 読めません({error.strerror})。場所をご確認ください")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        fail(f"{argument}: UTF-8 のテキストではありません。UTF-8 で保存してください")


def read_verified(argument: str | None) -> dict[str, Any] | None:
    """Return the confirmed facts in a JSON or TOML file."""
    if argument is None:
        return None
    text = read_text(argument)
    try:
        table = tomllib.loads(text) if argument.endswith(".toml") else json.loads(text)
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as error:
        fail(f"{argument}: {error}。JSON か TOML の書き方をご確認ください")
    if not isinstance(table, dict):
        fail(f'{argument}: {{"resolution": "refund", …}} のような表で書いてください')
    return table


def read_now(argument: str | None) -> dt.datetime | None:
    """Return the time given by `--now`, in Japan if it names no zone."""
    if argument is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(argument)
    except ValueError:
        fail(f"--now {argument}: 2025-11-04T10:00 のように書いてください")
    # The desk takes a time without a zone to be Japan's.
    return moment
