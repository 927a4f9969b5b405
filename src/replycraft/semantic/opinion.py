"""What a mail says by its meaning: the second opinion beside the words."""

from typing import NamedTuple

from replycraft.semantic.encoder import Encoder
from replycraft.semantic.likeness import Measures, Yardstick
from replycraft.semantic.said import Likeness, Said
from replycraft.semantic.sentence_files import LONGEST, Sentences, letters_of
from replycraft.semantic.tables import ANY, UNIT, Share, Tables
from replycraft.text.document import Document

# So many sentences are looked at; whoever writes more has said it by then.
MOST_SENTENCES = 60
_NOTHING = Share(0.0, 0.0, 0.0)
_DIGITS = 4


class Part(NamedTuple):
    """One sentence of a mail: where it stands, and its text on one line."""

    start: int
    end: int
    text: str


class Blend:
    """The fitted tables, ready to turn measures into what is added to each score."""

    __slots__ = ("_tables", "_weights")

    def __init__(self, tables: Tables) -> None:
        import numpy as np

        self._tables = tables
        self._weights = np.array(tables.weights, dtype=float) / UNIT

    def added(self, measures: Measures) -> dict[str, float]:
        """Return what *measures* add to the score of each judgement."""
        names, shares = self._tables.names, self._tables.shares
        heads: dict[str, float] = {}
        if names:
            sums = self._weights[0] + measures.landmarks @ self._weights[1:]
            heads = dict(zip(names, sums.tolist(), strict=True))
        added = {
            name: share.landmarks * heads.get(name, 0.0)
            + share.own * measures.own.get(own_of(name), 0.0)
            + share.always
            for name, share in shares.items()
            if not name.endswith(ANY)
        }
        for name in measures.own.keys() - shares.keys():
            # What no mail has taught goes by its own sentences; it only adds.
            share = shares.get(f"{name.partition('/')[0]}/{ANY}", _NOTHING)
            added[name] = max(0.0, share.own * measures.own[name] + share.always)
        return {name: round(value, _DIGITS) for name, value in sorted(added.items())}


class Opinion:
    """Compares mails with labelled sentences; read from many threads."""

    __slots__ = ("_blend", "_greetings", "_yardstick")

    def __init__(self, sentences: Sentences, tables: Tables, encoder: Encoder) -> None:
        self._greetings = sentences.greetings
        self._yardstick = Yardstick(sentences, tables.landmarks, encoder)
        self._blend = Blend(tables)

    def on(self, document: Document) -> Said | None:
        """Return what *document* says by its meaning; None if it has no sentence."""
        parts = parts_of(document, self._greetings)
        if not parts:
            return None
        measures = self._yardstick.measures([part.text for part in parts])
        likenesses = _likenesses(measures, parts)
        return Said(self._blend.added(measures), likenesses, measures.tone)


def own_of(name: str) -> str:
    """Return whose sentences speak for *name*: a first topic has those of the topic."""
    prefix, _, rest = name.partition("/")
    return f"topics/{rest}" if prefix == "first" else name


def parts_of(document: Document, greetings: frozenset[str]) -> tuple[Part, ...]:
    """Return the sentences of subject and text that say something, each once."""
    found: dict[str, Part] = {}
    for start, end in document.sentences:
        if start >= document.body_end or len(found) == MOST_SENTENCES:
            break
        stop = min(end, document.body_end)
        raw = document.text[start:stop]
        text = " ".join(raw[: 2 * LONGEST].split())[:LONGEST]
        # Half surrogates cannot be handed to an encoder.
        text = text.encode(errors="replace").decode()
        plain = letters_of(text)
        if plain and plain not in greetings and text not in found:
            first = start + len(raw) - len(raw.lstrip())
            found[text] = Part(first, first + len(raw.strip()), text)
    return tuple(found.values())


def _likenesses(measures: Measures, parts: tuple[Part, ...]) -> dict[str, Likeness]:
    """Return for each dimension and id the pair of sentences that speaks for it."""
    return {
        name: Likeness(
            parts[row].start, parts[row].end, text, round(max(0.0, alike), 2)
        )
        for name, (row, text, alike) in measures.nearest.items()
    }
