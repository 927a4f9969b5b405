"""Tells whether a time, a month or a year follows from what is known."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations, islice, pairwise

from replycraft.checking.derived_days import near_quantities, steps
from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.known_days import known_months
from replycraft.checking.lengths import minutes_in
from replycraft.checking.patterns import lazily
from replycraft.checking.promises import promised
from replycraft.checking.quantities import (
    THOUSAND,
    TURNS,
    Quantity,
    known_facts,
    known_in,
)
from replycraft.checking.ruled_apart import is_ruled_time
from replycraft.checking.spans_of_days import reached
from replycraft.checking.written_days import first_of_era

_A_YEAR = 12
# 「feb」, 「february_usage」
_MONTH_KEYS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_WHOLE_DAY = 24 * 60
_A_MINUTE = 60 * THOUSAND
_EACH = lazily(
    "分(?:ごと|毎|につき|あたり)|時間(?:ごと|毎|につき|あたり)"
    r"|(?<!\d)1(?:台|人|名|枚|足|組|本|脚|個|室|点)(?:に|あたり|につき)?(?:約|およそ)?\d+(?:分|時間)"
)
_MOST_TIMES, _MOST_ROUNDS, _MOST_WHILES = 5, 13, 8
# 「8時7分から7分おき（4組目は8時28分）」
# 「3か月に1度、次は2月、その次は5月」
_AGAIN = lazily("その次|その後|以後|おき|ごと|度の|毎に")
_AT_INTERVALS = lazily("(?:分|時間)(?:おき|ごと|毎|間隔)|interval")
_NTH = lazily("([1-9][0-9]?)[^0-9、。]{0,3}目(?:は|が|の|、)?[^0-9、。]{0,4}$")
# What a while after a known time is called ahead of it: 「終わりは10時50分です」.
_ENDING = lazily(
    "(?:終わり|おわり|終了|終演|到着|着|閉会|お開き|解散|仕上がり|お渡し|お返し|ご返却|返却|お戻り|お帰り|下車|お迎え|完了|上がり|締め切り|締切)(?:の?(?:時刻|予定|目安|見込み|時間))?(?:は|が|も|で|、)?、?(?:約|およそ|当日の)?$"
)
# 「開場は30分前」 and 「ご入場は13時30分からです」
_LIMIT = lazily("から|より|まで|に(?:開|締|集)")
# What keeps to a timetable is no promise.
_RUNS = lazily(
    "(?:頃|ごろ)?に(?:は|、)?(?:到着|終了|閉会|解散|終演|帰着|着陸|入港|帰港)"
)
_BEFOREHAND = lazily("(?:分|時間)前")
_REACH = 8
_MONTHLY = lazily("毎月|月々|月額|月払|分割|monthly|installment|月謝|月会費|月ごと")
_MONTHS_APART = lazily("([1-9])(?:か月|ヶ月|カ月)([前後])の?$")
# 「その45分前の17時45分に開場いたします」
_APART = lazily("(?:分|時間)[前後](?:の|、)?$")
# What a while after a known time is called: 「11時に始まり、11時40分ごろ終わります」.
_ENDS = lazily(
    "(?:頃|ごろ|まで)?(?:に|には|で|の)?[^。、\n]{0,8}?(?:終|着|仕上|お渡し|到着|お帰り|戻|済|閉|締め切)|まで|(?:頃|ごろ)(?:まで|の見込)"
)


def derives_time(work: Work, figure: Figure) -> bool:
    """Tell whether the time *figure* is a known time and a known while apart from it.

    「11時から40分ほど」 ends at 11時40分; entry is until 30 minutes before the end.
    """
    if not isinstance(figure.value, int):
        return False
    if is_ruled_time(work, figure):
        return True
    _, end = work.reply.sentence_at(figure.start)
    before = max(0, figure.start - _REACH)
    apart = _APART.search(work.reply.text, before, figure.start)
    runs = _RUNS.match(work.reply.text, figure.end, end) is not None
    if not (apart or runs) and promised(work, figure.end, end):
        return False
    if _is_next_round(work, figure):
        return True
    whiles = _whiles(work, figure)
    return any(
        _is_at(figure, base + sign * minutes)
        for base in _times_before(work, figure)
        for minutes in whiles
        for sign in (1, -1)
    )


def _is_at(figure: Figure, minutes: int) -> bool:
    """Tell whether *figure* is that time; 「3時半」 may be of either half of the day."""
    round_of = _WHOLE_DAY // 2 if figure.unit == "?" else _WHOLE_DAY
    return (int(str(figure.value)) - minutes) % round_of == 0


def _whiles(work: Work, figure: Figure) -> set[int]:
    """Return how many minutes *figure* may be apart from a known time."""
    near = near_quantities(work, figure)
    begin, end = work.reply.sentence_at(figure.start)
    ends = _ENDS.match(work.reply.text, figure.end, end) or _ENDING.search(
        work.reply.text, begin, figure.start
    )
    facts = _confirmed_whiles(work)
    mail = _minutes(known_in(work.ground.mail))
    told = _minutes(near)
    found = facts if ends else facts & told
    if ends:
        # What the customer asks for may end as well: 「2時間でしたら、お返しは12時15分」.
        found = found | (mail & told) | _together(facts)
    if _LIMIT.match(work.reply.text, figure.end, end) and _BEFOREHAND.search(
        work.ground.confirmed.text
    ):
        found = found | facts
    if _EACH.search(work.ground.confirmed.text):
        found = found | {n * once for once in found for n in range(2, _MOST_TIMES)}
    often = {n * once for once in facts for n in range(1, _MOST_ROUNDS)}
    return found | (often & told)


def _confirmed_whiles(work: Work) -> set[int]:
    """Return the confirmed whiles in minutes, 「2時間25分」 as the one that it is."""
    pairs = [
        (minutes_in(hours), minutes_in(minutes))
        for hours, minutes in pairwise(work.ground.confirmed.figures)
        if (hours.unit, minutes.unit) == ("時間", "分") and hours.end == minutes.start
    ]
    parts = {part for pair in pairs for part in pair}
    return _minutes(known_facts(work.ground)) - parts | {sum(pair) for pair in pairs}


def _together(whiles: set[int]) -> set[int]:
    """Return how long two or three of *whiles* are: a journey, and a rest on the way."""
    return {sum(few) for n in (2, 3) for few in combinations(whiles, n)}


def _is_next_round(work: Work, figure: Figure) -> bool:
    """「8時7分から7分おき（4組目は8時28分）」, 「15時5分、15時25分」: a round later, or so many."""
    texts = (work.ground.confirmed.text, *work.ground.facts)
    if not any(_AT_INTERVALS.search(text) for text in texts):
        return False
    before = max(0, figure.start - _REACH)
    nth = _NTH.search(work.reply.plain, before, figure.start)
    whiles = _minutes(known_facts(work.ground))
    told = [f for f in work.figures if f.sort is Sort.TIME and f.end <= figure.start]
    firsts = {f.value for f in work.ground.confirmed.figures if f.sort is Sort.TIME}
    bases = firsts if nth else {f.value for f in told[-1:]}
    rounds = int(nth[1]) - 1 if nth else 1
    return any(
        figure.value == base + rounds * once
        for base in bases
        if isinstance(base, int)
        for once in whiles
    )


def _minutes(found: Iterable[Quantity]) -> set[int]:
    minutes = (q.value // _A_MINUTE for q in found if q.kind == "秒")
    return set(islice(filter(None, minutes), _MOST_WHILES))


def _times_before(work: Work, figure: Figure) -> set[int]:
    """Return the times that facts and mail have, and those told ahead of *figure*."""
    told = (f for f in work.figures if f.end <= figure.start)
    known = (*work.ground.confirmed.figures, *work.ground.mail.figures, *told)
    return {f.value for f in known if f.sort is Sort.TIME and isinstance(f.value, int)}


def derives_year(work: Work, figure: Figure) -> bool:
    """Tell whether a known span after a known day ends in the year *figure*."""
    era = first_of_era(work.reply.plain, figure.start)
    wanted = era + int(str(figure.value))
    known = work.ground.confirmed.days | known_months(work)
    spans = {s.value for s in known_facts(work.ground) if s.kind == "か月"}
    years = {whole(f) or 0 for f in work.ground.confirmed.figures if f.unit == "年"}
    if any((wanted - year) * _A_YEAR * THOUSAND in spans for year in years if year):
        return True
    if any(month // _A_YEAR == wanted for month in _last_payments(work)):
        return True
    return any(day.year == wanted for day in known) or any(
        day.year == wanted
        for base, span in steps(work, figure)
        if base in known
        for day in reached(work, base, span)
    )


def _last_payments(work: Work) -> set[int]:
    """Return the months, counted from year 0, in which what is paid monthly ends."""
    told = (work.ground.confirmed.text, work.reply.text, *work.ground.facts)
    if not any(_MONTHLY.search(text) for text in told):
        return set()
    times = {q.value // THOUSAND for q in known_facts(work.ground) if q.kind == TURNS}
    first = (day.year * _A_YEAR + day.month - 1 for day in known_months(work))
    return {month + count - 1 for month in first for count in times}


def derives_month(work: Work, figure: Figure) -> bool:
    """Tell whether a known span after a known day, or month, ends in the month *figure*."""
    months = {day.month for day in known_months(work) | work.ground.confirmed.days}
    months |= {
        int(str(f.value))
        for f in (*work.ground.mail.figures, *work.ground.confirmed.figures)
        if f.sort is Sort.MONTH
    }
    told = (*known_facts(work.ground), *near_quantities(work, figure))
    spans = [s.value // THOUSAND for s in told if s.kind == "か月"]
    if _AGAIN.search(work.reply.text, *work.reply.sentence_at(figure.start)):
        spans += [span * often for span in spans for often in (2, 3, 4)]
    ends = {
        (month + span - 1) % _A_YEAR + 1 for month in months for span in (0, *spans)
    }
    ends |= {month % _A_YEAR + 1 for month in _last_payments(work)}
    parts = {part[:3] for key in work.ground.facts for part in key.split("_")}
    ends |= {at for at, name in enumerate(_MONTH_KEYS, 1) if name in parts}
    if figure.value in ends | _months_beside(work, figure):
        return True
    return any(
        figure.value == day.month
        for base, span in steps(work, figure)
        if span.kind == "か月"
        for day in reached(work, base, span)
    )


def _months_beside(work: Work, figure: Figure) -> set[int]:
    """Return the months told so long before or behind one of the reply: 「その2か月前の1月」.

    Where 翌月 is confirmed, the month after one that was told follows as well.
    """
    text = work.reply.text
    told = {
        f.value.month if isinstance(f.value, date) else int(str(f.value))
        for f in work.figures
        if f.end <= figure.start and f.sort in (Sort.MONTH, Sort.DAY)
    }
    beside = _MONTHS_APART.search(text, max(0, figure.start - _REACH), figure.start)
    apart = {1} if "翌月" in work.ground.confirmed.text else set()
    if beside:
        apart.add(int(beside[1]) * (-1 if beside[2] == "前" else 1))
    return {(month + span - 1) % _A_YEAR + 1 for month in told for span in apart}
