"""How confirmed facts are told: the names and sentences that writers gave them.

They stand in the front matter of letter files (`templates/_facts/`): `[[fact]]` for
known keys, `[key_words]` for the words that other keys are made of.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Self

from replycraft.drafting.key_names import name_of

VALUE = "値"
# What a sentence may ask of a day: today or later, later than today, before today.
TENSES = ("coming", "ahead", "past")
# 「food_until」 says until when, not what the limit is called.
_UNTIL = "until"
# 「reply_by」 says until when the customer should do it; before a change, what was.
_BY = "by"
# 「pass_fee_child」 is the fee of a child, not the child of a fee.
_PER, _SUM = "per", "total"
_PEOPLE = ("adult", "child", "senior", "student", "member", "group", "family")
_BEFORE, _AFTER = "before", "after"
TELLS = ("always", "never")
SAY_KEYS: dict[str, type] = {
    "text": str,
    "value": list,
    "has": str,
    "tense": str,
    "resolution": list,
}
FACT_KEYS: dict[str, type] = {
    "keys": list,
    "name": str,
    "say": list,
    "tell": str,
    "yen": bool,
    "asks": bool,
    "kinds": list,
}
KEY_WORDS: dict[str, type] = {
    "words": dict,
    "yen": list,
    "units": dict,
    "asks": list,
    "acts": list,
    "never": list,
}


class Say(NamedTuple):
    """One sentence for a fact, and for which of its values it stands.

    An empty `text` says that such a value is not told.
    """

    text: str
    values: tuple[str, ...] = ()
    has: str = ""
    tense: str = ""
    resolutions: tuple[str, ...] = ()


class FactWord(NamedTuple):
    """How facts of one meaning are told.

    `asks` says that the value is what the customer should do; `kinds` restricts it to
    some kinds of mail; `yen` says that a bare number is an amount, `unit` of what.
    """

    name: str = ""
    told: bool = True
    yen: bool = False
    asks: bool = False
    unit: str = ""
    kinds: tuple[str, ...] = ()
    says: tuple[Say, ...] = ()


class FactWords(NamedTuple):
    """All that letters know about facts by their keys."""

    known: Mapping[str, FactWord]
    words: Mapping[str, str]
    yen: frozenset[str]
    never: frozenset[str]
    acts: frozenset[str]
    asks: frozenset[str]
    units: Mapping[str, str]
    order: Mapping[str, int]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Return the words that `compile_facts` made."""
        known = {
            key: FactWord(**row, says=tuple(Say(*say) for say in says))
            for key, (row, says) in data["known"].items()
        }
        order = {key: place for place, key in enumerate(known)}
        yen, never = frozenset(data["yen"]), frozenset(data["never"])
        acts, asks = frozenset(data["acts"]), frozenset(data["asks"])
        units = data["units"]
        return cls(known, data["words"], yen, never, acts, asks, units, order)

    def in_order(self, keys: Iterable[str]) -> list[str]:
        """Return *keys* as writers ordered them; those they do not know come last."""
        return sorted(keys, key=lambda key: self.order.get(key, len(self.order)))

    def word(self, key: str) -> FactWord:
        """Return how the fact called *key* is told, made up of its parts if need be."""
        found = self.known.get(key)
        if found is not None:
            return found
        if not key.isascii():
            hidden = any(word in key for word in self.never)
            return FactWord(name=key, told=not hidden)
        parts = key.lower().split("_")
        if self.never.intersection(parts):
            return FactWord(told=False)
        # What was before a change is the customer's own booking or order.
        return FactWord(told=False) if parts[-1] == _BEFORE else self._made_of(parts)

    def _made_of(self, parts: list[str]) -> FactWord:
        """Return how a fact is told whose key is made of *parts*."""
        *fronts, last = parts
        if limited := self._limited(fronts, last):
            return limited
        for name, front in self._turned(fronts, last):
            return FactWord(name=name, yen=front in self.yen)
        asks, unit = last in self.asks and bool(fronts), self.units.get(last, "")
        name, yen = self._name(parts), self._is_yen(parts)
        return FactWord(name=name, yen=yen, asks=asks, unit=unit)

    def _turned(self, fronts: list[str], last: str) -> Iterator[tuple[str, str]]:
        """Yield the name of what stands the other way round, and the part it is of."""
        if _PER in fronts[1:]:
            at = fronts.index(_PER)
            thing, each = self._name(fronts[:at]), self._name([*fronts[at + 1 :], last])
            if thing and each:
                yield f"{each}あたりの{thing}", fronts[at - 1]
        elif thing := self._name(fronts):
            if last == _AFTER:
                yield f"変更後の{thing}", fronts[-1]
            elif last in _PEOPLE and last in self.words:
                yield f"{self.words[last]}の{thing}", fronts[-1]

    def _limited(self, fronts: list[str], last: str) -> FactWord | None:
        """Return how a limit is told, `food_until` or `reply_by`; None if it is none."""
        thing = self._name(fronts) if last in (_UNTIL, _BY) else ""
        if not thing:
            return None
        if last == _BY and fronts[-1] not in self.acts:
            return FactWord()
        end = "までです。" if last == _UNTIL else "までにお願いいたします。"
        until = Say(f"{thing}は、{{{VALUE}}}{end}", tense=TENSES[0])
        return FactWord(name=f"{thing}の期限", says=(until,))

    def _is_yen(self, parts: list[str]) -> bool:
        """Say whether a bare number is money: fee_total is, lessons_total is not."""
        summed = parts[-1] == _SUM and len(parts) > 1
        return parts[-2 if summed else -1] in self.yen

    def _name(self, parts: list[str]) -> str:
        return name_of(parts, self.words)


def compile_facts(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return plain data of the front matters *tables*; a later one goes over others."""
    data: dict[str, Any] = {
        "known": {},
        "words": {},
        "yen": [],
        "acts": [],
        "asks": [],
        "units": {},
        "never": [],
    }
    for table in tables:
        for fact in table.get("fact", ()):
            row = _row(fact)
            data["known"].update(dict.fromkeys(fact["keys"], row))
        words = table.get("key_words", {})
        data["words"].update(words.get("words", {}))
        data["yen"] += words.get("yen", ())
        data["units"].update(words.get("units", {}))
        data["acts"] += words.get("acts", ())
        data["asks"] += words.get("asks", ())
        data["never"] += words.get("never", ())
    return data


def _row(fact: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the fields of a `FactWord` and the sentences beside them."""
    says = tuple(
        (
            say["text"],
            tuple(say.get("value", ())),
            say.get("has", ""),
            say.get("tense", ""),
            tuple(say.get("resolution", ())),
        )
        for say in fact.get("say", ())
    )
    fields = {
        "name": fact.get("name", ""),
        "told": fact.get("tell", "always") == "always",
        "yen": fact.get("yen", False),
        "asks": fact.get("asks", False),
        "kinds": tuple(fact.get("kinds", ())),
    }
    return fields, says


def fact_faults(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong in the facts of one front matter, and after which key."""
    facts = table.get("fact", [])
    if not isinstance(facts, list):
        yield "fact", "fact は [[fact]] の表で書きます"
        return
    for fact in facts:
        yield from _wrong_types("fact", fact, FACT_KEYS)
        if not fact.get("keys"):
            yield "fact", "[[fact]] に keys がありません"
        if fact.get("tell", "always") not in TELLS:
            yield "tell", f"tell に書けるのは {'、'.join(TELLS)} です"
        for say in fact.get("say", ()):
            yield from _say_faults(say)
    yield from _wrong_types("key_words", table.get("key_words", {}), KEY_WORDS)


def _say_faults(say: object) -> Iterator[tuple[str, str]]:
    if not isinstance(say, dict) or not isinstance(say.get("text"), str):
        yield "say", 'say は [{ text = "…" }] の形で書きます'
        return
    yield from _wrong_types("say", say, SAY_KEYS)
    if say.get("tense", TENSES[0]) not in TENSES:
        yield "tense", f"tense に書けるのは {'、'.join(TENSES)} です"


def _wrong_types(
    name: str, table: object, allowed: Mapping[str, type]
) -> Iterator[tuple[str, str]]:
    if not isinstance(table, dict):
        yield name, f"{name} は表で書きます"
        return
    for key, value in table.items():
        if key not in allowed:
            yield key, f"知らない項目「{key}」です(使える項目: {'、'.join(allowed)})"
        elif not isinstance(value, allowed[key]):
            yield key, f"「{key}」の値の型が違います"
