"""Reads labelled mails: JSON lines, one mail each, with every mistake named."""

import json
from base64 import encodebytes
from collections.abc import Mapping
from datetime import datetime
from email.header import Header
from email.utils import format_datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from replycraft.errors import Place, Problem, WriterFileError
from replycraft.fitting.label_check import Fault, Known, faults_of
from replycraft.records.analysis import Analysis
from replycraft.scoring.judge import Judgement

_HINT = (
    '一行に一通、{"id": …, "headers": …, "body": …, "label": …} です。'
    "書き方は lexicons/README.md の「ラベル付きのメール」にあります"
)
# A file of another kind has as many mistakes as lines; nobody reads them all.
_MOST_TOLD = 20
_LONGEST_LINE = 76
_JAPAN = ZoneInfo("Asia/Tokyo")


class Labelled(NamedTuple):
    """One labelled mail: headers, body and what people found in it.

    `deadline`, `customer_name` and `facts` may be missing in `label`: then nobody
    looked for them, which is not the same as there being none.
    """

    id: str
    headers: dict[str, str]
    body: str
    label: dict[str, Any]
    extra_headers: tuple[tuple[str, str], ...] = ()


def label_of(found: Analysis | Judgement) -> dict[str, Any]:
    """Return what the program *found* in the form of a label."""
    return {
        "kind": str(found.kind),
        "anger": found.anger.level,
        "topics": [topic.id for topic in found.topics],
        "demands": [demand.id for demand in found.demands],
        "risks": [risk.id for risk in found.risks],
        "sarcasm": found.sarcasm,
        "repeat_contact": found.repeat_contact,
    }


def read_labelled(
    text: str, path: str, known: Known | None = None
) -> tuple[Labelled, ...]:
    """Return the mails in *text*, the contents of the JSON-lines file *path*.

    Args:
        text: one JSON object a line; empty lines are passed over.
        path: the file's name for messages.
        known: the topics, demands and risks that labels may name; any if not given.

    Raises:
        WriterFileError: lines that are no labelled mail; all of them are named.
    """
    records: list[dict[str, Any]] = []
    problems: list[Problem] = []
    lines_by_id: dict[str, int] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if line.strip():
            record = _parsed(line)
            faults = faults_of(record, known) or _repeated(record, number, lines_by_id)
            records.append(record)
            problems += [
                Problem(Place(path, number), fault, hint or _HINT)
                for fault, hint in faults
            ]
    if not records:
        problems.append(Problem(Place(path), "メールが一通もありません", _HINT))
    if problems:
        raise WriterFileError(*_told(problems, path))
    return tuple(_labelled(record) for record in records)


def _parsed(line: str) -> Any:  # noqa: ANN401 (whatever JSON says)
    """Return what a line says, None where it is no JSON."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _repeated(
    record: Mapping[str, Any], number: int, lines_by_id: dict[str, int]
) -> tuple[Fault, ...]:
    first = lines_by_id.setdefault(record["id"], number)
    if first == number:
        return ()
    fault = f"「id」の「{record['id']}」は {first} 行目と同じです"
    return (Fault(fault, "メールごとに別の名前にしてください"),)


def _told(problems: list[Problem], path: str) -> list[Problem]:
    if len(problems) <= _MOST_TOLD:
        return problems
    rest = f"ほかに {len(problems) - _MOST_TOLD} か所あります"
    return [*problems[:_MOST_TOLD], Problem(Place(path), rest)]


def _labelled(record: Mapping[str, Any]) -> Labelled:
    extra = record.get("extra_headers", {})
    return Labelled(
        record["id"],
        record["headers"],
        record["body"],
        record["label"],
        tuple(extra.items()),
    )


def as_message(mail: Labelled) -> bytes:
    """Return *mail* as a message that the program can read like any other.

    Nothing in a header can add another one. A date without an offset is Japan's.
    """
    headers = mail.headers
    address = "".join(headers.get("from_addr", "").split()) or "unknown@example.jp"
    name = headers.get("from_name", "").replace('"', "")
    lines = [
        ("From", f"{_encoded(name)} <{address}>" if name else address),
        ("Subject", _encoded(headers.get("subject", ""))),
    ]
    if headers.get("date"):
        when = datetime.fromisoformat(headers["date"])
        when = when if when.tzinfo else when.replace(tzinfo=_JAPAN)
        lines.append(("Date", format_datetime(when)))
    lines += [(key, _encoded(text)) for key, text in mail.extra_headers]
    lines += [
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "base64"),
    ]
    head = "".join(f"{key}: {text}\n" for key, text in lines)
    body = encodebytes(f"{mail.body}\n".encode())
    return head.encode("utf-8") + b"\n" + body


def _encoded(text: str) -> str:
    plain = " ".join(text.split())
    return plain if plain.isascii() and plain.isprintable() else _in_words(plain)


def _in_words(text: str) -> str:
    return Header(text, "utf-8", maxlinelen=_LONGEST_LINE).encode()
