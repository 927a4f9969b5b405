"""Finds where the noun beside a position begins and ends."""

from bisect import bisect_left

from replycraft.facts.goods import Goods
from replycraft.facts.patterns import compiled
from replycraft.text.document import Document

NOUN = (
    "名詞-普通名詞",
    "名詞-固有名詞",
    "接尾辞-名詞的",
    "接頭辞",
    "記号-文字",
    "形状詞-一般",
)
_TIME_WORD = "先日|先ほど|昨日|今日|本日|先週|先月|今月|今回|毎月|毎週|毎朝|朝晩|きのう|みな|お宅|弊社|貴社|御社"
_PARTS = (
    "苗",
    "苗木",
    "種",
    "鉢",
    "大苗",
    "切り身",
    "盛り合わせ",
    "盾",
    "リード",
    "急須",
)
# However long a mail is, no noun has more tokens than this.
_MOST_NOUNS = 12


def noun_before(document: Document, end: int) -> int:
    """Return where the noun that ends at *end* begins; *end* if there is none."""
    tokens = document.tokens
    index = bisect_left(tokens.starts, end) - 1
    start = end
    first = max(0, index - _MOST_NOUNS)
    while index >= first and tokens.ends[index] == start and tokens.tags[index] in NOUN:
        start = tokens.starts[index]
        index -= 1
    when = compiled(_TIME_WORD).match(document.text, start, end)
    start = when.end() if when else start
    # 三段ラック and 32型テレビ begin with their number, 5個入り does not stand alone.
    if start < end and document.text[start] in "段型連号" and index >= 0:
        start = tokens.starts[index]
    return start


def noun_after(document: Document, start: int, goods: Goods) -> int:
    """Return where the noun that begins at *start* ends, 0 where it is unclear."""
    text = document.text
    end = _nouns_end(document, start)
    if not text.startswith("の", end) or end <= start:
        return end
    # In 「注文した記念のマグカップ」 the first noun is not what was ordered.
    part = _nouns_end(document, end + 1)
    if text[end + 1 : part] in _PARTS:
        return part
    return end if goods.is_sort(document, end) else 0


def _nouns_end(document: Document, start: int) -> int:
    tokens = document.tokens
    index, end = bisect_left(tokens.starts, start), start
    last = min(len(tokens.tags), index + _MOST_NOUNS)
    while index < last and tokens.starts[index] == end and tokens.tags[index] in NOUN:
        end = tokens.ends[index]
        index += 1
    return end
