"""Holds a draft against what a writer expects, and says how it differs."""

from collections.abc import Iterator
from difflib import unified_diff
from typing import Any, NamedTuple

from replycraft.bench.cases import SampleCase
from replycraft.bench.expectation import Expectation
from replycraft.pipeline.desk import Desk
from replycraft.records.draft import Draft

_NAMES = {
    "kind": "種類",
    "topics": "話題",
    "first_topic": "第一の話題",
    "demands": "ご要望",
    "risks": "懸念",
    "sarcasm": "皮肉",
    "repeat_contact": "以前のご連絡",
    "escalate": "引き継ぎ",
    "deadline": "期限",
    "customer_name": "お名前",
    "status": "状態",
    "apology": "お詫びの範囲",
    "letter": "お手紙",
    "needs": "補う事実",
    "findings": "指摘",
}


class Difference(NamedTuple):
    """One thing that is not as expected; `text` is Japanese, over several lines."""

    item: str
    text: str


class Outcome(NamedTuple):
    """What became of one case: its draft and every difference."""

    case: SampleCase
    draft: Draft
    differences: tuple[Difference, ...]


def run_case(case: SampleCase, desk: Desk) -> Outcome:
    """Draft the reply of *case* and compare it.

    Raises:
        ReplycraftError: the mail, the facts or the expectation cannot be used.
    """
    draft = desk.draft_reply(case.mail, **case.given())
    return Outcome(case, draft, tuple(_differences(case, draft)))


def bless(case: SampleCase, draft: Draft) -> None:
    """Write the draft's body as what is expected of *case* from now on."""
    case.golden.write_text(f"{draft.body}\n", encoding="utf-8", newline="\n")


def _differences(case: SampleCase, draft: Draft) -> Iterator[Difference]:
    wanted, seen = case.expectation, seen_in(draft)
    for item, name in _NAMES.items():
        expected = getattr(wanted, item)
        # `deadline = null` expects that there is none; an unset key expects nothing.
        if item in wanted.model_fields_set and expected != seen[item]:
            yield Difference(name, _said(expected, seen[item]))
    yield from _anger(wanted, draft)
    yield from _phrases(wanted, draft.body)
    if case.golden.is_file():
        golden = case.golden.read_text(encoding="utf-8-sig").rstrip("\n")
        if golden != draft.body.rstrip("\n"):
            yield Difference("返信の本文", _diff(golden, draft.body))


def seen_in(draft: Draft) -> dict[str, Any]:
    """Return what can be expected of a case, as it is in *draft*."""
    analysis = draft.analysis
    topics = tuple(topic.id for topic in analysis.topics)
    return {
        "kind": analysis.kind,
        "topics": topics,
        "first_topic": topics[0] if topics else None,
        "demands": frozenset(demand.id for demand in analysis.demands),
        "risks": frozenset(risk.id for risk in analysis.risks),
        "sarcasm": analysis.sarcasm,
        "repeat_contact": analysis.repeat_contact,
        "escalate": analysis.escalate,
        "deadline": analysis.deadline,
        "customer_name": analysis.customer_name,
        "status": draft.status,
        "apology": draft.apology,
        "letter": draft.letter.id if draft.letter else None,
        "needs": frozenset(need.id for need in draft.needs),
        "findings": tuple(finding.code.value for finding in draft.findings),
    }


def _anger(wanted: Expectation, draft: Draft) -> Iterator[Difference]:
    if wanted.anger is None:
        return
    low, high = wanted.anger if isinstance(wanted.anger, tuple) else (wanted.anger,) * 2
    anger = draft.analysis.anger
    if low <= anger.level <= high:
        return
    expected = f"{low}" if low == high else f"{low} から {high}"
    clues = "".join(
        f"\n    {item.points:+.2f} 「{item.quote}」 {item.why}"
        for item in anger.evidence
        if item.quote
    )
    yield Difference("怒り", _said(expected, f"{anger.level}") + clues)


def _phrases(wanted: Expectation, body: str) -> Iterator[Difference]:
    for phrase in wanted.must:
        if phrase not in body:
            yield Difference("あるはずの言葉", f"    本文にありません: 「{phrase}」")
    for phrase in wanted.must_not:
        if phrase in body:
            yield Difference(
                "あってはならない言葉", f"    本文にあります: 「{phrase}」"
            )


def _said(expected: object, seen: object) -> str:
    return f"    期待: {_shown(expected)}\n    結果: {_shown(seen)}"


def _shown(value: object) -> str:
    if value is None or value in ((), frozenset()):
        return "なし"
    if isinstance(value, bool):
        return "はい" if value else "いいえ"
    if isinstance(value, frozenset):
        return "、".join(sorted(map(str, value)))
    return "、".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _diff(golden: str, body: str) -> str:
    lines = unified_diff(
        golden.splitlines(), body.splitlines(), "期待", "結果", lineterm="", n=1
    )
    return "\n".join(f"    {line}" for line in lines)
