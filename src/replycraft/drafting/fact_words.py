"""How confirmed facts are told: the names and sentences that writers gave them.

They stand in the front matter of letter files (`templates/_facts/`): `[[fact]]` for
known keys, `[key_words]` for the words that other keys are made of.
"""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from replycraft.drafting.fact_word import FactWord, Say
from replycraft.drafting.key_names import (
    OR,
    name_of,
    rough_name,
    senses,
    turned,
    unlike,
    unnamed_parts,
)
from replycraft.text.readings import nouns_read

VALUE = "値"
# What a sentence may ask of a day: today or later, later, before today.
TENSES = ("coming", "ahead", "past")
# 「food_until」 says until when; 「reply_by」 until when the customer should do it.
_UNTIL, _BY = "until", "by"
# 「pass_fee_child」 is the fee of a child, not the child of a fee.
_SUM = "total"
_PEOPLE = ("adult", "child", "senior", "student", "member", "group", "family")
_BEFORE = "before"
_CHANGED = {_BEFORE: "変更前", "after": "変更後"}
# What was before a change, and by what number, customers know themselves.
_OWN = (_BEFORE, "number")
_ANSWERS = ("inquiry",)
# What only names the matter is told to who asks for it.
ASKED = "asked"
TELLS = ("always", "never", ASKED)
LISTS = (
    *("yen", "never", "acts", "asks", "ours", "counts"),
    *("heads", "personal", "lines", "about"),
)
# 「*_slot」: sentences for every key that ends so.
_ANY = "*_"
# 「customer_check」 is what the customer is to check.
_THEIRS = "customer"
_CURRENCY = "yen"
_LONGEST_END = 3
KEY_WORDS: dict[str, type] = {
    "words": dict,
    "units": dict,
    **dict.fromkeys(LISTS, list),
}


class FactWords(NamedTuple):
    """All that letters know about facts by their keys."""

    known: Mapping[str, FactWord]
    words: Mapping[str, str]
    yen: frozenset[str]
    never: frozenset[str]
    acts: frozenset[str]
    asks: frozenset[str]
    ours: frozenset[str]
    counts: frozenset[str]
    heads: frozenset[str]
    personal: frozenset[str]
    lines: frozenset[str]
    about: frozenset[str]
    units: Mapping[str, str]
    order: Mapping[str, int]
    usual: Mapping[str, str] = MappingProxyType({})
    own_words: Mapping[str, Mapping[str, str]] = MappingProxyType({})

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Return the words that `compile_facts` made."""
        known = {
            key: FactWord(**row, says=tuple(Say(*say) for say in says))
            for key, (row, says) in data["known"].items()
        }
        order = {key: place for place, key in enumerate(known)}
        sets: dict[str, Any] = {name: frozenset(data[name]) for name in LISTS}
        return cls(
            known,
            data["words"],
            units=data["units"],
            order=order,
            usual=data["usual"],
            **sets,
        )

    def in_order(self, keys: Iterable[str]) -> list[str]:
        """Return *keys* as writers ordered them; those they do not know come last."""
        return sorted(keys, key=lambda key: self.order.get(key, len(self.order)))

    def for_mail(self, values: Mapping[str, str], text: str) -> Self:
        """Return these words as the customer says them, who wrote *text*.

        *values* are the facts by their keys. A key may have a noun of the mail in Roman
        letters; where a word has several senses, the fact itself or the mail tells which.
        """
        own = [key for key in values if key.isascii() and key not in self.known]
        parts = unnamed_parts(own, self.words)
        found = nouns_read(text, parts) if parts else {}
        words = {**self.words, **found}
        others = "\n".join(values.values())
        meant = {
            key: dict(senses(key, words, (values[key], others, text))) for key in own
        }
        own_words = {key: ChainMap(of, words) for key, of in meant.items() if of}
        return self._replace(words=words, own_words=own_words)

    def word(self, key: str, *, rough: bool = False) -> FactWord:
        """Return how the fact called *key* is told, made up of its parts if need be.

        A *rough* name is that of the end of a key whose front nobody knows.
        """
        found = self.known.get(key)
        if found is not None:
            return found._replace(about=self._is_about(key.split("_")))
        if not key.isascii():
            hidden = any(word in key for word in self.never)
            return FactWord(name=key, told=not hidden)
        parts = key.lower().split("_")
        if parts[1:] and parts[-1] == _CURRENCY:
            # 「fare_refund_yen」 says of what its number is.
            named = self.word("_".join(parts[:-1]), rough=rough)
            return named._replace(yen=True)
        pairs = ("_".join(two) for two in pairwise(parts))
        if self.never.intersection((*parts, *pairs)):
            return FactWord(told=False)
        words = self.own_words.get(key, self.words)
        return self._replace(words=words).composed(parts, rough=rough)

    def composed(self, parts: list[str], *, rough: bool = False) -> FactWord:
        """Return how a fact is told whose key has these *parts* and no name of its own."""
        made = self._made_of(parts)
        made = made._replace(says=made.says or self._says_of(parts))
        if rough and not made.name:
            if self.personal.intersection(parts):
                return FactWord(private=True)
            made = made._replace(name=rough_name(parts, self.words))
        return made._replace(kinds=_ANSWERS) if parts[-1] in _OWN else made

    def prices(self, keys: Iterable[str]) -> list[str]:
        """Return the names of what *keys* tell the price of."""
        words = (self.word(key) for key in keys)
        return [word.name for word in words if word.yen]

    def _is_about(self, parts: list[str]) -> bool:
        """Say whether a key only names of what the case is: room, booked_time."""
        return self.about.issuperset(parts)

    def _says_of(self, parts: list[str]) -> tuple[Say, ...]:
        """Return the sentences for keys that end as *parts* do: 「*_slot」."""
        ends = (_ANY + "_".join(parts[-back:]) for back in range(_LONGEST_END, 0, -1))
        found = (self.known[end].says for end in ends if end in self.known)
        return next(found, ()) if parts[1:] else ()

    def _made_of(self, parts: list[str]) -> FactWord:
        """Return how a fact is told whose key is made of *parts*."""
        *fronts, last = parts
        if limited := self._limited(fronts, last):
            return limited
        for name, front in self._turned(fronts, last):
            return FactWord(name=name, yen=front in self.yen)
        return FactWord(
            name=turned(parts, self.words, self.heads) or self._name(parts),
            yen=self._is_yen(parts),
            asks=self._is_theirs(fronts, last),
            line=last in self.lines,
            about=self._is_about(parts),
            unit=self._unit(parts),
        )

    def _is_theirs(self, fronts: list[str], last: str) -> bool:
        """Say whether a fact is what the customer should do, not how the desk does it."""
        return bool(fronts) and (
            fronts[0] == _THEIRS or (last in self.asks and fronts[-1] not in self.ours)
        )

    def _unit(self, parts: list[str]) -> str:
        """Return what a bare number counts: lessons_remaining are 回, weeks are 週間."""
        *fronts, last = parts
        own = self.units.get("_".join(parts[-2:])) or self.units.get(last, "")
        units = (self._unit_of(part) for part in reversed(fronts))
        return next((one for one in units if one), own) if last in self.counts else own

    def _unit_of(self, part: str) -> str:
        return self.units.get(part) or self.units.get(f"{part}s", "")

    def _turned(self, fronts: list[str], last: str) -> Iterator[tuple[str, str]]:
        """Yield the name of what stands the other way round, and the part it is of."""
        if found := unlike([*fronts, last], self.words, self.units):
            yield found
        elif last in _CHANGED and (thing := self._name(fronts)):
            yield f"{_CHANGED[last]}の{thing}", fronts[-1]
        elif last in _PEOPLE and last in self.words and (thing := self._name(fronts)):
            yield f"{self.words[last]}の{thing}", fronts[-1]

    def _limited(self, fronts: list[str], last: str) -> FactWord | None:
        """Return how a limit is told, `food_until` or `reply_by`; None if it is none."""
        thing = self._name(fronts) if last in (_UNTIL, _BY) else ""
        if not thing:
            return None
        if OR in thing or (last == _BY and fronts[-1] not in self.acts):
            return FactWord(name=f"{thing}の期限", limit=True)
        if last == _UNTIL:
            known = "_".join([*fronts, last]) in self.words
            return None if known else FactWord(name=f"{thing}の期限", limit=True)
        until = Say(f"{thing}は、{{{VALUE}}}までにお願いいたします。", tense=TENSES[0])
        return FactWord(name=f"{thing}の期限", says=(until,))

    def _is_yen(self, parts: list[str]) -> bool:
        """Say whether a bare number is money: fee_total is, lessons_total is not."""
        words = [part for part in parts if not part.isdecimal()]
        if words[-1:] != [_SUM] and self.counts.intersection(words[-1:]):
            return False
        if words[-1:] == [_SUM] and words[1:]:
            return words[-2] in self.yen
        money = words[-1:] if words[:1] and words[0] not in self.heads else words
        return bool(self.yen.intersection(money))

    def _name(self, parts: list[str]) -> str:
        return name_of(parts, self.words)
