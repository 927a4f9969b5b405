"""JSON Schemas of what writers write, for editors: made from what the readers allow.

`python -m replycraft.pipeline.schemas` writes them; a test compares.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from replycraft.drafting.fact_faults import FACT_KEYS, SAY_KEYS
from replycraft.drafting.fact_words import (
    KEY_WORDS,
    TELLS,
    TENSES,
)
from replycraft.drafting.letter_files import ALLOWED_VALUES, FLAG_KEYS, WEIGHTS
from replycraft.drafting.slots import KNOWN_SLOTS
from replycraft.lexicon.entries import MODIFIER_SIDES
from replycraft.lexicon.files import FILE_KEYS, GROUP_KEYS, MODIFIER_KEYS, TERM_KEYS
from replycraft.records.desk import Profile

FOLDER = Path(__file__).resolve().parents[1] / "schemas"
_DIALECT = "http://json-schema.org/draft-07/schema#"
_TEXTS = {"type": "array", "items": {"type": "string"}}
_TYPES: Mapping[type, Mapping[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    list: _TEXTS,
    bool: {"type": "boolean"},
    dict: {"type": "object", "additionalProperties": {"type": "string"}},
}
_TELL = {
    "title": "何のファイルか",
    "why": "なぜ数えるのか。担当者の画面に出ます",
    "points": "重み。負にすると「ではない」手がかりになります",
    "phrase": "探す言葉。… は間があいてよいところ、〔名前〕は groups の言葉",
    "hit": "見つかるはずの文",
    "miss": "見つかってはいけない文",
    "within": "… に入ってよい語の数",
    "keep": "効かせない modifiers の名前",
    "form": "command なら命令の形だけを数えます",
    "needs": "これがないと送れない、確かめた事実",
    "uses": "自社だけの事実の名前",
    "when": "選ばれる条件",
    "sample": "lint が試しに埋める値",
    "fact": "確かめた事実の名前と、その言い方",
    "key_words": "ほかの事実の名前を組み立てる言葉",
    "keys": "事実の名前(--verified のファイルに書くもの)",
    "name": "お客様に言うときの呼び名",
    "say": "その事実の文。上から順に、当てはまる最初のものを言います",
    "tell": "never なら、お手紙では言いません",
    "yen": "数だけの値を金額として言います",
    "unit": "数だけの値に付ける単位",
    "asks": "値は、お客様にしていただくことです",
    "kinds": "この種類のメールへのお返事でだけ言います",
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return each schema by the name of its file."""
    terms = _table(TERM_KEYS)
    terms["required"] = ["phrase"]
    terms["properties"]["form"] |= {"enum": ["", "command"]}
    lexicon = _table(FILE_KEYS)
    lexicon["properties"]["term"] = {"type": "array", "items": terms}
    modifier = _table(MODIFIER_KEYS)
    modifier["properties"]["side"] |= {"enum": list(MODIFIER_SIDES)}
    made = {
        "desk": _desk(),
        "letter": _letter(),
        "lexicon": lexicon,
        "modifier": modifier,
        "group": {**_table(GROUP_KEYS), "required": ["words"]},
    }
    return {
        f"{name}.schema.json": {"$schema": _DIALECT, "title": f"replycraft {name}"}
        | one
        for name, one in made.items()
    }


def _table(keys: Mapping[str, type | tuple[type, ...]]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {key: _typed(key, kinds) for key, kinds in keys.items()},
    }


def _typed(key: str, kinds: type | tuple[type, ...]) -> dict[str, Any]:
    several = kinds if isinstance(kinds, tuple) else (kinds,)
    told = {"description": _TELL[key]} if key in _TELL else {}
    if several == (int, float):
        return {"type": "number"} | told
    if len(several) == 1:
        return {**_TYPES[several[0]]} | told
    return {"anyOf": [dict(_TYPES[kind]) for kind in several]} | told


def _desk() -> dict[str, Any]:
    """Return the schema of `desk.toml`; TOML has no null and its lists are arrays."""
    made = Profile.model_json_schema(mode="validation")
    return {**made, "additionalProperties": False, "title": "desk.toml"}


def _letter() -> dict[str, Any]:
    """Return the schema of a letter's front matter."""
    when: dict[str, Any] = {}
    for key in WEIGHTS:
        if key in FLAG_KEYS:
            when[key] = {"type": "boolean"}
            continue
        item: dict[str, Any] = {"type": "string"}
        if key == "levels":
            item = {"type": "integer", "minimum": 0, "maximum": 4}
        elif key in ALLOWED_VALUES:
            item["enum"] = sorted(ALLOWED_VALUES[key])
        when[key] = {"type": "array", "items": item, "minItems": 1}
    sample = {slot: {"type": "string"} for slot in sorted(KNOWN_SLOTS - {*WEIGHTS})}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "title": {"type": "string", "description": "何のお手紙か"},
            "needs": {**_TEXTS, "description": _TELL["needs"]},
            "uses": {**_TEXTS, "description": _TELL["uses"]},
            "when": {
                "type": "object",
                "additionalProperties": False,
                "description": _TELL["when"],
                "properties": when,
            },
            "sample": {
                "type": "object",
                "description": _TELL["sample"],
                "properties": sample,
            },
            "fact": {"type": "array", "items": _fact(), "description": _TELL["fact"]},
            "key_words": {
                **_table(KEY_WORDS),
                "description": _TELL["key_words"],
            },
        },
    }


def _fact() -> dict[str, Any]:
    """Return the schema of how one fact is told."""
    table = _table(FACT_KEYS)
    say = {**_table(SAY_KEYS), "required": ["text"]}
    say["properties"]["tense"] = {"type": "string", "enum": list(TENSES)}
    table["properties"]["say"] = {"type": "array", "items": say}
    table["properties"]["tell"] = {"type": "string", "enum": list(TELLS)}
    return {**table, "required": ["keys"]}


def as_text(schema: Mapping[str, Any]) -> str:
    """Return *schema* as the file has it."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write(folder: Path) -> None:
    """Write every schema into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / name).write_text(as_text(schema), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(FOLDER)
