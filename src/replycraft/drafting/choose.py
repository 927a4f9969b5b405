"""Chooses the letter for a case: the most specific one whose conditions all hold."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from replycraft.records.draft import Considered, Letter
from replycraft.records.ids import Kind, Stage

# What staff call the conditions of letters.
CONDITION_NAMES = {
    "risks": "懸念",
    "stage": "段階",
    "resolution": "対応方針",
    "kinds": "種類",
    "topics": "話題",
    "escalated": "引き継ぎ",
    "fault": "責任",
    "apology": "お詫びの範囲",
    "business": "法人",
    "levels": "怒りの段階",
}
_FLAGS = {"kinds": "kind", "topics": "topic", "levels": "anger"}
_MOST_CONSIDERED = 5
# Cases that differ in what conditions look at; a desk meets some hundred.
_MOST_KEPT = 1024


class LetterRow(NamedTuple):
    """A letter's conditions, needs and weight."""

    path: str
    title: str
    when: dict[str, Any]
    needs: tuple[str, ...]
    weight: int


class Choice(NamedTuple):
    """The chosen letter and the record that says why."""

    row: LetterRow
    letter: Letter


def flag_of(condition: str) -> str:
    """Return the name of the flag of a case that *condition* looks at."""
    return _FLAGS.get(condition, condition)


def holds(when: Mapping[str, Any], flags: Mapping[str, Any]) -> bool:
    """Say whether every condition holds for a case with these *flags*."""
    for key, wanted in when.items():
        value = flags[flag_of(key)]
        if isinstance(wanted, bool):
            if value is not wanted:
                return False
        elif key == "risks":
            if not any(item in wanted for item in value):
                return False
        elif value not in wanted:
            return False
    return True


class Chooser:
    """The letters of a desk, sorted for choosing: heaviest first, then by path."""

    def __init__(self, rows: tuple[LetterRow, ...]) -> None:
        self.rows = tuple(sorted(rows, key=lambda row: (-row.weight, row.path)))
        self._by_case: dict[tuple[str, str], list[LetterRow]] = {
            (kind, stage): [row for row in self.rows if _may_fit(row, kind, stage)]
            for kind in Kind
            for stage in Stage
        }

        # A flag that is a list (the risks) comes as a tuple: a key must be hashable.
        self._looked_at = sorted(
            {"kind", "stage"} | {flag_of(key) for row in self.rows for key in row.when}
        )
        self._chosen = lru_cache(maxsize=_MOST_KEPT)(self._choose)

    def choose(self, flags: Mapping[str, Any]) -> Choice | None:
        """Return the most specific letter for *flags*; the first by path of equals."""
        values = [flags[name] for name in self._looked_at]
        return self._chosen(*[tuple(v) if type(v) is list else v for v in values])

    def _choose(self, *values: object) -> Choice | None:
        """Return the letter for the flags that conditions look at, by their names."""
        flags = dict(zip(self._looked_at, values, strict=True))
        case = str(flags["kind"]), str(flags["stage"])
        fitting: list[LetterRow] = []
        for row in self._by_case[case]:
            if holds(row.when, flags):
                fitting.append(row)
                if len(fitting) > _MOST_CONSIDERED:
                    break
        if not fitting:
            return None
        best, *others = fitting
        considered = tuple(Considered(id=r.path, why=_why_not(r, best)) for r in others)
        letter = Letter(
            id=best.path, title=best.title, why=_why(best), considered=considered
        )
        return Choice(best, letter)


def _may_fit(row: LetterRow, kind: str, stage: str) -> bool:
    kinds, stages = row.when.get("kinds", (kind,)), row.when.get("stage", (stage,))
    return kind in kinds and stage in stages


def _why_not(row: LetterRow, best: LetterRow) -> str:
    if row.weight < best.weight:
        return f"条件の重みが {row.weight} で、{best.weight} より小さいため"
    return "条件の重みが同じで、名前の順が後のため"


def _why(row: LetterRow) -> str:
    if not row.when:
        return "どの条件にも当てはまるお手紙"
    conditions = "、".join(
        f"{CONDITION_NAMES[key]}={_shown(value)}" for key, value in row.when.items()
    )
    return f"条件({conditions})がすべて当てはまり、最も詳しいお手紙"


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "はい" if value else "いいえ"
    if isinstance(value, tuple):
        return "・".join(str(item) for item in value)
    return str(value)
