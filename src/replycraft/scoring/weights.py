"""Fitted weights: what each term, signal and n-gram adds to each judgement.

The files are tables that a person can read and correct (`lexicons/learned/*.tsv`);
`compile_weights` turns them into plain data that loads in a few milliseconds.
"""

from array import array
from collections.abc import Mapping
from typing import Any, NamedTuple

from replycraft.errors import Place, Problem, WriterFileError

ANGER = "anger"
LEVELS = 5
# Grams hold line ends and blanks; a table of lines and tabs cannot.
_ESCAPES = (("\n", "⏎"), ("\t", "⇥"), (" ", "␣"), ("\u3000", "□"))
_OUTPUTS, _FEATURES, _GRAMS = "outputs.tsv", "features.tsv", "grams.tsv"

CompiledWeights = dict[str, Any]


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
    """One judgement: where it starts, and from which score on it holds."""

    name: str
    base: float
    limit: float


class Weights:
    """Everything that was fitted, ready to be read from many threads."""

    __slots__ = (
        "chars",
        "cuts",
        "features",
        "gram_names",
        "index",
        "keys",
        "outputs",
        "pair_starts",
        "pair_targets",
        "pair_weights",
    )

    def __init__(self, data: CompiledWeights) -> None:
        self.outputs = tuple(Output(*row) for row in data["outputs"])
        self.index = {output.name: at for at, output in enumerate(self.outputs)}
        self.cuts: tuple[float, ...] = tuple(data["cuts"])
        self.features: dict[str, tuple[tuple[int, float], ...]] = data["features"]
        chars, keys = data["chars"], data["keys"]
        self.gram_names: list[str] = chars + keys
        # Row numbers run through the grams of characters, then those of keys.
        self.chars: dict[str, int] = dict(zip(chars, range(len(chars)), strict=True))
        rows = range(len(chars), len(chars) + len(keys))
        self.keys: dict[str, int] = dict(zip(keys, rows, strict=True))
        self.pair_starts = array("I", data["starts"])
        self.pair_targets: bytes = data["targets"]
        self.pair_weights = array("f", data["weights"])

    @classmethod
    def from_data(cls, data: CompiledWeights) -> "Weights":
        """Return the weights that `compile_weights` made into *data*."""
        return cls(data)

    def limit(self, name: str, default: float) -> float:
        """Return the score from which judgement *name* holds."""
        at = self.index.get(name)
        return default if at is None else self.outputs[at].limit


def compile_weights(files: Mapping[str, str]) -> CompiledWeights:
    """Return the tables in *files* (path → text of `learned/*.tsv`) as plain data.

    Missing tables are empty ones: words then count by their own points alone.

    Raises:
        WriterFileError: a line of a table cannot be read; names file and line.
    """
    tables = {path.rpartition("/")[2]: (path, text) for path, text in files.items()}
    outputs, cuts = _outputs(_rows(tables, _OUTPUTS, 3))
    index = {name: at for at, (name, _, _) in enumerate(outputs)}
    features: dict[str, list[tuple[int, float]]] = {}
    for name, target, weight in _rows(tables, _FEATURES, 3):
        if target in index:
            features.setdefault(name, []).append((index[target], float(weight)))
    data: CompiledWeights = {
        "outputs": outputs,
        "cuts": cuts,
        "features": {name: tuple(pairs) for name, pairs in features.items()},
    }
    return data | _grams(_rows(tables, _GRAMS, 3), index)


def _rows(
    tables: Mapping[str, tuple[str, str]], name: str, columns: int
) -> list[list[str]]:
    """Return the cells of table *name*; its last column may hold numbers only."""
    if name not in tables:
        return []
    path, text = tables[name]
    rows: list[list[str]] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) == columns and _readable(cells[-1]):
            rows.append(cells)
        else:
            hint = f"タブ区切りの {columns} 列で書いてください"
            problems.append(Problem(Place(path, number), "読めない行です", hint))
    if problems:
        raise WriterFileError(*problems)
    return rows


def _readable(cell: str) -> bool:
    """Say whether *cell* holds one number, or pairs `name=number` between blanks."""
    try:
        for word in cell.split(" "):
            float(word.rpartition("=")[2])
    except ValueError:
        return False
    return True


def _outputs(
    rows: list[list[str]],
) -> tuple[list[tuple[str, float, float]], tuple[float, ...]]:
    cuts = tuple(
        float(limit) for name, _, limit in rows if name.startswith(f"{ANGER}/")
    )
    outputs = [
        (name, float(base), float(limit))
        for name, base, limit in rows
        if not name.startswith(f"{ANGER}/")
    ]
    return outputs, cuts


def _grams(rows: list[list[str]], index: Mapping[str, int]) -> CompiledWeights:
    """Return the grams, those of characters first, with pairs in flat arrays."""
    starts, targets, weights = array("I", [0]), bytearray(), array("f")
    grams: dict[str, list[str]] = {"c": [], "k": []}
    for sort, gram, pairs in sorted(rows):
        grams[sort].append(unescaped(gram))
        for pair in pairs.split(" "):
            name, _, weight = pair.rpartition("=")
            if name in index:
                targets.append(index[name])
                weights.append(float(weight))
        starts.append(len(targets))
    return {
        "chars": grams["c"],
        "keys": grams["k"],
        "starts": starts.tobytes(),
        "targets": bytes(targets),
        "weights": weights.tobytes(),
    }
