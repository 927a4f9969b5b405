"""Holds counts against the confirmed ones, of one thing and of a list of things."""

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.other_measures import WORD, is_told
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.roles import counts, is_named, speaks_of
from replycraft.checking.units import COUNTERS

_NAME = lazily("[一-鿿々ァ-ヶー]{2,10}$")
_FEWEST = 2
_REACH, _NAMED_NEAR = 16, 4
_ORDERED = lazily("(?:注文|求め|購入|買い上げ|申し込み|予約|預かり|届け)[^、。]{0,8}$")


def other_in_list(work: Work, figure: Figure) -> str | None:
    """Return the confirmed list whose count is told of another of its things.

    「紅白2尾と大正三色3尾」, where both are named in one sentence; only the first one
    that is told otherwise is accused.
    """
    if figure.sort is not Sort.NUMBER or figure.unit not in COUNTERS:
        return None
    start, end = work.reply.sentence_at(figure.start)
    told = _counts(
        work.reply.plain, [f for f in work.figures if start <= f.start < end], figure
    )
    for key, text in work.ground.facts.items():
        known = _counts(narrow(text), work.ground.fact_figures[key], figure)
        if len(known) < _FEWEST or not known.keys() <= told.keys():
            continue
        wrong = [name for name in told if known.get(name, told[name]) != told[name]]
        if wrong:
            return text if _name(work.reply.plain, figure) == wrong[0] else None
    return None


def _name(text: str, figure: Figure) -> str:
    found = _NAME.search(text[: figure.start])
    return found[0] if found else ""


def _counts(
    text: str, figures: list[Figure] | tuple[Figure, ...], like: Figure
) -> dict[str, object]:
    """Return what is counted as *like* is, by the name right before; only what has one."""
    same = (f for f in figures if f.sort is like.sort and f.unit == like.unit)
    named: dict[str, object] = {_name(text, f): f.value for f in same}
    named.pop("", None)
    return named


def other_count(work: Work, figure: Figure) -> str | None:
    """Return the confirmed count in whose place *figure*, which has no source, stands.

    「新酒 720ml 2本」 is confirmed and 「新酒720mlを3本」 told: the only one with such a
    unit, not told itself, and of the same thing.
    """
    if figure.sort is not Sort.NUMBER or figure.unit not in COUNTERS:
        return None
    known = [
        (text, count, counts(key, figure.unit))
        for key, text in work.ground.facts.items()
        for count in work.ground.fact_figures[key]
        if count.sort is Sort.NUMBER and count.unit == figure.unit
    ]
    start, _ = work.reply.sentence_at(figure.start)
    before = work.reply.plain[max(start, figure.start - _REACH) : figure.start]
    if (meant := _named_count(work, figure)) and not is_told(work, meant[1]):
        return meant[0]
    if len({count.value for _, count, _ in known}) != 1 or is_told(work, known[0][1]):
        return None
    for text, count, of_order in known:
        # 「ご注文の8枚」 where six were ordered.
        if of_order and _ORDERED.search(before):
            return text
        thing = narrow(text)[max(0, count.start - _REACH) : count.start]
        if any(word in before for word in WORD.findall(thing)):
            return text
    return None


def _named_count(work: Work, figure: Figure) -> tuple[str, Figure] | None:
    """Return the confirmed count of what *figure* is told of: 「不足の8枚」, `shortage`."""
    before = work.reply.text[max(0, figure.start - _NAMED_NEAR) : figure.start]
    named = [
        (text, count)
        for key, text in work.ground.facts.items()
        if is_named(work, key) and speaks_of(work, key, (before, ""))
        for count in work.ground.fact_figures[key]
        if count.sort is Sort.NUMBER and count.unit == figure.unit
    ]
    return named[0] if len(named) == 1 else None
