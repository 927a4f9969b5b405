"""Tells a note in sentences only where it surely is one; all else stays as it is noted.

A guessed sentence may be untrue, a line as the desk wrote it is not.
"""

import re
from itertools import pairwise

from replycraft.drafting.clause import DOABLE, Clause
from replycraft.drafting.note_ends import (
    BORNE,
    DEED_NOUNS,
    ON_A_DAY,
    TOWARDS,
    is_verb_noun,
)
from replycraft.drafting.note_found import FOUND
from replycraft.drafting.note_sense import POLITE, REMARK, clauses, is_request
from replycraft.drafting.noted import ends_clause
from replycraft.drafting.polite import polite
from replycraft.drafting.whose_deed import (
    HONOURED_ACTS,
    is_people,
    is_theirs,
    request,
    will_be_ours,
)
from replycraft.text.tokenizer import tokenize

_ASKS, _MAY_BE = "ください", "差し支えございません。"
_OF_TIME = re.compile(
    "(?:以後|以降|今後|次回|当面|今回|来月|今月|翌月|当日|現在|現時点|普段|通常)(?:から|より|で)?は"
)
# 「店内では」, 「10日までは」 say where and when, not of what.
_OF_PLACE = re.compile(
    r"とも|(?:[にでとへ]|から|まで|より|中|間|場合|とき|時|際|(?<=\d)日)は"
)
_CASES = ("助詞-格助詞", "助詞-係助詞")
_PLACING = (*_CASES, "助詞-副助詞")
_UNDER_WAY, _LATER = "中", ("中", "済み", "済")
_SETTLED = (*_LATER, "予定")
_WILL_DO = re.compile("いたし(?:ます|ました)。\\Z")
_WILL_GET = re.compile("(?<=[えけせてねべめれげぜで])ます。\\Z")
_TOPICS, _THERE, _NEEDS = tuple("はがをも"), ("なし", "あり"), ("が必要", "が不要")
_MAY = ("は可", "は可能", "は不可", "が可能", "も可", "も可能")
# 「なくても可」 does not say what need not be there.
_EVEN = ("ても可", "でも可", "ても可能", "でも可能")
_MAY_NOT, _GRANTED = "は不可", ("可", "可能")
_CONSENTED = re.compile("(?:承諾|了承|同意|承認|署名|押印)済み?\\Z")
_NOT_SET = ("未定", "不要", "必要", "無料", "無償")
_WAS_CHECKED = re.compile(f"({'|'.join(('確認', *FOUND))})いたしました(?=[。（])")
_WILL_BE = re.compile("(?<!おり)ます(?=[。（])")
_NEEDED = {"不要": "は不要です", "必要": "が必要です"}
_TAKES_CASE = re.compile(
    "[、。はがもをにでへとのや]\\Z|なら|場合|時|とき|まで|から|以上|以下|未満|ため\\Z"
)
# What is done to find out is no thing that is looked at.
_IS_WORK = re.compile(
    "(?:照合|聞き取り|確認|調査|点検|検査|分析|照会|試験|測定|検証|済み|中|なし|あり|予定)\\Z"
)


def sentences(text: str, *, done: bool = False, ahead: bool = False) -> str:
    """Return *text* in polite sentences, "" where one of its parts is surely none.

    *done* says that every day in it has passed, *ahead* that one is to come.
    """
    if is_theirs(text) and (wish := request(text)):
        return wish
    parts = clauses(text)
    said = [_sentence(part) for part in parts]
    if not (said and all(said)):
        return ""
    whole = "".join(_done_before(parts, said))
    if ahead and not done:
        return _WAS_CHECKED.sub(r"\1いたします", whole)
    return _WILL_BE.sub("ました", whole) if done else whole


def _done_before(parts: list[str], said: list[str]) -> list[str]:
    """Return *said* with all done that stands before what goes on or is settled: 捜索中."""
    if not REMARK.sub("", parts[-1]).endswith(_LATER):
        return said
    return [
        one if ends_clause(part) else _WILL_BE.sub("ました", one)
        for part, one in zip(parts, said, strict=True)
    ]


def unnamed(text: str) -> str:
    """Return what is done in polite sentences though nobody knows its name, "" if none.

    「本日の便で出荷する」 says enough, 「全額返す」 does not.
    """
    whole = ends_clause(REMARK.sub("", text.rstrip("。")))
    placed = any(tag.startswith(_PLACING) for tag in tokenize(text).tags)
    return polite(text) if whole and placed else ""


def is_thing(text: str) -> bool:
    """Say whether *text* names a thing, not what is done: the record, not the check."""
    clause = Clause.of(text)
    whole = "、" in text.replace("と、", "") or "。" in text or ends_clause(text)
    return (
        clause.word(1) is not None
        and not (whole or clause.names_doer)
        and clause.tag(1).startswith("名詞")
        and not _IS_WORK.search(text)
    )


def is_plain(text: str) -> bool:
    """Say whether 「…は、{text}です。」 is good Japanese: a noun, a figure or a day."""
    if "、" in text or "。" in text or not text or text.endswith(BORNE):
        return False
    tokens = tokenize(text)
    return all(map(_may_stand, tokens.norms, tokens.tags))


def _may_stand(norm: str, tag: str) -> bool:
    if tag.startswith("助詞"):
        return norm in ("の", "と", "や", "から", "迄", "まで", "より")
    return not tag.startswith(("動詞", "助動詞", "形容詞", "副詞"))


def _sentence(part: str) -> str:
    """Return one part politely, "" if it is not surely a sentence."""
    core = REMARK.sub("", part).rstrip()
    clause = Clause.of(core)
    if not clause.tokens.words:
        return ""
    if core.endswith(_UNDER_WAY) and _is_deed(Clause.of(core[:-1])):
        return _going_on(polite(core[:-1]))
    whole = POLITE.search(core) or ends_clause(core)
    if _is_event(core):
        return polite(part)
    if needed := _needed(core):
        return f"{needed}。" if core == part else ""
    if core.endswith(_ASKS) or (whole and _has_topic(core)):
        return polite(part)
    if whole:
        # What the customer is to do says so without its thing: 「廃棄していただく」.
        said = polite(part)
        return said if is_request(said) or said.endswith(_MAY_BE) else ""
    return _noun_sentence(clause, part)


def _going_on(said: str) -> str:
    """Return 準備しております for 準備いたします, "" where the verb does not tell."""
    if _WILL_DO.search(said):
        return _WILL_DO.sub("しております。", said)
    return _WILL_GET.sub("ております。", said) if _WILL_GET.search(said) else ""


def _needed(core: str) -> str:
    """Return 「ご返送は不要です」 for 返送不要, "" where particles stand in it."""
    for state, said in _NEEDED.items():
        thing = core.removesuffix(state)
        if (
            thing not in ("", core)
            and "・" not in thing
            and is_plain(thing)
            and not _TAKES_CASE.search(thing)
        ):
            return f"{HONOURED_ACTS.get(thing, thing)}{said}"
    return ""


def _is_event(core: str) -> bool:
    """Say whether it is told what there was on a day: 5月22日に「確認」の操作あり."""
    return ON_A_DAY.match(core) is not None and core.endswith(_THERE)


def _noun_sentence(clause: Clause, part: str) -> str:
    """Return a part that breaks off in a noun: 修正を準備中, 公開日は未定."""
    if not _has_topic(clause.text):
        return ""
    if _CONSENTED.search(clause.text):
        # What the customer did is not told as the desk's deed.
        return ""
    if _is_granted(clause) or will_be_ours(clause.text):
        return polite(part)
    if clause.text.endswith(_MAY_NOT) and not _is_act(clause.text[:-3]):
        # 「洗濯機は不可」 declines no washing machine.
        return ""
    borne = clause.text.endswith(BORNE)
    may = clause.text.endswith(_MAY) and not clause.text.endswith(_EVEN)
    ends = borne or may or clause.text.endswith((*_SETTLED, *_THERE, *_NEEDS))
    if ends or _is_deed(clause) or is_people(clause.text):
        said = polite(part)
        return "" if said.startswith(f"{clause.text}です") else said
    behind = clause.text.rpartition("は")[2]
    states = clause.text.endswith(_NOT_SET) or not _acts(clause)
    return polite(part) if behind and states and is_plain(behind) else ""


def _is_granted(clause: Clause) -> bool:
    """Say whether a note says of what it is that it may be done: 他店購入品も受付可."""
    before = clause.word(2)
    granted = clause.text.endswith(_GRANTED) and not clause.text.endswith(_MAY_NOT)
    return granted and before is not None and before.detail == DOABLE


def _is_act(text: str) -> bool:
    """Say whether *text* ends in what is done: 再送, 作り直し."""
    clause = Clause.of(text)
    last = clause.word(1)
    return last is not None and (
        last.detail == DOABLE or is_verb_noun(clause.tag(1), last, text)
    )


def _is_deed(clause: Clause) -> bool:
    """Say whether something is done to something: 差額を返金, 天井の板を張り替え."""
    last = clause.word(1)
    if last is None or not clause.has_object:
        return False
    if clause.text.endswith(DEED_NOUNS):
        return True
    acts = _acts(clause) or is_verb_noun(clause.tag(1), last, clause.text)
    return acts and clause.last(2) in (*TOWARDS, "が", "のみ", "も", "から", "より")


def _acts(clause: Clause) -> bool:
    last = clause.word(1)
    return last is not None and last.detail == DOABLE


def _has_topic(text: str) -> bool:
    """Say whether *text* tells by itself what it is about."""
    text = text.replace("または", "か")
    tokens = tokenize(text)
    plain = _OF_PLACE.sub("", _OF_TIME.sub("", text))
    marks = zip(pairwise(("", *tokens.norms)), tokens.tags, strict=True)
    marked = any(
        norm in _TOPICS and tag in _CASES and before not in ("", "、")
        for (before, norm), tag in marks
    )
    return marked and any(one in plain for one in _TOPICS)
