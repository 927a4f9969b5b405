"""Finds honorific words for one's own side; word lists find the other mistakes."""

import re
from collections.abc import Iterator

from replycraft.checking.findings import Work, point
from replycraft.checking.groups import Groups
from replycraft.checking.patterns import HOUSE, lazily
from replycraft.checking.remember import RememberedBy
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

# How the house calls itself and its people, whom it must not honour.
HUMAN = f"〔係の呼び名+役職+自分の側の人〕|[一-鿿]{{1,3}}員|{HOUSE}"
# Groups of words in lexicons/checks/.
_GUESTS, _HELPED = "自分の側でない員", "こちらがする「お…」"
# What separates the subject from the verb: then somebody else does the action.
_OTHER = lazily(
    "お客様[がはも]|お客様方|ご家族[がは]|皆様[がは]|いただ|した|する|ている|ております|ましたら|際|場合|ば、|ので、|が、"
    "|[うくすつぬぶむる](?:まで|前に|間|あいだ|とき|時)"
)
# 「閉めたままになさってください」 asks the customer.
_REQUEST = lazily("て(?:おいて|みて)?(?:くださ(?!いま[しす])|下さ|いただ|頂)")
# 「社員の方が」 speaks of the guest's people: one's own are no 方.
_SUBJECT = f"(?<![ご様])({HUMAN})(?:の(?!方|皆)[一-鿿々]{{1,4}})?(?:が|は|も)"
_RESPECT = lazily(
    "いらっしゃ[いるっられ]|いらし[たて]|ご覧になり|ご覧になっ|ご覧になる|ご覧になら|おっしゃっ|おっしゃい|おっしゃる|おっしゃら|なさい|なさっ|なさる|召し上が|ご[一-鿿]{2,4}され"
    "|(?:お|ご)[^、。はがを]{1,5}にな[りるっら]|お見えに|おいでに|ておられ|ご存じ|お越し(?:に|いただ)"
)
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
# 「ご覧になり」 is found by its 「にな」; the word begins before.
_STEM = lazily("(?:お|ご)[^、。はがを]{1,5}$")
_HONOUR = lazily(
    "ご[一-鿿]{2,4}され|いらっしゃ|いらし|おっしゃ|なさ|召し上が|ておられ|ご存じ|おいでに|お見えに|お越し"
)
# Its stem may stand in the line before.
_BECOMES = lazily("(?:^.{0,6}|[おご][^、。はがを]{1,5})にな[りるっられ]", re.DOTALL)
_REACH = 40
_THEIR_HOUSE = lazily("御社|貴社|貴店|お客様の$|様の")
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
# Facts that name somebody of the house.
_COLLEAGUES = (
    "staff",
    "technician",
    "instructor",
    "teacher",
    "doctor",
    "driver",
    "guide",
)
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


def self_honour(work: Work, at: int) -> tuple[int, int] | None:
    """Return the clause in which the desk honours itself with the word at *at*."""
    text = work.reply.text
    if text.startswith("にな", at) or text.startswith("され", at):
        stem = _STEM.search(text, max(0, at - 6), at)
        at = stem.start() if stem else at
    verb = _RESPECT.match(text, at)
    if verb is None or work.reply.quoted(at) or _REQUEST.match(text, verb.end()):
        return None
    start, _ = work.reply.sentence_at(at)
    subject = work.groups.pattern(_SUBJECT)
    for match in subject.finditer(text, max(start, at - _REACH), at):
        before = text[max(0, match.start() - 6) : match.start()]
        if _THEIR_HOUSE.search(before) or match[1] in work.groups[_GUESTS]:
            continue
        if not _OTHER.search(text, match.end(), at):
            return match.start(), verb.end()
    colleague = _colleague(work, max(start, at - _REACH), at)
    if colleague is not None and not _OTHER.search(text, colleague + 1, at):
        return colleague, verb.end()
    return None


def _colleague(work: Work, start: int, at: int) -> int | None:
    """Return where somebody of the house, known by name, is the subject before *at*."""
    facts = work.ground.facts
    values = [text for key, text in facts.items() if key.startswith(_COLLEAGUES)]
    for name in (*values, work.ground.case.profile.agent):
        family = name.replace("　", " ").split(" ")[0]
        for particle in "がはも" if family else "":
            found = work.reply.text.rfind(family + particle, start, at)
            if found >= 0:
                return found
    return None
