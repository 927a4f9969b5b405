"""Sales letters, newsletters and phishing, known by how many of their marks meet.

No single mark decides: customers write about phishing, unsubscribing and sales too.
The table stays in Python and is compiled when a mail first needs it, because terms of
a lexicon cannot say line starts and neighbours, and reading TOML would cost at start.
"""

import re
from functools import cache
from types import MappingProxyType

from replycraft.mail.patterns import any_of

_ENOUGH = 4
_LONGEST = 6000
_PERSONAL = 3
# Rare in what customers write, and one of them is in every mail to many.
_GATE = any_of(
    "http", "www.", "突然の", "弊社", "配信不要", "配信停止", "先着", "進呈", "融資", "当選", "電子マネー", "nsubscribe",
)  # fmt: skip

# Marks that speak for every sort of bulk mail: weight, field, pattern.
_SHARED = (
    (
        3,
        r"配信(?:の)?(?:停止|解除)(?:は|を(?:ご)?希望(?:される|の)(?:方|場合)(?:は|、)?|の(?:方|お?手続き)は?)?"
        r"[ 　]*(?:こちら|下記|以下|https?://|→|[:：])|"
        r"(?:ご案内|配信|メール)が?(?:ご)?不要(?:の|な|でし)(?:場合|方|たら)|"
        r"[「『](?:配信)?(?:不要|停止)[」』]と(?:ご)?(?:返信|記入)|unsubscribe|"
        r"(?:配信を)?(?:希望|登録|頂戴|いただい|参加)(?:された|した|た|くださった)(?:方|皆様|お客様)"
        r"[^\n]{0,6}(?:お送り|配信|送信)|メールマガジン|メルマガ(?:の)?(?:解除|停止)は?[ 　]*(?:こちら|https?)",
    ),
    (1, r"https?://|www\."),
    (
        1,
        r"^[ 　]*[▼▽→➡☞■◆●★☆]+[^\n]{0,40}(?:こちら|クリック|チェック|お買い物|ご予約|お申し?込み|確認)",
    ),
)
_SUBJECT = (
    r"[\[【](?:重要|至急|緊急|警告|最終|限定|会員限定|先着|残席|残り|今月末|本日限り|今夜|初月|無料|広告|PR|ＰＲ|"
    r"\d+分で|今週の|特集|\d+社限定)|"
    r"\d+ ?(?:%|％) ?(?:OFF|オフ|削減)|(?:ご案内|ご提案|無料(?:公開|で)|売上|集客|セール|キャンペーン)"
)
_PROFILES = MappingProxyType(
    {
        "sales": (
            (1, r"突然の(?:ご連絡|メール|お便り)"),
            (
                2,
                r"(?:貴社|御社|貴店|貴サイト)[^\n。]{0,16}(?:サイト|ホームページ|ＨＰ|HP|ショップ|ページ|店舗)"
                r"[^\n。]{0,20}(?:拝見|見て|見させ)",
            ),
            (
                1,
                r"\A[^\n]{0,20}(?:ご?担当者|オーナー|責任者|経営者)(?:様|各位|の皆様)[ 　]*$",
            ),
            (
                1,
                r"初期費用[ 　]*(?:0|０|無料)|月額[ 　]*[\d,]+円|初月[ 　]*(?:0|０)円|成果報酬|費用は?(?:0|０)円",
            ),
            (
                1,
                r"導入(?:企業|実績|いただ|した)|支援実績|(?:平均|最大)[^\n]{0,6}\d[\d.]*(?:%|％|倍|割)|売上[^\n]{0,8}倍",
            ),
            (
                1,
                r"先着|限定\d*(?:社|名)|\d+社様?(?:限定|に)|残席|進呈|特典|早期(?:お)?申し?込|今なら|受講料",
            ),
            (
                1,
                r"無料(?:診断|セミナー|ウェビナー|相談会?|体験|公開|レポート|オンライン)|資料(?:請求|ダウンロード)",
            ),
            (
                1,
                r"集客|検索(?:順位|上位|1ページ)|コスト(?:削減|カット)|削減|業務効率|弊社(?:の|なら|では)",
            ),
            (
                1,
                r"(?:オンライン|15分|10分|30分|１５分|１０分)[^\n]{0,24}(?:お時間|ご予約|面談)|"
                r"(?:下記|こちら|本メール)(?:より|から|に|へ)[^\n]{0,14}(?:お申し?込み|ご予約|ご返信)|お申し?込みは",
            ),
            (
                1,
                r"お悩みは?(?:ございません|ありません|解決)|(?:ございません|いらっしゃいません|ていません)か[？?]",
            ),
        ),
        "newsletter": (
            (1, r"^[ 　]*[━＝=─＊*★☆◆■□]{8,}"),
            (
                1,
                r"第[ 　]*\d+[ 　]*号|vol\.? ?\d+|\d{1,2}月号|編集部|読者|おすすめ|今週の|今月の",
            ),
            (
                1,
                r"\d+ ?(?:%|％) ?(?:OFF|オフ|引き)|最大[ 　]*\d+(?:%|％)|\d+円引き|セール|キャンペーン|クーポン",
            ),
            (
                1,
                r"送料無料|通常[ 　]*[\d,]+円|早い者勝ち|先行予約|初売り|期間限定|数量限定|ポイント\d+倍|売り切れ次第",
            ),
            (
                1,
                r"ウェビナー|開催|ご紹介します|お届けします|詳しくはこちら|お買い物はこちら",
            ),
            (
                1,
                r"まで(?:の|に)?(?:お申し?込み|ご注文|ご予約)|ご予約は|[\d:]+まで[!！]?[ 　]*$",
            ),
        ),
        "english": (
            (
                2,
                r"\b(?:SEO|backlinks?|guest post|Google rankings?|web design|crypto|casino|lottery|"
                r"inheritance|click here|limited time|special offer|\d+% off|loans?)\b",
            ),
            (1, r"\bwe (?:offer|provide|speciali[sz]e|help (?:businesses|companies))"),
            (1, r"Dear (?:Sir|Madam|Friend|Customer|Business Owner|Webmaster|Winner)"),
        ),
        "phishing": (
            (
                1,
                r"(?:12|24|48|72|２４|４８)時間以内|本日中に|本日23:59|速やかに|直ちに",
            ),
            (
                2,
                r"本人(?:様)?確認|本人情報|暗証番号|カード情報|お客様情報の|住所のご?確認|電子マネー(?:カード)?",
            ),
            (
                2,
                r"(?:アカウント|口座|カード|サービス|お取引|機能|ご利用)[^\n。]{0,24}(?:停止|制限|凍結|失効|永久|無効|退会処理|自動退会)|失効いたします",
            ),
            (
                1,
                r"お客様各位|会員様|お客[様樣]の(?:口座|カード|アカウント|マイル|荷物|端末|月額)",
            ),
            (
                1,
                r"不正(?:な)?(?:アクセス|ログイン|ご?利用)|不審な(?:ログイン|アクセス)|第三者による",
            ),
            (
                1,
                r"法的(?:措置|手続)|訴訟|勤務先|回収|最終(?:通告|通知|警告|期限)|差し?押さえ|未納",
            ),
            (
                1,
                r"心当たりのない場合も|完了(?:しない|されない)場合|お手続きがない場合|ご確認がない場合|お支払いを?完了",
            ),
            (
                2,
                r"未払いの|あなたが?選ばれ|差し上げます|抽選の結果|ご?融資|審査(?:不要|なし)|ご?当選|おめでとうございます[!！]?[ 　]*あなた|即日(?:振込|現金)|誰でも[^\n]{0,10}稼",
            ),
            (
                1,
                r"(?:下記|以下)(?:の)?(?:リンク|URL|アドレス)?より|お支払いは?こちら|最短\d+分|最大[\d,]+万円|LINE(?:を)?(?:追加|登録)|友だち追加|ブラックOK",
            ),
        ),
    }
)
# A customer who writes about such mails speaks of himself and asks.
_CUSTOMER = (
    r"たのに|のですが|んですが|検討して(?:おり|い)|取材|応募|お送り(?:ください|いただ)|"
    r"(?<!せん)(?<!ない)(?<!よろしい)でしょうか|(?:教え|返し|消し|止め|やめ|直し|送っ|取り消し|削除し)て(?:ください|下さい|いただ|ほしい|くれ)|困って|"
    r"(?:届き|来|もらい|受け取り)ました|(?:私|わたし|僕|俺|うち)(?:は|の|が|も)|(?:主人|夫|妻|娘|息子|母|父)(?:が|の|は|に)|"
    r"(?:購入|注文|予約|契約|登録)し(?:た|まし)|(?:注文|予約|会員|受付|お客様)番号[ 　]*[:：]?[ 　]*[A-Z0-9]"
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE | re.IGNORECASE)


def is_bulk(subject: str, text: str) -> bool:
    """Tell whether the words are those of a sender who writes to many."""
    if _GATE.search(text) is None:
        return False
    text = text[:_LONGEST]
    needed = _ENOUGH - _beside(subject, text)
    return any(_reaches(marks, text, max(1, needed)) for marks in _PROFILES.values())


def bulk_score(subject: str, text: str) -> int:
    """Return how many marks of the likeliest sort meet, less a customer's own."""
    text = text[:_LONGEST]
    best = max(_weight(marks, text) for marks in _PROFILES.values())
    return best + _beside(subject, text) if best else 0


def _beside(subject: str, text: str) -> int:
    """Return what the marks of all sorts count, less a customer's own."""
    shared = _weight(_SHARED, text) + (_compiled(_SUBJECT).search(subject) is not None)
    personal = {match.group(0) for match in _compiled(_CUSTOMER).finditer(text)}
    return shared - _PERSONAL * len(personal)


def _reaches(marks: tuple[tuple[int, str], ...], text: str, needed: int) -> bool:
    """Tell whether *marks* weigh *needed*; stops where the rest can't change that."""
    left = sum(weight for weight, _ in marks)
    for weight, pattern in marks:
        if not 0 < needed <= left:
            break
        left -= weight
        if _compiled(pattern).search(text):
            needed -= weight
    return needed <= 0


def _weight(marks: tuple[tuple[int, str], ...], text: str) -> int:
    return sum(weight for weight, pattern in marks if _compiled(pattern).search(text))
