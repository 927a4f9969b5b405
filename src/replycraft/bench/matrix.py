"""Which letter would be used for each topic, anger and scope of apology."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from replycraft.drafting.choose import holds
from replycraft.drafting.letters import Letters
from replycraft.drafting.slots import FLAGS, SAMPLE
from replycraft.records.ids import LEVELS, Apology, Fault


class Cell(NamedTuple):
    """The letter for one case: "" is a gap, `ties` are others that fit as well."""

    letter: str
    ties: tuple[str, ...]
    reached: bool


class Matrix(NamedTuple):
    """`cells[topic, anger, apology]` for cases of one kind and stage."""

    kind: str
    stage: str
    topics: tuple[str, ...]
    cells: dict[tuple[str, int, str], Cell]

    @property
    def gaps(self) -> tuple[tuple[str, int, str], ...]:
        """The cases that no letter fits."""
        return tuple(case for case, cell in self.cells.items() if not cell.letter)

    @property
    def ties(self) -> tuple[tuple[str, int, str], ...]:
        """The cases that several letters fit equally well."""
        return tuple(case for case, cell in self.cells.items() if cell.ties)


def matrix(
    letters: Letters,
    topics: tuple[str, ...],
    used: Mapping[str, int],
    *,
    stage: str,
    kind: str,
) -> Matrix:
    """Return the letters for every case of *kind* at *stage*.

    A full apology supposes that the company's fault is verified.
    """
    cells = {
        (topic, level, apology.value): _cell(
            letters, used, _flags(topic, level, apology, stage, kind)
        )
        for topic in topics
        for level in LEVELS
        for apology in Apology
    }
    return Matrix(kind, stage, topics, cells)


def _flags(
    topic: str, level: int, apology: Apology, stage: str, kind: str
) -> dict[str, Any]:
    plain = {name: SAMPLE[name] for name in FLAGS}
    fault = Fault.COMPANY if apology is Apology.FULL else Fault.UNKNOWN
    return {
        **plain,
        "topic": topic,
        "topics": [topic],
        "anger": level,
        "apology": apology.value,
        "fault": fault.value,
        "stage": stage,
        "kind": kind,
    }


def _cell(letters: Letters, used: Mapping[str, int], flags: dict[str, Any]) -> Cell:
    choice = letters.choose(flags)
    if choice is None:
        return Cell("", (), reached=False)
    ties = tuple(
        row.path
        for row in letters.rows
        if row.weight == choice.row.weight
        and row.path != choice.row.path
        and holds(row.when, flags)
    )
    return Cell(choice.row.path, ties, reached=bool(used.get(choice.row.path)))
