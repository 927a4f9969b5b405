"""Refuses what stands beside the point: half of a contrast, a premise, somebody else's body."""

import re
from itertools import pairwise

from replycraft.retelling.choose import Choice
from replycraft.retelling.doers import has_text
from replycraft.retelling.honour import predicate
from replycraft.retelling.morphs import (
    DAY,
    FACT,
    NEGATIONS,
    OFTEN,
    PASSIVE,
    Morph,
    Morphs,
    Refused,
    potential,
)
from replycraft.retelling.noun_ends import both_halves
from replycraft.retelling.others import check_people
from replycraft.retelling.unable import unable
from replycraft.retelling.words import NOBODY, Words, listed
from replycraft.text.document import Document
from replycraft.text.tokenizer import Word

_ONLY, _ALSO, _ABOUT = "は", "も", "助詞-係助詞"
_COUNTERS = ("助数詞可能", "助数詞")
# 「30個のうち、6個は空でした」 sets the part against nothing.
_PART_OF = "うち"
_CASE, _NOUN_MAKER = "助詞-格助詞", "助詞-準体助詞"
_TIMELY = "副詞可能"
_STANDS = frozenset({"載る", "書く", "有る", "写る", "記載", "掲載", "表示"})
_SAYING = frozenset({"言う", "伝える", "申し上げる", "指摘", "尋ねる", "抗議", "聞く"})
_WHAT = frozenset({"を", "と", "か"})
# Who reads 「7分後に」 or 「もう閉まって」 has to know after what.
_AFTER_WHAT = re.compile(r"もう|[\d一二三四五六七八九十数]+(?:秒|分|時間|日|週間)後")
_COMES = frozenset({"届く", "着く"})
# 「品名」、: a thing is called there, and nothing is said of it.
_ONLY_CALLED = re.compile(r"[^、]{0,40}」、(?!「)")


def check_point(document: Document, choice: Choice, words: Words) -> None:
    """Accept a choice that the mail does not set aside, and whose person is sure.

    Raises:
        Refused: the point is said to lie elsewhere, or whose body it is, is not told.
    """
    tokens = document.tokens
    end = tokens.ends[choice.last - 1]
    if any(document.text.find(phrase, end) >= 0 for phrase in words.elsewhere):
        raise Refused("the point lies elsewhere")
    chosen = tokens.words[choice.first : choice.last]
    unnamed = _bare_body(chosen, words) and not _person(chosen, words)
    if unnamed and _person(tokens.words[: choice.first], words):
        raise Refused("whose body it is, is not sure")


def names_body(document: Document, choice: Choice, words: Words) -> bool:
    """Say whether a choice tells of a body or a person, as an injury is told."""
    chosen = document.tokens.words[choice.first : choice.last]
    return any(word.norm in words.body for word in chosen) or _person(chosen, words)


def _bare_body(chosen: list[Word], words: Words) -> bool:
    """Say whether a part of a body stands there that is no part of a thing: 恐竜の首."""
    return any(
        word.norm in words.body and (index == 0 or chosen[index - 1].norm != "の")
        for index, word in enumerate(chosen)
    )


def _person(chosen: list[Word], words: Words) -> bool:
    family = words.family
    return any(word.norm in family or word.base in family for word in chosen)


def check_half(clause: Morphs, words: Words, subject: str, *, alone: bool) -> None:
    """Accept a clause that says by itself what went wrong.

    *alone* says that no other clause is told with it, *subject* is the mail's.

    Raises:
        Refused: only its other half, or what stood before, would make it plain.
    """
    if any(word.base == "だ" and word.text == "なら" for word in clause):
        raise Refused("a supposition")
    if _says_nothing(clause):
        raise Refused("what was said is not told")
    if _against_nothing(clause):
        raise Refused("what was done is not told")
    if _more_of_it(clause):
        raise Refused("what came before is not told")
    check_people(clause, words)
    if alone and _contrasts(clause, subject) and not _goes_wrong(clause, words):
        raise Refused("half of a contrast")
    if alone and _promised(clause, words):
        raise Refused("what was promised, not what came")


def _says_nothing(clause: Morphs) -> bool:
    """Say whether somebody says what nobody hears: フロントで言うと、."""
    front: list[Morph] = []
    for index, word in enumerate(clause[:-1]):
        spoken = word.norm in _SAYING
        if spoken and _goes_on(clause, index) and not _WHAT & {w.text for w in front}:
            return True
        front.append(word)
    return False


def _goes_on(clause: Morphs, index: int) -> bool:
    """Say whether the verb at *index* opens what followed: 言うと, 言ったら."""
    behind = clause[index + 1 : index + 4]
    if behind and behind[0].text == "と":
        return clause[index].form.startswith("終止形")
    return any(word.text == "たら" for word in behind)


def _against_nothing(clause: Morphs) -> bool:
    """Say whether 「持たせたのに、」 sets something against what it does not name."""
    ends = [word.text for word in clause if word.text != "、"][-2:] == ["の", "に"]
    return ends and not any(word.nominal for word in clause)


def _more_of_it(clause: Morphs) -> bool:
    """Say whether the first thing named comes on top of another: お腹にも, 二階からも."""
    denied = any(word.norm in NEGATIONS for word in clause[-3:])
    for before, word in pairwise(clause):
        if word.tag in (_CASE, _ABOUT) and not _is_time(before):
            on_top = before.tag == _CASE and word.text == _ALSO
            if on_top or word.text in ("が", "を", _ONLY):
                return on_top and not denied
    return False


def _contrasts(clause: Morphs, subject: str) -> bool:
    """Say whether 「〜は」 sets one thing against others: 料金は海側のまま."""
    if _none_at_all(clause) or both_halves(clause):
        return False
    for before, word in pairwise(clause):
        if word.tag == _CASE and word.text == "が":
            return False
        if word.text == _PART_OF:
            return False
        if word.tag == _ABOUT and word.text == _ONLY and before.nominal:
            told = before.text in subject or any(w.norm in _COMES for w in clause)
            return not (_is_time(before) or told)
    return False


def _goes_wrong(clause: Morphs, words: Words) -> bool:
    """Say whether the trouble itself is told, against whatever: マイクは二度も切れた."""
    at = predicate(clause)
    verb = clause[at] if at >= 0 else None
    if verb is None or not verb.tag.startswith("動詞"):
        return False
    behind = {word.norm for word in clause[at + 1 :]}
    plain = behind.isdisjoint(NEGATIONS | PASSIVE) and not potential(verb)
    return (plain and listed(words.adverse, verb)) or unable(clause, at, words)


def _none_at_all(clause: Morphs) -> bool:
    """Say whether nothing is left to set it against: 返事は一度もない."""
    denied = any(word.norm in NEGATIONS for word in clause[-4:])
    against = any(word.tag == _NOUN_MAKER for word in clause)
    return (denied and not against) and any(
        word.text == _ALSO
        and (_counts(before) or (before.norm in NOBODY and after.norm == "無い"))
        for before, word, after in zip(clause, clause[1:], clause[2:], strict=False)
    )


def _counts(word: Morph) -> bool:
    return word.detail in _COUNTERS or word.text.endswith(OFTEN)


def _is_time(word: Morph) -> bool:
    if word.tag == FACT:
        return word.text.endswith(("時", "分", "日", "月", "ごろ", "頃", "時半"))
    return word.tag == DAY or word.detail == _TIMELY


def _promised(clause: Morphs, words: Words) -> bool:
    """Say whether a page only says something there: 写真には蟹が載っている."""
    stands = any(word.norm in _STANDS or word.base in _STANDS for word in clause[-4:])
    denied = any(word.norm in NEGATIONS for word in clause[-4:])
    topics = zip(clause, clause[1:], clause[2:], strict=False)
    return not denied and any(
        case.text == "に"
        and about.text == _ONLY
        and (has_text(clause) or (stands and listed(words.pages, word)))
        for word, case, about in topics
    )


def check_beginning(text: str) -> None:
    """Accept a clause that begins at a time which it tells, or with what it speaks of.

    Raises:
        Refused: it begins so long after something that is not told, or with a name only.
    """
    if _AFTER_WHAT.match(text):
        raise Refused("after what, is not told")
    if _ONLY_CALLED.match(text):
        raise Refused("a thing that is only called")
