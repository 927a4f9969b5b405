"""The customer's own words behind a finding, and what stands around them."""

import re
from collections.abc import Iterator

from replycraft.drafting.case import Case
from replycraft.records.analysis import Evidence
from replycraft.records.base import Span

# A sentence with the mark at its end.
SENTENCE = re.compile("[^。！？!?\n]+[。！？!?]?")
_SENTENCE_END = re.compile("[。！？!?\n]")
_FAR = 60


def mentioned(risk: str, case: Case) -> Iterator[Evidence]:
    """Yield what the mail says of *risk*, but not what it denies."""
    for found in case.analysis.risks:
        if found.id == risk:
            yield from (item for item in found.evidence if not item.cancelled)


def field_of(span: Span, case: Case) -> str:
    """Return the text of the mail that *span* points into: subject or body."""
    return case.mail.subject if span.field == "subject" else case.mail.text


def before(span: Span, case: Case) -> str:
    """Return what stands before *span* in its sentence, as far as it is near."""
    near = field_of(span, case)[max(0, span.start - _FAR) : span.start]
    return _SENTENCE_END.split(near)[-1]


def behind(span: Span, case: Case) -> str:
    """Return what stands behind *span* in its sentence, as far as it is near."""
    return _to_sentence_end(span, case, span.end)


def sentence_at(span: Span, case: Case) -> str:
    """Return the sentence in which *span* stands, as far as it is near."""
    return before(span, case) + _to_sentence_end(span, case, span.start)


def _to_sentence_end(span: Span, case: Case, start: int) -> str:
    return _SENTENCE_END.split(field_of(span, case)[start : span.end + _FAR])[0]
