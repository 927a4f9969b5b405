"""Finds the customer's own question or request, to be named in brackets: 「…」とのお尋ね."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind
from replycraft.retelling.asked_words import check_asked
from replycraft.retelling.clauses import clauses
from replycraft.retelling.morphs import Refused, morph
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_SHORTEST, _LONGEST = 8, 40
_MOST_SENTENCES = 60
_LONGEST_SENTENCE = 200
# What is cut away in front: 「出張が入ったので、」 is no part of what is asked.
_FRONT = frozenset({"but", "so"})
_OPENING_TAGS = ("接続詞", "感動詞", "補助記号", "空白")
_MARKS = re.compile(r"[\s。．？！?!…～〜~♪\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+\Z")
_SOFT = re.compile(r"(?<=たい)(?<!がたい)(?:の|ん)?です(?:が|けど|けれど)?\Z")
_QUESTION = re.compile(
    r"(?:(?:ます|です|ません|ました|でしょう)か|教えてください|教えて下さい|お教えください"
    r"|お聞かせください)\Z"
)
_REQUEST = re.compile(
    r"(?:(?:いただけ|頂け|もらえ)(?:ます|ません|ないでしょう|ますでしょう)か"
    r"|(?:くださ|下さ)(?:います|いません)か|(?:お願い|おねがい)できます(?:でしょう)?か"
    r"|[てで](?:ください|下さい)|(?:お願い|おねがい)(?:し|いたし|致し)ます"
    r"|[てで](?:ほしい|欲しい)(?:です)?|(?:いただき|頂き|し|もらい)たい"
    r"|(?:いただけ|頂け|もらえ)(?:る|ます|れば|ましたら)?(?:と|ば|ら)?"
    r"(?:助かります|幸いです|ありがたいです|うれしいです|嬉しいです))\Z"
)
# To be told something is a question in whatever form.
_TELL_ME = re.compile(
    r"(?:教え(?:て|願)|教示|お聞かせ|お聞きし|(?:うかが|伺)いたい)[^、]*\Z"
)
# Questions that accuse or suppose: 待つ方針なのですか, 順番が逆じゃないですか.
_ACCUSING = re.compile(
    r"(?<!いただける)(?<!頂ける)(?<!もらえる)(?<!貰える)(?<!よい)(?<!いい)[のん](?:です|でしょう)か\Z|(?:じゃ|では|く)ない(?:です|でしょう)か|から(?:です|でしょう)か|どう(?!なり|なる|すれば)|何"
    r"|なぜ|どこが|いったい|一体|せい|ということ|自覚|意味|いかが|つもり|読んで|くらい|ぐらい"
)
# What hangs on the sentence before, asks for the answer itself, or asks twice.
_HANGING = re.compile(
    r"でしたら|次の点|\A(?:ご|御)?教示|\A(?:無理|とにかく|だめ|ダメ|できない|出来ない|できる場合|可能な|あと(?![何\d]))|(?:か|です|ます|ません|した)[ \u3000]"
    r"|(?:返事|返信|回答|連絡|検討|確認|対応)[^、]{0,4}(?:いただ|頂|くださ|下さ|(?:お|おね)が?願い|もらえ)"
)
_NUMBERED = re.compile(
    r"\A(?:[①-⑳][ \u3000]?|[一二三四五六七八九十\d]{1,2}(?:[、)）:：]|[.．](?!\d))\s*|(?:あと|それと|ちなみに|なお)、)"
)
_UNFIT = re.compile(
    r"://|www|[「」『』\"“”{}<>＜＞\[\]【】@＠_*＊=~^|\\○〇●◯×✕■□△▲]|\d{6}"
)
_NEVER_QUOTED = frozenset(
    {
        *(FactKind.ORDER_NUMBER, FactKind.CUSTOMER_NUMBER, FactKind.TRACKING_NUMBER),
        *(FactKind.PHONE, FactKind.EMAIL, FactKind.URL),
        *(FactKind.ADDRESS, FactKind.PERSON),
    }
)


class Asked(NamedTuple):
    """What a customer asks, as it stands at `start:end` of the document."""

    text: str
    start: int
    end: int
    request: bool


def asked(
    document: Document, facts: tuple[Fact, ...], words: Words, *, calm: bool
) -> Iterator[Asked]:
    """Yield the questions and requests of the body that may stand in brackets.

    Only what is short, clean and understood by itself does. Without *calm* a question
    may be an accusation, and one that could be is left out.
    """
    private = _private(document, facts)
    for start, end in _bodies(document):
        if not _may_ask(document.text[start:end]):
            continue
        for first, last in _cuts(document, start, end):
            try:
                found = _fitting(document, (first, last), words, calm=calm)
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
        and end - start <= _LONGEST_SENTENCE
    )
    for _, sentence in zip(range(_MOST_SENTENCES), inside, strict=False):
        yield sentence


def _may_ask(text: str) -> bool:
    plain = _SOFT.sub("", _MARKS.sub("", text))
    return bool(_QUESTION.search(plain) or _REQUEST.search(plain))


def _private(
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


def _cuts(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield tokens `first:last` of the sentence, the whole one first."""
    parts = clauses(document, start, end)
    for index, part in enumerate(parts):
        if not index or part.after in _FRONT:
            yield part.first, parts[-1].last


def _fitting(
    document: Document, tokens: tuple[int, int], words: Words, *, calm: bool
) -> Asked:
    """Return what is asked in tokens `first:last`.

    Raises:
        Refused: it is long, unclear, or nothing that the company may repeat.
    """
    first, last = tokens
    while first < last and document.tokens.tags[first].startswith(_OPENING_TAGS):
        first += 1
    if first == last:
        raise Refused("nothing is asked")
    start, end = document.tokens.starts[first], document.tokens.ends[last - 1]
    text = _SOFT.sub("", _MARKS.sub("", document.text[start:end]))
    text = _NUMBERED.sub("", text)
    if not _SHORTEST <= len(text) <= _LONGEST:
        raise Refused("too short or too long")
    wished = _REQUEST.search(text) is not None
    if not (wished or _QUESTION.search(text)):
        raise Refused("nothing is asked")
    request = wished and not _TELL_ME.search(text)
    if not text.isprintable() or _UNFIT.search(text) or _HANGING.search(text):
        raise Refused("no clean text that stands by itself")
    if not (calm or request) and _ACCUSING.search(text):
        raise Refused("it may accuse")
    morphs = tuple(morph(document, index) for index in range(first, last))
    check_asked(tuple(m for m in morphs if m.tag != "空白"), words)
    return Asked(text, start, end, request)
