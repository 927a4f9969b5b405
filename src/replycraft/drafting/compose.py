"""Composes the reply: plan, letter, slots, and what is promised in it."""

import datetime as dt
import re
from collections.abc import Mapping
from itertools import chain
from typing import Any, NamedTuple

from replycraft.drafting.case import Case, Plan
from replycraft.drafting.confirmed import Teller
from replycraft.drafting.fill import flags, text_slots
from replycraft.drafting.hours_of_days import with_hours
from replycraft.drafting.letters import Letters, Rendered
from replycraft.drafting.mail_says import Mail
from replycraft.drafting.marks import either
from replycraft.drafting.plan import plan
from replycraft.drafting.slots import (
    CUSTOMER_SLOTS,
    DESK_SLOTS,
    PLAN_SLOTS,
    TOLD_SLOTS,
    VERIFIED_LABELS,
)
from replycraft.drafting.told import Told, Value, is_line, told_in
from replycraft.drafting.unanswered import unanswered
from replycraft.drafting.usual_names import by_usual_names
from replycraft.drafting.verified import fact_values, kept_back
from replycraft.errors import InvalidInputError
from replycraft.records.base import Span
from replycraft.records.draft import FollowUp, Letter, Need
from replycraft.records.ids import FactKind, Kind, Resolution, Stage

_REPLY_PREFIX = re.compile(
    r"^\s*(?:(?:re|aw|sv|返信|回答)\s*(?:\[\d+\]|\^\d+)?\s*[:：]\s*)+", re.IGNORECASE
)
_UNDER_WAY = re.compile(
    "(?:確認|調査|聞き取り|照会|検査|点検|問い合わせ|精査|協議|検討)中(?:です)?。?\\Z"
    "|(?:確かめ|調べ)ております。\\Z"
)
# What goes on: 「部品待ち」, 「印刷中です」, 「公開日は未定です」.
_GOES_ON = re.compile(
    "(?:[一-龠ァ-ヶー]中|[一-龠ァ-ヶーえし]待ち|未定)(?:です|でございます|、[^。]*)?。?\\Z"
)
_TOLD, _COMING, _ANSWER = "_told", "coming_", "answer"
_LEFT = VERIFIED_LABELS[_ANSWER]
_DEFAULT_SUBJECT = "お問い合わせの件"
# Staff can supply verified facts, not what a mail says or what is planned.
_NOT_ASKABLE = CUSTOMER_SLOTS | DESK_SLOTS | PLAN_SLOTS | TOLD_SLOTS
_WHAT = {
    Stage.HOLDING: "確認結果のご連絡",
    Stage.PROGRESS: "次の進捗のご報告",
    Stage.FIRST: "対応の完了のご確認",
    Stage.DECISION: "対応の完了のご確認",
    Stage.DECLINED: "ご質問への回答",
    Stage.RESOLVED: "その後のご様子の確認",
    Stage.THANKS: "ご意見の共有",
}


class Composition(NamedTuple):
    """A composed reply before it is checked.

    `untold` names confirmed facts for which no letter has words.
    """

    plan: Plan
    rendered: Rendered
    letter: Letter
    needs: tuple[Need, ...]
    follow_up: FollowUp | None
    untold: tuple[str, ...] = ()


def compose(case: Case, letters: Letters) -> Composition:
    """Return the reply for *case*.

    A letter whose needed facts are missing is not sent: a holding reply goes out
    instead, and `needs` names the facts.

    Raises:
        InvalidInputError: no letter fits the case, or the letter cannot be rendered.
    """
    facts = by_usual_names(case.verified, letters.facts.usual)
    case = case._replace(verified=facts)
    planned = plan(case)
    chosen, slots, lacking = _choose(case, planned, letters)
    if lacking:
        planned = planned._replace(stage=Stage.HOLDING)
        chosen, slots, _ = _choose(case, planned, letters, decided=False)
    values = fact_values(case)
    left = slots["unanswered"] = unanswered(case, slots, letters.facts, values)
    rendered, untold = _rendered(case, letters, chosen.id, slots, values)
    missing = dict.fromkeys((*planned.needs, *lacking, *rendered.gaps))
    return Composition(
        plan=planned,
        rendered=rendered,
        letter=chosen,
        needs=tuple(
            Need(id=name, label=VERIFIED_LABELS.get(name, name))
            for name in missing
            if name not in _NOT_ASKABLE
        )
        + tuple(Need(id=_ANSWER, label=f"{_LEFT}({one})") for one in left),
        follow_up=_follow_up(case, planned, rendered, str(slots["due"])),
        untold=(*untold, *kept_back(case)),
    )


def reply_subject(subject: str) -> str:
    """Return the subject of the reply: one `Re:` and the customer's own words."""
    plain = _REPLY_PREFIX.sub("", subject).strip()
    return f"Re: {plain or _DEFAULT_SUBJECT}"


def _choose(
    case: Case, planned: Plan, letters: Letters, *, decided: bool = True
) -> tuple[Letter, dict[str, object], tuple[str, ...]]:
    """Return the letter, its slots, and the needed facts that are missing."""
    marks = flags(case, planned)
    if not decided:
        marks["resolution"] = ""
    choice = letters.choose(marks)
    if choice is None:
        raise InvalidInputError(
            f"no letter fits kind={marks['kind']}, stage={marks['stage']}, "
            f"topic={marks['topic']}; add a letter with fewer conditions",
            for_staff="この場合に合うお手紙がありません"
            f"(種類 {marks['kind']}、段階 {marks['stage']}、話題 {marks['topic']})。"
            "条件の少ないお手紙を templates に加えてください",
        )
    slots: dict[str, object] = {**text_slots(case, planned), **marks}
    lacking = tuple(name for name in choice.row.needs if not slots.get(name))
    return choice.letter, slots, lacking if decided else ()


def _rendered(
    case: Case,
    letters: Letters,
    path: str,
    slots: dict[str, object],
    values: Mapping[str, Value],
) -> tuple[Rendered, tuple[str, ...]]:
    """Return the letter with every one of *values*, and those it has no words for.

    A first draft shows which facts the letter's own sentences tell; the rest are told
    in sentences of their own.
    """
    if not values:
        return letters.render(path, {**slots, **_as_slots((), values)}), ()
    teller = Teller(
        letters.facts,
        kind=str(slots["kind"]),
        resolution=str(slots["resolution"] or _looked_into(case)),
        today=case.now.date(),
        mail=_mail(case),
    )
    rest, untold = teller.tell(values, ())
    if rest:
        first = letters.render(path, {**slots, **_as_slots(rest, values)})
        own = {fact for part in first.parts for fact in part["facts"]}
        named = {name.removesuffix(_TOLD).removeprefix(_COMING) for name in own}
        if _ANSWER in named:
            named |= told_in(values[_ANSWER].text, values)
        early = any(one.found and _tells(first, one) for one in rest)
        values = with_hours(values, named, letters.facts, _mail(case))
        rest, untold = teller.tell(values, named)
        if not early:
            # A house's own letter may have no place for what happened.
            rest = tuple(one._replace(found=False) for one in rest)
    rendered = letters.render(path, {**slots, **_as_slots(rest, values)})
    return rendered._replace(parts=_with_facts(rendered, rest)), untold


def _looked_into(case: Case) -> str:
    """Return what a letter that hands over leaves open: somebody looks into it."""
    decided = case.verified.resolution
    return str(decided) if decided == Resolution.INVESTIGATE else ""


def _mail(case: Case) -> Mail:
    """Return what the mail says of the facts."""
    days = (
        dt.date.fromisoformat(str(fact.value))
        for fact in case.analysis.facts
        if fact.kind == FactKind.DATE
    )
    sent = case.mail.date or case.now
    return Mail(case.mail.text, frozenset(days), sent.date())


def _as_slots(told: tuple[Told, ...], values: Mapping[str, Value]) -> dict[str, object]:
    lists = tuple(one.text for one in told if is_line(one))
    said = [one for one in told if not is_line(one)]
    found, rest = (
        tuple(either(one.text, one.otherwise) for one in said if one.found is happened)
        for happened in (True, False)
    )
    # 「確認しております」 may be of what was checked; the note tells.
    notes = (values[key].text for one in told for key in one.keys)
    said_so = chain(notes, (one.text for one in said))
    return {
        "found": found,
        "confirmed": rest,
        "listed": lists,
        "listed_first": bool(told) and is_line(told[0]),
        "unsettled": any(_UNDER_WAY.search(text) for text in said_so),
        "under_way": any(_GOES_ON.search(one.text) for one in told),
    }


def _tells(letter: Rendered, one: Told) -> bool:
    """Say whether *letter* has the sentence, with either of its ends."""
    return any(
        part["text"] in one.text or part["text"] == one.otherwise
        for part in letter.parts
    )


def _with_facts(
    rendered: Rendered, told: tuple[Told, ...]
) -> tuple[dict[str, Any], ...]:
    """Return the parts of a letter, those made of *told* with the facts they tell."""
    return tuple(
        {**part, "facts": keys} if (keys := _keys_of(part["text"], told)) else part
        for part in rendered.parts
    )


def _keys_of(text: str, told: tuple[Told, ...]) -> tuple[str, ...]:
    found = (o.keys for o in told if text in o.text or text == o.otherwise)
    return next(found, ())


def _follow_up(
    case: Case, planned: Plan, rendered: Rendered, due: str
) -> FollowUp | None:
    """Return the promise with the place in the body that makes it."""
    at = rendered.body.find(due)
    if at < 0:
        day = due.partition("）")[0] + "）"
        at = rendered.body.find(day)
        due = day
    if at < 0 and case.analysis.kind in (Kind.THANKS, Kind.OTHER):
        return None
    return FollowUp(
        due=planned.due,
        owner=case.profile.agent,
        what=_WHAT[planned.stage],
        span=Span(start=at, end=at + len(due), field="body") if at >= 0 else None,
    )
