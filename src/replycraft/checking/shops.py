"""Checks shops that a reply sends the customer to."""

from collections.abc import Iterator

from replycraft.checking.findings import Work
from replycraft.checking.groups import Groups
from replycraft.checking.patterns import lazily
from replycraft.checking.people import unknown
from replycraft.checking.remember import RememberedBy
from replycraft.records.draft import Finding
from replycraft.text.tokenizer import tokenize

_PLACE = "(?:の(?:前|隣|向かい|店頭|各店|[全各]?店舗|売り?場|窓口|サイト|[一-鿿]{0,3}[本支]店)|[全各]店舗?|店頭|[一-鿿]{1,4}店)"
# 「山本電器でも、お買い求めいただけます」
_SOLD = "[^。、\n]{0,12}?、?[^。、\n]{0,12}?(?:求め|購入|買い|買え|取り?扱|取り寄せ|販売|扱って|扱いが|在庫|置いて|修理|持ち込)"
_SHOP = (
    f"(〔店の種類〕)(?:{_PLACE}(?:でも|では|で|にて|にも|には|に|へ|の|が)"
    f"|(?:さん)?(?:でも|では|で|にて|にも|には|に|へ){_SOLD})"
)
_NAME = lazily("[ァ-ヶー一-鿿々]{2,10}$")
# 「ホームセンターのコメト」: a word that no dictionary has, behind what kind of shop it is.
_BEHIND_KIND = (
    "〔店の名前の前〕の([ァ-ヶー]{3,10})"
    f"(?:{_PLACE}|(?:さん)?(?:でも|では|で|にて|にも|には){_SOLD})"
)
# 「製造元の丸藤製畳へ照会いたします」
_FIRM = "〔取引先〕の([一-鿿々ァ-ヶー]{3,10})(?=へ|に|より|から|が|で|まで)"
# 「最寄りは汐見台駅でございます」
_STATION = lazily("([一-鿿々ァ-ヶー]{2,8})駅(?![員前舎長弁伝])")
_LONGEST_NAME = 10
# Groups of words in lexicons/checks/.
_FIRMS, _FIRM_ENDS = "取引先", "会社名の終わり"
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


@RememberedBy
def has_shop(groups: Groups, piece: str) -> Spans:
    """Return where *piece* sends somebody to a shop with a name of its own."""
    firms = any(f"{kind}の" in piece for kind in groups[_FIRMS])
    if not (firms or "駅" in piece or any(sign in piece for sign in _SIGNS)):
        return ()
    shops = groups.pattern(_SHOP).finditer(piece)
    named = [_shop(piece, m.start(), m.end(1)) for m in shops]
    behind = groups.pattern(_BEHIND_KIND).finditer(piece)
    named += [m.span(1) for m in behind if _is_new(m[1])]
    if "駅" in piece:
        named += [m.span() for m in _STATION.finditer(piece) if _is_proper(m[1])]
    if firms:
        found = groups.pattern(_FIRM).finditer(piece)
        named += [m.span(1) for m in found if _is_firm(groups, m[1])]
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


def _is_firm(groups: Groups, name: str) -> bool:
    """Tell whether *name* begins with a name that is none of a place: 丸藤製畳."""
    found = tokenize(name)
    first = found.words[0]
    ends = groups.in_order(_FIRM_ENDS)
    placed = first.detail == _PLACE_NAME and not name.endswith(ends)
    proper = found.tags[0] == _PROPER and not placed
    return proper or not first.known


def _is_new(word: str) -> bool:
    """Tell whether *word* is a name, or in no dictionary."""
    found = tokenize(word)
    return found.tags[0] == _PROPER or not found.words[0].known


def check_shops(work: Work) -> Iterator[Finding]:
    """Yield shops that no source has."""
    reply, ground = work.reply, work.ground
    find = has_shop(work.groups)
    for at, text, _ in reply.pieces:
        for first, last in find(text):
            start, end = at + first, at + last
            inside = reply.body_start <= start and end <= reply.body_end
            if not inside or reply.quoted(start):
                continue
            if not ground.names_end_of(text, first, last):
                yield unknown(work, (start, end))
