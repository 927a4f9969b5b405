"""Tells thanks from complaints and errands that are wrapped in thanks."""

import re

from replycraft.records.ids import Kind
from replycraft.scoring.case import Case
from replycraft.scoring.holding import held

# Who is full of thanks and asks for nothing tells of a trouble that is over. Thanks
# beyond the second bound are that, whatever else seems to be asked.
_THANKFUL, _FULL_OF_THANKS = 0.27, 0.75
_THANKS_SHARE = 0.6
# Two words of asking: 「お礼とご相談」.
_ASKING = 3.0
# Of the labelled mails of thanks none asks for something to be done; of seven complaints
# that read like thanks three do, and all are as near to the first step as this.
_FAVOUR = re.compile(
    r"(?:いただけ|頂け|もらえ|もらう|ください|下さい|でき)[^。、\n]{0,8}か[。？?！!\n]"
)
_NEAR = 0.17


def is_thankful(case: Case) -> bool:
    """Say whether the mail is one of thanks, whatever trouble it tells of."""
    thanks = _thanks(case)
    # Most mails are no thanks at all, and need no closer look.
    if thanks < _THANKFUL or _beyond(case) >= _THANKS_SHARE * thanks:
        return False
    return thanks >= _FULL_OF_THANKS or not _asks(case)


def is_wrapped(case: Case) -> bool:
    """Say whether a mail that reads like thanks asks for something because of a trouble."""
    return _thanks(case) >= _THANKFUL and _beyond(case) >= -_NEAR and asks_favour(case)


def asks_favour(case: Case) -> bool:
    """Say whether the mail asks in a question that something be done."""
    document = case.document
    text = document.text[document.body_start : document.body_end]
    return _FAVOUR.search(f"{text}\n") is not None


def _asks(case: Case) -> bool:
    asking = case.tally.features.amounts.get("kind/inquiry", 0.0) >= _ASKING
    return asking or asks_favour(case) or bool(held(case, "demands", Kind.COMPLAINT))


def _thanks(case: Case) -> float:
    """Return how much the mail reads like thanks, 0 without fitted weights."""
    at = case.weights.index.get("kind/thanks")
    return case.tally.scores[at] if at is not None and case.weights.steps else 0.0


def _beyond(case: Case) -> float:
    """Return by how much the mail is beyond the first step of anger."""
    first = case.weights.steps[0]
    return case.tally.scores[first] - case.weights.outputs[first].limit
