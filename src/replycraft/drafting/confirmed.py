"""Tells the customer what the company has confirmed and no sentence of a letter tells."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from replycraft.drafting.fact_words import VALUE, FactWord, FactWords, Say
from replycraft.drafting.mail_says import asked_at, is_known
from replycraft.drafting.note_parts import head_and_rest, is_note, with_remark
from replycraft.drafting.note_sense import is_sentence, pieces
from replycraft.drafting.noted import ends_clause
from replycraft.drafting.polite import asked, polite
from replycraft.drafting.told import (
    CORE,
    Pair,
    Told,
    Value,
    generic,
    with_bracket,
    with_name,
    written,
)
from replycraft.records.ids import Kind

_REFERENCE = re.compile(r"\{(\w+)\}")
# A sentence ends in kana, or in a noun that acts: 返送, 復元済み.
_KANA_END = re.compile("[ぁ-ん一-龠]。?\\Z")
# 「220(払い戻しの対象外)」 has its remark behind the yen.
_BARE_NUMBER = re.compile(r"(\d{1,9})((?:[(（][^()（）]*[)）])?)")
# A sentence like this has room for a name or a number, not for another sentence.
_IS = f"{{{VALUE}}}です。"
_OBJECT = f"{{{VALUE}}}を"


class Teller:
    """Makes sentences of confirmed facts with the words that writers gave."""

    def __init__(
        self,
        words: FactWords,
        *,
        kind: str,
        resolution: str,
        today: dt.date,
        mail: str = "",
    ) -> None:
        """Take the words that writers gave, and the *mail* whose question comes first.

        One teller tells the facts of one case, as often as asked.
        """
        self._words = words
        self._mail = mail
        self._made: dict[str, Told | Pair | None] = {}
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
        found: list[Told | Pair] = []
        for key in self._in_order(values):
            word = self._words.word(key)
            wanted = word.told and (not word.kinds or self._kind in word.kinds)
            if key in done or not wanted:
                continue
            one = self._once(key, word, values, done)
            if one is None:
                lost.append(key)
                continue
            if is_known(self._mail, one, values[key]):
                continue
            if isinstance(one, Told) and values[key].done:
                one = one.in_past()
            done.update((one.key,) if isinstance(one, Pair) else one.keys)
            found.append(one)
        return tuple(written(found)), tuple(lost)

    def _in_order(self, values: Mapping[str, Value]) -> list[str]:
        """Return the facts as they are told.

        What a desk noted under names of its own is what was decided in this case;
        dates, costs and returns, which have known names, come after it.
        """
        keys = self._words.in_order(values)
        if self._kind != Kind.COMPLAINT:
            return sorted(
                keys,
                key=lambda key: asked_at(
                    self._mail, self._words.word(key), values[key]
                ),
            )
        known = [key for key in keys if key in self._words.order]
        return sorted(keys, key=lambda key: _place(key, known))

    def _once(
        self, key: str, word: FactWord, values: Mapping[str, Value], done: set[str]
    ) -> Told | Pair | None:
        """Return the fact as before; only sentences of writers depend on the others."""
        if word.says:
            return self._one(key, word, values, done)
        if key not in self._made:
            self._made[key] = self._one(key, word, values, done)
        return self._made[key]

    def _one(
        self, key: str, word: FactWord, values: Mapping[str, Value], done: set[str]
    ) -> Told | Pair | None:
        value = values[key]
        text = _counted(word, value.text)
        if word.asks and len(several := pieces(text)) > 1:
            return self._asked(key, word, values, tuple(several))
        if not word.asks:
            if (parts := head_and_rest(text)) and word.name:
                return self._in_two(key, word, values, parts)
            if said := with_remark(text):
                return Told(with_name(said, word.name), (key,))
            if is_note(text):
                return Pair(word.name, text, key, note=True) if word.name else None
        told = self._said(key, word, {**values, key: value._replace(text=text)}, done)
        if told is None and self._is_over(word, value.day):
            return Told("", (key,))
        return told or generic(key, word, text)

    def _is_over(self, word: FactWord, day: dt.date | None) -> bool:
        """Say whether a day went by that writers have no words for, or for ahead only.

        「伺う日は、8月15日です」 would announce the day on which the customer came.
        """
        if day is None or day >= self._today:
            return False
        asked = self._kind == Kind.INQUIRY
        return any(say.tense for say in word.says) or not (asked or word.says)

    def _asked(
        self,
        key: str,
        word: FactWord,
        values: Mapping[str, Value],
        parts: tuple[str, ...],
    ) -> Told:
        """Return each part of a request in its own sentence: 同封、2週間以内に返送."""
        said = "".join(
            told.text if (told := self._said(key, word, one, set())) else asked(part)
            for part in parts
            for one in ({**values, key: Value(part)},)
        )
        return Told(said, (key,))

    def _said(
        self, key: str, word: FactWord, values: Mapping[str, Value], done: set[str]
    ) -> Told | None:
        """Return the fact in the first fitting sentence of its own, None without."""
        text = values[key].text
        says = bool(word.says) and _may_say(values[key]) and is_sentence(text)
        clause = says and ends_clause(text)
        for say in word.says:
            if says and not say.values and _takes_noun(say.text):
                continue
            if clause and not (say.values or say.has):
                continue
            keys = _REFERENCE.findall(say.text)
            others = [name for name in keys if name != VALUE]
            if not all(_is_free(name, values, done) for name in others):
                continue
            if self._fits(say, text, values[key].day):
                said = _filled(say.text, text, values)
                said = with_bracket(said, text) if say.values else said
                return Told(said, tuple(dict.fromkeys((key, *others))))
        return None

    def _fits(self, say: Say, text: str, day: dt.date | None) -> bool:
        if say.tense and say.tense not in self._tenses(day):
            return False
        if say.resolutions and self._resolution not in say.resolutions:
            return False
        if say.values and CORE.sub("", text) not in say.values:
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
        if isinstance(first, Pair):
            named = f"{first.name}は、{head}です。"
            first = Told(
                f"{head}です。" if head[:2] == first.name[:2] else named, (key,)
            )
        said = first.text if first else f"{word.name}は、{head}です。"
        return Told(f"{said}{polite(rest)}", (key,))


def _counted(word: FactWord, text: str) -> str:
    """Return a bare number with 円 or with the unit that its key tells."""
    if word.yen and (found := _BARE_NUMBER.fullmatch(text)):
        return f"{int(found[1]):,}円{found[2]}"
    return f"{text}{word.unit}" if text.isdecimal() else text


def _takes_noun(sentence: str) -> bool:
    """Say whether a sentence of writers has room for a thing, not for a sentence."""
    return sentence.endswith(_IS) or sentence.startswith(_OBJECT)


def _may_say(value: Value) -> bool:
    """Say whether a value may be a sentence; days and figures never are."""
    return value.day is None and _KANA_END.search(value.text) is not None


def _is_free(name: str, values: Mapping[str, Value], done: set[str]) -> bool:
    """Say whether the fact called *name* may stand within another's sentence."""
    value = values.get(name)
    if value is None or name in done:
        return False
    return not (_may_say(value) and is_sentence(value.text))


def _place(key: str, known: list[str]) -> int:
    """Return 0 for a key of the desk's own; `replacement_cost` follows `replacement`."""
    if key in known:
        return 1 + known.index(key)
    behind = (at for at, name in enumerate(known, 1) if key.startswith(f"{name}_"))
    return next(behind, 0)


def _filled(sentence: str, value: str, values: Mapping[str, Value]) -> str:
    def put(found: re.Match[str]) -> str:
        return value if found[1] == VALUE else values[found[1]].text

    return _REFERENCE.sub(put, sentence)
