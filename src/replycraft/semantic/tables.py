"""The fitted tables of the second opinion: how much each likeness counts."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from replycraft.errors import Place, Problem, WriterFileError

BLEND, LANDMARKS = "semantic.tsv", "landmarks.tsv"
# Weights of landmarks are whole numbers in the table.
UNIT = 10_000
# The row for judgements of a dimension that no labelled mail has taught.
ANY = "*"
_BASE = "(出発点)"
_NOTE = (
    "# replycraft fit --semantic が書いた表です。"
    "行を消すか、数字を直せば、その分だけ変わります。\n"
)
_BLEND_HEAD = (
    "# 判断\t目印の文との近さ\tその判断の例文との近さ\tいつも足す分"
    "(いずれも言葉の点に足します)\n"
)
_HINT = "replycraft fit --semantic が書いた形に合わせてください"


class Share(NamedTuple):
    """What one judgement takes from likeness to landmarks and to its own sentences."""

    landmarks: float
    own: float
    always: float


class Tables(NamedTuple):
    """Everything that was fitted.

    `landmarks` are sentences that a whole mail is compared with; `weights` has a row
    for the start and then one for each of them, a column for each of `names`.
    """

    shares: dict[str, Share]
    names: tuple[str, ...]
    landmarks: tuple[str, ...]
    weights: tuple[tuple[int, ...], ...]


NOTHING = Tables({}, (), (), ((),))


def written(tables: Tables) -> dict[str, str]:
    """Return *tables* as files (name → text) that a person can read."""
    rows = "".join(
        f"{name}\t" + "\t".join(f"{number:.5f}" for number in share) + "\n"
        for name, share in tables.shares.items()
    )
    labels = (_BASE, *tables.landmarks)
    weights = "".join(
        f"{label}\t" + "\t".join(map(str, row)) + "\n"
        for label, row in zip(labels, tables.weights, strict=True)
    )
    head = "# 目印の文\t" + "\t".join(tables.names) + "\n"
    return {BLEND: _NOTE + _BLEND_HEAD + rows, LANDMARKS: _NOTE + head + weights}


def read_tables(files: Mapping[str, str]) -> Tables:
    """Return the tables in *files* (path in the lexicon folder → text).

    Raises:
        WriterFileError: lines of a table cannot be read; names file and line of all.
    """
    blend, landmarks = f"learned/{BLEND}", f"learned/{LANDMARKS}"
    problems: list[Problem] = []
    shares = _shares(files.get(blend, ""), blend, problems)
    found = _landmarks(files.get(landmarks, ""), landmarks, problems)
    if problems:
        raise WriterFileError(*problems)
    return found._replace(shares=shares)


def _shares(text: str, path: str, problems: list[Problem]) -> dict[str, Share]:
    shares: dict[str, Share] = {}
    for number, line in _lines(text):
        name, *cells = line.split("\t")
        try:
            shares[name] = Share(*map(float, cells))
        except (TypeError, ValueError):
            problems.append(Problem(Place(path, number), "読めない行です", _HINT))
    return shares


def _landmarks(text: str, path: str, problems: list[Problem]) -> Tables:
    heads = [
        line for line in text.split("\n") if line.startswith("# ") and "\t" in line
    ]
    names = tuple(heads[0].split("\t")[1:]) if heads else ()
    start: tuple[int, ...] = (0,) * len(names)
    rows: dict[str, tuple[int, ...]] = {}
    for number, line in _lines(text):
        label, *cells = line.split("\t")
        row = _whole(cells)
        if len(row) != len(names):
            problems.append(Problem(Place(path, number), "読めない行です", _HINT))
        elif label == _BASE:
            start = row
        else:
            rows[label] = row
    return Tables({}, names, tuple(rows), (start, *rows.values()))


def _lines(text: str) -> Sequence[tuple[int, str]]:
    return [
        (number, line)
        for number, line in enumerate(text.split("\n"), 1)
        if line and not line.startswith("#")
    ]


def _whole(cells: Sequence[str]) -> tuple[int, ...]:
    try:
        return tuple(map(int, cells))
    except ValueError:
        return ()
