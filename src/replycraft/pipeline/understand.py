"""From a parsed mail to what it says: words, judgements, facts, names."""

import datetime as dt
from typing import NamedTuple

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

_SITUATIONS = "situations"
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
    # What nearly holds has done its work there: no analysis tells it as found.
    found = judgement._asdict()
    del found["doubtful"]
    facts = extract(document, when=when, goods=assets.goods)
    name, company = customer_name(
        document,
        from_name=mail.from_name,
        from_address=mail.from_address,
        own_company=own_company,
    )
    analysis = Analysis(
        **found,
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


def _language(text: str) -> str:
    """Return `ja` if the text has kana, else `und`: no other language is claimed."""
    return "ja" if any("\u3041" <= char <= "\u30fe" for char in text) else "und"
