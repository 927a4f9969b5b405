"""Finds the customer's own question or request, to be named in brackets: 「…」とのお尋ね."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind
from replycraft.retelling.asked_words import check_asked
from replycraft.retelling.clauses import clauses
from replycraft.retelling.morphs import Refused, morph
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_LENGTHS = (8, 40)
# A calm mail says more in one sentence, and all of it is meant.
_CALM_LENGTHS = (6, 60)
_MOST_SENTENCES = 60
_LONGEST_SENTENCE = 200
# What is cut away in front: 「出張が入ったので、」 is no part of what is asked.
_FRONT = frozenset({"but", "so"})
_OPENING_TAGS = ("接続詞", "感動詞", "補助記号", "空白")
_MARKS = re.compile(r"[\s。．？！?!…～〜~♪\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+\Z")
_SOFT = re.compile(r"(?<=たい)(?<!がたい)(?:の|ん)?です(?:が|けど|けれど)?\Z")
_QUESTION = re.compile(
    r"(?:(?:ます|です|ません|ました|でしょう)か|(?:よい|いい|よろしい)でしょう"
    r"|(?:教えて|おしえて|お教え|お聞かせ|お知らせ|お示し|教示)(?:ください|下さい)(?:ませ)?"
    r"|教示(?:願います|(?:を)?お願い(?:し|いたし|致し)ます)|知りたい(?:です)?)\Z"
)
_REQUEST = re.compile(
    r"(?:(?:いただけ|頂け|もらえ)(?:ます|ません|ないでしょう|ますでしょう)か"
    r"|(?:くださ|下さ)(?:います|いません)か|(?:お願い|おねがい)できます(?:でしょう)?か"
    r"|[てで](?:ください|下さい)(?:ませ)?|(?:お願い|おねがい)(?:し|いたし|致し)ます"
    r"|[てで](?:ほしい|欲しい)(?:です)?|(?:いただき|頂き|し|もらい)たい"
    r"|(?:いただけ|頂け|もらえ)(?:る|ます|れば|ましたら|たら)?(?:と|ば|ら)?"
    r"(?:助かります|幸いです|ありがたいです|うれしいです|嬉しいです|安心です|十分です|幸甚です"
    r"|(?:うれしく|嬉しく|ありがたく|有り難く|幸いに|幸甚に)(?:存じます|思います))"
    r"|[てで](?:くだされ|いただけれ|くれれ|もらえれ)ば(?:いい|よい|十分|結構)(?:(?:の|ん)?です)?)\Z"
)
# To be told something is a question in whatever form.
_TELL_ME = re.compile(
    r"(?:教え|おしえ|教示|お聞かせ|お聞きし|お知らせ|お示し|知りたい|(?:うかが|伺)いたい)[^、]*\Z"
)
# Questions that accuse or suppose: 待つ方針なのですか, 順番が逆じゃないですか.
_ACCUSING = re.compile(
    r"(?<!いただける)(?<!頂ける)(?<!もらえる)(?<!貰える)(?<!よい)(?<!いい)[のん](?:です|でしょう)か\Z|(?:じゃ|では|く)ない(?:です|でしょう)か|から(?:です|でしょう)か|どう(?!なり|なる|すれば)|って何|何(?!時)"
    r"|なぜ|どこが|いったい|一体|(?<=[のいるたな])せい(?!ただ)|ということ|自覚|意味|いかが|つもり|読んで"
    r"|(?<!どれ)(?<!どの)[くぐ]らい"
)
# What is sharp even where an answer is asked for politely: どういうつもりなのか教えて.
_SHARP = re.compile(
    r"どこが|いったい|一体|(?<=[のいるたな])せい(?!ただ)|自覚|つもり|意味|なぜ|どうし|何で|なんで"
)
# What hangs on the sentence before, asks for the answer itself, or asks twice.
_HANGING = re.compile(
    r"でしたら|次の点|(?:次|以下|下記)の[^、]{0,8}(?:教え|教示|確認|お答え)|(?:\d|[二三四五六])(?:点|つ)[^、]{0,6}(?:教え|教示|確認)"
    r"|\A(?:ご|御)?教示|\Aそれとも|(?<!結構です)(?:ので|ため)、?教えて[^、]*\Z|\A(?:無理|とにかく|だめ|ダメ|できない|出来ない|できる場合|可能な|あと(?![何\d]))|(?:か|です|ます|ません|した)[ \u3000]"
    r"|(?:連絡|検討|確認|対応)[^、]{0,4}(?:いただ|頂|くださ|下さ|(?:お|おね)が?願い|もらえ)"
    r"|(?:返事|返信|回答)[^、]{0,12}(?:いただ|頂|くださ|下さ|お願い|おねがい|もらえ)"
    r"|\A[^を]*までに(?:お)?(?:いただ|頂|もらえ|お願い|おねがい|ほし|欲し)"
)
# In a complaint, where little else is quoted, nothing tells what these point at.
_POINTS_BACK = re.compile(
    r"(?:それ|これ|そこ|そう|こう(?!した)|そちら)|[そこ]の(?:とき|時|うえ|上|際|場合|ため|[一二三四五六\d])"
)
# What only joins or counts: 二、 and それと.
_LEAD = re.compile(
    r"[①-⑳][ \u3000]?|[(（]?[一二三四五六七八九十\d]{1,2}(?:[、)）:：]|[.．](?!\d))\s*"
    r"|(?:あと|それと|それから|ちなみに|なお|つきましては|あわせて|併せて)[、 \u3000]"
    r"|[笑w]+[ \u3000]|(?:それと|それから)(?![はもが])"
    r"|あと(?![何\d一二三四五六七八九十数のでにはがかもど])"
)
_UNFIT = re.compile(
    r"://|www|[「」『』\"“”{}<>＜＞\[\]【】@＠_*＊=^|\\○〇●◯×✕■□△▲]|(?<![\d時日分円])[~〜～]|\d{6}"
)
# A name in the sentence of a calm mail keeps its brackets, as brackets in brackets.
_OPENING_BRACKET = "「"
_NAMED = re.compile(r"「([^「」『』]{1,20})」(?!と|って|て)")
_KEPT = re.compile("[『』]")
_NEVER_QUOTED = frozenset(
    {
        *(FactKind.ORDER_NUMBER, FactKind.CUSTOMER_NUMBER, FactKind.TRACKING_NUMBER),
        *(FactKind.PHONE, FactKind.EMAIL, FactKind.URL),
        *(FactKind.ADDRESS, FactKind.PERSON),
    }
)


class Asked(NamedTuple):
    """What a customer asks, as it stands at `start:end` of the document.

    A `request` is one for a deed; `tell_me` says that an answer is asked for politely.
    """

    text: str
    start: int
    end: int
    request: bool
    tell_me: bool = False


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
    first, start = _begin(document, *tokens)
    end = document.tokens.ends[tokens[1] - 1]
    text = _SOFT.sub("", _MARKS.sub("", document.text[start:end]))
    if calm:
        text = _NAMED.sub(r"『\1』", text)
    request = _is_request(text, _CALM_LENGTHS if calm else _LENGTHS)
    outside = _KEPT.sub("", text) if calm else text
    if not text.isprintable() or _UNFIT.search(outside) or _HANGING.search(text):
        raise Refused("no clean text that stands by itself")
    if not calm and _POINTS_BACK.match(text):
        raise Refused("hangs on what stands before")
    told = _TELL_ME.search(text) is not None
    if not (calm or request) and (_SHARP if told else _ACCUSING).search(text):
        raise Refused("it may accuse")
    morphs = (morph(document, index) for index in range(first, tokens[1]))
    said = tuple(m for m in morphs if m.tag != "空白")
    check_asked(said, words, calm=calm or request or told, request=request)
    return Asked(text, start, end, request, tell_me=told)


def _begin(document: Document, first: int, last: int) -> tuple[int, int]:
    """Return the token and the place where it begins what is asked, behind 二、 and また.

    Raises:
        Refused: nothing is left.
    """
    tokens = document.tokens
    while first < last and tokens.tags[first].startswith(_OPENING_TAGS):
        if document.text[tokens.starts[first]] == _OPENING_BRACKET:
            break
        first += 1
    if first == last:
        raise Refused("nothing is asked")
    lead = _LEAD.match(document.text, tokens.starts[first], tokens.ends[last - 1])
    if lead is None:
        return first, tokens.starts[first]
    return bisect_left(tokens.starts, lead.end(), first, last - 1), lead.end()


def _is_request(text: str, lengths: tuple[int, int]) -> bool:
    """Say whether a deed is asked for, not an answer.

    Raises:
        Refused: nothing is asked, or in too few or too many words.
    """
    if not lengths[0] <= len(text) <= lengths[1]:
        raise Refused("too short or too long")
    wished = _REQUEST.search(text) is not None
    if not (wished or _QUESTION.search(text)):
        raise Refused("nothing is asked")
    return wished and not _TELL_ME.search(text)
