"""Puts together what two keys of one stem tell: recording and recording_until."""

import re
from collections.abc import Iterable, Mapping

from replycraft.drafting.told import Pair, Told, Value

_LIMITS = ("_until", "_by", "_deadline", "_limit")
# A sentence that is over before the bracket, and has none yet.
_ENDS = re.compile("[^（）。]+。\\Z")
_MAY = re.compile("(?:いただけます|できます|承ります|可能です|受けられます)。\\Z")
_UNTIL = "まで"
# 「unit_price_2」 is of 「product_2」, and then 「unit_price」 of 「product」.
_NUMBERED, _OF = re.compile("(.+)_([2-9])\\Z"), "product"


def paired(
    found: Iterable[Told | Pair], values: Mapping[str, Value]
) -> list[Told | Pair]:
    """Return *found* with the day of `X_until` in the sentence that tells of `X`.

    「録画をご視聴いただけます（3月18日（水）まで）。」 What is told of several products is
    told with their names.
    """
    every = _of_products(list(found), values)
    for limit in [one for one in every if isinstance(one, Pair) and one.day]:
        stem = _stem(limit.key)
        at = next((at for at, one in enumerate(every) if _takes(one, stem)), None)
        if stem and at is not None:
            every[at] = _joined(every[at], limit)
            every.remove(limit)
    return every


def _of_products(
    every: list[Told | Pair], values: Mapping[str, Value]
) -> list[Told | Pair]:
    """Return *every* with 「ボルトの単価」 and 「ナットの単価」 for two that are alike."""
    pairs = {one.key: one for one in every if isinstance(one, Pair)}
    whose: dict[str, str] = {}
    for key in pairs:
        of = _NUMBERED.fullmatch(key)
        if of and of[1] in pairs and f"{_OF}_{of[2]}" in values and _OF in values:
            whose |= {of[1]: values[_OF].text, key: values[f"{_OF}_{of[2]}"].text}
    return [
        one._replace(name=f"{whose[one.key]}の{one.name}")
        if isinstance(one, Pair) and one.key in whose
        else one
        for one in every
    ]


def _stem(key: str) -> str:
    """Return recording for recording_until, "" for a key that is no limit."""
    ends = (key.removesuffix(end) for end in _LIMITS if key.endswith(end))
    return next(ends, "")


def _takes(one: Told | Pair, stem: str) -> bool:
    """Say whether *one* is a sentence of the fact called *stem* that may be limited."""
    if isinstance(one, Pair) or stem not in one.keys or _UNTIL in one.text:
        return False
    whole = _ENDS.fullmatch(one.text) is not None
    return whole and _MAY.search(one.text) is not None


def _joined(one: Told | Pair, limit: Pair) -> Told | Pair:
    if isinstance(one, Pair):
        return one
    text = f"{one.text.removesuffix('。')}（{limit.value}まで）。"
    return one._replace(text=text, keys=(*one.keys, limit.key))
