"""Compiles the tables of weights (`lexicons/learned/*.tsv`) to data that loads at once."""

from array import array
from collections.abc import Iterable, Mapping
from operator import itemgetter

from replycraft.errors import Problem, WriterFileError
from replycraft.scoring.grams import RUN_LENGTHS, KeyRun, run_code
from replycraft.scoring.tables import (
    CHARACTERS,
    FEATURES,
    GRAMS,
    KEYS,
    OUTPUTS,
    Table,
    read_table,
    unescaped,
    weights_in,
)
from replycraft.scoring.weights import FIELDS, STEPS, UNIT, CompiledWeights
from replycraft.scoring.word_table import WORDS, compile_words, word_table


def compile_weights(files: Mapping[str, str]) -> CompiledWeights:
    """Return the tables in *files* (path → text of `learned/*.tsv`) as plain data.

    Missing tables are empty ones: terms then count by their own points alone.

    Raises:
        WriterFileError: lines of a table cannot be read; names file and line of all.
    """
    problems: list[Problem] = []
    tables = {
        path.rpartition("/")[2]: read_table(path, text, problems)
        for path, text in sorted(files.items())
        if path.endswith((OUTPUTS, FEATURES, GRAMS))
    }
    words = [
        word
        for path, text in sorted(files.items())
        if path.endswith(WORDS)
        for word in word_table(text, path, problems)
    ]
    if problems:
        raise WriterFileError(*problems)
    outputs = [
        (name, float(base), float(limit))
        for name, base, limit in tables.get(OUTPUTS, [])
    ]
    index = {name: at for at, (name, _, _) in enumerate(outputs)}
    return {
        "outputs": outputs,
        **_features(tables.get(FEATURES, []), index),
        "own": _by_dimension(outputs),
        **_grams(tables.get(GRAMS, []), index),
        **compile_words(words),
    }


def _features(table: Table, index: Mapping[str, int]) -> CompiledWeights:
    """Return what terms, files and signals add, and what of it is anger."""
    steps = _steps(index)
    features = {name: tuple(weights_in(cell, index)) for _, name, cell in table}
    return {
        "features": features,
        "heat": {
            name: heat
            for name, weights in features.items()
            if (heat := sum(weight for at, weight in weights if at in steps))
        },
    }


def _steps(index: Mapping[str, int]) -> set[int]:
    return {index[name] for name in STEPS if name in index}


def _by_dimension(
    outputs: Iterable[tuple[str, float, float]],
) -> dict[str, tuple[tuple[str, int, float], ...]]:
    """Return each dimension's judgements: id, place, limit."""
    own: dict[str, list[tuple[str, int, float]]] = {}
    for at, (name, _, limit) in enumerate(outputs):
        dimension, _, plain = name.partition("/")
        own.setdefault(dimension, []).append((plain, at, limit))
    return {name: tuple(sorted(ids)) for name, ids in own.items()}


def _grams(table: Table, index: Mapping[str, int]) -> CompiledWeights:
    """Return the grams by row, and the rows again by judgement."""
    steps = _steps(index)
    weighed = []
    for sort, written, cell in table:
        weights = dict(weights_in(cell, index))
        total = sum(weight for at, weight in weights.items() if at in steps)
        weighed.append((-abs(total), sort, unescaped(written), total, weights))
    weighed.sort(key=itemgetter(0, 1, 2))
    sorts = [CHARACTERS, *(sort for _, sort, _, _, _ in weighed)]
    names = ["", *(gram for _, _, gram, _, _ in weighed)]
    each = [{}, *(weights for _, _, _, _, weights in weighed)]
    width = _width(each, len(index))
    return {
        "names": names,
        "is_key": bytes(sort == KEYS for sort in sorts),
        "chars": {
            run_code(gram): row
            for row, (sort, gram) in enumerate(zip(sorts, names, strict=True))
            if sort == CHARACTERS and len(gram) in RUN_LENGTHS
        },
        "keys": {
            _key_run(gram): row
            for row, (sort, gram) in enumerate(zip(sorts, names, strict=True))
            if sort == KEYS
        },
        "width": width,
        "packed": [_packed(weights, width) for weights in each],
        "totals": array("f", [0.0, *(row[3] for row in weighed)]).tobytes(),
        **_by_judgement(each, len(index)),
    }


def _key_run(gram: str) -> KeyRun:
    first, _, second = gram.partition(" ")
    return (first, second) if second else first


def _packed(weights: Mapping[int, float], width: int) -> int:
    """Return *weights* by judgement as one number, *width* bits for each."""
    return sum(round(w * UNIT) << (width * at) for at, w in weights.items())


def _width(each: list[dict[int, float]], count: int) -> int:
    """Return how many bits hold the weights of all grams for any judgement."""
    sums = [0.0] * count
    for weights in each:
        for at, weight in weights.items():
            sums[at] += abs(weight) * UNIT + 1
    narrow, wide = FIELDS
    return narrow if max(sums, default=0.0) < 1 << (narrow - 1) else wide


def _by_judgement(each: list[dict[int, float]], count: int) -> CompiledWeights:
    """Return each judgement's rows and weights, one judgement after the other."""
    bounds, rows, values = array("I", [0]), array("I"), array("f")
    own: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    for row, weights in enumerate(each):
        for at, weight in weights.items():
            own[at].append((row, weight))
    for pairs in own:
        rows.extend(row for row, _ in pairs)
        values.extend(weight for _, weight in pairs)
        bounds.append(len(rows))
    return {
        "bounds": bounds.tobytes(),
        "rows": rows.tobytes(),
        "values": values.tobytes(),
    }
