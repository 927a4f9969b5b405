"""Finds postal addresses."""

import re
from collections.abc import Iterator

from replycraft.facts.finders.found import Found
from replycraft.records.ids import FactKind

# From the house number outwards: it is what every address has.
_HOUSE = re.compile(
    r"[0-9０-９一二三四五六七八九](?<![\w-].)[0-9０-９]{0,3}(?:[-－ー][0-9０-９]{1,4}){1,3}"
    r"|[0-9０-９一二三四五六七八九](?<![\w-].)丁目(?:[0-9０-９一二三四五六七八九十]+番地?(?:[0-9０-９]+号?)?|[-－ー0-9０-９]*)",
    re.ASCII,
)
_PLACE = re.compile(
    r"(?:〒\s?\d{3}-?\d{4}[ 　]?)?[一-鿿々ァ-ヶーぁ-ん○]{2,20}\Z", re.ASCII
)
_TOWN = re.compile("[都道府県市区町村郡台丘条]")
_BUILDING = re.compile(
    r"[ 　][ァ-ヶー一-鿿ぁ-ん○]{1,12}[0-9０-９]{1,4}(?:号室?)?|[ 　][0-9]{2,4}号室?"
)
_LOOK_BACK = 36
_PARTICLES = "にはがをでへのも"


def find_addresses(text: str) -> Iterator[Found]:
    """Yield the postal addresses of *text*, with post code and building."""
    for match in _HOUSE.finditer(text):
        start = match.start()
        place = _PLACE.search(text, max(0, start - _LOOK_BACK), start)
        if place is None or not _TOWN.search(place[0]):
            continue
        building = _BUILDING.match(text, match.end())
        begin = place.start() + len(place[0]) - len(place[0].lstrip(_PARTICLES))
        end = building.end() if building else match.end()
        yield Found(FactKind.ADDRESS, text[begin:end], begin, end)
