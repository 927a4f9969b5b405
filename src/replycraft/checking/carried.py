"""Tells whether facts carry a promise by what it is about, in whatever words."""

from collections.abc import Iterator

from replycraft.checking.figures import Sort
from replycraft.checking.findings import Work
from replycraft.checking.patterns import HOUSE, lazily
from replycraft.checking.telling import WORD, shares_word
from replycraft.checking.wordings import Match

# What the wordings of one kind have in common, in lexicons/checks/unbacked.toml.
_COMPENSATION, _GIFT, _REDONE = "補償", "coupon", "redo"
_OURS = f"(?:{HOUSE}|会社|店|館|院|園|メーカー|こちら)[^。\n]{{0,6}}(?:負担|支払|持ち)"
_FREE = lazily("(?:0円?|無料|無償|不要|なし)$")
_NO_CHARGE = lazily("ませ|不要|結構|無料|無償|ただ")
_COSTS = frozenset(("fee", "fees", "cost", "costs", "charge", "charges", "expense"))
# 「送料は当社負担」 says nothing of what else is paid.
_CARRIAGE = frozenset(("shipping", "postage", "delivery", "freight", "return"))
_CARRIAGE_WORDS = lazily("送料|配送|返送|運賃")
# 「交通費は弊社が負担いたします」: a cost of one sort, but 費用 and 代金 are of any.
_COST = lazily("([一-鿿ァ-ヶー]{1,8}(?:代|費|料|賃))(?![一-鿿])")
# 「紅白まんじゅうをご用意いたします」: what is given stands before を.
_OBJECT = lazily(
    "([一-鿿々]{1,12}|[ァ-ヶー]{2,16})[ぁ-ん]{0,6}(?:[0-9０-９一二三四五六七八九十]+[一-鿿])?を"
)
_ANYTHING = frozenset("品物券方上分点枚個名様")
_CLAUSE_ENDS = "、。\n"
_WORDS_OF_ONE_FACT = 2


def is_carried(work: Work, match: Match) -> bool:
    """Tell whether a confirmed fact says what *match* promises."""
    wording = match.wording
    if _GIFT in wording.facts:
        return _is_given(work, match)
    if _REDONE in wording.facts:
        return _has_its_day(work, match)
    written = work.reply.text[match.start : match.end]
    if _COMPENSATION in wording.said or _NO_CHARGE.search(written):
        return _is_borne(work, match)
    return False


def _is_borne(work: Work, match: Match) -> bool:
    """Tell whether a fact says that the house pays what the sentence says it pays."""
    ours = work.groups.pattern(_OURS)
    start, _ = work.reply.sentence_at(match.start)
    clause = work.reply.text[start : match.end]
    return any(
        _names_cost(work, key, text, clause)
        for key, text in work.ground.settled.items()
        if ours.search(text)
        or (_FREE.match(text) and not _COSTS.isdisjoint(key.split("_")))
    )


def _names_cost(work: Work, key: str, text: str, clause: str) -> bool:
    """Tell whether *clause* is about the cost that the fact called *key* is about."""
    parts = key.split("_")
    if not _CARRIAGE.isdisjoint(parts):
        return _CARRIAGE_WORDS.search(clause) is not None
    costs = _COST.findall(clause)
    known = [word for part in parts for word in _called(work, part)]
    if not (costs and known):
        return True
    return any(word in clause for word in known) or any(
        shares_word(cost, text) for cost in costs
    )


def _called(work: Work, part: str) -> tuple[str, ...]:
    """Return what replies call a fact by *part* of its key, 「料」 and the like aside."""
    return () if part in _COSTS else work.wordings.keys.get(part, ())


def _is_given(work: Work, match: Match) -> bool:
    """Tell whether a fact names what is given, or says the same of it twice."""
    text = work.reply.text
    start = max(text.rfind(end, 0, match.start) for end in _CLAUSE_ENDS) + 1
    _, last = work.reply.sentence_at(match.start)
    facts = tuple(work.ground.settled.values())
    things = _OBJECT.findall(text, start, last)
    if any(t not in _ANYTHING and any(t in fact for fact in facts) for t in things):
        return True
    words = frozenset(WORD.findall(text, start, last))
    return any(
        sum(word in fact for word in words) >= _WORDS_OF_ONE_FACT for fact in facts
    )


def _has_its_day(work: Work, match: Match) -> bool:
    """Tell whether the sentence has a confirmed day that belongs to nothing else.

    `parts_date` may be the day on which parts are put in, `refund_date` is not.
    """
    start, end = work.reply.sentence_at(match.start)
    days = {
        f.value for f in work.figures if f.sort is Sort.DAY and start <= f.start < end
    }
    clause = work.reply.text[start:end]
    return bool(days) and any(
        day in days and _may_say(work, key, clause) for key, day in _known_days(work)
    )


def _known_days(work: Work) -> Iterator[tuple[str, object]]:
    for key, found in work.ground.fact_figures.items():
        yield from ((key, f.value) for f in found if f.sort is Sort.DAY)


def _may_say(work: Work, key: str, clause: str) -> bool:
    """Tell whether no part of *key* is called by a word that *clause* lacks."""
    called = [words for part in key.split("_") if (words := _called(work, part))]
    return all(any(word in clause for word in words) for words in called)
