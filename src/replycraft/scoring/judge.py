"""From hits to judgements: kind, anger, topics, demands, risks, traits."""

from typing import Any, NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.records.analysis import Anger, Demand, Risk, Topic
from replycraft.records.base import Record
from replycraft.records.ids import Automatic, Kind
from replycraft.scoring.anger import Heat, anger_evidence, heat
from replycraft.scoring.case import Case, margins_of
from replycraft.scoring.errand import is_errand
from replycraft.scoring.evidence import (
    Piece,
    RawEvidence,
    as_evidence,
    hit_piece,
    learned_pieces,
)
from replycraft.scoring.holding import doubtful, held
from replycraft.scoring.tally import Tally, features_of, meant_pushes, tally_up
from replycraft.scoring.thanks import asks_favour, is_thankful, is_wrapped, lacks_thanks
from replycraft.scoring.weights import STEPS, Weights
from replycraft.semantic.said import METHOD as BOTH
from replycraft.semantic.said import TERM, Said
from replycraft.text.document import Document

METHOD = "words"
_MOST_EVIDENCE = 2
# By the rubric, whoever threatens or extorts is furious, however calmly it is put. A
# single word in a mail that is not even angry is an accident more often than a threat.
_FURIOUS = frozenset({"extortion", "threat"})
_ANGRY, _DOUBTLESS = 3, 2.0
# Nobody answers a machine, so words alone never take a mail for one: of the 54 labelled
# mails by machines all are known by their headers or their form, and what the words took
# for one besides were three complaints.
_CALM = (Kind.INQUIRY, Kind.THANKS, Kind.OTHER)
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
    # Risks and demands that fall short of holding by a hair, as risks/injury.
    doubtful: tuple[str, ...] = ()


class _Findings(Record):
    """The parts of a judgement that hold evidence; made in one go, which is faster."""

    anger: Anger
    topics: tuple[Topic, ...]
    demands: tuple[Demand, ...]
    risks: tuple[Risk, ...]


def judge(
    document: Document,
    hits: tuple[Hit, ...],
    *,
    weights: Weights,
    automatic: Automatic,
    said: Said | None = None,
) -> Judgement:
    """Return what *document* says, going by the terms in it and by *weights*.

    What its sentences mean (*said*) is added, where that was looked at.
    """
    if automatic:
        kind = Kind.BULK if automatic is Automatic.BULK else Kind.AUTO
        calm = Anger(level=0, score=0.0)
        return Judgement(kind, calm, (), (), (), False, False, METHOD)  # noqa: FBT003
    tally = tally_up(features_of(document, hits), weights)
    if said is not None:
        said = _with_tone(said, tally, weights)
        tally = _with_meaning(tally, weights, said)
    case = Case(document, tally, weights, said)
    felt = heat(tally, weights)
    if any(
        _is_furious(case, felt, risk) for risk in held(case, "risks", Kind.COMPLAINT)
    ):
        felt = felt._replace(level=len(STEPS))
    elif is_thankful(case) or is_errand(case, felt):
        felt = felt._replace(level=0)
    elif not felt.level and is_wrapped(case):
        felt = felt._replace(level=1)
    kind = _kind(case, felt)
    found = _Findings.model_validate(
        {
            "anger": {
                "level": felt.level,
                "score": felt.score,
                "evidence": anger_evidence(
                    document, hits, tally, weights, felt=felt, said=said
                ),
            },
            "topics": _topics(case) if kind in _WITH_TOPICS else (),
            "demands": _found(case, "demands", kind),
            "risks": _found(case, "risks", kind),
        }
    )
    traits = margins_of(case, "traits")
    return Judgement(
        kind,
        found.anger,
        found.topics,
        found.demands,
        found.risks,
        kind is Kind.COMPLAINT and traits.get("sarcasm", -1.0) >= 0,
        traits.get("repeat_contact", -1.0) >= 0,
        METHOD if said is None else BOTH,
        doubtful(case, kind),
    )


def _is_furious(case: Case, felt: Heat, risk: str) -> bool:
    """Say whether *risk* makes this mail furious, whatever else it says."""
    if risk not in _FURIOUS:
        return False
    points = case.tally.features.amounts.get(f"risks/{risk}", 0.0)
    return felt.level >= _ANGRY or points >= _DOUBTLESS


def _with_tone(said: Said, tally: Tally, weights: Weights) -> Said:
    """Return *said* with what the tone of a short text adds to the steps of anger."""
    added = dict(said.added)
    pushes = meant_pushes(tally.features, said.tone)
    for at, push in zip(weights.steps, pushes, strict=False):
        name = weights.outputs[at].name
        added[name] = added.get(name, 0.0) + push
    return said._replace(added=added)


def _with_meaning(tally: Tally, weights: Weights, said: Said) -> Tally:
    """Return *tally* with what meaning adds to each score."""
    scores = list(tally.scores)
    for name, amount in said.added.items():
        at = weights.index.get(name)
        if at is not None:
            scores[at] += amount
    return tally._replace(scores=scores)


def _kind(case: Case, felt: Heat) -> Kind:
    """Return what the mail is: a complaint is what takes the first step of anger."""
    if felt.level:
        return Kind.COMPLAINT
    margins = margins_of(case, "kind")
    calm = [kind for kind in _CALM if kind in margins]
    calm.sort(key=lambda kind: -margins[kind])
    if calm[:1] == [Kind.THANKS] and (asks_favour(case) or lacks_thanks(case)):
        return Kind.INQUIRY
    if calm[:1] == [Kind.INQUIRY] and is_thankful(case):
        return Kind.THANKS
    return calm[0] if calm else Kind.INQUIRY


def _found(case: Case, dimension: str, kind: Kind) -> list[dict[str, Any]]:
    return [
        {"id": name, "evidence": _evidence(case, dimension, name)}
        for name in held(case, dimension, kind)
    ]


def _topics(case: Case) -> list[dict[str, Any]]:
    """Return all topics beyond their limit and the most likely one, best first."""
    margins = margins_of(case, "topics")
    if not margins:
        return []
    firsts = margins_of(case, "first")
    ranks = {name: firsts.get(name, margin) for name, margin in margins.items()}
    best = max(ranks, key=lambda name: (ranks[name], name))
    chosen = [name for name, margin in margins.items() if margin >= 0 or name == best]
    chosen.sort(key=lambda name: (name != best, -ranks[name], name))
    return [
        {
            "id": name,
            "score": round(ranks[name], 3),
            "evidence": _evidence(case, "topics", name),
        }
        for name in chosen
    ]


def _evidence(case: Case, dimension: str, name: str) -> list[RawEvidence]:
    """Return the strongest terms for a judgement, or else its n-grams."""
    own = case.hits(dimension).get(name, ())
    pieces = [hit_piece(hit, hit.points) for hit in own if hit.points > 0]
    target = case.weights.index.get(f"{dimension}/{name}")
    if not pieces and target is not None:
        found = learned_pieces(case.document, case.tally, case.weights, target)
        pieces = [piece for piece in found if piece.points > 0]
    pieces.sort(key=lambda piece: (-piece.points, piece.start, piece.term))
    meant = _meant(case, dimension, name)
    carried = meant is not None and _carried(case, dimension, name, meant.points)
    if meant is not None and carried:
        pieces = [meant, *pieces]
    elif meant is not None and len(pieces) < _MOST_EVIDENCE:
        pieces = [*pieces, meant]
    return [as_evidence(case.document, piece) for piece in pieces[:_MOST_EVIDENCE]]


def _meant(case: Case, dimension: str, name: str) -> Piece | None:
    """Return the likeness that speaks for a judgement, if it does."""
    if case.said is None:
        return None
    whole = f"{dimension}/{name}"
    like, points = case.said.likenesses.get(whole), case.said.added.get(whole, 0.0)
    if like is None or points <= 0:
        return None
    return Piece(points, like.start, like.end, like.why, f"{TERM}{whole}")


def _carried(case: Case, dimension: str, name: str, points: float) -> bool:
    """Say whether a judgement would not hold without what meaning adds."""
    return margins_of(case, dimension)[name] < points
