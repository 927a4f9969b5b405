"""Finds what the customer was told, or believes, repeated where a confirmed value belongs.

「営業の方からは22日と聞いています」 says the mail, 「22日に完了する予定です」 the reply, and
the one confirmed day near it, the 24th, is not in the reply at all.
"""

from datetime import date

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.other_measures import is_told
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.promises import promise_at
from replycraft.checking.quantities import (
    SPANS,
    THOUSAND,
    Quantity,
    facts_by_key,
    known_in,
    quantity,
    spoken_in,
)
from replycraft.checking.roles import is_named, speaks_of

# What stands behind a value that the mail only supposes.
_SUPPOSED = "[^。\n]{0,10}?〔人から聞いた、思い込みの言い方〕"
_STATED = lazily(
    f"{AND_WEEKDAY}(?:に|まで|です|でござい|となり|となって|から|より|の(?:予定|見込み|お?届け|ご?到着))(?!は|も|つ|関|間に合)"
)
# Not 「22日にお申し込みの分」, which is what the customer did.
_HIS_OWN = lazily(
    "[^。、\n]{0,16}?(?:れば|ましたら|でしたら|なら|場合|いただいた|くださった|ご(?:注文|予約|希望|利用|予定|都合)|お(?:申し|考え|使い|買い|望み))"
)
# 「保証は、ご購入日から1年間でございます」: what the sentence is about, and how it states it.
_TOPIC = lazily(
    "([^。、\n]{1,12}?)(?:の?(?:期間|年数|日数|期限))?(?:は|も)、?[^。は\n]{0,12}$"
)
_IS_SO = lazily(
    "(?:です(?!が|けれど)|でござい(?!ませ)|であり(?!ませ)|で、|となり|となって|と(?:させ|いたし|定め)|まで(?:です|でござい|となり))"
)
_THING = lazily("[ァ-ヶー]{2,8}|[一-龠]{1,2}(?![一-龠])")
_NEAR_DAYS = 14
_NAME_REACH = 6


def claimed_day(work: Work, figure: Figure) -> str | None:
    """Return the confirmed day in whose place *figure*, a day that the mail supposes, stands."""
    day = figure.value
    if figure.sort is not Sort.DAY or not isinstance(day, date):
        return None
    text = work.reply.text
    if not _STATED.match(text, figure.end) or _HIS_OWN.match(text, figure.end):
        return None
    if promise_at(work, figure) == "contact" or not _is_supposed(work, day):
        return None
    left_out = {
        other.value: fact
        for key, fact in work.ground.facts.items()
        for other in work.ground.fact_figures[key]
        if other.sort is Sort.DAY and not is_told(work, other)
    }
    if len(left_out) != 1:
        return None
    ((known, fact),) = left_out.items()
    near = isinstance(known, date) and abs((known - day).days) <= _NEAR_DAYS
    return fact if near else None


def _is_supposed(work: Work, day: date) -> bool:
    """Tell whether the mail says that somebody told *day*, or that it should be so."""
    mail = work.ground.mail
    behind = work.groups.pattern(_SUPPOSED)
    return any(
        behind.match(mail.text, f.end)
        for f in mail.figures
        if (f.sort is Sort.DAY and f.value == day)
        or (f.sort is Sort.DAY_OF_MONTH and f.value == day.day)
    )


def claimed_number(work: Work, figure: Figure) -> str | None:
    """Return the confirmed 「100カット」 where the customer's 「120カット」 is told.

    It is the only confirmed number of such a thing, and the reply does not tell it.
    """
    if figure.sort is not Sort.NUMBER or figure.unit:
        return None
    thing = _THING.match(work.reply.plain, figure.end)
    mail = work.ground.mail
    if thing is None or not any(
        f.value == figure.value and mail.text.startswith(thing[0], f.end)
        for f in mail.figures
        if f.sort is Sort.NUMBER
    ):
        return None
    rivals = {
        known.value: fact
        for key, fact in work.ground.facts.items()
        for known in work.ground.fact_figures[key]
        if known.sort is Sort.NUMBER and narrow(fact).startswith(thing[0], known.end)
        if not is_told(work, known)
    }
    return next(iter(rivals.values())) if len(rivals) == 1 else None


def claimed_span(work: Work, figure: Figure) -> str | None:
    """Return the confirmed 「購入日から6か月」 where the customer's 「1年間の保証」 is told.

    What stands right behind, or what the sentence is about, is what the fact is called,
    and no span of it is told.
    """
    mine = _length(work, figure)
    if mine is None or mine.kind not in SPANS or mine not in known_in(work.ground.mail):
        return None
    plain = work.reply.plain
    around = (
        plain[figure.end : figure.end + _NAME_REACH],
        _topic(work, figure),
    )
    told = {
        *(_length(work, f) for f in work.figures),
        *spoken_in(plain, 0, len(plain)),
    }
    for key, spans in facts_by_key(work.ground).items():
        same = {span for span in spans if span.kind in SPANS}
        if len(same) != 1 or mine in same or not told.isdisjoint(same):
            continue
        if is_named(work, key) and speaks_of(work, key, around):
            return work.ground.facts[key]
    return None


def _length(work: Work, figure: Figure) -> Quantity | None:
    """Return *figure* as a quantity; 「30日」 alone was read as a day of the month."""
    if figure.unit == "日" and isinstance(figure.value, date):
        return Quantity(figure.value.day * THOUSAND, "日")
    return quantity(figure, work.reply.text)


def _topic(work: Work, figure: Figure) -> str:
    """Return the 保証 of 「保証は、ご購入日から1年間でございます」, empty where none is told."""
    start, _ = work.reply.sentence_at(figure.start)
    topic = _TOPIC.search(work.reply.text, start, figure.start)
    if topic is None or not _IS_SO.match(work.reply.text, figure.end):
        return ""
    # 「保証の延長は」 is about the extension.
    return topic[1].rpartition("の")[2]
