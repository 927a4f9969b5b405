"""Facts as sentences and as lines of a list, made of what staff noted and its name."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import NamedTuple

from replycraft.drafting.fact_words import VALUE, FactWord
from replycraft.drafting.note_sense import is_request
from replycraft.drafting.sure_notes import REMARK, as_line, is_plain, sentences, unnamed
from replycraft.text.tokenizer import tokenize

REFERENCE = re.compile(r"\{(\w+)\}")
YEN = re.compile(r"[\d,]+円")
# What has been found out or done, in the words that sentences of notes end with.
_HAPPENED = re.compile("(?:ました|でした|おりません|ております)(?:（[^）]*）)?。\\Z")
_GOES_ON = re.compile(
    "(?:承って|お願いして|用意して|続けて|予定して|進めて|準備して|確かめて)おります。\\Z"
)
# A line without a label has to say something by itself.
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")
_DAY_IN_BRACKETS = re.compile(r"[(（]([^()（）]*日)（[月火水木金土日]）[)）]")
_WORDS_OF_A_LINE = 5
# Where the label alone would tell of what, the sentence takes it up: 「…は、」.
_TOPIC = re.compile("は|も")
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
    "可": "{name}は可能です。",
    "可能": "{name}は可能です。",
    "不可": "{name}はいたしかねます。",
}
_THERE, _NOT_THERE = "あり", "なし"
# 「…と報告あり」 has its あり in the sentence already.
_IS_THERE = f"{{{VALUE}}}がございま"
_FIGURE = re.compile(r"[\d,.]+\D{0,3}")
# These are sentences beside a list as well.
_NO_LINE = ("0円", "可", "可能", "不可")
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
    day: dt.date | None = None

    @property
    def is_bare(self) -> bool:
        """Say whether the value is a figure that only its name explains."""
        return _FIGURE.fullmatch(self.value) is not None and self.value not in _SAID

    @property
    def there(self) -> str:
        """「申込書の写しがございます」 for 写し: 申込書の写しあり, "" without あり."""
        thing, label = self.value.removesuffix(_THERE), self.name.rpartition("の")[2]
        names_it = thing != self.value and thing.endswith(label) and is_plain(thing)
        thing = self.name if thing == label else thing
        return f"{thing}がございます。" if label and names_it else ""

    @property
    def line(self) -> Told:
        """The fact as a line of a list."""
        label = f"{self.name}　" if self.name else ""
        value = _DAY_IN_BRACKETS.sub(r"（\1）", as_line(self.value))
        return Told(f"・{label}{value}", (self.key,))

    @property
    def alone(self) -> Told:
        """The fact as a sentence where it is a noun, a figure or a day; else a line."""
        if not self.name:
            return self.line
        if said := _SAID.get(REMARK.sub("", self.value)):
            return Told(
                with_bracket(said.format(name=self.name), self.value), (self.key,)
            )
        if self.there:
            return Told(self.there, (self.key,))
        without = self.value.removesuffix(_NOT_THERE)
        if without != self.value and is_plain(without):
            return Told(f"{without}はございません。", (self.key,))
        if is_plain(self.value):
            return Told(f"{self.name}は、{self.value}です。", (self.key,))
        said = "" if _TOPIC.search(self.value) else sentences(self.value)
        return Told(f"{self.name}は、{said}", (self.key,)) if said else self.line

    @property
    def is_said(self) -> bool:
        """Say whether it is a sentence beside a list as well: not 「料金　0円」."""
        plain = REMARK.sub("", self.value)
        return bool(self.name) and (plain in _NO_LINE or self.there != "")


def generic(
    key: str,
    word: FactWord,
    value: Value,
    *,
    bare: bool,
    topic: re.Pattern[str] | None = None,
) -> Told | Pair | None:
    """Return the fact without a sentence of its own.

    None if nobody would know what is meant: it has no name, and a line without one
    (*bare*) will not do. A sentence in which *topic* is not found does not tell
    what it is about, and needs its name; a request does by itself.
    """
    said = (
        "" if word.line else sentences(value.text, done=value.done, ahead=value.ahead)
    )
    said = said or ("" if word.name or word.line else unnamed(value.text))
    vague = topic and said and not topic.search(said)
    if vague and word.name and not is_request(said):
        said = ""
    if said and value.day is None:
        happened = _HAPPENED.search(said) is not None and not _GOES_ON.search(said)
        return Told(said, (key,), happened)
    if word.name or (bare and value.day is None and _says_enough(value.text)):
        return Pair(word.name, value.text, key, day=value.day)
    return None


def _says_enough(text: str) -> bool:
    """Say whether *text* is a line without a label: 「可」 and 「7日間」 say nothing."""
    few = len(tokenize(REMARK.sub("", text)).words) < _WORDS_OF_A_LINE
    return not few and _JAPANESE.search(text) is not None


def with_bracket(sentence: str, value: str) -> str:
    """Return *sentence* with what stands in brackets at the end of *value*."""
    behind = value[len(REMARK.sub("", value)) :].strip()
    behind = behind.replace("(", "（").replace(")", "）")
    return (
        f"{sentence.removesuffix('。')}{behind}。" if sentence and behind else sentence
    )


def filled(sentence: str, value: str, values: Mapping[str, Value]) -> str:
    """Return a *sentence* of writers with *value* and other facts put into it."""
    if _IS_THERE in sentence:
        value = value.removesuffix(_THERE)

    def put(found: re.Match[str]) -> str:
        return value if found[1] == VALUE else values[found[1]].text

    return REFERENCE.sub(put, sentence)


def told_in(text: str, values: Mapping[str, Value]) -> set[str]:
    """Return the facts whose day or amount *text* names: they need no second telling."""
    return {
        key
        for key, value in values.items()
        if (value.day or YEN.fullmatch(value.text)) and _plain(value.text) in text
    }


def _plain(text: str) -> str:
    return text.partition("（")[0]


def is_line(told: Told) -> bool:
    """Say whether *told* is a line of a list."""
    return told.text.startswith("・")
