"""Learns how much likeness to labelled sentences counts beside the words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.corpus import judged
from replycraft.fitting.cross import loaded
from replycraft.fitting.decide import limits_on
from replycraft.fitting.evaluate import judgement_figures
from replycraft.fitting.heads import heads_of, places_of
from replycraft.fitting.lesson import Lesson, Progress, silent
from replycraft.fitting.plan import FOLDS, GROUPS
from replycraft.fitting.stacking import stacked
from replycraft.records.ids import Kind
from replycraft.semantic.encoder import Encoder
from replycraft.semantic.likeness import Measures, Yardstick
from replycraft.semantic.opinion import Blend, own_of, parts_of
from replycraft.semantic.said import Said
from replycraft.semantic.sentence_files import Sentences
from replycraft.semantic.tables import ANY, UNIT, Share, Tables, written
from replycraft.semantic.vectors import key_of, packed, rows_of

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

# More landmarks than this gain nothing in cross-validation, fewer lose anger.
_LANDMARKS = 1500
# Only complaints are asked for these, so only they say how much likeness counts.
_OF_COMPLAINTS = ("topics/", "first/", "demands/", "risks/")
# What a sure likeness counts where no labelled mail has taught anything.
_SURE = 0.9
# Judgements of which the highest score is taken.
_RANKED = ("first/", "kind/")


class SemanticReport(NamedTuple):
    """What such a fit gives: tables by name, and figures of mails not learned from."""

    files: dict[str, str]
    given: tuple[dict[str, Any], ...]
    figures: dict[str, float]


class _Seen(NamedTuple):
    """The mails as numbers: likeness to landmarks, and to each judgement's own.

    `measures` are the same by mail, None where a mail has no sentence.
    """

    voices: "Array"
    own: "Array"
    measures: tuple[Measures | None, ...]


def fit_semantic(
    lesson: Lesson,
    sentences: Sentences,
    encoder: Encoder,
    *,
    progress: Progress = silent,
) -> SemanticReport:
    """Return the tables of the second opinion, beside the words of *lesson*.

    Each mail's word scores are by weights that were learned without it, and so are
    the weights of landmarks that the shares are set on.
    """
    from threadpoolctl import threadpool_limits

    landmarks = landmarks_among(sentences.taught)
    progress("文の近さを測っています")
    yardstick = Yardstick(sentences, landmarks, encoder)
    seen = _seen(lesson, sentences, yardstick)
    with threadpool_limits(1):
        heads, weights = heads_of(seen.voices, lesson, yardstick)
        shares = [_shares(lesson, seen, heads, fold) for fold in range(FOLDS + 1)]
    tables = [
        Tables(share, tuple(lesson.names), landmarks, _whole(weight))
        for share, weight in zip(shares, weights, strict=True)
    ]
    progress("学習に使わなかったメールで確かめています")
    given = _judged(lesson, seen, tables)
    return SemanticReport(
        written(tables[FOLDS]), given, judgement_figures(lesson.labels, given)
    )


def landmarks_among(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the sentences that mails are compared with: a fixed lot of *texts*."""
    return tuple(sorted(sorted(texts, key=key_of)[:_LANDMARKS]))


def vectors_file(sentences: Sentences, encoder: Encoder) -> bytes:
    """Return the vectors of all *sentences* as the file that is shipped."""
    texts = {e.text for own in sentences.examples.values() for e in own}
    return packed(rows_of(sorted(texts), encoder), encoder.name)


def _seen(lesson: Lesson, sentences: Sentences, yardstick: Yardstick) -> _Seen:
    import numpy as np

    measures: list[Measures | None] = []
    for mail in lesson.observed:
        texts = [part.text for part in parts_of(mail.document, sentences.greetings)]
        measures.append(yardstick.measures(texts) if texts else None)
    told = [one for one in measures if one is not None]
    middle = np.mean([one.landmarks for one in told], axis=0)
    voices = np.array([middle if one is None else one.landmarks for one in measures])
    own = np.array(
        [
            [
                0.0 if one is None else one.own.get(own_of(name), 0.0)
                for name in lesson.names
            ]
            for one in measures
        ]
    )
    return _Seen(voices, own, tuple(measures))


def _whole(weights: "Array") -> tuple[tuple[int, ...], ...]:
    import numpy as np

    return tuple(map(tuple, np.rint(weights * UNIT).astype(int).tolist()))


def _shares(lesson: Lesson, seen: _Seen, heads: "Array", fold: int) -> dict[str, Share]:
    """Return what each judgement takes from likeness, set without *fold*."""
    import numpy as np

    rows = (lesson.folds != fold).nonzero()[0]
    labels = [lesson.labels[row] for row in rows]
    complaints = np.array([label["kind"] == Kind.COMPLAINT for label in labels])
    names, truth, words = lesson.names, lesson.truth[rows], lesson.scores[rows]
    blended = words.copy()
    found: dict[str, Share] = {}
    for group in GROUPS:
        places = places_of(names, group.prefix)
        if not places:
            continue
        asked = complaints if group.prefix in _OF_COMPLAINTS else complaints | True
        parts = [words[:, places], heads[rows][:, places], seen.own[rows][:, places]]
        (by_head, by_own), starts = stacked(
            [part[asked] for part in parts], truth[asked][:, places]
        )
        for at, start in zip(places, starts, strict=True):
            found[names[at]] = Share(by_head, by_own, start)
            blended[:, at] += by_head * heads[rows, at] + by_own * seen.own[rows, at]
        if found_any := _any(seen.own[rows][:, places], truth[:, places]):
            found[f"{group.prefix}{ANY}"] = found_any
    before = limits_on(names, words, truth, labels)
    after = limits_on(names, blended, truth, labels)
    for at, name in enumerate(names):
        # The limits stay those of the words; where there are none, ranks decide.
        if not name.startswith(_RANKED):
            found[name] = found[name]._replace(always=before[at] - after[at])
    return found


def _any(own: "Array", truth: "Array") -> Share | None:
    """Return what a judgement counts that has sentences but no labelled mails.

    As near as mails are on average to what they speak for is as good as sure.
    """
    taught = own.std(axis=0) > 0
    if not taught.any():
        return None
    values, holds = own[:, taught], truth[:, taught] > 0
    far, near = float(values[~holds].mean()), float(values[holds].mean())
    slope = _SURE / max(near - far, 1e-6)
    return Share(0.0, slope, -slope * far)


def _judged(
    lesson: Lesson, seen: _Seen, tables: Sequence[Tables]
) -> tuple[dict[str, Any], ...]:
    """Return what the program says of each mail, by tables made without its fold."""
    given: dict[int, dict[str, Any]] = {}
    for fold in range(FOLDS):
        weights, blend = loaded(lesson.tables(fold)), Blend(tables[fold])
        for row in (lesson.folds == fold).nonzero()[0].tolist():
            measures = seen.measures[row]
            said = None
            if measures is not None:
                said = Said(blend.added(measures), {}, measures.tone)
            given[row] = judged(lesson.observed[row], weights, said)
    return tuple(given[row] for row in range(len(lesson.observed)))
