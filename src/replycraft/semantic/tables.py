"""The fitted tables of the second opinion: how much each likeness counts."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from replycraft.errors import Place, Problem, WriterFileError

BLEND, LANDMARKS = "semantic.tsv", "landmarks.tsv"
# Weights of landmarks are whole numbers in the table.
UNIT = 10_000
# The row for judgements of a dimension that no labelled mail has taught.
ANY = "*"
_BASE = "出発点"
_WAYS = ("平均", "最も近い文")
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

    `landmarks` are sentences that a whole mail is compared with. `weights` has a row
    for the start, then one for each of them (how near the mail is on average), then one
    for each again (how near its nearest sentence is), a column for each of `names`.
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
    start, *others = tables.weights
    ways = [(way, one) for way in _WAYS for one in tables.landmarks]
    lines = [
        "\t".join((*label, *map(str, row)))
        for label, row in zip([(_BASE, ""), *ways], [start, *others], strict=True)
    ]
    weights = "".join(f"{line}\n" for line in lines)
    head = "# 近さ\t目印の文\t" + "\t".join(tables.names) + "\n"
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
    names = tuple(heads[0].split("\t")[2:]) if heads else ()
    nothing: tuple[int, ...] = (0,) * len(names)
    rows: dict[tuple[str, str], tuple[int, ...]] = {}
    for number, line in _lines(text):
        way, _, rest = line.partition("\t")
        label, *cells = rest.split("\t")
        row = _whole(cells)
        if len(row) != len(names) or way not in (_BASE, *_WAYS):
            problems.append(Problem(Place(path, number), "読めない行です", _HINT))
        else:
            rows[way, label] = row
    landmarks = tuple(dict.fromkeys(label for way, label in rows if way in _WAYS))
    # A row that somebody took out counts nothing.
    weights = [rows.get((way, label), nothing) for way in _WAYS for label in landmarks]
    start = rows.get((_BASE, ""), nothing)
    return Tables({}, names, landmarks, (start, *weights))


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
