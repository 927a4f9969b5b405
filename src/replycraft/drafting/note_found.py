"""Says which notes break off in what was found, said or came about by itself."""

import re

from replycraft.drafting.clause import Clause

_CHECKED = "確認"
# What is found is found: 「9時に異常を検知」 tells what was, and a record of figures.
FOUND = ("発見", "検知", "検出", "観測", "特定", "把握", "受信", "受領", "再現")
_RECORDED, _FIGURE = "記録", re.compile("[0-9]")
HAPPENS = frozenset({"発生", "判明"})
# 「10月31日付で退会」: it comes about, nobody of the house does it.
COMES_ABOUT = frozenset(
    {"退会", "休会", "失効", "満了", "退校", "転籍", "退院", "入会"}
)
# 「…と回答」 is somebody's word, and stands.
_SAYS = frozenset({"回答", "報告", "説明", "判断", "判定", "診断", "申告"})
_QUOTES, OFFERED = "と", "申し出"


def is_found(clause: Clause) -> bool:
    """Say whether something was found out: 発熱を確認, 認証エラー3回を記録."""
    noun = clause.last(1)
    if noun == _CHECKED:
        return clause.tag(2).startswith("助詞")
    recorded = noun == _RECORDED and _FIGURE.search(clause.text) is not None
    return clause.last_is(2, "を") and (noun in FOUND or recorded)


def says_so(clause: Clause) -> bool:
    """Say whether it is somebody's word: 荷崩れがあったと回答."""
    return clause.last_is(2, _QUOTES) and clause.last(1) in _SAYS
