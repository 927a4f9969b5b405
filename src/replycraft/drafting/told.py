"""Facts as sentences, made of what staff noted and the name that writers gave it."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from replycraft.drafting.fact_words import FactWord
from replycraft.drafting.note_sense import is_sentence
from replycraft.drafting.polite import asked, polite
from replycraft.text.tokenizer import tokenize

_MOST_IN_SENTENCE = 2
YEN = re.compile(r"[\d,]+円")
CORE = re.compile(r"\s*[(（][^()（）]*[)）]\Z")
# A sentence without one of these tells of something that only its name says.
_SUBJECT = re.compile("[はがもを]")
# Who bears a cost is told of the cost: 「送料は、当社が負担いたします」.
_COSTS = ("費用", "料金", "送料", "代金", "手数料")
_MONEY_HEAD = re.compile("[はを]")
_NOT_YET_DONE = re.compile("(?<!おり)ます。")
_ADVERB_WITH_HA = re.compile(
    "(?:以後|以降|今後|次回|当面|今回|来月|今月|翌月)(?:から|より)?は"
)
# 「車内にはございません」 tells where something is not, but not what.
_PLACE_WITH_HA = re.compile("(?:[にでとへ]|から|まで|中|間|場合|とき|時|際)は|とも")
_THERE_IS = re.compile("(?:ございません|ございます|できます|いたしかねます)。")
# 「11:00から預かり可」 has no が of its own.
_ADDED_GA = re.compile("が(?=可能です|できます|済んで)")
_MAY_BE = re.compile(
    "(?:差し支えございません|いたしかねます|できます)(?:（[^）]*）)?。\\Z"
)
_PLACING = ("助詞-格助詞", "助詞-係助詞", "助詞-副助詞")
# Names that head no sentence about themselves: 「直し方は、部品を送ります」.
_ABSTRACT = re.compile(
    "(?:こと|結果|状況|状態|方法|内容|手順|対応|決まり|理由|案内|利用|日|期限|時期|時間|直し方|番号|条件|範囲|あと|とき)\\Z"
)
# What has been found out or done, in the words that `polite` ends it with.
_HAPPENED = re.compile("(?:ました|でした|おりません|ております)。\\Z")
_GOES_ON = re.compile(
    "(?:承って|お願いして|用意して|続けて|予定して|進めて|確かめて)おります。\\Z"
)
# 「なくても可」: without a name nobody knows what is meant.
_OF_SOMETHING = re.compile("なくて(?:も|は)|なければ|あれば|要らない|いらない")
_THERE = ("あり", "なし")
# 「名は、値です。」 is no Japanese for these values.
_SAID = {
    "不要": "{name}は不要です。",
    "必要": "{name}が必要です。",
    "なし": "{name}はございません。",
    "あり": "{name}がございます。",
    "可": "{name}ができます。",
    "可能": "{name}ができます。",
    "不可": "{name}はいたしかねます。",
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

    def in_past(self) -> "Told":
        """Return the same of a day that has passed."""
        return self._replace(text=_NOT_YET_DONE.sub("ました。", self.text), found=True)

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

    `done` says that every day in it has passed.
    """

    text: str
    day: dt.date | None = None
    done: bool = False


class Pair(NamedTuple):
    """A name with its value; a `note` of several parts is a line of its own."""

    name: str
    value: str
    key: str
    note: bool = False

    @property
    def line(self) -> str:
        """The fact as a line of a list."""
        return f"・{self.name}　{self.value}"


def generic(key: str, word: FactWord, text: str) -> Told | Pair | None:
    """Return the fact without a sentence of its own.

    None if it has no name, and its value says nothing without one.
    """
    if word.asks and is_sentence(text):
        return Told(asked(text), (key,))
    if _OF_SOMETHING.match(text):
        return Told(f"{word.name}は、{polite(text)}", (key,)) if word.name else None
    if is_sentence(text):
        return _sentence(key, word, text)
    if not word.name:
        return None
    said = _SAID.get(CORE.sub("", text))
    if said is None and text.endswith(_THERE) and text not in _THERE:
        return Told(f"{word.name}は、{polite(text)}", (key,))
    if said is None:
        return Pair(word.name, text, key)
    return Told(with_bracket(said.format(name=word.name), text), (key,))


def _sentence(key: str, word: FactWord, text: str) -> Told | Pair | None:
    """Return what *text* says, with the name of what it says it of; None without."""
    said = polite(text)
    if word.name and said == f"{text}です。" and not _SUBJECT.search(text):
        return Pair(word.name, text, key)
    happened = _HAPPENED.search(said) is not None and not _GOES_ON.search(said)
    heads = word.name and not _ABSTRACT.search(word.name)
    stems = (part.lstrip("おご") for part in word.name.split("の"))
    named = any(stem and stem in text for stem in stems)
    own = _MONEY_HEAD if word.name.endswith(_COSTS) else _SUBJECT
    plain = _ADDED_GA.sub("", _ADVERB_WITH_HA.sub("", said))
    if _THERE_IS.search(said):
        plain = _PLACE_WITH_HA.sub("", plain)
    if heads and not named and not own.search(plain):
        return Told(f"{word.name}は、{said}", (key,), happened)
    return Told(said, (key,), happened) if _is_placed(text) else None


def with_name(said: str, name: str) -> str:
    """Return 「開館中はいつでも差し支えございません」 with the name of what may be."""
    stems = [part.lstrip("おご") for part in name.split("の")]
    if not name or not _MAY_BE.search(said) or any(one in said for one in stems):
        return said
    if _SUBJECT.search(_PLACE_WITH_HA.sub("", said)):
        return said
    return f"{name}は、{said.replace('はいつでも', 'いつでも')}"


def _is_placed(text: str) -> bool:
    """Say whether *text* tells of what, where or when: a particle stands in it."""
    return any(tag in _PLACING for tag in tokenize(text).tags)


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


def written(found: Iterable[Told | Pair]) -> Iterator[Told]:
    """Yield sentences, joined where their ends would repeat, then lists."""
    lists: list[Told] = []
    sentences: list[Told] = []
    for pairs, group in groupby(found, key=lambda one: isinstance(one, Pair)):
        several = list(group)
        if not pairs:
            sentences += (o for o in several if isinstance(o, Told) and o.text)
            continue
        named = [one for one in several if isinstance(one, Pair)]
        plain = [pair for pair in named if not pair.note]
        if len(plain) > _MOST_IN_SENTENCE or len(plain) < len(named):
            lists += (Told(pair.line, (pair.key,)) for pair in named)
        elif plain:
            sentences.append(_named(plain))
    yield from sentences
    yield from lists


def _named(pairs: list[Pair]) -> Told:
    said = "、".join(f"{pair.name}は{pair.value}" for pair in pairs)
    if len(pairs) == 1:
        said = f"{pairs[0].name}は、{pairs[0].value}"
    return Told(f"{said}です。", tuple(pair.key for pair in pairs))
