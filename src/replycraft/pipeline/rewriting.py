"""Lets another author write the body, and keeps the letter's own if it fails the check.

A language model may invent a refund, a day or a name; what it writes goes out only if
it passes the check that every reply passes and still keeps the promise.
"""

import datetime as dt
from collections.abc import Callable, Sequence

from replycraft.facts.values import find_values
from replycraft.records.base import Span
from replycraft.records.draft import Draft, Finding, FollowUp, Part
from replycraft.records.ids import Code, FactKind, Severity
from replycraft.workdays import japanese_day

# Gets the letter's own draft, returns the body to use instead.
Rewriter = Callable[[Draft], str]
_SOURCE = "rewrite"


def rewritten(
    draft: Draft,
    rewrite: Rewriter,
    *,
    findings_of: Callable[[str], Sequence[Finding]],
    now: dt.datetime,
) -> Draft:
    """Return *draft* with the body that *rewrite* gives, or as it was.

    The new body is taken if it has no finding of severity `error` and names the day
    of the promise; else `refused` holds what speaks against it. An exception of
    *rewrite* never gets through: the draft stands, and `warnings` says what happened.
    """
    try:
        text = rewrite(draft)
    except Exception as error:  # noqa: BLE001 (foreign code; nothing may be lost)
        return _kept(draft, f"書き換えに失敗しました({type(error).__name__})")
    if not isinstance(text, str) or not text.strip():
        return _kept(draft, "書き換えの結果に本文がありません")
    body = text.replace("\r\n", "\n").replace("\r", "\n")
    findings = tuple(findings_of(body))
    promise = draft.follow_up and _found_again(draft.follow_up, body, now)
    if draft.follow_up and promise is None:
        findings = (*findings, _lost(draft.follow_up))
    faults = tuple(item for item in findings if item.severity == Severity.ERROR)
    if faults:
        reason = f"書き換えた本文に直すべき点が{len(faults)}件あり、使いませんでした"
        return _kept(draft, reason, faults)
    return draft.model_copy(
        update={
            "body": body,
            "rewritten": True,
            "parts": _lines(body),
            "follow_up": promise,
            "findings": findings,
        }
    )


def _kept(draft: Draft, reason: str, faults: tuple[Finding, ...] = ()) -> Draft:
    return draft.model_copy(
        update={"refused": faults, "warnings": (*draft.warnings, reason)}
    )


def _found_again(promise: FollowUp, body: str, now: dt.datetime) -> FollowUp | None:
    """Return the promise with its place in *body*, or None if its day is not there."""
    day = promise.due.date().isoformat()
    for value in find_values(body, when=now.date()):
        if value.kind == FactKind.DATE and str(value.value) == day:
            span = Span(start=value.start, end=value.end, field="body")
            return promise.model_copy(update={"span": span})
    return None


def _lost(promise: FollowUp) -> Finding:
    day = japanese_day(promise.due.date())
    return Finding(
        code=Code.MISSING_FOLLOW_UP,
        severity=Severity.ERROR,
        message=f"約束の期日({day})が本文にありません。この日付のまま入れてください。",
    )


def _lines(body: str) -> tuple[Part, ...]:
    """Return each line of text as a part that came from the rewriter."""
    parts: list[Part] = []
    start = 0
    for number, line in enumerate(body.split("\n"), 1):
        if line.strip():
            span = Span(start=start, end=start + len(line), field="body")
            parts.append(Part(text=line, span=span, source=_SOURCE, line=number))
        start += len(line) + 1
    return tuple(parts)
