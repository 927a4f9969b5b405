"""One string for subject, text and signature, with public spans."""

import pytest

from replycraft.text.document import Document

DOCUMENT = Document("件名です", "本文です。", "署名です")


@pytest.mark.parametrize(
    ("word", "field", "start"),
    [("件名", "subject", 0), ("本文", "text", 0), ("署名", "signature", 0)],
)
def test_spans_point_into_their_field(word: str, field: str, start: int) -> None:
    """A span counts from the beginning of the field it lies in."""
    at = DOCUMENT.text.index(word)

    span = DOCUMENT.span(at, at + 2)

    assert (span.field, span.start, span.end) == (field, start, start + 2)


def test_position_knows_its_sentence_and_quote() -> None:
    """Scoring asks for both by character position."""
    document = Document("", "一つ。「二つ」と三つ。")

    assert document.sentence_at(document.text.index("三")) == 1
    assert document.quoted(document.text.index("二"))
    assert not document.quoted(document.text.index("三"))
