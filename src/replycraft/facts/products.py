"""Finds the things that were bought, hired or used."""

from bisect import bisect_left
from collections.abc import Iterator

from replycraft.facts.finders.found import Found
from replycraft.facts.patterns import compiled
from replycraft.facts.values import Value
from replycraft.records.ids import FactKind
from replycraft.text.document import Document

_LONGEST = 24
_SPEECH = r"[。！？!?…、,\n]|(?:です|ます|ません|ました|ない|さい|って|から|ので|まで|よう|だけ|した|ため|こと|中|様|済み?|不可|不在|保証|階|円)\Z"
_BOUGHT_AFTER = (
    r"[」』](?:[(（][^)）\n]{1,20}[)）])?"
    r"(?:[をば][^。\n「]{0,14}?(?:考え|お願い|買|注文|頼|購入|使[いうっわ]|申し込|受講|予約|レンタル|楽し|[\d一二三数]+(?:年|か月|ヶ月|週)|取り寄せ|利用|いただ|\d+[本箱個杯袋枚着冊缶足台])"
    r"|[ 　]?[(（](?:型番|品番|注文|[A-Z]{2})|、?\d[\d,]*(?:円|[本箱個杯袋枚着冊缶足台セ月食])|、型番"
    r"|の(?:定期|購入|容器|箱|部品|前輪|内釜|上巻|API|大苗|種|一升瓶|最終話|ペアグラス|\d+月分|縫製|返品|交換|使い方|味)"
    r"|という(?:品|商品|製品)|なるもの|に参加|に申し込|への変更|しか食べ|が\d|が指|が届|が壊|から煙)"
)
_BOUGHT_BEFORE = (
    r"(?:届いた|届きました|買った|買いました|購入した|注文した|頼んだ|受け取った|お願いしている|お願いしております|お願いしてる|毎月の|いつもの"
    r"|申し込みの|納品の|商品名|商品[:：]?|求めた|着いた|出発の|契約は)[ 　]?\Z"
)
_NOT_BEFORE = r"(?:担当|電話|返事|回答|通知|説明|連絡|表示|案内|メール|チャット|画面|看板|宛名|札|紙|様|氏|さん|人|員|者|方|ボタン|窓口|返信|欄|字)[にはがでもの、:：\s]*\Z"
_NOUN = (
    "名詞-普通名詞",
    "名詞-固有名詞",
    "接尾辞-名詞的",
    "接頭辞",
    "記号-文字",
    "形状詞-一般",
)
_BUYING = frozenset(
    {"買う", "購入", "注文", "頼む", "申し込む", "買い求める", "発注", "返品"}
)
_AFTER_BUYING = (
    r"(?:買った|買うた|購入した|購入しました|注文した|注文しました|頼んだ|届いた|預けた|求めました|求めた|買いました|返品した"
    r"|修理していただいた|お届けいただきました|返した)[ 　]?(?=\w)"
)
_SUBJECT = (
    r"の(?:件|こと|交換|返品|修理|お礼|欠品|部品|容器|配送|配達|搬入|返金|色|傷|底|におい|お見積|見積|タイヤ|ファスナー|インク|取っ手|リモコン|効果|解約"
    r"|設置|故障|発煙|しゅうり|縫製|仕上がり|パッキン|ロック|大きさ|切り替え|契約|パーツ|電池|使い方|クリーニング|定期|味|数|傷み|バッテリー)|[ 　]|\n|について"
)
_HANDLED = "買[いうっ]|購入|注文|頼[んみ]|届[いきけ]|預け|修理|使[いっ]|返品|交換|取り寄せ|求め|壊れ|割れ|返送|納品|つけ|付け"
_COUNTED = r"[ 　(（]?(?:\d[\d,]*(?:[本箱個杯袋枚着冊缶足台円玉株丁食kキ]|セット)|[(（](?:注文|型番|グレー|[A-Z]))|[、 ]\d[\d,]*円"
_NOT_A_THING_WORDS = """
者 方 とき 時 もの 商品 品 品物 荷物 箱 日 メール 件 人 こと 分
部屋 店 客 写真 請求書 納品書 封筒 通知 番号 場合 のに ところ 際 後
あと ため 店舗 書類 案内 はず お店 物 訳 わけ 手紙 返事 お返事 日付
時点 次 直後 翌日 翌朝 理由 お客 お客様 貴社 貴店 御社 弊社 当社
こちら そちら 自分 私 名前 住所 電話 予約 注文 購入 代金 金額 料金
お金 現物 現品 本体 製品 中身 サイズ 色 色違い 交換 返品 返金 修理
見積 見積り お願い 変更 説明 連絡 対応 確認 利用 使用 今日 昨日 明日
先日 先週 先月 今月 毎月 今回 前回 今年 去年 昨年 いつも 一度 全部
全額 責任者 店長 担当 担当者 社長 運転手 配達員 店員 不在票 伝票
領収書 控え 画面 データ 情報 サイト ページ アプリ 入口 玄関 つもり
明細 広告 香り 旅行 両替 車検 受付 発送 配送 復旧 再発行 契約 解約
退会 申込 申し込み 問い合わせ お問い合わせ 会員 会費 クーポン ポイント
チケット 契約書 契約書案 お詫び お知らせ お知らせメール 使用停止 対応者
休館 料理 お料理 施設 スタッフ 先生 息子 娘 母 父 夫 妻 主人 家族
うち 残り 段ボール パレット 年間 一部 みな センチ 人乗り 貼り紙 金属片
残 計 合計 各 約 車 バス 席 部品 ネジ 子ども 友人 お酒 お弁当
ごはん
"""
_NOT_A_THING = frozenset(_NOT_A_THING_WORDS.split())
_UNITS = (*"個本箱袋台冊着足株丁玉缶脚杯枚", "kg", "キロ", "セット")
_NEAR = 2
# However long a mail is, its subject is settled by its beginning: the work must
# stay linear where one word is repeated a hundred thousand times.
_MOST_NOUNS, _MENTIONS, _STORY = 12, 20, 200
_TIME_WORD = "先日|先ほど|昨日|今日|本日|先週|先月|今月|今回|毎月|毎朝|朝晩|きのう|みな|お宅|弊社|貴社|御社"
_KATAKANA = "[ァ-ー]{3}"
_NO_NAME = r"^[\d:：]|^.[\d中]$|さん$|のこと$|(?:券|代|料|書|票|相談|保証|仕上げ|がけ|手当|履歴)$"
_PARTS = (
    "苗",
    "苗木",
    "種",
    "鉢",
    "大苗",
    "切り身",
    "盛り合わせ",
    "盾",
    "リード",
    "急須",
)


def find_products(document: Document, values: tuple[Value, ...]) -> Iterator[Found]:
    """Yield what was bought or used; *values* are those of the same text."""
    if document.quotes:
        yield from _quoted(document)
    for value in values:
        if value.kind is FactKind.MODEL_NUMBER:
            yield from _beside_model(document, value)
    yield from _counted(document, values)
    spans = [
        *_after_buying(document),
        *_before_buying(document),
        *_in_subject(document),
    ]
    yield from _things(document, spans)


def _found(document: Document, start: int, end: int) -> Found:
    return Found(FactKind.PRODUCT, document.text[start:end], start, end)


def _quoted(document: Document) -> Iterator[Found]:
    text = document.text
    for start, end in document.quotes:
        inside = text[start:end]
        if not 2 <= len(inside) <= _LONGEST or compiled(_SPEECH).search(inside):  # noqa: PLR2004
            continue
        bracket = start - 1
        if compiled(_NOT_BEFORE).search(text, max(0, bracket - 8), bracket):
            continue
        if compiled(_BOUGHT_AFTER).match(text, end) or compiled(_BOUGHT_BEFORE).search(
            text, max(0, bracket - 12), bracket
        ):
            noun = _noun_before(document, bracket)
            named = noun < bracket and text[noun:bracket] not in _NOT_A_THING
            yield (
                _found(document, noun, end + 1)
                if named
                else _found(document, start, end)
            )


def _beside_model(document: Document, value: Value) -> Iterator[Found]:
    text, end = document.text, value.start
    while end > 0 and text[end - 1] in " 　(（":
        end -= 1
    start = _noun_before(document, end)
    if _is_thing(text[start:end]) and "番" not in text[start:end]:
        yield _found(document, start, end)


def _noun_before(document: Document, end: int) -> int:
    """Return where the noun that ends at *end* begins; *end* if there is none."""
    tokens = document.tokens
    index = bisect_left(tokens.starts, end) - 1
    start = end
    first = max(0, index - _MOST_NOUNS)
    while (
        index >= first and tokens.ends[index] == start and tokens.tags[index] in _NOUN
    ):
        start = tokens.starts[index]
        index -= 1
    when = compiled(_TIME_WORD).match(document.text, start, end)
    start = when.end() if when else start
    # 三段ラック and 32型テレビ begin with their number, 5個入り does not stand alone.
    if start < end and document.text[start] in "段型連号" and index >= 0:
        start = tokens.starts[index]
    return start


def _noun_after(document: Document, start: int) -> int:
    """Return where the noun that begins at *start* ends, 0 where it is unclear."""
    text = document.text
    end = _nouns_end(document, start)
    if text.startswith("の", end) and end > start:
        part = _nouns_end(document, end + 1)
        # In 「注文した記念のマグカップ」 the first noun is not what was ordered.
        return part if text[end + 1 : part] in _PARTS else 0
    return end


def _nouns_end(document: Document, start: int) -> int:
    tokens = document.tokens
    index, end = bisect_left(tokens.starts, start), start
    last = min(len(tokens.tags), index + _MOST_NOUNS)
    while index < last and tokens.starts[index] == end and tokens.tags[index] in _NOUN:
        end = tokens.ends[index]
        index += 1
    return end


def _after_buying(document: Document) -> Iterator[tuple[int, int]]:
    for match in compiled(_AFTER_BUYING).finditer(document.text):
        end = _noun_after(document, match.end())
        following = document.text[end : end + 2]
        if end > match.end() and following not in ("です", "と申"):
            yield match.end(), end


def _before_buying(document: Document) -> Iterator[tuple[int, int]]:
    tokens = document.tokens
    if _BUYING.isdisjoint(tokens.norms):
        return
    for index, norm in enumerate(tokens.norms):
        if norm in _BUYING:
            end = _object_before(document, index)
            start = _noun_before(document, end) if end else 0
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


def _in_subject(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the noun that the subject begins with, where the body tells its story.

    「カーテンの効果について」 and 「貴社の防音カーテンを買って」 are about 防音カーテン.
    """
    text, end = document.text, _noun_after_prefix(document)
    if not end or not compiled(_SUBJECT).match(text, end) or not _is_thing(text[:end]):
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
            start = _noun_before(document, stop)
            longest = max(longest, (start, stop), key=lambda span: span[1] - span[0])
        at = text.find(text[:end], stop)
    if longest[1]:
        yield longest


def _noun_after_prefix(document: Document) -> int:
    tokens = document.tokens
    index = end = 0
    while index < len(tokens.tags) and tokens.tags[index] in _NOUN:
        end = tokens.ends[index]
        index += 1
    return end if end < document.body_start else 0


def _counted(document: Document, values: tuple[Value, ...]) -> Iterator[Found]:
    """Yield the nouns of 「マグカップ24個」 and 「木綿豆腐を3丁」."""
    text = document.text
    for value in values:
        if value.kind is FactKind.QUANTITY and value.text.endswith(_UNITS):
            end = value.start
            while end > 0 and text[end - 1] in " 　を、" and value.start - end < _NEAR:
                end -= 1
            start = _noun_before(document, end)
            if _is_thing(text[start:end]) and not document.quoted(start):
                yield _found(document, start, end)


def _things(document: Document, spans: list[tuple[int, int]]) -> Iterator[Found]:
    """Keep the nouns that look like goods: long, foreign, counted or repeated."""
    text = document.text
    for start, end in spans:
        noun = text[start:end]
        if not _is_thing(noun) or document.quoted(start):
            continue
        solid = compiled(_KATAKANA).search(noun) is not None and len(noun) > 3  # noqa: PLR2004
        if (
            solid
            or text.count(noun, 0, _STORY * _MENTIONS) > 1
            or compiled(_COUNTED).match(text, end)
        ):
            yield _found(document, start, end)


def _is_thing(noun: str) -> bool:
    return (
        1 < len(noun) <= _LONGEST
        and noun not in _NOT_A_THING
        and compiled(_NO_NAME).search(noun) is None
    )
