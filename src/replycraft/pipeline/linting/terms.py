"""What terms do to one another: hide, repeat and contradict; and which never fire."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from replycraft.errors import Place, Problem, nearest_hint
from replycraft.lexicon.compile import GAP, phrase_keys
from replycraft.lexicon.entries import LexiconFiles, Term
from replycraft.lexicon.matcher import Lexicon
from replycraft.text.document import Document

_GROUP = re.compile("〔([^〔〕]{1,40})〕")
_MOST_SHOWN = 3
# Of these the files of a dimension add up to one score; others have one for each id.
_ONE_SCORE = frozenset({"anger"})
# What a phrase is compared by: keys, names of groups and gaps in their order.
Shape = tuple[str, ...]


class _Use(NamedTuple):
    """One phrase of one term."""

    term: Term
    phrase: str


def term_problems(files: LexiconFiles) -> Iterator[Problem]:
    """Yield phrases that say the same twice, or the contrary of another."""
    known: dict[str, Shape] = {}
    same: dict[tuple[str, ...], list[_Use]] = defaultdict(list)
    for term in files.terms:
        owner = term.dimension if term.dimension in _ONE_SCORE else term.id
        for phrase in term.phrases:
            shape = known.get(phrase) or known.setdefault(phrase, _shape(phrase))
            if shape:
                same[(term.dimension, owner, term.form, *shape)].append(
                    _Use(term, phrase)
                )
    together: dict[tuple[Place, Place, str], list[tuple[_Use, _Use]]] = {}
    for uses in same.values():
        for use, other, check in _pairs(uses):
            key = (use.term.place, other.term.place, check)
            together.setdefault(key, []).append((use, other))
    for (_, _, check), pairs in together.items():
        yield _problem(pairs, check)
    yield from _names(files)


def _shape(phrase: str) -> Shape:
    pieces: list[str] = []
    for number, part in enumerate(phrase.split(GAP)):
        pieces += [GAP] if number else []
        for index, text in enumerate(_GROUP.split(part)):
            pieces += [f"〔{text}〕"] if index % 2 else phrase_keys(text)
    return tuple(pieces)


def _pairs(uses: list[_Use]) -> Iterator[tuple[_Use, _Use, str]]:
    """Yield two terms that are found at the same words, and what is wrong with it."""
    for number, use in enumerate(uses):
        for other in uses[:number]:
            if other.term is use.term:
                continue
            if use.term.points * other.term.points < 0:
                yield use, other, "term-contradiction"
            elif _hidden(use.term, other.term):
                yield use, other, "term-twice"
            elif _hidden(other.term, use.term):
                yield other, use, "term-twice"


def _hidden(term: Term, other: Term) -> bool:
    """Say whether *term* never counts beside *other*, which is found wherever it is."""
    return (
        term.id == other.id
        and term.keep == other.keep
        and other.within >= term.within
        and other.points >= term.points > 0
    )


def _problem(pairs: list[tuple[_Use, _Use]], check: str) -> Problem:
    """Return one problem for all phrases that two terms share."""
    term, other = pairs[0][0].term, pairs[0][1].term
    some = "".join(f"「{use.phrase}」" for use, _ in pairs[:_MOST_SHOWN])
    if len(pairs) > _MOST_SHOWN:
        some += f"など {len(pairs)} 個"
    points = f"({term.points:+g} と {other.points:+g})"
    if check == "term-contradiction":
        fault = f"{some}は、{other.place} の言葉と打ち消し合います{points}"
        hint = "どちらかを消すか、phrase を長くして、別の場合の言葉にしてください"
    else:
        fault = f"{some}は、{other.place} に同じ言葉があり、数えられません{points}"
        hint = "どちらかを消してください。点を変えたいときは、あるほうを直します"
    return Problem(term.place, fault, hint, "warning", check)


def _names(files: LexiconFiles) -> Iterator[Problem]:
    """Yield modifiers that a term names and that are not there."""
    modifiers = {one.id for one in files.modifiers}
    for term in files.terms:
        for name in term.keep:
            if name not in modifiers:
                hint = nearest_hint(
                    name,
                    modifiers,
                    otherwise=f"書けるのは {'、'.join(sorted(modifiers))}",
                )
                fault = f"keep の「{name}」という modifiers のファイルはありません"
                yield Problem(term.place, fault, hint, "warning", "keep-unknown")


def unused_terms(
    files: LexiconFiles, lexicon: Lexicon, mails: Iterable[tuple[str, str]]
) -> Iterator[Problem]:
    """Yield the terms that none of *mails* (subject and text) has."""
    fired = {
        hit.rule.name
        for subject, text in mails
        for hit in lexicon.find(Document(subject, text), shadowed=True)
    }
    for term in files.terms:
        if f"{term.place.path}:{term.phrases[0]}" not in fired:
            yield Problem(
                term.place,
                f"「{term.phrases[0]}」は、見本のどのメールにもありません",
                "見本が少ないだけかもしれません",
                "info",
                "term-unused",
            )
