"""Says which confirmed facts are no news in an answer to a complaint.

What only names of what the case is, what lies behind the customer, and what another
sentence says already, is not read out beside the remedy.
"""

import re
from collections.abc import Iterable, Mapping

from replycraft.drafting.fact_word import FactWord
from replycraft.drafting.mail_says import Mail, is_asked
from replycraft.drafting.note_sense import REMARK
from replycraft.drafting.sure_notes import is_plain
from replycraft.drafting.told import YEN, Pair, Told, Value

# A day like this is the customer's own, or was before the trouble.
_BEFORE = re.compile(
    "(?:日|開始|契約|購入|お買い上げ|申し込み|お申し込み|入会|入居|設置|取り付け|貸し出し|貸出|予約)\\Z"
)
# What is paid back or let off is the remedy; any other sum is what the customer paid.
_SUM = re.compile("の金額\\Z")
_GIVEN = re.compile(
    "返金|お戻し|補償|クーポン|ポイント|割引|値引|免除|差|追加|正しい|減"
)
_KANJI = re.compile("[一-龠々]")
_CAUSE, _FEW, _MUCH_MORE = "cause", 4, 30
_WEEKDAY = re.compile("（[月火水木金土日]）.*")


def is_side(mail: Mail, one: Told | Pair, word: FactWord) -> bool:
    """Say whether *one* is a thing, a day or a sum that tells a complainant nothing."""
    if isinstance(one, Told) or is_asked(mail, word):
        return False
    if one.day and mail.written and one.day <= mail.written:
        return _BEFORE.search(one.name) is not None
    if word.about:
        return one.day is not None or is_plain(REMARK.sub("", one.value))
    return _SUM.search(one.name) is not None and not _GIVEN.search(one.name)


def is_repeated(
    one: Told | Pair, found: Iterable[Told | Pair], values: Mapping[str, Value]
) -> bool:
    """Say whether another fact in *found*, or the cause, says the same."""
    cause = values.get(_CAUSE)
    if isinstance(one, Told):
        return cause is not None and _CAUSE not in one.keys and _tells(one, cause)
    others = [other for other in found if other is not one]
    if one.day:
        day = _WEEKDAY.sub("", one.value)
        return any(day in _text(other) for other in others if not _is_day(other))
    return YEN.fullmatch(one.value) is not None and any(
        value.text == one.value for key, value in values.items() if key != one.key
    )


def _tells(one: Told, cause: Value) -> bool:
    """Say whether a short sentence has all that the cause says: a carrier's report."""
    said = set(_KANJI.findall(cause.text)) - set("原因")
    short = len(one.text) <= len(cause.text) + _MUCH_MORE
    return short and len(said) >= _FEW and said <= set(_KANJI.findall(one.text))


def _text(one: Told | Pair) -> str:
    return one.text if isinstance(one, Told) else one.value


def _is_day(one: Told | Pair) -> bool:
    return isinstance(one, Pair) and one.day is not None
