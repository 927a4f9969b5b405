"""One case on its way to a letter: what is known, and what is planned for it."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from replycraft.drafting.worked_out import WorkedOut, nothing
from replycraft.records.analysis import Analysis
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Apology, Stage
from replycraft.records.mail import IncomingMail

_NOTHING = nothing()


class Promise(NamedTuple):
    """An earlier promise of the desk: when it fell due, what, by whom."""

    due: dt.datetime
    what: str
    owner: str


class Wished(NamedTuple):
    """A wish that the lexicon has a name for, and where the body makes it."""

    name: str
    start: int
    end: int


class Past(NamedTuple):
    """What went before: the customer's earlier mails and the desk's answers.

    `last` is the promise of the desk's latest answer; every promise is in `promises`,
    oldest first, with whether it was kept (None: its time has not come).
    """

    contacts: int = 0
    answered: bool = False
    promises: tuple[tuple[Promise, bool | None], ...] = ()
    last: Promise | None = None

    @property
    def promised_days(self) -> frozenset[dt.date]:
        """The days that the desk named in its promises."""
        return frozenset(promise.due.date() for promise, _ in self.promises)


class Case(NamedTuple):
    """Everything that a reply may be built from.

    `told` is the customer's main clause in the company's words, ready for 「とのこと」,
    `matter` what the mail's subject names, ready for 「の件」, `replied` what the desk is
    said to have answered before, word for word, `question`,
    `second_question` and `wish` what the customer asks, word for word, with `_told` in
    the company's own sentence where that surely reads well, `praised` what a letter of
    thanks praises, `kindness` what was done for its writer, `warm_words` what gladdened.
    They are empty where they cannot surely be told well.
    `asked_besides` is not empty if an inquiry asks for more than these, `asked_before`
    if it asks for that first. `all_asked` names each question and request, for letters
    that leave one of them open. `wishes` are those that have a name; `requested` is the
    demand as which a letter speaks of what nothing names, `requests` finds the places
    of the body that ask for something to be done. `relatives` says how the
    customer's family is called if one of them suffered: 娘 → お嬢様.
    """

    mail: IncomingMail
    analysis: Analysis
    verified: VerifiedFacts
    profile: Profile
    now: dt.datetime
    situations: tuple[str, ...] = ()
    told: WorkedOut = _NOTHING
    matter: WorkedOut = _NOTHING
    replied: WorkedOut = _NOTHING
    question: WorkedOut = _NOTHING
    second_question: WorkedOut = _NOTHING
    wish: WorkedOut = _NOTHING
    question_told: WorkedOut = _NOTHING
    questions_told: WorkedOut = _NOTHING
    wish_told: WorkedOut = _NOTHING
    asked_besides: WorkedOut = _NOTHING
    asked_before: WorkedOut = _NOTHING
    all_asked: WorkedOut = _NOTHING
    praised: WorkedOut = _NOTHING
    kindness: WorkedOut = _NOTHING
    warm_words: WorkedOut = _NOTHING
    wishes: tuple[Wished, ...] = ()
    requested: WorkedOut = _NOTHING
    requests: Callable[[], tuple[tuple[int, int], ...]] = tuple
    relatives: Mapping[str, str] = MappingProxyType({})
    past: Past = Past()
    stage: Stage | None = None

    @property
    def quotes(self) -> bool:
        """Say whether a letter told words of the customer."""
        asked = (self.question, self.wish, self.all_asked, self.replied)
        thanks = (self.praised, self.kindness, self.warm_words)
        return any(one.used for one in (self.told, self.matter, *asked, *thanks))

    def without_told(self) -> "Case":
        """Return the case for letters that only name what the customer writes about."""
        return self._replace(told=_NOTHING)

    def without_quotes(self) -> "Case":
        """Return the case for letters that tell no word of the customer."""
        return self._replace(
            told=_NOTHING,
            matter=_NOTHING,
            replied=_NOTHING,
            question=_NOTHING,
            second_question=_NOTHING,
            wish=_NOTHING,
            question_told=_NOTHING,
            questions_told=_NOTHING,
            wish_told=_NOTHING,
            all_asked=_NOTHING,
            praised=_NOTHING,
            kindness=_NOTHING,
            warm_words=_NOTHING,
        )


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
