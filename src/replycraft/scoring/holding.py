"""Which risks and demands hold in a mail, and which are in doubt."""

from replycraft.records.ids import Kind
from replycraft.scoring.case import Case, margins_of

# A writer's sure word for one of these holds, whatever the labelled mails have taught:
# they have too few of them, and to miss one is worse than a false alarm.
_GRAVE = frozenset({"extortion", "injury", "self_harm", "threat"})
_SURE = 1.0
# How near its limit something is in doubt. On the mails that were learned from, with
# weights that had not seen them, .08 finds .983 of those who are to be handed to a
# person, with .89 of all who are handed on for good reason (none: .971 and .92).
# Sleepless nights and tears are near to despair in words alone: less of it is in doubt.
_DOUBT = 0.08
_DOUBTS = {"self_harm": 0.05}
# Who only asks or thanks speaks of a risk less often than it seems (「卵のアレルギーが
# あります」 before an order). There it has to be beyond its limit by this much, but for
# what nobody may miss. On the same mails that takes 13 of 20 false risks from calm
# mails, and no true one.
_RESERVE = 0.1
_UNRESERVED = frozenset({"abuse", "extortion", "self_harm", "threat"})
# What calm mails ask for as a matter of course.
_ORDINARY = frozenset(
    {"action", "cancel", "contact", "exchange", "refund", "repair", "resend"}
)


def held(case: Case, dimension: str, kind: Kind) -> list[str]:
    """Return the judgements of *dimension* that hold in a mail of *kind*."""
    amounts = case.tally.features.amounts
    found = []
    for name, margin in margins_of(case, dimension).items():
        reserve = _reserve(kind, dimension, name)
        sure = name in _GRAVE and amounts.get(f"{dimension}/{name}", 0.0) >= _SURE
        if margin >= reserve or (sure and not reserve):
            found.append(name)
    return found


def doubtful(case: Case, kind: Kind) -> tuple[str, ...]:
    """Return what falls short of its limit by a hair, as risks/injury."""
    return tuple(
        f"{dimension}/{name}"
        for dimension in ("risks", "demands")
        for name, margin in margins_of(case, dimension).items()
        if -_DOUBTS.get(name, _DOUBT) <= margin < 0
        and not _reserve(kind, dimension, name)
    )


def _reserve(kind: Kind, dimension: str, name: str) -> float:
    """Return how far beyond its limit a risk or demand has to be in a mail of *kind*."""
    if kind is Kind.COMPLAINT or name in _UNRESERVED:
        return 0.0
    asked = kind is Kind.INQUIRY and dimension == "demands" and name in _ORDINARY
    return 0.0 if asked else _RESERVE
