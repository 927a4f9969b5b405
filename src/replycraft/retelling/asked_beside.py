"""Tells whether a mail asks for more than what is quoted of it."""

import re
from collections.abc import Iterator

from replycraft.retelling.asked_forms import LONGEST_SENTENCE, MOST_SENTENCES
from replycraft.text.document import Document

_MARKS = " \t\n　。．.!！…～〜~♪"
_ASKS = re.compile(
    r"[?？]|か(?=[\s。]|\Z)|教え|おしえ|教示|知りたい|お聞かせ|お示し"
    r"|(?:お聞き|お尋ね|お伺い|確認)(?:し|させ)|(?:うかが|伺)いたい(?!と(?:考え|思))"
    r"|(?:くださ|下さ)い|(?:いただ|頂)(?:け|きたく|きたい)|もらえ|もらいたい|ほしい|欲しい"
    r"|(?:お願い|おねがい|希望)(?:し|いたし|致し)?(?:ます|たい|たく|でき)|助かります"
)
# Manners, and wishes that the letter fulfils by being an answer.
_POLITE = re.compile(
    r"\A(?:お尋ね|お伺い|お聞き|ご?質問)(?:し|いたし)ます\Z|よろしく|宜しく|(?:お世話|ありがとう)|(?:返事|返信|回答|連絡|検討)[^、]{0,8}"
    r"(?:待|いただ|頂|くださ|下さ|お?願い|おねがい|もらえ|希望|幸い|助か)"
    r"|までに(?:お)?(?:いただ|頂|もらえ|返事|返信|回答|教え)"
    r"|(?:次|以下|下記|右|以上)の[^、]{0,12}(?:教え|教示|確認|点|つ|とおり)"
    r"|(?:\d|[一二三四五六]|以下)(?:点|つ)[^、]{0,6}(?:教え|教示|確認|お聞き|伺|うかが|\Z|です|あり|ござい)"
    r"|確認(?:を|の)?(?:させ|お願い)|(?:教えていただきたい|お聞きしたい|お尋ねしたい|伺いたい|お願いしたい)(?:こと|点|件)"
    r"|(?:質問|お願い|おねがい)が[^、]{0,6}(?:あり|ござい)|\Aそれとも|申し訳|すみません|\A.{0,6}(?:教えて|お教え)(?:ください|下さい|いただ)"
)


def asked_beside(
    document: Document, quoted: tuple[tuple[int, int], ...]
) -> Iterator[int]:
    """Yield where the body asks for more than what is *quoted*, given by its places."""
    for start, end in _asking(document):
        if not any(a < end and start < b for a, b in quoted):
            yield start


def _asking(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the sentences that ask for something, in whatever words."""
    for count, (start, end) in enumerate(document.sentences):
        if count > MOST_SENTENCES:
            return
        if not document.body_start <= start < document.body_end:
            continue
        text = document.text[start : min(end, start + LONGEST_SENTENCE)].strip(_MARKS)
        if _ASKS.search(text) and not _POLITE.search(text):
            yield start, end
