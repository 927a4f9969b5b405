"""Reads letter files: TOML front matter, then the body with its true line numbers."""

import tomllib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from replycraft.drafting.fact_faults import fact_faults
from replycraft.errors import Place, Problem, line_of_key, nearest_hint, toml_fault
from replycraft.records.ids import Apology, Fault, Kind, Resolution, Stage

FENCE = "+++"
SUFFIX = ".txt.j2"
# The surer a condition says what the case is, the more it weighs.
WEIGHTS: dict[str, int] = {
    "risks": 32,
    "stage": 16,
    "resolution": 16,
    "kinds": 8,
    "topics": 8,
    "escalated": 8,
    "fault": 4,
    "apology": 4,
    "business": 4,
    "levels": 2,
}
ALLOWED_VALUES: dict[str, frozenset[str]] = {
    "stage": frozenset(Stage),
    "resolution": frozenset(Resolution),
    "kinds": frozenset(Kind),
    "fault": frozenset(Fault),
    "apology": frozenset(Apology),
}
FLAG_KEYS = ("escalated", "business")
_TOP_KEYS = ("title", "when", "needs", "uses", "sample", "fact", "key_words")
_HIGHEST_LEVEL = 4

When = dict[str, Any]


class LetterFile(NamedTuple):
    """One file of a letter folder; a part has no `when`.

    `first_line` is the line of the file on which `body` begins. `facts` is what the
    front matter says about confirmed facts (`fact` and `key_words`).
    """

    path: str
    title: str
    when: When | None
    needs: tuple[str, ...]
    uses: tuple[str, ...]
    sample: dict[str, Any]
    body: str
    first_line: int
    problems: tuple[Problem, ...]
    facts: Mapping[str, Any] = MappingProxyType({})

    @property
    def weight(self) -> int:
        """How specific the letter is: the sum over its conditions."""
        return sum(WEIGHTS[key] for key in self.when or ())


def read_letter(path: str, source: str) -> LetterFile:
    """Read one letter file; whatever is wrong stands in `problems`."""
    lines = source.split("\n")
    if lines[0].strip() != FENCE:
        return LetterFile(path, "", None, (), (), {}, source, 1, ())
    try:
        end = next(i for i, line in enumerate(lines[1:], 1) if line.strip() == FENCE)
    except StopIteration:
        problem = Problem(
            Place(path, 1),
            "前書きの終わりの +++ がありません",
            "前書きと本文の間に +++ だけの行を入れてください",
        )
        return LetterFile(path, "", None, (), (), {}, "", 1, (problem,))
    front = _Front(path, lines[1:end])
    body = "\n".join(lines[end + 1 :])
    return front.letter(body, end + 2)


class _Front:
    """Checks one front matter and collects its problems."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.problems: list[Problem] = []
        self.table: dict[str, Any] = {}
        self.unread = False
        try:
            self.table = tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError as error:
            fault = toml_fault(error)
            told = f"前書きを TOML として読めません: {fault.told}"
            self._add(fault.line, told, column=fault.column)
            self.unread = True

    def _add(self, line: int, problem: str, hint: str = "", *, column: int = 0) -> None:
        # Line 1 of the front matter is line 2 of the file, after the fence.
        where = Place(self.path, line + 1, column)
        hint = hint or "前書きの書き方は templates/README.md にあります"
        self.problems.append(Problem(where, problem, hint))

    def _line_of(self, key: str) -> int:
        return line_of_key(key, self.lines) or 1

    def letter(self, body: str, first_line: int) -> LetterFile:
        """Return the checked front matter with *body*."""
        self._unknown(self.table, _TOP_KEYS)
        when = self.table.get("when")
        if when is not None and not isinstance(when, dict):
            self._add(self._line_of("when"), "when は [when] の表で書きます")
            when = None
        if when is not None:
            self._check_when(when)
            when = {key: value for key, value in when.items() if key in WEIGHTS}
        sample = self.table.get("sample", {})
        faults = list(fact_faults(self.table))
        for key, fault in faults:
            self._add(self._line_of(key), fault)
        return LetterFile(
            path=self.path,
            title=str(self.table.get("title", "")),
            when=when,
            needs=self._names("needs"),
            uses=self._names("uses"),
            sample=sample if isinstance(sample, dict) else {},
            # What it may name would be known from its front matter alone.
            body="" if self.unread else body,
            first_line=first_line,
            problems=tuple(self.problems),
            facts={} if faults else self._facts(),
        )

    def _facts(self) -> dict[str, Any]:
        return {k: self.table[k] for k in ("fact", "key_words") if k in self.table}

    def _unknown(self, table: Mapping[str, Any], allowed: tuple[str, ...]) -> None:
        for key in table:
            if key not in allowed:
                known = "、".join(allowed)
                hint = nearest_hint(key, allowed, otherwise=f"使える項目: {known}")
                self._add(self._line_of(key), f"知らない項目「{key}」です", hint)

    def _names(self, key: str) -> tuple[str, ...]:
        value = self.table.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self._add(self._line_of(key), f'{key} は ["…", "…"] の形で書きます')
        return ()

    def _check_when(self, when: When) -> None:
        self._unknown(when, tuple(WEIGHTS))
        for key, value in when.items():
            line = self._line_of(key)
            if key in FLAG_KEYS:
                if not isinstance(value, bool):
                    self._add(line, f"{key} は true か false です")
            elif not isinstance(value, list) or not value:
                self._add(line, f'{key} は ["…"] の形で書きます')
            elif key == "levels":
                if not all(
                    isinstance(item, int) and 0 <= item <= _HIGHEST_LEVEL
                    for item in value
                ):
                    self._add(line, "levels は 0 から 4 の数です")
            else:
                self._check_values(key, value, line)

    def _check_values(self, key: str, values: list[Any], line: int) -> None:
        allowed = ALLOWED_VALUES.get(key)
        for value in values:
            if allowed is not None and value not in allowed:
                known = "、".join(sorted(allowed))
                hint = nearest_hint(str(value), allowed, otherwise=known)
                self._add(line, f"{key} に「{value}」は書けません", hint)
