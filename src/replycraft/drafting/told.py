"""Facts as sentences and as lines of a list, made of what staff noted and its name."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from replycraft.drafting.fact_words import FactWord
from replycraft.drafting.sure_notes import as_line, is_plain, sentences, unnamed

YEN = re.compile(r"[\d,]+円")
CORE = re.compile(r"\s*[(（][^()（）]*[)）]\Z")
# What has been found out or done, in the words that sentences of notes end with.
_HAPPENED = re.compile("(?:ました|でした|おりません|ております)(?:（[^）]*）)?。\\Z")
_GOES_ON = re.compile(
    "(?:承って|お願いして|用意して|続けて|予定して|進めて|準備して|確かめて)おります。\\Z"
)
# A line without a label has to say something by itself.
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")
# 「名は、値です。」 is no Japanese for these values.
_SAID = {
    "不要": "{name}は不要です。",
    "必要": "{name}が必要です。",
    "なし": "{name}はございません。",
    "あり": "{name}がございます。",
    "未定": "{name}はまだ決まっておりません。",
    "0円": "{name}はかかりません。",
    "無料": "{name}は無料です。",
    "無償": "{name}は無償です。",
}
# The same said with another end, for a neighbour that ends alike.
_OTHERWISE = (
    ("へいたします。", ""),
    ("でいたします。", ""),
    ("いたします。", "します。"),
    ("です。", "でございます。"),
    ("ております。", "ています。"),
    ("してください。", "してくださいますようお願いいたします。"),
    ("ください。", "くださいますようお願いいたします。"),
    ("ございます。", "あります。"),
    ("はございません。", "はありません。"),
)


class Told(NamedTuple):
    """A sentence or a line of a list, and the facts that it tells.

    `found` says that it tells what happened, not what will be done.
    """

    text: str
    keys: tuple[str, ...]
    found: bool = False

    @property
    def otherwise(self) -> str:
        """The same with another end, "" where there is none."""
        if self.text.count("。") != 1:
            return ""
        for end, other in _OTHERWISE:
            if self.text.endswith(end):
                return self.text.removesuffix(end) + other if other else ""
        return ""


class Value(NamedTuple):
    """A confirmed value as letters write it, and its day if it is one.

    `done` says that every day in it has passed, `ahead` that one is to come.
    """

    text: str
    day: dt.date | None = None
    done: bool = False
    ahead: bool = False


class Pair(NamedTuple):
    """A name with its value: a line of a list, or a sentence where it stands alone."""

    name: str
    value: str
    key: str
    over: bool = False

    @property
    def line(self) -> Told:
        """The fact as a line of a list."""
        label = f"{self.name}　" if self.name else ""
        return Told(f"・{label}{as_line(self.value)}", (self.key,))

    @property
    def alone(self) -> Told:
        """The fact as a sentence where it is a noun, a figure or a day; else a line."""
        if not self.name:
            return self.line
        if said := _SAID.get(CORE.sub("", self.value)):
            return Told(
                with_bracket(said.format(name=self.name), self.value), (self.key,)
            )
        if not is_plain(self.value):
            return self.line
        return Told(f"{self.name}は、{self.value}です。", (self.key,))


def generic(
    key: str, word: FactWord, value: Value, *, bare: bool
) -> Told | Pair | None:
    """Return the fact without a sentence of its own.

    None if nobody would know what is meant: it has no name, and a line without one
    (*bare*) will not do.
    """
    said = (
        "" if word.line else sentences(value.text, done=value.done, ahead=value.ahead)
    )
    said = said or ("" if word.name or word.line else unnamed(value.text))
    if said and value.day is None:
        happened = _HAPPENED.search(said) is not None and not _GOES_ON.search(said)
        return Told(said, (key,), happened)
    if word.name or (bare and _JAPANESE.search(value.text) and value.day is None):
        return Pair(word.name, value.text, key)
    return None


def with_bracket(sentence: str, value: str) -> str:
    """Return *sentence* with what stands in brackets at the end of *value*."""
    behind = value[len(CORE.sub("", value)) :].strip()
    behind = behind.replace("(", "（").replace(")", "）")
    return (
        f"{sentence.removesuffix('。')}{behind}。" if sentence and behind else sentence
    )


def told_in(text: str, values: Mapping[str, Value]) -> set[str]:
    """Return the facts whose day or amount *text* names: they need no second telling."""
    return {
        key
        for key, value in values.items()
        if (value.day or YEN.fullmatch(value.text)) and _plain(value.text) in text
    }


def _plain(text: str) -> str:
    return text.partition("（")[0]


def written(found: Iterable[Told | Pair]) -> tuple[Told, ...]:
    """Return sentences and the lines of a list; what is told first says which lead."""
    every = [one for one in found if isinstance(one, Pair) or one.text]
    pairs = [one for one in every if isinstance(one, Pair)]
    if len(pairs) == 1:
        # A day that went by is no news by itself.
        every = [one for one in every if not (isinstance(one, Pair) and one.over)]
        every = [one.alone if isinstance(one, Pair) else one for one in every]
    told = [one.line if isinstance(one, Pair) else one for one in every]
    lines = tuple(one for one in told if is_line(one))
    sentences = tuple(one for one in told if not is_line(one))
    return (*lines, *sentences) if told and is_line(told[0]) else (*sentences, *lines)


def is_line(told: Told) -> bool:
    """Say whether *told* is a line of a list."""
    return told.text.startswith("・")
