"""Finds the words of a subject that name what the mail is about: 荷物(が届かない)."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from replycraft.retelling.brackets import without_brackets
from replycraft.retelling.morphs import FACT, NEGATIONS, Morph, Morphs, Refused, morph
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_LONGEST_SUBJECT = 80
# 「まだ?」, and nothing but 「ミシンの修理まだですか」 below it.
_WORD, _ONE_LINE = re.compile(r"[一-鿿ァ-ヶA-Za-zＡ-ｚｦ-ﾟ0-9]"), 30
# What stands before these in a subject is what it is about.
_TAILS: tuple[str, ...] = (
    *("について", "に関する", "に関して", "につきまして", "の件", "のこと", "のお願い"),
    *("のご連絡", "のご報告", "のお知らせ", "の報告", "のご相談", "の相談", "のご依頼"),
    *("のお伺い", "のお尋ね", "のお問い合わせ", "のお問合せ", "の問い合わせ"),
    *("のご質問", "のしつもん", "の しつもん", "の質問", "のご確認", "の確認", "希望"),
    *("へのお礼", "のお礼", "の御礼", "ありがとう", "、ありがとう", "をありがとう"),
    *("に対する", "への返答", "への回答", "への抗議", "への異議", "の通告"),
    *("への意見", "へのご意見", "の申出", "の申し出", "の申入れ", "の申し入れ"),
)
_HEADS = ("】", "：", ":", "]")
_ASIDES = ("(", "（", "【", "[", "　", " ", "!", "！", "。", "、", "…")
_PICTURE = re.compile(r"[\u2600-\u27bf\U0001f000-\U0001faff]")
# 「2/25 勤怠クラウド」, 「2/15の組合せ」: the company writes its days otherwise.
_DAY = re.compile(r"\d{1,2}/\d{1,2}(?!\d)(?:の|\s+)")
_BARE = ("名詞", "接頭辞", "接尾辞-名詞的", FACT)
_OF, _SPACE, _LINK = "の", "空白", "接続詞"
_AND = frozenset({"と", "や"})
_FROM = frozenset({"で", "へ", "から", "まで", "と"})
_NOT_THIS = ["で", "は", "なく"]
_TIME = "副詞可能"
# 「経歴書が渡っていた件」 is a sentence, and the noun at its end names nothing.
_CASE = frozenset({"件", "事"})
# What is said of it comes behind: 荷物が届かない, 荷物って何, 荷物まだですか.
_SAID_OF = frozenset({"が", "を", "は", "も", "って"})
_ASKED = frozenset({"未だ", "何時", "何処", "何故"})
_DO, _DEED = "為る", "サ変"
_AGREE = (["に", "納得"], ["に", "不満"])
_NEGATION_WITHIN = 4
# 「封筒に書類が入っていた」: what lies there is spoken of, not where.
_PLACE, _THERE = frozenset({"で", "に", "から", "より"}), frozenset({"が", "を"})


def subject_words(document: Document, words: Words) -> Morphs:
    """Return the words of the subject that say what it is about.

    Raises:
        Refused: it is long, cut in the middle of a word, or names nothing surely.
    """
    start, end = _kept(document.text, *_place(document))
    tailed = any(document.text.startswith(tail, end) for tail in _TAILS)
    tokens = document.tokens
    inside = range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end))
    if (
        not inside
        or tokens.ends[inside[-1]] != end
        or tokens.starts[inside[0]] != start
    ):
        raise Refused("a subject that is cut in a word")
    morphs = tuple(
        word for index in inside if (word := morph(document, index)).tag != _SPACE
    )
    morphs = without_brackets(_instead(morphs), words)
    if not morphs:
        raise Refused("nothing but what goes")
    if not tailed and not all(_bare(*pair) for pair in _pairs(morphs)):
        return _described(morphs, document) or _spoken_of(morphs, words)
    return morphs


def _place(document: Document) -> tuple[int, int]:
    """Return where the subject stands, or all of a mail that says it in one short line."""
    body = document.text[document.body_start : document.body_end].strip()
    named = _WORD.search(document.text, 0, document.body_start - 1)
    if named or not 0 < len(body) <= _ONE_LINE or "\n" in body:
        return 0, document.body_start - 1
    start = document.text.index(body, document.body_start)
    return start, start + len(body)


def _kept(text: str, first: int, last: int) -> tuple[int, int]:
    """Return where between *first* and *last* it says what it is about.

    Raises:
        Refused: that is long.
    """
    if last - first > _LONGEST_SUBJECT:
        raise Refused("a long subject")
    subject = text[:last]
    start = max(first, *(subject.rfind(head, first) + 1 for head in _HEADS))
    while start < last and subject[start].isspace():
        start += 1
    day = _DAY.match(subject, start)
    start = day.end() if day else start
    ends = [at for mark in (*_TAILS, *_ASIDES) if (at := _found(subject, mark, start))]
    picture = _PICTURE.search(subject, start)
    if picture and picture.start() > start:
        ends.append(picture.start())
    return start, min(ends, default=last)


def _instead(morphs: Morphs) -> Morphs:
    """Return 「授業」 for 「取材ではなく授業」."""
    texts = [word.text for word in morphs]
    at = next(
        (i for i in range(2, len(texts)) if texts[i - 2 : i + 1] == _NOT_THIS), -1
    )
    return morphs[at + 1 :]


def _found(subject: str, mark: str, start: int) -> int:
    """Return where *mark* ends what the subject names, 0 if nowhere.

    Who writes with spaces between words goes on behind 「そつぎょうの」.
    """
    at = subject.find(mark, start)
    while at > 0 and mark.isspace() and subject[at - 1] == _OF:
        at = subject.find(mark, at + 1)
    return max(at, 0)


def _described(morphs: Morphs, document: Document) -> Morphs:
    """Return the noun that a subject ends in behind words that judge it: ふざけた査定.

    It is a thing that the mail speaks of as well, not one that only the anger names.
    """
    start = len(morphs)
    while start and morphs[start - 1].tag.startswith(_BARE):
        start -= 1
    noun, before = morphs[start:], morphs[start - 1 : start]
    if not (
        noun
        and noun[-1].norm not in _CASE
        and before
        and (before[0].form.startswith("連体形") or before[0].text == _OF)
    ):
        return ()
    text = "".join(word.text for word in noun)
    return noun if text in document.text[document.body_start :] else ()


def _spoken_of(morphs: Morphs, words: Words) -> Morphs:
    """Return the noun that a subject which is a sentence speaks of: 荷物(が届かない).

    Raises:
        Refused: it does not begin with a noun, or it is not sure that this is meant.
    """
    begins, first = True, 1 if morphs[0].tag.startswith(_LINK) else 0
    while first < len(morphs):
        end = _run(morphs, first)
        behind = morphs[end:]
        if end == first:
            break
        if _is_spoken_of(morphs[end - 1], behind, words, begins=begins):
            return _timeless(morphs[first:end])
        if not behind or behind[0].text not in _PLACE:
            break
        begins, first = False, end + 1
    raise Refused("a subject that is a sentence")


def _run(morphs: Morphs, first: int) -> int:
    """Return where the noun ends that begins at *first*."""
    pairs = enumerate(_pairs(morphs[first:]), first)
    return next((at for at, pair in pairs if not _bare(*pair)), len(morphs))


def _is_spoken_of(noun: Morph, behind: Morphs, words: Words, *, begins: bool) -> bool:
    """Say whether *behind* the *noun* stands what is said of it: (荷物)が届かない.

    Less is sure if it does not begin the sentence: においで頭が痛い.
    """
    if not begins:
        there = behind[:1] and behind[0].text in _THERE
        return bool(there) and noun.norm not in words.body
    if not behind:
        # 「また値上げ」
        return True
    first = behind[0]
    said = first.text in _SAID_OF or first.norm in _ASKED
    if said or [word.text for word in behind[:2]] in _AGREE:
        return True
    if first.norm == _DO:
        # 「退会したのに」, not 「修理したファンから煙」.
        alone = not any(word.tag.startswith(_BARE) for word in behind)
        return noun.detail.startswith(_DEED) and alone
    denied = {word.norm for word in behind[1 : 1 + _NEGATION_WITHIN]} & NEGATIONS
    return first.inflected and (bool(denied) or first.norm in words.adverse)


def _timeless(noun: Morphs) -> Morphs:
    """Return *noun*.

    Raises:
        Refused: a time stands in it, which may be all that the sentence begins with.
    """
    if any(word.detail == _TIME for word in noun):
        raise Refused("a time before the noun")
    return noun


def _pairs(morphs: Morphs) -> Iterator[tuple[Morph, str]]:
    """Yield every word with the text of the one behind it."""
    behind = (*(word.text for word in morphs[1:]), "")
    return zip(morphs, behind, strict=True)


def _bare(word: Morph, behind: str) -> bool:
    """Say whether *word* belongs to a noun: 店での案内, 返品と返金."""
    joins = word.text in _AND or (word.text in _FROM and behind == _OF)
    particle = word.tag.startswith("助詞") and joins
    return word.text == _OF or particle or word.tag.startswith(_BARE)
