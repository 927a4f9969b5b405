"""Tells whether a day, or an amount, is told beside the confirmed one, not in its place."""

from datetime import date, timedelta

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import bare_days
from replycraft.checking.other_measures import is_claimed, is_told
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.promises import promise_at

_A_MONTH = timedelta(days=31)
_BY = lazily(f"{AND_WEEKDAY}(?:の[^、。\n]{{1,10}})?(?:までに|には?、?間に合)")
_ANSWER = (
    f"{AND_WEEKDAY}[^。、\n]{{0,12}}?までに、?[^。\n]{{0,24}}?〔お客様の返事〕[^。\n]{{0,8}}?"
    "(?:ください|下さい|いただけ|頂け|お願い|願い)"
)


def is_told_beside(work: Work, figure: Figure, rival: Figure) -> bool:
    """Tell whether *figure* is told beside the confirmed value, and not in its place.

    It is a day of the customer, or an amount that nobody claimed: 「このほかにおやつ代として120円」.
    """
    if figure.sort is Sort.NUMBER:
        return is_told(work, rival) and not is_claimed(work, figure)
    mine, other, today = figure.value, rival.value, work.ground.today
    if not (isinstance(mine, date) and isinstance(other, date)):
        return False
    # What was delivered last week is not what comes tomorrow, nor the other way round.
    if other < today < mine:
        return True
    if _comes_before(work, figure, mine, other) or _is_answer_day(work, figure, rival):
        return True
    bare = abs(mine - work.ground.mail.when) < _A_MONTH and mine.day in bare_days(
        work.ground.mail
    )
    claimed = bare or mine in work.ground.told_days or mine < today or other == today
    return claimed and is_told(work, rival)


def _is_answer_day(work: Work, figure: Figure, rival: Figure) -> bool:
    """Tell whether the customer shall answer by *figure*, and *rival* is told as well.

    「お返事は30日の18時までにお聞かせください」 beside an offer that is valid for longer.
    """
    return asks_answer(work, figure) and is_told(work, rival)


def asks_answer(work: Work, figure: Figure) -> bool:
    """Tell whether the customer shall answer by *figure*, a day that the desk may choose."""
    behind = work.groups.pattern(_ANSWER).match(work.reply.text, figure.end)
    return behind is not None


def _comes_before(work: Work, figure: Figure, mine: date, other: date) -> bool:
    """Tell whether what comes on *other* comes by the customer's day: 「20日のお祝いまでに」."""
    if not _BY.match(work.reply.text, figure.end):
        return False
    mail = work.ground.mail
    # Which month a bare day is of is guessed.
    bare = bool(figure.unit) and mine.day in bare_days(mail) and other.day < mine.day
    claimed = bare or (other < mine and mine in work.ground.told_days)
    return claimed and promise_at(work, figure) == "act"
