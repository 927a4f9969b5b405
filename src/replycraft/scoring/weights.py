"""Fitted weights: what each term, signal and n-gram adds to each judgement.

The files are tables that a person can read and correct (`lexicons/learned/*.tsv`);
`compile_weights` turns them into plain data that loads in a few milliseconds.
"""

from array import array
from collections.abc import Mapping
from operator import itemgetter
from struct import unpack
from typing import Any, NamedTuple

from replycraft.errors import Place, Problem, WriterFileError
from replycraft.scoring.grams import RUN_LENGTHS, KeyRun, run_code
from replycraft.scoring.word_table import (
    WORDS,
    WordLeanings,
    compile_words,
    word_table,
)

# Four judgements lead from calm to furious: is the mail beyond level 0, 1, 2, 3?
STEPS = ("anger/1", "anger/2", "anger/3", "anger/4")
OUTPUTS, FEATURES, GRAMS = "outputs.tsv", "features.tsv", "grams.tsv"
CHARACTERS, KEYS = "c", "k"
# Grams hold line ends and blanks; the cells of a table cannot.
_ESCAPES = (("\n", "⏎"), ("\t", "⇥"), (" ", "␣"), ("\u3000", "□"))
_COLUMNS = 3
# Weights of grams are added up as whole numbers, which is exact in any order.
UNIT = 1000
# Bits for each judgement's sum, with the sign `struct` has for such a field.
_FIELDS = {32: "i", 64: "q"}
_HEAVIEST = 1000.0

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

    Grams have row numbers from 1 on, those that say most about anger first; `chars`
    gives the row for the code of a run of characters, `keys` for a run of keys, and
    `is_key` tells rows apart. `packed[row]` holds the row's weights for all judgements
    as one number (see `unpacked`), `totals[row]` the sum of those for the steps of
    anger. `leanings` is what single words lean to. `heat` is what a feature adds to the sum of the steps, `own` each
    dimension's judgements: id, place, limit.
    """

    __slots__ = (
        "_bias",
        "_bounds",
        "_layout",
        "_rows",
        "_size",
        "_values",
        "chars",
        "features",
        "gram_names",
        "heat",
        "index",
        "is_key",
        "keys",
        "leanings",
        "outputs",
        "own",
        "packed",
        "steps",
        "totals",
    )

    def __init__(self, data: CompiledWeights) -> None:
        self.outputs = tuple(Output(*row) for row in data["outputs"])
        self.index = {output.name: at for at, output in enumerate(self.outputs)}
        self.steps = tuple(self.index[name] for name in STEPS if name in self.index)
        self.features: dict[str, tuple[tuple[int, float], ...]] = data["features"]
        self.heat: dict[str, float] = data["heat"]
        self.own: dict[str, tuple[tuple[str, int, float], ...]] = data["own"]
        self.gram_names: list[str] = data["names"]
        self.is_key: bytes = data["is_key"]
        self.chars: dict[int, int] = data["chars"]
        self.keys: dict[KeyRun, int] = data["keys"]
        self.packed: list[int] = data["packed"]
        self.totals = array("f", data["totals"]).tolist()
        self.leanings = WordLeanings(data, self.index)
        width: int = data["width"]
        count = len(self.outputs)
        self._layout = f"<{count}{_FIELDS[width]}"
        self._size = count * width // 8
        self._bias = sum(1 << (width * at + width - 1) for at in range(count))
        self._bounds = array("I", data["bounds"])
        self._rows = array("I", data["rows"])
        self._values = array("f", data["values"])

    @classmethod
    def from_data(cls, data: CompiledWeights) -> "Weights":
        """Return the weights that `compile_weights` made into *data*."""
        return cls(data)

    def unpacked(self, total: int) -> tuple[int, ...]:
        """Return what a sum of `packed` numbers holds: a sum for each judgement.

        They are in units of `1 / UNIT`. Each judgement has a field of bits, wide
        enough for all grams at once; a sum below zero borrows from the field above,
        which adding half a field's range undoes.
        """
        plain = (total + self._bias) ^ self._bias
        return unpack(self._layout, plain.to_bytes(self._size, "little"))

    def grams_of(self, target: int) -> dict[int, float]:
        """Return the grams that say something about judgement *target*, by row."""
        first, last = self._bounds[target], self._bounds[target + 1]
        return dict(zip(self._rows[first:last], self._values[first:last], strict=True))


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
        if path.endswith((OUTPUTS, FEATURES, GRAMS))
    }
    words: list[tuple[str, list[tuple[str, int]]]] = []
    for path, text in sorted(files.items()):
        if path.endswith(WORDS):
            words += word_table(text, path, problems)
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
            name: heat
            for name, pairs in features.items()
            if (heat := sum(weight for at, weight in pairs if at in steps))
        },
        "own": {name: tuple(sorted(ids)) for name, ids in own.items()},
        **_grams(tables.get(GRAMS, []), index),
        **compile_words(words),
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
        return all(-_HEAVIEST <= float(number) <= _HEAVIEST for number in numbers)
    except ValueError:
        return False


def _pairs(cell: str, index: Mapping[str, int]) -> list[tuple[int, float]]:
    """Return the pairs `judgement=weight` of a cell, for the judgements known."""
    pairs = (word.rpartition("=") for word in cell.split(" "))
    return [(index[name], float(weight)) for name, _, weight in pairs if name in index]


def _grams(rows: _Table, index: Mapping[str, int]) -> CompiledWeights:
    """Return the grams by row, and the rows again by judgement."""
    steps = {index[name] for name in STEPS if name in index}
    weighed = []
    for sort, written, cell in rows:
        weights = dict(_pairs(cell, index))
        total = sum(weight for at, weight in weights.items() if at in steps)
        weighed.append((-abs(total), sort, unescaped(written), total, weights))
    weighed.sort(key=itemgetter(0, 1, 2))
    sorts = [CHARACTERS, *(sort for _, sort, _, _, _ in weighed)]
    names = ["", *(gram for _, _, gram, _, _ in weighed)]
    each = [{}, *(weights for _, _, _, _, weights in weighed)]
    width = _width(each, len(index))
    return {
        "names": names,
        "is_key": bytes(sort == KEYS for sort in sorts),
        "chars": {
            run_code(gram): row
            for row, (sort, gram) in enumerate(zip(sorts, names, strict=True))
            if sort == CHARACTERS and len(gram) in RUN_LENGTHS
        },
        "keys": {
            _key_run(gram): row
            for row, (sort, gram) in enumerate(zip(sorts, names, strict=True))
            if sort == KEYS
        },
        "width": width,
        "packed": [_packed(weights, width) for weights in each],
        "totals": array("f", [0.0, *(row[3] for row in weighed)]).tobytes(),
        **_by_judgement(each, len(index)),
    }


def _key_run(gram: str) -> KeyRun:
    first, _, second = gram.partition(" ")
    return (first, second) if second else first


def _packed(weights: Mapping[int, float], width: int) -> int:
    """Return *weights* by judgement as one number, *width* bits for each."""
    return sum(round(w * UNIT) << (width * at) for at, w in weights.items())


def _width(each: list[dict[int, float]], count: int) -> int:
    """Return how many bits hold the weights of all grams for any judgement."""
    sums = [0.0] * count
    for weights in each:
        for at, weight in weights.items():
            sums[at] += abs(weight) * UNIT + 1
    narrow, wide = _FIELDS
    return narrow if max(sums, default=0.0) < 1 << (narrow - 1) else wide


def _by_judgement(each: list[dict[int, float]], count: int) -> CompiledWeights:
    """Return each judgement's rows and weights, one judgement after the other."""
    bounds, rows, values = array("I", [0]), array("I"), array("f")
    own: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    for row, weights in enumerate(each):
        for at, weight in weights.items():
            own[at].append((row, weight))
    for pairs in own:
        rows.extend(row for row, _ in pairs)
        values.extend(weight for _, weight in pairs)
        bounds.append(len(rows))
    return {
        "bounds": bounds.tobytes(),
        "rows": rows.tobytes(),
        "values": values.tobytes(),
    }
