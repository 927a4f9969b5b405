"""Reads the word lists of the retelling (`lexicons/honorifics/`) into plain data."""

from collections.abc import Iterator, Mapping
from typing import Any

from replycraft.errors import (
    Place,
    Problem,
    WriterFileError,
    nearest_hint,
    parsed_toml,
)
from replycraft.text.tokenizer import tokenize

CHANGES = ("family", "own", "company", "politely", "verbs", "before_noun", "patient")
LISTS = (
    "acts",
    "adverse",
    "answered",
    "asked",
    "asked_calmly",
    "asks_nothing",
    "body",
    "cannot",
    "cold",
    "comes",
    "counters",
    "denied",
    "elsewhere",
    "endures",
    "finds",
    "happens",
    "harmless",
    "needless",
    "openings",
    "pages",
    "pleas",
    "praised",
    "refused",
    "renewed",
    "shouted",
    "staff",
    "suffered",
    "takes",
    "thanked",
    "vague",
    "warm",
    "written",
)
_KEYS: dict[str, type] = {
    "title": str,
    "use": str,
    "change": dict,
    "words": list,
    "phrases": list,
    "example": list,
}
# These may have several words, and are found as they are written: それなのに, 上の子.
_SEVERAL = frozenset({"openings", "elsewhere", "patient"})
_EXAMPLE_KEYS = {"said", "told"}
# What is said instead of a verb is inflected like なさる and お待ちになる.
_VERB_END = "る"

Data = dict[str, Any]


def compile_honorifics(files: Mapping[str, str]) -> Data:
    """Turn the text of each file, by its path, into plain data for `Words`.

    Raises:
        WriterFileError: with every problem in every file.
    """
    data: Data = {name: {} for name in CHANGES}
    data |= {name: [] for name in (*LISTS, "phrases", "examples")}
    problems: list[Problem] = []
    for path in sorted(files):
        table = parsed_toml(path, files[path], problems)
        found = list(_problems(path, table)) if table else []
        problems += found
        if table and not found:
            _add(data, path, table)
    if problems:
        raise WriterFileError(*problems)
    return data


def _problems(path: str, table: Data) -> Iterator[Problem]:
    place = Place(path)
    for key, value in table.items():
        if key not in _KEYS:
            hint = nearest_hint(key, _KEYS, otherwise=f"使える項目: {'、'.join(_KEYS)}")
            yield Problem(place, f"知らない項目「{key}」です", hint)
        elif not isinstance(value, _KEYS[key]):
            yield Problem(
                place,
                f"「{key}」の値の型が違います",
                "同じフォルダーのほかのファイルをご覧ください",
            )
    use = table.get("use")
    if use not in (*CHANGES, *LISTS):
        known = "、".join((*CHANGES, *LISTS))
        yield Problem(place, "use がないか、知らない名前です", f"使える名前: {known}")
        return
    yield from _example_problems(place, table)
    if use in CHANGES:
        yield from _change_problems(place, str(use), table.get("change"))
    elif use not in _SEVERAL:
        yield from _list_problems(place, table.get("words"))


def _example_problems(place: Place, table: Data) -> Iterator[Problem]:
    for example in table.get("example", []):
        good = isinstance(example, dict) and example.keys() == _EXAMPLE_KEYS
        if not good or not all(isinstance(text, str) for text in example.values()):
            yield Problem(
                place,
                "[[example]] には said と told を書きます",
                'told = "" は「伝えない」です',
            )


def _change_problems(place: Place, use: str, change: object) -> Iterator[Problem]:
    if not isinstance(change, dict) or not change:
        yield Problem(place, "[change] がありません", '"娘" = "お嬢様" の形で書きます')
        return
    for word, said in change.items():
        if not isinstance(said, str) or not said:
            yield Problem(
                place, f"「{word}」の言い換えがありません", "言葉を書いてください"
            )
        elif use == "verbs" and not said.endswith(_VERB_END):
            yield Problem(
                place,
                f"「{said}」は「る」で終わる言い方ではありません",
                "「お待ちになる」「なさる」のように、ラ行で活用する形で書きます",
            )
        if use not in _SEVERAL:
            yield from _word_problems(place, word)
        elif not word.strip():
            yield Problem(place, "言い換えるもとの言葉が空です", "言葉を書いてください")


def _list_problems(place: Place, words: object) -> Iterator[Problem]:
    if not isinstance(words, list) or not words:
        yield Problem(
            place, "words がありません", 'words = ["言葉", "言葉"] の形で書きます'
        )
        return
    for word in words:
        yield from _word_problems(place, word)


def _word_problems(place: Place, word: object) -> Iterator[Problem]:
    if not isinstance(word, str) or len(tokenize(word).words) != 1:
        yield Problem(
            place,
            f"「{word}」は一語ではありません",
            "一語に分けて書くか、refused.toml の phrases に書いてください",
        )


def _add(data: Data, path: str, table: Data) -> None:
    use = table["use"]
    if use in CHANGES:
        for word, said in table["change"].items():
            forms = (word,) if use in _SEVERAL else _forms(word)
            data[use] |= dict.fromkeys(forms, said)
    elif use in _SEVERAL:
        data[str(use)] += table["words"]
    else:
        for word in table["words"]:
            data[use] += _forms(word)
    data["phrases"] += table.get("phrases", [])
    data["examples"] += [
        (path, example["said"], example["told"]) for example in table.get("example", [])
    ]


def _forms(word: str) -> tuple[str, ...]:
    """Return the forms by which *word* is found: as written, and normalised."""
    return tuple(dict.fromkeys((word, tokenize(word).norms[0])))
