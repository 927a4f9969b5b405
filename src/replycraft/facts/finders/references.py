"""Finds numbers that stand for something: orders, customers, parcels, models."""

import re
from collections.abc import Iterator
from datetime import date

from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import number
from replycraft.records.ids import FactKind

_KANJI_DIGITS = "〇一二三四五六七八九"
_TOKEN = re.compile(
    r"(?<![\w#./:@-])#?[A-Za-z0-9][A-Za-z0-9_-]*(?: \d{2,5})*(?![A-Za-z0-9@])", re.ASCII
)
_KANJI_TOKEN = re.compile(rf"[{_KANJI_DIGITS}]{{4,}}")
# What stands between a label and its number: 「注文番号は」「(No.」「ID:」.
_LABEL = re.compile(
    r"(番号|ばんごう|[Nn][Oo]\.?|ID|コード|アカウント|型番|型式|品番|機種|[一-鿿ァ-ヶー]{2})"
    r"(?:下\d桁)?\s?(?:は|が|:|：|\s|\(|（|「|【|】|\]|第|/|、|no\.?|No\.?)*$"
)
_LOOK_BACK = 24
_KINDS = (
    (FactKind.MODEL_NUMBER, ("型番", "型式", "品番", "機種", "モデル")),
    (
        FactKind.TRACKING_NUMBER,
        ("追跡", "送り状", "荷物", "問い合わせ番号", "伝票番号"),
    ),
    (
        FactKind.CUSTOMER_NUMBER,
        (
            "会員",
            "契約",
            "お客",
            "顧客",
            "証券",
            "口座",
            "組合員",
            "利用者",
            "使用者",
            "患者",
            "診察券",
            "学籍",
            "がくせい",
            "受講",
            "登録",
            "カード",
            "教習",
            "スタッフ",
            "整理番号",
            "ID",
            "アカウント",
            "コード",
            "ユーザー",
            "カルテ",
        ),
    ),
    (
        FactKind.ORDER_NUMBER,
        (
            "番号",
            "ばんごう",
            "注文",
            "受注",
            "発注",
            "予約",
            "受付",
            "申込",
            "伝票",
            "修理",
            "請求",
            "納品",
            "チケット",
            "Ticket",
            "注番",
            "No",
        ),
    ),
)
_MODEL = re.compile(r"[A-Z]{1,4}\d?-[A-Z]{0,4}\d{1,5}[A-Z]{0,4}", re.ASCII)
_PARCEL = re.compile(r"\d{4}-\d{4}-\d{4}")


def find_references(text: str, when: date) -> Iterator[Found]:
    """Yield the order, customer, tracking and model numbers of *text*."""
    del when
    for match in _TOKEN.finditer(text):
        found = _reference(text, match)
        if found is not None:
            yield found
    if "〇" in text:
        yield from _kanji_references(text)


def _reference(text: str, match: re.Match[str]) -> Found | None:
    token = match[0].rstrip("-_")
    if not any(character.isdigit() for character in token):
        return None
    start = match.start()
    kind = _labelled(text, start, token)
    if kind is None:
        kind = _by_shape(token)
    if kind is None:
        return None
    return Found(kind, token, start, start + len(token))


def _labelled(text: str, start: int, token: str) -> FactKind | None:
    label = _LABEL.search(text, max(0, start - _LOOK_BACK), start)
    if label is None or len(token) < 3:  # noqa: PLR2004
        return None
    before = text[max(0, start - _LOOK_BACK) : label.end(1)]
    line = before[before.rfind("\n") + 1 :]
    for kind, words in _KINDS:
        if any(word in line for word in words):
            if kind is FactKind.ORDER_NUMBER and _PARCEL.fullmatch(token):
                return FactKind.TRACKING_NUMBER
            return kind
    return None


def _by_shape(token: str) -> FactKind | None:
    if token.startswith("#") and len(token) > 3:  # noqa: PLR2004
        return FactKind.ORDER_NUMBER
    if _MODEL.fullmatch(token):
        return FactKind.MODEL_NUMBER
    return None


def _kanji_references(text: str) -> Iterator[Found]:
    for match in _KANJI_TOKEN.finditer(text):
        kind = _labelled(text, match.start(), match[0])
        if kind is not None:
            digits = "".join(str(number(character)) for character in match[0])
            yield Found(kind, digits, match.start(), match.end())
