"""Finds people that a mail names: staff with a title, members of a family."""

from bisect import bisect_left
from collections.abc import Iterator

from replycraft.facts.finders.found import Found
from replycraft.facts.patterns import compiled
from replycraft.facts.tags import positions
from replycraft.records.ids import FactKind
from replycraft.text.document import Document

_PROPER = "名詞-固有名詞"
_TITLE = (
    r"」?[ 　]?(?:さん|様(?!式)|さま|氏(?!名)|先生|君(?!が)|くん|ちゃん|殿(?!下)|主任|院長|店長|部長|課長|所長|係長|支配人|コーチ|教官|師匠"
    r"|とかいう|と(?:いう|言う|申す)(?:人|方|者|男|女|店員|名札|娘|担当)|なる(?:者|若者|男|女)|いう(?:た|男|女|人|名札|店員)"
    r"|って(?:若い|店員|女|男|奴|やつ|人|担当)|とおっしゃ)"
)
_ROLE_BEFORE = (
    "(?:担当|営業|店長|係|受付|窓口|フロント|運転手|仲居|サポート|オペレーター|監督|司会|店員|添乗員|美容師|係員|支配人|配達員|整備士"
    "|名札|判子|工場長|主任|リーダー|プランナー|薬剤師|駅員|職員)(?:の|は|に|、|「)+\\Z"
)
_FAMILY_BEFORE = "(?:母|父|夫|妻|娘|息子|孫|叔父|叔母|祖母|祖父|長男|長女|次男|次女)(?:の|は|・|、|[(（])\\Z|[(（]契約者[:：]\\Z|代表者が\\Z"
_OTHERS_PARENT = "の(?:母|父|保護者|家族|妻|夫)(?:です|でござい|と申|で、)"
_STRANGE = (
    "([A-Zァ-ー](?<![A-Za-zァ-ー].)[A-Zァ-ー]{1,9})"
    "(?=」?(?:さん|様|先生|氏|とかいう|いう名札|って(?:女|男|奴|店員)))"
)
_LONGEST_KANA = 5
_OFFICES_WORDS = """
ヘルパー スタッフ オペレーター ドライバー カスタマー サポート トレーナー
コーチ マネージャー リーダー サンタ オーナー ユーザー ケアマネ
インストラクター ガイド メーカー パパ ママ 仲居 鍵屋 業者 大家 店員
運転手 客 お客 皆 みな 皆さん 社長 店長 神 奥 隣 娘 息子 孫 親
えい みっ
"""
_OFFICES = frozenset(_OFFICES_WORDS.split())
# Names that the dictionary does not know as such: the words after them are enough.
_SCORNED = "([一-鿿]{1,3})(?:なる(?:者|若者|男|女)|いう(?:男|女|名札)|とかいう|と申す(?:者|娘|男|女))"
_SCORN_MARKS = ("なる者", "なる若", "いう男", "いう女", "と申す", "とかいう")
# 「木村が休みなので」: so a colleague speaks of somebody who was asked for.
_ABSENT = r"[がは](?:本日|今日)?は?(?:お?休み|不在|席を外|外出|退職|異動)"
_SUCCESSOR = r"(?:後任|担当|責任者|上司)は\Z"
_OWN = r"です|と申し|でござい|ともうし|といい|だ[。\n]|より|から|に戻|に帰"
_SELF = "(?:私|わたし|俺|僕|うち)の名札"
_ROLES = "担当|営業|店長|係|主任|部長|課長"
_JOINED = "[一-鿿ァ-ー]"
_LOOK_BACK = 9
_LONGEST = 10


def find_people(document: Document) -> Iterator[Found]:
    """Yield the people whom the mail names, without their titles."""
    text, tokens = document.text, document.tokens
    seen: set[int] = set()
    after = -1
    for first in positions(tokens.tags, _PROPER):
        if first <= after:
            continue
        after = _last_token(document, first)
        start, end = tokens.starts[first], tokens.ends[after]
        if end - start <= _LONGEST and _is_person(document, first, end):
            seen.add(start)
            yield Found(FactKind.PERSON, _name(text[start:end]), start, end)
    for match in compiled(_STRANGE).finditer(text):
        word, start = match[1], match.start()
        known = word in _OFFICES or start in seen or _is_common(document, start)
        if not known and (word.isascii() or len(word) <= _LONGEST_KANA):
            yield Found(FactKind.PERSON, word, start, match.end(1))
    if any(mark in text for mark in _SCORN_MARKS):
        yield from _scorned(document, seen)


def _scorned(document: Document, seen: set[int]) -> Iterator[Found]:
    for match in compiled(_SCORNED).finditer(document.text):
        start = match.start()
        role = compiled(_ROLES).match(match[1])
        start += role.end() if role else 0
        name = document.text[start : match.end(1)]
        if name and name not in _OFFICES and start not in seen:
            yield Found(FactKind.PERSON, name, start, match.end(1))


def _is_common(document: Document, start: int) -> bool:
    """Say whether a word of the dictionary that is no name begins at *start*."""
    tokens = document.tokens
    index = bisect_left(tokens.starts, start)
    if index >= len(tokens.starts) or tokens.starts[index] != start:
        return False
    return tokens.words[index].known and tokens.tags[index] == "名詞-普通名詞"


def _last_token(document: Document, index: int) -> int:
    """Return the last token of the full name that begins at *index*."""
    tokens, count = document.tokens, len(document.tokens.tags)
    while index + 1 < count:
        step = 1
        if document.text[tokens.starts[index + 1] : tokens.ends[index + 1]] in " 　":
            step = 2
        if index + step >= count or tokens.tags[index + step] != _PROPER:
            break
        index += step
    return index


def _is_person(document: Document, first: int, end: int) -> bool:
    text, start = document.text, document.tokens.starts[first]
    if text[start:end] in _OFFICES or text.startswith("屋さん", end):
        return False
    if compiled(_TITLE).match(text, end):
        # 「田川さん、今日も」 in somebody else's mouth calls the customer.
        called = document.quoted(start) and text[end : end + 1] != "」"
        return not called and not _is_firm(document, first, end)
    if compiled(_OTHERS_PARENT).match(text, end):
        return True
    before = max(0, start - _LOOK_BACK)
    if compiled(_OWN).match(text, end):
        successor = compiled(_SUCCESSOR).search(text, before, start)
        return successor is not None and text.startswith("と申", end)
    if compiled(_FAMILY_BEFORE).search(text, before, start):
        return True
    if compiled(_ABSENT).match(text, end):
        return document.tokens.words[first].detail == "人名"
    role = compiled(_ROLE_BEFORE).search(text, before, start)
    return role is not None and not compiled(_SELF).search(text, before, start)


def _is_firm(document: Document, first: int, end: int) -> bool:
    """Say whether さん or 様 follows the rest of a company's name: スーパー大光様."""
    text, start = document.text, document.tokens.starts[first]
    if not text.startswith(("さん", "様"), end):
        return False
    firm = text[end - 1] == "屋" or document.tokens.words[first].detail == "一般"
    return firm and compiled(_JOINED).match(text, start - 1) is not None


def _name(written: str) -> str:
    return written.replace(" ", "").replace("　", "")
