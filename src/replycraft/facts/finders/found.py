"""What a finder reports."""

from typing import NamedTuple

from replycraft.records.ids import FactKind


class Found(NamedTuple):
    """A value and the half-open range of the text that says it."""

    kind: FactKind
    value: str | int
    start: int
    end: int
