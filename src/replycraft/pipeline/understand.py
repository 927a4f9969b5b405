"""From a parsed mail to what it says: words, judgements, facts, names."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from replycraft.facts.deadline import deadline
from replycraft.facts.extract import extract
from replycraft.facts.names import customer_name
from replycraft.lexicon.matcher import Hit
from replycraft.pipeline.assets import Assets
from replycraft.records.analysis import Analysis
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail
from replycraft.scoring.escalation import escalation
from replycraft.scoring.judge import judge
from replycraft.text.document import Document

if TYPE_CHECKING:
    from replycraft.retelling.asked import Asked

# What a complaint wants done or changed, and how angry a mail may be to be quoted.
_WISHES = frozenset({"action", "improvement"})
_CALM, _STILL_CALM = 1, 2
_LONGEST_PAIR = 80
_PREFIX = 4
_SITUATIONS, _EVENTS = "situations", "event_"
AUTOMATIC_KINDS = frozenset({Kind.AUTO, Kind.BULK})


class Understood(NamedTuple):
    """What a mail says, the situations that letters ask for, and where they stand."""

    analysis: Analysis
    situations: tuple[Hit, ...]
    document: Document
    day: dt.date

    @property
    def situation_ids(self) -> tuple[str, ...]:
        """The ids of the situations, each once, in the order of the mail."""
        return tuple(dict.fromkeys(hit.rule.id for hit in self.situations))


def understand(
    mail: IncomingMail, now: dt.datetime, assets: Assets, *, own_company: str
) -> Understood:
    """Return what *mail* says.

    Relative days are resolved against the mail's date, or else against *now*.
    *own_company* is never taken for the customer's.
    """
    when = (mail.date or now).date()
    document = Document(mail.subject, mail.text, mail.signature)
    hits = assets.lexicon.find(document)
    said = None
    if assets.opinion is not None and not mail.automatic:
        said = assets.opinion.on(document)
    judgement = judge(
        document, hits, weights=assets.weights, automatic=mail.automatic, said=said
    )
    escalate, reasons = escalation(judgement)
    facts = extract(document, when=when)
    name, company = customer_name(
        document,
        from_name=mail.from_name,
        from_address=mail.from_address,
        own_company=own_company,
    )
    analysis = Analysis(
        **judgement._asdict(),
        deadline=None
        if judgement.kind in AUTOMATIC_KINDS
        else deadline(document, facts, when=when),
        customer_name=name,
        customer_company=company,
        facts=facts,
        escalate=escalate,
        escalate_reasons=reasons,
        language=_language(mail.text),
    )
    situations = tuple(
        hit for hit in hits if hit.rule.dimension == _SITUATIONS and hit.points > 0
    )
    return Understood(analysis, situations, document, when)


def told_back(understood: Understood, assets: Assets) -> str:
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


def matter_of(understood: Understood, assets: Assets) -> str:
    """Return what the subject of a mail names as a noun for 「の件」, or "".

    The subject of an answer to the desk names what went before, not what is praised.
    """
    answer = understood.document.text[:_PREFIX].lower().startswith("re")
    if answer and understood.analysis.kind == Kind.THANKS:
        return ""
    from replycraft.retelling.matter import matter

    return matter(understood.document, assets.honorifics)


def praised_of(understood: Understood, assets: Assets) -> str:
    """Return the thing that a letter of thanks praises or speaks of, or ""."""
    if understood.analysis.kind != Kind.THANKS:
        return ""
    from replycraft.retelling.praised import praised, thanked

    document, words = understood.document, assets.honorifics
    return praised(document, words) or thanked(document, words)


def question_of(understood: Understood, assets: Assets) -> str:
    """Return the customer's own question for 「…」とのお尋ね, or ""."""
    return next((one.text for one in _questions(understood, assets)), "")


def second_question_of(understood: Understood, assets: Assets) -> str:
    """Return the question that an inquiry asks next, or "" if both are long."""
    if understood.analysis.kind == Kind.COMPLAINT:
        return ""
    found = _questions(understood, assets)
    first, second = next(found, None), next(found, None)
    if first is None or second is None:
        return ""
    return second.text if len(first.text + second.text) <= _LONGEST_PAIR else ""


def _questions(understood: Understood, assets: Assets) -> "Iterator[Asked]":
    found = _asked(understood, assets, _CALM)
    return (one for one in found if not one.request)


def asked_besides(understood: Understood, assets: Assets) -> str:
    """Return "more" if an inquiry asks for more than what is quoted of it."""
    quoted = _quoted(understood, assets)
    return "more" if next(_else_asked(understood, quoted), None) is not None else ""


def asked_before(understood: Understood, assets: Assets) -> str:
    """Return "more" if an inquiry asks for something before what is quoted of it."""
    quoted = _quoted(understood, assets)
    first = min((start for start, _ in quoted), default=0)
    earlier = (start for start in _else_asked(understood, quoted) if start < first)
    return "more" if next(earlier, None) is not None else ""


def _else_asked(
    understood: Understood, quoted: tuple[tuple[int, int], ...]
) -> Iterator[int]:
    from replycraft.retelling.asked_beside import asked_beside

    return asked_beside(understood.document, quoted)


def _quoted(understood: Understood, assets: Assets) -> tuple[tuple[int, int], ...]:
    """Return where what an inquiry is quoted with stands in the mail."""
    told = {
        question_of(understood, assets),
        second_question_of(understood, assets),
        wish_of(understood, assets),
    }
    found = _asked(understood, assets, _STILL_CALM)
    return tuple((one.start, one.end) for one in found if one.text in told)


def wish_of(understood: Understood, assets: Assets) -> str:
    """Return the customer's own request for 「…」とのご要望, or "".

    In a complaint it is one that asks for a deed or a change; what else is demanded
    there has names of its own.
    """
    analysis = understood.analysis
    places = tuple(
        item.span.start + understood.document.body_start
        for demand in analysis.demands
        if demand.id in _WISHES
        for item in demand.evidence
        if item.span.field == "text"
    )
    anywhere = analysis.kind != Kind.COMPLAINT
    for one in _asked(understood, assets, _STILL_CALM):
        inside = any(one.start <= place < one.end for place in places)
        if one.request and (anywhere or inside):
            return one.text
    return ""


def _asked(understood: Understood, assets: Assets, angriest: int) -> "Iterator[Asked]":
    """Yield what a mail asks; who is angrier than *angriest* asks in anger."""
    analysis = understood.analysis
    calm = analysis.kind != Kind.COMPLAINT
    heated = analysis.sarcasm or analysis.anger.level > angriest
    if analysis.escalate or (heated and not calm):
        return iter(())
    from replycraft.retelling.asked import asked

    return asked(understood.document, analysis.facts, assets.honorifics, calm=calm)


def _language(text: str) -> str:
    """Return `ja` if the text has kana, else `und`: no other language is claimed."""
    return "ja" if any("\u3041" <= char <= "\u30fe" for char in text) else "und"
