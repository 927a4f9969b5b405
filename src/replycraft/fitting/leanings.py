"""What each single word leans to, whether a labelled mail has it or not.

From the company that words keep it is learned which judgements the words of a text speak
for on average; what each word adds to that average is then known for every word.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.corpus import Observed
from replycraft.fitting.lines import LineLesson, Lines, joined, learned
from replycraft.fitting.plan import FOLDS, LEANINGS, Leaning
from replycraft.fitting.stacking import stacked
from replycraft.fitting.word_vectors import Company, shipped_vectors
from replycraft.scoring.grams import gram_keys
from replycraft.scoring.tally import words_counted
from replycraft.semantic.sentence_files import Example
from replycraft.text.document import Document

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

# What the table would round to nothing.
_LEAST = 0.05
_NOTHING = 1e-9
# Beside words that a few mails have hardly taught, anything else would seem huge. What is
# added differs from mail to mail by at most this much of a point as a rule.
_MOST = 0.2


class Leanings(NamedTuple):
    """What was learned without each fold, and (last) from all mails.

    `names` are judgements, `first/…` not among them since `topics/…` speaks for both;
    `scores` has a column for each and a row for each mail, learned without it.
    """

    names: tuple[str, ...]
    scores: "Array"
    lines: tuple[Lines, ...]
    company: Company

    def starts(self, fold: int) -> dict[str, float]:
        """Return what every mail gets, by judgement."""
        starts = self.lines[fold].starts.tolist()
        return dict(zip(self.names, starts, strict=True))

    def words(self, fold: int) -> dict[str, dict[str, float]]:
        """Return by word what it adds to which judgement, before it is averaged.

        Those are common words, and whatever else stands in a mail or sentence; without
        a fold only those of the mails, which are judged without it.
        """
        vectors = self.company.vectors
        by_row = (vectors.table - vectors.middle) @ self.lines[fold].slopes
        company = self.company
        wanted = set(company.found)
        if fold == FOLDS:
            wanted = company.seen | vectors.common
        found = {}
        for word in sorted(wanted & vectors.rows.keys()):
            row = vectors.rows[word]
            weights = (company.rarity(word) * by_row[row]).tolist()
            telling = {
                name: weight
                for name, weight in zip(self.names, weights, strict=True)
                if abs(weight) >= _LEAST
            }
            if telling:
                found[word] = telling
        return found


class _Texts(NamedTuple):
    """Texts by the company they keep.

    `directions` are of length 1, and are learned from; `averages` are what the words of
    each mail come to on average, as long as directions for a usual mail.
    """

    directions: "Array"
    averages: "Array"
    usual: float
    company: Company

    def of_sentences(self, texts: Sequence[str]) -> "Array":
        """Return the directions of *texts*."""
        import numpy as np

        sums = [self.company.summed(gram_keys(Document("", text))) for text in texts]
        return _directions(np.array(sums).reshape(-1, self.directions.shape[1]))


def leanings_of(
    observed: Sequence[Observed],
    truth: Mapping[str, "Array"],
    words: Mapping[str, "Array"],
    folds: "Array",
    examples: Mapping[str, Sequence[Example]],
) -> Leanings:
    """Return what single words lean to.

    Args:
        observed: the mails.
        truth: by judgement 1 for each mail where it holds, else 0.
        words: by judgement what terms and n-grams say, learned without each mail.
        folds: which fold each mail is in.
        examples: labelled sentences by dimension.
    """
    import numpy as np

    texts = _texts(observed)
    every: list[str] = []
    columns: list[Array] = []
    lines: list[list[Lines]] = [[] for _ in range(FOLDS + 1)]
    for leaning in LEANINGS:
        first, *_ = leaning.prefixes
        names = [name for name in truth if name.startswith(first)]
        if not names:
            continue
        lesson = _lesson(leaning, names, texts, truth, examples)
        scores = np.zeros((len(observed), len(names)))
        taught = [learned(lesson, folds != fold) for fold in range(FOLDS + 1)]
        for fold, line in enumerate(taught):
            left = folds == fold
            scores[left] = line.starts + texts.averages[left] @ line.slopes
        share = _share(leaning, names, scores, truth, words)
        every += names
        columns.append(share * scores)
        for own, (starts, slopes) in zip(lines, taught, strict=True):
            own.append(Lines(share * starts, slopes * (share / texts.usual)))
    return Leanings(
        tuple(every),
        np.concatenate(columns, axis=1),
        tuple(joined(own) for own in lines),
        texts.company,
    )


def _texts(observed: Sequence[Observed]) -> _Texts:
    import numpy as np

    keys = [gram_keys(mail.document) for mail in observed]
    company = Company(shipped_vectors(), keys)
    sums = np.array([company.summed(own) for own in keys])
    averages = sums / np.array([[words_counted(own)] for own in keys])
    usual = max(float(np.linalg.norm(averages, axis=1).mean()), _NOTHING)
    return _Texts(_directions(sums), averages / usual, usual, company)


def _directions(sums: "Array") -> "Array":
    import numpy as np

    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.maximum(lengths, _NOTHING))


def _lesson(
    leaning: Leaning,
    names: Sequence[str],
    texts: _Texts,
    truth: Mapping[str, "Array"],
    examples: Mapping[str, Sequence[Example]],
) -> LineLesson:
    import numpy as np

    ids = [name.partition("/")[2] for name in names]
    nothing = np.zeros(len(texts.directions))
    taught = [one for one in examples.get(leaning.dimension, ()) if one.ids]
    most = 1 if leaning.one_of else None
    said = [[float(name in one.ids[:most]) for name in ids] for one in taught]
    return LineLesson(
        texts.directions,
        np.stack([truth.get(f"{leaning.prefixes[-1]}{n}", nothing) for n in ids], 1),
        texts.of_sentences([one.text for one in taught]),
        np.array(said).reshape(-1, len(ids)),
        leaning.one_of,
    )


def _share(
    leaning: Leaning,
    names: Sequence[str],
    scores: "Array",
    truth: Mapping[str, "Array"],
    words: Mapping[str, "Array"],
) -> float:
    """Return how much a point of *scores* counts beside a point of the words."""
    import numpy as np

    pairs = [
        (prefix + name.partition("/")[2], at)
        for prefix in leaning.prefixes
        for at, name in enumerate(names)
    ]
    known = [(name, at) for name, at in pairs if name in truth]
    own = np.stack([words[name] for name, _ in known], axis=1)
    holds = np.stack([truth[name] for name, _ in known], axis=1)
    (share,), _ = stacked((own, scores[:, [at for _, at in known]]), holds)
    return min(_MOST / (float(scores.std()) or 1.0), leaning.trust * share)
