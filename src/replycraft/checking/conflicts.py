"""Finds figures that contradict what the company has confirmed."""

from datetime import date

from replycraft.checking.claims import claimed_day, claimed_number, claimed_span
from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.hearsay import is_said_otherwise
from replycraft.checking.known_days import bare_days, day_of
from replycraft.checking.other_counts import other_in_list
from replycraft.checking.other_days import (
    exchanged,
    other_bound,
    other_limit_told,
    otherwise_dated,
    rival_of,
)
from replycraft.checking.other_hours import other_hour
from replycraft.checking.other_measures import (
    is_claimed,
    is_told,
    other_end,
    other_rate,
    otherwise_measured,
    replaced,
)
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.promises import ASKED, promised
from replycraft.checking.roles import is_named, speaks_of
from replycraft.checking.surroundings import words_around
from replycraft.checking.told_beside import is_told_beside
from replycraft.checking.told_sums import (
    misnamed,
    other_price,
    other_sum,
    other_than_asked,
    unreduced,
)

_LIMIT_PARTS = frozenset(("deadline", "until", "expiry", "limit"))
_DESK_WORD = ("contact", "reply", "report", "next_report")
_RATIOS = frozenset(("倍", "割"))
_LEAST_MONEY = 4
_NEAR_DAYS = 14
# 「15日にお越しになれば」 is the customer's own day.
_COMES = lazily(
    f"{AND_WEEKDAY}に(?:お越し|ご来[店館園院場社]|お立ち寄り|お持ち|いらっしゃ|お見え)[^。、\n]{{0,8}}?(?:れば|ましたら|たら|なら|場合)"
)
# 「終演が21時半となりますと」 supposes what the customer said.
_SUPPOSED = lazily(
    "(?:頃|ごろ|過ぎ|すぎ)?(?:と|に)なり(?:ますと|ましたら|ました場合|ます場合)|(?:頃|ごろ)?でしたら"
)
_BESIDE = len("（水）の午後")
# 「4月7日(火)の19時」「4月7日(火)、時間は19時」
_ITS_HOUR = lazily(
    f"(?s:.{{0,{_BESIDE}}})|{AND_WEEKDAY}(?:の|で、?|、|に、?|です。|でございます。|となり、?)"
    "(?:開始|始まり|ご?集合|お?時間|時刻|開演|出発)(?:の?お?時[間刻])?(?:は|が)、?(?:午[前後])?"
)
_LIMIT = lazily(f"{AND_WEEKDAY}(?:まで(?!に)|から|より)")
# 「期限は11月22日(土)でございます」: a day that is told, not one that is spoken of.
_STATED = lazily(
    f"{AND_WEEKDAY}(?:でござい|です|となり|となって|とさせ|まで(?!に)|より承|から承)"
)


def conflict(work: Work, figure: Figure) -> str | None:
    """Return why *figure* contradicts a confirmed fact, None where it does not."""
    if figure.start >= work.reply.body_end or not work.ground.facts:
        return None
    if _states_own(work, figure):
        return None
    if _is_confirmed(work, figure):
        ways = (exchanged, unreduced, other_in_list, misnamed)
        known = next(filter(None, (way(work, figure) for way in ways)), None)
    else:
        known = (
            _contradicted(work, figure)
            or replaced(work, figure)
            or otherwise_measured(work, figure)
            or other_hour(work, figure)
            or other_end(work, figure)
            or other_bound(work, figure)
            or otherwise_dated(work, figure)
            or other_limit_told(work, figure)
            or other_rate(work, figure)
            or other_sum(work, figure)
            or other_than_asked(work, figure)
            or other_price(work, figure)
            or claimed_day(work, figure)
            or claimed_number(work, figure)
            or claimed_span(work, figure)
        )
    if known is None:
        return None
    if is_said_otherwise(work, figure) or _is_derived(work, figure):
        return None
    return contradiction(work, figure, known)


def _states_own(work: Work, figure: Figure) -> bool:
    """Tell whether no confirmed value can be meant: the customer's own day, or a ratio.

    「300から4倍の1,200に」 is told of two values, and is none in their place.
    """
    if figure.sort is Sort.DAY:
        return _COMES.match(work.reply.text, figure.end) is not None
    if figure.sort is Sort.TIME and _SUPPOSED.match(work.reply.text, figure.end):
        return True
    units = {known.unit for known in work.ground.confirmed.figures}
    return figure.unit in _RATIOS and figure.unit not in units


def contradiction(work: Work, figure: Figure, known: str) -> str:
    """Return what to tell of *figure*, where *known* is confirmed."""
    claimed = "(お客様のメールの値です)" if is_claimed(work, figure) else ""
    return (
        f"「{work.reply.text[figure.start : figure.end]}」は、確認済みの事実「{known}」と食い違います{claimed}。"
        "確認済みの値に直すか、お客様のお話であれば「…とのこと」と書いてください。"
    )


def _is_derived(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is the day beside a known one: 「10日になっても」「休み明けの10日」."""
    from replycraft.checking.days_beside import is_beside
    from replycraft.checking.derived_days import ends_validity
    from replycraft.checking.neighbours import is_overdue
    from replycraft.checking.nth_days import leads_to_day
    from replycraft.checking.recurring_days import is_of_round
    from replycraft.checking.rounds import is_next_round
    from replycraft.checking.stays import ends_span, ends_stay, is_night_of_stay

    day = day_of(figure)
    if leads_to_day(work, figure):
        return True
    ways = (
        *(is_beside, is_overdue, ends_span, ends_stay, is_night_of_stay),
        *(is_of_round, is_next_round, ends_validity),
    )
    return day is not None and any(way(work, figure, day) for way in ways)


def _is_confirmed(work: Work, figure: Figure) -> bool:
    source = work.ground.confirmed
    if figure.sort is Sort.DAY:
        day = figure.value
        if figure.unit and isinstance(day, date) and day.day in bare_days(source):
            return True  # 「26日以降のお申し出は翌月末」 is a rule for every month.
        return day in source.days
    if figure.sort is Sort.ID:
        written = work.reply.plain[figure.start : figure.end]
        return written in source.text or str(figure.value) in source.skeleton
    return figure.sort not in (Sort.NUMBER, Sort.TIME) or any(
        known.value == figure.value
        for known in source.figures
        if known.sort is figure.sort
    )


def _contradicted(work: Work, figure: Figure) -> str | None:
    """Return the confirmed text that says otherwise about the same thing."""
    around: tuple[str, str] | None = None
    best: str | None = None
    for key, text in work.ground.facts.items():
        rival = rival_of(figure, work.ground.fact_figures[key])
        if rival is None or _is_answer(work, figure, key):
            continue
        around = around or words_around(work, figure)
        if figure.sort is Sort.TIME:
            if _same_day(work, figure, text, rival) or _other_hour_of(
                work, figure, key, rival
            ):
                return text
        elif _is_asked(key, around):
            continue
        elif speaks_of(work, key, around) and not is_told_beside(work, figure, rival):
            return text
        elif _is_slip(figure, rival) or _is_other_limit(work, figure, key, rival):
            best = text
    return best


def _is_answer(work: Work, figure: Figure, key: str) -> bool:
    """Tell whether *figure* is when the desk calls, and *key* is of something else.

    「修理の進み具合は、8月25日17時までにご連絡いたします」 is no day of the repair.
    """
    if key.startswith(_DESK_WORD) or figure.sort not in (Sort.DAY, Sort.TIME):
        return False
    _, end = work.reply.sentence_at(figure.start)
    return promised(work, figure.end, end) == "contact"


def _is_asked(key: str, around: tuple[str, str]) -> bool:
    """Tell whether the customer is to get in touch, and *key* is when the desk will."""
    return key.startswith(_DESK_WORD) and ASKED.search(around[1]) is not None


def _is_other_limit(work: Work, figure: Figure, key: str, rival: Figure) -> bool:
    """Tell whether *figure* limits what the confirmed day *rival* should limit.

    It is a coming day until or from which something holds, and *rival*, close to it,
    is not mentioned at all. *key* must be one that does not say what its day is called.
    """
    mine, other = figure.value, rival.value
    if not (isinstance(mine, date) and isinstance(other, date)):
        return False
    limit = not _LIMIT_PARTS.isdisjoint(key.split("_"))
    if is_named(work, key) and not limit:
        return False
    near = (
        min(mine, other) > work.ground.today and abs((mine - other).days) <= _NEAR_DAYS
    )
    if not near or any(f.value == other for f in work.figures):
        return False
    if _LIMIT.match(work.reply.text, figure.end) is not None:
        return True
    stated = _STATED.match(work.reply.text, figure.end) is not None
    return stated and is_claimed(work, figure)


def _same_day(work: Work, figure: Figure, text: str, rival: Figure) -> bool:
    """Tell whether *figure* is the time of a day whose confirmed time *rival* is other."""
    own = [f for f in work.figures if f.sort is Sort.DAY and f.end <= figure.start]
    if not own or not _ITS_HOUR.fullmatch(work.reply.text, own[-1].end, figure.start):
        return False
    if figure.start - own[-1].end > _BESIDE and is_told(work, rival):
        return False
    day = own[-1].value
    return isinstance(day, date) and text.startswith(day.isoformat()) and "T" in text


def _other_hour_of(work: Work, figure: Figure, key: str, rival: Figure) -> bool:
    """Tell whether the time *figure* stands where *key*, a time of day, is spoken of.

    「集合は12時15分に」 where `meeting_time` is 12:45, which is not told itself.
    """
    if not key.endswith("_time") or not is_named(work, key) or is_told(work, rival):
        return False
    start, _ = work.reply.sentence_at(figure.start)
    figures = (f.end for f in work.figures if f.end <= figure.start)
    before = work.reply.text[max((start, *figures)) : figure.start]
    return not is_claimed(work, figure) and speaks_of(work, key, (before, ""))


def _is_slip(figure: Figure, rival: Figure) -> bool:
    """Tell whether two amounts hold the same digits in another order."""
    if figure.sort is not Sort.NUMBER:
        return False
    mine, other = str(figure.value), str(rival.value)
    return len(mine) >= _LEAST_MONEY and sorted(mine) == sorted(other)
