"""From a case that is understood to its draft: written, checked, put together."""

from replycraft.checking.check import Case as ReplyCase
from replycraft.checking.check import check
from replycraft.checking.wordings import Wordings
from replycraft.drafting.case import Case, Plan
from replycraft.drafting.compose import compose, reply_subject
from replycraft.drafting.handoff import handoff
from replycraft.pipeline.assets import Assets
from replycraft.pipeline.outgoing import status_of, warnings_of
from replycraft.records.draft import Draft, Finding, Handoff
from replycraft.records.ids import Code, Severity

_UNSIGNED = Finding(
    code=Code.MISSING_SIGNATURE,
    severity=Severity.ERROR,
    message="担当者のお名前がありません。desk.toml の agent に書いてください",
)


def drafted(
    case: Case,
    assets: Assets,
    *,
    sender: str,
    is_example: bool,
    taken_back: tuple[Finding, ...],
) -> Draft:
    """Return the draft that the letters give for *case*, with what is wrong with it.

    *taken_back* are findings about earlier answers that this case contradicts;
    *is_example* says that the placeholder company signs.
    """
    composition = compose(case, assets.letters)
    mail, plan, body = case.mail, composition.plan, composition.rendered.body
    findings = (*findings_in(body, case, assets.wordings), *taken_back)
    threaded = (mail.message_id,) if mail.message_id else ()
    return Draft.model_validate(
        {
            "status": status_of(composition, findings),
            "stage": plan.stage,
            "subject": reply_subject(mail.subject),
            "body": body,
            "to": mail.reply_to or mail.from_address,
            "sender": sender,
            "in_reply_to": mail.message_id,
            "references": (*mail.references, *threaded),
            "parts": composition.rendered.parts,
            "letter": composition.letter,
            "written_at": case.now,
            "apology": plan.apology,
            "follow_up": composition.follow_up,
            "needs": composition.needs,
            "handoff": _handoff(case, plan, assets),
            "findings": findings,
            "warnings": warnings_of(
                mail, unsigned=is_example, untold=composition.untold
            ),
            "analysis": case.analysis,
        }
    )


def findings_in(body: str, case: Case, wordings: Wordings) -> tuple[Finding, ...]:
    """Return what is wrong with *body* as the answer to *case*."""
    reply_case = ReplyCase(
        case.mail,
        case.analysis,
        case.verified,
        case.profile,
        case.now,
        case.past.promised_days,
    )
    findings = check(body, reply_case, wordings, weigh=True)
    return findings if case.profile.agent else (*findings, _UNSIGNED)


def _handoff(case: Case, plan: Plan, assets: Assets) -> Handoff | None:
    if not case.analysis.escalate:
        return None
    return handoff(case, plan, assets.lexicon.titles)
