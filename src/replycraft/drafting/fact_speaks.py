"""Tells whether a confirmed fact speaks of what a customer asks."""

import re
from typing import NamedTuple

from replycraft.drafting.fact_word import FactWord
from replycraft.drafting.mail_says import Mail, asked_at
from replycraft.drafting.told import Value

# Where it says how far one is, it answers nothing yet.
_UNDER_WAY = re.compile(
    r"(?:(?:確認|調査|照会|検査|点検|問い合わせ|精査|協議|検討|調整|相談)中|(?:判断|査定|検討|確認)(?:する)?)(?:です)?。?\Z"
)
# What a day answers, and a sum.
_WHEN = re.compile(
    "いつ|何[日時]|時期|頃|ごろ|納[品期]|届|着[きくい]|間に合|まで|月中|今週|来週|今月|来月|年内|週末"
)
_WEEKDAY = re.compile("[月火水木金土日]曜|土日|平日|祝日|定休|年中無休")
# What is free of many things says nothing of what the rest costs.
FREE = re.compile("無料|0円|なし")
_HOW_MUCH, _YEN = (
    re.compile("見積|(?:(?<![一-龠])いくら|いくら(?!い))|合計|総額|料金|費用|値段|代"),
    "円",
)
_WORD = re.compile("[一-龠々]+|[ァ-ヶー]{2,}|[A-Za-z0-9]{2,}")
_KANJI = re.compile("[一-龠々]+")


class Fact(NamedTuple):
    """A confirmed fact that may be told, with its words."""

    word: FactWord
    value: Value

    @property
    def text(self) -> str:
        """Its name and its value."""
        return f"{self.word.name} {self.value.text}"

    @property
    def is_open(self) -> bool:
        """Say whether it only tells how far one is."""
        return _UNDER_WAY.search(self.value.text) is not None


def speaks(fact: Fact, question: str) -> bool:
    """Say whether *fact* may answer *question*."""
    if fact.value.day is not None and _WHEN.search(question):
        return True
    if _HOW_MUCH.search(question):
        if FREE.fullmatch(fact.value.text):
            return shares(question, fact.word.name)
        if fact.word.yen or _YEN in fact.value.text:
            return True
    if shares(question, fact.text) or (
        _WEEKDAY.search(question) and _WEEKDAY.search(fact.value.text)
    ):
        return True
    at = asked_at(Mail(question), fact.word, fact.value) if fact.word.name else None
    return at is not None and at < len(question)


def shares(one: str, other: str) -> bool:
    """Say whether both have a word in common."""
    return not words_of(one).isdisjoint(words_of(other))


def words_of(text: str) -> set[str]:
    """Return the words of *text* that tell what it is about, kanji two by two."""
    found: set[str] = set()
    for word in _WORD.findall(text):
        if _KANJI.fullmatch(word) and len(word) > 1:
            found.update(word[at : at + 2] for at in range(len(word) - 1))
        else:
            found.add(word)
    return found
