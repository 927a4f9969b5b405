"""Tells errands from complaints, where anger alone can hardly tell them.

At the first step of anger stand troubles that are reported calmly, and questions that
sound a little displeased. What tells them apart is whether something happened.
"""

from replycraft.records.ids import Kind
from replycraft.scoring.anger import Heat
from replycraft.scoring.case import Case, margins_of
from replycraft.scoring.holding import held
from replycraft.scoring.thanks import asks_anything

# Of the 900 mails that were learned from, each judged by weights that had not seen it,
# six are at the first step, ask for something, tell of no event and of no risk, and read
# like an inquiry by so much: all are inquiries. By .4 it would be 13, two of them not.
_LIKE_AN_INQUIRY = 0.5
# Where no word names a trouble at all, half of that is enough. Words that only name the
# matter (「予約」) weigh less than this, and those for what went wrong .75 and more.
_SLIGHTLY, _NAMES_A_TROUBLE = 0.2, 0.6
_EVENT = "event_"
# An allergy is told before anything has gone wrong; where it has, a risk holds.
_BEFOREHAND = "event_allergy"


def is_errand(case: Case, felt: Heat) -> bool:
    """Say whether a mail at the first step of anger only asks for something."""
    if felt.level != 1 or not case.weights.steps or _tells_event(case):
        return False
    if held(case, "risks", Kind.COMPLAINT):
        return False
    inquiry = _inquiry(case)
    enough = inquiry >= _LIKE_AN_INQUIRY
    plain = inquiry >= _SLIGHTLY and not _names_trouble(case)
    return (enough or plain) and asks_anything(case)


def _inquiry(case: Case) -> float:
    return margins_of(case, "kind").get(Kind.INQUIRY, 0.0)


def _tells_event(case: Case) -> bool:
    """Say whether the mail tells what happened, in the words of a situation."""
    return any(
        name.startswith(_EVENT) and name != _BEFOREHAND
        for name in case.tally.features.hits.get("situations", ())
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
