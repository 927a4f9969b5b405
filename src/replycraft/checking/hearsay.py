"""Tells where a figure is the customer's own, or is denied."""

from replycraft.checking.figures import Figure
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily

HEARSAY = lazily(
    "とのこと|と伺|とお聞き|とうかが|ご希望|ご要望|ご指定(?!の?口座|の?方法|先)|おっしゃ|ご指摘|とのお|とのご|お申し出"
    "|ご記憶|お考え|ご認識|と聞|との内容|とお書き|はずとの|ではなく|ではござ|ではあり|ことはござい|ことはあり"
    "|と(?:ご案内|ご説明|お伝え|申し上げ)[^。、\n]{0,8}?(?:ましたが|た件|たこと|ておりま)"
    "|(?:につきまして|について)は?、?[^。\n]{0,16}?(?:お調べして|調べて|確かめて|確認して)(?:おり|い)ま"
    "|お求めの[0-9一二三四五六七八九十百千万億,]+円|いただいたメール|お問い合わせいただ|お知らせいただ|お便り|とされて"
)
# 「1,980円は頂戴しておりませんでした」
_DENIED = lazily("[^、。\n]{0,30}?ませんでした")


def is_said_otherwise(work: Work, figure: Figure) -> bool:
    """Tell whether the sentence of *figure* is hearsay, or says that it was not so."""
    if _DENIED.match(work.reply.text, figure.end):
        return True
    sentence = work.reply.sentence_at(figure.start)
    return HEARSAY.search(work.reply.text, *sentence) is not None
