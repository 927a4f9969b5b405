"""Writes fitted weights as tables that a person can read, review and correct."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from replycraft.scoring.tables import FEATURES, GRAMS, OUTPUTS, escaped, unescaped
from replycraft.scoring.word_table import TENTHS, WORDS, word_table

_HEADS = {
    OUTPUTS: "判断\t出発点\t成り立つ境目(anger/1〜4 は怒りの各段階)",
    FEATURES: "種類\t言葉のファイル・言葉・記号\t判断=1点あたりの重み …",
    GRAMS: "種類(c 文字 / k 語)\tつながり(⏎ 改行 ␣ 空白)\t判断=重み …",
    WORDS: "語(意味の近い語は近い重みになります)と判断ごとの重み(1/10)。"
    "メールの語の平均が判断に足されます。topics/ は first/ にも効きます",
}
# Smaller weights decide next to nothing, would double the tables and slow every mail.
_LEAST_FEATURE, _LEAST_GRAM = 0.002, 0.1
_NOTE = (
    "replycraft fit が書いた表です。行を消すか、数字を直せば、その分だけ変わります。"
)


Weighed = dict[str, float]


class Tables(NamedTuple):
    """Weights by what they stand for, before they are written down.

    `outputs` gives each judgement's start and limit; `features` and `grams` give what
    each of them adds to which judgement.
    """

    outputs: dict[str, tuple[float, float]]
    features: dict[str, Weighed]
    grams: dict[tuple[str, str], Weighed]
    words: dict[str, Weighed]


def read_tables(files: Mapping[str, str]) -> Tables:
    """Return what is written in *files* (file name → text), which can be loaded."""
    return Tables(
        {
            name: (float(base), float(limit))
            for name, base, limit in _rows(files.get(OUTPUTS, ""))
        },
        {name: _weighed(cell) for _, name, cell in _rows(files.get(FEATURES, ""))},
        {
            (sort, unescaped(gram)): _weighed(cell)
            for sort, gram, cell in _rows(files.get(GRAMS, ""))
        },
        {
            word: {name: weight / TENTHS for name, weight in weights}
            for word, weights in word_table(files.get(WORDS, ""))
        },
    )


def _rows(text: str) -> Iterator[tuple[str, str, str]]:
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            first, second, third = line.split("\t")
            yield first, second, third


def _weighed(cell: str) -> Weighed:
    pairs = (word.rpartition("=") for word in cell.split(" "))
    return {name: float(weight) for name, _, weight in pairs}


def number(value: float) -> str:
    """Return *value* with three digits that matter, without an exponent."""
    return f"{float(f'{value:.3g}'):.6f}".rstrip("0").rstrip(".")


def written(tables: Tables) -> dict[str, str]:
    """Return the tables, file name → text; equal weights give equal bytes."""
    order = {name: at for at, name in enumerate(tables.outputs)}
    return {
        OUTPUTS: _table(
            OUTPUTS,
            [
                f"{name}\t{base:.5f}\t{limit:.5f}"
                for name, (base, limit) in tables.outputs.items()
            ],
        ),
        FEATURES: _table(
            FEATURES,
            [
                f"{_sort(name)}\t{name}\t{cell}"
                for name, pairs in sorted(tables.features.items())
                if (cell := _feature_pairs(_ordered(pairs, order)))
            ],
        ),
        GRAMS: _table(
            GRAMS,
            [
                f"{sort}\t{escaped(gram)}\t{cell}"
                for (sort, gram), pairs in sorted(tables.grams.items())
                if (cell := _gram_pairs(_ordered(pairs, order)))
            ],
        ),
        WORDS: _table(WORDS, _word_lines(tables.words, order)),
    }


def _word_lines(words: Mapping[str, Weighed], order: Mapping[str, int]) -> list[str]:
    """Return the names of the columns, then a line for each word."""
    named = {name for weights in words.values() for name in weights}
    names = sorted(named & order.keys(), key=order.__getitem__)
    lines = ["\t".join(["", *names])]
    for word, weights in sorted(words.items()):
        cells = [round(TENTHS * weights.get(name, 0.0)) for name in names]
        lines.append("\t".join([word, *(str(cell or "") for cell in cells)]))
    return lines if words else []


def _ordered(pairs: Weighed, order: Mapping[str, int]) -> Weighed:
    known = pairs.keys() & order.keys()
    return {name: pairs[name] for name in sorted(known, key=order.__getitem__)}


def _sort(name: str) -> str:
    if ":" in name:
        return "term"
    return "signal" if name.startswith("signal/") else "file"


def _feature_pairs(pairs: Mapping[str, float]) -> str:
    """Return the cell of a feature; one that says nothing is kept as seen."""
    kept = {
        name: weight for name, weight in pairs.items() if abs(weight) >= _LEAST_FEATURE
    }
    return _cell(kept) or (f"{next(iter(pairs))}=0" if pairs else "")


def _gram_pairs(pairs: Mapping[str, float]) -> str:
    return _cell(
        {name: weight for name, weight in pairs.items() if abs(weight) >= _LEAST_GRAM}
    )


def _cell(pairs: Mapping[str, float]) -> str:
    return " ".join(f"{name}={number(weight)}" for name, weight in pairs.items())


def _table(name: str, lines: list[str]) -> str:
    return "\n".join((f"# {_NOTE}", f"# {_HEADS[name]}", *lines, ""))
