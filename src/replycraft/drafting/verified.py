"""The confirmed facts of a case as letters write them."""

import datetime as dt
import re

from replycraft.drafting.carriers import is_first_carrier
from replycraft.drafting.case import Case
from replycraft.drafting.cause import cause_told, is_open, prevention_told
from replycraft.drafting.marks import clean
from replycraft.drafting.noted import (
    as_noun,
    clock,
    for_customers,
    with_days,
    with_years,
)
from replycraft.drafting.noted_times import end_of, moment_of, moments_in
from replycraft.drafting.others import about_others, naming_others
from replycraft.drafting.polite import polite
from replycraft.drafting.told import Value
from replycraft.workdays import japanese_day

# These say what kind of case it is; letters are chosen by them.
_ABOUT_CASE = frozenset({"fault", "resolution", "contact_by"})
_WRITABLE = (str, int, float, dt.date, list, tuple)
# 「半額の1980円」 is written as letters write sums.
_YEN = re.compile(r"(?<![\d,.-])\d{4,9}(?=(?:[〜～~]\d{4,9})?円)")
# 「当日9時から入口で案内」, not 「当日の予定は毎朝掲載」.
_THAT_DAY = re.compile(r"当日(?:\d|、|の[朝昼夕夜])(?!.*毎)")
_PARCEL = ("ship_date", "delivery_date", "carrier", "tracking_number", "postage")
_NO_PARCEL = ("coupon", "point")
_ONLINE = re.compile(
    r"クーポン|(?:引き?換え|認証|招待|シリアル|ギフト)?コード|ポイント|電子|会員ページ|マイページ"
    r"|メールで|メールに|PDF|ＰＤＦ|ダウンロード"
)
# A day that lies further away is told with its year.
_FAR = dt.timedelta(days=180)
# Days that letters promise, and from how many days ahead on they do.
_TO_COME = {
    "delivery_date": dt.timedelta(days=1),
    **dict.fromkeys(
        ("visit_date", "pickup_date", "return_date", "resend_ship_date"),
        dt.timedelta(0),
    ),
    **dict.fromkeys(("redelivery_date", "replacement_delivery_date"), dt.timedelta(0)),
}
# Of these a letter says 本日 where it is today.
_DONE_ON = (
    *("visit_date", "pickup_date", "redelivery_date", "resend_ship_date"),
    *("exchange_ship_date", "replacement_ship_date"),
)
# 「今後は、…します」 with its day: 「12月5日（金）からは、…します」.
_FROM_THEN = re.compile("今後(は?)、")
# What is done but once: 「9月18日（金）に、…改修いたします」.
_ONCE = re.compile(
    "(?:改修|修正|改訂|改定|改良|導入|設置|交換|増設|更新|撤去|張り替え)(?:し|いたし)ます。\\Z"
)
# The deed that has its day: 「11月30日（日）に…統合いたします。」.
_FIRST_DEED = re.compile(r"\A([^。]*\d日[^。]*)いたします。")
# 「11月30日に在庫を統合、自動の取り消しを停止」: both were done that day.
_NEXT_DEED = re.compile(
    "(いたしました。(?!今後|以[後降]|これから|毎|次|来|常)[^。0-9]*)いたします。"
)
_IN_SENTENCES = ("cause", "prevention")
_STARTS, _STATUS = ("prevention_start", "prevention_date"), ("status", "progress")
_FLAGS = {True: "あり", False: "なし"}


def shown(value: object) -> str:
    """Return a verified value as a letter writes it."""
    if isinstance(value, bool):
        return _FLAGS[value]
    if isinstance(value, list | tuple):
        return "、".join(shown(item) for item in value)
    if isinstance(value, dt.datetime):
        return f"{japanese_day(value.date())}{clock(value.hour, value.minute)}"
    if isinstance(value, dt.date):
        return japanese_day(value)
    text = str(value)
    moment = moment_of(text)
    if moment:
        return shown(moment)
    return clean(_YEN.sub(_with_comma, for_customers(with_days(text))))


def _with_comma(figure: re.Match[str]) -> str:
    return f"{int(figure[0]):,}"


def verified_slots(case: Case) -> dict[str, str | None]:
    """Return the confirmed facts by their names, as slots of a letter."""
    slots: dict[str, str | None] = {}
    for name, value in _facts(case).items():
        if not _is_over(name, value, case):
            today = name in _DONE_ON and _day(value) == case.now.date()
            slots[name] = "本日" * today + _written(name, value)
    shipped = case.verified.ship_date
    if shipped and shipped >= case.now.date():
        slots["coming_ship_date"] = shown(shipped)
    if answer := slots.get("answer"):
        slots["answer"] = polite(answer)
    _tell_cause(slots, case)
    return slots


def _tell_cause(slots: dict[str, str | None], case: Case) -> None:
    """Put the cause and what is done against it into *slots*, in sentences as well."""
    if is_open(slots.get("cause") or ""):
        del slots["cause"]
    for name in _IN_SENTENCES:
        if text := slots.get(name):
            slots[f"{name}_told"] = _in_sentences(name, text, case)
            slots[name] = as_noun(text)
    if (text := slots.get("prevention_told")) and (start := _start(text, case)):
        joint = "に" if _ONCE.search(text) else r"から\1"
        slots["prevention_told"] = _FROM_THEN.sub(f"{shown(start)}{joint}、", text)


def _in_sentences(name: str, text: str, case: Case) -> str:
    """Return the cause or what is done against it as told, a deed of past days as done."""
    if name == "cause":
        return cause_told(text)
    told = prevention_told(text)
    moments = moments_in(_facts(case).get(name), case.now)
    if moments and max(moments) < case.now:
        told = _FIRST_DEED.sub(r"\1いたしました。", told, count=1)
        if "。" not in text:
            told = _NEXT_DEED.sub(r"\1いたしました。", told)
    return told


def _is_over(name: str, value: object, case: Case) -> bool:
    """Say whether *value* is a day that letters promise, and it went by."""
    ahead = _TO_COME.get(name)
    return ahead is not None and _day(value) < case.now.date() + ahead


def _start(told: str, case: Case) -> dt.date | None:
    """Return the coming day from which what *told* says is done, None if it names none."""
    if not _FROM_THEN.match(told):
        return None
    facts = _facts(case)
    days = (_day_or_none(facts.get(name)) for name in _STARTS)
    return next((day for day in days if day and day >= case.now.date()), None)


def fact_values(case: Case) -> dict[str, Value]:
    """Return the facts that the customer may be told, in the order of the desk."""
    found: dict[str, Value] = {}
    for name, value in _facts(case).items():
        text = _written(name, value)
        day = _day_or_none(value)
        if day and abs(day - case.now.date()) > _FAR:
            text = f"{day.year}年{text}"
        moments = moments_in(value, case.now) if day is None else ()
        if not moments and _THAT_DAY.match(text):
            moments = _event_days(case)
        done = bool(moments) and max(moments) < _done_until(name, case)
        found[name] = Value(text, day, done, bool(moments) and not done)
    for name in _IN_SENTENCES:
        if name in found:
            found[name] = Value(_in_sentences(name, found[name].text, case))
    if "prevention" in found and _start(found["prevention"].text, case):
        # The day is told within the sentence.
        return {name: found[name] for name in found if name not in _STARTS}
    return found


def _event_days(case: Case) -> tuple[dt.datetime, ...]:
    """Return the ends of all confirmed days: what 「当日」 was is over when they are."""
    days = filter(None, map(_day_or_none, _facts(case).values()))
    return tuple(end_of(day, case.now) for day in days)


def _done_until(name: str, case: Case) -> dt.datetime:
    """Return up to when a note tells what is done: a status of today is."""
    if not name.endswith(_STATUS):
        return case.now
    return end_of(case.now.date(), case.now) + dt.timedelta(minutes=1)


def is_shipped(case: Case) -> bool:
    """Say whether what is sent anew travels as a parcel, not by mail or on a page."""
    facts = _facts(case)
    if any(name.endswith(_PARCEL) for name in facts):
        return True
    if any(name.startswith(_NO_PARCEL) for name in facts):
        return False
    said = "、".join(v for v in facts.values() if isinstance(v, str))
    return _ONLINE.search(said) is None


def _facts(case: Case) -> dict[str, object]:
    every = _noted(case)
    hidden = about_others(case, every)
    if hidden:
        hidden |= naming_others(case, every, hidden)
    return {
        name: with_years(value, case.now.date(), _FAR)
        for name, value in every.items()
        if not (name in hidden or name in _ABOUT_CASE or is_first_carrier(name, case))
    }


def _noted(case: Case) -> dict[str, object]:
    verified = case.verified
    every = {**verified.__dict__, **(verified.model_extra or {})}
    return {
        name: value
        for name, value in every.items()
        if isinstance(value, _WRITABLE) and value not in ("", [], ())
    }


def kept_back(case: Case) -> tuple[str, ...]:
    """Return the facts that are not told because they say who somebody else is."""
    every = _noted(case)
    hidden = about_others(case, every)
    return tuple(sorted(naming_others(case, every, hidden) - hidden)) if hidden else ()


def _written(name: str, value: object) -> str:
    """Return the fact called *name* as letters write it, a bare number of yen with 円."""
    if not name.endswith("amount"):
        return shown(value)
    if isinstance(value, int):
        return f"{value:,}円"
    text = shown(value)
    return f"{int(text):,}円" if text.isdecimal() else text


def _day(value: object) -> dt.date:
    return _day_or_none(value) or dt.date.max


def _day_or_none(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    moment = moment_of(value) if isinstance(value, str) else None
    return _day_or_none(moment) if moment else None
