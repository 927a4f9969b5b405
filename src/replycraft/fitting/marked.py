"""Reads replies with their right findings: JSON lines, one reply each."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from replycraft.errors import Place, Problem, WriterFileError
from replycraft.records.ids import Code

_HINT = (
    '一行に一通、{"reply": "…", "expected": [{"code": "excuse", "text": "…"}]} です。'
    "text は、返信の中の言葉をそのまま書きます"
)
_MOST_TOLD = 20
_CODES = frozenset(code.value for code in Code)


class Mark(NamedTuple):
    """A fault in a reply: its code, and where it stands."""

    code: Code
    start: int
    end: int


class Marked(NamedTuple):
    """A reply, the faults that people marked in it, and the file it comes from."""

    text: str
    marks: tuple[Mark, ...]
    file: str


def read_marked(text: str, path: str) -> tuple[Marked, ...]:
    """Return the replies in *text*, the contents of the JSON-lines file *path*.

    Faults that point at nothing (a missing signature) are passed over.

    Raises:
        WriterFileError: lines are no marked replies; says which and why.
    """
    found: list[Marked] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found.append(_marked(json.loads(line), path))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            what = f"返信として読めません({error})。"
            problems.append(Problem(Place(path, number), what, _HINT))
    if problems:
        raise WriterFileError(*problems[:_MOST_TOLD])
    return tuple(found)


def _marked(data: Any, path: str) -> Marked:  # noqa: ANN401 (whatever JSON holds)
    reply = data["reply"]
    if not isinstance(reply, str):
        raise TypeError("reply が文字列ではありません")
    return Marked(reply, tuple(_marks(reply, data["expected"])), path)


def _marks(reply: str, expected: Any) -> Iterator[Mark]:  # noqa: ANN401 (as above)
    for one in expected:
        code, text = one["code"], one["text"]
        if code not in _CODES:
            raise ValueError(f"code「{code}」という指摘はありません")
        start = reply.find(text) if text else -1
        if text and start < 0:
            raise ValueError(f"「{text}」が返信の中にありません")
        if text:
            yield Mark(Code(code), start, start + len(text))
