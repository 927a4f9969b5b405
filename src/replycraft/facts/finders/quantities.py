"""Finds numbers of things."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import number
from replycraft.records.ids import FactKind

_GOODS = "セット|人前|回線|kWh|kg|キロ|[個本枚箱袋台冊着足丁杯缶部脚匹頭株玉羽房名]"
_COUNTERS = f"ライセンス|パレット|ポイント|ﾎﾟｲﾝﾄ|マイル|ピース|回分|{_GOODS}|[点人食件通品軒つこ]"
# Spelt out, two of a thing is as often a manner of speaking: お二人, 二つに一つ.
_QUANTITY = re.compile(
    rf"(?:([0-9](?<![\d.,/:A-Za-z第-].)[\d,]*)\s?({_COUNTERS})"
    rf"|([二三四五六七八九十百千](?<![数何一二三四五六七八九十百千第].)[二三四五六七八九十百千]*)({_GOODS}))"
    r"(?![目く]|分[間の]|ずつ|以上|以下|前後|暮|がか|乗|掛|用|当|あた|部屋|店|話|り|とい)"
)


def find_quantities(text: str, when: date) -> Iterator[Found]:
    """Yield numbers of things in *text*, such as `3箱`, in normal width."""
    del when
    for match in _QUANTITY.finditer(text):
        count = number(match[1] or match[3])
        if count is not None:
            written = match[1] or str(count)
            unit = unicodedata.normalize("NFKC", match[2] or match[4])
            yield Found(FactKind.QUANTITY, written + unit, match.start(), match.end())
