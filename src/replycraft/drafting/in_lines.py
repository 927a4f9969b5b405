"""Puts what is told in the order in which a person writes it: sentences, lines, sums."""

import datetime as dt
import re
from collections.abc import Callable, Iterable

from replycraft.drafting.told import YEN, Pair, Told, is_line
from replycraft.text.tokenizer import tokenize

_SUM = re.compile("合計|総額")
_BOTH, _LONGEST, _IS = 2, 60, "です。"
_WORD, _HAS_FIGURE = re.compile("[一-龠々]{2,}|[ァ-ヶー]{2,}"), re.compile(r"\d")
_NOUNS = ("名詞", "接尾辞", "代名詞")
_CUTS = re.compile("[、。]|[（(](?![月火水木金土日][）)])")
# What it is that is free or possible has to be told.
_OF = "の"
_OF_WHAT = ("無料", "無償", "0円", "なし", "あり", "可", "不可", "可能", "不要", "必要")
# Beside what one of them costs, 金額 is the sum of all.
_AMOUNT, _SUM_NAME = "金額", "合計"
_EACH, _ALL = re.compile("単価|お一人|あたり"), re.compile(r"合計|総額|\A金額\Z")


def written(
    found: Iterable[Told | Pair], *, together: bool = False
) -> tuple[Told, ...]:
    """Return sentences and the lines of a list; what is told first says which lead.

    Two pairs are one sentence *together*, or two, where that is sure.
    """
    every = [one for one in found if isinstance(one, Pair) or one.text]
    alone = sum(isinstance(one, Pair) for one in every) == 1
    # A day that went by is no news by itself.
    every = [one for one in every if not (alone and isinstance(one, Pair) and one.over)]
    if together and _are_said(every):
        every, alone = _in_one(every)
    every = [_said(one, alone=alone) for one in every]
    lines = iter(in_order([one for one in every if isinstance(one, Pair)]))
    told = [next(lines).line if isinstance(one, Pair) else one for one in every]
    listed = tuple(one for one in told if is_line(one))
    sentences = tuple(one for one in told if not is_line(one))
    first = bool(told) and is_line(told[0])
    return (*listed, *sentences) if first else (*sentences, *listed)


def _are_said(every: list[Told | Pair]) -> bool:
    """Say whether there are two pairs and no line, and sentences can be made of both."""
    pairs = [one for one in every if isinstance(one, Pair)]
    told = (one.alone if isinstance(one, Pair) else one for one in every)
    whole = not any(map(is_line, told)) and not any(one.over for one in pairs)
    return len(pairs) == _BOTH and whole and all(map(_is_named, pairs))


def _is_named(one: Pair) -> bool:
    """Say whether its name is a noun: 「正しい」 is the front of one."""
    tags = tokenize(one.name).tags
    return bool(tags) and tags[-1].startswith(_NOUNS)


def _in_one(every: list[Told | Pair]) -> tuple[list[Told | Pair], bool]:
    """Return *every* with 「修理日は1月29日、所要時間は約1時間です。」 for two plain ones.

    Also say whether two that are left are told in sentences of their own: two plain
    ones that have nothing to do with each other stay lines.
    """
    first, second = (one for one in every if isinstance(one, Pair))
    halves = [_half(one) for one in in_order([first, second])]
    if not all(halves):
        return every, True
    if sum(map(len, halves)) > _LONGEST or not _are_of_a_kind(first, second):
        return every, False
    both = Told(f"{'、'.join(halves)}です。", (first.key, second.key))
    return [both if one is first else one for one in every if one is not second], True


def _are_of_a_kind(first: Pair, second: Pair) -> bool:
    """Say whether both are figures, or their names have a word in common."""
    words = (set(_WORD.findall(one.name)) for one in (first, second))
    figures = all(_HAS_FIGURE.search(one.value) for one in (first, second))
    return figures or bool(set.intersection(*words))


def _half(one: Pair) -> str:
    """Return 「修理日は1月29日」, "" where its sentence is no such simple one."""
    front = f"{one.name}は、"
    value = one.alone.text.removeprefix(front).removesuffix(_IS)
    plain = one.alone.text == f"{front}{value}{_IS}" and not _CUTS.search(value)
    return f"{one.name}は{value}" if plain else ""


def _said(one: Told | Pair, *, alone: bool) -> Told | Pair:
    """Return a pair as a sentence where it is *alone* or no line of a list."""
    if isinstance(one, Told) or not (alone or one.is_said):
        return one
    return one.alone


def without_front(
    found: Iterable[Told | Pair], is_rough: Callable[[str], bool], *, alone: bool
) -> list[Pair]:
    """Return what has half a name that another has too: 料金 beside 着物の料金.

    Without an answer in which it may stand *alone*, half a name of a bare thing or
    figure says too little.
    """
    pairs = [one for one in found if isinstance(one, Pair) and one.name]
    return [
        pair
        for pair in pairs
        if is_rough(pair.key)
        and (
            ((not alone and pair.is_bare) or _is_of_what(pair))
            or any(o.name.endswith(f"の{pair.name}") for o in pairs if o is not pair)
        )
    ]


def _is_of_what(pair: Pair) -> bool:
    """Say whether half a name does not tell what it is that is free: 料金　無料."""
    return pair.value in _OF_WHAT and _OF not in pair.name


def in_order(lines: list[Pair]) -> list[Pair]:
    """Return *lines* with the prices together, the sum last, and the days by time."""
    each = any(_EACH.search(line.name) for line in lines)
    if each:
        lines = [_as_sum(line) for line in lines]
    prices = [line for line in lines if YEN.match(line.value)]
    if prices:
        at = lines.index(prices[0])
        rest = [line for line in lines[at:] if line not in prices]
        last = _ALL if each else _SUM
        prices.sort(key=lambda line: last.search(line.name) is not None)
        lines = [*lines[:at], *prices, *rest]
    days = iter(sorted((line for line in lines if line.day), key=_day))
    return [next(days) if line.day else line for line in lines]


def _as_sum(line: Pair) -> Pair:
    """Return 合計 for 金額, which beside what one of them costs is the sum."""
    return line._replace(name=_SUM_NAME) if line.name == _AMOUNT else line


def _day(line: Pair) -> dt.date:
    return line.day or dt.date.max
