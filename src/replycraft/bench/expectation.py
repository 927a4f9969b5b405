"""What a writer expects of one sample mail: `expected.toml` or `expected.json`."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from replycraft.records.base import Record
from replycraft.records.ids import Apology, Kind, Stage, Status
from replycraft.records.record_file import read_record

Level = Annotated[int, Field(ge=0, le=4)]


class Expectation(Record):
    """Everything that may be expected; what is not named may be anything.

    `anger` is a level or the lowest and the highest level allowed. `topics` are all
    topics in their order, `first_topic` only the first. Each text in `must` stands in
    the body, none in `must_not` does. `now`, `stage` and `verified` are no
    expectations but what the reply is drafted with.
    """

    kind: Kind | None = None
    anger: Level | tuple[Level, Level] | None = None
    topics: tuple[str, ...] | None = None
    first_topic: str | None = None
    demands: frozenset[str] | None = None
    risks: frozenset[str] | None = None
    sarcasm: bool | None = None
    repeat_contact: bool | None = None
    escalate: bool | None = None
    deadline: dt.date | None = None
    customer_name: str | None = None
    status: Status | None = None
    apology: Apology | None = None
    letter: str | None = None
    needs: frozenset[str] | None = None
    findings: tuple[str, ...] | None = None
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    now: dt.datetime | None = None
    stage: Stage | None = None
    verified: dict[str, Any] | None = None


def read_expectation(path: Path) -> Expectation:
    """Return what the file at *path* expects.

    Raises:
        WriterFileError: the file cannot be read, or has unknown keys or wrong values;
            all of them are named with their line.
    """
    return read_record(Expectation, path, example="docs/bench.md の見本")
