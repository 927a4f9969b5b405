"""The table of what single words lean to, as a person can read and correct it."""

from collections.abc import Iterable, Iterator, Mapping

from replycraft.errors import Place, Problem

WORDS = "words.tsv"
# Weights are written as so many parts of a point.
TENTHS = 10
_HEAVIEST = 500

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


def word_places(
    words: Iterable[tuple[str, _Cells]], index: Mapping[str, int]
) -> tuple[dict[str, int], list[tuple[tuple[int, float], ...]]]:
    """Return each word's place, and at each place pairs of judgement and weight.

    Words that are used alike lean alike and share a place. *index* gives the place of
    each judgement.
    """
    targets: dict[str, list[int]] = {}
    for name, at in index.items():
        targets.setdefault(leaning_of(name), []).append(at)
    places: dict[str, int] = {}
    found: dict[tuple[tuple[int, float], ...], int] = {}
    for word, cells in words:
        pairs = tuple(
            (at, weight / TENTHS)
            for name, weight in cells
            for at in targets.get(name, ())
        )
        places[word] = found.setdefault(pairs, len(found))
    return places, list(found)
