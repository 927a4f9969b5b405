"""Reads the name in a From header: a person's, a company's, or a handle."""

import re
from typing import NamedTuple

from replycraft.facts.patterns import compiled
from replycraft.text.romaji import reads_as_romaji, romaji, short
from replycraft.text.tokenizer import tokenize

_COMPANY = (
    "^(?:メゾン|ハイツ|コーポ|ハイム|パレス|レジデンス|マンション|喫茶|居酒屋|カフェ|食堂|民宿|旅館|酒処|割烹)|株式会社|有限会社|合同会社|合資会社|法人|組合|協会|商会|工業|産業|製作所|研究所|事務所|農園|牧場"
    "|建材|建設|工務店|運輸|運送|不動産|水産|酒造|塗装|造園|土木|鉄工|興業|石材|木材|クリーニング|工房|商店|学校|学園|保育園|幼稚園|文庫|印刷|珈琲|設計|工芸|精機|電機|病院|医院|薬局|ホテル|レストラン"
    "|計測|計器|農産|製缶|精工|技研|金属|電子|電器|化学|化成|鋼業|鉄鋼|紙業|木工|製材|製薬|乳業|醸造|海運|通商|貿易|システムズ$|テクノロジー|エンジニアリング|歯科|クリニック|整骨院|治療院|美術館|図書館|大学|高校|中学校?$|小学校?$|保護者会|町内会|菓子店|書店|商事|物流|製菓|食品|サービス|クラブ|サークル|館$|院$|園$|店$|会$|堂$"
)
_ROLE = (
    "代表|取締役|社長|[部課係室園校院]長$|主任$|専務$|常務$|事務$|支配人$|女将$|店主|店長|会計|総務|経理|担当|管理|担任|情報システム|責任者|理事|事務局|事務室|設備|営業|人事|企画|広報|購買|資材|物流|調達|発注|受注|倉庫|品質保証|製造|技術"
    "|..[役係室課科部年]$|\\d+$|[\\d〇一二三四五六七八九十]+号室?$"
)
# Family names that end like the name of a department, and are no names to the dictionary.
_FAMILY = "(?:刑|宇佐美)部$|^氷室$"
_NAMED = frozenset({"人名", "地名"})
_MACHINE = "フォーム|秘匿|名無し|通りすがり|保護者$|利用者$|受付|通知|ゲスト|匿名|お客様|サポート|^(?:父|母|夫|妻|父親|母親|家族|息子|娘|祖母|祖父|姉|兄|親)$|[Ff]orm|no-?reply|[@＠★☆_#0-9]"
_PARENS = "[(（]([^)）]*)[)）]?"
_PERSON = r"(?:[^\W\da-zA-Z_]|・){1,12}\Z"
_KANJI = r"[^\W\da-zA-Z_ぁ-ヿｦ-ﾟ]"
_LATIN_NAME = r"[A-Z][A-Za-z'’-]*\.?(?: [A-Za-z][A-Za-z'’-]*\.?)+\Z"
_LATIN_WORD = r"[A-Z][a-z]{2,}\Z"
_INITIAL_NAME = r"[A-Z]\.[A-Z][a-z]+\Z"
_LONGEST_KANJI_NAME = 6
_SHORTEST_LATIN, _BEHIND_NAME = 4, "._-"
_SHORTEST_ORGANISATION = 3
_LONGEST_GIVEN_NAME = 4
_SHORTEST_LONELY_NAME = 3


class Sender(NamedTuple):
    """What a From header tells: a name, a company, and whether the name is whole."""

    name: str
    company: str
    whole: bool


def read_sender(header: str, address: str) -> Sender:
    """Return who the From *header* names; no name for handles and machines."""
    inner = compiled(_PARENS).search(header)
    plain = compiled(_PARENS).sub(" ", header) if inner else header
    plain = plain.partition("/")[0].partition("／")[0].strip()
    company = inner[1] if inner and compiled(_COMPANY).search(inner[1]) else ""
    if not plain or (compiled(_MACHINE).search(plain) and " " not in plain):
        return Sender("", company, whole=False)
    if plain.isascii():
        return _latin(plain, company, address)
    parts = plain.replace("　", " ").split()
    organisation = [part for part in parts if _is_organisation(part, parts)]
    names = [part for part in parts if part not in organisation and not _is_role(part)]
    company = company or " ".join(organisation)
    if not names or not all(map(compiled(_PERSON).match, names[-2:])):
        return Sender("", company, whole=False)
    if len(names) == 1:
        return _single(names[0], company, address, alone=len(parts) == 1)
    family, given = names[-2:]
    if "・" in given and compiled(_KANJI).match(given):
        return Sender(family, company, whole=True)
    return Sender(f"{family} {given}", company, whole=True)


def _is_organisation(part: str, parts: list[str]) -> bool:
    if len(part) < _SHORTEST_ORGANISATION or part.endswith(("勤務", "会員")):
        return False
    # 加納屋 加納 and 沖田建材 沖田 are shops and their owners, 越後屋 春 a person.
    if part.startswith(parts[-1]) and part != parts[-1]:
        return True
    # Tanaka Farm 田中 is a farm and its owner.
    latin = (
        part.isascii()
        and not part.isdecimal()
        and compiled(_KANJI).match(parts[-1]) is not None
    )
    return (latin and not _is_family(part)) or names_company(part)


def names_company(text: str) -> bool:
    """Say whether *text* is the name of a shop, a company or an office."""
    return compiled(_COMPANY).search(text) is not None and not _is_family(text)


def _is_role(part: str) -> bool:
    return compiled(_ROLE).search(part) is not None and not _is_family(part)


def _is_family(part: str) -> bool:
    """Say whether *part* is one word and a name: 服部 and 伊集院, not 営業部 or 病院."""
    if compiled(_FAMILY).search(part):
        return True
    found = tokenize(part)
    return found.tags == ["名詞-固有名詞"] and found.words[0].detail in _NAMED


def _latin(plain: str, company: str, address: str) -> Sender:
    if compiled(_LATIN_NAME).match(plain) and "'" not in plain:
        return Sender(plain, company, whole=False)
    if compiled(_INITIAL_NAME).match(plain):
        return Sender(plain, company, whole=False)
    # moe may be a name where the address is moe_0412@…
    alone = tuple(f"{plain.lower()}{mark}" for mark in _BEHIND_NAME)
    long = len(plain) >= _SHORTEST_LATIN or (
        len(plain) == _SHORTEST_LATIN - 1 and address.lower().startswith(alone)
    )
    single = long and reads_as_romaji(plain.lower())
    known = single or (
        compiled(_LATIN_WORD).match(plain) is not None
        and address.lower().startswith(plain.lower())
    )
    return Sender(plain if known else "", company, whole=False)


def _single(name: str, company: str, address: str, *, alone: bool) -> Sender:
    if not compiled(_KANJI).search(name):
        foreign = "・" in name
        known = foreign or _may_be_named(name, address)
        return Sender(name if known else "", company, whole=foreign)
    _, _, nickname = name.rpartition("こと")
    tags = tokenize(nickname).tags
    proper = [tag == "名詞-固有名詞" for tag in tags]
    if len(nickname) > _LONGEST_KANJI_NAME or "の" in nickname or not proper[0]:
        # Rare family names are in no dictionary; a company before one vouches for it.
        # 三輪, 四方 and 八田 are a number and a noun to it.
        counted = tags[0].startswith("名詞-数詞") and len(nickname) <= 3  # noqa: PLR2004
        rare = not alone or counted or (len(nickname) <= 3 and len(tags) == 1)  # noqa: PLR2004
        return Sender(nickname if rare else "", company, whole=False)
    return Sender(nickname, company, whole=sum(proper) > 1)


def _may_be_named(kana: str, address: str) -> bool:
    # ほのか and はるき are no words of the dictionary's names, but of the address;
    # あさひのばあば is a handle although it is in the address as well.
    tags = tokenize(kana).tags
    if len(kana) > _LONGEST_GIVEN_NAME and "助詞-格助詞" in tags:
        return False
    in_dictionary = tags == ["名詞-固有名詞"] and len(kana) >= _SHORTEST_LONELY_NAME
    return in_dictionary or spells(kana, address)


def spells(name: str, address: str) -> bool:
    """Say whether the mail address is made of *name*: ゆき and yuki_m@…."""
    import unicodedata

    plain = unicodedata.normalize("NFKC", name)
    letters = short(romaji(plain))
    words = map(short, re.split("[^a-z]+", address.partition("@")[0].lower()))
    return len(letters) > 1 and any(
        word.startswith(letters)
        or (len(word) >= _SHORTEST_LATIN and _begins(letters, word))
        for word in words
    )


def _begins(letters: str, word: str) -> bool:
    # koba is a whole part of kobayashi, ponz of ponzu is not.
    return letters.startswith(word) and word.endswith(tuple("aiueon"))
