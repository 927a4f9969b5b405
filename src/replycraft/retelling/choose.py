"""Chooses the clauses of a mail that may be told back, the weightiest first."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from replycraft.text.document import Document
from replycraft.text.tokenizer import Word

_SHORTEST, _LONGEST = 8, 64
_BEST_FROM, _BEST_TO = 15, 45
_FITTING = 0.5
_MOST_TRIED = 6
_FINAL = ("終止形", "連体形")
_COMMA = "補助記号-読点"
_OPENERS = ("「", "『", "(", "（", "【")
_ASKING = ("?", "？")
_BUT = frozenset({"が", "けれど", "けれども", "し"})
_SO = frozenset({"から"})
_AND = frozenset({"て", "で"})


class Mark(NamedTuple):
    """A place in the document that speaks for what the mail is about.

    `harm` says that it names what went wrong, not only the matter.
    """

    start: int
    end: int
    points: float
    harm: bool = True


class Choice(NamedTuple):
    """Tokens `first:last` of the document; their clauses part at `cuts`."""

    first: int
    last: int
    cuts: tuple[int, ...]
    weight: float


class _Clause(NamedTuple):
    """Tokens `first:last`, and without what joins it to the next `first:alone`.

    `alone` is 0 where the clause cannot end a sentence; `opens` says whether a
    sentence may begin with it.
    """

    first: int
    last: int
    alone: int
    opens: bool


def choices(
    document: Document, marks: tuple[Mark, ...], never: frozenset[str]
) -> tuple[Choice, ...]:
    """Return what may be told, best first: one or two clauses with a mark in them.

    A clause with one of the norms or tags in *never* is not looked at any further.
    """
    numbers = {document.sentence_at(mark.start) for mark in marks if mark.harm}
    found = [
        choice
        for number in sorted(numbers)
        for choice in _of_sentence(document, document.sentences[number], marks)
        if _may_be_told(document, choice, never)
    ]
    found.sort(key=lambda choice: (-choice.weight, choice.first))
    return tuple(found[:_MOST_TRIED])


def _may_be_told(document: Document, choice: Choice, never: frozenset[str]) -> bool:
    """Look at a choice at a glance: most clauses need no closer look to be refused."""
    first, last, tokens = choice.first, choice.last, document.tokens
    return (
        tokens.words[last - 1].form.startswith(_FINAL)
        and never.isdisjoint(tokens.norms[first:last])
        and never.isdisjoint(tokens.tags[first:last])
    )


def _of_sentence(
    document: Document, sentence: tuple[int, int], marks: tuple[Mark, ...]
) -> Iterator[Choice]:
    start, end = sentence
    if start < document.body_start or end > document.body_end + 1:
        return
    if document.text[start:end].rstrip().endswith(_ASKING):
        return
    clauses = _clauses(document, start, end)
    for size in (1, 2):
        for index in range(len(clauses) - size + 1):
            chosen = clauses[index : index + size]
            if chosen[0].opens and chosen[-1].alone:
                yield from _weighed(document, chosen, marks)


def _weighed(
    document: Document, clauses: tuple[_Clause, ...], marks: tuple[Mark, ...]
) -> Iterator[Choice]:
    tokens = document.tokens
    first, last = clauses[0].first, clauses[-1].alone
    if last <= first:
        return
    start, end = tokens.starts[first], tokens.ends[last - 1]
    inside = [m for m in marks if start <= m.start and m.end <= end]
    weight = sum(mark.points for mark in inside)
    if (
        not any(mark.harm for mark in inside)
        or not _SHORTEST <= end - start <= _LONGEST
    ):
        return
    fitting = _FITTING if _BEST_FROM <= end - start <= _BEST_TO else 0.0
    cuts = tuple(clause.first for clause in clauses[1:])
    yield Choice(first, last, cuts, weight + fitting)


def _clauses(document: Document, start: int, end: int) -> tuple[_Clause, ...]:
    """Cut the sentence at the commas that part its clauses."""
    tokens = document.tokens
    first = bisect_left(tokens.starts, start)
    last = bisect_left(tokens.starts, end)
    while last > first and tokens.tags[last - 1].startswith(("補助記号", "空白")):
        last -= 1
    while first < last and tokens.tags[first].startswith(("補助記号", "空白")):
        if tokens.norms[first] in _OPENERS:
            break
        first += 1
    joints = {
        index + 1: joint
        for index in range(first + 1, last)
        if tokens.tags[index] == _COMMA and (joint := _joint(tokens.words, index))
    }
    edges = (first, *joints, last)
    return tuple(
        _clause(tokens.words, one, other, joints) for one, other in pairwise(edges)
    )


def _clause(
    words: list[Word], first: int, last: int, joints: dict[int, str]
) -> _Clause:
    joint = joints.get(last)
    alone = last if joint is None else last - 1
    if joint in ("if", "and"):
        alone = 0
    else:
        alone -= _tail(words, first, alone)
    opens = joints.get(first) in (None, "and", "but", "so")
    return _Clause(first, last, alone, opens)


def _tail(words: list[Word], first: int, last: int) -> int:
    """Return how many words at the end only join or soften: が, ので, よ."""
    at = last
    while at > first and words[at - 1].tag == "助詞-終助詞":
        if words[at - 1].base not in ("よ", "ね"):
            break
        at -= 1
    word = words[at - 1]
    if word.tag == "助詞-接続助詞" and word.norm in (_BUT | _SO):
        at -= 1
    elif _because(words, at):
        at -= 2
    return last - at


def _because(words: list[Word], end: int) -> bool:
    """Say whether ので or のに ends at *end*."""
    return (
        end > 1
        and words[end - 2].tag == "助詞-準体助詞"
        and words[end - 1].base in ("だ", "で", "に")
    )


def _joint(words: list[Word], comma: int) -> str:
    """Return how the clause before *comma* is joined, "" if none ends there."""
    word = words[comma - 1]
    if _because(words, comma):
        return "so"
    if word.tag == "助詞-接続助詞":
        if word.norm in _BUT:
            return "but"
        if word.norm in _SO:
            return "so"
        return "and" if word.norm in _AND else "if"
    if word.form.startswith("仮定形"):
        return "if"
    continues = word.form.startswith("連用形") and word.form != "連用形-ニ"
    return "and" if continues and word.kind != "形容詞" else ""
