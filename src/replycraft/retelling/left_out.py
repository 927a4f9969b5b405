"""Decides which parts of a sentence may be left out where the others are told."""

from replycraft.retelling.clauses import Clause
from replycraft.retelling.words import Words
from replycraft.text.document import Document
from replycraft.text.tokenizer import Word

_HALVES = ("but", "so")
# 「来ないので電話したら」: what was asked about is what went wrong.
_ASKED = frozenset({"問い合わせる", "問い合わせ", "電話", "連絡", "メール", "尋ねる"})
_TITLES = frozenset({"さん", "様", "氏", "君", "ちゃん"})


def stands_alone(
    document: Document,
    parts: tuple[Clause, ...],
    chosen: tuple[int, int],
    words: Words,
) -> bool:
    """Say whether the clauses *chosen* of *parts* say without the others what was wrong.

    「〜が、」 and 「〜ので」 do where only a plea or a feeling follows: else they are the
    premise of what follows. What goes on from praise may be praise as well.
    """
    first, last = chosen
    norms = document.tokens.norms
    if last < len(parts) and parts[last].after in _HALVES:
        behind = norms[parts[last].first : parts[-1].last]
        if words.pleas.isdisjoint(behind) or _goes_on(document, parts[last:]):
            return False
    if first and parts[first].after == "and":
        before = norms[parts[first - 1].first : parts[first - 1].last]
        return words.praised.isdisjoint(before)
    return True


def _goes_on(document: Document, rest: tuple[Clause, ...]) -> bool:
    """Say whether what follows tells more than that somebody asked: 返品を頼んだら、."""
    first, last = rest[0].first, rest[-1].last
    tokens = document.tokens
    when = any(
        word.form.startswith("仮定形") and word.kind == "助動詞-タ"
        for word in tokens.words[first:last]
    )
    return when and _ASKED.isdisjoint(tokens.norms[first:last])


def has_to_stay(left: list[Word], words: Words) -> bool:
    """Say whether what would be *left* out says whose it is, or where it is only read."""
    owned = any(
        word.norm in words.family or word.base in words.family or word.norm in _TITLES
        for word in left
    )
    topics = zip(left, left[1:], left[2:], strict=False)
    read = any(
        word.norm in words.pages and case.norm == "に" and about.norm == "は"
        for word, case, about in topics
    )
    return owned or read
