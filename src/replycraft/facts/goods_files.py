"""Reads the words for goods (`lexicons/goods/`) into plain data."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from replycraft.errors import (
    Place,
    Problem,
    WriterFileError,
    nearest_hint,
    parsed_toml,
)
from replycraft.facts.extract import extract
from replycraft.facts.goods import MOST_WORDS, Goods
from replycraft.records.ids import FactKind
from replycraft.text.document import Document
from replycraft.text.tokenizer import tokenize

GOODS_KEYS: dict[str, type] = {
    "title": str,
    "words": list,
    "names": list,
    "never": list,
    "example": list,
}
_LISTS = ("words", "names", "never")
_EXAMPLE_KEYS = {"said", "product"}
_SOME_DAY = date(2025, 11, 4)

Data = dict[str, Any]


def compile_goods(files: Mapping[str, str]) -> Data:
    """Turn the text of each file, by its path, into plain data for `Goods`.

    Raises:
        WriterFileError: with every problem in every file.
    """
    data: Data = {"sorts": [], "names": [], "never": [], "examples": []}
    problems: list[Problem] = []
    for path in sorted(files):
        before = len(problems)
        table = parsed_toml(path, files[path], problems)
        if len(problems) == before:
            problems += _problems(Place(path), table)
        if len(problems) == before:
            _add(data, path, table)
    if problems:
        raise WriterFileError(*problems)
    return data


def example_problems(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a problem for each example in which another product is found."""
    goods = Goods.from_data(data)
    for path, said, product in data["examples"]:
        found = products_in(said, goods)
        if found != ([product] if product else []):
            got = "」と「".join(found)
            yield Problem(
                Place(path),
                f"「{said}」で見つかる品物は「{got or 'なし'}」です",
                "例か言葉を直してください",
            )


def products_in(said: str, goods: Goods) -> list[str]:
    """Return the products that a mail of *said* alone names."""
    facts = extract(Document("", said), when=_SOME_DAY, goods=goods)
    return [fact.text for fact in facts if fact.kind is FactKind.PRODUCT]


def _problems(place: Place, table: Data) -> Iterator[Problem]:
    for key, value in table.items():
        yield from _item_problems(place, key, value)
    if not any(table.get(key) for key in _LISTS):
        yield Problem(
            place, "words も names も never もありません", 'words = ["カーテン"] など'
        )


def _item_problems(
    place: Place,
    key: str,
    value: Any,  # noqa: ANN401 (whatever TOML can hold)
) -> Iterator[Problem]:
    known = f"使える項目: {'、'.join(GOODS_KEYS)}"
    if key not in GOODS_KEYS:
        hint = nearest_hint(key, GOODS_KEYS, otherwise=known)
        yield Problem(place, f"知らない項目「{key}」です", hint)
    elif not _fits(key, value):
        yield Problem(place, f"「{key}」の値の型が違います", known)
    elif key in _LISTS:
        yield from _list_problems(place, key, value)
    elif key == "example":
        yield from _example_problems(place, value)


def _fits(key: str, value: object) -> bool:
    return isinstance(value, GOODS_KEYS[key])


def _list_problems(place: Place, key: str, words: list[Any]) -> Iterator[Problem]:
    for word in words:
        if not isinstance(word, str) or not word.strip():
            yield Problem(
                place, f"「{key}」に空の言葉があります", "言葉を書いてください"
            )
        elif key == "words" and len(tokenize(word).norms) > MOST_WORDS:
            yield Problem(
                place,
                f"「{word}」は長すぎます",
                "「防音カーテン」の「カーテン」のように終わりの言葉だけを書くか、"
                "商品名なら names に書いてください",
            )


def _example_problems(place: Place, examples: list[Any]) -> Iterator[Problem]:
    for example in examples:
        good = isinstance(example, dict) and example.keys() == _EXAMPLE_KEYS
        if not good or not all(isinstance(text, str) for text in example.values()):
            yield Problem(
                place,
                "[[example]] には said と product を書きます",
                'product = "" は「品物は出てこない」です',
            )


def _add(data: Data, path: str, table: Data) -> None:
    data["sorts"] += [" ".join(tokenize(word).norms) for word in table.get("words", ())]
    data["names"] += table.get("names", ())
    data["never"] += table.get("never", ())
    data["examples"] += [
        (path, example["said"], example["product"])
        for example in table.get("example", ())
    ]
