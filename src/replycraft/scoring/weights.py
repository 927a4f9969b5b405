"""Fitted weights: what each term, signal and n-gram adds to each judgement.

`scoring.compile` makes them of the tables that people read and correct.
"""

from array import array
from struct import unpack
from typing import Any, NamedTuple

from replycraft.scoring.grams import KeyRun
from replycraft.scoring.word_table import WordLeanings

# Four judgements lead from calm to furious: is the mail beyond level 0, 1, 2, 3?
STEPS = ("anger/1", "anger/2", "anger/3", "anger/4")
# Weights of grams are added up as whole numbers, which is exact in any order.
UNIT = 1000
# Bits for each judgement's sum, with the sign `struct` has for such a field.
FIELDS = {32: "i", 64: "q"}

CompiledWeights = dict[str, Any]


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
    anger. `leanings` is what single words lean to, `heat` what a feature adds to the
    sum of the steps, `own` each dimension's judgements: id, place, limit.
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
        self._layout = f"<{count}{FIELDS[width]}"
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
