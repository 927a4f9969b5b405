"""Tells which day a stay, or a loan, ends: so many nights after it begins."""

from datetime import date, timedelta

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import day_of, known_days
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.quantities import THOUSAND, known_facts, known_in

# 「ご出発の」 before the day, or 「ご返却は」.
_ENDS = "〔泊まりの終わり〕(?:予定)?日?(?:の|は|となる|にあたる|が|:)?、?$"
_SPAN = lazily(
    f"{AND_WEEKDAY}の?(?:から|より|〜|~|～|-)(?:[0-9一二三四五六七八九]{{1,2}}泊(?:で|、|して)?)?[ 　、]?(?:翌|同月)?"
)
_REACH = 16
_LONGEST = 60
# 「もう1泊延ばしたい」: so many nights more than were booked.
_NUMBER = "([0-9]{1,2}|[一二三四五六七八九])"
_MORE = lazily(
    f"(?:もう|あと|さらに|更に|追加で|プラス|続けて){_NUMBER}[泊晩]"
    f"|{_NUMBER}[泊晩](?:分)?(?:だけ|ほど)?(?:、|を|の)?(?:追加|延長|延ば|延泊|増や|伸ば|足し)"
)
_BOOKED = lazily(f"(?<!もう)(?<!あと)(?<!さらに)(?<!更に)(?<!追加で){_NUMBER}[泊晩]")
# 「13日のご宿泊」「13日が18,700円」, but not 「13日のご宿泊で承っております」.
_AS_NIGHT = lazily(
    f"{AND_WEEKDAY}(?:の?(?:ご宿泊|宿泊|お泊まり|ご滞在|夜|晩|お部屋|分)(?!日|[^。、\n]{{0,4}}で、?(?:承|お取り|ご予約|お受け|お間違い))|[がはも](?![。\n]))"
)
_FIRST_KEYS = frozenset(("stay", "checkin", "arrival", "lodging"))
_NIGHT_KEYS = frozenset(("nights", "night"))
_KANJI = {letter: number for number, letter in enumerate("一二三四五六七八九", 1)}
_STAYING = lazily("[0-9一二三四五]泊|宿泊|お泊まり|[夜晩]")


def ends_stay(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether *day* is called the end of a stay whose beginning and length are known."""
    before = work.reply.text[max(0, figure.start - _REACH) : figure.start]
    if work.groups.pattern(_ENDS).search(before) is None:
        return False
    first = known_days(work)
    return any(day - timedelta(days=step) in first for step in _lengths(work))


def ends_span(work: Work, figure: Figure, day: date) -> bool:
    """「3月21日から23日まで」: *day* is so long after the known day before it as is known."""
    days = [f for f in work.figures if f.sort is Sort.DAY and f.end <= figure.start]
    first = days[-1] if days else None
    if first is None or not _SPAN.fullmatch(work.reply.text, first.end, figure.start):
        return False
    begin = day_of(first)
    known = begin is not None and begin in known_days(work)
    return known and begin is not None and (day - begin).days in _lengths(work)


def is_night_of_stay(work: Work, figure: Figure, day: date) -> bool:
    """「12日のご宿泊が16,500円、13日が18,700円」: one of the nights of a stay, not its first.

    It is told as a night, or what it costs, and begins nothing: 「13日からの2泊」.
    """
    text, sentence = work.reply.text, work.reply.sentence_at(figure.start)
    if not _STAYING.search(work.reply.plain, *sentence):
        return False
    if not _AS_NIGHT.match(text, figure.end):
        return False
    told = (day_of(f) for f in work.figures if f.end <= figure.start)
    known = set(filter(None, told)) & known_days(work)
    known |= {
        f.value
        for key, found in work.ground.fact_figures.items()
        if not _FIRST_KEYS.isdisjoint(key.split("_"))
        for f in found
        if isinstance(f.value, date)
    }
    nights = max((*_nights_booked(work), *_longer_stays(work)), default=0)
    return any(0 < (day - begin).days < nights for begin in known)


def _longer_stays(work: Work) -> set[int]:
    """Return how long a stay is that the mail asks to make longer: one night, and one more."""
    more = {_read(a or b) for a, b in _MORE.findall(work.ground.mail.text)}
    return {n + extra for n in _nights_booked(work) for extra in more}


def _nights_booked(work: Work) -> set[int]:
    """Return how many nights mail and facts tell of, what is to come on top left out."""
    mail = _MORE.sub("", work.ground.mail.text)
    told = {
        _read(n)
        for text in (mail, work.ground.confirmed.text)
        for n in _BOOKED.findall(text)
    }
    facts = (
        int(text)
        for key, text in work.ground.facts.items()
        if key in _NIGHT_KEYS and text.isdecimal() and int(text) <= _LONGEST
    )
    return told | set(facts)


def _read(number: str) -> int:
    return _KANJI.get(number) or int(number)


def _lengths(work: Work) -> set[int]:
    """Return how many days after the first the last one may be: five days are four nights."""
    spans = (*known_facts(work.ground), *known_in(work.ground.mail))
    days = {q.value // THOUSAND for q in spans if q.kind == "日"}
    apart = {step for count in days for step in (count, count - 1)}
    apart |= _longer_stays(work) | _nights_booked(work)
    return {step for step in apart if 0 < step <= _LONGEST}
