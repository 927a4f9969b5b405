"""Tells whether a confirmed fact says the same as a wording, with other ends."""

from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.wordings import Match

_KANJI = lazily("[一-龠々]+")
_DENIED = lazily("ない|なかっ|ません|かね|不可|せず")
# What was done wrong, or is not yet decided, is no promise.
_MAYBE = lazily("検討|案を|案が|要望|希望|依頼|相談|未定|可能性|できていな|漏れ|怠")
# Fewer than three are any remedy's name, which a cause may hold as well.
_FEWEST_KANJI = 3
_SURELY = lazily("必ず|かならず|確実に|間違いなく|徹底して|絶対に")
_MEASURES = frozenset((
    "prevention", "improvement", "measure", "measures", "countermeasure", "action", "step",
))  # fmt: skip
# What stands for a measure, in whatever order: 「二名で座面を検品」「座面を2名で検品」.
_WORD = lazily("[一-龠々]+|[ァ-ヶー]{2,}|[0-9]+")
_FROM_NOW = lazily(
    "今後|以後|本日|今日|来月|来週|今月|今週|致|行|参|係の者|係|担当者|担当|スタッフ|職員"
)
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
_FEWEST_WORDS = 2
_CAUSES = frozenset(("cause", "reason"))
_THING = lazily("^.*(?:は、?|を|も、?)")
# 「費用はいただ(かない)」: as much of the beginning is no accident.
_STEM, _LEAST_STEM = 6, 4
_POLITELY = lazily("(?:いたし)?ま(?:す|した)$")


def is_confirmed_so(work: Work, match: Match) -> bool:
    """Tell whether a confirmed sentence says the same, with other ends of its words.

    「全額お返しします」 says what 「全額返す」 says: the same kanji stand side by side.
    """
    text = work.reply.text[match.start : match.end]
    # 「送料は、全額お返しします」 says more than 「全額返す」, but of one thing.
    ways = {_without_kana(text), _without_kana(_THING.sub("", text))}
    said = [way for way in ways if len(way) >= _FEWEST_KANJI]
    if _is_done_surely(work, text) or _is_same_measure(work, match):
        return True
    stem = _POLITELY.sub("", text)
    # A wording may end within ません.
    denied = _DENIED.search(work.reply.text, match.start, match.end + 2) is not None
    return any(
        (
            any(way in _without_kana(sentence) for way in said)
            or text[:_STEM] in sentence
            or (len(stem) >= _LEAST_STEM and stem in sentence)
        )
        and (_DENIED.search(sentence) is not None) is denied
        for fact in work.ground.settled.values()
        for sentence in fact.split("。")
    )


def _is_done_surely(work: Work, text: str) -> bool:
    """Tell whether *text* says for certain what a confirmed measure says.

    「必ず前回の色見本と照合いたします」 promises no result, but the house's own deed.
    """
    sure = _SURELY.match(text)
    if sure is None or _DENIED.search(text) is not None:
        return False
    said = _without_kana(text[sure.end() :]).rstrip("行致")
    return len(said) >= _FEWEST_KANJI and any(
        said in _without_kana(fact)
        for key, fact in work.ground.settled.items()
        if not _MEASURES.isdisjoint(key.split("_"))
    )


def _is_same_measure(work: Work, match: Match) -> bool:
    """Tell whether one fact has every word of the measure *match*, in whatever order."""
    if "prevention" not in match.wording.facts:
        return False
    start, _ = work.reply.sentence_at(match.start)
    text = work.reply.plain[start : match.end]
    words = _WORD.findall(_FROM_NOW.sub("、", text).translate(_DIGITS))
    if len(words) < _FEWEST_WORDS or _DENIED.search(text):
        return False
    return any(
        all(word in fact for word in words)
        for key, settled in work.ground.settled.items()
        if _CAUSES.isdisjoint(key.split("_"))
        for fact in narrow(settled).translate(_DIGITS).split("。")
        if not (_DENIED.search(fact) or _MAYBE.search(fact))
    )


def _without_kana(text: str) -> str:
    return "".join(_KANJI.findall(text))
