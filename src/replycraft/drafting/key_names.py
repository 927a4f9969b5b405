"""Names a fact by the words that its key is made of: exchange_ship_date → 交換の発送日."""

from collections.abc import Iterator, Mapping

_NO_JOINT = ("い", "た", "な", "の")


def name_of(parts: list[str], words: Mapping[str, str]) -> str:
    """Return 交換の発送日 for exchange, ship, date; "" if a word is not known."""
    names = list(_names(parts, words))
    if not (names and all(names)):
        return ""
    *fronts, last = names
    whole = ""
    for name in fronts:
        whole = _joined(whole, name.lstrip("+"))
    return whole + last[1:] if last.startswith("+") else _joined(whole, last)


def _names(parts: list[str], words: Mapping[str, str]) -> Iterator[str]:
    """Yield the word for each part, for two together where they have one."""
    start = 0
    while start < len(parts):
        pair = _word("_".join(parts[start : start + 2]), words)
        both = pair and start + 1 < len(parts)
        yield pair if both else _word(parts[start], words)
        start += 2 if both else 1


def _word(part: str, words: Mapping[str, str]) -> str:
    """Return the word for *part*, in the plural as well: nuts, training_wheels."""
    return words.get(part) or words.get(part.removesuffix("s"), "")


def _joined(front: str, name: str) -> str:
    """Return 交換の部品, but 新しい部品 behind what needs no の."""
    joint = "の" if front and not front.endswith(_NO_JOINT) else ""
    return f"{front}{joint}{name}"
