"""Checks promised days: are they still to come, and is the desk open?"""

from collections.abc import Iterator
from datetime import date, time, timedelta

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work, point
from replycraft.checking.known_days import bare_days, is_reckoned
from replycraft.checking.patterns import lazily
from replycraft.checking.promises import DAYS, promise_at, promised
from replycraft.facts.finders.calendar import WEEKDAYS
from replycraft.records.draft import Finding
from replycraft.records.ids import Code
from replycraft.workdays import is_working_day, japanese_day, opening_hours

_RELATIVE = lazily("(明日|あす|明後日|あさって)(?![はもの]?[ 　]?[0-9０-９]+[月日/])")
_AHEAD = {"明日": 1, "あす": 1, "明後日": 2, "あさって": 2}
_WEEKDAY = lazily(
    "(?<![月火水木金土日(（・、0-9])([月火水木金土日])曜日?(?=の|に|まで|中|午|[0-9])"
)
_TODAY = lazily(
    "(?:本日|今日|きょう)(?=[のは、]?(?:午前|午後|夕方|夜)?[0-9０-９]+[時:：])"
    "|今(?=[夜晩夕][のは]?[0-9０-９]+[時:：])"
)
# 「11月20日(木)に検針に伺っておりますが」: what was done that day, and no promise for it.
_DONE_THEN = lazily(
    "(?:[（(][^（）()\n]{1,8}[)）])?(?:の?[午朝昼夕夜0-9時分半前後]{1,6})?(?:に|には|から|より)、?(?![^。、\n]*?(?:予定|見込|つもり|手配|運び))"
    "[^。、\n]{0,20}?[てで]おり(?:ます|まし)(?:が|けれど|ので|て|、)"
)
# 「11月9日(日)に、北口でご案内します」, but not 「お電話でご案内します」.
_MET = lazily(
    "(?<!電話)(?<!メール)(?<!書面)(?<!文書)(?<!ま)(?:で|にて)、?[^。、\n]{0,12}?(?:ご案内|ご説明|お渡し|お待ち)"
)
# 「明日は休館日ですので」「日曜の定休日を挟みまして」: what the day is, and no promise for it.
_IS_CLOSED = lazily(
    "(?:日)?(?:[（(][^（）()\n]{1,8}[)）])?(?:は|が|も|の|を|から)、?[^。、\n]{0,12}?"
    "(?:休館|休業|休診|休園|休日|定休|公休|お?休み(?!の(?:方|前|うち|間))|閉館|閉店|閉めて|閉まって)"
)
# 「定休日ですが、特別に伺います」「祝日も作業しております」: the closed day is meant.
_MEANT = lazily(
    "(?:祝日|休日|定休日?|休業日?|休館日?|休診日?|お休み|公休日?|[土日月火水木金]曜日?)(?:です(?:が|けれど)|ではござい|ではあり|ながら|に当たりますが|にあたりますが|を返上"
    "|(?:の[^、。\n]{1,8})?(?:で|に)?も(?![^。\n]{0,12}[休閉]))"
    "|年中無休|特別に|臨時に"
)
# Who collects and delivers keeps hours of his own.
_CARRIED = lazily("引き取|引取|集荷|回収|配送|配達|お届け|運送|宅配|業者|ドライバー")
_ASKED = lazily(
    "([月火水木金土日])(?:曜|(?=か[月火水木金土日]曜)|(?=[・、][月火水木金土日]曜))|土日|週末|休日|祝日|休みの日|連休"
)
_WEEKEND = frozenset("土日")
_CLOSED_AFTER = 60
_HALF_DAY = 12 * 60


def check_promised_days(work: Work) -> Iterator[Finding]:
    """Yield promises for a day that is past or closed, or for an hour that is."""
    if work.ground.case.now is None:
        return
    for figure in work.figures:
        if figure.sort is Sort.DAY and figure.start < work.reply.body_end:
            day = figure.value
            problem = isinstance(day, date) and _wrong_day(work, figure, day)
            if problem:
                yield _misplaced(work, (figure.start, figure.end), problem)


def _misplaced(work: Work, span: tuple[int, int], problem: str) -> Finding:
    return point(
        work,
        Code.PROMISE_OUT_OF_HOURS,
        span,
        f"{problem}守れる日時に直してください。",
    )


def _wrong_day(work: Work, figure: Figure, day: date) -> str:
    ground = work.ground
    kind = promise_at(work, figure)
    if not kind or _IS_CLOSED.match(work.reply.text, figure.end):
        return ""
    if day < ground.today:
        if _DONE_THEN.match(work.reply.text, figure.end):
            return ""
        return f"{japanese_day(day)}はもう過ぎています。"
    # A delivery on a Sunday is the carrier's; a confirmed visit may be arranged for such
    # a day, and so may one on which guests are shown around.
    arranged = day in ground.confirmed.days
    own = (kind == "contact" and not (arranged and _is_met(work, figure))) or (
        kind == "visit" and not (arranged and _is_arranged(work, figure, day))
    )
    if own and is_reckoned(day) and not is_working_day(day, ground.case.profile):
        return f"{japanese_day(day)}は窓口の休みの日です。"
    return _wrong_time(work, figure, day) if kind == "contact" else ""


def _is_met(work: Work, figure: Figure) -> bool:
    """Tell whether the desk meets the guest on the day *figure*, at a place."""
    _, end = work.reply.sentence_at(figure.start)
    return _MET.search(work.reply.text, figure.end, end) is not None


def _is_arranged(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether a confirmed visit was meant for the closed day *figure*.

    Where only the desk rests at weekends, those who visit may work; a house that is
    closed has to say so, or the customer asked for that day.
    """
    ground = work.ground
    start, end = work.reply.sentence_at(figure.start)
    if set(ground.case.profile.closed) >= _WEEKEND:
        return True
    if _CARRIED.search(work.reply.text, start, end):
        return True
    if any(_MEANT.search(text) for text in (work.reply.body, ground.confirmed.text)):
        return True
    return _is_asked(work, day)


def _is_asked(work: Work, day: date) -> bool:
    """Tell whether the mail names *day*, its weekday, or days of rest."""
    mail = work.ground.mail
    named = (match[1] for match in _ASKED.finditer(mail.text))
    if any(name in (None, WEEKDAYS[day.weekday()]) for name in named):
        return True
    return day in work.ground.told_days or day.day in bare_days(mail)


def _wrong_time(work: Work, figure: Figure, day: date) -> str:
    now = work.ground.case.now
    clock = next((f for f in work.figures if f.start >= figure.end), None)
    if now is None or clock is None or clock.sort is not Sort.TIME:
        return ""
    if clock.start - figure.end > 8:  # noqa: PLR2004 (「（月・振替休日）の」)
        return ""
    minutes = int(str(clock.value))
    opens, closes = (_minutes(at) for at in opening_hours(work.ground.case.profile))
    if clock.unit == "?" and minutes + _HALF_DAY <= closes + _CLOSED_AFTER:
        return ""  # 「5時」 may be that of the afternoon, 「9時」 is not.
    if day == now.date() and minutes < now.hour * 60 + now.minute:
        return "約束の時刻をもう過ぎています。"
    outside = minutes > closes + _CLOSED_AFTER or minutes < opens - _CLOSED_AFTER
    return "窓口の営業時間の外です。" if outside else ""


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _of_today(work: Work) -> Iterator[Finding]:
    """Yield an hour of today that is past, or beyond the hours of the desk."""
    today, text = work.ground.today, work.reply.text
    for match in _TODAY.finditer(text, work.reply.body_start, work.reply.body_end):
        called = Figure(Sort.DAY, today, match.start(), match.end())
        clock = next((f for f in work.figures if f.start >= match.end()), None)
        if (
            clock is None
            or clock.sort is not Sort.TIME
            or clock.start > match.end() + 1
        ):
            continue
        _, end = work.reply.sentence_at(match.start())
        if promised(work, clock.end, end) == "contact":
            problem = _wrong_time(work, called, today)
            if problem:
                yield _misplaced(work, (match.start(), clock.end), problem)


def has_relative_day(piece: str) -> bool:
    """Tell whether *piece* has 明日, an hour of today, or a weekday without a date."""
    ways = (_RELATIVE, _WEEKDAY, _TODAY)
    return any(way.search(piece) for way in ways)


def _is_word_due(work: Work, end: int) -> bool:
    """Tell whether word is promised for the day that ends at *end*, not for a later one."""
    text = work.reply.text
    if _IS_CLOSED.match(text, end):
        return False
    _, limit = work.reply.sentence_at(end)
    later = [f.start for f in work.figures if f.sort in DAYS and end < f.start < limit]
    named = (way.search(text, end, limit) for way in (_RELATIVE, _WEEKDAY))
    later += [match.start() for match in named if match]
    return promised(work, end, min(later, default=limit)) == "contact"


def check_relative_days(work: Work) -> Iterator[Finding]:
    """Yield promises for 明日 or a weekday on which the desk is closed, or for an hour."""
    if work.ground.case.now is None:
        return
    yield from _of_today(work)
    profile, text = work.ground.case.profile, work.reply.text
    for match in _RELATIVE.finditer(text, work.reply.body_start, work.reply.body_end):
        day = work.ground.today + timedelta(days=_AHEAD[match[1]])
        if not is_working_day(day, profile) and _is_word_due(work, match.end()):
            yield _misplaced(
                work, match.span(), f"{japanese_day(day)}は窓口の休みの日です。"
            )
    for match in _WEEKDAY.finditer(text, work.reply.body_start, work.reply.body_end):
        if match[1] in profile.closed and _is_word_due(work, match.end()):
            yield _misplaced(
                work, match.span(), f"{match[1]}曜日は窓口の休みの日です。"
            )
