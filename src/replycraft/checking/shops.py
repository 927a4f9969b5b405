"""Checks shops that a reply sends the customer to."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily, with_words
from replycraft.checking.people import unknown
from replycraft.checking.remember import Remembered
from replycraft.records.draft import Finding
from replycraft.text.tokenizer import tokenize

_PLACE = "(?:の(?:前|隣|向かい|店頭|各店|[全各]?店舗|売り?場|窓口|サイト|[一-鿿]{0,3}[本支]店)|[全各]店舗?|店頭|[一-鿿]{1,4}店)"
# 「山本電器でも、お買い求めいただけます」
_SOLD = "[^。、\n]{0,12}?、?[^。、\n]{0,12}?(?:求め|購入|買い|買え|取り?扱|取り寄せ|販売|扱って|扱いが|在庫|置いて|修理|持ち込)"
_SHOP = (
    f"(〔〕)(?:{_PLACE}(?:でも|では|で|にて|にも|には|に|へ|の|が)"
    f"|(?:さん)?(?:でも|では|で|にて|にも|には|に|へ){_SOLD})"
)
_NAME = lazily("[ァ-ヶー一-鿿々]{2,10}$")
# 「ホームセンターのコメト」: a word that no dictionary has, behind what kind of shop it is.
_BEHIND_KIND = lazily(
    "(?:店|センター|スーパー|コンビニ|デパート|家電|文具|書籍|雑貨|眼鏡|メガネ|カメラ|靴|家具|楽器|薬|ドラッグストア|ストア|ショップ)の([ァ-ヶー]{3,10})"
    f"(?:{_PLACE}|(?:さん)?(?:でも|では|で|にて|にも|には){_SOLD})"
)
# 「製造元の丸藤製畳へ照会いたします」
_FIRM = lazily(
    "(?:製造元|仕入れ?先|発注先|提携先|委託先|取引先|納入元|卸元|織元|窯元|蔵元|版元|販売元|発売元|輸入元|加工先|メーカー)の"
    "([一-鿿々ァ-ヶー]{3,10})(?=へ|に|より|から|が|で|まで)"
)
# 「最寄りは汐見台駅でございます」
_STATION = lazily("([一-鿿々ァ-ヶー]{2,8})駅(?![員前舎長弁伝])")
_FIRM_ENDS = (
    *("化学", "製作所", "工業", "産業", "商事", "物産", "製薬", "電機", "金属", "食品"),
    *("印刷", "建設", "工務店", "製菓", "製畳", "製紙", "織物", "醸造", "酒造", "木工"),
)
_FIRM_SIGNS = ("元の", "先の", "メーカーの")
_LONGEST_NAME = 10
# A group of words in lexicons/checks/groups.toml.
_KINDS = "店の種類"
# Words of `_SOLD` and `_PLACE`: most sentences have none, and need no pattern.
_SIGNS = (
    *(
        "店頭",
        "各店",
        "全店",
        "店舗",
        "求め",
        "購入",
        "買い",
        "買え",
        "取扱",
        "り扱",
        "取寄",
        "り寄せ",
        "販売",
    ),
    *("扱って", "扱いが", "在庫", "置いて", "修理", "持ち込", "売り場", "売場"),
)
_PROPER, _PLACE_NAME = "名詞-固有名詞", "地名"

Spans = tuple[tuple[int, int], ...]


def has_shop(piece: str) -> bool:
    """Tell whether *piece* may send somebody to a shop, a firm or a station."""
    return "駅" in piece or any(sign in piece for sign in (*_SIGNS, *_FIRM_SIGNS))


@lru_cache(maxsize=8)
def _search(kinds: frozenset[str]) -> Remembered[Spans]:
    """Return the search for shops of such *kinds*; it remembers pieces."""
    return Remembered(partial(_shops_in, with_words(_SHOP, kinds)))


def _shops_in(shop: re.Pattern[str], piece: str) -> Spans:
    """Return where *piece* sends somebody to a shop with a name of its own."""
    if not has_shop(piece):
        return ()
    firms = any(sign in piece for sign in _FIRM_SIGNS)
    named = [_shop(piece, m.start(), m.end(1)) for m in shop.finditer(piece)]
    named += [m.span(1) for m in _BEHIND_KIND.finditer(piece) if _is_new(m[1])]
    if "駅" in piece:
        named += [m.span() for m in _STATION.finditer(piece) if _is_proper(m[1])]
    if firms:
        named += [m.span(1) for m in _FIRM.finditer(piece) if _is_firm(m[1])]
    return tuple(dict.fromkeys(filter(None, named)))


def _shop(piece: str, kind: int, end: int) -> tuple[int, int] | None:
    """Return where the shop of a *kind* that begins there, and ends at *end*, is named."""
    name = _NAME.search(piece, max(0, kind - _LONGEST_NAME), kind)
    if name is None or not _has_own_name(piece[name.start() : end]):
        return None
    return name.start(), end


def _has_own_name(shop: str) -> bool:
    """Tell whether *shop* begins with a name: タカギ屋 and 山本電器 do, 本屋 does not."""
    found = tokenize(shop)
    first, alone = found.words[0], len(found.words) == 1
    if alone and first.known:
        return found.tags[0] == _PROPER and first.detail != _PLACE_NAME
    return found.tags[0] == _PROPER or not first.known


def _is_proper(name: str) -> bool:
    """Tell whether *name* is made of names: 汐見台 is, 最寄り is not."""
    return all(tag == _PROPER for tag in tokenize(name).tags)


def _is_firm(name: str) -> bool:
    """Tell whether *name* begins with a name that is none of a place: 丸藤製畳."""
    found = tokenize(name)
    first = found.words[0]
    placed = first.detail == _PLACE_NAME and not name.endswith(_FIRM_ENDS)
    proper = found.tags[0] == _PROPER and not placed
    return proper or not first.known


def _is_new(word: str) -> bool:
    """Tell whether *word* is a name, or in no dictionary."""
    found = tokenize(word)
    return found.tags[0] == _PROPER or not found.words[0].known


def check_shops(work: Work) -> Iterator[Finding]:
    """Yield shops that no source has."""
    reply, ground = work.reply, work.ground
    find = _search(work.wordings.group(_KINDS))
    for at, text, _ in reply.pieces:
        for first, last in find(text):
            start, end = at + first, at + last
            inside = reply.body_start <= start and end <= reply.body_end
            if not inside or reply.quoted(start):
                continue
            if not ground.names_end_of(text, first, last):
                yield unknown(work, (start, end))
