"""Tells back, as hearsay, what weighs most in a mail: 「…が割れていた」とのこと."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from replycraft.records.analysis import Analysis
from replycraft.retelling.allowed import check_allowed
from replycraft.retelling.arrived import arrived
from replycraft.retelling.beside import (
    check_beginning,
    check_half,
    check_point,
    names_body,
)
from replycraft.retelling.brackets import without_brackets
from replycraft.retelling.choose import Choice, Mark, choices
from replycraft.retelling.events import check_event
from replycraft.retelling.finish import as_found, as_past, finished, found_when
from replycraft.retelling.honour import honoured
from replycraft.retelling.morphs import OPENING, SEASONS, Morphs, Refused
from replycraft.retelling.needless import needless
from replycraft.retelling.ours import own_things
from replycraft.retelling.particles import with_particles
from replycraft.retelling.people import attributive, renamed
from replycraft.retelling.perceived import certain, perceived
from replycraft.retelling.plain import plain
from replycraft.retelling.spoken import spelled_out
from replycraft.retelling.troubles import trouble_marks
from replycraft.retelling.unmarked import unmarked
from replycraft.retelling.values import Value, values, with_values
from replycraft.retelling.wording import worded
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_SHORTEST, _LONGEST = 7, 60
# 「音が出ない」 and 「蓋が割れた」 say enough; 「機種が変わる」 may lie ahead.
_BRIEF, _SURE_ENDS = 5, ("た", "ない")
_OTHER_TOPIC = 0.4
# A term of this weight names what went wrong, not only the matter.
_TELLING = 0.5
_NOT = "ない"
_HALF_WIDTH = ("｡", "ﾟ")
_TOPIC_TERMS = "topics/"
# How somebody was answered comes on top of what went wrong.
_CONDUCT = frozenset({"response_delay", "staff"})
_SAFETY, _INJURY, _PRIVACY = "safety", "injury", "privacy"
_LONGEST_OPENING = 4
_BELONGS = SEASONS | {"の"}


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
    told = _told_of(document, analysis, marks, words, today)
    if told or events or analysis.sarcasm:
        return told
    bare = tuple(unmarked(document, words))
    return _told_of(document, analysis, bare, words, today)


def _told_of(
    document: Document,
    analysis: Analysis,
    marks: tuple[Mark, ...],
    words: Words,
    today: dt.date,
) -> str:
    """Return the best of what *marks* speak for as it is told, "" if nothing is."""
    able = choices(document, marks, words)
    hurt, topic = _hurt(analysis), _first_topic(analysis)
    of_bodies = [one for one in able if hurt and names_body(document, one, words)]
    of_things = [one for one in able if one not in of_bodies]
    found = values(document, analysis.facts, today) if able else ()
    # Where somebody is hurt, what broke tells nothing of it, and comes second.
    for choice in (*of_bodies, *of_things):
        try:
            check_point(document, choice, words)
            told = tell(document, choice, found, words)
        except Refused:
            continue
        # What cannot be done comes of the harm.
        harmed = hurt and choice in of_things
        if not ((harmed or topic == _PRIVACY) and told.endswith(_NOT)):
            return told
    return ""


def _hurt(analysis: Analysis) -> bool:
    """Say whether the answer asks after somebody."""
    safety = _first_topic(analysis) == _SAFETY
    return safety and any(risk.id == _INJURY for risk in analysis.risks)


def _first_topic(analysis: Analysis) -> str:
    return analysis.topics[0].id if analysis.topics else ""


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
    told = as_found(arrived(clauses))
    check_event(told, clauses[-1], words)
    text = plain(told)
    _check_text(text, words)
    return text


def _check_text(text: str, words: Words) -> None:
    """Accept a clause that says enough and holds no phrase that is never told.

    Raises:
        Refused: it is too short, too long or holds such a phrase.
    """
    check_beginning(text)
    shortest = _BRIEF if text.endswith(_SURE_ENDS) else _SHORTEST
    if not shortest <= len(text) <= _LONGEST:
        raise Refused("too short or too long")
    if any(phrase in text for phrase in words.phrases):
        raise Refused("a phrase that is not told")
    if any(_HALF_WIDTH[0] <= char <= _HALF_WIDTH[1] for char in text):
        raise Refused("half-width kana")


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
        if not length or _belongs(morphs[index + length : index + length + 1]):
            break
        index += length
    if index < len(morphs) and morphs[index].tag.startswith("助詞"):
        raise Refused("nothing before a particle")
    return morphs[index:]


def _belongs(behind: Morphs) -> bool:
    """Say whether it belongs to what else it would only open: 去年の夏に, 昨年夏に."""
    return bool(behind) and behind[0].text in _BELONGS


def _opening(morphs: Morphs, words: Words) -> int:
    """Return how many words at the beginning are an opening."""
    if morphs[0].tag.startswith(OPENING):
        return 1
    for length in range(len(morphs), 0, -1):
        if "".join(word.text for word in morphs[:length]) in words.openings:
            return length
    return 0
