"""Ends notes that break off in a noun as the company says them: 交換可, 調整中, 負担."""

import re

from replycraft.drafting.clause import DOABLE, Clause
from replycraft.drafting.note_found import (
    COMES_ABOUT,
    HAPPENS,
    OFFERED,
    is_found,
    says_so,
)
from replycraft.drafting.permitted import there_said
from replycraft.retelling.conjugation import stem
from replycraft.text.tokenizer import Tokens, Word, tokenize

ON_A_DAY = re.compile(r"\d{1,2}月\d{1,2}日(?:（.）)?(?:\d{1,2}時)?に")
TOWARDS = ("を", "に", "へ", "で")
# What is asked and done elsewhere than by a case particle: 1回のみ請求, 天井も交換.
_ONLY = ("のみ", "だけ", "まで", "も", "から", "より")
_UPON = ("上", "後")
# What one of our people does: 「管理者の沖田が同行」.
WITH_PEOPLE = frozenset(
    (
        *("同行", "訪問", "担当", "対応", "立ち会い", "案内", "説明", "電話", "連絡"),
        *("面談", "回収", "集荷", "設置", "点検", "修理", "交換", "配達", "確認"),
    )
)
# What is done towards the customer, with the お or ご that it takes.
HONOURED = {
    "電話": "お電話",
    "連絡": "ご連絡",
    "報告": "ご報告",
    "案内": "ご案内",
    "説明": "ご説明",
    "返金": "ご返金",
}
# 「モーターは2月21日入荷」 says the day without its に.
_DAY_BEFORE = re.compile(r"\d{1,2}日(?:（.）)?\Z")
# Staff note 「通話記録で確認」 when it is done, 「毎月の記録で確認」 when it will be.
_FROM_NOW_ON = re.compile(r"毎(?:月|週|日|朝|晩|回|年)|今後|以後|ごとに|たびに")
_HOUSE = (
    *("当社", "弊社", "当店", "弊店", "会社", "私ども"),
    *("当園", "当館", "当院", "当校", "当方"),
)
BORNE = tuple(f"{house}負担" for house in _HOUSE if house != "私ども")
# Nouns that look like a verb's stem, but are none before ます: 顔合わせいたします.
DEED_NOUNS = (
    "顔合わせ",
    "打ち合わせ",
    "待ち合わせ",
    "読み合わせ",
    "仮押さえ",
    "取り置き",
    "お届け",
    "お渡し",
    "お送り",
    "お預かり",
    "お引き取り",
    "お返し",
)
# 「改善しない場合は訪問点検」 says what is done then.
_IN_THAT_CASE = re.compile("(?:場合|とき|時|際)(?:に)?は[^はがをに]+\\Z")
# 「預かり品をすべて確認」
_HOW_MUCH = "副詞可能"
_THERE = ("あり", "なし")
_STANDS = ("済み", "済", "予定", "見込み", "中", "可", "可能", "不可")
# 張り替え, 据え付け: nouns that are verbs before ます, which the dictionary takes for nouns.
_MADE_OF_VERB = re.compile(
    r"(?:替え|換え|直し|付け|取り|渡し|寄せ|消し|戻し|出し|入れ|組み|合わせ|上げ|下げ|送り|込み)\Z"
)

# The same written without kana: 「小型を無料で貸出」.
DEEDS = frozenset(
    (
        "貸出",
        "引取",
        "取消",
        "取替",
        "張替",
        "振替",
        "据付",
        "振込",
        "振り込み",
        "払い戻し",
    )
)
_DEED_SAID = {"振込": "お振り込み", "振り込み": "お振り込み"}


def stands_for_itself(tokens: Tokens, text: str) -> bool:
    """Say whether a note breaks off in a deed or a state: 復元済み, 天井の板も張り替え."""
    words = tokens.words
    if text.endswith(BORNE) or _is_there(tokens, text):
        return True
    if text.endswith(DEED_NOUNS) and "助詞" in "".join(tokens.tags):
        return True
    if len(words) < 3:  # noqa: PLR2004 (a noun, its particle and what is done)
        return False
    last, before = words[-1], words[-2]
    if text.endswith(_STANDS):
        acts = before.detail == DOABLE or tokens.tags[-2].startswith("動詞")
        return acts and _last(tokens, text, 3) != "の"
    if _last(tokens, text, 2) not in (*TOWARDS, *_ONLY, "が"):
        return False
    done = last.base in DEEDS or last.detail == DOABLE
    return done or is_verb_noun(tokens.tags[-1], last, text)


def _is_there(tokens: Tokens, text: str) -> bool:
    """Say whether something is somewhere or not: 登録に変更の形跡なし, 8日に空きあり."""
    there = text.endswith(_THERE) and not tokens.tags[-1].startswith("動詞")
    return there and any(norm in ("に", "は", "が") for norm in tokens.norms)


def noun_said(clause: Clause, last: Word) -> str:
    """Return *clause*, which ends in the noun *last*, as the company says it."""
    front = clause.until(1)
    if noun := next((one for one in DEED_NOUNS if clause.text.endswith(one)), ""):
        return f"{clause.text.removesuffix(noun)}{noun}いたします"
    if there := there_said(clause):
        return there
    if done := _done_said(clause, front):
        return done
    if front and last.base in DEEDS and clause.last(2) in TOWARDS:
        return f"{front}{_DEED_SAID.get(last.base, last.base)}いたします"
    return front + _with_end(clause, last)


def _done_said(clause: Clause, front: str) -> str:
    """Return what is done, under way or planned: 復旧済み, "" for other ends."""
    acts = front and _acts_there(clause)
    match clause.last(1):
        case "済み" | "済" if acts and _MADE_OF_VERB.search(front):
            return f"{front}ております"
        case "済み" | "済" | "中" if acts:
            return f"{front}しております"
        case "済み" | "済" if _is_one_noun(clause):
            return f"{front}が済んでおります"
        case "予定" if acts and not front.endswith("の"):
            return f"{front}の予定です"
    return ""


def _is_one_noun(clause: Clause) -> bool:
    """Say whether what is done is one long noun: 動作確認済み, not 復旧済み."""
    tags, norms = clause.tokens.tags[:-1], clause.tokens.norms[:-1]
    several = clause.word(3) is not None and clause.last(3) != "の"
    return several and all(
        tag.startswith("名詞") or norm == "の"
        for tag, norm in zip(tags, norms, strict=True)
    )


def _acts_there(clause: Clause) -> bool:
    """Say whether something is done before 済み, and it is told of what."""
    before = clause.word(2)
    told_of = clause.tag(3).startswith("助詞") and not clause.last_is(3, "の")
    known = told_of or clause.last_is(3, "日")
    return before is not None and known and _is_doable(before)


def _is_doable(word: Word) -> bool:
    """Say whether *word* is done, or ends in what is: 一時停止."""
    end = tokenize(word.norm[-2:]).words
    return word.detail == DOABLE or (len(end) == 1 and end[0].detail == DOABLE)


def _with_end(clause: Clause, last: Word) -> str:
    """Return the noun with its end, and with お or ご where it takes one."""
    said, end = clause.last(1), _end_of_noun(clause, last)
    if end == "いたします" and not clause.until(1).endswith(("お", "ご")):
        said = HONOURED.get(said, said)
    return f"{said}{end}"


def _end_of_noun(clause: Clause, last: Word) -> str:
    if says_so(clause):
        return "しております"
    if clause.last(1) in COMES_ABOUT and clause.last_is(2, "で"):
        return "となります"
    if is_found(clause) and not _FROM_NOW_ON.search(clause.text):
        return "いたしました"
    if last.detail == DOABLE and clause.word(2) and clause.last(2) == "の":
        return "を行います" if ON_A_DAY.match(clause.text) else "です"
    return _deed(clause, last) or "です"


def _deed(clause: Clause, last: Word) -> str:
    """Return the end of what is done: 「見積書をメールで送付」, "" where nothing is."""
    before = clause.word(2)
    if before is None:
        return ""
    if is_verb_noun(clause.tag(1), last, clause.text):
        beside = clause.tag(2).startswith("助詞") and clause.last(2) != "の"
        beside = beside or clause.has_object
        offered = "ており" if clause.last(1) == OFFERED else ""
        return f"{offered}ます" if beside else ""
    if last.detail != DOABLE:
        return ""
    if _IN_THAT_CASE.search(clause.text):
        return "をいたします"
    # 「手順を再指導」: the particle stands before the prefix.
    place = 3 if clause.tag(2).startswith("接頭辞") and clause.word(3) else 2
    upon = before.norm in _UPON or clause.last(place) in (*TOWARDS, *_ONLY)
    if upon or _is_two_nouns(clause):
        return "いたします"
    if clause.last(2) == "が" and clause.tag(2) == "助詞-格助詞":
        return _by_whom(clause)
    how = clause.tag(2) == "助詞-接続助詞" or before.detail == _HOW_MUCH
    return "いたします" if clause.has_object and how else ""


def _by_whom(clause: Clause) -> str:
    """Return the end of what somebody does, or what comes about: 係が回収, 異常が発生."""
    if clause.last(1) in HAPPENS:
        return "しました"
    ours = clause.last(1) in WITH_PEOPLE or clause.until(2).endswith(_HOUSE)
    return "いたします" if ours else "します"


def _is_two_nouns(clause: Clause) -> bool:
    """Say whether what is done is two nouns: 取り込みを一時停止."""
    return clause.tag(2).startswith("名詞") and clause.last_is(3, "を")


def with_particle(text: str) -> str:
    """Return 「モーターは2月21日入荷」, 「全額当社負担」 with the particle left out."""
    if text.endswith(BORNE):
        return f"{text[:-2]}が{text[-2:]}"
    tokens = tokenize(text)
    if not tokens.words or tokens.words[-1].detail != DOABLE:
        return text
    front = text[: tokens.starts[-1]]
    if "は" not in front or not _DAY_BEFORE.search(front):
        return text
    return f"{front}に{text[tokens.starts[-1] :]}"


def is_verb_noun(tag: str, word: Word, text: str) -> bool:
    """Say whether *text* ends in a noun that is a verb before ます: 張り替え."""
    if tag.startswith("動詞"):
        said = stem(word.base, word.kind)
        return bool(said) and text.endswith(said)
    return tag == "名詞-普通名詞" and _MADE_OF_VERB.search(text) is not None


def _last(tokens: Tokens, text: str, back: int) -> str:
    return text[tokens.starts[-back] : tokens.ends[-back]]
