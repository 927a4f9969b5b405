"""Tells errands from complaints: a short request is near the first step for want of words."""

from replycraft.records.ids import Kind
from replycraft.scoring.anger import Heat
from replycraft.scoring.case import Case, margins_of
from replycraft.scoring.thanks import asks_anything

# Of the labelled complaints none at the first step asks for something, reads like an
# inquiry by so much and has no sign of a trouble at all: no word of displeasure, no
# event, and no word of a topic of more weight than one that only names the matter
# (「予約」). What went wrong is named by words of .75 and more.
_LIKE_AN_INQUIRY = 0.2
_NAMES_A_TROUBLE = 0.6
_FIRST_STEP = 1
_EVENTS = "situations/event_"


def is_errand(case: Case, felt: Heat) -> bool:
    """Say whether a mail at the first step of anger only asks for something."""
    if felt.level != _FIRST_STEP or not case.weights.steps:
        return False
    inquiry = margins_of(case, "kind").get(Kind.INQUIRY, 0.0)
    return inquiry >= _LIKE_AN_INQUIRY and not _troubled(case) and asks_anything(case)


def _troubled(case: Case) -> bool:
    """Say whether any word names a trouble or shows displeasure."""
    return any(
        points > 0
        and (
            name.startswith(("anger/", _EVENTS))
            or (name.startswith("topics/") and points >= _NAMES_A_TROUBLE)
        )
        for name, points in case.tally.features.amounts.items()
        # The sum of a file is no word of it.
        if ":" in name or not name.startswith("topics/")
    )
