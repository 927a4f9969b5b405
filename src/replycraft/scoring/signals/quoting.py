"""The company's own words held up to it, in brackets of speech."""

from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.text.document import Document

# Product names stand in brackets too; speech is longer or ends in a verb.
_SHORTEST = 7


def _find(document: Document) -> tuple[Sign, ...]:
    first, last = document.body_start, document.body_end
    return tuple(
        Sign(start, end)
        for start, end in document.quotes
        if first <= start < last and end - start >= _SHORTEST
    )


QUOTING = Signal("quoting", "会社側の言葉を引いて突きつけている", 4.0, _find)
