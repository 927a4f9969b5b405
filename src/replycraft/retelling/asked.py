"""Finds the customer's own question or request, to be named in brackets: 「…」とのお尋ね."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind
from replycraft.retelling import asked_forms as forms
from replycraft.retelling.asked_words import check_asked
from replycraft.retelling.clauses import clauses
from replycraft.retelling.morphs import OPENING, Refused, morph
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_LENGTHS = (8, 50)
# A calm mail says more in one sentence, and all of it is meant.
_CALM_LENGTHS = (6, 60)
# What is longer reads better without its front: 「雨ですので、」.
_SHORT, _ENOUGH = 24, 10
# What is cut away in front: 「出張が入ったので、」 is no part of what is asked.
_FRONT = frozenset({"but", "so"})
# 「刺しゅうをお願いした場合、料金を教えてください」, where all of it is too long.
_IN_CASE = re.compile("(?:場合|際|とき)(?:は|に|には)?、")
# A name in the sentence keeps its brackets, as brackets in brackets.
_OPENING_BRACKET = "「"
_NAMED = re.compile(r"「([^「」『』]{1,20})」(?!と(?!いう)|って|て)")
_KEPT = re.compile("[『』]")
_NEVER_QUOTED = frozenset(
    {
        *(FactKind.ORDER_NUMBER, FactKind.CUSTOMER_NUMBER, FactKind.TRACKING_NUMBER),
        *(FactKind.PHONE, FactKind.EMAIL, FactKind.URL),
        *(FactKind.ADDRESS, FactKind.PERSON),
    }
)


class Asked(NamedTuple):
    """What a customer asks, as it stands at `start:end` of the document.

    A `request` is one for a deed; `tell_me` says that an answer is asked for politely.
    """

    text: str
    start: int
    end: int
    request: bool
    tell_me: bool = False


def asked(
    document: Document,
    facts: tuple[Fact, ...],
    words: Words,
    *,
    calm: bool,
    mild: bool = False,
) -> Iterator[Asked]:
    """Yield the questions and requests of the body that may stand in brackets.

    Only what is short, clean and understood by itself does. Without *calm* a question
    may be an accusation, and one that could be is left out; a *mild* mail may wonder.
    """
    private = private_places(document, facts)
    for start, end in _bodies(document):
        if not _may_ask(document.text[start:end]):
            continue
        for first, last in _cuts(document, start, end, calm=calm):
            try:
                found = _fitting(document, (first, last), words, calm=calm, mild=mild)
            except Refused:
                continue
            if not any(a < found.end and found.start < b for a, b in private):
                yield found
                break


def _bodies(document: Document) -> Iterator[tuple[int, int]]:
    inside = (
        (start, end)
        for start, end in document.sentences
        if document.body_start <= start
        and end <= document.body_end + 1
        and end - start <= forms.LONGEST_SENTENCE
    )
    for _, (start, end) in zip(range(forms.MOST_SENTENCES), inside, strict=False):
        text = document.text[start:end]
        added = forms.ADDED.search(text)
        until = start + added.start() if added else end
        stops = [start + stop.end() for stop in forms.STOP.finditer(text)]
        edges = (start, *(stop for stop in stops if stop < until), until)
        yield from pairwise(edges)


def _may_ask(text: str) -> bool:
    plain = forms.SOFT.sub("", forms.MARKS.sub("", text))
    return bool(forms.QUESTION.search(plain) or forms.REQUEST.search(plain))


def private_places(
    document: Document, facts: tuple[Fact, ...]
) -> tuple[tuple[int, int], ...]:
    """Return where the body has numbers, names, addresses, and days like 明日."""
    base = document.body_start
    return tuple(
        (base + one.span.start, base + one.span.end)
        for one in facts
        if one.span.field == "text" and (one.kind in _NEVER_QUOTED or _passes(one))
    )


def _passes(one: Fact) -> bool:
    """Say whether a fact is a day that is another one when it is read later."""
    return one.kind == FactKind.DATE and not one.text[0].isdecimal()


def _cuts(
    document: Document, start: int, end: int, *, calm: bool
) -> Iterator[tuple[int, int]]:
    """Yield tokens `first:last` of the sentence: the whole one, and without its front.

    What a calm mail says in front tells more of what is asked.
    """
    parts = clauses(document, start, end)
    starts = document.tokens.starts
    begins = [
        part.first
        for index, part in enumerate(parts)
        if not index or (part.after in _FRONT and end - starts[part.first] >= _ENOUGH)
    ]
    long = not calm and end - start > _SHORT
    for first in reversed(begins) if long else begins:
        yield first, parts[-1].last
    case = [found.end() for found in _IN_CASE.finditer(document.text, start, end)]
    if calm and case and min(end - case[-1], case[-1] - start - _SHORT) >= _ENOUGH:
        yield bisect_left(starts, case[-1]), parts[-1].last


def _fitting(
    document: Document, tokens: tuple[int, int], words: Words, *, calm: bool, mild: bool
) -> Asked:
    """Return what is asked in tokens `first:last`.

    Raises:
        Refused: it is long, unclear, or nothing that the company may repeat.
    """
    first, start = _begin(document, *tokens)
    end = document.tokens.ends[tokens[1] - 1]
    text = forms.SOFT.sub("", forms.MARKS.sub("", document.text[start:end]))
    text = _NAMED.sub(r"『\1』", text)
    request = _is_request(text, _CALM_LENGTHS if calm else _LENGTHS)
    outside = _KEPT.sub("", text)
    if (
        not text.isprintable()
        or forms.UNFIT.search(outside)
        or forms.HANGING.search(text)
    ):
        raise Refused("no clean text that stands by itself")
    if not calm and forms.POINTS_BACK.match(text):
        raise Refused("hangs on what stands before")
    told = bool(forms.TELL_ME.search(text) or forms.FACTUAL.search(text))
    if not (calm or request):
        _check_tone(text, told=told, mild=mild)
    morphs = (morph(document, index) for index in range(first, tokens[1]))
    said = tuple(m for m in morphs if m.tag != "空白")
    wondered = bool(forms.WHY_OR_WHEN.match(text))
    check_asked(
        said,
        words,
        calm=calm or request or told,
        request=request,
        wondered=wondered,
    )
    return Asked(text, start, end, request, tell_me=told)


def _check_tone(text: str, *, told: bool, mild: bool) -> None:
    """Accept a question that asks for an answer.

    Raises:
        Refused: it may be a reproach.
    """
    if mild and not forms.MYSELF.match(text):
        text = forms.WONDERING.sub("", text)
    if (forms.SHARP if told else forms.ACCUSING).search(text):
        raise Refused("it may accuse")


def _begin(document: Document, first: int, last: int) -> tuple[int, int]:
    """Return the token and the place where it begins what is asked, behind 二、 and また.

    Raises:
        Refused: nothing is left.
    """
    tokens = document.tokens
    while first < last and tokens.tags[first].startswith(OPENING):
        if document.text[tokens.starts[first]] == _OPENING_BRACKET:
            break
        first += 1
    if first == last:
        raise Refused("nothing is asked")
    lead = forms.LEAD.match(document.text, tokens.starts[first], tokens.ends[last - 1])
    if lead is None:
        return first, tokens.starts[first]
    return bisect_left(tokens.starts, lead.end(), first, last - 1), lead.end()


def _is_request(text: str, lengths: tuple[int, int]) -> bool:
    """Say whether a deed is asked for, not an answer.

    Raises:
        Refused: nothing is asked, or in too few or too many words.
    """
    if not lengths[0] <= len(text) <= lengths[1]:
        raise Refused("too short or too long")
    wished = forms.REQUEST.search(text) is not None
    if not (wished or forms.QUESTION.search(text)):
        raise Refused("nothing is asked")
    told = forms.TELL_ME.search(text) and not forms.IN_WHAT_FORM.search(text)
    return wished and not told
