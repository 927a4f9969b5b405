"""Builds findings: how grave each code is, and where it points."""

from typing import NamedTuple

from replycraft.checking.case import Ground
from replycraft.checking.figures import Figure
from replycraft.checking.groups import Groups
from replycraft.checking.reply import Reply
from replycraft.checking.wordings import Match, Matches, Wordings
from replycraft.records.base import Span
from replycraft.records.draft import Finding
from replycraft.records.ids import Code, Severity

# Whatever misleads the customer, binds the company, or shames it must not go out.
ERRORS = frozenset(
    {
        Code.UNGROUNDED_NUMBER,
        Code.UNGROUNDED_DATE,
        Code.WEEKDAY_MISMATCH,
        Code.UNGROUNDED_NAME,
        Code.WRONG_RECIPIENT,
        Code.CONFLICTING_FACT,
        Code.LIABILITY_ADMISSION,
        Code.UNBACKED_PROMISE,
        Code.PROMISE_WITHOUT_DATE,
        Code.PROMISE_OUT_OF_HOURS,
        Code.MISSING_SIGNATURE,
        Code.UNFILLED_PLACEHOLDER,
        Code.KEIGO_WRONG_DIRECTION,
        Code.PII_LEAK,
    }
)


class Work(NamedTuple):
    """One reply under check, with everything that the checks share."""

    reply: Reply
    ground: Ground
    wordings: Wordings
    matches: Matches
    figures: tuple[Figure, ...]

    @property
    def groups(self) -> Groups:
        """The groups of words that writers listed."""
        return self.wordings.groups

    def has(self, name: str) -> bool:
        """Tell whether the reply uses a wording of *name*."""
        return bool(self.matches.get(name))


def point(work: Work, code: Code, span: tuple[int, int], message: str) -> Finding:
    """Return a finding of *code* that points at *span* of the reply."""
    start, end = span
    return Finding(
        code=code,
        severity=severity(code),
        message=message,
        text=work.reply.text[start:end],
        span=Span(start=start, end=end, field="body"),
    )


def missing(code: Code, message: str) -> Finding:
    """Return a finding of *code* for something that the reply does not have."""
    return Finding(code=code, severity=severity(code), message=message)


def worded(work: Work, code: Code, match: Match) -> Finding:
    """Return a finding of *code* for a wording that a writer listed."""
    advice = work.wordings.advice.get(code, "")
    return point(work, code, (match.start, match.end), match.wording.why + advice)


def severity(code: Code) -> Severity:
    """Return how grave *code* is."""
    return Severity.ERROR if code in ERRORS else Severity.WARNING
