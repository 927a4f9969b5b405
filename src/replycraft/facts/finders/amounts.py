"""Finds amounts of money in yen."""

from collections.abc import Iterator
from datetime import date

from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import number
from replycraft.facts.patterns import compiled
from replycraft.records.ids import FactKind

_KANJI = "〇零一二三四五六七八九十百千万億壱弐参拾"
_YEN = rf"([0-9{_KANJI}](?<![\d.,数何{_KANJI}-].)[\d,.{_KANJI}]*)\s?[円圓](?!玉|単位|たりとも|残らず)"
_SIGN = r"[¥￥]\s?(\d[\d,]*(?:\.\d+)?万?)"
# 「100万払え」: money, unless something else is counted or measured.
_ROUND = (
    rf"(?<![\d.,数何{_KANJI}-])((?:[0-9][\d,.]*|[一二三四五六七八九十百千]+)万"
    r"(?:[0-9][\d,]*千?|[一二三四五六七八九]千)?)"
    r"(?![\d,.百十千]*円)(?!いいね|い[るま]|お[るりら]|[人件回個点本枚台歩株部時年月日名箱世店票冊全がキポマkKダPフ分ヶ社社語字語票件\d円])"
)


def find_amounts(text: str, when: date) -> Iterator[Found]:
    """Yield the amounts of *text* as whole yen."""
    del when
    if "円" in text or "圓" in text:
        yield from _amounts(_YEN, text)
    if "¥" in text or "￥" in text:
        yield from _amounts(_SIGN, text)
    if "万" in text:
        yield from _amounts(_ROUND, text)


def _amounts(pattern: str, text: str) -> Iterator[Found]:
    for match in compiled(pattern).finditer(text):
        yen = number(match[1].rstrip("."))
        # 「1円も払わない」 is a way to say nothing at all.
        nothing = yen == 1 and text.startswith("も", match.end())
        if yen is not None and not nothing:
            yield Found(FactKind.AMOUNT, yen, match.start(), match.end())
