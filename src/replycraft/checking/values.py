"""Holds the figures of a reply against its sources."""

from collections.abc import Iterator
from datetime import date, timedelta

from replycraft.checking.arithmetic import adds_up, follows
from replycraft.checking.case import Ground, Source
from replycraft.checking.conflicts import conflict
from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import lazily
from replycraft.checking.privacy import is_private
from replycraft.checking.promises import is_desk_promise, promise_at
from replycraft.checking.units import COUNTERS, TIMES, same_unit
from replycraft.records.draft import Finding
from replycraft.records.ids import Code
from replycraft.workdays import is_working_day

# 「1週間ほどで」 is told to somebody who waits; 「1日」 and 「1回」 are ways of speaking.
_LENGTHS = frozenset(("週間", "か月", "ヶ月", "カ月", "ヵ月", "ケ月", "年間", "営業日"))
_LIST_MARK = lazily(r"(?:^|\n)[ (（]*$")
_ORDINAL = lazily(r"(?:第|手順|ステップ|STEP|その|項目|図|注|※)\s?$")
# 「12月上旬」 is a time by which something shall happen, 「12月分」 is none.
_SOME_TIME = lazily(
    "[上中下]旬|頃|ごろ|中に|中には|中の(?:入荷|発売|お届け)|初め|半ば|末"
)
# 「1か月あたり935円」
_EACH = lazily("(?<=1(?:か月|ヶ月|カ月|ヵ月|ケ月))(?:あたり|当たり|ごと|につき|分の)")
_CLOSURE = lazily("祝|休|連休|閉[館店園]|窓口|営業|開[館店園]|年末|年始")
_OWN_ADDRESS = lazily(r"〒|住所|所在地|FAX|ファックス|[都道府県市区町村]")
# Round the clock, wholly, and the numbers that everybody may call.
_ORDINARY = frozenset((
    (24, "時間"), (100, "%"), (100, "パーセント"),
    (110, "番"), (118, "番"), (119, "番"), (188, "番"),
))  # fmt: skip
_EVE = lazily("(?:前日|前の日)(?:の|に?あたる|、)?$")
_MORROW = lazily("(?:翌日|次の日|あくる日)(?:の|に?あたる|、)?$")
_TALLIES = frozenset(("回", "日", "コマ", "枠"))
_NEXT = ("次の", "下記の", "以下の")
_LONGEST_LIST = 80
_SHORTEST_ID = 4
_ADDED = frozenset(("円", "")) | COUNTERS
_SMALL = 5
_HALF_DAY = 12 * 60
_REACH_OF_DAY = 10  # 「（月・振替休日）の」


def check_values(work: Work) -> Iterator[Finding]:
    """Yield figures that contradict what is confirmed, or that have no source."""
    for figure in work.figures:
        if not _is_fact(work, figure) or is_private(work, figure):
            continue
        message = conflict(work, figure) if _may_conflict(work, figure) else None
        span = (figure.start, figure.end)
        if message:
            yield point(work, Code.CONFLICTING_FACT, span, message)
        elif not is_grounded(work, figure):
            yield _ungrounded(work, figure, span)


def _may_conflict(work: Work, figure: Figure) -> bool:
    if figure.unit in TIMES:
        return bool(work.ground.facts)
    return bool(work.ground.facts) and not adds_up(work, figure)


def _ungrounded(work: Work, figure: Figure, span: tuple[int, int]) -> Finding:
    what = work.reply.text[span[0] : span[1]]
    if figure.sort in (Sort.DAY, Sort.DAY_OF_MONTH, Sort.MONTH, Sort.TIME):
        code, kind = Code.UNGROUNDED_DATE, "日時"
    elif figure.sort is Sort.LINK:
        code, kind = Code.UNGROUNDED_NAME, "宛先やリンク"
    else:
        code, kind = Code.UNGROUNDED_NUMBER, "数字"
    return point(
        work,
        code,
        span,
        f"「{what}」は、メールにも確認済みの事実にもない{kind}です。"
        "出どころを確かめて事実に加えるか、この部分を削ってください。",
    )


def _is_fact(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* states something: list marks and 24時間 do not."""
    reply = work.reply
    if figure.start >= reply.body_end and figure.sort is not Sort.LINK:
        return figure.sort is Sort.ID and not _in_own_address(work, figure)
    if figure.sort is Sort.ID:
        address = "-" in reply.plain[figure.start : figure.end]
        return len(str(figure.value)) >= _SHORTEST_ID - address
    if figure.sort is not Sort.NUMBER:
        return True
    before = reply.plain[max(0, figure.start - 5) : figure.start]
    after = reply.plain[figure.end : figure.end + 1]
    if not figure.unit and after in ".)、．" and _LIST_MARK.search(before or "\n"):
        return False
    if _ORDINAL.search(before) or _EACH.match(reply.text, figure.end):
        return False
    return not _is_ordinary(work, figure)


def _in_own_address(work: Work, figure: Figure) -> bool:
    for line in work.reply.tail:
        if line.start <= figure.start < line.end:
            return _OWN_ADDRESS.search(line.text) is not None
    return False


def _is_ordinary(work: Work, figure: Figure) -> bool:
    value, unit = whole(figure), figure.unit
    if value is None:
        return False
    if (value, unit) in _ORDINARY or unit == "桁":
        return True
    if unit in _TALLIES and value == _told_times(work, figure):
        return True
    if value <= 1 and unit not in _LENGTHS:
        return True
    if unit == "営業日":
        return value in work.ground.case.profile.follow_up_days
    if unit == "年":
        era = work.reply.plain.endswith("令和", 0, figure.start)
        year = value + 2018 if era else value
        return abs(year - work.ground.today.year) <= 1
    return unit in ("点", "つ", "件") and value <= _SMALL


def _told_times(work: Work, figure: Figure) -> int:
    """Return how many days, or times, the reply lists around *figure*.

    「午前10時と午後2時の2回」「次の2日が空いております」
    """
    start, end = work.reply.sentence_at(figure.start)
    if work.reply.plain.endswith(_NEXT, start, figure.start):
        start, end = end, end + _LONGEST_LIST
    told = [
        f.sort
        for f in work.figures
        if start <= f.start < end and f.sort in (Sort.DAY, Sort.TIME)
    ]
    return told.count(Sort.DAY) or told.count(Sort.TIME)


def is_grounded(work: Work, figure: Figure) -> bool:
    """Tell whether any source has the value of *figure*."""
    ground = work.ground
    written = work.reply.plain[figure.start : figure.end]
    if figure.sort in (Sort.ID, Sort.LINK) and any(
        written in source.text for source in ground.sources
    ):
        return True
    if figure.sort is Sort.DAY:
        if figure.unit:
            return _knows_part_of_day(work, figure) or is_desk_promise(work, figure)
        return _knows_day(work, figure)
    if figure.sort is Sort.LINK:
        return any(_has_link(source, str(figure.value)) for source in ground.sources)
    if figure.sort is Sort.ID:
        return any(str(figure.value) in source.skeleton for source in ground.sources)
    if figure.sort is Sort.TIME:
        known = any(_has_time(source, figure) for source in ground.sources)
        return known or _is_desk_hour(work, figure)
    if figure.sort is Sort.NUMBER:
        return _knows_number(ground, figure) or follows(work, figure, _ADDED)
    return _knows_part_of_day(work, figure)


def _knows_number(ground: Ground, figure: Figure) -> bool:
    if any(_has_number(source, figure) for source in ground.sources):
        return True
    # 「毎月27日に引き落とされます」
    days = ground.confirmed.days if figure.unit == "日" else ()
    return any(str(day.day) == figure.value for day in days)


def _has_link(source: Source, link: str) -> bool:
    return link in source.text.casefold() or link.rstrip("/") in source.text.casefold()


def _knows_day(work: Work, figure: Figure) -> bool:
    ground, day = work.ground, figure.value
    if not isinstance(day, date):
        return True
    near = (ground.today, ground.today + timedelta(days=1), ground.mail.when)
    if day in near or day in ground.confirmed.days or day in ground.case.promised:
        return True
    if is_desk_promise(work, figure) or _is_next_to(work, figure, day):
        return True
    # The mail is read for figures only where nothing else is known to have the day.
    if (
        day in ground.analysed_days
        or day in ground.mail.days
        or day in ground.told_days
    ):
        return True
    # 「2月11日は祝日のため」 needs no source, 「2月11日から」 does.
    sentence = work.reply.sentence_at(figure.start)
    closed = _CLOSURE.search(work.reply.text, *sentence) is not None
    # A promise on such a day is a fault of its own.
    if not closed and not promise_at(work, figure):
        return False
    if day.isoformat() in ground.case.profile.holidays:
        return True
    profile = ground.case.profile
    # 「6月14日（日）は窓口がお休みです」
    if closed and not is_working_day(day, profile):
        return True
    return day.weekday() < 5 and not is_working_day(  # noqa: PLR2004 (Saturday)
        day, profile.model_copy(update={"closed": ()})
    )


def _is_next_to(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether *day* is called the day before, or after, a known one."""
    before = work.reply.text[max(0, figure.start - _REACH_OF_DAY) : figure.start]
    for way, days in ((_EVE, 1), (_MORROW, -1)):
        other = day + timedelta(days=days)
        known = (work.ground.confirmed.days, work.ground.mail.days)
        if way.search(before) and any(other in source for source in known):
            return True
    return False


def _knows_part_of_day(work: Work, figure: Figure) -> bool:
    """Tell whether a bare 15日 or 3月 belongs to a day that is known."""
    ground = work.ground
    days = ground.confirmed.days | ground.mail.days
    if figure.sort is Sort.MONTH:
        # 「3月以降」 where something lasts until the end of February.
        vague = _SOME_TIME.match(work.reply.text, figure.end) is not None
        known = {day.month for day in days} | _months(ground, near=not vague)
        known |= {day.month % 12 + 1 for day in ground.confirmed.days}
    else:
        written = figure.value.day if isinstance(figure.value, date) else figure.value
        if written == _told_times(work, figure):
            return True
        near = (ground.today, ground.today + timedelta(days=1))
        known = {day.day for day in (*days, *near)} | _days_of_month(ground)
        return written in known or written in {day.day for day in ground.told_days}
    return figure.value in known


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
    return found


def _has_time(source: Source, figure: Figure) -> bool:
    for known in source.figures:
        if known.sort is not Sort.TIME:
            continue
        if known.value == figure.value:
            return True
        unsure = known.unit == "?" or figure.unit == "?"
        if unsure and int(str(known.value)) % _HALF_DAY == (
            int(str(figure.value)) % _HALF_DAY
        ):
            return True
    return False


def _is_desk_hour(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is the hour of a promise whose day nobody fixed.

    The desk may choose it; whether it is open then is asked elsewhere.
    """
    if work.ground.has_fact("contact_by"):
        return False
    days = [f for f in work.figures if f.sort is Sort.DAY and f.end <= figure.start]
    near = bool(days) and figure.start - days[-1].end <= _REACH_OF_DAY
    return near and promise_at(work, days[-1]) in ("contact", "visit")


def _has_number(source: Source, figure: Figure) -> bool:
    days = figure.unit == "日"
    return any(
        str(known.value) == figure.value and same_unit(known.unit, figure.unit)
        for known in source.figures
        if known.sort is Sort.NUMBER or (days and known.sort is Sort.DAY_OF_MONTH)
    ) or (not figure.unit and str(figure.value) in source.skeleton)
