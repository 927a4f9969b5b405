"""Finds the things that were bought, hired or used."""

from bisect import bisect_left
from collections.abc import Iterator

from replycraft.facts.finders.found import Found
from replycraft.facts.goods import Goods, product_at
from replycraft.facts.nouns import NOUN, noun_after, noun_before
from replycraft.facts.patterns import compiled
from replycraft.facts.titles import find_titles
from replycraft.facts.values import Value
from replycraft.records.ids import FactKind
from replycraft.text.document import Document

_BUYING = frozenset(
    {"買う", "購入", "注文", "頼む", "申し込む", "買い求める", "発注", "返品"}
)
# Every branch begins with a letter of its own: so the search can skip to these.
_AFTER_BUYING = (
    r"(?:買った|買うた|買い求めた|購入した|購入しました|注文した|注文しました|頼んだ|届いた|届きました|届けた|預けた|求めました|求めた|買いました"
    r"|返品した|返した|借りた|お借りした|お借りしました|贈った|選んだ|取り寄せた|受け取った|使っている|愛用している|修理していただいた|お届けいただきました"
    r"|いただいた|頂いた|もらった|いただきました|着いた|はずの|いつもの|毎月の)[ 　]?(?=\w)"
)
# What one was given may be advice as well: here only a sort of goods counts.
_GIVEN = ("いただ", "頂いた", "もらった", "着いた", "はずの", "いつもの", "毎月の")
_SUBJECT = (
    r"の(?:件|こと|交換|返品|修理|お礼|欠品|部品|容器|配送|配達|搬入|返金|色|傷|底|におい|お見積|見積|タイヤ|ファスナー|インク|取っ手|リモコン|効果|解約"
    r"|設置|故障|発煙|しゅうり|縫製|仕上がり|パッキン|ロック|大きさ|切り替え|契約|パーツ|電池|使い方|クリーニング|定期|味|数|傷み|バッテリー)|[ 　]|\n|について"
)
_HANDLED = "買[いうっ]|購入|注文|頼[んみ]|届[いきけ]|預け|修理|使[いっ]|返品|交換|取り寄せ|求め|壊れ|割れ|返送|納品|つけ|付け"
_COUNTED = r"[ 　(（]?(?:\d[\d,]*(?:[本箱個杯袋枚着冊缶足台円玉株丁食kキ]|セット)|[(（](?:注文|型番|グレー|[A-Z]))|[、 ]\d[\d,]*円"
# The sentence says that the counted thing was ordered, sent or paid for.
_DEALT = "買[いうっ]|購入|注文|発注|頼[んみ]|届[いきけ]|納品|納入|見積|返品|交換|取り寄せ|求め|足り|欠品|不足|送[っらり]|追加|割れ|破損|お願い"
_CARRIERS = (
    "バス",
    "車",
    "サーバー",
    "ワゴン",
    "段ボール",
    "箱",
    "一升瓶",
    "席",
    "部屋",
    "大苗",
    "レンガ",
)
_CUT = ("動詞-一般", "動詞-非自立可能", "形容詞-一般", "名詞-数詞")
_UNITS = (*"個本箱袋台冊着足株丁玉缶脚杯枚", "kg", "キロ", "セット")
_NEAR = 2
# However long a mail is, its subject is settled by its beginning: the work must
# stay linear where one word is repeated a hundred thousand times.
_MENTIONS, _STORY = 20, 200
_KATAKANA = "[ァ-ー]{3}"


def find_products(
    document: Document, values: tuple[Value, ...], goods: Goods
) -> Iterator[Found]:
    """Yield what was bought or used; *values* are those of the same text."""
    yield from goods.named(document)
    if document.quotes:
        yield from find_titles(document, goods)
    for value in values:
        if value.kind is FactKind.MODEL_NUMBER:
            yield from _beside_model(document, value, goods)
    yield from _counted(document, values, goods)
    spans = [
        *_after_buying(document, goods),
        *_before_buying(document),
        *_in_subject(document, goods),
    ]
    yield from _things(document, spans, goods)


def _beside_model(document: Document, value: Value, goods: Goods) -> Iterator[Found]:
    text, end = document.text, value.start
    while end > 0 and text[end - 1] in " 　(（":
        end -= 1
    start = noun_before(document, end)
    if goods.is_thing(text[start:end]) and "番" not in text[start:end]:
        yield product_at(document, start, end)


def _after_buying(document: Document, goods: Goods) -> Iterator[tuple[int, int]]:
    for match in compiled(_AFTER_BUYING).finditer(document.text):
        end = noun_after(document, match.end(), goods)
        following = document.text[end : end + 2]
        if match[0].startswith(_GIVEN) and not goods.is_sort(document, end):
            continue
        if end > match.end() and not following.startswith(("です", "と申", "「")):
            yield match.end(), end


def _before_buying(document: Document) -> Iterator[tuple[int, int]]:
    tokens = document.tokens
    if _BUYING.isdisjoint(tokens.norms):
        return
    for index, norm in enumerate(tokens.norms):
        if norm in _BUYING:
            end = _object_before(document, index)
            start = noun_before(document, end) if end else 0
            if start < end:
                yield start, end


def _object_before(document: Document, index: int) -> int:
    """Return where the object of the verb at *index* ends, 0 if it has none."""
    text, tokens = document.text, document.tokens
    for back in range(index - 1, max(-1, index - 6), -1):
        surface = text[tokens.starts[back] : tokens.ends[back]]
        if surface == "を":
            return tokens.starts[back]
        if surface in "。、\n」":
            return 0
    return 0


def _in_subject(document: Document, goods: Goods) -> Iterator[tuple[int, int]]:
    """Yield the noun that the subject begins with, where the body tells its story.

    「カーテンの効果について」 and 「貴社の防音カーテンを買って」 are about 防音カーテン.
    """
    text, end = document.text, _noun_after_prefix(document)
    if (
        not end
        or not compiled(_SUBJECT).match(text, end)
        or not goods.is_thing(text[:end])
    ):
        return
    longest = (0, 0)
    at = text.find(text[:end], document.body_start)
    for _ in range(_MENTIONS):
        if at < 0:
            break
        stop = at + end
        first, last = document.sentences[document.sentence_at(at)]
        first, last = max(first, at - _STORY), min(last, at + _STORY)
        if compiled(_HANDLED).search(text, first, last):
            start = noun_before(document, stop)
            longest = max(longest, (start, stop), key=lambda span: span[1] - span[0])
        at = text.find(text[:end], stop)
    if longest[1]:
        yield longest


def _noun_after_prefix(document: Document) -> int:
    tokens = document.tokens
    index = end = 0
    while index < len(tokens.tags) and tokens.tags[index] in NOUN:
        end = tokens.ends[index]
        index += 1
    return end if end < document.body_start else 0


def _counted(
    document: Document, values: tuple[Value, ...], goods: Goods
) -> Iterator[Found]:
    """Yield the nouns of 「マグカップ24個」 and 「木綿豆腐を3丁」."""
    text = document.text
    for value in values:
        if value.kind is FactKind.QUANTITY and value.text.endswith(_UNITS):
            end = value.start
            while end > 0 and text[end - 1] in " 　を、" and value.start - end < _NEAR:
                end -= 1
            start = noun_before(document, end)
            if _is_ordered(document, start, end, goods) and not document.quoted(start):
                yield product_at(document, start, end)


def _is_ordered(document: Document, start: int, end: int, goods: Goods) -> bool:
    """Say whether a counted noun is goods, and not what they are carried in."""
    text = document.text
    noun = text[start:end]
    if not goods.is_thing(noun) or noun.endswith(_CARRIERS):
        return False
    tokens = document.tokens
    index = bisect_left(tokens.starts, start)
    # 焼き菓子 is cut behind 焼き, a verb.
    if index > 0 and tokens.ends[index - 1] == start and tokens.tags[index - 1] in _CUT:
        return False
    if goods.is_sort(document, end):
        return True
    first, last = document.sentences[document.sentence_at(start)]
    first, last = max(first, start - _STORY), min(last, end + _STORY)
    return compiled(_DEALT).search(text, first, last) is not None


def _things(
    document: Document, spans: list[tuple[int, int]], goods: Goods
) -> Iterator[Found]:
    """Keep the nouns that look like goods: long, foreign, counted or repeated."""
    text = document.text
    for start, end in spans:
        noun = text[start:end]
        if not goods.is_thing(noun) or document.quoted(start):
            continue
        solid = compiled(_KATAKANA).search(noun) is not None and len(noun) > 3  # noqa: PLR2004
        if (
            solid
            or goods.is_sort(document, end)
            or text.count(noun, 0, _STORY * _MENTIONS) > 1
            or compiled(_COUNTED).match(text, end)
        ):
            yield product_at(document, start, end)
