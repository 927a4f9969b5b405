"""Turns letter files into compiled code and a table, as plain data."""

import re
from collections.abc import Mapping
from typing import Any

from replycraft.drafting.environment import letter_environment
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


def compile_letters(
    files: Mapping[str, str], topics: tuple[str, ...] = ()
) -> tuple[CompiledLetters, tuple[Problem, ...]]:
    """Compile letter *files* (path → contents) for a desk that knows *topics*.

    The result can be marshalled. Problems are complete: every letter is looked at.
    """
    letters = [read_letter(path, files[path]) for path in sorted(files)]
    environment = letter_environment({})
    names = [letter.path for letter in letters]
    problems = [problem for letter in letters for problem in letter.problems]
    checked: dict[str, Checked] = {}
    codes: dict[str, Any] = {}
    for number, letter in enumerate(letters):
        result = checked[letter.path] = check_letter(letter, environment, names)
        problems += result.problems
        if not result.problems:
            source = marked(letter.body, number, letter.first_line)
            codes[letter.path] = environment.compile(source, letter.path, letter.path)
    parts = {path: result.parts for path, result in checked.items()}
    problems += _structure_problems(letters, parts)
    problems += _topic_problems(letters, topics)
    data = {
        "names": names,
        "codes": codes,
        "letters": [_row(letter) for letter in letters if letter.when is not None],
        "slots": [_slots_by_line(letter) for letter in letters],
    }
    return data, tuple(problems)


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
