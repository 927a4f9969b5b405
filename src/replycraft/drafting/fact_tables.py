"""Puts together what front matters say of facts, as plain data that can be kept."""

from collections.abc import Iterable, Mapping
from typing import Any

from replycraft.drafting.fact_words import ASKED, LISTS


def compile_facts(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return plain data of the front matters *tables*; a later one goes over others."""
    data: dict[str, Any] = {"known": {}, "usual": {}, "words": {}, "units": {}}
    data.update({name: [] for name in LISTS})
    for table in tables:
        for fact in table.get("fact", ()):
            row = _row(fact)
            data["known"].update(dict.fromkeys(fact["keys"], row))
            data["usual"].update(dict.fromkeys(fact.get("also", ()), fact["keys"][0]))
        words = table.get("key_words", {})
        data["words"].update(words.get("words", {}))
        data["units"].update(words.get("units", {}))
        for name in LISTS:
            data[name] += words.get(name, ())
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
            say.get("thing", False),
            tuple(say.get("kinds", ())),
            tuple(say.get("mail", ())),
        )
        for say in fact.get("say", ())
    )
    fields = {
        "name": fact.get("name", ""),
        "told": fact.get("tell") != "never",
        "asked": fact.get("tell") == ASKED,
        "yen": fact.get("yen", False),
        "unit": fact.get("unit", ""),
        "asks": fact.get("asks", False),
        "kinds": tuple(fact.get("kinds", ())),
    }
    return fields, says
