"""Checks a reply against its case: the one entry point of this stage."""

from replycraft.checking.burden import check_burden
from replycraft.checking.case import Case, Ground
from replycraft.checking.days import resolve_days
from replycraft.checking.findings import Work
from replycraft.checking.keigo import check_keigo
from replycraft.checking.manners import check_manners
from replycraft.checking.people import check_people
from replycraft.checking.pieces import figures_of
from replycraft.checking.placeholders import check_placeholders
from replycraft.checking.privacy import check_privacy
from replycraft.checking.promises import check_promises
from replycraft.checking.recipient import check_recipient
from replycraft.checking.reply import read_reply
from replycraft.checking.style import check_style
from replycraft.checking.things import check_things
from replycraft.checking.values import check_values
from replycraft.checking.weekdays import check_weekdays
from replycraft.checking.wordings import Wordings, shipped_wordings
from replycraft.records.draft import Finding

__all__ = ["Case", "check"]

_CHECKS = (
    check_privacy,
    check_values,
    check_burden,
    check_recipient,
    check_people,
    check_things,
    check_weekdays,
    check_placeholders,
    check_promises,
    check_style,
    check_keigo,
    check_manners,
)


def check(
    reply: str, case: Case, wordings: Wordings | None = None
) -> tuple[Finding, ...]:
    """Return what is wrong with *reply*, in its order; what is missing comes last.

    *wordings* are the shipped ones unless a house has its own.
    """
    parts = read_reply(reply)
    ground = Ground(case)
    words = wordings or shipped_wordings()
    shared = resolve_days(figures_of(parts.pieces, parts.plain, ground.today), ground)
    work = Work(parts, ground, words, words.scan(parts), shared)
    found = {finding: None for run in _CHECKS for finding in run(work)}
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[bool, int, int, str]:
    span = finding.span
    if span is None:
        return True, 0, 0, finding.code
    return False, span.start, span.end, finding.code
