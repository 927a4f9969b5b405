"""Holds the figures of a reply against its sources."""

from collections.abc import Iterator

from replycraft.checking.arithmetic import follows
from replycraft.checking.case import Ground
from replycraft.checking.claims import claimed_span
from replycraft.checking.conflicts import conflict, contradiction
from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work, point
from replycraft.checking.known_days import (
    is_next_to,
    is_told_closed,
    knows_day,
    knows_part_of_day,
    told_times,
)
from replycraft.checking.other_codes import other_codes, other_model
from replycraft.checking.other_counts import other_count
from replycraft.checking.other_slots import other_slots
from replycraft.checking.patterns import lazily
from replycraft.checking.privacy import is_private
from replycraft.checking.promises import is_desk_promise, promise_at
from replycraft.checking.reckoned_money import is_reckoned
from replycraft.checking.records_counted import LETTER_COUNTS, counts_record
from replycraft.checking.recurring_days import ends_row
from replycraft.checking.rough_counts import is_coin, is_in_name, is_left_open, is_mark
from replycraft.checking.sourced import (
    ends_in,
    has_link,
    has_number,
    has_time,
    is_hour_of_known,
    is_hour_of_mail,
)
from replycraft.checking.units import COUNTERS, MONTHS
from replycraft.checking.written_days import first_of_era
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

# 「1週間ほどで」 is told to somebody who waits; 「1日」 and 「1回」 are ways of speaking.
_LENGTHS = MONTHS | {"週間", "年間", "営業日"}
_ORDINAL = lazily(r"(?:第|手順|ステップ|STEP|その|項目|図|注|※)\s?$")
# 「1か月あたり935円」
_EACH = lazily(
    "(?<=1(?:か月|ヶ月|カ月|ヵ月|ケ月))(?:分?(?:あたり|当たり|につき)|ごと|分の|のうち|に(?=[0-9一二三四]))"
    "|(?<=1(?:週間|年間))(?:のうち|あたり|当たり|ごと|につき|に(?=[0-9一二三四]))"
)
_OWN_ADDRESS = lazily(r"〒|住所|所在地|FAX|ファックス|[都道府県市区町村]")
# Round the clock, wholly, and whom everybody may call.
_ORDINARY = frozenset((
    (24, "時間"), (100, "%"), (100, "パーセント"),
    (110, "番"), (118, "番"), (119, "番"), (188, "番"),
))  # fmt: skip
_TALLIES = frozenset(("回", "日", "コマ", "枠"))
_SHORTEST_ID, _SMALL = 4, 5
_PRICED = frozenset(("円", ""))
_ADDED = _PRICED | COUNTERS
_TODAY = lazily("(?:本日|今日|きょう|明日|あす|今)[のは、]?$")
_DATED = frozenset((Sort.DAY, Sort.DAY_OF_MONTH, Sort.MONTH, Sort.TIME))
_STATES_NONE, _REACH_OF_DAY = (is_left_open, is_mark, is_coin, is_in_name), 10


def check_values(work: Work) -> Iterator[Finding]:
    """Yield figures that contradict what is confirmed, or that have no source."""
    for code, known in other_codes(work):
        figure = Figure(Sort.ID, code[1], *code.span(1))
        yield _conflicting(work, figure, contradiction(work, figure, known))
    slots = dict(other_slots(work))
    for slot, known in slots.items():
        yield _conflicting(work, slot, contradiction(work, slot, known))
    for figure in work.figures:
        told = any(slot.start <= figure.start < slot.end for slot in slots)
        if not told and _is_fact(work, figure) and not is_private(work, figure):
            yield from _check_figure(work, figure)


def _check_figure(work: Work, figure: Figure) -> Iterator[Finding]:
    """Yield what is wrong with *figure*, which states something."""
    message = conflict(work, figure)
    if message and figure.unit in _PRICED and is_reckoned(work, figure):
        message = None
    if message:
        yield _conflicting(work, figure, message)
    elif not is_grounded(work, figure) and not _follows(work, figure):
        known = other_count(work, figure) or other_model(work, figure)
        if known is None:
            yield _ungrounded(work, figure, (figure.start, figure.end))
        else:
            yield _conflicting(work, figure, contradiction(work, figure, known))


def _conflicting(work: Work, figure: Figure, message: str) -> Finding:
    span = (figure.start, figure.end)
    return point(work, Code.CONFLICTING_FACT, span, message)


def _ungrounded(work: Work, figure: Figure, span: tuple[int, int]) -> Finding:
    what = work.reply.text[span[0] : span[1]]
    if figure.sort in _DATED or _is_year_of_month(work, figure):
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


def _is_year_of_month(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is the 「2023年」 of 「2023年9月」."""
    return figure.unit == "年" and any(
        f.sort is Sort.MONTH and f.start == figure.end for f in work.figures
    )


def _is_fact(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* states something: list marks and 24時間 do not."""
    reply = work.reply
    if figure.start >= reply.body_end and figure.sort is not Sort.LINK:
        return figure.sort is Sort.ID and not _in_own_address(work, figure)
    if figure.sort is Sort.ID:
        address = "-" in reply.plain[figure.start : figure.end]
        return len(str(figure.value)) >= _SHORTEST_ID - address
    if figure.sort in (Sort.LINK, Sort.MONTH, Sort.TIME):
        return True
    if any(states_none(work, figure) for states_none in _STATES_NONE):
        return False
    if figure.sort is not Sort.NUMBER:
        return True
    before = reply.plain[max(0, figure.start - 5) : figure.start]
    # 「3連休」 stands in every calendar.
    if not figure.unit and reply.text.startswith("連休", figure.end):
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
    if unit in _TALLIES and value == told_times(work, figure):
        return True
    if value <= 1 and unit not in _LENGTHS:
        # 「保証は1年です」 as the customer thinks, where six months are confirmed.
        return unit != "年" or claimed_span(work, figure) is None
    if unit == "営業日":
        return value in work.ground.case.profile.follow_up_days
    if unit == "年":
        year = first_of_era(work.reply.plain, figure.start) + value
        return abs(year - work.ground.today.year) <= 1
    small = unit in LETTER_COUNTS and value <= _SMALL
    return small and not counts_record(work, figure)


def _follows(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* follows from what is known; few replies need to be asked."""
    # Loaded only where a figure would be accused else.
    from replycraft.checking.derivations import derives

    return derives(work, figure)


def is_grounded(work: Work, figure: Figure) -> bool:
    """Tell whether any source has the value of *figure*."""
    ground = work.ground
    if _is_known_code(work, figure):
        return True
    if figure.sort is Sort.DAY:
        if figure.unit:
            known = knows_part_of_day(work, figure) or is_desk_promise(work, figure)
            return known or is_next_to(work, figure) or is_told_closed(work, figure)
        return knows_day(work, figure)
    if figure.sort is Sort.LINK:
        return any(has_link(source, str(figure.value)) for source in ground.sources)
    if figure.sort is Sort.ID:
        return False
    if figure.sort is Sort.TIME:
        known = any(has_time(source, figure) for source in ground.sources)
        known = known or is_hour_of_known(work, figure)
        return known or _is_desk_hour(work, figure) or is_hour_of_mail(work, figure)
    if figure.sort is Sort.NUMBER:
        return _knows_number(ground, figure) or follows(work, figure, _ADDED)
    return knows_part_of_day(work, figure) or ends_row(work, figure)


def _is_known_code(work: Work, figure: Figure) -> bool:
    """Tell whether a source has the digits and letters of *figure*: 0417 is 〇四一七."""
    written = work.reply.plain[figure.start : figure.end]
    sources = work.ground.sources
    if figure.sort in (Sort.ID, Sort.LINK) and any(written in s.text for s in sources):
        return True
    if figure.sort is Sort.ID:
        return any(str(figure.value) in source.skeleton for source in sources)
    bare = figure.sort is Sort.NUMBER and not figure.unit
    long = bare and len(written) >= _SHORTEST_ID
    return long and any(written in source.skeleton for source in sources)


def _knows_number(ground: Ground, figure: Figure) -> bool:
    if any(has_number(source, figure) for source in ground.sources):
        return True
    # The fact may be called by it: `fee_5km`, `price_per_100`.
    called = f"{figure.value}{figure.unit}"
    if figure.unit and any(
        called in key.split("_") or f"{key}_".endswith(f"_per_{figure.value}_")
        for key in ground.facts
    ):
        return True
    # 「3級は」 where the fact is `grade3`.
    if not figure.unit and any(ends_in(key, called) for key in ground.facts):
        return True
    # 「毎月27日に引き落とされます」
    days = ground.confirmed.days if figure.unit == "日" else ()
    return any(str(day.day) == figure.value for day in days)


def _is_desk_hour(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is the hour of a promise whose day nobody fixed.

    The desk may choose it; that of a visit on a confirmed day has to be confirmed.
    """
    if any(f.sort is Sort.TIME for f in work.ground.fact_figures.get("contact_by", ())):
        return False
    called = _TODAY.search(work.reply.text, 0, figure.start)
    if called and promise_at(work, figure) in ("contact", "visit"):
        return True
    days = [f for f in work.figures if f.sort is Sort.DAY and f.end <= figure.start]
    near = bool(days) and figure.start - days[-1].end <= _REACH_OF_DAY
    promise = promise_at(work, days[-1]) if near else ""
    fixed = near and days[-1].value in work.ground.confirmed.days
    return promise == "contact" or (promise == "visit" and not fixed)
