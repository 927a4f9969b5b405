"""Finds what belongs to other people, or must never be mailed."""

from collections.abc import Iterator

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work, point
from replycraft.checking.passwords import given_secrets
from replycraft.checking.patterns import lazily
from replycraft.checking.people import known_names
from replycraft.checking.reply import squeeze
from replycraft.facts.private_facts import NAMED, PEOPLE, is_kept, of_others
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_CARD = lazily(r"\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{2,4}$|\d{14,16}$")
_CARD_LENGTHS = range(14, 17)
# 「マイナンバー(1234 5678 9018)」 has twelve figures, and nobody needs it in a reply.
_MY_NUMBER = lazily(
    r"(?:マイナンバー|個人番号)[^。\n0-9]{0,8}([0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4})(?![0-9])"
)
_TITLES = ("様", "さま", "さん", "氏", "くん", "君", "ちゃん")
_WORDS = lazily(r"[^\s、,()（）]+")
_INNER_WORD = lazily("[一-鿿々]{2,}|[ァ-ヶー]{3,}|[0-9]{3,}")
# 「東町2-5-8」 of an address; what stands before the number is told as well.
_STREET = lazily(
    r"([^市区郡県府都道0-9０-９\s]{1,8})[0-9０-９][0-9０-９\-－ー丁目番地号の]*$"
)
_SHORTEST = 2


def is_private(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is a number that must not be mailed at all."""
    if figure.sort not in (Sort.ID, Sort.NUMBER):
        return False
    digits = str(figure.value)
    if not digits.isdigit() or len(digits) not in _CARD_LENGTHS:
        return False
    written = work.reply.plain[figure.start : figure.end]
    if not _CARD.match(written):
        return False
    known = digits in work.ground.confirmed.skeleton
    return not known or work.ground.has_fact("card")


def check_privacy(work: Work) -> Iterator[Finding]:
    """Yield card numbers, personal numbers, and facts about other people."""
    cards = [(f.start, f.end) for f in work.figures if is_private(work, f)]
    personal = [found.span(1) for found in _MY_NUMBER.finditer(work.reply.plain)]
    for span in (*cards, *personal):
        yield point(
            work,
            Code.PII_LEAK,
            span,
            "カード番号かマイナンバーと見られる数字です。返信には書かず、"
            "必要なら「お知らせいただいたカード」のように書いてください。",
        )
    yield from given_secrets(work)
    yield from _other_people(work)


def _other_people(work: Work) -> Iterator[Finding]:
    spans = [
        span for key, value in _of_others(work) if (span := _told(work, key, value))
    ]
    if spans:
        first, last = min(spans), max(spans)
        near = last[0] - first[1] < 20  # noqa: PLR2004 (the name stands by the address)
        yield point(
            work,
            Code.PII_LEAK,
            (first[0], _closed(work, first[0], last[1])) if near else first,
            "ほかの方の個人情報、または社内だけの情報です。"
            "「別のお客様」のように、誰か分からない書き方に直してください。",
        )


def _closed(work: Work, start: int, end: int) -> int:
    """Return *end*, or the end of the bracket that is open there: 様(000-1111-2222)."""
    text = work.reply.plain
    opened = any(
        text[start:end].count(mark) > text[start:end].count(other)
        for mark, other in ("()", "（）")
    )
    return end + (opened and text[end : end + 1] in (")", "）"))


def _of_others(work: Work) -> Iterator[tuple[str, str]]:
    """Yield the facts about other people, and those that stay in the house."""
    facts, known = work.ground.facts, squeeze("".join(known_names(work)))
    for key in of_others(facts, known, work.ground.mail.letters):
        yield key, facts[key]


def _told(work: Work, key: str, value: str) -> tuple[int, int] | None:
    """Return where the reply tells the fact *key*, as a whole or in part."""
    return _told_whole(work, value) or _retold(work, key, value)


def _told_whole(work: Work, value: str) -> tuple[int, int] | None:
    """Return where the reply tells *value*: 「菅野商事 菅野 達夫」, or without its first word."""
    words = value.split()
    tails = (" ".join(words[at:]) for at in range(max(1, len(words) - 1)))
    found = (_find_loosely(work.reply.text, tail) for tail in tails)
    return next(filter(None, found), None)


def _called(work: Work, value: str) -> list[str]:
    """Return how a reply may call the person in *value*, a room before it as well."""
    known = squeeze("".join(known_names(work)))
    words: list[str] = _WORDS.findall(value)
    rooms = [word + "の" for word in words if any(map(str.isdigit, word))]
    names = [
        word
        for word in words
        if not any(map(str.isdigit, word)) and (word == words[0] or word not in known)
    ]
    return [
        room + name + title
        for room in (*rooms, "")
        for name in names
        for title in _TITLES
    ]


def _first(text: str, ways: list[str]) -> tuple[int, int] | None:
    """Return where the first of *ways* that is in *text* stands."""
    for way in ways:
        at = text.find(way) if len(way) > _SHORTEST else -1
        if at >= 0:
            return at, at + len(way)
    return None


def _retold(work: Work, key: str, value: str) -> tuple[int, int] | None:
    """Return where the reply tells *value* in part: a family name, two inner words."""
    reply = work.reply
    if "name" in key or key.rpartition("_")[2] in PEOPLE | NAMED:
        return _first(reply.text, _called(work, value))
    if "address" in key:
        number = _STREET.search(value)
        return _first(reply.text, [number[0], value[: number.end(1)]] if number else [])
    if not is_kept(key):
        return None
    others = [text for name, text in work.ground.facts.items() if name != key]
    words = [
        word
        for word in dict.fromkeys(_INNER_WORD.findall(value))
        if not any(word in text for text in (*others, work.ground.mail.text))
    ]
    for start, end in reply.sentences:
        told = [
            (at, at + len(word))
            for word in words
            if (at := reply.text.find(word, start, end)) >= 0
        ]
        if len(told) > 1:
            return min(told)[0], max(told)[1]
    return None


def _find_loosely(text: str, value: str) -> tuple[int, int] | None:
    """Return where *text* has *value*, blanks between letters aside."""
    wanted = squeeze(value)
    if len(wanted) < _SHORTEST or len(wanted) > len(text):
        return None
    places = [index for index, letter in enumerate(text) if not letter.isspace()]
    letters = "".join(squeeze(text[index])[:1] or "?" for index in places)
    at = letters.find(wanted)
    return (places[at], places[at + len(wanted) - 1] + 1) if at >= 0 else None
