"""Reads the table of `replycraft fit-replies` (`lexicons/checks/learned.tsv`)."""

from typing import Any

from replycraft.checking.learned import packed
from replycraft.errors import Place, Problem
from replycraft.records.ids import Code

NAME = "learned.tsv"
# The rows before the n-grams: where a code starts, and two bounds for all of them.
BASE, FIND, DROP = "=base", "=find", "=drop"
_HINT = "replycraft fit-replies で作り直すか、その行を消してください。"
_NOTE = "#"

Data = dict[str, Any]


def compile_learned(path: str, text: str, problems: list[Problem]) -> Data | None:
    """Turn the *text* of the table into plain data, None where it has problems."""
    rows = [
        (line, row.split("\t"))
        for line, row in enumerate(text.split("\n"), start=1)
        if row and not row.startswith(_NOTE)
    ]
    codes = rows[0][1][1:] if rows else []
    known = {code.value for code in Code}
    if not codes or not known.issuperset(codes):
        where = Place(path, rows[0][0] if rows else 1)
        problems.append(Problem(where, "初めの行が指摘の名前になっていません。", _HINT))
        return None
    heads: dict[str, list[float]] = {}
    grams: dict[str, int] = {}
    before = len(problems)
    for line, (name, *cells) in rows[1:]:
        numbers = _numbers(cells)
        if numbers is None or len(numbers) != len(codes):
            where = Place(path, line)
            problems.append(Problem(where, f"数が {len(codes)} 個ありません。", _HINT))
        elif name in (BASE, FIND, DROP):
            heads[name] = numbers
        else:
            grams[name] = packed(tuple(int(number) for number in numbers))
    missing = [name for name in (BASE, FIND, DROP) if name not in heads]
    if missing and len(problems) == before:
        fault = f"{'、'.join(missing)} の行がありません。"
        problems.append(Problem(Place(path), fault, _HINT))
    if len(problems) > before:
        return None
    return {
        "codes": codes,
        "heads": tuple(zip(*(heads[name] for name in (BASE, FIND, DROP)), strict=True)),
        "grams": grams,
    }


def _numbers(cells: list[str]) -> list[float] | None:
    try:
        return [float(cell) for cell in cells]
    except ValueError:
        return None
