"""Reads the files of the checks that hold groups of words."""

from collections.abc import Iterator, Mapping
from typing import Any

from replycraft.errors import Place, Problem

# groups.toml, groups-people.toml
_NAMED = "groups"

Groups = dict[str, tuple[str, ...]]


def has_groups(path: str) -> bool:
    """Tell whether the file at *path* holds groups of words."""
    return path.rpartition("/")[2].startswith(_NAMED)


def is_word(word: object) -> bool:
    """Tell whether *word* is one."""
    return isinstance(word, str) and bool(word)


def read_groups(
    parsed: Mapping[str, Any], table: str, problems: list[Problem]
) -> Groups:
    """Return the words under each name of *table* in the files that hold groups.

    Longer words come first. What is wrong is added to *problems*.
    """
    groups: Groups = {}
    where: dict[str, str] = {}
    for path, name, words in _rows(parsed, table):
        if name in groups:
            problems.append(
                Problem(
                    Place(path),
                    f"組「{name}」は {where[name]} にもあります。",
                    "一つのファイルにまとめてください。",
                )
            )
        elif isinstance(words, list) and words and all(map(is_word, words)):
            groups[name] = tuple(sorted(words, key=len, reverse=True))
            where[name] = path
        else:
            problems.append(
                Problem(
                    Place(path),
                    f"組「{name}」に言葉がありません。",
                    '"名前" = ["言葉", "言葉"] の形で書いてください。',
                )
            )
    return groups


def _rows(parsed: Mapping[str, Any], table: str) -> Iterator[tuple[str, str, object]]:
    """Yield path, name and words of every group."""
    for path in sorted(filter(has_groups, parsed)):
        for name, words in parsed[path].get(table, {}).items():
            yield path, name, words
