"""One case on its way to a letter: what is known, and what is planned for it."""

import datetime as dt
from typing import NamedTuple

from replycraft.records.analysis import Analysis
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.draft import Draft
from replycraft.records.ids import Apology, Stage
from replycraft.records.mail import IncomingMail

History = tuple[IncomingMail | Draft, ...]


class Case(NamedTuple):
    """Everything that a reply may be built from."""

    mail: IncomingMail
    analysis: Analysis
    verified: VerifiedFacts
    profile: Profile
    now: dt.datetime
    situations: tuple[str, ...] = ()
    history: History = ()
    stage: Stage | None = None


class Plan(NamedTuple):
    """What the reply has to do, before any word is chosen.

    `due` is the promised time of the next word. `needs` names facts that a complete
    answer lacks. `deadline_met` is false if the customer's own deadline comes earlier.
    """

    stage: Stage
    apology: Apology
    due: dt.datetime
    late: bool
    deadline_met: bool
    escalated: bool
    needs: tuple[str, ...]
