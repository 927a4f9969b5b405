"""Wrong values of a request, told to people: where, and what to write instead."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from replycraft.server.problems import Fault

_MOST = 20
_LONGEST_POINTER = 200
# In this list pydantic adds to the place which sort of item it took it for.
_SORTED = ("history",)
_TOLD = {
    "missing": "この項目が要ります。",
    "extra_forbidden": "知らない項目です。",
    "string_type": "文字列で書いてください。",
    "string_too_short": "短すぎます。",
    "string_too_long": "長すぎます。",
    "string_pattern_mismatch": "書き方が違います。openapi.json の pattern をご覧ください。",
    "int_type": "整数で書いてください。",
    "bool_type": "true か false で書いてください。",
    "float_type": "数で書いてください。",
    "enum": "決まった値のどれかを書いてください。",
    "too_long": "多すぎます。",
    "tuple_type": "一覧([ … ])で書いてください。",
    "dict_type": "表({ … })で書いてください。",
    "model_type": "表({ … })で書いてください。",
    "date_from_datetime_parsing": "2025-11-04 のように書いてください。",
    "date_parsing": "2025-11-04 のように書いてください。",
    "datetime_parsing": "2025-11-04T10:00:00+09:00 のように書いてください。",
    "value_error": "値の組み合わせが使えません(mail と mail_base64 はどちらか一つ、"
    "時刻には時差が要ります)。",
}


def faults_in(error: ValidationError) -> tuple[Fault, ...]:
    """Return what is wrong, at most the first twenty; values are not repeated."""
    return told_faults(
        error.errors(include_url=False, include_context=False, include_input=False)
    )


def told_faults(found: Sequence[Any]) -> tuple[Fault, ...]:
    """Return pydantic's list of errors for people."""
    return tuple(_fault(item) for item in found[:_MOST])


def is_syntax_error(error: ValidationError) -> bool:
    """Say whether the body was no JSON at all."""
    return any(item["type"] == "json_invalid" for item in error.errors())


def _fault(item: Mapping[str, Any]) -> Fault:
    place = tuple(item["loc"])
    if place[:1] == _SORTED:
        place = (*place[:2], *place[3:])
    pointer = "".join(f"/{_escaped(part)}" for part in place)
    told = _TOLD.get(item["type"], "この値は使えません。")
    return Fault(pointer=pointer[:_LONGEST_POINTER], detail=told)


def _escaped(part: int | str) -> str:
    return str(part).replace("~", "~0").replace("/", "~1")
