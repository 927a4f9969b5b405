"""Names a fact by the words that its key is made of: exchange_ship_date → 交換の発送日."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

_NO_JOINT = ("い", "た", "な", "の", "る")
_NOUN_ENDS = ("会い", "払い", "扱い", "違い", "洗い", "拭い", "もの", "ふた")
# 「プランに含まれるもの」
_INCLUDED = "含まれる"
_ADJECTIVE = ("しい", "た", "ない")
# 「sent = "送付|お送りした"」: the name at the end of a key, and before other words.
_EITHER = "|"
# 「振替／振込」: a word has several senses, the commonest first.
OR = "／"
_MOST_TOGETHER = 3
_MONTHS, _DAYS = 12, 31
_MONTH_NAMES = {
    name: number
    for number, name in enumerate(
        [
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct",
            "nov",
            "dec",
        ],
        1,
    )
}
# 「recollection」 is 再収集; what is left of 「real」 is no word.
_AGAIN, _LEAST_AGAIN = ("re", "再"), 5
_POLITE = re.compile("\\A[おご+](?=[一-龠々ァ-ヶー])")
_PER = "per"
# 「fee_month」 is what a month costs.
_SPANS = ("month", "year", "week", "day", "night", "hour")
_RATES = ("fee", "price", "premium", "increase", "cost", "rent")
# What stands between two parts turns them round.
_BETWEEN = {_PER: "の", "of": "の", "to": "への"}


def name_of(parts: list[str], words: Mapping[str, str]) -> str:
    """Return 交換の発送日 for exchange, ship, date; "" if a word is not known."""
    if day := _day_of(parts):
        return day
    plain = [part for part in parts if not part.isdecimal()]
    names = list(_names(plain, words))
    if not (names and all(names)):
        return ""
    *fronts, last = names
    if last.partition(_EITHER)[0].endswith(_ADJECTIVE):
        fronts, last = [last, *fronts[:-1]], (fronts or [last])[-1]
        fronts = fronts if len(names) > 1 else []
    whole = ""
    for name in fronts:
        whole = _joined(whole, name.rpartition(_EITHER)[2].lstrip("+"))
    end = last.partition(_EITHER)[0]
    whole = whole + end[1:] if end.startswith("+") else _joined(whole, end)
    # 「slot_2」 is one of several, 「price_100」 is of a hundred.
    counted = [part for part in parts if part.isdecimal() and len(part) > 1]
    return whole + "".join(f"（{_number(part)}）" for part in counted)


def _day_of(parts: list[str]) -> str:
    """Return 2月12日 for a key that is only a day: feb_12."""
    month = _MONTH_NAMES.get(parts[0][:3]) if len(parts) == len(("feb", "12")) else None
    day = int(parts[1]) if month and parts[1].isdecimal() else 0
    return f"{month}月{day}日" if 0 < day <= _DAYS else ""


def _number(part: str) -> str:
    """Return 1月24日 for 0124, and 1,000 for 1000."""
    if len(part) == len("0124") and part[0] in "01":
        month, day = int(part[:2]), int(part[2:])
        if 0 < month <= _MONTHS and 0 < day <= _DAYS:
            return f"{month}月{day}日"
    return f"{int(part):,}"


def turned(parts: list[str], words: Mapping[str, str], heads: Collection[str]) -> str:
    """Return the name of a key whose head stands first: fee_extra, deadline_change."""
    head, *rest = (part for part in parts if not part.isdecimal())
    known = "_".join((head, *rest[:1])) in words
    if head not in heads or not rest or rest[-1] in heads or known:
        return ""
    numbers = [part for part in parts if part.isdecimal()]
    return name_of([*rest, head, *numbers], words)


def rough_name(parts: list[str], words: Mapping[str, str]) -> str:
    """Return the name of as much of the end of a key as is known: swap_fee → 料金."""
    # 「日」 alone says nothing of what day it is.
    least = 1 + _word(parts[-1], words).startswith("+")
    ends = (name_of(parts[at:], words) for at in range(1, len(parts) + 1 - least))
    return next((name for name in ends if name), "")


def unlike(
    parts: list[str], words: Mapping[str, str], units: Mapping[str, str]
) -> tuple[str, str] | None:
    """Return the name of a key with a preposition, and the part that it is of.

    fee_per_visit is the fee of a visit, sent_to_insurer what was sent to the insurer.
    """
    if parts[-1] in _SPANS and parts[-2:-1] and parts[-2] in _RATES:
        parts = [*parts[:-1], _PER, parts[-1]]
    at = next((at for at in range(1, len(parts) - 1) if parts[at] in _BETWEEN), 0)
    if not at:
        return None
    thing, behind = name_of(parts[:at], words), name_of(parts[at + 1 :], words)
    if parts[at] == _PER:
        behind = _each(parts[at + 1 :], words, units) or (behind and f"{behind}あたり")
    if not (thing and behind):
        return None
    return f"{behind}{_BETWEEN[parts[at]]}{thing}", parts[at - 1]


def _each(parts: list[str], words: Mapping[str, str], units: Mapping[str, str]) -> str:
    """Return 1回あたり for visit, "" for what has no counter."""
    *more, last = parts
    unit = units.get(last) or units.get(f"{last}s", "")
    return "" if more else words.get(f"{_PER}_{last}") or (unit and f"1{unit}あたり")


def unnamed_parts(keys: Iterable[str], words: Mapping[str, str]) -> set[str]:
    """Return what of *keys* has no name."""
    parts = {part for key in keys for part in key.lower().split("_")}
    return {part for part in parts if part.isalpha() and not _word(part, words)}


def senses(
    key: str, words: Mapping[str, str], texts: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield the words of *key* that have several senses, in that of *texts*."""
    parts = key.lower().split("_")
    for part in _together(parts):
        word = _word(part, words)
        if OR in word:
            yield known_as(part, words) or part, in_this_sense(word, texts)


def _together(parts: list[str]) -> Iterator[str]:
    """Yield each part, and the two or three that stand side by side, as words have them."""
    for start in range(len(parts)):
        for end in range(start + 1, min(start + _MOST_TOGETHER, len(parts)) + 1):
            yield "_".join(parts[start:end])


def in_this_sense(word: str, texts: Iterable[str]) -> str:
    """Return 振込 for 振替／振込 where the first of *texts* that has one of them has that."""
    senses = word.split(OR)
    for text in texts:
        said = (s for s in senses if _POLITE.sub("", s.partition(_EITHER)[0]) in text)
        if found := next(said, ""):
            return found
    return senses[0]


def _names(parts: list[str], words: Mapping[str, str]) -> Iterator[str]:
    """Yield the word for each part, for two or three together where they have one."""
    start = 0
    while start < len(parts):
        ends = range(min(start + _MOST_TOGETHER, len(parts)), start, -1)
        found = ((end, _word("_".join(parts[start:end]), words)) for end in ends)
        start, name = next((one for one in found if one[1]), (start + 1, ""))
        yield name


def known_as(part: str, words: Mapping[str, str]) -> str:
    """Return *part* as *words* have it, maybe in the singular: nut; "" if they do not."""
    forms = (part, part.removesuffix("s"), part.removesuffix("es"))
    return next((form for form in forms if words.get(form)), "")


def _word(part: str, words: Mapping[str, str]) -> str:
    """Return the word for *part*; 再 before it for what is done again: recollection."""
    again = part.removeprefix(_AGAIN[0])
    word = words.get(known_as(part, words), "")
    if word or again == part or len(again) < _LEAST_AGAIN:
        return word
    word = words.get(known_as(again, words), "").partition(_EITHER)[0]
    senses = (_POLITE.sub("", sense) for sense in word.split(OR))
    return OR.join(f"{_AGAIN[1]}{sense}" for sense in senses) if word else ""


def _joined(front: str, name: str) -> str:
    """Return 交換の部品, but 新しい部品 behind what needs no の."""
    joint = "に" if name.startswith(_INCLUDED) else "の"
    bare = front.endswith(_NO_JOINT) and not front.endswith(_NOUN_ENDS)
    joint = joint if front and not bare else ""
    return f"{front}{joint}{name}"


def place_of(key: str, known: list[str]) -> int:
    """Return 0 for a key of the desk's own.

    `replacement_cost` follows `replacement`, `after_fix` follows `fix`.
    """
    if key in known:
        return 1 + known.index(key)
    behind = (
        at
        for at, name in enumerate(known, 1)
        if key.startswith(f"{name}_") or key == f"after_{name}"
    )
    return next(behind, 0)
