"""Tells the customer what the company has confirmed and no sentence of a letter tells."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from replycraft.drafting.fact_words import VALUE, FactWord, FactWords, Say
from replycraft.drafting.figures import counted
from replycraft.drafting.in_lines import without_front, written
from replycraft.drafting.mail_says import (
    NOTHING_SAID,
    Mail,
    asked_at,
    is_asked,
    is_known,
)
from replycraft.drafting.note_sense import clauses, is_sentence
from replycraft.drafting.noted import ends_clause
from replycraft.drafting.sure_notes import REMARK, is_plain, is_thing, request
from replycraft.drafting.told import (
    REFERENCE,
    Pair,
    Told,
    Value,
    filled,
    generic,
    with_bracket,
)
from replycraft.records.ids import Kind

# A sentence ends in kana, or in a noun that acts: 返送, 復元済み.
_KANA_END = re.compile("[ぁ-ん一-龠]。?\\Z")
# A sentence like this has room for a name or a number, not for another sentence.
_DAY = "日"
# What tells of what a note is: to a question its topic, else its object as well.
_TOPIC, _ABOUT = re.compile("[はも]"), re.compile("[はもがを]")
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
        mail: Mail = NOTHING_SAID,
    ) -> None:
        """Take the words that writers gave, and the *mail* whose question comes first.

        One teller tells the facts of one case, as often as asked.
        """
        self._words = words
        self._mail = mail
        self._made: dict[str, Told | Pair | None] = {}
        self._asks = kind == Kind.INQUIRY
        self._kind = kind
        self._resolution = resolution
        self._today = today

    def tell(
        self, values: Mapping[str, Value], told: Iterable[str]
    ) -> tuple[tuple[Told, ...], tuple[str, ...]]:
        """Return what to say of *values*, and the keys nothing can be said of.

        Facts in *told* stand in the letter already.
        """
        if not self._made:
            self._words = self._words.with_nouns(values, self._mail.text)
        done, lost = set(told), []
        found: list[Told | Pair] = []
        for key in self._in_order(values):
            word = self._words.word(key, rough=True)
            wanted = word.told and self._wants(word, values[key])
            if key in done or not wanted:
                continue
            one = self._once(key, word, values, done)
            if one is None:
                lost.append(key)
                continue
            if is_known(self._mail, one, values[key]) or self._is_past(one):
                continue
            done.update((one.key,) if isinstance(one, Pair) else one.keys)
            found.append(one)
        vague = without_front(found, self._is_rough, alone=self._asks)
        lost += [one.key for one in vague]
        return written(one for one in found if one not in vague), tuple(lost)

    def _is_rough(self, key: str) -> bool:
        """Say whether a part of *key* has no name, in front of what has one."""
        return not self._words.word(key).name

    def _is_past(self, one: Told | Pair) -> bool:
        """Say whether it is but the day of something before a complaint was written."""
        return (
            not self._asks
            and isinstance(one, Pair)
            and one.day is not None
            and self._mail.written is not None
            and one.day <= self._mail.written
            and one.name.endswith(_DAY)
        )

    def _wants(self, word: FactWord, value: Value) -> bool:
        """Say whether such a fact is for this mail; a note is for each kind of mail.

        What only names the matter, and all in answer to thanks, is for who asks for it.
        """
        own = self._kind == Kind.THANKS and not word.says
        if (word.asked or own) and not is_asked(self._mail, word):
            return False
        return (
            not word.kinds
            or self._kind in word.kinds
            or (value.day is None and not is_plain(value.text))
        )

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
                    self._mail, self._words.word(key, rough=True), values[key]
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
        text = counted(word, values[key].text, self._mail)
        value = values[key]._replace(text=text)
        if said := self._said(key, word, {**values, key: value}, done):
            return said
        if word.asks and (said := self._asked(key, word, values, clauses(text))):
            return said
        word = word._replace(name=self._mail.named(word.name))
        own = key not in self._words.known
        topic = _TOPIC if self._asks else _ABOUT
        told = generic(key, word, value, bare=self._asks, topic=topic if own else None)
        over = value.day is not None and value.day < self._today
        return told._replace(over=over) if isinstance(told, Pair) else told

    def _asked(
        self, key: str, word: FactWord, values: Mapping[str, Value], parts: list[str]
    ) -> Told | None:
        """Return each part of a request in its own sentence: 同封、2週間以内に返送."""
        told = (self._said(key, word, {**values, key: Value(p)}, set()) for p in parts)
        said = [
            one.text if one else request(part)
            for part, one in zip(parts, told, strict=True)
        ]
        return Told("".join(said), (key,)) if said and all(said) else None

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
            keys = REFERENCE.findall(say.text)
            others = [name for name in keys if name != VALUE]
            if not all(_is_free(name, values, done) for name in others):
                continue
            if self._fits(say, text, values[key].day):
                said = filled(say.text, text, values)
                said = with_bracket(said, text) if say.values else said
                return Told(said, tuple(dict.fromkeys((key, *others))))
        return None

    def _fits(self, say: Say, text: str, day: dt.date | None) -> bool:
        if say.tense and say.tense not in self._tenses(day):
            return False
        if say.resolutions and self._resolution not in say.resolutions:
            return False
        if say.thing and not is_thing(text):
            return False
        if say.values and REMARK.sub("", text) not in say.values:
            return False
        return say.has in text

    def _tenses(self, day: dt.date | None) -> tuple[str, ...]:
        if day is None:
            return ()
        if day < self._today:
            return ("past",)
        return ("coming", "ahead") if day > self._today else ("coming",)


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
