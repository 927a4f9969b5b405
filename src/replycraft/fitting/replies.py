"""Learns from marked replies how a fault sounds: weights of n-grams for each code.

A linear machine with a squared hinge (as in LIBLINEAR), over n-grams that a sentence
has or has not; a sentence's row has length one.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.checking.learned import grams_of
from replycraft.checking.learned_files import BASE, DROP, FIND
from replycraft.checking.reply import read_reply
from replycraft.fitting.marked import Marked
from replycraft.records.ids import Code

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

    Array = np.ndarray[Any, Any]

# What is said, not what is so: codes that a sentence's own words tell of.
CODES = (
    *(Code.EXCUSE, Code.TONE, Code.LIABILITY_ADMISSION, Code.UNBACKED_PROMISE),
    *(Code.PROMISE_WITHOUT_DATE, Code.KEIGO_PLAIN, Code.KEIGO_DOUBLE),
    Code.KEIGO_WRONG_DIRECTION,
)
# Below this a sentence sounds like none. What only the case makes a fault, a refund that
# nobody decided, sounds like any other.
DROP_BELOW, NEVER = -0.9, -99.0
_BY_CASE = frozenset((Code.LIABILITY_ADMISSION, Code.UNBACKED_PROMISE))
# A bound is low enough to find much, and so high that this share is right in files
# kept apart.
_RIGHT, _LOWEST, _HIGHEST, _STEP = 0.98, 0.1, 1.0, 0.1
_FEWEST, _KEPT = 3, 6000
_COST, _WEIGHT, _FOLDS = 1.0, 4.0, 6
_THOUSAND, _DIGITS = 1000, 4
_STEPS, _CLOSE = 200, 1e-9
_HEAD = (
    "# replycraft fit-replies が、指摘の付いた返信から学んだ重み(千分の一)です。数を直しても、行を消しても構いません。",
    "# =find より大きい文は指摘し、=drop より小さい文の指摘は取り下げます。=base は、言葉が何もないときの値です。",
)


class Sentences(NamedTuple):
    """Sentences of replies, the codes that mark each, and the file it comes from."""

    texts: list[str]
    marks: list[frozenset[Code]]
    files: list[str]


class Figures(NamedTuple):
    """Of one code, on files kept apart: what was marked, found above a bound, and rightly."""

    bound: float
    marked: int
    found: int
    right: int


def sentences_of(replies: Iterable[Marked]) -> Sentences:
    """Return the sentences of all bodies; a mark is on each that it touches."""
    found = Sentences([], [], [])
    for one in replies:
        reply = read_reply(one.text)
        for start, end in reply.sentences:
            if reply.body_start <= start < reply.body_end:
                touching = (
                    m.code for m in one.marks if m.start < end and start < m.end
                )
                found.texts.append(reply.plain[start:end])
                found.marks.append(frozenset(touching))
                found.files.append(one.file)
    return found


def learn(
    found: Sentences, apart: Mapping[Code, Figures], progress: Callable[[str], None]
) -> str:
    """Return the table that *found* teaches, as `lexicons/checks/learned.tsv` holds it.

    *apart* is what `kept_apart` returned for it.
    """
    every, rows = _rows(found.texts)
    best, bases, weights = _fitted(rows, found.marks)
    grams = [every[at] for at in best]
    progress(f"{len(found.texts)} 文から、{len(grams)} 個の言葉の重みを学びました")
    lines = [
        *_HEAD,
        "\t".join(("", *(code.value for code in CODES))),
        "\t".join((BASE, *(f"{base:.{_DIGITS}f}" for base in bases))),
        "\t".join((FIND, *(f"{apart[code].bound:.1f}" for code in CODES))),
        "\t".join((DROP, *(f"{_drop(code):.1f}" for code in CODES))),
    ]
    for at, gram in sorted(enumerate(grams), key=lambda pair: pair[1]):
        whole = [str(round(weight * _THOUSAND)) for weight in weights[:, at]]
        lines.append("\t".join((gram, *whole)))
    return "\n".join(lines) + "\n"


def _drop(code: Code) -> float:
    return NEVER if code in _BY_CASE else DROP_BELOW


def kept_apart(found: Sentences) -> dict[Code, Figures]:
    """Return what is found in files that were not learned from, in six parts."""
    import numpy as np

    names = sorted(set(found.files))
    part = np.array([names.index(name) % _FOLDS for name in found.files])
    _, rows = _rows(found.texts)
    scores = np.zeros((len(found.texts), len(CODES)))
    for fold in range(min(_FOLDS, len(names))):
        here, there = np.flatnonzero(part != fold), np.flatnonzero(part == fold)
        marks = [found.marks[number] for number in here]
        best, bases, weights = _fitted(rows[here], marks)
        scores[there] = _normal(rows[there][:, best]) @ weights.T + bases
    return {
        code: _figures(scores[:, at], _wanted(found.marks, code) > 0)
        for at, code in enumerate(CODES)
    }


def _figures(scores: "Array", marked: "Array") -> Figures:
    """Return the figures above the lowest bound that is right often enough."""
    steps = round((_HIGHEST - _LOWEST) / _STEP)
    for step in range(steps + 1):
        bound = _LOWEST + step * _STEP
        high = scores > bound
        found, right = int(high.sum()), int((high & marked).sum())
        if right >= _RIGHT * found:
            break
    return Figures(bound, int(marked.sum()), found, right)


def _rows(texts: Sequence[str]) -> "tuple[list[str], csr_matrix]":
    """Return the n-grams of at least three *texts*, and which text has which."""
    import numpy as np
    from scipy.sparse import csr_matrix

    sets = [grams_of(text) for text in texts]
    counts = Counter(gram for grams in sets for gram in grams)
    kept = sorted(
        gram
        for gram, count in counts.items()
        if count >= _FEWEST and "\t" not in gram and "\n" not in gram
        if gram.strip() == gram and not gram.startswith(("#", "="))
    )
    place = {gram: at for at, gram in enumerate(kept)}
    columns = [sorted(place[gram] for gram in grams if gram in place) for grams in sets]
    bounds = np.cumsum([0, *map(len, columns)])
    flat = np.array([at for row in columns for at in row], dtype=np.int64)
    shape = (len(texts), len(kept))
    return kept, csr_matrix((np.ones(len(flat)), flat, bounds), shape=shape)


def _fitted(
    rows: "csr_matrix", marks: Sequence[frozenset[Code]]
) -> "tuple[Array, Array, Array]":
    """Return which n-grams say most, the bases, and a row of weights for each code."""
    import numpy as np

    wanted = [_wanted(marks, code) for code in CODES]
    whole = _normal(rows)
    says = np.max([np.abs(_hinge(whole, one)[0]) for one in wanted], axis=0)
    # Of equal n-grams the first in order, so that a fit can be repeated.
    best = np.sort(np.argsort(-says, kind="stable")[:_KEPT])
    fewer = _normal(rows[:, best])
    fits = [_hinge(fewer, one) for one in wanted]
    bases = np.array([base for _, base in fits])
    return best, bases, np.array([weights for weights, _ in fits])


def _wanted(marks: Sequence[frozenset[Code]], code: Code) -> "Array":
    import numpy as np

    return np.array([1.0 if code in one else -1.0 for one in marks])


def _normal(rows: "csr_matrix") -> "csr_matrix":
    """Return *rows* with length one each, as `Learned.scores` reckons them."""
    import numpy as np
    from scipy.sparse import diags

    counts = np.maximum(1.0, np.asarray(rows.sum(axis=1)).ravel())
    return (diags(1.0 / np.sqrt(counts)) @ rows).tocsr()


def _hinge(rows: "csr_matrix", wanted: "Array") -> "tuple[Array, float]":
    """Return weights and base of the plane between faults (1) and the rest (-1)."""
    import numpy as np
    from scipy.optimize import minimize

    cost = np.where(wanted > 0, _COST * _WEIGHT, _COST)
    across = rows.T.tocsr()

    def loss(point: "Array") -> "tuple[float, Array]":
        short = np.maximum(0.0, 1.0 - wanted * (rows @ point[:-1] + point[-1]))
        push = -2.0 * cost * wanted * short
        value = 0.5 * float(point @ point) + float(cost @ (short * short))
        return value, point + np.append(across @ push, push.sum())

    start = np.zeros(rows.shape[1] + 1)
    options = {"maxiter": _STEPS, "ftol": _CLOSE}
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    return found.x[:-1], float(found.x[-1])
