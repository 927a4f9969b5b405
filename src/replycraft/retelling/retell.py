"""Tells back, as hearsay, what weighs most in a mail: 「…が割れていた」とのこと."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from replycraft.records.analysis import Analysis
from replycraft.retelling.allowed import check_allowed
from replycraft.retelling.beside import (
    check_beginning,
    check_half,
    check_point,
    names_body,
)
from replycraft.retelling.brackets import without_brackets
from replycraft.retelling.choose import Choice, Mark, choices
from replycraft.retelling.events import check_event
from replycraft.retelling.finish import as_past, finished, found_when
from replycraft.retelling.honour import honoured
from replycraft.retelling.morphs import NEGATIONS, OPENING, PASSIVE, Morphs, Refused
from replycraft.retelling.needless import needless
from replycraft.retelling.particles import with_particles
from replycraft.retelling.people import attributive, own_things, renamed
from replycraft.retelling.perceived import certain, perceived
from replycraft.retelling.plain import plain
from replycraft.retelling.spoken import spelled_out
from replycraft.retelling.values import Value, values, with_values
from replycraft.retelling.wording import worded
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_SHORTEST, _LONGEST = 7, 60
_OTHER_TOPIC, _TROUBLE, _SUFFERED = 0.4, 0.6, 0.5
# 「ない」 is said of many things besides what went wrong.
_ABSENCE = 0.4
# A term of this weight names what went wrong, not only the matter.
_TELLING = 0.5
_NEGATION_WITHIN = 6
_DO = "為る"
# 「頼んだのに、」 says that something came otherwise.
_ONLY = frozenset({"だけ", "訳", "ばかり", "の"})
_NOUN_MAKER, _AGAINST = "助詞-準体助詞", 0.5
_HALF_WIDTH = ("｡", "ﾟ")
_TOPIC_TERMS = "topics/"
# How somebody was answered comes on top of what went wrong.
_CONDUCT = frozenset({"response_delay", "staff"})
_SAFETY, _INJURY = "safety", "injury"
_LONGEST_OPENING = 4


def retell(
    document: Document,
    analysis: Analysis,
    events: tuple[Mark, ...],
    words: Words,
    today: dt.date,
) -> str:
    """Return the clause to put before 「とのこと」, "" where none is surely right.

    *events* are the places where the mail names what happened, *today* is the day
    that the mail was written.
    """
    # What a sarcastic mail says of its topic may be meant the other way round.
    topics = () if analysis.sarcasm else tuple(_topic_marks(document, analysis))
    marks = (*events, *topics, *trouble_marks(document, words))
    able = choices(document, marks, words)
    if _hurt(analysis):
        able = tuple(one for one in able if names_body(document, one, words))
    found = values(document, analysis.facts, today) if able else ()
    for choice in able:
        try:
            check_point(document, choice, words)
            return tell(document, choice, found, words)
        except Refused:
            continue
    return ""


def _hurt(analysis: Analysis) -> bool:
    """Say whether the answer asks after somebody: what only broke tells nothing of that."""
    safety = bool(analysis.topics) and analysis.topics[0].id == _SAFETY
    return safety and any(risk.id == _INJURY for risk in analysis.risks)


def _topic_marks(document: Document, analysis: Analysis) -> Iterator[Mark]:
    base = document.body_start
    for rank, topic in enumerate(analysis.topics):
        share = _OTHER_TOPIC if rank else 1.0
        for item in topic.evidence:
            span = item.span
            if item.points > 0 and span.field == "text" and _is_term(item.term):
                points = share * item.points
                harm = points >= _TELLING
                yield Mark(
                    base + span.start,
                    base + span.end,
                    points,
                    harm,
                    main=not rank,
                    aside=rank > 0 and topic.id in _CONDUCT,
                )


def _is_term(name: str) -> bool:
    return name.startswith(_TOPIC_TERMS)


def trouble_marks(document: Document, words: Words) -> Iterator[Mark]:
    """Yield the places where a mail names a trouble: 割れ, 届か(ない)."""
    tokens = document.tokens
    norms = tokens.norms
    for index, norm in enumerate(norms):
        if norm == "の" and _although(document, index):
            yield Mark(tokens.starts[index], tokens.ends[index + 1], _AGAINST)
        if norm == "無い" and _otherwise(document, index):
            yield Mark(tokens.starts[index], tokens.ends[index], _TROUBLE)
        if norm not in words.troubling:
            continue
        points = _points(norms, index, words)
        if points:
            yield Mark(tokens.starts[index], tokens.ends[index], points)


def _otherwise(document: Document, index: int) -> bool:
    """Say whether 「Aではなく」 tells that something else came."""
    tokens = document.tokens
    before = tokens.norms[max(0, index - 3) : index]
    text = document.text[tokens.starts[index] : tokens.ends[index]]
    joined = before[1:] in (["で", "は"], ["だ", "は"]) and before[0] not in _ONLY
    return text == "なく" and joined


def _although(document: Document, index: int) -> bool:
    """Say whether 「のに」 joins two clauses there: 頼んだのに."""
    words = document.tokens.words[index : index + 2]
    behind = document.tokens.norms[index + 1 : index + 3]
    return words[0].tag == _NOUN_MAKER and behind == ["に", "、"]


def _points(norms: list[str], index: int, words: Words) -> float:
    """Return how much the word at *index* speaks of a trouble."""
    norm = norms[index]
    if norm in words.adverse:
        return _TROUBLE
    if norm in PASSIVE:
        return _SUFFERED if _is_suffered(norms, index, words) else 0.0
    if NEGATIONS.isdisjoint(norms[index + 1 : index + 1 + _NEGATION_WITHIN]):
        return 0.0
    return _ABSENCE if norm == "有る" else _TROUBLE


def _is_suffered(norms: list[str], index: int, words: Words) -> bool:
    """Say whether the passive at *index* tells what was done: 請求された, 「…」と彫られた."""
    done = index - 2 if index > 1 and norms[index - 1] == _DO else index - 1
    if done < 0:
        return False
    written = norms[done] in words.written and done > 0 and norms[done - 1] == "と"
    return written or norms[done] in words.suffered


def tell(
    document: Document, choice: Choice, found: tuple[Value, ...], words: Words
) -> str:
    """Return *choice* as a plain clause in the company's view.

    Raises:
        Refused: it is not sure that the result is right and fitting; says why.
    """
    clauses: list[Morphs] = []
    for first, last in pairwise((choice.first, *choice.cuts, choice.last)):
        morphs = with_values(document, (first, last), found)
        morphs = without_brackets(needless(morphs, words), words)
        morphs = spelled_out(own_things(morphs, words))
        ends = last == choice.last
        if ends:
            morphs = _ended(morphs, choice.finish, clauses[0] if clauses else ())
        if not clauses:
            morphs = _opened(morphs, words)
        check_half(morphs, words, _subject(document), alone=ends and not clauses)
        morphs = with_particles(attributive(morphs, words), words)
        check_allowed(morphs, words)
        morphs = worded(renamed(morphs, words), words)
        clauses.append(honoured(morphs, words, opens=not ends))
    told = tuple(word for clause in clauses for word in clause)
    check_event(told, clauses[-1], words)
    text = plain(told)
    check_beginning(text)
    if not _SHORTEST <= len(text) <= _LONGEST:
        raise Refused("too short or too long")
    if any(phrase in text for phrase in words.phrases):
        raise Refused("a phrase that is not told")
    if any(_HALF_WIDTH[0] <= char <= _HALF_WIDTH[1] for char in text):
        raise Refused("half-width kana")
    return text


def _ended(morphs: Morphs, tense: str, before: Morphs) -> Morphs:
    """Return the last clause, behind what is told *before*, as a sentence ends."""
    sure = certain(morphs)
    if tense and sure is morphs:
        tense = "past" if found_when(before) else tense
        return as_past(finished(morphs, tense), before)
    return as_past(perceived(sure), before)


def _subject(document: Document) -> str:
    return document.text[: max(0, document.body_start - 1)]


def _opened(morphs: Morphs, words: Words) -> Morphs:
    """Return *morphs* without the words that only open a sentence.

    Raises:
        Refused: what is left begins in the middle.
    """
    index = 0
    while index < len(morphs):
        length = _opening(morphs[index : index + _LONGEST_OPENING], words)
        if not length:
            break
        index += length
    if index < len(morphs) and morphs[index].tag.startswith("助詞"):
        raise Refused("nothing before a particle")
    return morphs[index:]


def _opening(morphs: Morphs, words: Words) -> int:
    """Return how many words at the beginning are an opening."""
    if morphs[0].tag.startswith(OPENING):
        return 1
    for length in range(len(morphs), 0, -1):
        if "".join(word.text for word in morphs[:length]) in words.openings:
            return length
    return 0
