"""Finds numbers of things."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import number
from replycraft.records.ids import FactKind

_COUNTERS = (
    "ライセンス|パレット|セット|ポイント|ﾎﾟｲﾝﾄ|マイル|ピース|キロ|人前|回線|回分|kWh|kg"
    "|[個本枚箱袋台冊着足点名人食丁杯缶件部通脚匹頭株玉羽房品軒つこ]"
)
_QUANTITY = re.compile(
    rf"([0-9二三四五六七八九十百千](?<![\d.,/:A-Za-z第-].)[\d,十百千二三四五六七八九]*)\s?({_COUNTERS})"
    r"(?![目組分とく]|ずつ|以上|以下|前後|暮|がか|乗|掛|用|当|あた|部屋|店)"
)


def find_quantities(text: str, when: date) -> Iterator[Found]:
    """Yield numbers of things in *text*, such as `3箱`, in normal width."""
    del when
    for match in _QUANTITY.finditer(text):
        count = number(match[1])
        if count is not None:
            written = match[1] if match[1].isascii() else str(count)
            unit = unicodedata.normalize("NFKC", match[2])
            yield Found(FactKind.QUANTITY, written + unit, match.start(), match.end())
