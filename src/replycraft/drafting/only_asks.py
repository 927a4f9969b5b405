"""Knows a question that reads like a complaint, and a complaint put as thanks."""

import re

from replycraft.drafting.case import Case
from replycraft.drafting.dangers import surely_told
from replycraft.records.ids import Fault, Resolution

_EVENTS = "event_"
# What a letter of thanks does not ask for.
_ANSWERS = frozenset(
    {"explanation", "refund", "exchange", "resend", "repair", "compensation"}
)
_TURN = re.compile(
    r"(?:^|[。\n])[ 　]*(?:(?:ただ|しかし|ところが|けれども|一方)(?:し)?、|(?:[一1１](?:点|つ)|ひとつ)だけ)"
)
_QUESTION = re.compile(r"(?:ます|です|でしょう|ません)か[。？?\n]")
_CALM = 1
# Who only thinks of leaving may be answered; for other risks nobody names a topic.
_HARMLESS, _NO_TOPIC = "churn", "other"


def only_asks(case: Case) -> bool:
    """Say whether a calm mail that tells of no trouble is answered by explaining."""
    verified = case.verified
    explained = verified.resolution == Resolution.EXPLAIN
    calm = case.analysis.anger.level <= _CALM and not case.analysis.risks
    if not (explained and calm) or verified.fault != Fault.UNKNOWN:
        return False
    if any(name.startswith(_EVENTS) for name in case.situations):
        return False
    return _QUESTION.search(case.mail.text) is not None and not case.told


def is_wrapped(case: Case) -> bool:
    """Say whether thanks stand around a trouble that has to be answered.

    It takes all three: something went wrong, the letter turns, and an answer is asked.
    """
    troubled = any(name.startswith(_EVENTS) for name in case.situations)
    asked = _ANSWERS.intersection(demand.id for demand in case.analysis.demands)
    return troubled and bool(asked) and _TURN.search(case.mail.text) is not None


def is_decided(case: Case) -> bool:
    """Say whether the company knows what to answer, and no risk stands in its way."""
    if case.verified.resolution in (None, Resolution.INVESTIGATE):
        return False
    risks = {risk.id for risk in case.analysis.risks} - {_HARMLESS}
    return not any(surely_told(risk, case, _NO_TOPIC) for risk in risks)
