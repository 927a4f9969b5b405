"""Counts the points that a mail asks for in a list of its own."""

import re
from collections.abc import Iterator

_ITEM = re.compile(
    r"[ 　]*(?:[・●○■□◆◇▪•※]|[-*](?=[ 　])|[(（]?[0-9０-９]{1,2}[.．)）、:：]|[①-⑨]|[一二三四五六七八九][、.．])[ 　]*(\S.*)"
)
# What announces that something is asked for.
_LEAD = re.compile(
    "求め|要求|要望|お願い|お答え|回答|返答|知りたい|知りたく|欲し|ほし|質問|お尋ね|伺い|お聞き|教えて|条件|譲り"
)
_NO_LEAD = re.compile("経緯|手順|現況|再現|これまで|でした。?$|ました。?$|商品|お名前")
_ASKS = re.compile(
    "(?:ください|下さい|のか|ますか|ですか|ないか|求めます|要求します|願います|すること|ほしい|欲しい|たい|[?？])[。．]?$"
)
_HAPPENED = re.compile("(?:ました|でした|とのこと|った|いた|した|れた)[。．]?$")
_FEWEST, _MOST = 2, 5


def points(text: str) -> str | None:
    """Return how many points a list of requests in *text* has, None without one such list.

    Two to five; of longer ones nobody is told the number.
    """
    counts = [len(items) for lead, items in _lists(text) if _is_asked(lead, items)]
    few = len(counts) == 1 and counts[0] in range(_FEWEST, _MOST + 1)
    return str(counts[0]) if few else None


def _lists(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each run of list items with the last line before it."""
    lead, items = "", list[str]()
    for line in (*text.split("\n"), ""):
        item = _ITEM.fullmatch(line)
        if item:
            items.append(item[1])
            continue
        if len(items) >= _FEWEST:
            yield lead, items
        items = []
        lead = line if line.strip() else lead


def _is_asked(lead: str, items: list[str]) -> bool:
    """Say whether *items* are asked for, by the line before or by their own ends."""
    if any(_HAPPENED.search(item) for item in items):
        return False
    asking = sum(_ASKS.search(item) is not None for item in items)
    if asking * 2 > len(items):
        return True
    return _LEAD.search(lead) is not None and _NO_LEAD.search(lead) is None
