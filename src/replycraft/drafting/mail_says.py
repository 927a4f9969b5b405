"""Says what a mail asks of the confirmed facts, and what of them it tells itself."""

import re

from replycraft.drafting.fact_words import FactWord
from replycraft.drafting.told import CORE, YEN, Pair, Told, Value

# What customers ask with instead of the name of a fact.
_HOW_MUCH = re.compile("いくら|費用|料金|値段|代金|金額|おいくら")
_WHEN = re.compile("いつ|何日|何時|日程|日にち|時期")
# 「…で合っていますか」: what the customer wrote is to be told back.
_HOLDS = re.compile(
    "合って(?:い|ます)|正しい(?:です|でしょう)|間違いない|で(?:よろしい|良い|いい|大丈夫)(?:です|でしょう)"
)
_WHICH = re.compile("どちら|どれ|どっち|それとも")
_FIGURE = re.compile(r"\d")
_REFERENCE_NUMBER = re.compile(r"[A-Za-z0-9-]{4,}")
_LIMIT = "期限"
_UNTIL_WHEN = re.compile("締め?切り?|期限|いつまで|何日まで|期日|間に合")
_KANJI_WORD = re.compile("[一-龠々ァ-ヶー]{2,}|[一-龠々][いきしちみりえけせてべめれ]")


def asked_at(mail: str, word: FactWord, value: Value) -> int:
    """Return where the mail speaks of the fact: of its name, a price or a time.

    What it does not speak of comes behind all that it does.
    """
    places = [mail.find(part) for part in _KANJI_WORD.findall(word.name)]
    asked = _HOW_MUCH if word.yen or YEN.fullmatch(value.text) else None
    asked = _WHEN if value.day is not None else asked
    asked = _UNTIL_WHEN if word.name.endswith(_LIMIT) else asked
    if asked and (found := asked.search(mail)):
        places.append(found.start())
    return min((at for at in places if at >= 0), default=len(mail))


def is_known(mail: str, one: Told | Pair, value: Value) -> bool:
    """Say whether the customer wrote the same, and does not ask if it holds.

    A day of one's own that is told back as news answers nothing.
    """
    pair = isinstance(one, Pair)
    plain = CORE.sub("", one.value if isinstance(one, Pair) else value.text)
    if not pair and not _REFERENCE_NUMBER.fullmatch(plain):
        return False
    asked = _HOLDS if _FIGURE.search(plain) else _WHICH
    if pair and asked.search(mail):
        return False
    return len(plain) > 1 and plain in mail
