"""Reads `desk.toml` and names every mistake with its line."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from replycraft.errors import (
    Place,
    Problem,
    WriterFileError,
    nearest_hint,
    toml_error_line,
)

_Model = TypeVar("_Model", bound=BaseModel)


def read_profile(model: type[_Model], path: Path) -> _Model:
    """Return *path* as a *model*.

    Raises:
        WriterFileError: see `Profile.load`.
    """
    source = _read(path)
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise WriterFileError(
            Problem(
                Place(str(path), toml_error_line(error)),
                f"TOML として読めません: {error}",
                "引用符や = の書き忘れがないかご確認ください",
            )
        ) from error
    problems = _unknown_keys(model, table, path, source)
    known = {key: value for key, value in table.items() if key in model.model_fields}
    try:
        profile = model.model_validate(known)
    except ValidationError as error:
        problems += [_wrong_value(item, path, source) for item in error.errors()]
        raise WriterFileError(*problems) from error
    if problems:
        raise WriterFileError(*problems)
    return profile


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        hint = "場所を確かめるか、replycraft init でひな形を作ってください"
        problem = Problem(Place(str(path)), f"読めません({error.strerror})", hint)
        raise WriterFileError(problem) from error
    except UnicodeDecodeError as error:
        hint = "文字コードを UTF-8 にして保存し直してください"
        problem = Problem(Place(str(path)), "UTF-8 で書かれていません", hint)
        raise WriterFileError(problem) from error


def _unknown_keys(
    model: type[BaseModel], table: dict[str, Any], path: Path, source: str
) -> list[Problem]:
    problems = []
    for key in table:
        if key not in model.model_fields:
            known = "、".join(model.model_fields)
            hint = nearest_hint(
                key, model.model_fields, otherwise=f"使える項目: {known}"
            )
            place = Place(str(path), _line_of(key, source))
            problems.append(Problem(place, f"知らない項目「{key}」です", hint))
    return problems


def _wrong_value(item: Any, path: Path, source: str) -> Problem:  # noqa: ANN401
    key = str(item["loc"][0]) if item["loc"] else ""
    return Problem(
        Place(str(path), _line_of(key, source)),
        f"「{key}」の値が使えません: {item['msg']}",
        "desk.toml の見本(replycraft init)をご覧ください",
    )


def _line_of(key: str, source: str) -> int:
    for number, line in enumerate(source.split("\n"), 1):
        start = line.strip().lstrip('["')
        if start.startswith(key) and start[len(key) :].lstrip('" ')[:1] in (
            "=",
            "]",
            ".",
        ):
            return number
    return 0
