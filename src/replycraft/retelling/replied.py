"""Finds what the desk is said to have answered, to be quoted: 「規則ですので」."""

import re
from bisect import bisect_left

from replycraft.records.analysis import Fact
from replycraft.retelling import asked_forms as forms
from replycraft.retelling.asked import private_places
from replycraft.retelling.asked_words import check_word
from replycraft.retelling.morphs import Refused, morph
from replycraft.text.document import Document

# Only a polite answer is quoted: a rude one would be said a second time.
_QUOTE = re.compile(
    r"「([^「」『』（）()\n。]{2,26}(?:です|ます|ません|ください|下さい|でした|ました)(?:ので|が|から)?)。?」"
)
# What tells, behind the brackets, that it was said or written as an answer.
_SAID = re.compile(
    r"(?:(?:と|って|て|との)、?(?:言われ|おっしゃ|仰|申され|申しており|答え|お答え|返され|返って|説明され|案内され|断られ|教わ|承り|言(?:った|う?たきり)|言いました"
    r"|ばか|だけ|はっきり|(?:お)?(?:返事|返答|回答|答え|説明|案内|言葉)|のこと|(?:[一二三四五六七]度|\d回|何度も)(?:も|目)?(?:くり|繰り)返|[。、]|それっきり|同じ文)"
    r"|の(?:一点張り|繰り返し|くり返し|一言|一語|一行|二行|同じ文面|コピペ)|(?:だけ|ばかり|ばっか|でした|で終わ|で済まさ)|というお?(?:返事|返答|答え)でした)"
)
_ENDS = re.compile(r"[。、]|\s*(?:\n|\Z)")
# What tells, before them, that somebody asked: 電話したら, 窓口に聞いても.
_ASKED = re.compile(
    r"(?:(?:電話|連絡|問い合わせ|問合せ|問い合せ|相談|確認|質問|注意|お願い|説明|催促|指摘)[^。「」]{0,6}|(?:聞|訊|尋ね|たずね|伺|うかが|伝え|送っ|申し出|申し上げ|かけ|掛け|持って[い行]|言)[^。「」]{0,5})"
    r"(?:たら|たところ|ると|[いくすう]と|れば|えば|ても|のに|っけ)、?(?:今度は|[^。「」、]{1,10}(?:は|が|から|より))?、?\Z"
)
_GAVE = re.compile(
    r"(?:(?:返ってきた|出てきた|告げた)のは|(?:返事|返答|回答|返信|答え|説明|応答|電話)(?:で|に)?は"
    r"|(?:店員|店長|担当|受付|窓口|係|帳場|管理人|運転手|職員|スタッフ|オペレーター|事務)[^。「」、]{0,10}(?:は|が|から|も|より))、?\Z"
)
_OURS = re.compile(
    r"電話|窓口|受付|フロント|店員|店長|スタッフ|係の|サポート|センター|チャット|営業所|本部|店|レジ|返事|返信|返答|回答|職員|担当|カウンター|オペレーター|運転手|支店|館|課|配達|ドライバー|業者の方|事務|そちら|御社|貴社|おたく|お宅"
)
# Who else may have said it, and what was only written or shown.
_THEIRS = re.compile(
    r"夫|妻|主人|嫁|母|父|娘|息子|孫|祖|友人|友だち|友達|知人|同僚|上司|部長|社長|医師|医者|先生|病院|皮膚科|眼科|歯科|小児科|薬局|保健所|警察|消防|弁護士|消費|役所|メーカー|取引先|得意先|先方|先様|住職|隣|近所|子ども|子供|大家|他社|別の会社|銀行|カード会社|私|僕|俺|わたし|こちら"
    r"|画面|表示|ページ|サイト|アプリ|ホームページ|規約|説明書|パンフレット|広告|チラシ|メールに|葉書|はがき|ハガキ|貼り紙|張り紙|伝票|契約書|約款"
)
_HARSH = re.compile(
    r"客(?!様)|奥さん|おばあ|おじい|お前|あなた|あんた|年寄|老|女|男|不妊|病気|病名|死|殺|馬鹿|バカ|嘘|虫|文句|クレーム|皆さん|みなさん|当たり前|普通|そもそも|[はあえ]、|お悔やみ|神経質|気のせい|[混込]み合|集中し|(?:窓口|受付|営業)[^。]{0,6}終了|ありがとう|ございますか|申し訳|すみません|お詫び|もちろん|\A先生"
)
_BEFORE = 36
_MOST_QUOTES = 40


def replied(document: Document, facts: tuple[Fact, ...]) -> str:
    """Return the polite words that the mail says the desk answered with, or "".

    Nobody else's words are taken, nor what was shown or written, nor what is harsh or
    names somebody. The last answer counts: there the customer was left.
    """
    private = private_places(document, facts)
    found = ""
    text, first, last = document.text, document.body_start, document.body_end
    quotes = _QUOTE.finditer(text, first, last)
    for _, quote in zip(range(_MOST_QUOTES), quotes, strict=False):
        place = quote.span(1)
        if any(a < place[1] and place[0] < b for a, b in private):
            continue
        if _is_said(text, quote) and _is_clean(document, place):
            found = quote[1]
    return found


def _is_said(text: str, quote: re.Match[str]) -> bool:
    """Say whether the desk answered with what stands in the brackets of *quote*."""
    start, end = quote.span()
    before = text[max(0, start - _BEFORE) : start]
    sentence = re.split(r"[。\n！!?？]", before)[-1]
    if _THEIRS.search(sentence):
        return False
    answered = _ASKED.search(sentence) or _GAVE.search(sentence)
    if answered and _ENDS.match(text, end):
        return True
    return bool(_SAID.match(text, end) and (answered or _OURS.search(before)))


def _is_clean(document: Document, place: tuple[int, int]) -> bool:
    """Say whether the words at *place* can be said again in a letter."""
    start, end = place
    text = document.text[start:end]
    if _HARSH.search(text) or forms.UNFIT.search(text) or not text.isprintable():
        return False
    starts = document.tokens.starts
    try:
        for index in range(bisect_left(starts, start), bisect_left(starts, end)):
            check_word(morph(document, index))
    except Refused:
        return False
    return True
