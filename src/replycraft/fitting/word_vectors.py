"""Vectors of words: which words stand in the same company in large texts.

A word that no labelled mail has is judged by those it is like. The vectors are made from
chiVe once (see `lexicons/vectors/README.md`); only a fit reads them.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from io import BytesIO
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.resources import shipped_folder

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

_FOLDER, _FILE = "vectors", "words.npz"
_MOST = 127


class WordVectors(NamedTuple):
    """Words, the row of each in `table`, and a vector of length 1 in each row.

    Words that are used alike share a row; `middle` is the average of all rows. `common`
    are words that any mail may have, the others stand in few texts.
    """

    rows: dict[str, int]
    common: frozenset[str]
    table: "Array"
    middle: "Array"


def word_vectors(data: bytes) -> WordVectors:
    """Return what `packed_vectors` wrote."""
    import numpy as np

    with np.load(BytesIO(data), allow_pickle=False) as found:
        words = found["words"].tobytes().decode().split("\n")
        places = found["places"].tolist()
        table = found["table"].astype(np.float64)
        common = [words[at] for at in found["common"].nonzero()[0]]
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    rows = dict(zip(words, places, strict=True))
    return WordVectors(rows, frozenset(common), table, table.mean(axis=0))


def packed_vectors(
    rows: Mapping[str, int], table: "Array", common: Container[str]
) -> bytes:
    """Return words with their rows of *table* as a file, a byte a number.

    Rows that no word has are left out. Words in *common* are marked.
    """
    import numpy as np

    words = sorted(rows)
    used = sorted(set(rows.values()))
    place = {row: at for at, row in enumerate(used)}
    kept = np.asarray(table)[used]
    steps = np.rint(kept * (_MOST / np.abs(kept).max(axis=1, keepdims=True)))
    file = BytesIO()
    np.savez_compressed(
        file,
        words=np.frombuffer("\n".join(words).encode(), np.uint8),
        common=np.array([word in common for word in words]),
        places=np.array([place[rows[word]] for word in words], np.uint16),
        table=steps.astype(np.int8),
    )
    return file.getvalue()


def shipped_file() -> Path:
    """Return where the vectors are that came with this copy."""
    return shipped_folder("lexicons") / _FOLDER / _FILE


def shipped_vectors() -> WordVectors:
    """Return the vectors that came with this copy."""
    return word_vectors(shipped_file().read_bytes())


class Company:
    """What company a text keeps: the vectors of its words, the rare ones most.

    How rare a word is goes by *texts*, the keys of the mails that a fit learns from.
    `seen` are all words that were asked for, `found` those of the mails.
    """

    __slots__ = ("_count", "found", "seen", "vectors")

    def __init__(self, vectors: WordVectors, texts: Iterable[Sequence[str]]) -> None:
        self.vectors = vectors
        self.found: Counter[str] = Counter()
        self._count = 0
        self.seen: set[str] = set()
        for keys in texts:
            self.found.update(set(keys))
            self._count += 1

    def rarity(self, word: str) -> float:
        """Return how much *word* counts: nothing where every mail has it."""
        return log((1 + self._count) / (1 + min(self._count, self.found[word])))

    def summed(self, keys: Sequence[str]) -> "Array":
        """Return the sum of the vectors of all known *keys*, each by its rarity."""
        import numpy as np

        table, middle = self.vectors.table, self.vectors.middle
        total = np.zeros(len(middle))
        self.seen.update(keys)
        for word, times in sorted(Counter(keys).items()):
            row = self.vectors.rows.get(word)
            if row is not None:
                total += times * self.rarity(word) * (table[row] - middle)
        return total
