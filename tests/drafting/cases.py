"""Cases that tests of letters are about."""

import datetime as dt

from replycraft.drafting.case import Case
from replycraft.records.analysis import Analysis, Anger, Demand, Evidence
from replycraft.records.base import Span
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")


def complaint(text: str = "", **facts: object) -> Case:
    """Return a complaint with *text* that came today, and confirmed *facts*."""
    analysis = Analysis(kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.2))
    verified = VerifiedFacts.model_validate(facts)
    return Case(IncomingMail(text=text, date=NOW), analysis, verified, Profile(), NOW)


def demanding(text: str, **said: tuple[str, float]) -> Case:
    """Return a complaint with demands: the words of *text* that make each, its points."""
    demands = []
    for name, (quote, points) in said.items():
        start = text.index(quote)
        span = Span(start=start, end=start + len(quote), field="text")
        evidence = Evidence(span=span, quote=quote, points=points, why="", term="")
        demands.append(Demand(id=name, evidence=(evidence,)))
    case = complaint(text)
    analysis = case.analysis.model_copy(update={"demands": tuple(demands)})
    return case._replace(analysis=analysis)
