"""Tells what staff noted down in several parts: as sentences, or as a line of a list."""

import re

from replycraft.drafting.note_ends import stands_for_itself
from replycraft.drafting.note_sense import in_parts, is_sentence, says_politely
from replycraft.drafting.noted import ends_clause
from replycraft.drafting.polite import polite
from replycraft.text.tokenizer import tokenize

# 「背もたれの部品のみ、無料」 still fits into a sentence.
_LONGEST_PHRASE = 14
_STATES = ("なし", "あり", "不要", "可", "済み")
# 「1650円(調整、組み立てを含む)」: the comma stands within a remark.
_OPEN_BRACKET = re.compile("[(（][^()（）]*\\Z")
_NEEDED = ("が必要", "は不要", "が不要", "は必要")
_PLAIN_HEAD = re.compile(r"(?:[0-9０-９円%％)）一-龠々ァ-ヶー]|から|済み)\Z")
# 「12月25日の朝、職人に伝達済み」 is one sentence.
_WHEN = re.compile("(?:日（.）|[日朝昼夜時分中]|夕方|午前|午後)\\Z")
_ACTED_ON = re.compile("[をにへで]")
_UNTIL = re.compile("(.+日（.）)まで")


def is_note(text: str) -> bool:
    """Say whether *text* is a note of several parts: 「無料で貸出、翌日の午前に配達」.

    Sentences of such notes sound patched; as lines of a list they are plain Japanese.
    """
    plain = text.rstrip("。")
    *others, last = plain.split("、")
    if "。" in plain or not others or len(text) <= _LONGEST_PHRASE:
        return False
    if last.endswith(_NEEDED):
        return False
    if ends_clause(last) or says_politely(text) or "または" in last:
        return False
    return not (stands_for_itself(tokenize(last), last) or in_parts(text))


def head_and_rest(text: str) -> tuple[str, str] | None:
    """Cut a note before the part that is a sentence by itself, None if it has none."""
    head, comma, rest = text.rstrip("。").partition("、")
    if not comma or "、" in rest or "。" in rest or _WHEN.search(head):
        return None
    if _OPEN_BRACKET.search(head):
        return None
    if not _PLAIN_HEAD.search(head):
        return None
    whole = is_sentence(head) or _ACTED_ON.search(head)
    return (head, rest) if not whole and _says(rest) else None


def with_remark(text: str) -> str:
    """Return 「3階まで搬入可、奥行78cm」 as a sentence with a remark, "" if it is none."""
    head, comma, rest = text.rstrip("。").partition("、")
    if not comma or "、" in rest or len(rest) > len(head) or _says(rest):
        return ""
    if _OPEN_BRACKET.search(head):
        return ""
    if not (_says(head) and _ACTED_ON.search(head)):
        return ""
    if limit := _UNTIL.fullmatch(rest):
        return f"{polite(head)}期限は、{limit[1]}です。"
    return f"{polite(head).removesuffix('。')}（{rest}）。" if "（" not in rest else ""


def _says(text: str) -> bool:
    return text.endswith(_STATES) or is_sentence(text)
