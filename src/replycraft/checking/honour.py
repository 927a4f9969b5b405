"""Tells whose deed an honoured verb is: the desk must not honour its own."""

import re

from replycraft.checking.findings import Work
from replycraft.checking.patterns import HOUSE, lazily
from replycraft.checking.people import is_proper

# How the house calls itself and its people, whom it must not honour.
HUMAN = f"〔係の呼び名+役職+自分の側の人〕|[一-鿿]{{1,3}}員|{HOUSE}"
# Groups of words in lexicons/checks/.
_GUESTS, _NAMING_FACTS = "自分の側でない員", "自分の側の人の事実"
# 「当スキー場のパトロール隊員が」: of a house they are its own, without one perhaps not.
_OF_THE_HOUSE = "所属で決まる員"
_BELONGS = f"{HOUSE}の[^。、\n]{{0,12}}$"
# What separates the subject from the verb: then somebody else does the action.
_OTHER = lazily(
    "お客様[がはも]|お客様方|ご家族[がは]|皆様[がは]|いただ|した|する|ている|ております|ましたら|際|場合|不在|留守|休憩中|外出|席を外|離席|ば、|ので、|が、"
    "|[うくすつぬぶむる](?:まで|前に|間|あいだ|とき|時)"
)
# 「閉めたままになさってください」 asks the customer.
_REQUEST = lazily("て(?:おいて|みて)?(?:くださ(?!いま[しす])|下さ|いただ|頂)")
# 「社員の方が」 speaks of the guest's people: one's own are no 方.
_SUBJECT = f"(?<![ご様])({HUMAN})((?:の(?!方|皆)[一-鿿々]{{1,4}}き?){{0,2}})(?P<particle>が|は|も)"
# 「弊社の調律師が」, but 「スタッフの説明が」 is no person.
_ROLE = lazily("[師士手者員係長人家]$|担当$|主任$|司書$|目利き$|職人$")
_RESPECT = lazily(
    "いらっしゃ[いるっられ]|いらし[たて]|ご覧になり|ご覧になっ|ご覧になる|ご覧になら|おっしゃっ|おっしゃい|おっしゃる|おっしゃら|なさい|なさっ|なさる|なさり|なされ(?!ば)|召し上が|ご[一-鿿]{2,4}され"
    "|(?:お|ご)[^、。はがを]{1,5}にな[りるっら]|お見えに|おいでに|ておられ|ご存じ|お越し(?:に|いただ)"
)
# 「講師が替わり、」「係が見当たらず、」: what follows need not be the subject's deed.
_BREAK = lazily(
    "(?:[ずいきしちりみびぎえけせねべめれげ]|(?<!とし)(?<!につい)(?<!に対し)(?<!におい)て|(?<!の)ため|まま|のに)、"
)
# 「係が見当たらず、長くお待ちになった」: what was missing or went on is not what acts.
_CUT_OFF = lazily("(?:ず|(?<!の)ため|まま|のに|ており|でおり|くて|なくて)、")
# 「…なさったとのこと」「…になったことと存じます」 tells what befell the customer.
_STORY = lazily(
    "[^。、\n]{0,16}?(?:との(?:こと|お|ご|由)|こと(?:と|を|に|、)|と(?:拝察|存じ|思い|お?感じ|伺|お察し)|のに|にもかかわらず|ところ)"
)
# 「ご覧になり」 is found by its 「にな」; the word begins before.
_STEM = lazily("(?:お|ご)[^、。はがを]{1,5}$")
_REACH = 40
_REMARK = lazily("[ 　(（]")
_HOUSES = ("弊", "当", "私")
_THEIR_HOUSE = lazily("御社|貴社|貴店|お客様の$|様の")


def self_honour(work: Work, at: int) -> tuple[int, int] | None:
    """Return the verb at *at* if the desk honours itself with it."""
    text = work.reply.text
    if text.startswith("にな", at) or text.startswith("され", at):
        stem = _STEM.search(text, max(0, at - 6), at)
        at = stem.start() if stem else at
    verb = _RESPECT.match(text, at)
    if verb is None or work.reply.quoted(at) or _REQUEST.match(text, verb.end()):
        return None
    start, _ = work.reply.sentence_at(at)
    own = _own_subject(work, (max(start, at - _REACH), at), verb.end())
    return (at, verb.end()) if own else None


def _own_subject(work: Work, span: tuple[int, int], end: int) -> bool:
    """Say whether the house stands in *span* as the subject of the verb up to *end*."""
    text, (_, at) = work.reply.text, span
    for match in work.groups.pattern(_SUBJECT).finditer(text, *span):
        before = text[max(0, match.start() - 6) : match.start()]
        if _THEIR_HOUSE.search(before) or _is_guest(work, match[1], match.start()):
            continue
        if _is_closed(work, match, at):
            continue
        last = match[2].rpartition("の")[2]
        person = _is_person(work, last) and not _is_guest(work, last, match.end(2))
        if person and _acts(text, (match.end(), at), end):
            return True
    colleague = _colleague(work, *span)
    return colleague is not None and _acts(text, (colleague, at), end)


def _is_closed(work: Work, subject: re.Match[str], at: int) -> bool:
    """「当館は月曜がお休みになります」: a house is closed, and honours nobody by it."""
    house = subject[1].startswith(_HOUSES) and not subject[2]
    return house and work.reply.text.startswith("お休みにな", at)


def _is_guest(work: Work, name: str, at: int) -> bool:
    """Tell whether the 会員, or the like, at *at* is none of the house's own people."""
    if not name.endswith(work.groups.in_order(_GUESTS)):
        return False
    if not name.endswith(work.groups.in_order(_OF_THE_HOUSE)):
        return True
    start, _ = work.reply.sentence_at(at)
    ours = work.groups.pattern(_BELONGS)
    return ours.search(work.reply.text, max(start, at - _REACH), at) is None


def _is_person(work: Work, word: str) -> bool:
    """Tell whether *word* behind the name of a role or a house is somebody."""
    return not word or _ROLE.search(word) is not None or is_proper(work, word)


def _acts(text: str, between: tuple[int, int], end: int) -> bool:
    """Tell whether the subject before *between* surely does what the verb behind it says.

    The verb ends at *end*.
    """
    if _OTHER.search(text, *between):
        return False
    if text[between[0] - 1] in "がも" and _CUT_OFF.search(text, *between):
        return False
    broken = _BREAK.search(text, *between) is not None
    return not (broken and _STORY.match(text, end))


def _colleague(work: Work, start: int, at: int) -> int | None:
    """Return where the name of somebody of the house ends as the subject before *at*."""
    keys = work.groups.in_order(_NAMING_FACTS)
    values = [text for key, text in work.ground.facts.items() if key.startswith(keys)]
    for name in (*values, work.ground.case.profile.agent):
        # 「遠藤(採寸も担当)」
        family = _REMARK.split(name, 1)[0]
        for particle in "がはも" if family else "":
            found = work.reply.text.rfind(family + particle, start, at)
            if found >= 0:
                return found + len(family) + 1
    return None
