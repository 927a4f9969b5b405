"""How near the sentences of a mail are to labelled ones."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.semantic.encoder import Encoder
from replycraft.semantic.sentence_files import Example, Sentences
from replycraft.semantic.vectors import vectors_of

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

ANGER = "anger"
LEVELS = (1, 2, 3, 4)
# Means of so many neighbours: one alone is chance, many forget what is special.
_NEAREST = 3
_ANGER_NEAREST, _ANGER_FOCUS = 25, 10.0
# The tone of a single sentence: many neighbours, mild displeasure (1) against calm (0).
_TONE_NEAREST = 40
_DISPLEASED, _CALM = 1, 0
# How fast a landmark's voice falls off with distance.
_REACH = 6.0


class Group(NamedTuple):
    """The labelled sentences of one dimension with their vectors, centred.

    `ids` are in the order of the columns of `holds`, which says by row what a
    sentence speaks for: 1, 0, or not a number where it says nothing. For anger there is
    one column, the level.
    """

    texts: tuple[str, ...]
    vectors: "Array"
    ids: tuple[str, ...]
    holds: "Array"


class Measures(NamedTuple):
    """What was measured on one mail.

    `landmarks` is how near the mail's sentences are to each landmark: first on average,
    a near one counting far more than a far one, then its nearest sentence. `own` is by
    judgement how much nearer the mail is to the sentences of it than to others;
    `nearest` by dimension and id the mail's sentence, the labelled one and their cosine.
    `tone` is how much nearer its sentences are to mild displeasure than to calm ones,
    on average, about -0.2 to 0.2.
    """

    landmarks: "Array"
    own: dict[str, float]
    nearest: dict[str, tuple[int, str, float]]
    tone: float = 0.0


class Yardstick:
    """Landmarks and labelled sentences as vectors; read from many threads."""

    __slots__ = ("_encoder", "_even", "_groups", "_landmarks", "_middle")

    def __init__(
        self, sentences: Sentences, landmarks: Sequence[str], encoder: Encoder
    ) -> None:
        texts = sorted({e.text for own in sentences.examples.values() for e in own})
        known = list(dict.fromkeys([*landmarks, *texts]))
        raw = dict(zip(known, vectors_of(known, encoder), strict=True))
        # The middle is that of the landmarks, which a house's sentences do not move.
        self._middle = _stack(raw, landmarks or sentences.taught or texts).mean(axis=0)
        self._encoder = encoder
        self._landmarks = self._centred(_stack(raw, landmarks)) if landmarks else None
        self._groups = {
            dimension: self._group(dimension, sentences, raw)
            for dimension in sentences.examples
        }

        anger = self._groups.get(ANGER)
        # So far from the middle are the labelled sentences themselves.
        self._even = 0.0
        if anger is not None and anger.texts:
            self._even = float(_tones(anger.vectors, anger).mean())

    def _centred(self, vectors: "Array") -> "Array":
        import numpy as np

        moved = vectors - self._middle
        lengths = np.linalg.norm(moved, axis=1, keepdims=True)
        return np.asarray(moved / np.maximum(lengths, 1e-6), dtype=np.float32)

    def _group(
        self, dimension: str, sentences: Sentences, raw: Mapping[str, "Array"]
    ) -> Group:
        import numpy as np

        examples = sentences.examples[dimension]
        if dimension == ANGER:
            # Terms of anger say no level; only sentences of the files do.
            examples = tuple(e for e in examples if e.ids and e.ids[-1].isdecimal())
        texts = tuple(example.text for example in examples)
        ids = tuple(sorted({name for example in examples for name in example.ids}))
        rows = [[_holds(example, name) for name in ids] for example in examples]
        holds = np.array(rows).reshape(len(texts), len(ids))
        if dimension == ANGER:
            levels = [float(max(map(int, example.ids))) for example in examples]
            holds = np.array(levels).reshape(-1, 1)
        vectors = _stack(raw, texts) if texts else np.zeros((0, len(self._middle)))
        return Group(texts, self._centred(vectors), ids, holds)

    def _voices(self, vectors: "Array") -> "Array":
        """Return a row for each sentence: what each landmark says of it, 0 to 1."""
        import numpy as np

        if self._landmarks is None:
            return np.zeros((len(vectors), 0))
        nearness = (vectors @ self._landmarks.T).astype(float)
        return np.asarray(np.exp(_REACH * (nearness - 1.0)))

    def sentences_of(self, dimension: str) -> tuple["Array", tuple[str, ...], "Array"]:
        """Return the labelled sentences of *dimension* as if each were a mail.

        That is what landmarks say of each (a row), the ids, and which ids each
        sentence speaks for (a row, a column an id).
        """
        import numpy as np

        group = self._groups[dimension]
        voices = self._voices(group.vectors)
        return np.hstack([voices, voices]), group.ids, group.holds

    def measures(self, texts: Sequence[str]) -> Measures:
        """Return how near a mail with the sentences *texts* (at least one) is."""
        import numpy as np

        made = np.asarray(self._encoder.vectors(texts))
        lengths = np.linalg.norm(made, axis=1, keepdims=True)
        vectors = self._centred(made / np.maximum(lengths, 1e-12))
        voices = self._voices(vectors)
        landmarks = np.concatenate([voices.mean(axis=0), voices.max(axis=0)])
        own: dict[str, float] = {}
        nearest: dict[str, tuple[int, str, float]] = {}
        for dimension, group in self._groups.items():
            if not group.texts:
                continue
            alike = (vectors @ group.vectors.T).astype(float)
            measure = _anger if dimension == ANGER else _margins
            for name, (value, row, place) in measure(dimension, alike, group).items():
                own[name] = value
                nearest[name] = (row, group.texts[place], float(alike[row, place]))
        return Measures(landmarks, own, nearest, self._tone(vectors))

    def _tone(self, vectors: "Array") -> float:
        group = self._groups.get(ANGER)
        if group is None or not group.texts:
            return 0.0
        return float(_tones(vectors, group).mean() - self._even)


def _holds(example: Example, name: str) -> float:
    """Return whether *example* speaks for the id *name*, not a number if unknown."""
    if example.ids or name in example.near:
        return float(name in example.ids)
    return float("nan")


def _stack(raw: Mapping[str, "Array"], texts: Sequence[str]) -> "Array":
    import numpy as np

    return np.stack([raw[text] for text in texts])


_Found = dict[str, tuple[float, int, int]]


def _margins(dimension: str, alike: "Array", group: Group) -> _Found:
    """Return by id: how much nearer its sentences are than others, and which is it."""
    import numpy as np

    found: _Found = {}
    for at, name in enumerate(group.ids):
        mine = group.holds[:, at] > 0
        ours, others = alike[:, mine], alike[:, group.holds[:, at] == 0]
        margins = _best(ours) - _best(others)
        row = int(margins.argmax())
        place = int(np.flatnonzero(mine)[ours[row].argmax()])
        found[f"{dimension}/{name}"] = (float(margins[row]), row, place)
    return found


def _best(alike: "Array", few: int = _NEAREST) -> "Array":
    """Return the mean of each row's nearest *few*; 0 where there is none."""
    import numpy as np

    few = min(few, alike.shape[1])
    if not few:
        return np.zeros(len(alike))
    return np.asarray(np.partition(alike, -few, axis=1)[:, -few:].mean(axis=1))


def _tones(vectors: "Array", group: Group) -> "Array":
    """Return how much nearer each of *vectors* is to displeasure than to calm."""
    levels = group.holds[:, 0]
    near = [
        _best(vectors @ group.vectors[levels == level].T, _TONE_NEAREST)
        for level in (_DISPLEASED, _CALM)
    ]
    return near[0] - near[1]


def _anger(dimension: str, alike: "Array", group: Group) -> _Found:
    """Return by step: what share of a sentence's neighbours is beyond it, at most."""
    import numpy as np

    few = min(_ANGER_NEAREST, alike.shape[1])
    order = np.argsort(-alike, axis=1, kind="stable")[:, :few]
    near = np.take_along_axis(alike, order, axis=1)
    voices = np.exp(_ANGER_FOCUS * (near - near[:, :1]))
    levels = group.holds[order, 0]
    found: _Found = {}
    for step in LEVELS:
        beyond = levels >= step
        shares = (voices * beyond).sum(axis=1) / voices.sum(axis=1)
        row = int(shares.argmax())
        first = int(beyond[row].argmax())
        found[f"{dimension}/{step}"] = (float(shares[row]), row, int(order[row, first]))
    return found
