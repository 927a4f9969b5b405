"""The words of one sentence, as the retelling looks at them."""

from typing import NamedTuple

from replycraft.text.document import Document
from replycraft.text.tokenizer import Word

FACT, DAY = "事実", "事実-日"
# 一回, 何度: how often, not what.
OFTEN = ("回", "度", "べん")
_NO_VERB_KINDS = ("助動詞", "文語")
# Auxiliaries that are inflected as verbs: 言われる.
_VERB_KINDS = {"助動詞-レル": "下一段-ラ行"}
SEASONS = frozenset({"春", "夏", "秋", "冬"})
TE, JOINT = ("て", "で"), "助詞-接続助詞"
# What marks a noun, as が and は do, and the tags of nouns themselves.
MARKERS = ("助詞-格助詞", "助詞-係助詞")
NOMINAL = ("名詞", "接尾辞", "代名詞")
# Forms that a sentence can end with, and what may stand before it begins.
FINAL = ("終止形", "連体形")
OPENING = ("接続詞", "感動詞", "補助記号", "空白")
# Normalised forms of what denies, passes and causes.
NEGATIONS = frozenset({"ない", "無い", "ぬ", "ず"})
# How 「お開けになる」, 「なさる」 and 「いらっしゃる」 are inflected.
RAISED_KIND = "五段-ラ行"
PASSIVE = frozenset({"れる", "られる"})
VOICE = PASSIVE | {"せる", "させる"}


class Refused(Exception):  # noqa: N818 (not an error: most sentences are not told)
    """This sentence is not surely told back well; the message says why."""


_PROPER, _COMMON, _OF_NOBODY = "名詞-固有名詞", "名詞-普通名詞", "一般"


class Morph(NamedTuple):
    """One word: its text, and what `Word` says of it.

    `anew` asks for the form to be made from `base` and `kind`: the text is no longer
    the customer's.
    """

    text: str
    norm: str
    tag: str
    base: str
    kind: str = "*"
    form: str = "*"
    known: bool = True
    detail: str = "*"
    anew: bool = False

    @property
    def ends(self) -> bool:
        """Say whether a sentence can end with this form."""
        return self.form.startswith(FINAL)

    @property
    def inflected(self) -> bool:
        """Say whether this is a verb, or an auxiliary that is inflected as one."""
        return self.tag.startswith("動詞") or (
            self.tag == "助動詞" and not self.kind.startswith(_NO_VERB_KINDS)
        )

    @property
    def raised(self) -> bool:
        """Say whether this verb was raised: お開けになる."""
        return self.anew and self.kind == RAISED_KIND

    @property
    def nominal(self) -> bool:
        """Say whether 「です」 may follow as it follows a noun."""
        return self.tag.startswith(
            ("名詞", "形状詞", "接尾辞-名詞", "接尾辞-形状詞", FACT)
        )


Morphs = tuple[Morph, ...]
NOT = Morph("ない", "ない", "助動詞", "ない", "助動詞-ナイ", "終止形-一般")


def fact(text: str, *, dated: bool = False) -> Morph:
    """Return a value that was recognised in the mail, as one word."""
    return Morph(text, text, DAY if dated else FACT, text)


def morph(document: Document, index: int) -> Morph:
    """Return token *index* of *document*."""
    tokens = document.tokens
    text = document.text[tokens.starts[index] : tokens.ends[index]]
    word = tokens.words[index]
    kind = _VERB_KINDS.get(word.kind, word.kind)
    # マグカップ and ベビーカー are names of nobody, whatever the dictionary says.
    common = word.tag == _PROPER and word.detail == _OF_NOBODY and in_katakana(text)
    return Morph(
        text,
        word.norm,
        _COMMON if common else word.tag,
        word.base,
        kind,
        word.form,
        word.known,
        word.detail,
    )


def potential(verb: Morph | Word) -> bool:
    """Say whether *verb* says what can be done: 読める, normalised to 読む."""
    return verb.kind.startswith("下一段") and (
        len(verb.norm) < len(verb.base) and verb.norm[0] == verb.base[0]
    )


def in_katakana(text: str) -> bool:
    """Say whether *text* is katakana throughout, as words of no dictionary often are."""
    return all("\u30a1" <= char <= "\u30f4" or char == "ー" for char in text)
