"""Finds postal addresses."""

from collections.abc import Iterator

from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import narrow
from replycraft.facts.patterns import compiled
from replycraft.records.ids import FactKind

# From the house number outwards: it is what every address has.
_HOUSE = r"[0-9](?<![A-Za-z0-9-].)[0-9]{0,3}(?:-[0-9]{1,4}){1,3}"
_BLOCK = r"[^\W_]丁目(?:[^\W_ぁ-ん]{1,3}番地?(?:[^\W_ぁ-ん]{1,3}号)?|[0-9-]*)"
_PLACE = r"(?:〒\s?\d{3}-?\d{4}[ 　]?)?(?:[^\W\da-zA-Z_]|○){2,20}\Z"
_TOWN = "[都道府県市区町村郡台丘条]"
_BUILDING = r"[ 　](?:[^\W\da-zA-Z_]|○){0,12}[0-9]{1,4}(?:号室?)?(?![0-9-])"
_PARTICLES = "にはがをでへのも"
_LOOK_BACK = 36
# Every address has a house number with a hyphen or the name of a block.
_MARKS = ("-", "－", "丁目")


def find_addresses(text: str) -> Iterator[Found]:
    """Yield the postal addresses of *text*, with post code and building."""
    if not any(mark in text for mark in _MARKS):
        return
    plain = narrow(text)
    patterns = (_HOUSE, _BLOCK) if "丁目" in plain else (_HOUSE,)
    for pattern in patterns:
        for match in compiled(pattern).finditer(plain):
            start = match.start()
            if plain[start - 1 : start].isascii():  # no town ends in such a character
                continue
            place = compiled(_PLACE).search(plain, max(0, start - _LOOK_BACK), start)
            if place is None or not compiled(_TOWN).search(place[0]):
                continue
            # 「新住所は架空市…」: what comes before は is no part of it.
            named = place[0].rpartition("は")[2] or place[0]
            begin = start - len(named.lstrip(_PARTICLES))
            building = compiled(_BUILDING).match(plain, match.end())
            end = building.end() if building else match.end()
            yield Found(FactKind.ADDRESS, text[begin:end], begin, end)
