"""The tables of weights, as a person can read and correct them."""

from collections.abc import Mapping

from replycraft.errors import Place, Problem

OUTPUTS, FEATURES, GRAMS = "outputs.tsv", "features.tsv", "grams.tsv"
CHARACTERS, KEYS = "c", "k"
# Grams hold line ends and blanks; the cells of a table cannot.
_ESCAPES = (("\n", "⏎"), ("\t", "⇥"), (" ", "␣"), ("\u3000", "□"))
_COLUMNS = 3
_HEAVIEST = 1000.0

Table = list[tuple[str, str, str]]


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


def read_table(path: str, text: str, problems: list[Problem]) -> Table:
    """Return the rows of a table; a line that cannot be read is added to *problems*."""
    rows: Table = []
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


def weights_in(cell: str, index: Mapping[str, int]) -> list[tuple[int, float]]:
    """Return the weights in a *cell* by place, for the judgements in *index*."""
    pairs = (word.rpartition("=") for word in cell.split(" "))
    return [(index[name], float(weight)) for name, _, weight in pairs if name in index]


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
