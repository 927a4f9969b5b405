"""Tells the customer what the company has confirmed and no sentence of a letter tells."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from replycraft.drafting.behind_label import with_bracket
from replycraft.drafting.fact_sentences import (
    REFERENCE,
    filled,
    is_doubled,
    is_free,
    may_say,
    takes_noun,
)
from replycraft.drafting.fact_word import FactWord, Say
from replycraft.drafting.fact_words import VALUE, FactWords
from replycraft.drafting.figures import counted
from replycraft.drafting.in_lines import without_front, written
from replycraft.drafting.key_names import place_of
from replycraft.drafting.known_already import is_known
from replycraft.drafting.mail_says import (
    NOTHING_SAID,
    Mail,
    is_asked,
    is_named,
    order_asked,
)
from replycraft.drafting.note_sense import REMARK, clauses, is_sentence
from replycraft.drafting.noted import ends_clause
from replycraft.drafting.paired import paired
from replycraft.drafting.side_facts import is_repeated, is_side
from replycraft.drafting.sure_notes import is_plain, is_thing, sentences
from replycraft.drafting.told import Pair, Told, Value, generic
from replycraft.drafting.totals import with_total
from replycraft.drafting.whose_deed import enclosed, is_sold, request
from replycraft.records.ids import Kind, Resolution
from replycraft.workdays import japanese_day

_TODAY, _NUMBER, _QUOTED = "本日", "番号", f"「{{{VALUE}}}」"
# How a repair or an inquiry goes is the company's work, else what the customer does.
_HOW = ("method", "how", "procedure", "steps")
_WORKS = (Resolution.REPAIR, Resolution.INVESTIGATE)
# What a limit has to have: 「3月4日まで」, 「前日の17:00」.
_FIGURE = re.compile("[0-9日月時末前中]")
# What tells of what a note is: to a question its topic, else its object as well.
_TOPIC, _ABOUT = (
    re.compile("(?<![にでとへ])[はも]|[にで]は.*を"),
    re.compile("[はもがを]"),
)


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
        """Take the words of writers, and the *mail* of the case whose facts are told."""
        self._words = words
        self._mail = mail
        self._made: dict[tuple[str, str], Told | Pair | None] = {}
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
            self._words = self._words.for_mail(
                {key: value.text for key, value in values.items()}, self._mail.text
            )
        done, lost, lines = set(told), [], set[str]()
        found: list[Told | Pair] = []
        for key in self._in_order(values):
            word = self._words.word(key, rough=True)
            if key in done or not (word.told and self._wants(word, values[key])):
                continue
            one = self._once(key, word, values, done - lines)
            if one is None:
                lost.append(key)
                continue
            if is_known(self._mail, one, values[key]) or self._is_side(one, word):
                continue
            done.update((one.key,) if isinstance(one, Pair) else one.keys)
            lines.update((one.key,) if isinstance(one, Pair) else ())
            found.append(one)
        within = {key for one in found if isinstance(one, Told) for key in one.keys}
        apart = [o for o in found if isinstance(o, Told) or o.key not in within]
        found = with_total(paired(apart, values), values, self._mail.text)
        if self._kind == Kind.COMPLAINT:
            found = [one for one in found if not is_repeated(one, found, values)]
        vague = without_front(found, self._is_rough, alone=self._asks)
        left = (one for one in found if one not in vague)
        every = map(self._on_this_day, written(left, together=not self._asks))
        return tuple(every), (*lost, *(one.key for one in vague))

    def _is_rough(self, key: str) -> bool:
        """Say whether a part of *key* has no name, in front of what has one."""
        return not self._words.word(key).name

    def _is_side(self, one: Told | Pair, word: FactWord) -> bool:
        """Say whether it is no news to who complains."""
        return self._kind == Kind.COMPLAINT and is_side(self._mail, one, word)

    def _on_this_day(self, one: Told) -> Told:
        """Return *one* so that it says 本日 of today, once."""
        day = japanese_day(self._today)
        if day not in one.text or _TODAY in one.text:
            return one
        return one._replace(text=one.text.replace(day, f"{_TODAY}{day}", 1))

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
            or any(is_named(self._mail, say) for say in word.says)
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
                key=lambda key: order_asked(
                    self._mail, self._words.word(key, rough=True), values[key]
                ),
            )
        known = [key for key in keys if key in self._words.order]
        return sorted(keys, key=lambda key: place_of(key, known))

    def _once(
        self, key: str, word: FactWord, values: Mapping[str, Value], done: set[str]
    ) -> Told | Pair | None:
        """Return the fact as before; only sentences of writers depend on the others."""
        if word.says:
            return self._one(key, word, values, done)
        made = key, values[key].text
        if made not in self._made:
            self._made[made] = self._one(key, word, values, done)
        return self._made[made]

    def _one(
        self, key: str, word: FactWord, values: Mapping[str, Value], done: set[str]
    ) -> Told | Pair | None:
        text = counted(word, values[key].text, self._mail)
        value = values[key]._replace(text=text)
        if word.limit and not _FIGURE.search(text):
            word = word._replace(name="")
        if word.private:
            return Told(sentences(text), (key,))
        if said := self._said(key, word, {**values, key: value}, done):
            return said
        if word.asks and is_sold(text, self._words.prices(values)):
            word = word._replace(asks=False, line=True)
        asks = word.asks and not (key in _HOW and self._resolution in _WORKS)
        if asks and (said := self._asked(key, word, values, clauses(text))):
            return said
        word = word._replace(name=self._mail.named(word.name))
        own = key not in self._words.known
        topic = _TOPIC if self._asks else _ABOUT
        told = generic(key, word, value, bare=self._asks, topic=topic if own else None)
        over = value.day is not None and value.day < self._today
        if not isinstance(told, Pair):
            return told
        # What counts nobody knows what says nothing.
        bare = told.value.isdecimal() and not told.name.endswith(_NUMBER)
        return None if bare else told._replace(over=over, raw=word.line)

    def _asked(
        self, key: str, word: FactWord, values: Mapping[str, Value], parts: list[str]
    ) -> Told | None:
        """Return each part of a request in its own sentence: 同封、2週間以内に返送."""
        told = (self._said(key, word, {**values, key: Value(p)}, set()) for p in parts)
        said = [
            one.text if one else request(part) or enclosed(part)
            for part, one in zip(parts, told, strict=True)
        ]
        return Told("".join(said), (key,)) if said and all(said) else None

    def _said(
        self, key: str, word: FactWord, values: Mapping[str, Value], done: set[str]
    ) -> Told | None:
        """Return the fact in the first fitting sentence of its own, None without."""
        text = values[key].text
        says = bool(word.says) and may_say(values[key]) and is_sentence(text)
        clause = says and ends_clause(text)
        for say in word.says:
            if says and not say.values and takes_noun(say.text):
                continue
            own = say.values or say.has or say.kinds
            if clause and not (own or _QUOTED in say.text):
                continue
            others = [name for name in REFERENCE.findall(say.text) if name != VALUE]
            if not all(is_free(name, values, done) for name in others):
                continue
            doubled = is_doubled(say.text, text, values)
            if self._fits(say, text, values[key].day) and not doubled:
                said = filled(say.text, text, values)
                said = with_bracket(said, text) if say.values else said
                return Told(said, tuple(dict.fromkeys((key, *others))))
        return None

    def _fits(self, say: Say, text: str, day: dt.date | None) -> bool:
        if say.tense and say.tense not in self._tenses(day):
            return False
        if say.resolutions and self._resolution not in say.resolutions:
            return False
        if say.kinds and self._kind not in say.kinds:
            return False
        if say.mail and not is_named(self._mail, say):
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
