"""Says what a confirmed fact is called in a reply, by the words of its key."""

from replycraft.checking.findings import Work
from replycraft.checking.units import COUNTERS, PEOPLE

# What the number of such a fact counts.
_COUNTED = {
    "quantity": COUNTERS - PEOPLE,
    "count": COUNTERS - PEOPLE,
    "copies": COUNTERS - PEOPLE,
    "sheets": frozenset(("枚",)),
    "pieces": COUNTERS - PEOPLE,
    "party": PEOPLE,
    "people": PEOPLE,
    "guests": PEOPLE,
    "persons": PEOPLE,
    "participants": PEOPLE,
    "headcount": PEOPLE,
    "adults": PEOPLE,
    "children": PEOPLE,
    "boxes": frozenset(("箱", "ケース")),
    "bottles": frozenset(("本", "瓶")),
    "units": frozenset(("台", "個", "点")),
    "lessons": frozenset(("回", "コマ", "時間")),
    "sessions": frozenset(("回", "コマ")),
    "visits": frozenset(("回",)),
    "pages": frozenset(("ページ",)),
    "nights": frozenset(("泊",)),
    "points": frozenset(("ポイント",)),
}
_VAGUE_PARTS = frozenset((
    "date", "time", "by", "at", "on", "number", "status", "before",
    "item", "new", "after", "start", "end", "day", "method", "no",
    "id", "total", "month", "deadline", "due", "next",
    "period", "term", "duration", "length", "span", "per",
))  # fmt: skip
_GENERAL = frozenset(("fee", "price", "cost", "amount"))


def is_named(work: Work, key: str) -> bool:
    """Tell whether it is known what the fact called *key* is called in a reply."""
    return any(part in work.wordings.keys for part in key.split("_"))


def speaks_of(work: Work, key: str, around: tuple[str, str]) -> bool:
    """Tell whether the text *around* a figure is about the fact called *key*.

    Keys are free, so their English words are read one by one; the rarest decides.
    """
    called = work.wordings.keys
    parts = [part for part in key.split("_") if part not in _VAGUE_PARTS]
    # A fee is told apart by its other words: a late fee is no repair fee.
    known = [part for part in parts if part in called]
    special = [part for part in known if part not in _GENERAL] or known
    if len(special) < len([part for part in parts if part not in _GENERAL]):
        return False
    words = [word for part in special for word in called[part]]
    return any(word in text for word in words for text in around)


def counts(key: str, unit: str) -> bool:
    """Tell whether the bare number of the fact called *key* counts in *unit*."""
    return any(unit in _COUNTED.get(part, ()) for part in key.split("_"))
