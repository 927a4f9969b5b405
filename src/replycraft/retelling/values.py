"""Puts the values that were recognised in a mail in place of how they were written."""

import datetime as dt
from typing import NamedTuple

from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind
from replycraft.retelling.morphs import Morph, Morphs, Refused, fact, morph
from replycraft.text.document import Document

_TOLD = frozenset(
    {
        FactKind.PRODUCT,
        FactKind.MODEL_NUMBER,
        FactKind.QUANTITY,
        FactKind.AMOUNT,
        FactKind.DATE,
        FactKind.TIME,
    }
)
_NIGHT = frozenset({"昨晩", "昨夜", "ゆうべ", "夕べ", "昨日の夜", "昨日の晩"})
_MORNING = frozenset({"今朝", "けさ"})
_ASIDES, _ASIDE_ENDS = ("(", "（"), (")", "）")
_RESPECT = "御"
_LEFT_OUT = "番号"
_MONTHS = {"今月": 0, "先月": -1, "来月": 1}
_LONGEST = 30
_NUMBER, _HOURS = "名詞-数詞", ("時", "分", ":", "：", "月", "日")
_WEEKDAY = "曜"
# 「土曜の朝8時」 is that of one day.
_PARTS_OF_DAY = frozenset(
    {"朝", "夜", "晩", "昼", "夕方", "午前", "午後", "早朝", "深夜"}
)
_THINGS = ("一般", "サ変可能")
_NOUN = "名詞-普通名詞"
_LONGEST_AGO = 300


class Value(NamedTuple):
    """A fact at `start:end` of the document, and how it is told."""

    start: int
    end: int
    told: str
    dated: bool


def values(
    document: Document, facts: tuple[Fact, ...], today: dt.date
) -> tuple[Value, ...]:
    """Return the facts of subject and body, outermost ones only; untold ones have no text."""
    found: list[Value] = []
    months = _months(document, today)
    bases = {"subject": 0, "text": document.body_start}
    spans = [
        (bases[one.span.field] + one.span.start, one)
        for one in facts
        if one.span.field in bases
    ]
    spans.sort(key=lambda span: (span[0], -len(span[1].text)))
    for start, one in spans:
        end = start + len(one.text)
        if not found or start >= found[-1].end:
            found.append(
                Value(start, end, _told(one, today), one.kind == FactKind.DATE)
            )
    taken = {value.start for value in found}
    return tuple(sorted((*found, *(m for m in months if m.start not in taken))))


def _months(document: Document, today: dt.date) -> tuple[Value, ...]:
    """Return 「今月」 and 「先月」 as the month that they were when the mail was sent."""
    tokens = document.tokens
    if _MONTHS.keys().isdisjoint(tokens.norms):
        return ()
    return tuple(
        Value(start, end, f"{(today.month - 1 + _MONTHS[norm]) % 12 + 1}月", dated=True)
        for start, end, norm in zip(
            tokens.starts, tokens.ends, tokens.norms, strict=True
        )
        if norm in _MONTHS
    )


def _told(one: Fact, today: dt.date) -> str:
    if one.kind not in _TOLD or len(one.text) > _LONGEST or not one.text.isprintable():
        return ""
    if one.kind != FactKind.DATE:
        return one.text
    day = dt.date.fromisoformat(str(one.value))
    if abs((today - day).days) > _LONGEST_AGO:
        return ""
    if day > today and not one.text[0].isdecimal():
        # 「明日」 is told by nobody a day later.
        return ""
    when = f"{day.month}月{day.day}日"
    if one.text in _NIGHT:
        return f"{when}の夜"
    return f"{when}の朝" if one.text in _MORNING else when


def with_values(
    document: Document, tokens: tuple[int, int], found: tuple[Value, ...]
) -> Morphs:
    """Return tokens `first:last`, with values in place of what was written.

    Raises:
        Refused: a value there is not told, or does not end where a word ends.
    """
    first, last = tokens
    starts, ends = document.tokens.starts, document.tokens.ends
    out: list[Morph] = []
    index = first
    inside = [v for v in found if starts[first] < v.end and v.start < ends[last - 1]]
    for value in (*inside, None):
        limit = value.start if value else ends[last - 1]
        while index < last and starts[index] < limit:
            out.append(morph(document, index))
            index += 1
        if value and not value.told and _aside(out):
            # What stands in brackets is left out later: it need not be told.
            while index < last and ends[index] <= value.end:
                index += 1
            out.append(fact(_LEFT_OUT))
        elif value:
            index = _skip(document, index, last, value)
            told = value.told
            if value.dated and index < last:
                _check_weekday(document, value, index)
                told += _joint(document, value, index)
            out.append(fact(told, dated=value.dated))
    return tuple(out)


def _aside(before: list[Morph]) -> bool:
    """Say whether a bracket stands open: what is in it is left out later."""
    depth = 0
    for word in before:
        depth += word.text in _ASIDES
        depth -= word.text in _ASIDE_ENDS and depth > 0
    return depth > 0


def _check_weekday(document: Document, value: Value, index: int) -> None:
    """Accept a day of the week that stands for one day.

    Raises:
        Refused: any Thursday may be meant: 木曜日の欄.
    """
    weekday = _WEEKDAY in document.text[value.start : value.end]
    particle, *part = document.tokens.norms[index : index + 2]
    once = not _PARTS_OF_DAY.isdisjoint(part)
    if weekday and particle in ("の", "が", "は") and not once:
        raise Refused("any day of that name")


def _joint(document: Document, value: Value, index: int) -> str:
    """Return what a date needs that its word did not: 昨日届いた → 11月3日に届いた."""
    if _is_verb(document, index):
        return "に"
    spoken = not document.text[value.start].isdecimal()
    word = document.tokens.words[index]
    raised = document.tokens.norms[index] == _RESPECT
    thing = raised or (word.tag == _NOUN and word.detail in _THINGS)
    apart = thing or word.tag == "代名詞" or _is_amount(document, index)
    return "、" if spoken and apart else ""


def _is_amount(document: Document, index: int) -> bool:
    """Say whether a number stands there that is no hour: 昨日150枚, but not 昨夜8時."""
    tokens = document.tokens
    after = index
    while after < len(tokens.tags) and tokens.tags[after] == _NUMBER:
        after += 1
    counter = tokens.norms[after] if after < len(tokens.norms) else ""
    return after > index and not counter.startswith(_HOURS)


def _is_verb(document: Document, index: int) -> bool:
    """Say whether a verb stands there, or a noun that is one with 「する」."""
    tokens = document.tokens
    if tokens.norms[index] == _RESPECT and index + 1 < len(tokens.tags):
        index += 1
    if tokens.words[index].detail.startswith("サ変") and index + 1 < len(tokens.tags):
        index += 1
    return tokens.tags[index].startswith("動詞")


def _skip(document: Document, index: int, last: int, value: Value) -> int:
    starts, ends = document.tokens.starts, document.tokens.ends
    if not value.told or index == last or starts[index] != value.start:
        raise Refused("a value that is not told")
    while index < last and ends[index] <= value.end:
        index += 1
    if ends[index - 1] != value.end:
        raise Refused("a value that ends inside of a word")
    return index
