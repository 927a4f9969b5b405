"""Tells a note that breaks off, or has several pieces, in sentences where these are sure."""

import re

from replycraft.drafting.clause import DOABLE, Clause
from replycraft.drafting.note_sense import POLITE, REMARK
from replycraft.drafting.sure_notes import is_plain, sentences

# 「いまの状況　宿舎に照会中」: such a name says less than what is behind it.
_SAYS_LITTLE = re.compile(r"(?:状況|状態|対応|確認|内容|結果|経過|分析|検査)\Z")
# 「お部屋の状況　宿舎に照会中」: here the name tells of what.
_STATE_OF = re.compile("([^の]{2,8})(?<!いま)(?<!現在)の(?:状況|状態)")
_IN_HAND = re.compile(
    "[^はがもをや、。]{0,12}(?:照会|確認|問い合わせ|調整|調査|検討|手配|交渉|相談)中"
)
_UNDER_WAY, _DONE = "中", ("済み", "済")
_OPEN = ("予定", "待ち", "対象外", "未定", "見込み")
_COMPLETE, _NONE = ("完了", "終了"), "なし"
_BORNE = re.compile("([当弊本][社店館園院校所]|私ども)負担")
# 「窓4か所で約40分」「一度に150gまで」「発送から2日ほど」
_TO_A_FIGURE = re.compile(
    r"[^はがもをや、。]*[\d,]+(?:円|分|時間?|日|日間|週間|か月|年|回|枚|本|点|個|名|g|kg|cm|km|%|％|割|台|席)"
    r"(?:まで|ほど|程度|前後|以内|以降)?"
)
# 「本日19時〜21時、営業所の責任者が持参」
_WHEN = re.compile(
    r"(?:本日|明日|\d{1,2}月\d{1,2}日(?:[（(].[）)])?| |の)*(?:\d{1,2}時(?:\d{1,2}分)?|\d{1,2}:\d\d)?(?:[〜~～]\d{1,2}(?:時(?:\d{1,2}分)?|:\d\d))?"
)
_BY_US = re.compile(
    "[^、。]*(?:[者係員長士]|担当|[当弊本][社店館園院校])が[^がをはも、]{0,8}(?:持参|訪問|訪店|来訪|説明|対応|連絡|電話|修理|点検|案内|報告|回収|交換)"
)
_ON_DAY_OF, _ENDS_THERE = "付で", ("解約", "退会", "解除", "終了", "休会", "変更")
_PLANS = re.compile(r"(?:日程|予定|スケジュール)\Z")
_PLANNED, _CALL = "予定", "お電話"
# 「お届けの際に配送員が引き取り」
_FETCHED = re.compile(
    "[^、。はも]*(?:[員者係]|ドライバー|業者)が[^、。はがも]*引き取り"
)
# 「2月6日15時までに店長が固定電話へ」
_CALLED = re.compile("[^。、はも]*(?:[者係員長]|担当|[一-龠]{2,3})が[^。、がはも]*へ")
_TAKEN_BACK = ("取消", "取り消し", "取り止め", "取りやめ")
_CUT = re.compile("[、。](?![^(（]*[)）])")
_INFLECTED = ("動詞", "助動詞", "形容詞")


def in_pieces(name: str, value: str) -> str:
    """Return 「病院へ照会中です。返金はありません。」, "" where a piece is surely none.

    What a *name* like いまの状況 stands before says so itself; of a figure it tells
    what it is: 「所要時間は、窓4か所で約40分です。」.
    """
    first, *others = _CUT.split(value.rstrip("。"))
    if len(others) == 1 and _WHEN.fullmatch(first) and _BY_US.fullmatch(others[0]):
        return f"{first}に、{others[0]}いたします。"
    if _FETCHED.fullmatch(value):
        return f"{value}ます。"
    if name.endswith(_CALL) and _CALLED.fullmatch(value):
        return f"{value}お電話いたします。"
    if _PLANS.search(name) and value.endswith(_PLANNED) and "は" not in value:
        return f"{name}は、{value}です。"
    said = [_first(name, first), *map(_piece, others)]
    return "".join(said) if all(said) else ""


def _first(name: str, piece: str) -> str:
    borne = _BORNE.fullmatch(piece)
    if borne:
        return f"{name}は、{borne[1]}が負担いたします。"
    if _TO_A_FIGURE.fullmatch(piece) and not _is_inflected(piece):
        return f"{name}は、{piece}です。"
    if _ON_DAY_OF in piece and piece.endswith(_ENDS_THERE):
        return f"{name}は、{piece}となります。"
    of_what = _STATE_OF.fullmatch(name)
    if of_what and _IN_HAND.fullmatch(piece):
        return f"{of_what[1]}は、{piece}です。"
    whole = _SAYS_LITTLE.search(name) or "は" in piece
    return _piece(piece) if whole else ""


def _piece(piece: str) -> str:
    """Return one *piece* as a sentence of its own, "" if it surely is none."""
    core = REMARK.sub("", piece).rstrip()
    if core != piece:
        return ""
    said = sentences(piece)
    if said and not POLITE.search(said.removesuffix("。")):
        return ""
    return said or _broken_off(piece)


def _broken_off(piece: str) -> str:
    if piece.endswith(_COMPLETE) and _acts(piece):
        return f"{piece}いたしました。"
    thing = piece.removesuffix(_NONE)
    if thing != piece:
        return f"{thing}はございません。" if is_plain(thing) else ""
    for end in (_UNDER_WAY, *_DONE):
        if piece.endswith(end):
            return f"{piece}です。" if _acts(piece.removesuffix(end)) else ""
    return f"{piece}です。" if piece.endswith(_OPEN) else ""


def _acts(text: str) -> bool:
    last = Clause.of(text).word(1)
    return last is not None and (last.detail == DOABLE or text.endswith(_TAKEN_BACK))


def _is_inflected(text: str) -> bool:
    tags = Clause.of(text).tokens.tags
    return any(tag.startswith(_INFLECTED) for tag in tags)
