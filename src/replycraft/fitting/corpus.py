"""Labelled mails as the scoring sees them: features beside labels."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from replycraft.errors import WriterFileError
from replycraft.fitting.labelled import Labelled, as_message, label_of
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.matcher import Hit, Lexicon
from replycraft.mail.message import parse_mail
from replycraft.pipeline.cutting import compiled_terms
from replycraft.records.ids import Automatic, Kind
from replycraft.scoring.anger import heat
from replycraft.scoring.escalation import escalation
from replycraft.scoring.grams import char_runs, key_runs
from replycraft.scoring.judge import judge
from replycraft.scoring.tables import CHARACTERS, KEYS
from replycraft.scoring.tally import features_of, tally_up, tone_pushes
from replycraft.scoring.weights import STEPS, Weights
from replycraft.semantic.said import Said
from replycraft.text.document import Document


class Observed(NamedTuple):
    """One mail: its amounts, its n-grams (`c` or `k`, gram) and what a gram counts.

    `pushes` is what plain tone adds to the steps of anger, whatever is learned;
    `document` and `hits` are what a judgement is made from.
    """

    document: Document
    hits: tuple[Hit, ...]
    amounts: dict[str, float]
    grams: tuple[tuple[str, str], ...]
    scale: float
    pushes: tuple[float, ...]
    automatic: Automatic
    label: dict[str, Any]


def lexicon_of(lexicon_files: Mapping[str, str]) -> Lexicon:
    """Return the lexicon in *lexicon_files* (path → contents).

    Raises:
        WriterFileError: a lexicon file has mistakes, which would teach wrong weights.
    """
    files = read_lexicon(lexicon_files)
    compiled, found = compiled_terms(files)
    if files.problems or found:
        raise WriterFileError(*files.problems, *found)
    return Lexicon(compiled)


def observe(mails: Sequence[Labelled], lexicon: Lexicon) -> tuple[Observed, ...]:
    """Return *mails* with everything that can count towards a judgement."""
    return tuple(_observed(mail, lexicon) for mail in mails)


def as_if_unseen(observed: Sequence[Observed]) -> tuple[Observed, ...]:
    """Return *observed* without the terms that stand in one of the mails alone.

    Writers find terms by reading labelled mails. A term that only one mail has was
    probably taken from it, and says more there than it will in any mail to come.
    """
    mails_with = Counter(
        name for mail in observed for name in {hit.rule.name for hit in mail.hits}
    )
    return tuple(_with_shared_terms(mail, mails_with) for mail in observed)


def _with_shared_terms(mail: Observed, mails_with: Mapping[str, int]) -> Observed:
    hits = tuple(hit for hit in mail.hits if mails_with[hit.rule.name] > 1)
    if len(hits) == len(mail.hits):
        return mail
    return _seen(mail.document, hits, mail.automatic, mail.label)


def observe_sentence(text: str, lexicon: Lexicon) -> Observed:
    """Return one sentence as if it were a whole mail without a label."""
    document = Document("", text)
    return _seen(document, lexicon.find(document), Automatic.NO, {})


def _observed(mail: Labelled, lexicon: Lexicon) -> Observed:
    parsed = parse_mail(as_message(mail))
    document = Document(parsed.subject, parsed.text, parsed.signature)
    return _seen(document, lexicon.find(document), parsed.automatic, mail.label)


def _seen(
    document: Document,
    hits: tuple[Hit, ...],
    automatic: Automatic,
    label: dict[str, Any],
) -> Observed:
    features = features_of(document, hits)
    grams = {(CHARACTERS, gram) for gram in char_runs(features.text)}
    grams.update((KEYS, gram) for gram in _key_grams(features.keys))
    return Observed(
        document,
        hits,
        features.amounts,
        tuple(sorted(grams)),
        features.scale,
        tone_pushes(features),
        automatic,
        label,
    )


def _key_grams(keys: list[str]) -> Iterator[str]:
    """Yield the runs of *keys* as tables have them, joined by a blank.

    Runs across the end of a sentence are chance neighbours and left out.
    """
    for run in key_runs(keys):
        words = (run,) if isinstance(run, str) else run
        if all(words) and not any(" " in word for word in words):
            yield " ".join(words)


def judged(
    mail: Observed, weights: Weights, said: Said | None = None
) -> dict[str, Any]:
    """Return what the program says of *mail* with these *weights*, as a label."""
    found = judge(
        mail.document,
        mail.hits,
        weights=weights,
        automatic=mail.automatic,
        said=said,
    )
    return label_of(found) | {"escalate": escalation(found)[0]}


def scored(mail: Observed, weights: Weights) -> dict[str, float]:
    """Return the score of each judgement that *weights* know."""
    tally = tally_up(features_of(mail.document, mail.hits), weights)
    scores = {
        output.name: score
        for output, score in zip(weights.outputs, tally.scores, strict=True)
    }
    steps = [name for name in STEPS if name in scores]
    # What files of anger that no fit has seen add, each step the same.
    added = heat(tally, weights).raw - sum(scores[name] for name in steps)
    return scores | {name: scores[name] + added / len(steps) for name in steps}


def targets_of(mails: Sequence[Labelled]) -> dict[str, list[float]]:
    """Return each judgement's name with 1.0 for the mails where it holds.

    The order is fixed; the steps of anger come first, as the weights expect.
    """
    labels = [mail.label for mail in mails]
    targets = {
        name: [float(label["anger"] > at) for label in labels]
        for at, name in enumerate(STEPS)
    }
    for kind in Kind:
        if kind is not Kind.COMPLAINT:
            targets[f"kind/{kind}"] = [float(label["kind"] == kind) for label in labels]
    for dimension in ("topics", "demands", "risks"):
        for name in sorted({name for label in labels for name in label[dimension]}):
            targets[f"{dimension}/{name}"] = [
                float(name in label[dimension]) for label in labels
            ]
    for name in sorted({label["topics"][0] for label in labels if label["topics"]}):
        targets[f"first/{name}"] = [
            float(label["topics"][:1] == [name]) for label in labels
        ]
    for name in ("sarcasm", "repeat_contact"):
        targets[f"traits/{name}"] = [float(label[name]) for label in labels]
    return targets
