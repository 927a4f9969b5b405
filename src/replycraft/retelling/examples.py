"""Tries the example sentences of the word lists."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from replycraft.errors import Place, Problem
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.ids import Kind
from replycraft.retelling.choose import Mark
from replycraft.retelling.retell import retell
from replycraft.retelling.troubles import trouble_marks
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_SOME_DAY = dt.date(2025, 11, 4)
_COMPLAINT = Analysis(kind=Kind.COMPLAINT, anger=Anger(level=0, score=0.0))


def told_of(said: str, words: Words) -> str:
    """Return how a mail that consists of *said* alone is told back, "" if it is not."""
    document = Document("", said)
    marks: tuple[Mark, ...] = ()
    if not any(True for _ in trouble_marks(document, words)):
        ends = zip(document.tokens.starts, document.tokens.ends, strict=True)
        marks = tuple(Mark(start, end, 1.0) for start, end in ends)
    return retell(document, _COMPLAINT, marks, words, _SOME_DAY)


def example_problems(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a problem for each example that does not come out as its writer says."""
    words = Words.from_data(data)
    for path, said, told in data["examples"]:
        got = told_of(said, words)
        if got != told:
            yield Problem(
                Place(path),
                f"「{said}」は「{told or '伝えない'}」ではなく「{got or '伝えない'}」になります",
                "例か言葉を直してください",
            )
