"""Tells whether a figure follows from what is known, though no source has it.

Known are the confirmed facts, the mail, the calendar, and what the reply itself has told
before (were that invented, it would be accused itself). What follows from them is named
by `derived_numbers`, `derived_days` and `derived_times`, one small operation each. Ids,
telephone numbers and addresses follow from nothing, nor does the day of what the desk
promises; amounts of money follow as `arithmetic` and `reckoned_money` say.
"""

from datetime import date

from replycraft.checking.derived_days import derives_day
from replycraft.checking.derived_numbers import OPERATIONS
from replycraft.checking.derived_parts import is_example
from replycraft.checking.derived_times import derives_month, derives_time, derives_year
from replycraft.checking.derived_ways import counts_days, is_end_of_asked, is_jubilee
from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_sums import is_bill
from replycraft.checking.lengths import is_length
from replycraft.checking.named_days import is_named_day
from replycraft.checking.neighbours import is_told_neighbour
from replycraft.checking.patterns import lazily
from replycraft.checking.reckoned_money import reckons_money
from replycraft.checking.reckoned_spans import may_be_reckoned
from replycraft.checking.scenes import scene_of
from replycraft.checking.written_days import first_of_era

_YEAR_DIGITS = 4
# What stands behind a day of the month, and not behind a number of days.
_NAMES_DAY = lazily(
    "[はものとへ(（]|に(?!対し|比べ|くらべ)|から|より|以降|以前|頃|ごろ|付|着|発|まで|中|締|分|号"
)


def derives(work: Work, figure: Figure) -> bool:
    """Tell whether *figure*, which no source has, follows from what is known."""
    if is_example(work, figure):
        return True
    way = _WAYS.get(figure.sort)
    return way is not None and way(work, figure)


def _derives_day(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is a day that follows, or a length: 「17日でしたら12日、」."""
    if counts_days(work, figure):
        return True
    if is_told_neighbour(work, figure) or is_named_day(work, figure):
        return True
    if derives_day(work, figure):
        return True
    if figure.unit != "日" or _NAMES_DAY.match(work.reply.text, figure.end):
        return False
    number = str(figure.value.day) if isinstance(figure.value, date) else ""
    length = figure._replace(sort=Sort.NUMBER, value=number)
    return is_length(work, length) or _derives_number(work, length)


def _derives_number(work: Work, figure: Figure) -> bool:
    if figure.unit == "年" and (
        first_of_era(work.reply.plain, figure.start)
        or len(str(figure.value)) == _YEAR_DIGITS
    ):
        return derives_year(work, figure)
    if figure.unit == "円":
        return reckons_money(work, figure) or is_bill(work, figure)
    if is_jubilee(work, figure):
        return True
    scene = scene_of(work, figure)
    derived = scene is not None and any(follows(scene) for follows in OPERATIONS)
    return derived or may_be_reckoned(work, figure)


def _derives_time(work: Work, figure: Figure) -> bool:
    return is_end_of_asked(work, figure) or derives_time(work, figure)


_WAYS = {
    Sort.NUMBER: _derives_number,
    Sort.DAY: _derives_day,
    Sort.MONTH: derives_month,
    Sort.TIME: _derives_time,
}
