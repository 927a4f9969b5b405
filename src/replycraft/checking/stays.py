"""Tells which day a stay, or a loan, ends: so many nights after it begins."""

from datetime import date, timedelta

from replycraft.checking.figures import Figure
from replycraft.checking.findings import Work
from replycraft.checking.known_days import known_days
from replycraft.checking.quantities import THOUSAND, known_facts, known_in

# 「ご出発の」 before the day, or 「ご返却は」.
_ENDS = "〔泊まりの終わり〕(?:予定)?日?(?:の|は|となる|にあたる|が|:)?、?$"
_REACH = 16
_LONGEST = 60


def ends_stay(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether *day* is called the end of a stay whose beginning and length are known."""
    before = work.reply.text[max(0, figure.start - _REACH) : figure.start]
    if work.groups.pattern(_ENDS).search(before) is None:
        return False
    spans = (*known_facts(work.ground), *known_in(work.ground.mail))
    days = {q.value // THOUSAND for q in spans if q.kind == "日"}
    # Five days are four nights.
    apart = {step for count in days for step in (count, count - 1)}
    first = known_days(work)
    return any(
        0 < step <= _LONGEST and day - timedelta(days=step) in first for step in apart
    )
