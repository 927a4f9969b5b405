"""What is asked besides what a letter names, and what a firm letter may name of it."""

from collections.abc import Iterable
from itertools import chain

from replycraft.drafting.case import Case
from replycraft.drafting.wanted import denied
from replycraft.records.analysis import Demand
from replycraft.records.ids import Kind

MENACES = frozenset({"threat", "extortion"})
# What says that something is asked, not what, and what may be the menace itself.
_UNCLEAR = frozenset({"action", "contact", "improvement"})
_DEEDS = frozenset({"action", "improvement"})
_BEYOND_DUE = "compensation"
_WISH, _QUESTION = "improvement", "contact"
_A_WORD_ON = "ご要望"
# Who answers, and how, is said in words of its own, and every answer explains; 改善 may
# be all that is written.
_SAID_ELSEWHERE = frozenset({"contact", "explanation", "improvement", "manager"})
# What the customer calls otherwise: a return of goods, the end of a contract.
_ALSO = {"return": "refund", "quit": "cancel"}
# Weak words as well: of six wishes that only they speak for, five are labelled ones.
_SPOKEN = 0.1


def fair(
    named: tuple[str, ...], risks: Iterable[str], *, grovels: bool = False
) -> tuple[str, ...]:
    """Return what of *named* a letter may name that declines a menace.

    A refund stays owed where more is demanded besides; what the menace is for does not.
    Where somebody shall grovel (*grovels*), a deed without a name may be just that.
    """
    menaces = MENACES.intersection(risks)
    if not menaces:
        return tuple(n for n in named if not grovels or n not in _DEEDS)
    out = _UNCLEAR | ({_BEYOND_DUE} if "extortion" in menaces else frozenset())
    return tuple(name for name in named if name not in out and _A_WORD_ON not in name)


def asks_more(case: Case, named: tuple[str, ...]) -> bool:
    """Say whether the customer asks for more than what is *named*."""
    called = {_ALSO.get(name, name) for name in named}
    unwanted, places = denied(case) | called, tuple(_named_places(case, named))
    return bool(named) and any(
        _is_elsewhere(demand, places)
        for demand in case.analysis.demands
        if demand.id not in unwanted | _SAID_ELSEWHERE
    )


def with_rest(case: Case, named: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """Return what of *named* is called by name, and whether more is asked besides.

    A wish that only 「ご要望」 says is what is asked besides the others, and who asks for
    a deed and puts no question gets no word on a question.
    """
    if case.analysis.kind != Kind.COMPLAINT:
        return named, False
    besides = asks_besides(case, named)
    rest = tuple(name for name in named if name != _WISH)
    if rest != named and rest not in ((), ("explanation",)):
        return rest, True
    if besides and named == (_QUESTION,) and not case.question:
        return (_WISH,), False
    return named, besides


def asks_besides(case: Case, named: tuple[str, ...]) -> bool:
    """Say whether a complaint asks for something where nothing that is *named* stands.

    「ご要望」 and 「お求めの対応」 are said of whatever is asked.
    """
    if not named or _says_all(case, named):
        return False
    places = (*_named_places(case, named), *_spoken_places(case, named))
    return any(
        not any(a < end and start < b for a, b in places)
        for start, end in case.requests()
    )


def _says_all(case: Case, named: tuple[str, ...]) -> bool:
    return _WISH in named or ("action" in named and not case.wish)


def _spoken_places(case: Case, named: tuple[str, ...]) -> Iterable[tuple[int, int]]:
    """Yield where the body speaks for what is *named*, and for what any answer gives."""
    said = {_ALSO.get(name, name) for name in named} | _SAID_ELSEWHERE
    for demand in case.analysis.demands:
        for item in demand.evidence if demand.id in said else ():
            if item.span.field == "text" and not item.cancelled:
                yield item.span.start, item.span.end


def _named_places(case: Case, named: tuple[str, ...]) -> Iterable[tuple[int, int]]:
    quotes = (str(case.question), str(case.wish))
    found = ((case.mail.text.find(text), len(text)) for text in quotes if text)
    wishes = ((one.start, one.end) for one in case.wishes if one.name in named)
    return chain(wishes, ((at, at + length) for at, length in found if at >= 0))


def _is_elsewhere(demand: Demand, places: tuple[tuple[int, int], ...]) -> bool:
    """Say whether *demand* is made where nothing that is named stands."""
    return any(
        item.points >= _SPOKEN
        and not item.cancelled
        and not any(a < item.span.end and item.span.start < b for a, b in places)
        for item in demand.evidence
        if item.span.field == "text"
    )
