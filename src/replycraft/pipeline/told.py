"""The customer's own words in a draft: there to be told, dropped if they do harm."""

import re
from collections.abc import Callable
from functools import partial

from replycraft.drafting.case import Case
from replycraft.drafting.worked_out import WorkedOut
from replycraft.pipeline.asked_told import (
    question_of,
    question_told,
    questions_told,
    second_question_of,
    wish_told,
    wish_words_of,
)
from replycraft.pipeline.asking import (
    Asking,
    all_asked,
    asked_before,
    asked_besides,
    requested,
)
from replycraft.pipeline.assets import Assets
from replycraft.pipeline.named_wishes import named_wishes
from replycraft.pipeline.understand import Understood
from replycraft.records.draft import Draft
from replycraft.records.ids import Kind

_EVENTS = "event_"
_PREFIX = 4
# What tells whether an answer is told already, however it was turned.
_FIRST_WORD = re.compile(r"[一-鿿々ァ-ヶー]{2,}")
_Write = Callable[[Case], Draft]


def with_words(case: Case, understood: Understood, assets: Assets) -> Case:
    """Return *case* with what letters may tell of the mail that was *understood*."""
    asking = Asking(understood, assets)
    told = WorkedOut(partial(_told_back, understood, assets))
    return case._replace(
        situations=understood.situation_ids,
        told=told,
        matter=WorkedOut(partial(_matter_of, understood, assets)),
        replied=WorkedOut(partial(_replied_of, understood, told)),
        question=WorkedOut(partial(question_of, asking)),
        second_question=WorkedOut(partial(second_question_of, asking)),
        wish=WorkedOut(partial(wish_words_of, asking)),
        question_told=WorkedOut(partial(question_told, asking, assets.honorifics)),
        questions_told=WorkedOut(partial(questions_told, asking, assets.honorifics)),
        wish_told=WorkedOut(partial(wish_told, asking, assets.honorifics)),
        asked_besides=WorkedOut(partial(asked_besides, asking)),
        all_asked=WorkedOut(partial(all_asked, asking)),
        asked_before=WorkedOut(partial(asked_before, asking)),
        praised=WorkedOut(partial(_praised_of, understood, assets)),
        kindness=WorkedOut(partial(_kindness_of, understood, assets)),
        warm_words=WorkedOut(partial(_warm_words_of, understood, assets)),
        wishes=named_wishes(understood),
        requested=WorkedOut(partial(requested, asking)),
        requests=partial(_requests_in, understood),
        relatives=assets.honorifics.patient,
    )


def drafted_soundly(case: Case, write: _Write) -> tuple[Case, Draft]:
    """Return the draft that *write* gives for *case*, and the case it was written for.

    The customer's words may have brought in what is wrong with it; the letter has its
    own, and the draft with fewer findings stands.
    """
    draft = write(case)
    if draft.findings and case.told.used:
        case, draft = _better(case, draft, case.without_told(), write)
    if draft.findings and case.quotes:
        case, draft = _better(case, draft, case.without_quotes(), write)
    return case, draft


def _better(case: Case, draft: Draft, other: Case, write: _Write) -> tuple[Case, Draft]:
    """Return *other* with its draft if that has fewer findings than *draft* has."""
    written = write(other)
    fewer = len(written.findings) < len(draft.findings)
    return (other, written) if fewer else (case, draft)


def _told_back(understood: Understood, assets: Assets) -> str:
    """Return what weighs most in a complaint as a clause for 「とのこと」, or "".

    Where it is not sure that the customer's own words can be told well, they are not.
    """
    if understood.analysis.kind != Kind.COMPLAINT:
        return ""
    # Only complaints need it: a start without one need not wait for these imports.
    from replycraft.retelling.choose import Mark
    from replycraft.retelling.retell import retell

    events = tuple(
        Mark(hit.start, hit.end, 1.0)
        for hit in understood.situations
        if hit.rule.id.startswith(_EVENTS)
    )
    return retell(
        understood.document,
        understood.analysis,
        events,
        assets.honorifics,
        understood.day,
    )


def _matter_of(understood: Understood, assets: Assets) -> str:
    """Return what the subject of a mail names as a noun for 「の件」, or "".

    The subject of an answer to the desk names what went before, not what is praised.
    """
    answer = understood.document.text[:_PREFIX].lower().startswith("re")
    if answer and understood.analysis.kind == Kind.THANKS:
        return ""
    from replycraft.retelling.matter import matter

    return matter(understood.document, assets.honorifics)


def _replied_of(understood: Understood, told: WorkedOut) -> str:
    """Return what a complaint says that the desk answered before, or "".

    What is *told* back may hold it already: 「満室だと言われた」.
    """
    if understood.analysis.kind != Kind.COMPLAINT:
        return ""
    from replycraft.retelling.replied import replied

    answer = replied(understood.document, understood.analysis.facts)
    said = _FIRST_WORD.search(answer)
    return "" if said and said[0] in str(told) else answer


def _requests_in(understood: Understood) -> tuple[tuple[int, int], ...]:
    """Return where the body asks for something to be done."""
    from replycraft.retelling.asked_plainly import plain_requests

    return tuple(plain_requests(understood.document))


def _praised_of(understood: Understood, assets: Assets) -> str:
    """Return the thing that a letter of thanks praises or speaks of, or ""."""
    if understood.analysis.kind != Kind.THANKS:
        return ""
    from replycraft.retelling.praised import praised, thanked

    document, words = understood.document, assets.honorifics
    return praised(document, words) or thanked(document, words)


def _warm_words_of(understood: Understood, assets: Assets) -> str:
    """Return the words of a letter of thanks that may be quoted, or ""."""
    if understood.analysis.kind != Kind.THANKS:
        return ""
    from replycraft.retelling.warmly import warm_words

    facts = understood.analysis.facts
    return warm_words(understood.document, facts, assets.honorifics)


def _kindness_of(understood: Understood, assets: Assets) -> str:
    """Return what a letter of thanks says was done for its writer, or ""."""
    if understood.analysis.kind != Kind.THANKS:
        return ""
    from replycraft.retelling.kindness import kindness

    facts = understood.analysis.facts
    return kindness(understood.document, facts, assets.honorifics)
