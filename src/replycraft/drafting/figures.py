"""Gives bare numbers of facts what they count: 円, 回, 枚."""

import re

from replycraft.drafting.fact_word import FactWord
from replycraft.drafting.mail_says import Mail

# 「220(払い戻しの対象外)」 has its remark behind the yen.
_BARE_NUMBER = re.compile(r"(\d{1,9})(\.\d{1,2})?((?:[(（][^()（）]*[)）])?)")
_YEAR, _TIMES, _HOW_OFTEN = "年", "回", "回数"
# More years than these are a sum of money or the like.
_LAST_YEAR = 2100
# A round number of this size answers 「いくらですか」, not 「あと何回ですか」.
_LEAST_YEN, _ROUND = 1000, 10


# 「一式2000」, 「一人11000」
_EACH = re.compile(
    r"((?:一式|[1一]?(?:人|名|個|枚|台|泊|回|冊|本|着|足|組|箱|袋|日|時間)(?:あたり)?|片道|往復|税込み?|税別))"
    r"(\d{3,7})(?=[、（(]|\Z)"
)


def counted(word: FactWord, text: str, mail: Mail) -> str:
    """Return a bare number with 円 or with the counter that its key or the mail has."""
    if word.yen and (found := _BARE_NUMBER.fullmatch(text)):
        return f"{int(found[1]):,}{found[2] or ''}円{found[3]}"
    if not text.isdecimal():
        return _EACH.sub(lambda one: f"{one[1]}{int(one[2]):,}円", text)
    figure = f"{int(text):,}"
    unit = mail.counter_of(figure) or mail.left_of(word.name)
    unit = unit or word.unit or (_TIMES if word.name.endswith(_HOW_OFTEN) else "")
    asked = mail.counter if int(text) < _LEAST_YEN else ""
    unit = unit or asked or _yen(int(text), mail)
    if unit == _YEAR and int(text) > _LAST_YEAR:
        return figure
    return f"{figure}{unit}" if unit and unit != _YEAR else f"{text}{unit}"


def _yen(number: int, mail: Mail) -> str:
    """Return 円 for a number that nothing counts, where the mail asks for a price."""
    price = number >= _LEAST_YEN and number % _ROUND == 0
    return "円" if price and mail.asks_price else ""
