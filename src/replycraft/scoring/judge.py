"""From hits to judgements: kind, anger, topics, demands, risks, traits."""

from typing import NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.records.analysis import Anger, Demand, Evidence, Risk, Topic
from replycraft.records.ids import Automatic, Kind
from replycraft.scoring.anger import anger_of, heat
from replycraft.scoring.evidence import as_evidence, gram_pieces, hit_piece
from replycraft.scoring.tally import Tally, features_of, tally_up
from replycraft.scoring.weights import Weights
from replycraft.text.document import Document

METHOD = "words"
_MOST_EVIDENCE = 2
_NO_TRAITS = (False, False)
_DEFAULT_LIMIT = 0.9
_CALM = (Kind.INQUIRY, Kind.THANKS, Kind.OTHER, Kind.AUTO, Kind.BULK)
_WITH_TOPICS = (Kind.COMPLAINT, Kind.INQUIRY)


class Judgement(NamedTuple):
    """Everything that words say about a mail."""

    kind: Kind
    anger: Anger
    topics: tuple[Topic, ...]
    demands: tuple[Demand, ...]
    risks: tuple[Risk, ...]
    sarcasm: bool
    repeat_contact: bool
    method: str


class _Case(NamedTuple):
    """What the judgements of one mail are made from."""

    document: Document
    hits: tuple[Hit, ...]
    tally: Tally
    weights: Weights


def judge(
    document: Document,
    hits: tuple[Hit, ...],
    *,
    weights: Weights,
    automatic: Automatic,
) -> Judgement:
    """Return what *document* says, going by the terms in it and by *weights*."""
    if automatic:
        kind = Kind.BULK if automatic is Automatic.BULK else Kind.AUTO
        calm = Anger(level=0, score=0.0)
        return Judgement(kind, calm, (), (), (), *_NO_TRAITS, METHOD)
    tally = tally_up(features_of(document, hits), weights)
    case = _Case(document, hits, tally, weights)
    kind = _kind(case)
    complaint = kind is Kind.COMPLAINT
    traits = _margins(case, "traits")
    return Judgement(
        kind,
        anger_of(document, hits, tally, weights),
        _topics(case) if kind in _WITH_TOPICS else (),
        tuple(
            Demand(id=name, evidence=evidence)
            for name, evidence in _found(case, "demands")
        ),
        tuple(
            Risk(id=name, evidence=evidence) for name, evidence in _found(case, "risks")
        ),
        complaint and traits.get("sarcasm", -1.0) >= 0,
        traits.get("repeat_contact", -1.0) >= 0,
        METHOD,
    )


def _margins(case: _Case, dimension: str) -> dict[str, float]:
    """Return by how much each judgement of *dimension* is beyond its limit.

    What no labelled mail has taught (a house's own topic) goes by its terms alone.
    """
    scores = case.tally.scores
    fitted = case.weights.own.get(dimension, ())
    margins = {name: scores[at] - limit for name, at, limit in fitted}
    amounts = case.tally.features.amounts
    for rule in sorted(
        {
            hit.rule.id
            for hit in case.hits
            if hit.points and hit.rule.dimension == dimension
        }
    ):
        if rule not in margins:
            margins[rule] = amounts[f"{dimension}/{rule}"] - _DEFAULT_LIMIT
    return margins


def _kind(case: _Case) -> Kind:
    """Return what the mail is: a complaint is what takes the first step of anger."""
    if heat(case.tally, case.weights).level:
        return Kind.COMPLAINT
    margins = _margins(case, "kind")
    calm = [kind for kind in _CALM if kind in margins]
    return max(calm, key=lambda kind: margins[kind], default=Kind.INQUIRY)


def _found(case: _Case, dimension: str) -> list[tuple[str, tuple[Evidence, ...]]]:
    return [
        (name, _evidence(case, f"{dimension}/{name}"))
        for name, margin in _margins(case, dimension).items()
        if margin >= 0
    ]


def _topics(case: _Case) -> tuple[Topic, ...]:
    """Return all topics beyond their limit and the most likely one, best first."""
    margins = _margins(case, "topics")
    if not margins:
        return ()
    firsts = _margins(case, "first")
    ranks = {name: firsts.get(name, margin) for name, margin in margins.items()}
    best = max(ranks, key=lambda name: (ranks[name], name))
    chosen = [name for name, margin in margins.items() if margin >= 0 or name == best]
    chosen.sort(key=lambda name: (-ranks[name], name))
    return tuple(
        Topic(
            id=name,
            score=round(ranks[name], 3),
            evidence=_evidence(case, f"topics/{name}"),
        )
        for name in chosen
    )


def _evidence(case: _Case, name: str) -> tuple[Evidence, ...]:
    """Return the strongest terms for judgement *name*, or else its n-grams."""
    dimension, _, own = name.partition("/")
    pieces = [
        hit_piece(hit, hit.points)
        for hit in case.hits
        if hit.rule.id == own and hit.rule.dimension == dimension and hit.points > 0
    ]
    target = case.weights.index.get(name)
    if not pieces and target is not None:
        found = gram_pieces(case.document, case.tally, case.weights, target)
        pieces = [piece for piece in found if piece.points > 0]
    pieces.sort(key=lambda piece: (-piece.points, piece.start, piece.term))
    return tuple(as_evidence(case.document, piece) for piece in pieces[:_MOST_EVIDENCE])
