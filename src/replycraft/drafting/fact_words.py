"""How confirmed facts are told: the names and sentences that writers gave them.

They stand in the front matter of letter files (`templates/_facts/`): `[[fact]]` for
known keys, `[key_words]` for the words that other keys are made of.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Self

VALUE = "値"
# What a sentence may ask of a day: today or later, later than today, before today.
TENSES = ("coming", "ahead", "past")
# 「food_until」 says until when, not what the limit is called.
_UNTIL = "until"
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
KEY_WORDS: dict[str, type] = {"words": dict, "yen": list, "never": list}


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
    some kinds of mail; `yen` says that a bare number is an amount.
    """

    name: str = ""
    told: bool = True
    yen: bool = False
    asks: bool = False
    kinds: tuple[str, ...] = ()
    says: tuple[Say, ...] = ()


class FactWords(NamedTuple):
    """All that letters know about facts by their keys."""

    known: Mapping[str, FactWord]
    words: Mapping[str, str]
    yen: frozenset[str]
    never: frozenset[str]
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
        return cls(known, data["words"], yen, never, order)

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
        *fronts, last = parts
        if last == _UNTIL and (thing := self._name(fronts)):
            until = Say(f"{thing}は、{{{VALUE}}}までです。", tense=TENSES[0])
            return FactWord(name=f"{thing}の期限", says=(until,))
        return FactWord(name=self._name(parts), yen=last in self.yen)

    def _name(self, parts: list[str]) -> str:
        """Return 交換品の発送日 for exchange, ship, date; "" if a word is not known."""
        names = [self.words.get(part, "") for part in parts]
        if not (names and all(names)):
            return ""
        *fronts, last = names
        whole = ""
        for name in fronts:
            whole = _joined(whole, name.lstrip("+"))
        return whole + last[1:] if last.startswith("+") else _joined(whole, last)


def _joined(front: str, name: str) -> str:
    """Return 交換の部品, but 新しい部品 behind what needs no の."""
    joint = "の" if front and not front.endswith("い") else ""
    return f"{front}{joint}{name}"


def compile_facts(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return plain data of the front matters *tables*; a later one goes over others."""
    data: dict[str, Any] = {"known": {}, "words": {}, "yen": [], "never": []}
    for table in tables:
        for fact in table.get("fact", ()):
            row = _row(fact)
            data["known"].update(dict.fromkeys(fact["keys"], row))
        words = table.get("key_words", {})
        data["words"].update(words.get("words", {}))
        data["yen"] += words.get("yen", ())
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
