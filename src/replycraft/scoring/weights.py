"""Fitted weights: what each term, signal and n-gram adds to each judgement.

The files are tables that a person can read and correct (`lexicons/learned/*.tsv`);
`compile_weights` turns them into plain data that loads in a few milliseconds.
"""

from array import array
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from replycraft.errors import Place, Problem, WriterFileError

# Four judgements lead from calm to furious: is the mail beyond level 0, 1, 2, 3?
STEPS = ("anger/1", "anger/2", "anger/3", "anger/4")
OUTPUTS, FEATURES, GRAMS = "outputs.tsv", "features.tsv", "grams.tsv"
CHARACTERS, KEYS = "c", "k"
# Grams hold line ends and blanks; the cells of a table cannot.
_ESCAPES = (("\n", "⏎"), ("\t", "⇥"), (" ", "␣"), ("\u3000", "□"))
_COLUMNS = 3

CompiledWeights = dict[str, Any]
_Table = list[tuple[str, str, str]]


def escaped(gram: str) -> str:
    """Return *gram* as it is written in a table."""
    for plain, written in _ESCAPES:
        gram = gram.replace(plain, written)
    return gram


def unescaped(written: str) -> str:
    """Return the gram that `escaped` wrote."""
    for plain, mark in _ESCAPES:
        written = written.replace(mark, plain)
    return written


class Output(NamedTuple):
    """One judgement: where its score starts, and from which score on it holds."""

    name: str
    base: float
    limit: float


class Weights:
    """Everything that was fitted, ready to be read from many threads.

    Grams have row numbers, those of characters first. The weights of row *r* for the
    steps of anger are `steps[0][r]` to `steps[3][r]`, their sum is `totals[r]`; for the
    other judgements they stand between `starts[r]` and `starts[r + 1]` of `targets` and
    `values` (`beside[r]` says whether there are any). `heat` is what a feature adds to
    the sum of the steps, `own` each dimension's judgements: id, place, limit.
    """

    __slots__ = (
        "beside",
        "chars",
        "features",
        "gram_names",
        "heat",
        "index",
        "keys",
        "outputs",
        "own",
        "starts",
        "steps",
        "targets",
        "totals",
        "values",
    )

    def __init__(self, data: CompiledWeights) -> None:
        self.outputs = tuple(Output(*row) for row in data["outputs"])
        self.index = {output.name: at for at, output in enumerate(self.outputs)}
        self.features: dict[str, tuple[tuple[int, float], ...]] = data["features"]
        chars, keys = data["chars"], data["keys"]
        self.gram_names: list[str] = chars + keys
        self.chars: dict[str, int] = dict(zip(chars, range(len(chars)), strict=True))
        rows = range(len(chars), len(self.gram_names))
        self.keys: dict[str, int] = dict(zip(keys, rows, strict=True))
        # Lists hold ready-made numbers; an array would make each anew when it is read.
        self.steps = tuple(array("f", column).tolist() for column in data["steps"])
        self.totals = array("f", data["totals"]).tolist()
        self.heat: dict[str, float] = data["heat"]
        self.own: dict[str, tuple[tuple[str, int, float], ...]] = data["own"]
        self.beside: bytes = data["beside"]
        self.starts = array("I", data["starts"]).tolist()
        self.targets: bytes = data["targets"]
        self.values = array("f", data["values"]).tolist()

    @classmethod
    def from_data(cls, data: CompiledWeights) -> "Weights":
        """Return the weights that `compile_weights` made into *data*."""
        return cls(data)


def compile_weights(files: Mapping[str, str]) -> CompiledWeights:
    """Return the tables in *files* (path → text of `learned/*.tsv`) as plain data.

    Missing tables are empty ones: terms then count by their own points alone.

    Raises:
        WriterFileError: lines of a table cannot be read; names file and line of all.
    """
    problems: list[Problem] = []
    tables = {
        path.rpartition("/")[2]: _table(path, text, problems)
        for path, text in sorted(files.items())
    }
    if problems:
        raise WriterFileError(*problems)
    outputs = [
        (name, float(base), float(limit))
        for name, base, limit in tables.get(OUTPUTS, [])
    ]
    index = {name: at for at, (name, _, _) in enumerate(outputs)}
    features: dict[str, tuple[tuple[int, float], ...]] = {}
    for _, name, pairs in tables.get(FEATURES, []):
        features[name] = tuple(_pairs(pairs, index))
    steps = {index[name] for name in STEPS if name in index}
    own: dict[str, list[tuple[str, int, float]]] = {}
    for at, (name, _, limit) in enumerate(outputs):
        dimension, _, plain = name.partition("/")
        own.setdefault(dimension, []).append((plain, at, limit))
    return {
        "outputs": outputs,
        "features": features,
        "heat": {
            name: sum(weight for at, weight in pairs if at in steps)
            for name, pairs in features.items()
        },
        "own": {name: tuple(sorted(ids)) for name, ids in own.items()},
        **_grams(tables.get(GRAMS, []), index),
    }


def _table(path: str, text: str, problems: list[Problem]) -> _Table:
    """Return the rows of a table; a line that cannot be read is a problem."""
    rows: _Table = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) == _COLUMNS and _readable(path, cells):
            rows.append((cells[0], cells[1], cells[2]))
        else:
            hint = "replycraft fit が書いた形(タブ区切りの 3 列)に合わせてください"
            problems.append(Problem(Place(path, number), "読めない行です", hint))
    return rows


def _readable(path: str, cells: list[str]) -> bool:
    words = cells[2].split(" ")
    numbers = [word.rpartition("=")[2] for word in words]
    if path.endswith(OUTPUTS):
        numbers = cells[1:]
    elif not all("=" in word for word in words):
        return False
    try:
        return all(float(number) == float(number) for number in numbers)
    except ValueError:
        return False


def _pairs(cell: str, index: Mapping[str, int]) -> list[tuple[int, float]]:
    """Return the pairs `judgement=weight` of a cell, for the judgements known."""
    pairs = (word.rpartition("=") for word in cell.split(" "))
    return [(index[name], float(weight)) for name, _, weight in pairs if name in index]


def _grams(rows: _Table, index: Mapping[str, int]) -> CompiledWeights:
    """Return the grams, those of characters first, with weights in flat arrays."""
    starts, targets, values = array("I", [0]), bytearray(), array("f")
    steps = {index[name]: array("f") for name in STEPS if name in index}
    grams: dict[str, list[str]] = {CHARACTERS: [], KEYS: []}
    for sort, gram, cell in sorted(rows):
        grams[sort].append(unescaped(gram))
        pairs = dict(_pairs(cell, index))
        for at, column in steps.items():
            column.append(pairs.pop(at, 0.0))
        targets.extend(pairs)
        values.extend(pairs.values())
        starts.append(len(targets))
    return {
        "chars": grams[CHARACTERS],
        "keys": grams[KEYS],
        "steps": [column.tobytes() for column in steps.values()],
        "totals": array("f", map(sum, zip(*steps.values(), strict=True))).tobytes(),
        "beside": bytes(one < two for one, two in pairwise(starts)),
        "starts": starts.tobytes(),
        "targets": bytes(targets),
        "values": values.tobytes(),
    }
