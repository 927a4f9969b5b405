"""Tells whether a day comes again and again: every month, every week, or in a weekly course."""

from datetime import date

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.other_days import END, START
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.quantities import PIECES, THOUSAND, TURNS, known_facts
from replycraft.checking.rounds import months_after
from replycraft.facts.finders.calendar import WEEKDAYS

_MOST_DAYS = 40
_A_WEEK = 7
_FEWEST_LISTED = 3
# 「毎月5日」「毎週火曜」「第2・第4土曜」
_MONTHLY = lazily(r"(?:毎月|各月|前月|当月|翌月|毎)の?(\d{1,2})日")
_BARE_DAY = lazily(r"(?:毎月)?(\d{1,2})日")
_WEEKLY = lazily(
    "毎週|週[0-9一二三四五六]?回?|曜日?(?:のみ|だけ|限定)|月の[月火水木金土日]曜"
)
_ONLY_WEEKDAYS = lazily("(?:毎週)?(?:[月火水木金土日](?:曜日?)?(?:と|・|、|,|/)?){1,7}")
_EVERY_WEEK = lazily(
    "(?:毎週|週に?[1-6一二三四五六]回、?)の?(?:[月火水木金土日]曜?日?(?:と|・|、|,|/)?){1,7}"
)
_NAMES = lazily("[月火水木金土]|(?<!曜)日")
_TOLD_WEEKDAY = lazily("[(（の]?([月火水木金土日])(?=曜|[)）・])")
_SHUT = lazily("定休|休[み館園業診場]")
_NTH = lazily("第([1-5一二三四五])(?=[^。\n]{0,6}?([月火水木金土日])曜)")
_PAYMENTS = lazily("([0-9]{1,2})回(?:払い|の?分割|に分け)")
_LAST_TIME = lazily("最後|最終|[0-9]回目")
_WEEKEND = "土日"
_NTHS = "一二三四五"
_A_YEAR, _YEAR = 366, 12
_FROM = lazily("分?(?:から|より|〜|～)")


def recurs(work: Work, figure: Figure, day: date) -> bool:
    """「検針は毎月5日」「毎週火曜」「第2土曜」: such a day, and soon."""
    ahead = abs((day - work.ground.today).days)
    if ahead > _A_YEAR:
        return False
    name = WEEKDAYS[day.weekday()]
    closed = _SHUT.search(work.reply.text, *work.reply.sentence_at(figure.start))
    for text in map(narrow, work.ground.facts.values()):
        weekly = (closed or _WEEKLY.search(text)) and f"{name}曜" in text
        weekly = weekly or (name in _WEEKEND and _WEEKEND in text)
        weekly = weekly and (ahead <= _MOST_DAYS or _is_in_course(work, day))
        if weekly or str(day.day) in _MONTHLY.findall(text):
            return True
    return is_nth_weekday(work, day) or _is_day_of_each(work, day)


def _is_day_of_each(work: Work, day: date) -> bool:
    """「billing_day: 27日」: what is named a day is one of every month."""
    days = (
        _BARE_DAY.fullmatch(narrow(text))
        for key, text in work.ground.facts.items()
        if key.endswith("_day")
    )
    return any(found is not None and int(found[1]) == day.day for found in days)


def is_nth_weekday(work: Work, day: date) -> bool:
    """「第2・第4木曜」: a fact says that it is always on such a day."""
    name, nth = WEEKDAYS[day.weekday()], (day.day - 1) // len(WEEKDAYS)
    near = abs((day - work.ground.today).days) <= _A_YEAR
    return near and any(
        weekday == name and which in (str(nth + 1), _NTHS[nth])
        for text in map(narrow, work.ground.facts.values())
        for which, weekday in _NTH.findall(text)
    )


def is_last_payment(work: Work, figure: Figure, day: date) -> bool:
    """「最後の10回目は1月27日」 of ten payments, a month apart, whose first is confirmed."""
    start, _ = work.reply.sentence_before(figure.start)
    if not _LAST_TIME.search(work.reply.plain, start, figure.start):
        return False
    times = {int(n) for n in _PAYMENTS.findall(work.ground.confirmed.text)}
    return any(
        months_after(base, n - 1) == day
        for base in work.ground.confirmed.days
        for n in times
        if n
    )


def _is_in_course(work: Work, day: date) -> bool:
    """Tell whether *day* lies between the confirmed first and last day of a course."""
    days = [
        (set(key.split("_")), f.value)
        for key, found in work.ground.fact_figures.items()
        for f in found
        if f.sort is Sort.DAY
    ]
    first = (
        at for parts, at in days if not parts.isdisjoint(START) and isinstance(at, date)
    )
    last = (
        at for parts, at in days if not parts.isdisjoint(END) and isinstance(at, date)
    )
    return min(first, default=day) < day < max(last, default=day)


def is_of_round(work: Work, figure: Figure, day: date) -> bool:
    """「10日(月)と13日(木)のお届け」: a near day of the round on which they always come.

    Its weekdays are a fact of nothing else (「月・木」), or in the mail 「毎週月曜と木曜」;
    the reply has to tell the weekday as well, or some more such days.
    """
    name = WEEKDAYS[day.weekday()]
    told = _TOLD_WEEKDAY.match(work.reply.text, figure.end)
    known = told[1] == name if told else _is_of_list(work, figure, day)
    if not known or abs((day - work.ground.today).days) > _MOST_DAYS:
        return False
    rounds = [
        fact
        for fact in map(narrow, work.ground.facts.values())
        if _ONLY_WEEKDAYS.fullmatch(fact)
    ]
    rounds += (found[0] for found in _EVERY_WEEK.finditer(work.ground.mail.text))
    return any(name in _NAMES.findall(text) for text in rounds)


def _is_of_list(work: Work, figure: Figure, day: date) -> bool:
    """「11月5日、12日、19日」: one of three days and more, all on its weekday."""
    start, end = work.reply.sentence_at(figure.start)
    days = {
        f.value
        for f in work.figures
        if start <= f.start < end and isinstance(f.value, date)
    }
    same = {other for other in days if other.weekday() == day.weekday()}
    return len(same) >= _FEWEST_LISTED and same == days


def is_last_of_weekly(work: Work, day: date) -> bool:
    """Tell whether a weekly course of so many times as is confirmed ends on *day*."""
    if _WEEKLY.search(work.ground.confirmed.text) is None:
        return False
    times = {
        q.value // THOUSAND
        for q in known_facts(work.ground)
        if q.kind in (TURNS, PIECES)
    }
    weeks = [(day - base).days for base in work.ground.confirmed.days]
    return any(n and days == (n - 1) * _A_WEEK for n in times for days in weeks)


def ends_row(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is the last month of so many: 「2月から8月まで」, seven times."""
    before = [f for f in work.figures if f.end <= figure.start][-1:]
    text = work.reply.text
    months = [
        f
        for f in before
        if f.sort is Sort.MONTH and _FROM.fullmatch(text, f.end, figure.start)
    ]
    if figure.sort is not Sort.MONTH or not months:
        return False
    count = (int(str(figure.value)) - int(str(months[0].value))) % _YEAR + 1
    known = work.ground.confirmed.figures
    return any(f.sort is Sort.NUMBER and f.value == str(count) for f in known)
