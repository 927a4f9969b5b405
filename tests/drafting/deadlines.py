"""Cases that the tests of promises are about."""

import datetime as dt

from tests.drafting.cases import NOW

from replycraft.drafting.case import Case
from replycraft.records.analysis import Analysis, Anger, Fact
from replycraft.records.base import Span
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import FactKind, Kind
from replycraft.records.mail import IncomingMail

DAY = dt.date(2025, 11, 6)


def case_with_deadline(
    text: str, *, day: str = "", hour: str = "", clock: str = "12:00", at: dt.date = DAY
) -> Case:
    """Return a complaint with *text* and a deadline *at*.

    *day* and *hour* are how the text says them, *clock* is what the hour means.
    """
    facts = []
    if day:
        facts.append(_fact(text, FactKind.DATE, day, at.isoformat()))
    if hour:
        facts.append(_fact(text, FactKind.TIME, hour, clock))
    analysis = Analysis(
        kind=Kind.COMPLAINT,
        anger=Anger(level=1, score=0.2),
        deadline=at,
        facts=tuple(facts),
    )
    mail = IncomingMail(text=text, date=NOW)
    return Case(mail, analysis, VerifiedFacts(), Profile(hours="9:00〜18:00"), NOW)


def _fact(text: str, kind: FactKind, said: str, value: str) -> Fact:
    start = text.index(said)
    span = Span(start=start, end=start + len(said), field="text")
    return Fact(kind=kind, text=said, value=value, span=span)
