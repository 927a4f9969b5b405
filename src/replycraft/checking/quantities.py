"""Reads numbers as quantities that can be compared: 1.5kg and 1500g are equal."""

from collections.abc import Iterator
from typing import NamedTuple

from replycraft.checking.case import Ground, Source
from replycraft.checking.figures import Figure, Sort
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.units import COUNTERS, MONTHS
from replycraft.facts.finders.numerals import number

# Values are thousandths of the smallest unit of their kind, so that 1.5kg is whole.
THOUSAND = 1000
# How many of something: nothing but others of its own kind adds up with it.
TURNS, PIECES = "回", "個"
# A span of time that a calendar can add to a day.
SPANS = frozenset(("日", "営業日", "か月"))
_RATED = (
    *(
        "kwh",
        "mah",
        "kb",
        "mb",
        "gb",
        "tb",
        "cal",
        "kcal",
        "kbps",
        "mbps",
        "gbps",
    ),
    *("カロリー", "インチ", "坪", "平米", "平方メートル"),
)
# Units of electricity that a key may name: `peak_kw`.
_WATTS = frozenset(("w", "kw", "v", "kv"))
_KINDS = {
    "円": {"円": 1},
    "秒": {"秒": 1, "分": 60, "分間": 60, "時間": 3600},
    "日": {"日": 1, "日間": 1, "泊": 1, "週間": 7},
    "営業日": {"営業日": 1},
    "か月": {
        **dict.fromkeys((*MONTHS, "月分"), 1),
        **dict.fromkeys(("年", "年間"), 12),
    },
    "m3": {"m3": 1},
    "%": {"%": 1, "パーセント": 1, "割": 10},
    "g": {"mg": 1, "ミリグラム": 1, "g": 1000, "グラム": 1000, "kg": 1_000_000}
    | {"キロ": 1_000_000, "トン": 1_000_000_000, "t": 1_000_000_000},
    "ml": {"ml": 1, "cc": 1, "dl": 100, "l": 1000, "リットル": 1000},
    "mm": {"mm": 1, "ミリ": 1, "cm": 10, "センチ": 10, "m": 1000, "メートル": 1000}
    | {"km": 1_000_000},
    **{unit: {unit: 1} for unit in _RATED},
    "a": {"a": 1, "アンペア": 1},
    "v": {"v": 1, "ボルト": 1, "kv": 1000},
    "w": {"w": 1, "ワット": 1, "kw": 1000},
    PIECES: dict.fromkeys(COUNTERS, 1),
    TURNS: {"回": 1, "度": 1},
    **{unit: {unit: 1} for unit in ("色", "段", "通", "ページ", "ポイント", "倍")},
}
_BY_UNIT = {
    unit: (kind, scale)
    for kind, units in _KINDS.items()
    for unit, scale in units.items()
}
MEASURES = frozenset(("g", "ml", "mm", "m3", "秒", "a", "v", "w", *_RATED))
COUNTED = frozenset((PIECES, TURNS, "色", "段", "通", "ページ", "ポイント"))
# Counters that the figures are read without: 「3種類」「4か所」.
_LOOSE = lazily(
    "種|つ|[かカヶヵケ箇]所|とおり|通り|品目|サイズ|タイプ|パターン|項目|コース|プラン|店舗|都市|候補|区画|曲|問|語|週|便|文字|品|滴|合(?!計|わせ)|丁(?!目)|巻|瓶|カット|口(?![座コ径頭])|ケース|パック|ロール"
)
_CUBIC = lazily("立方メートル|立米|㎥|m3|m³")
# What a bare number of the facts is of, by a word of its key.
_BY_KEY = {
    **dict.fromkeys(("minutes", "minute", "mins"), "分"),
    **dict.fromkeys(("hours", "hour"), "時間"),
    **dict.fromkeys(("days", "nights"), "日"),
    "m3": "m3",
    "weeks": "週間",
    "months": "か月",
    "years": "年",
    **dict.fromkeys(("percent", "rate"), "%"),
    **dict.fromkeys(
        ("fee", "price", "amount", "cost", "fare", "charge", "deposit"), "円"
    ),
    **dict.fromkeys(("people", "guests", "persons", "party", "headcount"), "人"),
}
# 「製造日から30日」 is a length, 「毎月30日」 a day.
_LENGTH = lazily("(?:から|より|最長|最大|約|およそ|日数は?)$")
_LASTING = frozenset((
    "interval", "transit", "period", "span", "term", "duration", "life", "length", "within",
    "cycle", "time", "days", "nights", "extension", "loan", "rental", "lease", "trial", "grace",
    "hold", "storage", "stay", "notice", "lead",
))  # fmt: skip
_SPOKEN = lazily(
    "(?:(?<![一-龠])|(?<=大人|子供|小人|友人|家族|夫婦|合計|全員|男性|女性|学生))([一二三四五六七八九十]{1,3})(時間|分間|日間|週間|か月|ヶ月|カ月|年間|セット|[人名個本枚台点袋箱冊着足部件品缶杯組席株粒錠包玉束匹頭羽皿膳軒食戸回色泊])"
)
_MONTHLY = lazily("(?:毎月|各月|当月|翌月)の?$")
# 「2年半」 in months, 「2時間半」 in seconds, 「2メートル半」 in millimetres.
_HALVES = {"年": 6, "時間": 1800, "メートル": 500, "m": 500}
_MOST_KNOWN = 24
_LONGEST = 9


class Quantity(NamedTuple):
    """A number with what it is of; `kind` is empty where no unit is told."""

    value: int
    kind: str


def quantity(figure: Figure, text: str = "") -> Quantity | None:
    """Return *figure* as a quantity, None where its unit is of nothing that adds up.

    *text* is what the figure stands in, for counters that are read without.
    """
    if figure.sort is Sort.DAY_OF_MONTH:
        length = _LENGTH.search(text, max(0, figure.start - 4), figure.start)
        return Quantity(int(str(figure.value)) * THOUSAND, "日") if length else None
    if figure.sort is not Sort.NUMBER:
        return None
    kind, scale = _BY_UNIT.get(figure.unit, ("", 1))
    monthly = figure.unit == "日" and _MONTHLY.search(
        text, max(0, figure.start - 4), figure.start
    )
    if (figure.unit and not kind) or monthly:
        return None
    if not kind and text:
        kind = _loosely(text, figure.end)
    value = _thousandths(str(figure.value))
    if value is None:
        return None
    half = text.startswith("半", figure.end) and _HALVES.get(figure.unit, 0)
    return Quantity(value * scale + half * THOUSAND, kind)


def kind_of(unit: str) -> str:
    """Return the kind of what *unit* measures or counts, empty where it is of none."""
    return _BY_UNIT.get(unit, ("", 1))[0]


def is_loose_count(figure: Figure, text: str) -> bool:
    """Tell whether *figure* counts what is read without its counter: 「4カットで200円」."""
    found = None if figure.unit else quantity(figure, text)
    return found is not None and found.kind == PIECES


def _loosely(text: str, end: int) -> str:
    """Return what is counted where the number was read without: 「3種類」「52立方メートル」."""
    if _CUBIC.match(text, end):
        return "m3"
    return PIECES if _LOOSE.match(text, end) else ""


def _thousandths(digits: str) -> int | None:
    whole, _, part = digits.partition(".")
    usable = whole.isdecimal() and len(whole) <= _LONGEST and (part or "0").isdecimal()
    return int(whole + part[:3].ljust(3, "0")) if usable else None


def known_in(source: Source) -> tuple[Quantity, ...]:
    """Return the quantities of *source*, at most as many as a letter is about."""
    found = [quantity(f, source.text) for f in source.figures]
    found += spoken_in(source.text, 0, len(source.text))
    told = dict.fromkeys(item for item in found if item is not None and item.kind)
    return tuple(told)[:_MOST_KNOWN]


def known_facts(ground: Ground) -> tuple[Quantity, ...]:
    """Return the quantities that are confirmed, each once."""
    told = (item for found in facts_by_key(ground).values() for item in found)
    return tuple(dict.fromkeys(told))[:_MOST_KNOWN]


def facts_by_key(ground: Ground) -> dict[str, list[Quantity]]:
    """Return the quantities of each confirmed fact; its key may tell what they are of."""
    return {
        key: list(_of_fact(key, narrow(ground.facts[key]), found))
        for key, found in ground.fact_figures.items()
        if found
    }


def _of_fact(key: str, text: str, found: tuple[Figure, ...]) -> Iterator[Quantity]:
    parts = key.split("_")
    unit = next(filter(None, map(_unit_of, parts)), "")
    for figure in found:
        if figure.sort is Sort.NUMBER and not figure.unit:
            figure = figure._replace(unit=unit)
        elif figure.sort is Sort.DAY_OF_MONTH and not _LASTING.isdisjoint(parts):
            figure = figure._replace(sort=Sort.NUMBER, unit="日")
        item = quantity(figure, text)
        if item is not None:
            yield item


def spoken_in(text: str, start: int, end: int) -> list[Quantity]:
    """Return the counts above one that *text* spells out: 「九粒」."""
    found = []
    for match in _SPOKEN.finditer(text, start, end):
        count, unit = number(match[1]), _BY_UNIT.get(match[2])
        if count and count > 1 and unit:
            found.append(Quantity(count * THOUSAND * unit[1], unit[0]))
    if text.find("半年", start, end) >= 0:
        found.append(Quantity(6 * THOUSAND, "か月"))
    return found[:_MOST_KNOWN]


def _unit_of(part: str) -> str:
    """Return the unit that *part* of a key names, as `usage_kwh` does."""
    return _BY_KEY.get(part) or (part if part in _WATTS or part in _RATED else "")
