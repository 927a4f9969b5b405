"""Tells which days a reply may name: those that a source has, and their neighbours."""

from datetime import date, timedelta

from replycraft.checking.case import Ground, Source
from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.promises import is_desk_promise, promise_at
from replycraft.records.desk import Profile
from replycraft.workdays import is_working_day

# 「12月上旬」 is a time by which something shall happen, 「12月分」 is none.
_SOME_TIME = lazily(
    "[上中下]旬|頃|ごろ|中に|中には|中の(?:入荷|発売|お届け)|初め|半ば|末"
)
_CLOSURE = lazily("祝|休|連休|閉[館店園]|窓口|営業|開[館店園]|年末|年始")
_EVE = lazily("(?:前日|前の日)(?:の|に?あたる|、)?$")
_MORROW = lazily("(?:(?:翌日|次の日|あくる日)(?:の|に?あたる|、)?|翌(?:の|、)?)$")
_HOLIDAY = lazily("(?:祝日|休日|祭日|連休)(?:の|に?あたる|である|、)?$")
_HOLIDAY_BEHIND = lazily(
    "[(（]?[月火水木金土日]?曜?日?[・、]?(?:祝|振替|休)|(?:は|も)、?(?:祝日|休日)"
)
_REACH_OF_DAY = 10
_YEAR_MONTH = lazily(
    r"(?<!\d)((?:19|20)\d\d)(?:[-/.]|年の?)(\d{1,2})(?:月|(?![-/.\d]))"
)
_A_YEAR = 12
_FORETOLD = (
    "〔事実がなければ言えない日の前〕(?:日|予定日|の予定)?は、?(?:明日|あす)?[のは、]?$"
)
_COMES_THEN = f"{AND_WEEKDAY}(?:の[^、。\n]{{1,6}}?)?(?:まで|中|頃|ごろ)?に(?:は|も)?、?[^、。\n]{{0,8}}?〔事実がなければ言えない日の後〕"
_MOST_DAYS = 40
_NEXT = ("次の", "下記の", "以下の")
_LONGEST_LIST = 80
_A_MONTH = 31
_DAY_AFTER_TOMORROW = lazily("(?:明後日|あさって)[のは、]?[ 　]?$")
_SATURDAY = 5
_OR_NEXT = lazily("か[0-9]{1,2}日(?!間)")
_CAME = lazily(
    f"{AND_WEEKDAY}(?:付の?|付けの?|に|の)?、?(?:いただ|頂|お送りいただ|お送りくだ|お寄せ|ご連絡|お問い合わせ|お便り|メール)"
)
# 9999-12-31 is 「for ever」 in a database: whoever adds to it leaves the calendar.
_FIRST_YEAR, _LAST_YEAR = 100, 9900


def day_of(figure: Figure) -> date | None:
    """Return the day that *figure* is, None where it is none to be reckoned with."""
    day = figure.value
    return day if isinstance(day, date) and is_reckoned(day) else None


def is_reckoned(day: date) -> bool:
    """Tell whether *day* is so far from both ends of the calendar that spans can be added."""
    return _FIRST_YEAR <= day.year <= _LAST_YEAR


def known_days(work: Work) -> frozenset[date]:
    """Return the days to be reckoned with that a source names, or today."""
    ground = work.ground
    known = {ground.today, ground.mail.when, *ground.confirmed.days, *ground.told_days}
    known |= ground.case.promised | known_months(work)
    return frozenset(sorted(filter(is_reckoned, known))[:_MOST_DAYS])


def known_months(work: Work) -> frozenset[date]:
    """Return the first days of the months that facts or mail name with their year: 「2024-11」."""
    texts = work.ground.confirmed.text, work.ground.mail.text
    found = (match for text in texts for match in _YEAR_MONTH.finditer(text))
    months = ((int(match[1]), int(match[2])) for match in found)
    return frozenset(
        date(year, month, 1) for year, month in months if 0 < month <= _A_YEAR
    )


def knows_day(work: Work, figure: Figure) -> bool:
    """Tell whether a source has the day *figure*, or it needs none."""
    ground, day = work.ground, figure.value
    if not isinstance(day, date):
        return True
    near = (*_coming(work, figure), ground.mail.when)
    free = day in near and not _is_foretold(work, figure)
    if free or day in ground.confirmed.days or day in ground.case.promised:
        return True
    if is_desk_promise(work, figure) or is_next_to(work, figure):
        return True
    if any(key.endswith(f"_{day:%m%d}") for key in ground.facts):
        return True  # The fact is called `saturday_0124`.
    # The mail is read for figures only where nothing else is known to have the day.
    return _is_in_mail(ground, day) or is_told_closed(work, figure)


def _coming(work: Work, figure: Figure) -> tuple[date, ...]:
    """Return today and tomorrow, and the day after where *figure* is called so."""
    today = work.ground.today
    before = work.reply.text[max(0, figure.start - _REACH_OF_DAY) : figure.start]
    ahead = 3 if _DAY_AFTER_TOMORROW.search(before) else 2
    return tuple(today + timedelta(days=days) for days in range(ahead))


def _is_foretold(work: Work, figure: Figure) -> bool:
    """Tell whether 「お届けは26日の午前中」 says of a coming day what only facts can tell."""
    if figure.value == work.ground.today or not work.ground.facts:
        return False
    start, _ = work.reply.sentence_at(figure.start)
    start = max(start, figure.start - _REACH_OF_DAY)
    topic = work.groups.pattern(_FORETOLD)
    if topic.search(work.reply.text, start, figure.start) is not None:
        return True
    said = work.groups.pattern(_COMES_THEN)
    return said.match(work.reply.text, figure.end) is not None


def _is_in_mail(ground: Ground, day: date) -> bool:
    """Tell whether the mail has *day*, be it as the 1日 of less than a month away."""
    if day in ground.analysed_days or day in ground.mail.days:
        return True
    recent = abs((ground.mail.when - day).days) < _A_MONTH
    bare = recent and day.day in bare_days(ground.mail)
    return bare or day in ground.told_days


def is_told_closed(work: Work, figure: Figure) -> bool:
    """Tell whether everybody knows that the desk is closed on the day *figure*, and it is told.

    「2月11日は祝日のため」 needs no source, 「2月11日から」 does. A promise on such a
    day is a fault of its own.
    """
    profile, day = work.ground.case.profile, day_of(figure)
    if day is None:
        return False
    sentence = work.reply.sentence_at(figure.start)
    if _CLOSURE.search(work.reply.text, *sentence) is not None:
        return not is_working_day(day, profile) or _is_called_holiday(work, figure, day)
    if not promise_at(work, figure):
        return False
    public = profile.model_copy(update={"closed": ()})
    listed = day.isoformat() in profile.holidays
    return listed or (day.weekday() < _SATURDAY and not is_working_day(day, public))


def _is_called_holiday(work: Work, figure: Figure, day: date) -> bool:
    """「祝日の11日も窓口は開いております」: a holiday of the calendar that is called one."""
    text = work.reply.text
    before = _HOLIDAY.search(text, max(0, figure.start - 6), figure.start)
    if not (before or _HOLIDAY_BEHIND.match(text, figure.end)):
        return False
    # Which month a bare day is of was guessed.
    ahead = (work.ground.today + timedelta(days=n) for n in range(_MOST_DAYS))
    same = (other for other in ahead if figure.unit and other.day == day.day)
    calendar = Profile(closed=(), holidays=("national",))
    return any(not is_working_day(other, calendar) for other in (day, *same))


def is_next_to(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is called the day before, or after, a known one."""
    day = day_of(figure)
    if day is None:
        return False
    before = work.reply.text[max(0, figure.start - _REACH_OF_DAY) : figure.start]
    for way, days in ((_EVE, 1), (_MORROW, -1)):
        other = day + timedelta(days=days)
        told = {f.value for f in work.figures if f.end <= figure.start}
        known = (work.ground.confirmed.days, work.ground.mail.days, told)
        if way.search(before) and any(other in source for source in known):
            return True
    return False


def counts_next(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* counts what comes: 「次の2日」."""
    return work.reply.plain.endswith(_NEXT, 0, figure.start)


def told_times(work: Work, figure: Figure) -> int:
    """Return how many days, or times, the reply lists around *figure*.

    「午前10時と午後2時の2回」「次の2日が空いております」
    """
    start, end = work.reply.sentence_at(figure.start)
    if counts_next(work, figure):
        start, end = end, end + _LONGEST_LIST
    told = [
        f.sort
        for f in work.figures
        if start <= f.start < end and f.sort in (Sort.DAY, Sort.TIME, Sort.MONTH)
    ]
    return told.count(Sort.DAY) or told.count(Sort.TIME) or told.count(Sort.MONTH)


def knows_part_of_day(work: Work, figure: Figure) -> bool:
    """Tell whether a bare 15日 or 3月 belongs to a day that is known."""
    ground = work.ground
    days = ground.confirmed.days | ground.mail.days
    if figure.sort is Sort.MONTH:
        # 「3月以降」 where something lasts until the end of February.
        vague = _SOME_TIME.match(work.reply.text, figure.end) is not None
        known = {day.month for day in days} | _months(ground, near=not vague)
        known |= {day.month % _A_YEAR + 1 for day in ground.confirmed.days}
        # 「11月末まで」 where something begins with December.
        first = (day for day in ground.confirmed.days if day.day == 1)
        known |= {(day.month - 2) % _A_YEAR + 1 for day in first}
    else:
        written = figure.value.day if isinstance(figure.value, date) else figure.value
        if counts_next(work, figure) and written == told_times(work, figure):
            return True
        known = {day.day for day in (*days, *_coming(work, figure))}
        known |= _days_of_month(ground) | _day_of_mail(work, figure)
        return written in known or written in {day.day for day in ground.told_days}
    return figure.value in known


def _day_of_mail(work: Work, figure: Figure) -> set[int]:
    """Return the day of the mail where *figure* is told to be it: 「16日にいただいたメール」."""
    came = _CAME.match(work.reply.text, figure.end) is not None
    return {work.ground.mail.when.day} if came else set()


def bare_days(source: Source) -> set[object]:
    """Return the days of a month that *source* names without their month."""
    return {
        f.value.day if isinstance(f.value, date) else f.value
        for f in source.figures
        if f.sort is Sort.DAY_OF_MONTH
    }


def _months(ground: Ground, *, near: bool) -> set[object]:
    this = ground.today.month
    months: set[object] = {this, this % 12 + 1, (this - 2) % 12 + 1} if near else set()
    for source in ground.sources:
        months |= {f.value for f in source.figures if f.sort is Sort.MONTH}
    return months


def _days_of_month(ground: Ground) -> set[object]:
    found: set[object] = set()
    for source in ground.sources:
        found |= {
            f.value
            for f in source.figures
            if f.sort is Sort.DAY_OF_MONTH or (f.sort is Sort.NUMBER and f.unit == "日")
        }
        # 「22日か24日」 is read like 「22日かかる」.
        found |= {
            whole(f)
            for f in source.figures
            if f.unit == "日" and _OR_NEXT.match(source.text, f.end)
        }
    return found
