"""Turns letter files into compiled code and a table, as plain data."""

import re
from collections.abc import Mapping, MutableMapping
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import Environment

from replycraft.drafting.environment import letter_environment
from replycraft.drafting.fact_tables import compile_facts
from replycraft.drafting.letter_check import (
    Checked,
    check_letter,
    include_cycles,
    topic_folders,
)
from replycraft.drafting.letter_files import SUFFIX, LetterFile, read_letter
from replycraft.drafting.marks import marked
from replycraft.errors import Place, Problem

CompiledLetters = dict[str, Any]
_SLOTS_IN_LINE = re.compile(r"\{\{-?\s*(\w+)")


class CompiledLetter(NamedTuple):
    """One letter file: read, checked, and its code if nothing is wrong with it."""

    letter: LetterFile
    checked: Checked
    code: CodeType | None
    slots: dict[int, tuple[str, ...]]


# What a letter's code depends on: its path and text, its number, and all paths.
LetterKey = tuple[str, str, int, tuple[str, ...]]
LetterMemory = MutableMapping[LetterKey, CompiledLetter]


def compile_letters(
    files: Mapping[str, str],
    topics: tuple[str, ...] = (),
    *,
    memory: LetterMemory | None = None,
) -> tuple[CompiledLetters, tuple[Problem, ...]]:
    """Compile letter *files* (path → contents) for a desk that knows *topics*.

    The result can be marshalled. Problems are complete: every letter is looked at.
    Letters that *memory* holds from the last time are not compiled again.
    """
    known = memory if memory is not None else {}
    environment = letter_environment({})
    names = tuple(sorted(files))
    keys = [(path, files[path], number, names) for number, path in enumerate(names)]
    made = [known.get(key) or _compiled(key, environment) for key in keys]
    known.clear()
    known.update(zip(keys, made, strict=True))
    letters = [one.letter for one in made]
    problems = [problem for letter in letters for problem in letter.problems]
    problems += [problem for one in made for problem in one.checked.problems]
    parts = {one.letter.path: one.checked.parts for one in made}
    problems += _structure_problems(letters, parts)
    problems += _topic_problems(letters, topics)
    data = {
        "names": list(names),
        "codes": {one.letter.path: one.code for one in made if one.code is not None},
        "letters": [_row(letter) for letter in letters if letter.when is not None],
        "slots": [one.slots for one in made],
        "facts": compile_facts(letter.facts for letter in letters),
    }
    return data, tuple(problems)


def _compiled(key: LetterKey, environment: Environment) -> CompiledLetter:
    path, text, number, names = key
    letter = read_letter(path, text)
    checked = check_letter(letter, environment, names)
    code = None
    if not checked.problems:
        source = marked(letter.body, number, letter.first_line)
        code = environment.compile(source, path, path)
    return CompiledLetter(letter, checked, code, _slots_by_line(letter))


def _row(letter: LetterFile) -> tuple[Any, ...]:
    when = {
        key: value if isinstance(value, bool) else tuple(value)
        for key, value in (letter.when or {}).items()
    }
    return (letter.path, letter.title, when, letter.needs, letter.weight)


def _slots_by_line(letter: LetterFile) -> dict[int, tuple[str, ...]]:
    return {
        number: tuple(dict.fromkeys(slots))
        for number, line in enumerate(letter.body.split("\n"), letter.first_line)
        if (slots := _SLOTS_IN_LINE.findall(line))
    }


def _structure_problems(
    letters: list[LetterFile], parts: Mapping[str, frozenset[str]]
) -> list[Problem]:
    found = [
        Problem(
            Place(path),
            "このお手紙は自分自身を include しています",
            "include の輪を切ってください",
        )
        for path in include_cycles(parts)
    ]
    if not any(letter.when is not None for letter in letters):
        found.append(
            Problem(
                Place("templates"),
                "お手紙が一通もありません",
                f"前書きに [when] のある {SUFFIX} のファイルを置いてください",
            )
        )
    return found


def _topic_problems(
    letters: list[LetterFile], topics: tuple[str, ...]
) -> list[Problem]:
    """Return a problem for each topic that lacks a part which letters include."""
    paths = {letter.path for letter in letters}
    heads = sorted({head for letter in letters for head in topic_folders(letter.body)})
    return [
        Problem(
            Place(f"topics/{topic}.toml"),
            f"話題「{topic}」にお手紙の部品がありません",
            f"templates/{head}{topic}{SUFFIX} を加えてください",
        )
        for topic in topics
        for head in heads
        if f"{head}{topic}{SUFFIX}" not in paths
    ]
