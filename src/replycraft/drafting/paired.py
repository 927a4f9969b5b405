"""Puts together what two keys of one stem tell: recording and recording_until."""

import re
from collections.abc import Iterable

from replycraft.drafting.told import Pair, Told

_LIMITS = ("_until", "_by", "_deadline", "_limit")
# A sentence that is over before the bracket, and has none yet.
_ENDS = re.compile("[^（）。]+。\\Z")
_MAY = re.compile("(?:いただけます|できます|承ります|可能です|受けられます)。\\Z")
_UNTIL = "まで"


def paired(found: Iterable[Told | Pair]) -> list[Told | Pair]:
    """Return *found* with the day of `X_until` in the sentence that tells of `X`.

    「録画をご視聴いただけます（3月18日（水）まで）。」
    """
    every = list(found)
    for limit in [one for one in every if isinstance(one, Pair) and one.day]:
        stem = _stem(limit.key)
        at = next((at for at, one in enumerate(every) if _takes(one, stem)), None)
        if stem and at is not None:
            every[at] = _joined(every[at], limit)
            every.remove(limit)
    return every


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
