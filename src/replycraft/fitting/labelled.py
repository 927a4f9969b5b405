"""Reads labelled mails: JSON lines, one mail each, with every mistake named."""

import json
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any, NamedTuple

from replycraft.errors import Place, Problem, WriterFileError
from replycraft.records.ids import Kind

_LEVELS = range(5)


class Labelled(NamedTuple):
    """One labelled mail: headers, body and what people found in it."""

    id: str
    headers: dict[str, str]
    body: str
    label: dict[str, Any]


def read_labelled(text: str, path: str) -> tuple[Labelled, ...]:
    """Return the mails in *text*, the contents of the JSON-lines file *path*.

    Raises:
        WriterFileError: lines that are no labelled mail; all of them are named.
    """
    mails: list[Labelled] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError:
            fault, record = "JSON として読めない行です", None
        else:
            fault = _fault(record)
        if fault:
            hint = '一行に一通、{"id": …, "headers": …, "body": …, "label": …} です'
            problems.append(Problem(Place(path, number), fault, hint))
        else:
            mails.append(
                Labelled(
                    record["id"], record["headers"], record["body"], record["label"]
                )
            )
    if not mails and not problems:
        problems.append(Problem(Place(path), "メールが一通もありません"))
    if problems:
        raise WriterFileError(*problems)
    return tuple(mails)


def _fault(record: object) -> str:
    """Return what is wrong with one record, or ''."""
    if not isinstance(record, dict):
        return "項目の並び {…} ではありません"
    for key, sort in (("id", str), ("headers", dict), ("body", str), ("label", dict)):
        if not isinstance(record.get(key), sort):
            return f"「{key}」がないか、型が違います"
    if not all(isinstance(value, str) for value in record["headers"].values()):
        return "「headers」の値は文字列で書いてください"
    return _label_fault(record["label"])


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _label_fault(label: dict[str, Any]) -> str:
    checks: dict[str, Callable[[object], bool]] = {
        "kind": lambda value: value in tuple(Kind),
        "anger": lambda value: isinstance(value, int) and value in _LEVELS,
        "topics": _texts,
        "demands": _texts,
        "risks": _texts,
        "sarcasm": lambda value: isinstance(value, bool),
        "repeat_contact": lambda value: isinstance(value, bool),
    }
    for key, fits in checks.items():
        if not fits(label.get(key)):
            return f"「label.{key}」がないか、値が違います"
    return ""


def as_message(mail: Labelled) -> EmailMessage:
    """Return *mail* as a message that the program can read like any other."""
    message = EmailMessage()
    headers = mail.headers
    name = headers.get("from_name", "").replace('"', "")
    address = headers.get("from_addr", "unknown@example.jp")
    message["From"] = f'"{name}" <{address}>' if name else address
    message["Subject"] = " ".join(headers.get("subject", "").split())
    if headers.get("date"):
        from datetime import datetime
        from email.utils import format_datetime

        message["Date"] = format_datetime(datetime.fromisoformat(headers["date"]))
    message.set_content(mail.body)
    return message
