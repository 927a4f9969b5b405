"""Tells that a complaint asks for something, where no word tells surely for what."""

import re
from collections.abc import Iterator

from replycraft.retelling.asked_forms import LONGEST_SENTENCE, MOST_SENTENCES
from replycraft.text.document import Document

_MARKS = " \t\n　。．.!！?？…～〜~♪☺🙏"
_WISH, _QUESTION = "improvement", "contact"
_REQUEST = re.compile(
    r"(?:[てで][ 　]?(?:ください|下さい|ほしい|欲しい|もらいたい|いただきたい|頂きたい|けろ|くんない)"
    r"|[てで][ 　]?(?:くださ|下さ|いただけ|頂け|くれ|もらえ|貰え)(?:ます|ません|れば|たら|れたら|ると|ますと|るよう|ないでしょう)"
    r"|ようにしていただけ(?:れば|たら|ると|ます)(?:と(?:思|存じ)い?、[^。]{0,12})?|(?:お願い|おねがい)(?:し|いたし|致し)(?:ます|たい))"
    r"[^、]{0,16}\Z|(?:頂戴し|いただき|頂き|お願い(?:し|いた?し))たく\Z"
    r"|(?:せめて|だけでも|くらい|ぐらい|早く|すぐ|もっと|ちゃんと)[^。]{0,16}[てで](?:や|よ|な|ね|くれ|ちょうだい|頂戴)?\Z|(?:ますと|れば|たら|ると)[^。]{0,24}(?:有難|有り難|ありがた|助か|嬉し|うれし|幸い)[^。]{0,8}\Z"
)
_POLITE_QUESTION = re.compile(
    r"(?:(?:ます|です|ません|ました|でしょう)か(?:ね|な)?|(?:よい|いい|よろしい)(?:ん|の)?でしょう(?:か)?)\Z"
)
# Manners, taunts, who has to answer or to be sorry, and what says nothing to be done.
_NO_MATTER = re.compile(
    r"よろしく|宜しく|返事|返信|回答|返答|連絡|電話|一報|謝|詫|責任者|店長|社長|支配人|上司"
    r"|ふざけ|逃げ|加減|省き|片づけ|片付け|なめ|舐め|馬鹿|バカ|読んで|聞いて|聞かせ|言わせ|思わ|思って|忘れ|想像|考えて"
    r"|教えて|示して|答えて|おっしゃって|言ってください|商売して|廃業|お大事に|わけでは|だけです\Z"
    r"|確認(?:を|のほど)?、?(?:お願い|おねがい)|伝えさせて|申し上げさせて|話させて|書かせて|察し|安心して|恥|反省|勉強|いるなら|できるものなら|ご覧|待って|しないで|ないでください|検討|辞め|潰"
)
# 「本日中にお願いします」 says by when, not what.
_ONLY_WHEN = re.compile(
    r"\A(?:[^を]{0,60}(?:ので|ため|から)、)?[^をが、]{0,40}?(?:まで(?:に)?|中に|\A)[、 　]?(?:お願い|おねがい|いただけ|頂け)[^、を]{0,14}\Z"
)
# 「言ってくださいました」「預けてけろってメールした」 tells what was asked, or done.
_PAST = re.compile(
    r"\A(?!.*と(?:思|存じ))(?:.*(?:まし|っ|し|い)た(?:はず[^、]{0,4}|のに?|もの|が|けど)?\Z"
    r"|.*(?:と(?:書|言|頼|伝)|って(?:メール|言|頼)|て(?:い|おり)?ます\Z|物|もの(?!で)))"
)
_TAUNT = re.compile(
    r"(?:じゃ|では|く)ない(?:です|でしょう)か|つもり|なぜ|なんで|いったい|一体|何様|どこが|って何|どういう|ものですか|わけですか|というのですか|返事|回答|ということですか|と思い?ませんか"
    r"|\A[^ \u3000]+[ \u3000][^ \u3000]+[ \u3000]"
)


def asked_plainly(document: Document, *, calm: bool) -> str:
    """Return `improvement` for a request, `contact` for a question of a *calm* mail.

    It is "" where nothing is asked, or only an answer, or that somebody is sorry.
    """
    if next(plain_requests(document), None):
        return _WISH
    asks = calm and any(
        _POLITE_QUESTION.search(text) and not _TAUNT.search(text)
        for text, _ in _said(document)
    )
    return _QUESTION if asks else ""


def plain_requests(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where the body asks for something to be done, as `start, end` in it."""
    base = document.body_start
    for text, start in _said(document):
        found = _REQUEST.search(text)
        if found is None or _NO_MATTER.search(text) or _ONLY_WHEN.match(text):
            continue
        told = document.quoted(start + found.start()) or _PAST.search(found[0])
        if not told:
            yield start - base, start - base + len(text)


def _said(document: Document) -> Iterator[tuple[str, int]]:
    """Yield the sentences that the customer says himself, and where they begin."""
    for count, (start, end) in enumerate(document.sentences):
        if count > MOST_SENTENCES:
            return
        inside = document.body_start <= start < document.body_end
        if not inside or end - start > LONGEST_SENTENCE:
            continue
        text = document.text[start:end].rstrip(_MARKS)
        if text and not document.quoted(start + len(text) - 1):
            yield text, start
