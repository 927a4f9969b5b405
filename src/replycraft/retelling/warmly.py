"""Finds a sentence of thanks that says what gladdened, to be quoted as it is."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from replycraft.records.analysis import Fact
from replycraft.retelling import asked_forms as forms
from replycraft.retelling.asked import private_places
from replycraft.retelling.asked_words import check_word
from replycraft.retelling.morphs import NEGATIONS, Morphs, Refused, morph
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_SHORTEST, _LONGEST = 8, 40
_POLITE = frozenset({"です", "ます"})
_LAST_WORDS = 3
_BRACKETS = re.compile("[「」『』（）()]")
_BUT = ("助詞-接続助詞", frozenset({"が", "けど", "けれど", "けれども"}))


def warm_words(document: Document, facts: tuple[Fact, ...], words: Words) -> str:
    """Return the first sentence of the body that tells of joy alone, or "".

    It is short, polite and whole, and names nobody and no number.
    """
    private = private_places(document, facts)
    for start, end in _sentences(document):
        if any(a < end and start < b for a, b in private):
            continue
        try:
            return _fitting(document, (start, end), words)
        except Refused:
            continue
    return ""


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    pairs = zip(range(forms.MOST_SENTENCES), document.sentences, strict=False)
    for _, (start, end) in pairs:
        inside = document.body_start <= start and end <= document.body_end + 1
        if inside and end - start <= forms.LONGEST_SENTENCE:
            yield start, end


def _fitting(document: Document, place: tuple[int, int], words: Words) -> str:
    """Return the sentence at *place* without its mark.

    Raises:
        Refused: it is not surely warm, or says something else as well.
    """
    start, end = place
    text = forms.MARKS.sub("", document.text[start:end].strip())
    if not _SHORTEST <= len(text) <= _LONGEST or not text.isprintable():
        raise Refused("too short or too long")
    if _BRACKETS.search(text) or forms.UNFIT.search(text) or " " in text:
        raise Refused("no clean text")
    starts = document.tokens.starts
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    said = tuple(morph(document, index) for index in range(first, last))
    while said and said[-1].tag.startswith("補助記号"):
        said = said[:-1]
    _check_words(said, words)
    return text


def _check_words(said: Morphs, words: Words) -> None:
    norms = {word.norm for word in said}
    if norms.isdisjoint(words.warm) or not norms.isdisjoint(words.cold | NEGATIONS):
        raise Refused("not warm, or not only")
    if not any(word.base in _POLITE for word in said[-_LAST_WORDS:]):
        raise Refused("not said politely")
    for word in said:
        if word.tag == _BUT[0] and word.base in _BUT[1]:
            raise Refused("a contrast")
        check_word(word)
