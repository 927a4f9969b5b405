"""How sentences end: two neighbours that end alike read like a list of set phrases."""

import re
from collections.abc import Iterable

_ENDING = re.compile(
    r"(いたします|申し上げます|存じます|おります|ございます|ください|ませんでした|ません"
    r"|でしょうか|ました|です|ます)[。？]\Z"
)


def ending(sentence: str) -> str:
    """Return the polite ending of *sentence* (いたします), "" if it has none."""
    found = _ENDING.search(sentence)
    return found[1] if found else ""


def alike(first: str, second: str) -> bool:
    """Say whether two sentences that follow one another end in the same words."""
    return bool(ending(first)) and ending(first) == ending(second)


def unlike(before: str, ways: Iterable[str], after: str) -> str:
    """Return the first of the *ways* to say something that ends unlike its neighbours.

    Where none does, the one before counts more than the one after.
    """
    first, last = ending(before), ending(after)
    fallback, fitting = "", ""
    for way in ways:
        own = ending(way)
        if own not in (first, last) or not own:
            return way
        fallback = fallback or way
        if own != first:
            fitting = fitting or way
    return fitting or fallback
