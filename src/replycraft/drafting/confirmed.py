"""Tells the customer what the company has confirmed and no sentence of a letter tells."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from replycraft.drafting.fact_words import VALUE, FactWord, FactWords, Say
from replycraft.drafting.note_parts import head_and_rest, is_note, with_remark
from replycraft.drafting.polite import asked, is_sentence, polite

_REFERENCE = re.compile(r"\{(\w+)\}")
_BARE_NUMBER = re.compile(r"\d+")
_CORE = re.compile(r"\s*[(（][^()（）]*[)）]\Z")
# Words that a customer understands without a name before them.
_PROSE = re.compile("[ぁ-ん].*[ぁ-ん]")
# 「なくても可」: without a name nobody knows what is meant.
_OF_SOMETHING = re.compile("なくて(?:も|は)|なければ|あれば|要らない|いらない")
_MOST_IN_SENTENCE = 2
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
    """A sentence or a line of a list, and the facts that it tells."""

    text: str
    keys: tuple[str, ...]

    def in_past(self) -> "Told":
        """Return the same of a day that has passed."""
        text = self.text
        for end in ("いたします。", "行います。"):
            text = text.replace(end, f"{end[:-2]}した。")
        return Told(text, self.keys)

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


class _Pair(NamedTuple):
    """A name with its value; a `note` of several parts is a line of its own."""

    name: str
    value: str
    key: str
    note: bool = False

    @property
    def line(self) -> str:
        """The fact as a line of a list."""
        return f"・{self.name}　{self.value}" if self.name else f"・{self.value}"


class Teller:
    """Makes sentences of confirmed facts with the words that writers gave."""

    def __init__(
        self, words: FactWords, *, kind: str, resolution: str, today: dt.date
    ) -> None:
        self._words = words
        self._kind = kind
        self._resolution = resolution
        self._today = today

    def tell(
        self, values: Mapping[str, Value], told: Iterable[str]
    ) -> tuple[tuple[Told, ...], tuple[str, ...]]:
        """Return what to say of *values*, and the keys nothing can be said of.

        Facts in *told* stand in the letter already.
        """
        done, lost = set(told), []
        found: list[Told | _Pair] = []
        for key in self._words.in_order(values):
            word = self._words.word(key)
            wanted = word.told and (not word.kinds or self._kind in word.kinds)
            if key in done or not wanted:
                continue
            one = self._one(key, word, values, done)
            if one is None:
                lost.append(key)
                continue
            if isinstance(one, Told) and values[key].done:
                one = one.in_past()
            done.update((one.key,) if isinstance(one, _Pair) else one.keys)
            found.append(one)
        return tuple(_written(found)), tuple(lost)

    def _one(
        self, key: str, word: FactWord, values: Mapping[str, Value], done: set[str]
    ) -> Told | _Pair | None:
        value = values[key]
        text = value.text
        if word.yen and _BARE_NUMBER.fullmatch(text):
            text = f"{int(text):,}円"
        if (parts := head_and_rest(text)) and word.name and not word.asks:
            return self._in_two(key, word, values, parts)
        if not word.asks and (said := with_remark(text)):
            return Told(said, (key,))
        if is_note(text) and not word.asks and (word.name or _PROSE.search(text)):
            return _Pair(word.name, text, key, note=True)
        for say in word.says:
            keys = _REFERENCE.findall(say.text)
            others = [name for name in keys if name != VALUE]
            if not all(name in values and name not in done for name in others):
                continue
            if self._fits(say, text, value.day):
                said = _filled(say.text, text, values)
                said = _with_bracket(said, text) if say.values else said
                return Told(said, tuple(dict.fromkeys((key, *others))))
        return _generic(key, word, text)

    def _fits(self, say: Say, text: str, day: dt.date | None) -> bool:
        if say.tense and say.tense not in self._tenses(day):
            return False
        if say.resolutions and self._resolution not in say.resolutions:
            return False
        if say.values and _CORE.sub("", text) not in say.values:
            return False
        return say.has in text

    def _tenses(self, day: dt.date | None) -> tuple[str, ...]:
        if day is None:
            return ()
        if day < self._today:
            return ("past",)
        return ("coming", "ahead") if day > self._today else ("coming",)

    def _in_two(
        self,
        key: str,
        word: FactWord,
        values: Mapping[str, Value],
        parts: tuple[str, str],
    ) -> Told:
        """Return 「支払いのカード、手続きは不要」 as two sentences."""
        head, rest = parts
        first = self._one(key, word, {**values, key: Value(head)}, set())
        if isinstance(first, _Pair):
            named = f"{first.name}は、{head}です。"
            first = Told(
                f"{head}です。" if head[:2] == first.name[:2] else named, (key,)
            )
        said = first.text if first else f"{word.name}は、{head}です。"
        return Told(f"{said}{polite(rest)}", (key,))


def _filled(sentence: str, value: str, values: Mapping[str, Value]) -> str:
    def put(found: re.Match[str]) -> str:
        return value if found[1] == VALUE else values[found[1]].text

    return _REFERENCE.sub(put, sentence)


def _generic(key: str, word: FactWord, text: str) -> Told | _Pair | None:
    """Return the fact without a sentence of its own.

    None if it has no name, and its value says nothing without one.
    """
    if word.asks:
        return Told(asked(text), (key,))
    if _OF_SOMETHING.match(text):
        return Told(f"{word.name}は、{polite(text)}", (key,)) if word.name else None
    if is_sentence(text):
        return Told(polite(text), (key,))
    if not word.name:
        return _Pair("", text, key, note=True) if _PROSE.search(text) else None
    said = _SAID.get(_CORE.sub("", text))
    if said is None and text.endswith(_THERE) and text not in _THERE:
        return Told(f"{word.name}は、{polite(text)}", (key,))
    if said is None:
        return _Pair(word.name, text, key)
    return Told(_with_bracket(said.format(name=word.name), text), (key,))


def _with_bracket(sentence: str, value: str) -> str:
    """Return *sentence* with what stands in brackets at the end of *value*."""
    behind = value[len(_CORE.sub("", value)) :].strip()
    behind = behind.replace("(", "（").replace(")", "）")
    return (
        f"{sentence.removesuffix('。')}{behind}。" if sentence and behind else sentence
    )


def _written(found: Iterable[Told | _Pair]) -> Iterator[Told]:
    """Yield sentences, joined where their ends would repeat, then lists."""
    lists: list[Told] = []
    sentences: list[Told] = []
    for pairs, group in groupby(found, key=lambda one: isinstance(one, _Pair)):
        several = list(group)
        if not pairs:
            sentences += (o for o in several if isinstance(o, Told) and o.text)
            continue
        named = [one for one in several if isinstance(one, _Pair)]
        plain = [pair for pair in named if not pair.note]
        if len(plain) > _MOST_IN_SENTENCE or len(plain) < len(named):
            lists += (Told(pair.line, (pair.key,)) for pair in named)
        elif plain:
            sentences.append(_named(plain))
    yield from sentences
    yield from lists


def _named(pairs: list[_Pair]) -> Told:
    said = "、".join(f"{pair.name}は{pair.value}" for pair in pairs)
    if len(pairs) == 1:
        said = f"{pairs[0].name}は、{pairs[0].value}"
    return Told(f"{said}です。", tuple(pair.key for pair in pairs))
