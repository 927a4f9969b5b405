"""From a parsed mail to what it says: words, judgements, facts, names."""

import datetime as dt

from replycraft.facts.deadline import deadline
from replycraft.facts.extract import extract
from replycraft.facts.names import customer_name
from replycraft.pipeline.assets import Assets
from replycraft.records.analysis import Analysis
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail
from replycraft.scoring.escalation import escalation
from replycraft.scoring.judge import judge
from replycraft.text.document import Document

AUTOMATIC_KINDS = frozenset({Kind.AUTO, Kind.BULK})


def understand(
    mail: IncomingMail, now: dt.datetime, assets: Assets, *, own_company: str
) -> tuple[Analysis, tuple[str, ...]]:
    """Return what *mail* says, and the ids of the situations that letters ask for.

    Relative days are resolved against the mail's date, or else against *now*.
    *own_company* is never taken for the customer's.
    """
    when = (mail.date or now).date()
    document = Document(mail.subject, mail.text, mail.signature)
    hits = assets.lexicon.find(document)
    judgement = judge(document, hits, weights=assets.weights, automatic=mail.automatic)
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
    situations = dict.fromkeys(
        hit.rule.id
        for hit in hits
        if hit.rule.dimension == "situations" and hit.points > 0
    )
    return analysis, tuple(situations)


def _language(text: str) -> str:
    """Return `ja` if the text has kana, else `und`: no other language is claimed."""
    return "ja" if any("\u3041" <= char <= "\u30fe" for char in text) else "und"
