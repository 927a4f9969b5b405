"""Finds honorific words for one's own side; word lists find the other mistakes."""

import re
from collections.abc import Iterator

from replycraft.checking.findings import Work, point
from replycraft.checking.groups import Groups
from replycraft.checking.honour import HUMAN, self_honour
from replycraft.checking.patterns import lazily
from replycraft.checking.remember import RememberedBy
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

# A group of words in lexicons/checks/.
_HELPED = "こちらがする「お…」"
# Where to look: most replies hold few of these.
_SIGNS = (
    "いらっしゃ",
    "いらし",
    "おっしゃ",
    "なさ",
    "召し上が",
    "ておられ",
    "ご存じ",
    "にな",
    "おいでに",
    "お見えに",
    "お越しいただ",
    "され",
)
_HONOUR = lazily(
    "ご[一-鿿]{2,4}され|いらっしゃ|いらし|おっしゃ|なさ|召し上が|ておられ|ご存じ|おいでに|お見えに|お越し"
)
# Its stem may stand in the line before.
_BECOMES = lazily("(?:^.{0,6}|[おご][^、。はがを]{1,5})にな[りるっられ]", re.DOTALL)
_TITLED = (
    f"(?:{HUMAN}|〔敬称を付けない部署〕)の"
    "([一-鿿々]{1,4}(?:様|さん|〔敬称になる役職〕))(?=が|は|も|から|より|に|と|まで|へ)"
)
_OWN_TITLE = "[一-鿿](?:様|〔敬称になる役職〕)[がはもかよにとまへ]"
# 「ご質問してください」: a humble verb for what the customer is asked to do.
_HUMBLE_REQUEST = lazily(
    # 「お静かにして」「お湯を冷まして」: what follows a particle is a verb of its own.
    "(?:ご[一-鿿]{2,4}|お電話|お[一-鿿](?![をにでがはもの])[ぁ-ん]{0,3}|お[一-鿿]{1,2}(?![をにでがはものとへ])[ぁ-ん][一-鿿][ぁ-ん]{1,2})(?<![をにくでとが])して(?:おいて|みて)?(?:くださ(?!っ)|下さい|いただけ(?:ます(?:か|で|と)|れば|ない)|いただきますよう|いただきたく|いただく必要|頂け|頂きますよう)"
)
# 「拝見してお決めください」「お客様が当日拝見し」
_HUMBLE = "(?:拝見|拝読|拝聴|拝借|頂戴|拝受)"
_HUMBLE_GUEST = lazily(
    f"{_HUMBLE}(?:し|して|のうえ|の上)(?!おり)[^。、\n]{{0,12}}?(?:くださ|下さ|いただけ(?:ます|れば)|になれ|になり)"
    f"|お客様[がはも][^。、\nを]{{0,12}}{_HUMBLE}(?:し|さ|な|にな|いただ)"
    r"|お客様[がの][^。、\nをにへはでもとのり]{0,6}?(?!お願い|お届け)(?:ご[一-鿿]{2,4}|お[一-鿿]{1,2}[ぁ-ん]{1,2})(?:いたし|致し)(?:た|ました|ます)"
    r"|お客様[がも][^。、\nをにへ]{0,6}?(?:うかが[いっ]|伺[いっ]|参りま|参った|申しま|申した|申して)"
    r"|お客様は[^。、\nがの者]{0,14}参りま"
    r"|お客様[がの][^。、\nをにへ]{0,6}?お[一-鿿]{1,2}[ぁ-ん]{1,2}し(?:た|ました|ます)"
)
_GUEST_SIGNS = ("拝", "頂戴", "お客様が", "お客様は", "お客様も", "お客様の")
# 「ご視聴になられ」: honoured twice, whatever the verb.
_TWICE = lazily(
    "(?:ご[一-鿿]{2,4}|お[一-鿿]{1,2}[ぁ-ん]{0,2}[いきしちにひみりぎじびえけせてねべめれげ])になられ"
)
_BECAME = "〔「になる」の前〕になられ"
_PLURAL = ("お客様", "皆様", "奥様", "者様")


def has_honour(piece: str) -> bool:
    """Tell whether *piece* may honour the desk."""
    becomes = "にな" in piece and _BECOMES.search(piece) is not None
    return becomes or _HONOUR.search(piece) is not None


def check_keigo(work: Work) -> Iterator[Finding]:
    """Yield where the desk honours itself by a verb."""
    reply = work.reply
    for sign in _SIGNS:
        at = reply.text.find(sign, reply.body_start, reply.body_end)
        while at >= 0:
            span = self_honour(work, at)
            if span:
                yield point(
                    work,
                    Code.KEIGO_WRONG_DIRECTION,
                    span,
                    "自分の側の行いに尊敬語を使っています。"
                    "「伺う」「拝見する」「申す」などの謙譲語にしてください。",
                )
            at = reply.text.find(sign, at + 1, reply.body_end)


def has_form(piece: str) -> bool:
    """Tell whether *piece* may ask in a humble form, or honour twice."""
    return (
        "になられ" in piece
        or ("して" in piece and _HUMBLE_REQUEST.search(piece) is not None)
        or (
            any(sign in piece for sign in _GUEST_SIGNS)
            and _HUMBLE_GUEST.search(piece) is not None
        )
    )


def check_forms(work: Work) -> Iterator[Finding]:
    """Yield humble requests and double honours of any verb, unless listed ones."""
    reply = work.reply
    span = reply.body_start, reply.body_end
    became, helped = work.groups.pattern(_BECAME), work.groups.in_order(_HELPED)
    known = {
        at
        for code in (Code.KEIGO_WRONG_DIRECTION, Code.KEIGO_DOUBLE)
        for match in work.matches.get(code, ())
        for at in range(match.start, match.end)
    }
    asked = _HUMBLE_REQUEST.finditer(reply.text, *span)
    for match in (*asked, *_HUMBLE_GUEST.finditer(reply.text, *span)):
        listed = known.intersection(range(*match.span()))
        if not (listed or reply.quoted(match.start()) or match[0].startswith(helped)):
            yield point(
                work,
                Code.KEIGO_WRONG_DIRECTION,
                match.span(),
                "お客様にお願いする動作に謙譲語の形を使っています。"
                "「お(ご)…ください」「お(ご)…いただく」としてください。",
            )
    for match in _TWICE.finditer(reply.text, *span):
        listed = known.intersection(range(*match.span()))
        if not (listed or reply.quoted(match.start()) or became.search(match[0])):
            yield point(
                work,
                Code.KEIGO_DOUBLE,
                match.span(),
                "「お(ご)…になる」に「れる」を重ねた二重敬語です。"
                "「お(ご)…になった」で足ります。",
            )


@RememberedBy
def has_own_title(groups: Groups, piece: str) -> bool:
    """Tell whether *piece* may name somebody of the house with a title."""
    return "さん" in piece or groups.pattern(_OWN_TITLE).search(piece) is not None


def check_own_titles(work: Work) -> Iterator[Finding]:
    """Yield people of the house who are named with a title."""
    reply = work.reply
    titled = work.groups.pattern(_TITLED)
    for match in titled.finditer(reply.text, reply.body_start, reply.body_end):
        if not match[1].endswith(_PLURAL) and not reply.text.startswith(
            "ご", match.start() - 1
        ):
            yield point(
                work,
                Code.KEIGO_WRONG_DIRECTION,
                match.span(1),
                f"自分の側の人に敬称を付けています。「{match[1]}」の敬称を除いてください。",
            )
