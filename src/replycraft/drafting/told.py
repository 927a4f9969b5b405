"""Facts as sentences and as lines of a list, made of what staff noted and its name."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import NamedTuple

from replycraft.drafting.behind_label import (
    behind_label,
    is_answer,
    of_itself,
)
from replycraft.drafting.fact_word import FactWord
from replycraft.drafting.line_ends import as_line
from replycraft.drafting.note_sense import REMARK, is_request
from replycraft.drafting.sure_notes import sentences, unnamed
from replycraft.drafting.whose_deed import asked_to
from replycraft.text.tokenizer import tokenize

YEN = re.compile(r"[\d,]+円")
# What has been found out or done, in the words that sentences of notes end with.
_HAPPENED = re.compile("(?:ました|でした|おりません|ております)(?:（[^）]*）)?。\\Z")
_GOES_ON = re.compile(
    "(?:承って|お願いして|用意して|続けて|予定して|進めて|準備して|確かめて)おります。\\Z"
)
# A line without a label has to say something by itself.
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")
# 「希望者のみ、3,300円」
_ONLY_SUM = re.compile(r"[^はがもを]{0,20}[\d,]+円")
_BARE_STATE = re.compile(
    r"(?:(?:[^\d、。はがをも]{1,10}(?:で|なら|につき|あたり))?(?:\d+(?:[^\d、。はがを]{1,4}))?(?:約)?[\d,]+(?:円|分|時間|日|日間|週間|回|枚|名)(?:から|まで|程度|前後|以内)?"
    r"|(?:\d{1,2}(?::\d\d|時))(?:まで|から)(?:可|可能)?"
    r"|無料|無償|有料|可|不可|可能|なし|あり|要予約|必要|不要|同伴可|対応可|利用可)"
)
_DAY_IN_BRACKETS = re.compile(r"[(（]([^()（）]*日)（[月火水木金土日]）[)）]")
_WORDS_OF_A_LINE = 5
_FIGURE = re.compile(r"[\d,.]+\D{0,3}|\d{1,2}:\d\d")
_NOTHING = "0円"
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
    """A name with its value: a line of a list, or a sentence where it stands alone.

    A *raw* value is told in somebody's own words, always as a line.
    """

    name: str
    value: str
    key: str
    over: bool = False
    day: dt.date | None = None
    raw: bool = False

    @property
    def is_bare(self) -> bool:
        """Say whether the value is a figure that only its name explains."""
        return _FIGURE.fullmatch(self.value) is not None and self.value != _NOTHING

    @property
    def line(self) -> Told:
        """The fact as a line of a list."""
        label = f"{self.name}　" if self.name else ""
        value = _DAY_IN_BRACKETS.sub(r"（\1）", as_line(self.value))
        return Told(f"・{label}{value}", (self.key,))

    @property
    def alone(self) -> Told:
        """The fact as a sentence where one can surely be made of it; else a line."""
        made = self.name and not self.raw
        said = behind_label(self.name, self.value) if made else ""
        return Told(said, (self.key,)) if said else self.line

    @property
    def is_said(self) -> bool:
        """Say whether it is a sentence beside a list as well: not 「料金　0円」."""
        made = bool(self.name) and not self.raw
        return made and is_answer(self.name, self.value)


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
    said = "" if word.line else asked_to(value.text)
    if not (said or word.line):
        said = sentences(value.text, done=value.done, ahead=value.ahead)
    if not (said or word.name or word.line):
        said = unnamed(value.text) or of_itself(value.text)
    vague = _starts_bare(value.text) or (topic and not topic.search(said))
    if said and vague and word.name and not is_request(said):
        said = ""
    if said and value.day is None:
        happened = _HAPPENED.search(said) is not None and not _GOES_ON.search(said)
        return Told(said, (key,), happened)
    enough = bare and value.day is None and _says_enough(value.text)
    if word.name or enough:
        return Pair(word.name, value.text, key, day=value.day)
    return None


def _starts_bare(text: str) -> bool:
    """Say whether *text* begins with a figure or a state of what its key names.

    「1台1,000円、薪は別売り」 is of the stove, 「無料、緑区は火曜」 of the pickup.
    """
    first, _, behind = text.partition("、")
    return bool(behind) and _BARE_STATE.fullmatch(first) is not None


def _says_enough(text: str) -> bool:
    """Say whether *text* is a line without a label: 「可」 and 「7日間」 say nothing."""
    if _ONLY_SUM.fullmatch(text):
        return False
    if _starts_bare(text):
        return False
    few = len(tokenize(REMARK.sub("", text)).words) < _WORDS_OF_A_LINE
    return not few and _JAPANESE.search(text) is not None


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
