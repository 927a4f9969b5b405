"""Tells errands from complaints, where anger alone can hardly tell them.

Near the first step of anger, on either side, stand questions that sound a little
displeased and troubles that are reported as calmly as a question is asked. What tells
them apart is whether something happened.
"""

from replycraft.records.ids import Kind
from replycraft.scoring.anger import Heat
from replycraft.scoring.case import Case, margins_of
from replycraft.scoring.thanks import asks_anything

# Of the 900 mails that were learned from, each judged by weights that had not seen it,
# ten are at the first step, ask for something, tell of no event and read like an inquiry
# by so much: eight are inquiries.
_LIKE_AN_INQUIRY = 0.4
# Where no word names a trouble at all, half of that is enough. Words that only name the
# matter (「予約」) weigh less than this, and those for what went wrong .75 and more.
_SLIGHTLY, _NAMES_A_TROUBLE = 0.2, 0.6
# Seven are just below the step (it is at .2), tell of an event and do not read like an
# inquiry by more than this: five are complaints.
_NEARLY, _NOT_LIKE_ONE = 0.18, 0.5
_EVENTS = "situations/event_"
# 「けがはありません」 and an allergy are told without anything having gone wrong.
_HARMLESS = frozenset({"situations/event_allergy", "situations/event_unhurt"})


def is_errand(case: Case, felt: Heat) -> bool:
    """Say whether a mail at the first step of anger only asks for something."""
    if felt.level != 1 or not case.weights.steps or _tells_event(case):
        return False
    inquiry = _inquiry(case)
    enough = inquiry >= _LIKE_AN_INQUIRY
    plain = inquiry >= _SLIGHTLY and not _names_trouble(case)
    return (enough or plain) and asks_anything(case)


def is_calm_report(case: Case, felt: Heat) -> bool:
    """Say whether a mail just below the first step of anger tells what went wrong."""
    nearly = not felt.level and felt.score >= _NEARLY
    margins = margins_of(case, "kind")
    nearest = max(margins, key=lambda kind: margins[kind], default="")
    asks = nearest == Kind.INQUIRY and margins[nearest] < _NOT_LIKE_ONE
    return nearly and asks and _tells_event(case)


def _inquiry(case: Case) -> float:
    return margins_of(case, "kind").get(Kind.INQUIRY, 0.0)


def _tells_event(case: Case) -> bool:
    """Say whether the mail tells what happened, in the words of a situation."""
    return any(
        name.startswith(_EVENTS) and ":" not in name and name not in _HARMLESS
        for name in case.tally.features.amounts
    )


def _names_trouble(case: Case) -> bool:
    """Say whether any word shows displeasure or names what went wrong."""
    return any(
        name.startswith("anger/")
        or (name.startswith("topics/") and points >= _NAMES_A_TROUBLE)
        for name, points in case.tally.features.amounts.items()
        # What is counted for a file is no word of it.
        if ":" in name and points > 0
    )
