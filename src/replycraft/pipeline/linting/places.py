"""Says where a problem is as its writer knows it: own path, line and column."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from replycraft.errors import Place, Problem
from replycraft.pipeline.assets import WriterFiles

_NAMED = re.compile("「([^「」]+)」")


def placed(problem: Problem, files: WriterFiles, house: Path | None) -> Problem:
    """Return *problem* with the path as the writer knows it, and its column."""
    path = problem.place.path
    for name, known in (("templates", files.letters), ("lexicons", files.lexicons)):
        if path in known:
            exact = with_column(problem, known)
            own = house is not None and (house / name / path).is_file()
            base = house / name if own and house is not None else Path(name)
            return replace(exact, place=replace(exact.place, path=str(base / path)))
    return problem


def with_column(problem: Problem, texts: Mapping[str, str]) -> Problem:
    """Return *problem* with the column of what it names, where its line has it once."""
    place = problem.place
    lines = texts.get(place.path, "").split("\n")
    if place.column or not 0 < place.line <= len(lines):
        return problem
    line = lines[place.line - 1]
    for word in _NAMED.findall(problem.problem):
        if line.count(word) == 1:
            return _at(problem, line.index(word) + 1)
    return problem


def _at(problem: Problem, column: int) -> Problem:
    where = Place(problem.place.path, problem.place.line, column)
    return replace(problem, place=where)
