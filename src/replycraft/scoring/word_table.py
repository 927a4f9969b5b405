"""The table of what single words lean to, as a person can read and correct it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from struct import Struct, pack
from typing import Any

from replycraft.errors import Place, Problem

WORDS = "words.tsv"
# Weights are written as so many parts of a point.
TENTHS = 10
_HEAVIEST = 500
# Lifts any weight above zero; 32 bits then hold the sum of four million words.
_BIAS = 512

# Judgement and tenths of a point.
_Cells = list[tuple[str, int]]


def leaning_of(name: str) -> str:
    """Return the column of the words' table that counts for the judgement *name*."""
    prefix, _, plain = name.partition("/")
    return f"topics/{plain}" if prefix == "first" else name


def word_table(
    text: str, path: str = WORDS, problems: list[Problem] | None = None
) -> Iterator[tuple[str, _Cells]]:
    """Yield each word in *text* with its weights: judgement and tenths of a point.

    A line that cannot be read is added to *problems* and passed over.
    """
    names: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        word, *cells = line.split("\t")
        if not names:
            names = cells
            continue
        try:
            weights = [(n, int(c)) for n, c in zip(names, cells, strict=True) if c]
            heaviest = max((abs(weight) for _, weight in weights), default=0)
            readable = bool(word) and heaviest <= _HEAVIEST
        except ValueError:
            readable = False
        if readable:
            yield word, weights
        elif problems is not None:
            hint = f"{path} の最初の行と同じ数の欄に、整数か空欄を書いてください"
            problems.append(Problem(Place(path, number), "読めない行です", hint))


def compile_words(words: Iterable[tuple[str, _Cells]]) -> dict[str, Any]:
    """Return *words* as plain data for `WordLeanings`.

    Words that are used alike lean alike and share a row.
    """
    named = list(words)
    columns = sorted({name for _, cells in named for name, _ in cells})
    places: dict[str, int] = {}
    rows: dict[bytes, int] = {}
    for word, cells in named:
        tenths = dict(cells)
        fields = [_BIAS + tenths.get(name, 0) for name in columns]
        row = pack(f"<{len(columns)}I", *fields)
        places[word] = rows.setdefault(row, len(rows))
    return {"columns": columns, "words": places, "leanings": list(rows)}


class WordLeanings:
    """What single words lean to, for the judgements of one set of weights.

    `words` gives the place of a word's row in `rows`: for each column of the table its
    tenths, lifted above zero so that rows can be added up as one number.
    """

    __slots__ = ("_columns", "_fields", "rows", "words")

    def __init__(self, data: Mapping[str, Any], outputs: Iterable[str]) -> None:
        self.words: dict[str, int] = data["words"]
        self.rows: list[bytes] = data["leanings"]
        places = {name: at for at, name in enumerate(data["columns"])}
        self._fields = Struct(f"<{len(places)}I")
        self._columns = tuple(places.get(leaning_of(name)) for name in outputs)

    def of_word(self, word: str, target: int) -> float:
        """Return what *word* adds to judgement *target*."""
        column = self._columns[target]
        if column is None:
            return 0.0
        lifted: int = self._fields.unpack(self.rows[self.words[word]])[column]
        return (lifted - _BIAS) / TENTHS

    def of_words(self, known: Sequence[str]) -> list[float]:
        """Return what *known* words add to each judgement together."""
        rows, places, fields = self.rows, self.words, self._fields
        total = sum([int.from_bytes(rows[places[word]], "little") for word in known])
        sums = fields.unpack(total.to_bytes(fields.size, "little"))
        lifted = _BIAS * len(known)
        return [
            0.0 if column is None else (sums[column] - lifted) / TENTHS
            for column in self._columns
        ]
