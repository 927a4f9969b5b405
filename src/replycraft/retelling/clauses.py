"""Cuts a sentence where one clause ends and the next begins."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from replycraft.retelling.morphs import FINAL, JOINT
from replycraft.text.document import Document
from replycraft.text.tokenizer import Word

_COMMA, _BLANK = "補助記号-読点", "空白"
_MARKS = ("補助記号", _BLANK)
_OPENERS = ("「", "『", "(", "（", "【")
_CLOSERS = ("」", "』", ")", "）", "】")
_BUT = frozenset({"が", "けれど", "けれども", "し"})
_SO = frozenset({"から"})
_AND = frozenset({"て", "で"})
# Behind these a joint is none: 割れたのではと, 暑いからと.
_NO_BREAK = ("補助記号", _BLANK, "助詞", "助動詞")
_COLON = ":"
# Behind の: ので, のに.
_MAY_JOIN = ("だ", "で", "に")
_NUMBER = "名詞-数詞"
_AFTER_NUMBER = frozenset({".", ")", " ", "\u3000"})
_SOFT = frozenset({"よ", "ね", "ぞ", "わ", "ばい", "たい", "で", "さ", "がな"})
_CASE = "助詞-格助詞"
# What may stand before a noun that says enough by itself.
_LOOSE = frozenset({"で", "から", "より", "まで"})
# 「8時前後に」 may be left out, 「壁に(穴が)」 says where.
_AT, _TIMELY = "に", ("副詞可能", "助数詞可能", "助数詞")
_LEADING = (_COMMA, _BLANK, "助詞-係助詞", JOINT, "副詞", "連体詞", "接続詞")
# 「同じ(形の)」 says of what kind it is.
_WHICH = frozenset({"の", "同じ"})
_NOUNS = ("名詞", "接頭辞", "接尾辞-名詞的")
_NOUN_MAKER = "助詞-準体助詞"
# 「返品を断られた件について」 says no more than 「返品を断られた」.
_MATTER, _FACT = "件", frozenset({"事", "こと"})
_ABOUT = frozenset({"つく", "付く", "関する"})
_NO_NEWS = frozenset({"為る", "致す", "です", "だ", "御座る", "ます", *_ABOUT})
_ACTS = ("動詞", "形容詞", "助動詞")
_ABOUT_WITHIN = 3


class Clause(NamedTuple):
    """Tokens `first:last`, and without what joins it to the next `first:alone`.

    `alone` is 0 where the clause cannot end a sentence. `finish` says that it can, once
    its last verb is finished: 剥がれて. `after` is the joint before it, "" if none.
    """

    first: int
    last: int
    alone: int
    finish: bool
    after: str


def clauses(document: Document, start: int, end: int) -> tuple[Clause, ...]:
    """Return the clauses of the sentence `start:end` of the text."""
    tokens = document.tokens
    words, tags = tokens.words, tokens.tags
    first = bisect_left(tokens.starts, start)
    last = bisect_left(tokens.starts, end)
    while last > first and tags[last - 1].startswith(_MARKS):
        if tokens.norms[last - 1] in _CLOSERS:
            break
        last -= 1
    first = _after_number(words, first, last)
    last = _matter(words, first, last)
    joints = {at: (joint, stop) for at, joint, stop in _cuts(words, first, last)}
    edges = (first, *joints, last)
    return tuple(_clause(words, (one, other), joints) for one, other in pairwise(edges))


def _matter(words: list[Word], first: int, last: int) -> int:
    """Return where what a sentence is about ends: 返品を断られた(件について)."""
    for index in range(first + 1, last):
        norm = words[index].norm
        about = {word.norm for word in words[index + 1 : index + _ABOUT_WITHIN]}
        named = norm == _MATTER or (norm in _FACT and not _ABOUT.isdisjoint(about))
        if named and words[index - 1].form.startswith(FINAL):
            silent = all(_tells_nothing(word) for word in words[index + 1 : last])
            return index if silent else last
    return last


def _tells_nothing(word: Word) -> bool:
    return not word.tag.startswith(_ACTS) or word.norm in _NO_NEWS


def _after_number(words: list[Word], first: int, last: int) -> int:
    """Return where the sentence begins behind a mark or number of a list: 1. and (2)."""
    while first < last and words[first].tag.startswith(_MARKS):
        if words[first].norm in _OPENERS and words[first + 1].tag != _NUMBER:
            return first
        first += 1
    numbered = words[first : first + 3]
    if len(numbered) < 3 or numbered[0].tag != _NUMBER:  # noqa: PLR2004
        return first
    if numbered[1].norm in _AFTER_NUMBER and numbered[2].tag != _NUMBER:
        first += 2
        while first < last and words[first].tag == _BLANK:
            first += 1
    return first


def subjects(words: list[Word], clause: Clause) -> Iterator[int]:
    """Yield where a noun with 「が」 begins, behind words that can be left out.

    Behind 「届いた」 or 「覚えのない」 it does not begin: they say which one is meant.
    """
    for index in range(clause.first + 1, clause.alone):
        if words[index].tag == _CASE and words[index].norm == "が":
            start = index
            while start > clause.first and _of_noun(words[start - 1]):
                start -= 1
            if clause.first < start < index and _may_go(
                words[max(0, start - 2) : start]
            ):
                yield start


def _of_noun(word: Word) -> bool:
    return word.tag.startswith(_NOUNS) or word.norm == "の"


def _may_go(behind: list[Word]) -> bool:
    """Say whether what ends in the words *behind* can be left out before a noun."""
    noun, word = behind[0], behind[-1]
    if word.tag == _CASE:
        timed = noun.detail in _TIMELY or noun.tag.startswith("接尾辞")
        return word.norm in _LOOSE or (word.norm == _AT and timed)
    return word.tag.startswith(_LEADING) and word.norm not in _WHICH


def _cuts(words: list[Word], first: int, last: int) -> Iterator[tuple[int, str, int]]:
    """Yield where a clause begins, how the one before is joined, and where it ends."""
    depth = 0
    for index in range(first + 1, last - 1):
        word = words[index]
        if word.norm in _OPENERS:
            depth += 1
        elif word.norm in _CLOSERS:
            depth = max(0, depth - 1)
        elif not depth and (joint := _parted(words, index)):
            behind = word.tag in (_COMMA, _BLANK) or word.norm == _COLON
            yield index + 1, joint, index if behind else index + 1


def _parted(words: list[Word], index: int) -> str:
    """Return how a clause that ends with or before *index* is joined, "" if none."""
    word, after = words[index], words[index + 1]
    if word.norm == _COLON:
        return "" if after.tag == _NUMBER else "stop"
    if word.tag == _COMMA:
        return _joint(words, index)
    if word.tag == _BLANK:
        closed = "stop" if _closed(words[index - 1]) else ""
        return _joint(words, index) or closed
    joins = word.tag == JOINT or word.base in _MAY_JOIN
    if not joins or after.tag.startswith(_NO_BREAK):
        return ""
    joint = _joint(words, index + 1)
    return joint if joint in ("but", "so") else ""


def _closed(word: Word) -> bool:
    return word.form.startswith(FINAL) or word.tag == "助詞-終助詞"


def _clause(
    words: list[Word], edges: tuple[int, int], joints: dict[int, tuple[str, int]]
) -> Clause:
    first, last = edges
    joint, alone = joints.get(last, ("", last))
    finish = joint == "and"
    if joint in ("if", "then"):
        alone = 0
    elif not finish:
        alone -= _tail(words, first, alone)
    return Clause(first, last, alone, finish, joints.get(first, ("", 0))[0])


def _tail(words: list[Word], first: int, last: int) -> int:
    """Return how many words at the end only join or soften: が, ので, よ."""
    at = last
    while at > first + 1 and words[at - 1].tag == "助詞-終助詞":
        if words[at - 1].base not in _SOFT:
            break
        at -= 1
    word = words[at - 1]
    if word.tag == JOINT and word.norm in (_BUT | _SO):
        at -= 1
    elif _because(words, at):
        at -= 2
    return last - at


def _because(words: list[Word], end: int) -> bool:
    """Say whether ので or のに ends at *end*."""
    return (
        end > 2  # noqa: PLR2004 (a verb, の and で)
        and words[end - 2].tag == _NOUN_MAKER
        and words[end - 1].base in ("だ", "で", "に")
        and words[end - 1].norm != "なら"
        and (words[end - 3].tag == "助動詞" or words[end - 1].base != "に")
    )


def _joint(words: list[Word], end: int) -> str:
    """Return how the clause that ends before *end* is joined, "" if none ends there."""
    word = words[end - 1]
    if _because(words, end):
        return "so"
    if word.tag == JOINT:
        if word.norm in _BUT:
            return "but"
        if word.norm in _SO:
            return "so"
        return "and" if word.norm in _AND else "if"
    if word.form.startswith("仮定形"):
        return "then" if word.kind == "助動詞-タ" else "if"
    if word.norm == "所" and end > 1 and words[end - 2].kind == "助動詞-タ":
        return "then"
    # 「代金の払い戻し」 is a noun, whatever the dictionary says.
    named = word.tag.startswith("動詞") and end > 1 and words[end - 2].tag == _CASE
    if named and words[end - 2].norm == "の":
        return ""
    continues = word.form.startswith("連用形") and word.form != "連用形-ニ"
    return "and" if continues and word.kind != "形容詞" else ""
