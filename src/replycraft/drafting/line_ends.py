"""Ends what stands behind a label politely, where that is sure: 参加不可 → ご参加いただけません."""

import re

from replycraft.drafting.note_sense import REMARK
from replycraft.drafting.noted import ends_clause
from replycraft.drafting.permitted import THEIRS
from replycraft.drafting.polite import is_theirs, polite
from replycraft.text.tokenizer import tokenize

_COMMA = re.compile("、(?![^(（]*[)）])")
# What may stand before a deed without a particle of its own: 当日返却可, 4歳から入場可.
_FRONT = re.compile(
    r"(?:.*(?:から|まで|より|ても|でも|[でにへもは]|のみ|日|時|いつでも|なら))?\Z"
)
_BARE = re.compile(r".*(?:から|まで|でも|なら|[^とてで]も|単位で)\Z")
_OURS = re.compile(".*(?:から|まで|[でにへも])(?:郵送|配送|配達|発送|送付|対応|手配)")
_MAY, _MAY_NOT = ("可", "可能"), "不可"
_STATES = ("無料", "無償", "不要", "必要", "対象外", "有料")
_THERE, _NOT_THERE = "がございます", "はございません"
# 「待ち時間の説明なし」 is of what was not done, not of what there is not.
_NOT_DONE = ("説明", "案内", "連絡", "謝罪", "報告", "声かけ", "予定")
_NEEDED = re.compile(r"要([一-龠]{2})")
_AND, _TERSE = "で、", ("可", "可能", "不可", "あり", "なし")
# 「30本以上ございます」
_COUNTED = re.compile(r"\d\D{1,2}(?:以上|ほど|程度)?\Z")


def as_line(text: str) -> str:
    """Return *text* as it stands behind a label: states and plain verbs politely.

    Nouns stay as noted, and so does what has several pieces that are not all sure.
    """
    parts = [part for part in text.split("。") if part]
    return "、".join(_politely(part) for part in parts)


def _politely(part: str) -> str:
    core = REMARK.sub("", part).rstrip()
    if ends_clause(core) or is_theirs(core):
        return polite(part).removesuffix("。").replace("。", "、")
    *others, last = _COMMA.split(core)
    said = _ended(last)
    before = [_goes_on(one) for one in others]
    if not said or not all(before):
        return part
    behind = part[len(core) :].strip().replace("(", "（").replace(")", "）")
    return f"{''.join(before)}{said}{behind}"


def _goes_on(piece: str) -> str:
    """Return 「無料で、」 for 無料, a noun as it is, "" for what would have to end."""
    if piece in _STATES:
        return f"{piece}{_AND}"
    open_yet = piece.endswith(_TERSE) or _ended(piece) or ends_clause(piece)
    return "" if open_yet else f"{piece}、"


def _ended(piece: str) -> str:
    """Return the end of a line politely, "" where it is none of these."""
    if needed := _NEEDED.fullmatch(piece):
        deed = needed[1]
        return f"{THEIRS.get(deed, deed)}が必要です"
    for state in _STATES:
        if piece.endswith(state):
            return _stated(piece.removesuffix(state), state)
    if piece.endswith(_MAY_NOT):
        return _theirs(piece.removesuffix(_MAY_NOT), "いただけません")
    for may in _MAY:
        if piece.endswith(may):
            front = piece.removesuffix(may)
            may_do = "可能です" if _BARE.fullmatch(front) else ""
            ours = f"{front}できます" if _OURS.fullmatch(front) else ""
            return _theirs(front, "いただけます") or (may_do and front + may_do) or ours
    return _there(piece)


def _stated(front: str, state: str) -> str:
    """Return 「ご予約は不要です」; a bare state is a noun as any other."""
    if state == "不要" and front in THEIRS:
        return f"{THEIRS[front]}は不要です"
    whole = front.endswith(("は", "が", "も", "で", "ため", "より"))
    return f"{front}{state}です" if whole else ""


def _theirs(front: str, end: str) -> str:
    """Return 「ご入場いただけます」 for 入場, "" for what others do."""
    for deed, said in THEIRS.items():
        before = front.removesuffix(deed)
        if before != front and _FRONT.fullmatch(before):
            return f"{before}{said}{end}"
    return ""


def _is_noun(front: str) -> bool:
    tags = tokenize(front).tags
    return bool(tags) and tags[-1].startswith(("名詞", "接尾辞-名詞的"))


def _there(piece: str) -> str:
    """Return 「貸し出しがございます」 for 貸し出しあり, "" for other ends."""
    for end, said in (("あり", _THERE), ("なし", _NOT_THERE)):
        front = piece.removesuffix(end)
        plain = "は" not in front and not front.endswith(_NOT_DONE)
        if front != piece and plain and _is_noun(front):
            counted = end == "あり" and _COUNTED.search(front)
            return f"{front}{said[1:] if counted else said}"
    return ""
