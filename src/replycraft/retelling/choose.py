"""Chooses the clauses of a mail that may be told back, the weightiest first."""

from collections.abc import Iterator
from itertools import compress
from typing import NamedTuple

from replycraft.retelling.clauses import Clause, clauses, subjects
from replycraft.retelling.left_out import has_to_stay, stands_alone
from replycraft.retelling.lighter import is_also, is_outcome
from replycraft.retelling.meant import plain_norms
from replycraft.retelling.morphs import FINAL, NOMINAL
from replycraft.retelling.words import Words
from replycraft.text.document import Document
from replycraft.text.tokenizer import Word

_SHORTEST, _LONGEST = 5, 64
_BEST_FROM, _BEST_TO = 10, 50
_FITTING = 0.5
# What went wrong is told early; a mail ends in wishes, threats and side-issues.
_LATE, _LONG = 0.9, 150
_LEAST = 0.6
_MOST_TRIED = 12
_MOST_CLAUSES = 40
_NOUNS = ("名詞-普通名詞", "接尾辞-名詞的", "形状詞-一般")
_ASKING = ("?", "？")
_ASIDE, _ASIDE_END = ("(", "（", "「", "『"), (")", "）", "」", "』")
_LAST_WORDS = 4
_LITTLE = 0.01
# 「電話もつながらない」 comes on top of what went wrong, 「落ちてしまいます」 of it.
_ALSO_TOO, _OUTCOME = 1.0, 1.0
_WITHOUT_ITS_BEGINNING = 0.6


class Mark(NamedTuple):
    """A place in the document that speaks for what the mail is about.

    `harm` says that it names what went wrong, not only the matter; `main` that it is
    what the mail is about, `aside` that it tells how the mail was dealt with besides.
    """

    start: int
    end: int
    points: float
    harm: bool = True
    main: bool = False
    aside: bool = False


class Choice(NamedTuple):
    """Tokens `first:last` of the document; their clauses part at `cuts`.

    `finish` is the tense in which the last verb has to be finished, "" if it is.
    `left` is what others have before it: what the sentence weighs behind a clause that
    goes on, or that it tells only what comes of the harm.
    """

    first: int
    last: int
    cuts: tuple[int, ...]
    weight: float
    finish: str = ""
    left: float = 0.0


def choices(
    document: Document, marks: tuple[Mark, ...], words: Words
) -> tuple[Choice, ...]:
    """Return what may be told, best first: one or two clauses with a mark in them.

    A clause with one of the norms or tags that are never told is not looked at further.
    """
    # A long mail has as many marks as sentences: each sentence looks at its own.
    own: dict[int, list[Mark]] = {}
    for mark in marks:
        own.setdefault(document.sentence_at(mark.start), []).append(mark)
    found = [
        choice
        for number, near in sorted(own.items())
        if any(mark.harm for mark in near)
        for choice in _of_sentence(
            document, document.sentences[number], tuple(near), words
        )
        if choice.weight >= _LEAST and _may_be_told(document, choice, words.never)
    ]
    found.sort(
        key=lambda choice: (choice.left - choice.weight, choice.first, -choice.last)
    )
    return tuple(found[:_MOST_TRIED])


def _may_be_told(document: Document, choice: Choice, never: frozenset[str]) -> bool:
    """Look at a choice at a glance: most clauses need no closer look to be refused."""
    first, last, tokens = choice.first, choice.last, document.tokens
    word = tokens.words[last - 1]
    ends = word.form.startswith(FINAL) or word.tag in _NOUNS
    if not (choice.finish or ends):
        return False
    norms, tags = tokens.norms[first:last], tokens.tags[first:last]
    if not never.isdisjoint(norms) or not never.isdisjoint(tags):
        norms, tags = _without_plain(*_without_asides(norms, tags))
    return never.isdisjoint(norms) and never.isdisjoint(tags)


def _without_asides(norms: list[str], tags: list[str]) -> tuple[list[str], list[str]]:
    """Return what stands outside of brackets: that is all that is told."""
    out: tuple[list[str], list[str]] = ([], [])
    depth = 0
    for norm, tag in zip(norms, tags, strict=True):
        depth += norm in _ASIDE
        if not depth:
            out[0].append(norm)
            out[1].append(tag)
        depth -= norm in _ASIDE_END and depth > 0
    return out


def _without_plain(norms: list[str], tags: list[str]) -> tuple[list[str], list[str]]:
    """Return what may mean something that is not told."""
    kept = [not plain for plain in plain_norms(norms)]
    return list(compress(norms, kept)), list(compress(tags, kept))


def _of_sentence(
    document: Document,
    sentence: tuple[int, int],
    marks: tuple[Mark, ...],
    lists: Words,
) -> Iterator[Choice]:
    start, end = sentence
    if end > document.body_end + 1:
        return
    if document.text[start:end].rstrip().endswith(_ASKING):
        return
    parts = clauses(document, start, end)[:_MOST_CLAUSES]
    words = document.tokens.words
    past = bool(parts) and _is_past(words, parts[-1])
    runs = [
        (index, index + size)
        for size in (1, 2)
        for index in range(len(parts) - size + 1)
        if stands_alone(document, parts, (index, index + size), lists)
    ]
    for first, last in runs:
        chosen = parts[first:last]
        if chosen[-1].alone and _opens(words, chosen):
            yield from _weighed(document, chosen, marks, past=past)
    for first, last in runs:
        part = parts[first:last] if last - first == 1 else ()
        for choice in _of_end(document, part, marks, lists, past=past):
            yield choice._replace(weight=choice.weight - _WITHOUT_ITS_BEGINNING)


def _of_end(
    document: Document,
    parts: tuple[Clause, ...],
    marks: tuple[Mark, ...],
    lists: Words,
    *,
    past: bool,
) -> Iterator[Choice]:
    """Yield the ends of one clause that begin with the noun it speaks of."""
    words = document.tokens.words
    for part in parts:
        for start in subjects(words, part) if part.alone else ():
            if not has_to_stay(words[part.first : start], lists):
                later = part._replace(first=start, after="")
                yield from _weighed(document, (later,), marks, past=past)


def _going_on(document: Document, end: int, marks: tuple[Mark, ...]) -> float:
    """Return what the rest of the sentence weighs, behind a clause that goes on at *end*."""
    stop = document.sentences[document.sentence_at(end)][1]
    return sum(mark.points for mark in marks if mark.harm and end <= mark.start < stop)


def _needless(
    document: Document, chosen: tuple[Clause, ...], marks: tuple[Mark, ...]
) -> float:
    """Return more than nothing if the second clause tells of no trouble: …て、止めていた."""
    if len(chosen) == 1 or chosen[1].after != "and":
        return 0.0
    start = document.tokens.starts[chosen[1].first]
    end = document.tokens.ends[chosen[1].alone - 1]
    told = any(mark.harm and start <= mark.start < end for mark in marks)
    return 0.0 if told else _LITTLE


def _is_past(words: list[Word], clause: Clause) -> bool:
    """Say whether the sentence ends in the past."""
    behind = words[max(clause.first, clause.last - _LAST_WORDS) : clause.last]
    return any(word.kind == "助動詞-タ" for word in behind)


def _opens(words: list[Word], chosen: tuple[Clause, ...]) -> bool:
    """Say whether a sentence may begin here: not behind a condition."""
    after, last = chosen[0].after, chosen[-1]
    first = words[chosen[0].first : chosen[0].last]
    if after == "so" and not any(word.tag.startswith(NOMINAL) for word in first):
        # 「鳴ったので開けたら、」: what was opened stands before.
        return False
    if after == "then":
        return last.finish or words[last.alone - 1].kind == "助動詞-タ"
    return after != "if" and not (len(chosen) > 1 and last.after == "stop")


def _weighed(
    document: Document,
    chosen: tuple[Clause, ...],
    marks: tuple[Mark, ...],
    *,
    past: bool,
) -> Iterator[Choice]:
    tokens = document.tokens
    first, last = chosen[0].first, chosen[-1].alone
    if last <= first:
        return
    start, end = tokens.starts[first], tokens.ends[last - 1]
    inside = [m for m in marks if start <= m.start and m.end <= end]
    weight = sum(mark.points for mark in inside)
    besides = any(m.aside for m in inside) and not any(m.main for m in inside)
    if (
        besides
        or not any(mark.harm for mark in inside)
        or not _SHORTEST <= end - start <= _LONGEST
    ):
        return
    fitting = _FITTING if _BEST_FROM <= end - start <= _BEST_TO else 0.0
    cuts = tuple(clause.first for clause in chosen[1:])
    tense = "past" if past else "plain"
    length = document.body_end - document.body_start
    clause = document.tokens.words[first:last]
    less = _ALSO_TOO if is_also(clause) else 0.0
    less += _WITHOUT_ITS_BEGINNING if chosen[0].after == "so" else 0.0
    late = _LATE * max(0, start - document.body_start) / max(length, _LONG)
    finish = tense if chosen[-1].finish else ""
    left = _going_on(document, end, marks) if finish else 0.0
    left += 0.0 if finish else _needless(document, chosen, marks)
    left += _OUTCOME if is_outcome(clause) else 0.0
    yield Choice(first, last, cuts, weight + fitting - late - less, finish, left)
