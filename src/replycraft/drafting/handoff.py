"""Writes the note for the person who takes an escalated case over."""

from collections.abc import Iterable, Mapping

from replycraft.drafting.case import Case, Plan
from replycraft.drafting.slots import VERIFIED_LABELS
from replycraft.drafting.verified import shown
from replycraft.records.analysis import Demand, Topic
from replycraft.records.draft import Handoff, HandoffEvidence
from replycraft.records.ids import FactKind, Fault, Resolution
from replycraft.records.names import (
    FACT_NAMES,
    FAULT_NAMES,
    LEVEL_NAMES,
    RESOLUTION_NAMES,
)

_URGENT = frozenset({"injury", "hazard", "threat", "self_harm", "privacy"})
_KEPT = {True: "期限内に連絡済み", False: "期限を過ぎた", None: "これから"}
_LABELS = {**VERIFIED_LABELS, "contact_by": "ご連絡の期限"}


def handoff(case: Case, plan: Plan, titles: Mapping[str, str]) -> Handoff:
    """Return the note: what happened, why it is escalated, who does what by when.

    Topics and demands are told by their *titles*: `topics/delivery` → 配送.
    """
    analysis = case.analysis
    level = analysis.anger.level
    urgent = any(risk.id in _URGENT for risk in analysis.risks)
    return Handoff(
        summary=_summary(case, titles),
        reasons=analysis.escalate_reasons,
        severity=f"怒り {level}({LEVEL_NAMES[level]})" + ("、至急" if urgent else ""),
        timeline=_timeline(case, plan),
        claimed=tuple(
            f"{FACT_NAMES[fact.kind]}: {fact.text}" for fact in analysis.facts
        ),
        confirmed=_confirmed(case),
        promised=_promised(case),
        asked=f"責任者の方は {shown(plan.due)} までに対応方針をお決めください",
        due=plan.due,
        evidence=_evidence(case),
    )


def _summary(case: Case, titles: Mapping[str, str]) -> str:
    def named(dimension: str, found: Iterable[Topic | Demand]) -> str:
        return "、".join(titles.get(f"{dimension}/{one.id}", one.id) for one in found)

    name = case.analysis.customer_name or "お名前不明"
    topics = named("topics", case.analysis.topics) or "話題不明"
    wishes = named("demands", case.analysis.demands) or "明記なし"
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
    return tuple(
        f"{_LABELS.get(key, key)}: {_told(value)}" for key, value in known.items()
    )


def _told(value: object) -> str:
    if isinstance(value, Fault):
        return FAULT_NAMES[value]
    return RESOLUTION_NAMES[value] if isinstance(value, Resolution) else shown(value)


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
