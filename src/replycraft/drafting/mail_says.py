"""Says what a mail asks of the confirmed facts."""

import datetime as dt
import re
from typing import NamedTuple

from replycraft.drafting.fact_word import FactWord, Say
from replycraft.drafting.nearby import SENTENCE
from replycraft.drafting.told import YEN, Value

# What customers ask with instead of the name of a fact.
_HOW_MUCH = re.compile(
    "(?:(?<![一-龠])いくら|いくら(?!い))|費用|料金|値段|代金|金額|おいくら"
)
_WHEN = re.compile("いつ|日時|何日|何時|日程|日にち|時期")
# A day that is told back is an answer where the customer asks if it holds.
HOLDS = re.compile(
    "合って(?:い|ます)|正しい(?:です|でしょう)|間違いない|で(?:よろしい|良い|いい|大丈夫)(?:です|でしょう)"
)
_HOW_LONG = re.compile(
    f"{_WHEN.pattern}|日数|(?:何|なん)(?:日|週間|か月|ヶ月|カ月|回|年)|どの?くらい|どれくらい|どの程度|何か月|まで(?:に|の)"
)
# Names of a time that the desk noted in words: 「約4週間」, 「11月下旬ごろ」.
_IS_TIME = re.compile(
    "(?:納期|までの日数|製作の日数|見込み|時期|目安|検診|健診|次回)\\Z|\\A次回"
)
# 「まだ乗れますか」 asks if there is room.
_ROOM = "空き"
_IS_ROOM = re.compile(
    "空[いきか]|満[室席車]|まだ[^。]{0,8}(?:乗れ|取れ|予約|入れ|間に合|大丈夫)"
)
_WHICH = re.compile("どちら|どれ|どっち|それとも")
# A sentence that wants something: what it names is told, though the mail has it.
_WANTS = re.compile(
    "か(?:[。？?\n]|\\Z)|[？?]|たい|ください|お願い|ください(?!まし)|くだされば|くださると|ほしい|欲しい|教えて"
)
_DOUBTS = re.compile(
    "合って|間違い|変わり(?:な|は)|確認|確かめ|になって|となって|[にへ](?:したい|変え|変更|して)"
    "|から[^。、]{0,8}(?:たい|できる|でき(?:ます|ない)|使え|お願い|希望)"
)
_FIGURE = re.compile(r"\d")
_KANJI = re.compile("[一-龠々]+")
_LIMIT = "期限"
_UNTIL_WHEN = re.compile("締め?切り?|期限|いつまで|何日まで|期日|間に合")
_WORD = re.compile(
    "[一-龠々]{2,}|[ァ-ヶー]{2,}|[一-龠々][いきしちみりえけせてべめれさ]"
)
# 「あと何回」 tells what a bare number counts.
_COUNTER = re.compile(
    "何(回|枚|名|人|個|本|席|台|冊|点|部|泊|部屋|箱|袋|通|巻|口|株|頭|匹|日間|週間|時間|分)"
)
_COUNTED = re.compile("[部枚個名人本席台冊点回泊箱袋通巻口株頭匹玉]|セット|パック")
# Two words for one thing: the first, or the second where the mail has it.
_EITHER = re.compile("([^／の]+)／([一-龠々ァ-ヶー]+)")
_NUMBER_IN_NAME = re.compile(r"（([\d,]+)）\Z")
_SHORT = 2
# 「残り6回」, 「あと4回」 tells what is left of it.
_LEFT = re.compile(
    r"(?:残り|あと)[^。\n\d]{0,6}\d+(回|枚|個|本|冊|点|分|時間|日|か月|泊|人|名)"
)
_OF_PEOPLE = {"人": "名"}


class Mail(NamedTuple):
    """What a mail says: its text, the days that it names in whatever way, and its own."""

    text: str
    days: frozenset[dt.date] = frozenset()
    written: dt.date | None = None

    @property
    def counter(self) -> str:
        """What the mail counts, if it asks how many of one thing; "" otherwise."""
        counters = set(_COUNTER.findall(self.text))
        one = counters.pop() if len(counters) == 1 else ""
        return _OF_PEOPLE.get(one, one)

    @property
    def asks_price(self) -> bool:
        """Whether a question or a wish of the mail is for what something costs."""
        return any(
            _WANTS.search(found[0]) and _HOW_MUCH.search(found[0])
            for found in SENTENCE.finditer(self.text)
        )

    def left_of(self, name: str) -> str:
        """Return what the mail counts that is left, if *name* is of what is left."""
        found = _LEFT.search(self.text) if "残り" in name else None
        return found[1] if found else ""

    def counter_of(self, figure: str) -> str:
        """Return what the mail counts with *figure* (5,000個), "" if it has none."""
        for written in (figure, figure.replace(",", "")):
            at = self.text.find(written)
            found = _COUNTED.match(self.text, at + len(written)) if at >= 0 else None
            if found:
                return found[0]
        return ""

    def named(self, name: str) -> str:
        """Return 解約の日 for お取り消し／解約の日 where the mail says 解約."""
        word = _EITHER.sub(lambda one: one[2 if one[2] in self.text else 1], name)
        return self.counted_in(word)

    def counted_in(self, name: str) -> str:
        """Return 金額（1,000部） for 金額（1,000） where the mail counts so."""
        found = _NUMBER_IN_NAME.search(name)
        if found is None:
            return name
        return f"{name[: found.end() - 1]}{self.counter_of(found[1])}）"

    def names(self, day: dt.date | None) -> bool:
        """Say whether the mail names *day*, or the number that it has in its month."""
        if day is None:
            return False
        plain = re.compile(
            rf"(?<![\d月/／]){day.day}日|(?<!\d){day.month}月(?=[にのから頃ご、]|上旬|中旬|下旬|末)"
        )
        return day in self.days or plain.search(self.text) is not None

    def doubts(self, words: str) -> bool:
        """Say whether the mail asks if *words* hold, or wants them so from now on."""
        asked = HOLDS if _FIGURE.search(words) else _WHICH
        if asked.search(self.text):
            return True
        return any(
            words in sentence and _DOUBTS.search(sentence)
            for sentence in SENTENCE.findall(self.text)
        )


NOTHING_SAID = Mail("")


def order_asked(mail: Mail, word: FactWord, value: Value) -> tuple[int, int, int]:
    """Return where the mail speaks of the end of the fact's name, and of any of it.

    「年末の追加料金」 answers 「料金は」, not 「年末に預けたい」. Of two sums the one with the
    plainer name comes first: 「いくらですか」 asks for the price before the postage.
    """
    parts = _WORD.findall(word.name)
    end = word._replace(name="".join(parts[-1:]) or word.name)
    whole, first = asked_at(mail, word, value), asked_at(mail, end, value)
    special = len(parts) if word.yen and first < len(mail.text) else 0
    return (first if first < len(mail.text) else whole), whole, special


def asked_at(mail: Mail, word: FactWord, value: Value) -> int:
    """Return where the mail speaks of the fact: of its name, a price or a time.

    Questions and wishes count before all else; what the mail does not speak of comes
    behind all that it does.
    """
    text = mail.text
    places = [
        found.start() + at
        for found in SENTENCE.finditer(text)
        if _WANTS.search(found[0]) and (at := _speaks_at(found[0], word, value)) >= 0
    ]
    if places:
        return min(places)
    at = _speaks_at(text, word, value)
    return len(text) + (at if at >= 0 else len(text))


def is_asked(mail: Mail, word: FactWord) -> bool:
    """Say whether a question or a wish of the mail has the name of the fact."""
    parts = _words(word.name)
    return any(
        _WANTS.search(sentence) and any(part in sentence for part in parts)
        for sentence in SENTENCE.findall(mail.text)
    )


def is_named(mail: Mail, say: Say) -> bool:
    """Say whether the mail has one of the words that a sentence of writers answers."""
    return any(word in mail.text for word in say.mail)


def _speaks_at(text: str, word: FactWord, value: Value) -> int:
    """Return where *text* speaks of the fact, -1 where it does not."""
    places = [text.find(part) for part in _words(word.name)]
    asked = _HOW_MUCH if word.yen or YEN.fullmatch(value.text) else None
    asked = _WHEN if value.day is not None else asked
    asked = _HOW_LONG if _IS_TIME.search(word.name) else asked
    asked = _UNTIL_WHEN if word.name.endswith(_LIMIT) else asked
    asked = _IS_ROOM if word.name.endswith(_ROOM) else asked
    if asked and (found := asked.search(text)):
        places.append(found.start())
    return min((at for at in places if at >= 0), default=-1)


def _words(name: str) -> list[str]:
    """Return what of *name* a mail may say: 入荷 of 入荷日, the kanji two by two."""
    if len(name) <= _SHORT:
        return [name.lstrip("おご")]
    return [
        part[at : at + 2] if _KANJI.fullmatch(part) else part
        for part in _WORD.findall(name)
        for at in range(len(part) - 1 if _KANJI.fullmatch(part) else 1)
    ]
