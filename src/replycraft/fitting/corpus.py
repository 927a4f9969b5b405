"""Labelled mails as the scoring sees them: features beside labels."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from replycraft.fitting.labelled import Labelled, as_message
from replycraft.lexicon.matcher import Lexicon
from replycraft.mail.message import parse_mail
from replycraft.records.ids import Kind
from replycraft.scoring.grams import char_runs, key_runs
from replycraft.scoring.tally import features_of, tone_pushes
from replycraft.scoring.weights import CHARACTERS, KEYS, STEPS
from replycraft.text.document import Document


class Observed(NamedTuple):
    """One mail: its amounts, its n-grams (`c` or `k`, gram) and what a gram counts.

    `pushes` is what plain tone adds to the steps of anger, whatever is learned.
    """

    amounts: dict[str, float]
    grams: tuple[tuple[str, str], ...]
    scale: float
    pushes: tuple[float, ...]
    automatic: bool
    label: dict[str, object]


def observe(mails: Sequence[Labelled], lexicon: Lexicon) -> tuple[Observed, ...]:
    """Return *mails* with everything that can count towards a judgement."""
    return tuple(_observed(mail, lexicon) for mail in mails)


def _observed(mail: Labelled, lexicon: Lexicon) -> Observed:
    parsed = parse_mail(as_message(mail))
    document = Document(parsed.subject, parsed.text, parsed.signature)
    features = features_of(document, lexicon.find(document))
    grams = {(CHARACTERS, gram) for gram in char_runs(features.text)}
    grams.update((KEYS, gram) for gram in _key_grams(features.keys))
    return Observed(
        features.amounts,
        tuple(sorted(grams)),
        features.scale,
        tone_pushes(features),
        bool(parsed.automatic),
        mail.label,
    )


def _key_grams(keys: list[str]) -> Iterator[str]:
    """Yield the runs of *keys* as tables have them, joined by a blank.

    Runs across the end of a sentence are chance neighbours and left out.
    """
    for run in key_runs(keys):
        words = (run,) if isinstance(run, str) else run
        if all(words) and not any(" " in word for word in words):
            yield " ".join(words)


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
