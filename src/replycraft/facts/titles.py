"""Finds the names of goods that stand in brackets."""

from collections.abc import Iterator

from replycraft.facts.finders.found import Found
from replycraft.facts.goods import LONGEST, Goods, product_at
from replycraft.facts.nouns import noun_before
from replycraft.facts.patterns import compiled
from replycraft.text.document import Document

_SPEECH = r"[。！？!?…、,\n]|(?:です|ます|ません|ました|ない|さい|って|から|ので|まで|よう|だけ|した|ため|こと|中|様|済み?|不可|不在|保証|階|円|には|では|までに|ごろ|頃|年内|年明け|月末)\Z"
_BOUGHT_AFTER = (
    r"[」』](?:[(（][^)）\n]{1,20}[)）])?"
    r"(?:[をば][^。\n「]{0,14}?(?:考え|お願い|買|注文|頼|購入|使[いうっわ]|申し込|受講|予約|レンタル|楽し|[\d一二三数]+(?:年|か月|ヶ月|週)|取り寄せ|利用|いただ|\d+[本箱個杯袋枚着冊缶足台])"
    r"|[ 　]?[(（](?:型番|品番|注文|[A-Z]{2})|、?\d[\d,]*(?:円|[本箱個杯袋枚着冊缶足台セ月食])|、型番"
    r"|の(?:定期|購入|容器|箱|部品|前輪|内釜|上巻|API|大苗|種|一升瓶|最終話|ペアグラス|\d+月分|縫製|返品|交換|使い方|味|原材料|成分|レビュー|更新|縮み|洗い方)"
    r"|という(?:品|商品|製品)|なるもの|に参加|に申し込|への変更|しか食べ|が\d|が指|が届|が壊|から煙|に星|は、?(?:辛|甘|サイズ))"
)
_BOUGHT_BEFORE = (
    r"(?:届いた|届きました|買った|買いました|購入した|注文した|頼んだ|受け取った|お願いしている|お願いしております|お願いしてる|毎月の|いつもの"
    r"|申し込みの|納品の|商品名|商品[:：]?|求めた|着いた|出発の|契約は)[ 　]?\Z"
)
_NOT_BEFORE = r"(?:担当|電話|返事|回答|通知|説明|連絡|表示|案内|メール|チャット|画面|看板|宛名|札|紙|様|氏|さん|人|員|者|方|ボタン|窓口|返信|欄|字)[にはがでもの、:：\s]*\Z"
# 「匠コース」, 「しらかば7」: what ends so is a name wherever it stands.
_NAME = r".{2}(?:コース|プラン|パック|セット|ギフト|[ァ-ー]\d{1,3})\Z"
_SIZE = r"[(（]\d+人前[)）]\Z"


def find_titles(document: Document, goods: Goods) -> Iterator[Found]:
    """Yield the goods that are named in brackets, with the noun before these."""
    text = document.text
    for start, end in document.quotes:
        inside = text[start:end]
        if not 2 <= len(inside) <= LONGEST or compiled(_SPEECH).search(inside):  # noqa: PLR2004
            continue
        bracket = start - 1
        if compiled(_NOT_BEFORE).search(text, max(0, bracket - 8), bracket):
            continue
        noun = noun_before(document, bracket)
        counted = text[noun - 1 : noun].isdecimal()
        named = noun < bracket and not counted and goods.is_thing(text[noun:bracket])
        if named and goods.is_sort(document, bracket):
            yield product_at(document, noun, end + 1)
        elif _is_bought(text, start, end) or compiled(_NAME).search(inside):
            size = compiled(_SIZE).search(text, start, end)
            last = size.start() if size else end
            yield (
                product_at(document, noun, end + 1)
                if named
                else product_at(document, start, last)
            )


def _is_bought(text: str, start: int, end: int) -> bool:
    """Say whether the words beside the brackets tell of buying or using."""
    before = max(0, start - 13)
    return bool(
        compiled(_BOUGHT_AFTER).match(text, end)
        or compiled(_BOUGHT_BEFORE).search(text, before, start - 1)
    )
