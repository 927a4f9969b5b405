"""Reads writers' TOML and JSON files into records; every mistake has its line."""

import json
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from replycraft.errors import (
    Place,
    Problem,
    WriterFileError,
    line_of_key,
    nearest_hint,
    toml_problem,
)

_Model = TypeVar("_Model", bound=BaseModel)


def read_record(model: type[_Model], path: Path, *, example: str) -> _Model:
    """Return the TOML file at *path* (JSON if so named) as a *model*.

    *example* says in Japanese where a writer finds a right one.

    Raises:
        WriterFileError: the file is missing, cannot be read, or has unknown keys or
            wrong values; every problem has its line.
    """
    return parse_record(model, _read(path), path, example=example)


def parse_record(model: type[_Model], text: str, path: Path, *, example: str) -> _Model:
    """Return *text* as a *model*; problems are told as of a file at *path*.

    Raises:
        WriterFileError: it is no TOML (JSON if *path* is named so), or has unknown keys
            or wrong values; every problem has its line.
    """
    # What an editor put before the first line is no part of it.
    source = text.removeprefix("\ufeff")
    table = _table(path, source)
    problems = _unknown_keys(model, table, path, source)
    known = {key: value for key, value in table.items() if key in model.model_fields}
    try:
        record = model.model_validate(known)
    except ValidationError as error:
        problems += [
            _wrong_value(item, path, source, example) for item in error.errors()
        ]
        raise WriterFileError(*problems) from error
    if problems:
        raise WriterFileError(*problems)
    return record


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        hint = "場所を確かめるか、replycraft init でひな形を作ってください"
        problem = Problem(Place(str(path)), f"読めません({error.strerror})", hint)
        raise WriterFileError(problem) from error
    except UnicodeDecodeError as error:
        hint = "文字コードを UTF-8 にして保存し直してください"
        problem = Problem(Place(str(path)), "UTF-8 で書かれていません", hint)
        raise WriterFileError(problem) from error


def _table(path: Path, source: str) -> dict[str, Any]:
    try:
        is_json = path.suffix == ".json"
        table = json.loads(source) if is_json else tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise WriterFileError(toml_problem(str(path), error)) from error
    except json.JSONDecodeError as error:
        place = Place(str(path), error.lineno, error.colno)
        hint = "引用符やコンマの書き忘れがないかご確認ください"
        problem = Problem(place, f"JSON として読めません: {error.msg}", hint)
        raise WriterFileError(problem) from error
    if not isinstance(table, dict):
        hint = '{"kind": "complaint", …} のように書いてください'
        raise WriterFileError(Problem(Place(str(path)), "項目の表ではありません", hint))
    return table


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
            place = Place(str(path), line_of_key(key, source.split("\n")))
            problems.append(Problem(place, f"知らない項目「{key}」です", hint))
    return problems


def _wrong_value(
    item: Any,  # noqa: ANN401 (pydantic's own)
    path: Path,
    source: str,
    example: str,
) -> Problem:
    key = str(item["loc"][0]) if item["loc"] else ""
    return Problem(
        Place(str(path), line_of_key(key, source.split("\n"))),
        f"「{key}」の値が使えません: {item['msg']}",
        f"{example}をご覧ください",
    )
