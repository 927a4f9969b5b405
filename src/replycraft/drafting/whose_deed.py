"""Says who does what a note without a subject tells: the company or the customer."""

import re
from collections.abc import Iterable

from replycraft.drafting.note_ends import WITH_PEOPLE
from replycraft.drafting.note_sense import REMARK, clauses
from replycraft.drafting.noted import ends_clause
from replycraft.drafting.polite import asked

# What only the company does with what a note names: 荷に同封, 原因の確認後に判断.
_OURS = re.compile(
    "(?:同封|添付|郵送|発送|送付|掲載|配信|返金|用意|手渡し|貸し出し|貸出|設置|配布|通知|交換|補修|修理|付与|反映|充当|判断|査定"
    "|検討|手配|回収|実施|検査|配送|配達|お届け|引き取り|引取|振り込み|振込|支給|撤去|清掃|洗浄|消毒|刷り直し|作り直し)\\Z"
)
_PLACED = re.compile(
    "(?:[にでへ]|から|より|後|まで|次第|のうえ|うえで)[^にでへはがをも]*\\Z"
)
_OTHERS = re.compile(
    "お客様|お客さま|ご自身|ご自分|各自|自己|利用者|申込者|購入者|参加者|会員が|本人が|ご本人|先方|メーカーが|業者が|店頭で交換"
)
# What a customer brings or sends, by itself or by a day.
_THEIRS = re.compile(
    "(?:を|に|へ|で|まで|前)(?:来店|来館|来院|来場|記入|署名|押印)(?:する)?\\Z"
    "|(?:まで|前|当日|次回|窓口|受付|来店時|来館時|来院時|店頭)[^。]*(?:を|に|へ)?(?:持参|返却)(?:する)?\\Z"
    "|(?:画面|アプリ|設定|ページ|メニュー|サイト|ボタン|」)[^。]*(?:を選ぶ|を選択|を押す|をタップ|を入力)(?:する)?\\Z"
    "|(?:まで|間)[^。]{0,20}(?:使わず|使用せず|触らず|触れず|動かさず|開けず|飲まず|食べず)[^。]*[うくぐすつぬぶむる]\\Z"
    "|(?:配達員|ドライバー|運転手|受付|窓口|フロント)(?:に|へ|で)(?:現金で|その場で)?支払(?:う|い)\\Z"
    "|(?:場合|とき|際)[はに][^。]*(?:窓を開け|使わず|使用せず|触らず|触れず|近づかず|離れ|栓を閉め|電源を切|コンセント)[^。]*(?:電話|連絡|通報|避難)(?:する)?\\Z"
    "|写真を[^。、]{0,12}(?:メール|返信)[^。]{0,6}(?:添付|送付|送る)(?:する)?\\Z"
    "|(?:証|書類|印鑑|通帳|身分証|控え|伝票|証明書|明細|レシート|保証書|手帳)を持参(?:する)?\\Z"
)
# 「調査が終わるまで使用しない」: what is not to be done with a thing in the customer's hands.
_ABSTAIN = re.compile(
    "(.*(?:まで|間|以内|中)(?:は|に)?、?)((?:[^、。はがをに]{1,12}を)?)(使用|利用|運転|飲用|着用|操作|通電|使|触|触れ|飲ま|食べ|動かさ|開け|捨て|乗ら)"
    "(?:し|わ|ら)?ない(?:こと|で)?\\Z"
)
_OUR_VERB = re.compile(
    "(?:できる|できない|られる|まれる|される|なる|かかる|届く|始まる|終わる|引き取る|届ける|返す|渡す|送る|手配する|発送する|送付する|郵送する|回収する"
    "|返金する|交換する|用意する|負担する|修理する|案内する|知らせる|貸し出す|伺う|承る|行う|直す)\\Z"
)
_INSTEAD = {
    "使": "お使いになら",
    "触": "お触れになら",
    "触れ": "お触れになら",
    "飲ま": "お飲みになら",
    "食べ": "お召し上がりになら",
    "動かさ": "お動かしになら",
    "開け": "お開けになら",
    "捨て": "お捨てになら",
    "乗ら": "お乗りになら",
}
# 「結果が出るまで使用を控える」
_REFRAIN = re.compile(
    "(.*(?:まで|間|以内|中)(?:は|に)?、?)ご?(使用|利用|運転|飲用|着用|操作|通電|飲食|入浴|運動|外出)(?:を|は)控える\\Z"
)
# What the customer does, as it is said to a customer.
HONOURED_ACTS = {
    "返送": "ご返送",
    "返却": "ご返却",
    "手続き": "お手続き",
    "予約": "ご予約",
    "連絡": "ご連絡",
    "立ち会い": "お立ち会い",
    "立会い": "お立ち会い",
    "申し込み": "お申し込み",
    "支払い": "お支払い",
}
# What is handed or said to our people, and sent to our place, by a key that asks.
_TO_US = re.compile(
    "(?:配達員|配送員|ドライバー|運転手|係|係の者|受付|スタッフ|店員|職員|フロント|窓口|担当者)(?:に|へ)"
    "[^。]*(?:渡す|手渡す|手渡し|返す|預ける|見せる|提示|提示する|伝える|申し出る|支払う|支払い)\\Z"
    "|(?:元払い|(?:工房|工場|当社|弊社|当店|受付|センター|窓口|本社|店舗|倉庫|事務局|係)(?:宛て?)?(?:に|へ|まで))"
    "[^。]{0,16}(?:送付|郵送|発送|返送|送る)(?:する)?\\Z"
)
_ASKED_TO = re.compile(
    "([^。]+(?:[うくぐすつぬぶむる]|ない))よう(?:に)?(?:依頼|お願い|ご?案内)(?:済み?)?"
)
_AMONG_US = re.compile(
    "社内|社員|部門|部署|担当|業者|会社|倉庫|工場|営業所|[店係局]に|隣|へ"
)
_SENT_ALONG = re.compile("[をに](?:同封|添付)\\Z")
_BY_PEOPLE = tuple(f"が{deed}" for deed in WITH_PEOPLE)
_CUSTOMERS = re.compile(
    "(?:お客様|お客さま|本人|家族|ご自身|利用者|参加者|会員|保護者|付き添い)が"
)
_LONGEST = 120
_ASKS = "ください"
_POLITER = {
    "手渡ししてください": "お手渡しください",
    "電話してください": "お電話ください",
    "連絡してください": "ご連絡ください",
}
# What only the customer does, where the key says that the value is to be done.
_WISHED = re.compile(
    "(?:返信|返送|返却|提示|来店|来館|来院|来場|持参|提出|記入|入力|申告|選択|指定|登録|申し込み|申込|申請|署名|押印"
    "|クリック|タップ|ログイン|再起動|予約|連絡|確認|電話|送信|設定|検索|保存|更新|停止)\\Z"
)
# 「自動的に差し引く」, 「係が伺う」 is what the company does.
_OWN = re.compile(
    "自動|当社|弊社|当店|当園|当館|当院|私ども|係が|担当が|担当者|スタッフ|職員|店員|配達員|掲載|差し引|お届け|届け|渡す|返す"
)


def will_be_ours(text: str) -> bool:
    """Say whether *text* ends in a deed of the company, told where or when: 荷に同封."""
    deed = _OURS.search(text)
    if deed is None or len(text) > _LONGEST or _OTHERS.search(text):
        return False
    return _PLACED.search(text[: deed.start()]) is not None


def is_people(text: str) -> bool:
    """Say whether one of our people does what *text* tells: 管理者の沖田が同行."""
    return text.endswith(_BY_PEOPLE) and _CUSTOMERS.search(text) is None


def is_ours(text: str) -> bool:
    """Say whether a plain verb tells what the company does, or what is so: 同時に引き取る."""
    return _OUR_VERB.search(text) is not None and _OTHERS.search(text) is None


def is_theirs(text: str) -> bool:
    """Say whether *text* tells what only a customer does: 窓口に書類を持参."""
    if len(text) > _LONGEST:
        return False
    abstains = _ABSTAIN.fullmatch(text) or _REFRAIN.fullmatch(text)
    return (_THEIRS.search(text) or abstains) is not None


def abstention(text: str) -> str:
    """Return the request not to use a thing for a time, "" where *text* is none."""
    if len(text) > _LONGEST:
        return ""
    if refrain := _REFRAIN.fullmatch(text):
        return f"{refrain[1].rstrip('、')}、ご{refrain[2]}をお控えください。"
    found = _ABSTAIN.fullmatch(text)
    if found is None:
        return ""
    until, thing, deed = found.groups()
    said = _INSTEAD.get(deed, f"ご{deed}になら")
    return f"{until.rstrip('、')}、{thing}{said}ないようお願いいたします。"


def is_sold(text: str, prices: Iterable[str]) -> bool:
    """Say whether one of the *prices* is for the work that *text* tells: 清掃の料金."""
    works = (name.partition("の") for name in prices)
    return any(behind and work in text for work, behind, _ in works)


def asked_to(text: str) -> str:
    """Return what a note says the customer was asked to do: 箱は捨てないよう依頼."""
    found = _ASKED_TO.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None or _OTHERS.search(text) or _AMONG_US.search(text):
        return ""
    deed = found[1]
    return f"{deed}ようお願いいたします。" if deed.endswith("ない") else asked(deed)


def enclosed(text: str) -> str:
    """Return 「着払い伝票を同封いたします。」 for what the desk sends along, "" for others."""
    short = len(text) <= _LONGEST
    return f"{text}いたします。" if short and _SENT_ALONG.search(text) else ""


def request(text: str) -> str:
    """Return *text* as a request to the customer, "" where it may be our own deed."""
    parts = clauses(text)
    if wish := abstention(text):
        return wish
    to_us = len(text) <= _LONGEST and _TO_US.search(text)
    if not parts or (not to_us and _OWN.search(text)):
        return ""
    whole = asked(text)
    for said, politer in _POLITER.items():
        whole = whole.replace(said, politer)
    polite_end = all(one.endswith(_ASKS) for one in whole.split("。") if one)
    bare = (REMARK.sub("", part) for part in parts)
    surely = all(ends_clause(one) or _WISHED.search(one) for one in bare)
    return whole if polite_end and (surely or to_us) else ""
