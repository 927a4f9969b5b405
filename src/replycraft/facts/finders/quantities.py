"""Finds numbers of things."""

from collections.abc import Iterator
from datetime import date

from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import number
from replycraft.facts.patterns import compiled
from replycraft.records.ids import FactKind

_GOODS = "セット|人前|回線|kWh|kg|キロ|[個本枚箱袋台冊着足丁杯缶部脚匹頭株玉羽房名]"
_COUNTERS = f"ライセンス|パレット|ポイント|ﾎﾟｲﾝﾄ|マイル|ピース|回分|{_GOODS}|[点人食件通品軒つこ]"
_WIDE_UNITS = {"ﾎﾟｲﾝﾄ": "ポイント"}
_NO_THINGS = r"(?![目く]|分[間の]|ずつ|以上|以下|前後|暮|がか|乗|掛|用|当|あた|部屋|店|話|り|とい)"
_QUANTITY = rf"([0-9](?<![\d.,/:A-Za-z第-].)[\d,]*)\s?({_COUNTERS}){_NO_THINGS}"
# Spelt out, two of a thing is as often a manner of speaking: お二人, 二つに一つ.
_SPELT = (
    r"([二三四五六七八九十百千](?<![数何一二三四五六七八九十百千第].)"
    rf"[二三四五六七八九十百千]*)({_GOODS}){_NO_THINGS}"
)


def find_quantities(text: str, when: date) -> Iterator[Found]:
    """Yield numbers of things in *text*, such as `3箱`, in normal width."""
    del when
    spelt = any(numeral in text for numeral in "二三四五六七八九十百千")
    for pattern in (_QUANTITY, _SPELT)[: 1 + spelt]:
        for match in compiled(pattern).finditer(text):
            count = number(match[1])
            if count is not None:
                written = match[1] if match[1].isascii() else str(count)
                value = written + _WIDE_UNITS.get(match[2], match[2])
                yield Found(FactKind.QUANTITY, value, match.start(), match.end())
