"""What an evaluation shows, in words for people, the same on screen and page."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from replycraft.cli.labels import FIGURES, ITEMS, Titles, shown, value_name
from replycraft.fitting.certainty import Interval
from replycraft.fitting.misses import (
    Label,
    confusion,
    first_topics_confused,
    misses,
    worst,
)
from replycraft.fitting.results import Evaluation, Result
from replycraft.records.analysis import Analysis, Evidence
from replycraft.records.names import KIND_NAMES, LEVEL_NAMES

_LONGEST_QUOTE, _LONGEST_TEXT = 40, 1500
_MOST_PAIRS = 12
# This evidence is about the mail as a whole; quoting the mail would say nothing.
_WHOLE = "learned:rest"


class Grid(NamedTuple):
    """A table of counts: rows are what people said, columns what the program said."""

    title: str
    names: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


class Clue(NamedTuple):
    """One evidence: what it speaks for, its place in the mail, points and reason."""

    of: str
    quote: str
    points: str
    why: str


class Case(NamedTuple):
    """One mail that went badly: item, expected, and what each desk said; the clues."""

    id: str
    subject: str
    text: str
    misses: tuple[tuple[str, str, tuple[str, ...]], ...]
    clues: tuple[Clue, ...]


def figure_rows(
    tables: Sequence[tuple[Mapping[str, float], Mapping[str, Interval]]],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each figure's title with its value and interval in each of *tables*."""
    for key, title in FIGURES.items():
        if any(key in figures for figures, _ in tables):
            yield title, tuple(_figure(key, *table) for table in tables)


def _figure(
    key: str, figures: Mapping[str, float], intervals: Mapping[str, Interval]
) -> str:
    if key not in figures:
        return "–"
    value = figures[key]
    text = str(int(value)) if key == "mails" else f"{value:.3f}"
    found = intervals.get(key)
    return f"{text}({found.low:.2f}〜{found.high:.2f})" if found else text


def remarks(evaluation: Evaluation) -> Iterator[str]:
    """Yield what must be known to read the figures rightly."""
    count = len(evaluation.mails)
    if evaluation.seen:
        yield (
            f"{count} 通のうち {evaluation.seen} 通は、今の重みが学習に使ったメールです。"
            "数字は実際よりよく見えます。"
        )
    for key, labelled in evaluation.labelled.items():
        if labelled < count:
            what = (
                "測っていません" if not labelled else f"{labelled} 通だけで測りました"
            )
            yield f"{ITEMS[key]}は、ラベルのないメールがあるため{what}。"
    yield (
        "括弧の中は、同じようなメールを集め直したときに 100 回のうち 95 回その値が収まる"
        "範囲です(ブートストラップ)。"
    )


def grids(gold: Sequence[Label], result: Result) -> tuple[Grid, ...]:
    """Return who was taken for whom: levels of anger, and kinds."""
    levels = tuple(f"{at} {name}" for at, name in enumerate(LEVEL_NAMES))
    return (
        Grid(
            "怒りの段階",
            levels,
            confusion("anger", range(len(levels)), gold, result.given),
        ),
        Grid(
            "種類",
            tuple(KIND_NAMES.values()),
            confusion("kind", tuple(KIND_NAMES), gold, result.given),
        ),
    )


def topic_pairs(
    gold: Sequence[Label], result: Result, titles: Titles
) -> tuple[tuple[str, str, int], ...]:
    """Return which first topics were most often taken for which others."""
    return tuple(
        (
            value_name("topic", pair.expected, titles),
            value_name("topic", pair.said, titles),
            pair.times,
        )
        for pair in first_topics_confused(gold, result.given)[:_MOST_PAIRS]
    )


def cases(evaluation: Evaluation, titles: Titles, most: int) -> tuple[Case, ...]:
    """Return the mails that went worst for the last of the desks."""
    gold = [mail.label for mail in evaluation.mails]
    last = evaluation.results[-1]
    return tuple(
        _case(evaluation, at, titles) for at, _ in worst(gold, last.given, most)
    )


def _case(evaluation: Evaluation, at: int, titles: Titles) -> Case:
    mail, last = evaluation.mails[at], evaluation.results[-1]
    others = [
        {miss.what: miss.said for miss in misses(mail.label, result.given[at])}
        for result in evaluation.results
    ]
    text = shown(mail.body)
    return Case(
        shown(mail.id),
        shown(mail.headers.get("subject", "")),
        text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…",
        tuple(
            (
                ITEMS[miss.what],
                value_name(miss.what, miss.expected, titles),
                tuple(
                    value_name(miss.what, said.get(miss.what, miss.expected), titles)
                    for said in others
                ),
            )
            for miss in misses(mail.label, last.given[at])
        ),
        tuple(_clues(last.analyses[at], titles)),
    )


def _clues(analysis: Analysis, titles: Titles) -> Iterator[Clue]:
    groups: list[tuple[str, tuple[Evidence, ...]]] = [("怒り", analysis.anger.evidence)]
    for item, judgements in (
        ("topics", analysis.topics),
        ("risks", analysis.risks),
        ("demands", analysis.demands),
    ):
        for judgement in judgements:
            name = f"{ITEMS[item]} {value_name(item, judgement.id, titles)}"
            groups.append((name, judgement.evidence))
    for name, evidence in groups:
        for piece in evidence:
            why = (
                f"{piece.why}(打ち消し: {piece.cancelled})"
                if piece.cancelled
                else piece.why
            )
            yield Clue(name, _quote(piece), f"{piece.points:+.2f}", why)


def _quote(piece: Evidence) -> str:
    if piece.term == _WHOLE:
        return ""
    text = " ".join(shown(piece.quote).split())
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
