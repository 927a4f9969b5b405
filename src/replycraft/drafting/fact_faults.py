"""Says what is wrong in the facts of a front matter, in the words of its writer."""

from collections.abc import Iterator, Mapping
from typing import Any

from replycraft.drafting.fact_words import (
    KEY_WORDS,
    TELLS,
    TENSES,
)

SAY_KEYS: dict[str, type] = {
    "text": str,
    "value": list,
    "has": str,
    "tense": str,
    "resolution": list,
    "thing": bool,
    "kinds": list,
    "mail": list,
}
FACT_KEYS: dict[str, type] = {
    "keys": list,
    "also": list,
    "name": str,
    "say": list,
    "tell": str,
    "yen": bool,
    "unit": str,
    "asks": bool,
    "kinds": list,
}


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
