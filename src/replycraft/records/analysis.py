"""What a mail says, each judgement with its evidence."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from replycraft.records.base import Record, Span
from replycraft.records.ids import FactKind, Kind


class Evidence(Record):
    """One place in the mail that speaks for a judgement.

    `quote` is the mail at `span`, letter for letter. `points` is what it counts
    now: 0 where `cancelled` says what took its weight away. `term` names the rule:
    `anger/patience.toml:いい加減に` or `signal:shouting`.
    """

    span: Span
    quote: str
    points: float
    why: str
    term: str
    cancelled: str = ""


class Anger(Record):
    """How angry the mail reads: level 0 (calm) to 4 (furious).

    `score` is 0.0 to 1.0; a higher level never has a lower score.
    """

    level: Annotated[int, Field(ge=0, le=4)]
    score: Annotated[float, Field(ge=0.0, le=1.0)]
    evidence: tuple[Evidence, ...] = ()


class Topic(Record):
    """A subject of the complaint; `id` is the name of its lexicon file."""

    id: str
    score: float
    evidence: tuple[Evidence, ...] = ()


class Demand(Record):
    """Something that the customer asks for."""

    id: str
    evidence: tuple[Evidence, ...] = ()


class Risk(Record):
    """Something in the mail that the desk must not overlook."""

    id: str
    evidence: tuple[Evidence, ...] = ()


class Fact(Record):
    """A value that the mail states.

    `text` is the mail at `span`; `value` is normalised: ISO date, `HH:MM`, integer
    yen, digits of a phone number, otherwise the text in normal width.
    """

    kind: FactKind
    text: str
    value: str | int
    span: Span


class Analysis(Record):
    """Everything that was understood from one mail."""

    kind: Kind
    anger: Anger
    topics: tuple[Topic, ...] = ()
    demands: tuple[Demand, ...] = ()
    risks: tuple[Risk, ...] = ()
    sarcasm: bool = False
    repeat_contact: bool = False
    deadline: dt.date | None = None
    customer_name: str | None = None
    customer_company: str | None = None
    facts: tuple[Fact, ...] = ()
    escalate: bool = False
    escalate_reasons: tuple[str, ...] = ()
    language: str = "ja"
    method: str = "words"
