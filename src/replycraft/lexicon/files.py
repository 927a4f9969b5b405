"""Reads lexicon files and reports every mistake with file, line and way out."""

import tomllib
from collections.abc import Mapping
from typing import Any

from replycraft.errors import Place, Problem, nearest_hint, toml_problem
from replycraft.lexicon.entries import (
    DIMENSIONS,
    MODIFIER_SIDES,
    LexiconFiles,
    Modifier,
    Term,
)

# A judgement may be one of these; whoever reads it is told the title of its file.
_TITLED = ("topics", "demands", "risks")

TERM_KEYS: dict[str, type | tuple[type, ...]] = {
    "phrase": (str, list),
    "points": (int, float),
    "why": str,
    "hit": (str, list),
    "miss": (str, list),
    "within": int,
    "keep": list,
    "form": str,
}
FILE_KEYS: dict[str, type | tuple[type, ...]] = {
    "title": str,
    "why": str,
    "points": (int, float),
    "term": list,
}
MODIFIER_KEYS: dict[str, type | tuple[type, ...]] = {
    "title": str,
    "why": str,
    "side": str,
    "phrases": list,
    "fillers": list,
    "unless": list,
    "reach": int,
    "factor": (int, float),
    "applies": list,
    "hit": list,
    "miss": list,
}
GROUP_KEYS: dict[str, type | tuple[type, ...]] = {"title": str, "words": list}
_DEFAULT_WITHIN = 8
_DEFAULT_REACH = 12


class _Reader:
    """Checks the tables of one file and collects its problems."""

    def __init__(self, path: str, source: str) -> None:
        self.path = path
        self.lines = source.split("\n")
        self.problems: list[Problem] = []
        self.table: dict[str, Any] = {}
        try:
            self.table = tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            self.problems.append(toml_problem(path, error))

    def add(self, line: int, problem: str, hint: str = "") -> None:
        """Note one problem at *line* (0: the file as a whole)."""
        self.problems.append(Problem(Place(self.path, line), problem, hint))

    def header_lines(self, header: str) -> list[int]:
        """Return the line numbers at which *header* stands alone."""
        return [
            number
            for number, line in enumerate(self.lines, 1)
            if line.strip().startswith(header)
        ]

    def check_keys(
        self,
        table: Mapping[str, Any],
        allowed: Mapping[str, type | tuple[type, ...]],
        line: int,
    ) -> bool:
        """Note unknown keys and wrong types; say whether the table can be used."""
        good = True
        for key, value in table.items():
            where = self.line_of(key, line)
            if key not in allowed:
                known = "、".join(allowed)
                hint = nearest_hint(key, allowed, otherwise=f"使える項目: {known}")
                self.add(where, f"知らない項目「{key}」です", hint)
                good = False
            elif not isinstance(value, allowed[key]) or isinstance(value, bool):
                self.add(
                    where, f"「{key}」の値の型が違います", "README の例をご覧ください"
                )
                good = False
        return good

    def line_of(self, key: str, start: int) -> int:
        """Return the first line from *start* on that sets *key*."""
        for number in range(max(start, 1), len(self.lines) + 1):
            if self.lines[number - 1].lstrip().startswith(key):
                return number
        return start


def texts(value: object) -> tuple[str, ...]:
    """Return a string or a list of strings as a tuple of strings."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list):
        return tuple(str(item) for item in value)
    return ()


def read_lexicon(files: Mapping[str, str]) -> LexiconFiles:
    """Read lexicon *files* (path in the folder → contents), in the order of paths.

    Folders other than the known dimensions, `modifiers` and `groups` belong to other
    readers and are passed over.
    """
    terms: list[Term] = []
    modifiers: list[Modifier] = []
    groups: dict[str, tuple[str, ...]] = {}
    titles: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(files):
        folder, _, name = path.partition("/")
        stem = name.removesuffix(".toml")
        if folder not in (*DIMENSIONS, "modifiers", "groups"):
            continue
        reader = _Reader(path, files[path])
        if folder == "modifiers":
            modifiers += _modifier(reader, stem)
        elif folder == "groups":
            groups |= _group(reader, stem)
        else:
            terms += _terms(reader, folder, stem)
            titles |= _title(reader, folder, stem)
        problems += reader.problems
    return LexiconFiles(tuple(terms), tuple(modifiers), groups, titles, tuple(problems))


def _title(reader: _Reader, dimension: str, stem: str) -> dict[str, str]:
    if dimension not in _TITLED:
        return {}
    return {f"{dimension}/{stem}": str(reader.table.get("title") or stem)}


def _terms(reader: _Reader, dimension: str, stem: str) -> list[Term]:
    table = reader.table
    if not table or not reader.check_keys(table, FILE_KEYS, 1):
        return []
    entries = table.get("term", [])
    lines = reader.header_lines("[[term]]")
    if len(lines) != len(entries):
        lines = [0] * len(entries)
    found = [
        _term(reader, (dimension, stem), entry, line)
        for entry, line in zip(entries, lines, strict=True)
    ]
    return [term for term in found if term]


def _term(
    reader: _Reader, owner: tuple[str, str], entry: dict[str, Any], line: int
) -> Term | None:
    if not reader.check_keys(entry, TERM_KEYS, line):
        return None
    phrases = tuple(phrase for phrase in texts(entry.get("phrase")) if phrase.strip())
    if not phrases:
        reader.add(line, "phrase がありません", 'phrase = "…" と書いてください')
        return None
    why = entry.get("why", reader.table.get("why", ""))
    if not why:
        reader.add(line, f"「{phrases[0]}」に why がありません", "なぜ数えるのかを一言")
    if not texts(entry.get("hit")):
        reader.add(
            line,
            f"「{phrases[0]}」に例文がありません",
            f'hit = ["{phrases[0]}。"] のように一つ以上書いてください',
        )
    if entry.get("form", "") not in ("", "command"):
        reader.add(line, "form に書けるのは command だけです", 'form = "command"')
    return Term(
        *owner,
        place=Place(reader.path, line),
        phrases=phrases,
        points=float(entry.get("points", reader.table.get("points", 1.0))),
        why=str(why),
        hit=texts(entry.get("hit")),
        miss=texts(entry.get("miss")),
        within=int(entry.get("within", _DEFAULT_WITHIN)),
        keep=texts(entry.get("keep")),
        form=str(entry.get("form", "")),
    )


def _modifier(reader: _Reader, stem: str) -> list[Modifier]:
    table = reader.table
    if not table or not reader.check_keys(table, MODIFIER_KEYS, 1):
        return []
    side = table.get("side", "after")
    if side not in MODIFIER_SIDES:
        reader.add(
            reader.line_of("side", 1),
            f"side に「{side}」は書けません",
            "after、before、quote のどれかです",
        )
        return []
    if not texts(table.get("hit")):
        reader.add(0, "例文 hit がありません", 'hit = ["…"] と書いてください')
    return [
        Modifier(
            id=stem,
            place=Place(reader.path, 1),
            side=side,
            phrases=texts(table.get("phrases")),
            fillers=texts(table.get("fillers")),
            unless=texts(table.get("unless")),
            reach=int(table.get("reach", _DEFAULT_REACH)),
            factor=float(table.get("factor", 0.0)),
            applies=texts(table.get("applies")) or DIMENSIONS,
            why=str(table.get("why", "")),
            hit=texts(table.get("hit")),
            miss=texts(table.get("miss")),
        )
    ]


def _group(reader: _Reader, stem: str) -> dict[str, tuple[str, ...]]:
    table = reader.table
    if not table or not reader.check_keys(table, GROUP_KEYS, 1):
        return {}
    words = texts(table.get("words"))
    if not words:
        reader.add(0, "words がありません", 'words = ["…", "…"] と書いてください')
        return {}
    return {stem: words}
