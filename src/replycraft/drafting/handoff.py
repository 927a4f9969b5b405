"""Writes the note for the person who takes an escalated case over."""

from replycraft.drafting.case import Case, Plan
from replycraft.drafting.fill import shown
from replycraft.records.draft import Handoff, HandoffEvidence
from replycraft.records.ids import FactKind

_SEVERITY = ("平静", "不満", "苛立ち", "怒り", "激怒")
_URGENT = frozenset({"injury", "hazard", "threat", "self_harm", "privacy"})
_KEPT = {True: "期限内に連絡済み", False: "期限を過ぎた", None: "これから"}
_FACT_NAMES = {
    FactKind.ORDER_NUMBER: "番号",
    FactKind.CUSTOMER_NUMBER: "お客様番号",
    FactKind.TRACKING_NUMBER: "送り状番号",
    FactKind.MODEL_NUMBER: "型番",
    FactKind.PRODUCT: "商品",
    FactKind.DATE: "日付",
    FactKind.TIME: "時刻",
    FactKind.AMOUNT: "金額",
    FactKind.QUANTITY: "数量",
    FactKind.PHONE: "電話",
    FactKind.EMAIL: "メール",
    FactKind.URL: "URL",
    FactKind.ADDRESS: "住所",
    FactKind.PERSON: "人名",
}


def handoff(case: Case, plan: Plan) -> Handoff:
    """Return the note: what happened, why it is escalated, who does what by when."""
    analysis = case.analysis
    level = analysis.anger.level
    urgent = any(risk.id in _URGENT for risk in analysis.risks)
    return Handoff(
        summary=_summary(case),
        reasons=analysis.escalate_reasons,
        severity=f"怒り {level}({_SEVERITY[level]})" + ("、至急" if urgent else ""),
        timeline=_timeline(case, plan),
        claimed=tuple(
            f"{_FACT_NAMES[fact.kind]}: {fact.text}" for fact in analysis.facts
        ),
        confirmed=_confirmed(case),
        promised=_promised(case),
        asked=f"責任者の方は {shown(plan.due)} までに対応方針をお決めください",
        due=plan.due,
        evidence=_evidence(case),
    )


def _summary(case: Case) -> str:
    name = case.analysis.customer_name or "お名前不明"
    topics = "、".join(topic.id for topic in case.analysis.topics) or "話題不明"
    wishes = "、".join(demand.id for demand in case.analysis.demands) or "明記なし"
    return (
        f"{name}様より。件名「{case.mail.subject}」。話題: {topics}。ご要望: {wishes}。"
    )


def _timeline(case: Case, plan: Plan) -> tuple[str, ...]:
    lines = [
        f"{fact.value}: お客様の記載「{fact.text}」"
        for fact in case.analysis.facts
        if fact.kind == FactKind.DATE
    ]
    if case.mail.date:
        lines.append(f"{case.mail.date:%Y-%m-%d %H:%M}: メール受信")
    lines.append(f"{case.now:%Y-%m-%d %H:%M}: 取り急ぎのお返事を下書き")
    lines.append(f"{plan.due:%Y-%m-%d %H:%M}: お返事で約束した期限")
    return tuple(sorted(lines))


def _confirmed(case: Case) -> tuple[str, ...]:
    known = case.verified.model_dump(exclude_none=True)
    return tuple(f"{key}: {shown(value)}" for key, value in known.items())


def _promised(case: Case) -> tuple[str, ...]:
    return tuple(
        f"{promise.what}({shown(promise.due)}、{promise.owner}): {_KEPT[kept]}"
        for promise, kept in case.past.promises
    )


def _evidence(case: Case) -> tuple[HandoffEvidence, ...]:
    return tuple(
        HandoffEvidence(risk=risk.id, quote=item.quote, said_at=case.mail.date)
        for risk in case.analysis.risks
        for item in risk.evidence
        if not item.cancelled
    )
