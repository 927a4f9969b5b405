"""Finds where a mail names a trouble: 割れ, 届か(ない), 「2-14」になって(いた)."""

from collections.abc import Iterator

from replycraft.retelling.choose import Mark
from replycraft.retelling.meant import is_likeness
from replycraft.retelling.morphs import NEGATIONS, PASSIVE
from replycraft.retelling.unable import may_be_possible
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_TROUBLE, _SUFFERED = 0.6, 0.5
# 「ない」 is said of many things besides what went wrong.
_ABSENCE = 0.4
_NEGATION_WITHIN = 6
_DO = "為る"
_ONLY = frozenset({"だけ", "訳", "ばかり", "の"})
# 「頼んだのに、」 says that something came otherwise.
_NOUN_MAKER, _AGAINST = "助詞-準体助詞", 0.5
_LASTS = frozenset({"て", "た"})
_READ_AS = (["」", "に"], ["」", "で"], ["」", "と"])


def trouble_marks(document: Document, words: Words) -> Iterator[Mark]:
    """Yield the places where a mail names a trouble: 割れ, 届か(ない)."""
    tokens = document.tokens
    norms = tokens.norms
    for index, norm in enumerate(norms):
        if norm == "の" and _although(document, index):
            yield Mark(tokens.starts[index], tokens.ends[index + 1], _AGAINST)
        otherwise = norm == "無い" and _otherwise(document, index)
        if otherwise or is_likeness(norms[index : index + 4]):
            yield Mark(tokens.starts[index], tokens.ends[index], _TROUBLE)
        if norm in words.written and _reads(document, index):
            yield Mark(tokens.starts[index - 1], tokens.ends[index], _TROUBLE)
        if norm in PASSIVE and _impossible(document, index):
            yield Mark(tokens.starts[index - 1], tokens.ends[index], _TROUBLE)
        if norm not in words.troubling:
            continue
        points = _points(norms, index, words)
        if points:
            yield Mark(tokens.starts[index], tokens.ends[index], points)


def _impossible(document: Document, index: int) -> bool:
    """Say whether 「られる」 tells there what was not possible: 受けられ(なかった)."""
    tokens = document.tokens
    verb = tokens.words[max(0, index - 1)]
    denied = not NEGATIONS.isdisjoint(tokens.norms[index + 1 : index + 4])
    return denied and may_be_possible(verb)


def _otherwise(document: Document, index: int) -> bool:
    """Say whether 「Aではなく」 tells that something else came."""
    tokens = document.tokens
    before = tokens.norms[max(0, index - 3) : index]
    text = document.text[tokens.starts[index] : tokens.ends[index]]
    joined = before[1:] in (["で", "は"], ["だ", "は"]) and before[0] not in _ONLY
    return text == "なく" and joined


def _reads(document: Document, index: int) -> bool:
    """Say whether something is written so there: 「2-14」になって(いた), 「高」で彫られ(ていた)."""
    norms = document.tokens.norms
    lasts = not _LASTS.isdisjoint(norms[index + 1 : index + 4])
    return lasts and norms[max(0, index - 2) : index] in _READ_AS


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
