"""Finds days that are told instead of the confirmed ones."""

from datetime import date

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.other_measures import SPAN, WORD, is_claimed, is_told
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.promises import promise_at
from replycraft.checking.roles import is_named, speaks_of
from replycraft.checking.surroundings import words_around
from replycraft.checking.told_beside import asks_answer

_LONGEST_DAY = len("2026-01-20T14:00:00+09:00")
_LIMIT_TOPIC = "〔期限の呼び方〕(?:日|の日)?(?:は|が|を|も)、?(?:[0-9]{4}年|来年|令和[0-9]{1,2}年)?$"
_MONTH = 31
_LIMIT_KEYS = frozenset(("due", "deadline", "expiry", "limit"))
# Until when the customer has to say something.
_ANSWER_KEYS = _LIMIT_KEYS | {
    "reply", "answer", "response", "rsvp", "contact", "apply", "application", "entry",
    "order", "cancel", "confirm", "decision", "choice", "notice", "request",
}  # fmt: skip
_LIMIT = lazily(f"{AND_WEEKDAY}(まで|から|以降|以前)")
_FROM = lazily(f"{AND_WEEKDAY}から")
_NEXT = lazily("次の|次回")
# 「11月18日を過ぎてもご入金が見当たらないときは」: its own sentence has told the day.
_PASSED = lazily(f"{AND_WEEKDAY}(?:[をが]過ぎ|になっても|以降になっても)")
# 「5月14日は出発日の10日前にあたります」: so far it lies from another day.
_COUNTED = lazily(
    f"{AND_WEEKDAY}(?:は|が)、?[^。、\n0-9０-９]{{0,16}}の?[0-9０-９]+(?:営業日|日|週間|か月|ヶ月|カ月|年)(?:前|後|目)"
)
# What the first and the last day of a span are called in the names of facts.
START = ("start", "from", "begin", "first", "since")
END = ("end", "to", "finish", "last", "until")


def other_bound(work: Work, figure: Figure) -> str | None:
    """Return the confirmed first or last day in whose place *figure* stands.

    「休みは12月30日から1月3日まで」 where `break_start` is the 29th and `break_end` the 3rd.
    """
    if figure.sort is not Sort.DAY or figure.value in work.ground.confirmed.days:
        return None
    at = work.figures.index(figure)
    text = work.reply.text
    for other in work.figures[max(0, at - 1) : at + 2]:
        first, second = sorted((figure, other), key=lambda f: f.start)
        if other.sort is not Sort.DAY or not SPAN.fullmatch(
            text, first.end, second.start
        ):
            continue
        told = END if other is second else START
        for key in _keys_of(work, other):
            rival = _other_key(key, told, START if told is END else END)
            if rival != key and rival in work.ground.facts:
                return work.ground.facts[rival]
    return None


def otherwise_dated(work: Work, figure: Figure) -> str | None:
    """Return the confirmed text whose day is told as *figure*.

    「同封の封筒で郵送、11月20日まで」 is confirmed and 「鍵は11月30日までに郵送で」 told: the
    same word stands behind both days, the sentence has another word of the text, and the
    confirmed day is not told at all.
    """
    if figure.sort is not Sort.DAY or figure.unit:
        return None
    limit = _LIMIT.match(work.reply.text, figure.end)
    sentence = work.reply.text[slice(*work.reply.sentence_at(figure.start))]
    for key, text in work.ground.facts.items() if limit else ():
        days = [f for f in work.ground.fact_figures[key] if f.sort is Sort.DAY]
        if len(days) != 1 or is_told(work, days[0]):
            continue
        plain = narrow(text)
        behind = _LIMIT.match(plain, days[0].end)
        words = WORD.findall(plain[: days[0].start] + "、" + plain[days[0].end :])
        same = behind and limit and behind[1] == limit[1]
        if same and any(word in sentence for word in words):
            return text
    return None


def other_limit_told(work: Work, figure: Figure) -> str | None:
    """Return the one confirmed limit where 「お支払いの期限は」 another day.

    The confirmed day is not told at all, and nobody but the house tells of the other.
    """
    if figure.sort is not Sort.DAY or figure.unit or is_claimed(work, figure):
        return None
    limits = {
        known[0]: key
        for key, known in work.ground.fact_figures.items()
        if known and known[0].sort is Sort.DAY
        if not _LIMIT_KEYS.isdisjoint(key.split("_"))
    }
    called = _topic(work, figure)
    topic = work.groups.pattern(_LIMIT_TOPIC)
    if len(limits) != 1 or not topic.search(called):
        return None
    ((limit, key),) = limits.items()
    if is_told(work, limit) or not _is_near_today(work, figure, limit):
        return None
    # 「返却の期限は」 is no limit of a payment.
    other = "_".join(part for part in key.split("_") if part not in _LIMIT_KEYS)
    fits = not is_named(work, other) or speaks_of(work, other, (called, ""))
    return work.ground.facts[key] if fits else None


def _is_near_today(work: Work, figure: Figure, limit: Figure) -> bool:
    """Tell whether both days are to come, and lie within a month of one another."""
    mine, known = figure.value, limit.value
    if not (isinstance(mine, date) and isinstance(known, date)):
        return False
    return min(mine, known) >= work.ground.today and abs((mine - known).days) <= _MONTH


def exchanged(work: Work, figure: Figure) -> str | None:
    """Return the fact that is meant where *figure* is the confirmed day of another."""
    text = work.reply.text
    aside = _PASSED.match(text, figure.end) or _COUNTED.match(text, figure.end)
    if figure.sort is not Sort.DAY or figure.unit or aside:
        return None
    around = words_around(work, figure)
    facts, known = work.ground.facts, work.ground.fact_figures
    for key in facts:
        own = any(f.value == figure.value for f in known[key] if f.sort is Sort.DAY)
        # A day within a text is told with its own words.
        plain = is_named(work, key) and len(facts[key]) <= _LONGEST_DAY
        if own and (
            not plain or speaks_of(work, key, (_topic(work, figure), around[1]))
        ):
            return None
    answer = asks_answer(work, figure)
    for key, text in facts.items():
        other = rival_of(figure, known[key])
        if other is None or _is_over(work, other, figure):
            continue
        if answer and _ANSWER_KEYS.isdisjoint(key.split("_")):
            continue
        if not is_told(work, other) and speaks_of(work, key, around):
            return text
    return None


def _keys_of(work: Work, day: Figure) -> list[str]:
    """Return the facts that are nothing but the day *day*."""
    found = work.ground.fact_figures.items()
    return [key for key, known in found if [f.value for f in known] == [day.value]]


def _other_key(key: str, told: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return *key* with the word of *other* that belongs to its word of *told*."""
    parts = key.split("_")
    words = dict(zip(told, other, strict=True))
    return "_".join(words.get(part, part) for part in parts) if parts else key


def _topic(work: Work, figure: Figure) -> str:
    """Return what the sentence says before the day *figure*, up to another day."""
    start, _ = work.reply.sentence_at(figure.start)
    days = (f.end for f in work.figures if f.sort is Sort.DAY and f.end <= figure.start)
    return work.reply.text[max((start, *days)) : figure.start]


def _is_over(work: Work, rival: Figure, figure: Figure) -> bool:
    """Tell whether *rival* is today, or past while *figure* is promised.

    So is what is done from a coming day on, 「3月7日からは、写真を付けます」, or the next time.
    """
    past, coming, today = rival.value, figure.value, work.ground.today
    if not (isinstance(past, date) and isinstance(coming, date)):
        return False
    text, (start, _) = work.reply.text, work.reply.sentence_at(figure.start)
    anew = _FROM.match(text, figure.end) or _NEXT.search(text, start, figure.start)
    ahead = anew is not None or promise_at(work, figure) != ""
    return past == today or (past < today <= coming and ahead)


def rival_of(figure: Figure, facts: tuple[Figure, ...]) -> Figure | None:
    """Return the one other value of *facts* that is of the sort of *figure*."""
    if figure.sort is Sort.NUMBER and figure.unit != "円":
        return None
    found = [known for known in facts if known.sort is figure.sort]
    if figure.sort is Sort.NUMBER:
        yen = [known for known in found if known.unit == "円"]
        found = yen or [known for known in found if not known.unit]
    if len(found) != 1 or found[0].value == figure.value:
        return None
    return found[0]
