"""Says what of a note is a sentence by itself, and where one ends and the next begins."""

import re

from replycraft.drafting.clause import DOABLE
from replycraft.drafting.note_ends import DEEDS, ON_A_DAY, TOWARDS, stands_for_itself
from replycraft.drafting.noted import ends_clause
from replycraft.text.tokenizer import Tokens, tokenize

POLITE = re.compile(
    r"(?:です|ます|ました|ません|でした|ください|でしょうか|願います)\Z"
)
# 「（残り6枚は5月25日（月）入荷）」 is one remark; 「5月25日（月）」 has none.
REMARK = re.compile(
    r"\s*[(（](?![月火水木金土日][)）]\Z)(?:[^()（）]|（[月火水木金土日]）)*[)）]\Z"
)
_ASKED = re.compile("くださいますようお願いいたします(?:（[^（）]*）)?。\\Z")
# 「言い方がきつかったこと、通話記録で確認」: what was found, and in what.
_FROM_SOURCE = re.compile(r"(.+)、([^、。]{1,12}(?:で|にて|により))確認(?:済み?)?")
_FULL_STOPS = re.compile(r"[。．\n]+")
_NO_NEED = re.compile("[一-龠]{2,3}(?:不要|必要)")
_UNDER_WAY = "中"
_SETTLED = ("済み", "済")
_DONE = ("不要", "予定", "可", "可能", "不可", "中", "なし")
# 「利用できる(要予約)」: a remark behind a sentence leaves it one.
_REMARK = re.compile(r"(?<=[うくぐすつぬぶむるいた択可])[(（][^()（）]*[)）]\Z")
_ENDS_IN_TIME = (
    "日",
    "時",
    "分",
    "回",
    "円",
    "以降",
    "まで",
    "次回",
    "翌月",
    "）",
    ")",
)


def is_sentence(text: str) -> bool:
    """Say whether *text* says something by itself: 復旧した does, 午前中 does not."""
    stripped = _REMARK.sub("", text.rstrip("。"))
    if "。" in stripped or POLITE.search(stripped):
        return True
    if ends_clause(stripped):
        return True
    # または is また and は to the dictionary.
    tokens = tokenize(stripped.replace("または", "か"))
    if "助詞-係助詞" in tokens.tags:
        return True
    if stands_for_itself(tokens, stripped):
        return True
    # 「変動を料金に反映する仕組み」 is a noun; 「差額を請求」 says what is done.
    if ON_A_DAY.match(stripped) and tokens.words[-1].detail == DOABLE:
        return True
    does = bool(tokens.words) and tokens.words[-1].detail in (DOABLE, "形状詞可能")
    states = bool(tokens.tags) and tokens.tags[-1].startswith(("形状詞", "接尾辞"))
    beside = len(tokens.tags) > 1 and tokens.tags[-2] == "助詞-格助詞"
    if does and beside and tokens.norms[-2] != "の":
        return True
    pairs = zip(tokens.norms, tokens.tags, strict=True)
    return (does or states) and any(
        norm in ("が", "を") and tag == "助詞-格助詞" for norm, tag in pairs
    )


def is_request(sentence: str) -> bool:
    """Say whether a polite *sentence* asks of the customer what the note asks: 廃棄していただく."""
    return _ASKED.search(sentence) is not None


def clauses(text: str) -> list[str]:
    """Cut *text* at full stops, and where a clause ends in a noun that acts."""
    parts = [part.strip() for part in _FULL_STOPS.split(text)]
    return [piece for part in parts if part for piece in pieces(part)]


def pieces(sentence: str) -> list[str]:
    """Cut 「伝票で返送、費用は当社負担」 in two: the first half is a sentence of its own."""
    if "、" not in sentence:
        return [sentence]
    source = _FROM_SOURCE.fullmatch(sentence)
    if source and not source[1].endswith("を"):
        return [f"{_as_thing(source[1])}を、{source[2]}確認"]
    tokens, start, found = tokenize(sentence), 0, []
    for index, norm in enumerate(tokens.norms[:-1]):
        if norm != "、" or index < 2:  # noqa: PLR2004 (a noun and its particle)
            continue
        before = sentence[start : tokens.starts[index]]
        if _ends(before, tokens, index) or _both_told(
            before, sentence[tokens.ends[index] :]
        ):
            found.append(before)
            start = tokens.ends[index]
    return [*found, sentence[start:]]


def _ends(before: str, tokens: Tokens, index: int) -> bool:
    """Say whether a part of a note is done where the comma at *index* stands."""
    if _NO_NEED.fullmatch(before):
        return True
    last = tokens.words[index - 1]
    acts = last.detail == DOABLE or last.base in DEEDS
    if acts and tokens.norms[index - 2] in TOWARDS:
        return True
    if before.endswith(_UNDER_WAY) and "を" in before:
        return True
    return before.endswith(_SETTLED) or (before.endswith(_DONE) and is_sentence(before))


def _both_told(before: str, behind: str) -> bool:
    """Say whether each part has its own topic: 返金は3月10日、反映は次回."""
    head = behind.partition("、")[0]
    return (
        "は" in before
        and "は" in head
        and (
            ends_clause(before)
            or before[-1:].isdigit()
            or before.endswith(_ENDS_IN_TIME)
        )
    )


def _as_thing(text: str) -> str:
    """Return what was found as a thing: 一行のみ返信 → 一行のみ返信したこと."""
    if ends_clause(text):
        return f"{text}こと"
    last = tokenize(text).words[-1:]
    return f"{text}したこと" if last and last[0].detail == DOABLE else text
