"""Says which confirmed facts the customer knows: the mail tells them itself."""

import re

from replycraft.drafting.mail_says import HOLDS, Mail
from replycraft.drafting.told import Pair, Told, Value

_BEFORE = "変更前"
# 「7時半」, 「19:05」, 「午後3時20分」
_HOUR = re.compile(
    r"(?<![\d:：])(\d{1,2})(?:[:：](\d\d)|時(?!間)(?:(半)|(\d{1,2})分)?)"
)
_WHOLE_HOUR = re.compile(
    r"\A(?:本日)?(?:\d{1,2}月\d{1,2}日（[月火水木金土日]）\s?)?\d{1,2}(?:[:：]\d\d|時(?:\d{1,2}分)?)\Z"
)
_HALF_HOUR, _HALF_DAY = 30, 12
_WEEKDAY = re.compile("（[月火水木金土日]）")
_REFERENCE_NUMBER = re.compile(r"[A-Za-z0-9-]{4,}")
_NUMBER, _HOW_MANY = "番号", ("数量", "人数", "個数", "台数", "枚数")
_CASE_NUMBER = re.compile(r"[A-Za-z]{1,4}-?\d[\d-]{2,}")
_COUNT, _KANJI_FIGURES = re.compile(r"(\d{1,4})\D?\Z"), "〇一二三四五六七八九"
_PARTS = re.compile(r"[\s()（）・、]+")


def is_known(mail: Mail, one: Told | Pair, value: Value) -> bool:
    """Say whether the customer wrote the same, and does not ask if it holds.

    A day of one's own that is told back as news answers nothing.
    """
    pair = isinstance(one, Pair)
    over = one.over if isinstance(one, Pair) else _is_over(one)
    over = over and not (mail.written and value.day and value.day > mail.written)
    before = isinstance(one, Pair) and one.name.startswith(_BEFORE)
    if before and mail.names(value.day):
        return True
    if over and mail.names(value.day):
        return not (pair and HOLDS.search(mail.text))
    if _WHOLE_HOUR.search(value.text) and _names_hour(value, mail):
        return not mail.doubts(value.text)
    if isinstance(one, Pair) and _is_in(one, mail.text):
        return not mail.doubts(one.value)
    if isinstance(one, Pair) and _is_count_or_number(one, mail):
        return True
    plain = _WEEKDAY.sub("", one.value if isinstance(one, Pair) else value.text)
    if not pair and not _REFERENCE_NUMBER.fullmatch(plain):
        return False
    if isinstance(one, Pair) and not _is_own(one, plain) and mail.doubts(plain):
        return False
    return len(plain) > 1 and plain in mail.text


def _names_hour(value: Value, mail: Mail) -> bool:
    """Say whether the mail names the hour of *value*, which went by: 7時半 is 7:30."""
    if not (mail.written and value.day) or value.day > mail.written:
        return False
    hours = {_hour(found) for found in _HOUR.finditer(mail.text)}
    told = [_hour(found) for found in _HOUR.finditer(value.text)]
    return bool(told) and hours.issuperset(told)


def _hour(found: re.Match[str]) -> tuple[int, int]:
    """Return the hour of a half day and the minute: 19時5分 is 7時5分 in the evening."""
    minute = _HALF_HOUR if found[3] else int(found[2] or found[4] or 0)
    return int(found[1]) % _HALF_DAY, minute


def _is_count_or_number(pair: Pair, mail: Mail) -> bool:
    """Say whether it is how many the customer speaks of, or the number of the case."""
    if pair.name.endswith(_NUMBER) and _CASE_NUMBER.fullmatch(pair.value):
        return _NUMBER not in mail.text
    found = _COUNT.match(pair.value) if pair.name.endswith(_HOW_MANY) else None
    if found is None:
        return False
    kanji = _KANJI_FIGURES[int(found[1])] if len(found[1]) == 1 else found[1]
    return (
        re.search(rf"(?<!\d)(?:{found[1]}|{kanji})[^\d月日時年]", mail.text) is not None
    )


def _is_in(pair: Pair, text: str) -> bool:
    """Say whether *text* has each part of a noun: トイプードルのモカ, 「普通食(筑前煮)」."""
    parts = [part for part in _PARTS.split(pair.value) if part]
    return len(parts) > 1 and pair.day is None and all(part in text for part in parts)


def _is_own(pair: Pair, plain: str) -> bool:
    """Say whether the customer has it: the order before its change, 「証明書　修了証明書」."""
    return pair.name.startswith(_BEFORE) or (
        len(pair.name) > 1 and plain.endswith(pair.name)
    )


def _is_over(one: Told | Pair) -> bool:
    """Say whether a sentence speaks of what was."""
    return isinstance(one, Told) and one.text.endswith(("ました。", "ております。"))
