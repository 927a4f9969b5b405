"""One mail's text, cut once; every later stage reads from here."""

from bisect import bisect_right
from typing import Any

from replycraft.records.base import Span
from replycraft.text.keys import KeyStream, key_stream
from replycraft.text.sentences import layout
from replycraft.text.tokenizer import Tokens, tokenize


class Document:
    r"""Subject, text and signature of a mail in one string, with one Sudachi pass.

    `text` is `subject + "\\n" + text + "\\n" + signature`; positions everywhere in the
    stages index this string, and `span()` turns them into the public form.
    `sentences` and `quotes` are half-open ranges, `stream` the keys for phrases.
    """

    __slots__ = (
        "body_end",
        "body_start",
        "quotes",
        "sentences",
        "stream",
        "text",
        "tokens",
    )

    def __init__(self, subject: str, text: str, signature: str = "") -> None:
        self.body_start = len(subject) + 1
        self.body_end = self.body_start + len(text)
        self.text = f"{subject}\n{text}\n{signature}"
        cut = layout(self.text)
        self.sentences: list[tuple[int, int]] = cut.sentences
        self.quotes: list[tuple[int, int]] = cut.quotes
        self.tokens: Tokens = tokenize(self.text)
        starts = [start for start, _ in self.sentences]
        self.stream: KeyStream = key_stream(self.tokens, starts)

    def span(self, start: int, end: int) -> Span:
        """Return the public span of `text[start:end]`, in the field it lies in."""
        return Span(**self.place(start, end))

    def place(self, start: int, end: int) -> dict[str, Any]:
        """Return what `span` returns before it is a record.

        Records of one mail are made in few goes: each go costs more than a record.
        """
        if start < self.body_start:
            base, field = 0, "subject"
        elif start <= self.body_end:
            base, field = self.body_start, "text"
        else:
            base, field = self.body_end + 1, "signature"
        return {"start": start - base, "end": end - base, "field": field}

    def sentence_at(self, position: int) -> int:
        """Return the index of the sentence that holds *position* (or the one before)."""
        return max(0, bisect_right(self.sentences, (position, len(self.text) + 1)) - 1)

    def quoted(self, position: int) -> bool:
        """Say whether *position* lies in brackets of speech."""
        index = bisect_right(self.quotes, (position, len(self.text) + 1)) - 1
        return index >= 0 and position < self.quotes[index][1]
