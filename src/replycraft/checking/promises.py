"""Reads what the desk promises for a day, and checks that facts carry its promises."""

from collections.abc import Iterator
from datetime import date, timedelta

from replycraft.checking.admissions import tells_cause
from replycraft.checking.asking import is_question
from replycraft.checking.carried import is_carried
from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work, worded
from replycraft.checking.meant import is_meant
from replycraft.checking.patterns import lazily
from replycraft.checking.remember import Remembered
from replycraft.checking.said_so import is_confirmed_so
from replycraft.checking.telling import WORD
from replycraft.checking.things_returned import returns_thing
from replycraft.checking.things_sent import sends_thing
from replycraft.checking.wordings import Match, backed
from replycraft.records.draft import Finding
from replycraft.records.ids import Code, Fault, Resolution
from replycraft.workdays import add_working_days

WILL = "(?:いたします|致します|申し上げます|差し上げます|さしあげます|させていただきます|させて頂きます|まいります|参ります|伺います|努めます|(?:連絡|電話|説明|報告|返事)させます|します|いただく予定|いたす予定|する予定|の予定です|(?:差し上げる|いたす|する|申し上げる|いただく)(?:所存|つもり|考え|運び|こととい|ことにいた))"
CONTACT = lazily(
    "(?:連絡|報告|知らせ|電話|一報|回答|返事|返信|返答|説明|通知|案内|(?:メール|書面|文書|書類|見積書|PDF|資料)[^。\n]{0,6}お送り|(?:メール|書面|文書|手紙|FAX)(?:で|にて)|お伝え|お答え)"
    f"[^。\n]{{0,10}}?{WILL}"
    # 「本日12時までに責任者へ報告し、判断を求めます」
    "|(?:責任者|責任ある者|上司|上長|店長|所長|部長|課長|支配人|担当(?:者|の者|部署)?|部署|本部|本社|[一-龠]係|一同|皆)(?:へ|に)"
    f"[^。、\n]{{0,8}}?(?:報告|引き継ぎ|引継ぎ|伝え|申し伝え|共有)(?:し、|いたし、|、|{WILL}|ます)"
    # 「倉本には、本日17時までに、いただいたお言葉をそのまま伝えます」
    "|(?:お言葉|お声|お便り|お手紙|お気持ち|ご意見)(?:を|も)、?[^。、\n]{0,10}?(?:お?伝えし|お?届けし|共有し|申し伝え|伝え|届け)ます"
    # 「桑田からお電話し、その後のご様子を伺います」
    "|(?:お?電話|ご?連絡)(?:し|いたし|を差し上げ|を入れ)、(?=[^。\n]{0,24}?(?:伺い|うかがい|お聞きし|お尋ねし|確かめ|確認し|確認いたし)ます)"
    # 「私からお電話でお気持ちを伺います」
    "|お?電話(?:で|にて)、?[^。\n]{0,24}?(?:伺い|うかがい|お聞きし|お尋ねし|ご相談し|ご相談いたし)ます"
)
# 「お返事は、3月20日（金）17時までにメールで差し上げます」
_ANSWER = lazily(
    "(?:返事|返信|返答|回答|連絡|報告|知らせ|一報|お答え|ご説明|お見積(?:書|もり|り)|見積書)(?:は|も|を|につきまして(?:は|も)|については|に関しましては)、?[^。、\n]{0,6}$"
)
_GIVEN = lazily(
    "(?:に|まで)、?(?:[!-~]{1,40}(?:へ|に|まで))?[^。、\n]{0,10}?(?:差し上げ|さしあげ|お送り|お届け|お出し|お渡し|いたし|致し|申し上げ)"
)
_VISIT = lazily(
    f"(?:伺|訪問|参|引き取り|お邪魔|点検|修理)[^。\n]{{0,12}}?{WILL}|伺います"
)
_ACT = lazily(f"[^。\n]{{0,30}}?{WILL}")
ASKED = lazily(
    "ください|下さい|お願い|(?<!せて)いただ(?:け|き|く(?!予定))|(?<!せて)頂[けき]|くださ|なさ|になれ|でき"
)
_DONE = lazily(
    "いただいた|された|ました|した|なった|なられ|だった|の件|につき|について|のご予約|のご宿泊|のご利用"
)
_PARTICLE = lazily(
    r"(?:[ \d:時分半頃ごろ(（)）月火水木金土日曜祝・振替休日午前後中の正昼朝夕夜]|お[昼朝]|夕方|夕刻|いっぱい|うち|終業)*?(?:までに|まで|に|には|より|から|中に|は|以内に)"
)
# 「3月14日に直し、今後は…いたします」: the day is that of what was done.
_FROM_NOW_ON = lazily("、(?:今後|以後|これから|次回から)は?")
# 「新品に替えてもらえるとも聞きました」
_WAS_TOLD = lazily(
    "[^。\n]{1,60}(?:聞き|聞いて|聞いた|言われ|伺い|案内され|説明され|とのこと)"
)
# 「14日にお求めのフィルター」 is the customer's day; 「14日にお届けの予定」 is not.
_HIS_DEED = lazily(
    "(?!お(?:届|渡|送|返|戻|引|取|電話|伺|知らせ|答)|ご(?:連絡|報告|案内|返金|説明|用意|回答|返信|返答|準備|訪問))"
    "[おご][^。、\n 0-9]{1,7}?の(?!予定|見込|運び|手配|準備|段取|手続|うえ|上で|ご?案内|ご?用意)"
)
_REMEDIES = (
    *(Resolution.EXCHANGE, Resolution.REFUND, Resolution.REPAIR),
    *(Resolution.RESEND, Resolution.CANCEL, Resolution.DECLINE),
)
DAYS = (Sort.DAY, Sort.DAY_OF_MONTH)
_COMPENSATION = "補償"
_JUST_PAST = timedelta(days=7)
# Whoever writes by hand may promise word later than letters do.
_A_WORKING_WEEK = 5


def promised(work: Work, end: int, limit: int) -> str:
    """Return what the desk promises right behind a day: `contact`, `visit`, `act`."""
    return _promise(work.reply.text[end:limit])


@Remembered
def _promise(text: str) -> str:
    text = _FROM_NOW_ON.split(text)[0]
    particle = _PARTICLE.match(text)
    if particle is None or _HIS_DEED.match(text, particle.end()):
        return ""
    for kind, pattern in (("contact", CONTACT), ("visit", _VISIT), ("act", _ACT)):
        found = pattern.search(text, particle.end())
        if found is None:
            continue
        between = text[particle.end() : found.end()]
        # 「15時までに、調べて分かったことを」: what is known by then is told.
        apart = text[: particle.end() + 1].endswith("までに、")
        if not (ASKED.search(between) or (_DONE.search(between) and not apart)):
            return kind
    return ""


def promise_at(work: Work, figure: Figure) -> str:
    """Return what the desk promises for the day *figure*: see `promised`."""
    start, end = work.reply.sentence_at(figure.start)
    for other in work.figures:
        if figure.end < other.start < end and other.sort in DAYS:
            end = other.start
    kind = promised(work, figure.end, end)
    if kind == "act" and _ANSWER.search(work.reply.text, start, figure.start):
        return "contact" if _GIVEN.search(work.reply.text, figure.end, end) else kind
    return kind


def is_desk_promise(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is a day for an answer by the desk's rule, or within a week."""
    ground = work.ground
    if ground.case.now is None or promise_at(work, figure) != "contact":
        return False
    if ground.has_fact("contact_by") or sends_thing(work, figure):
        return False
    profile = ground.case.profile
    days = max(*profile.follow_up_days, _A_WORKING_WEEK)
    last = add_working_days(ground.case.now, days, profile)
    day = figure.value
    # Where no day is confirmed, one that is past is a promise which nobody can keep;
    # that is said elsewhere.
    coming = any(known >= ground.today for known in ground.confirmed.days)
    first = ground.today if coming else ground.today - _JUST_PAST
    return isinstance(day, date) and first <= day <= last.date()


def check_promises(work: Work) -> Iterator[Finding]:
    """Yield admissions and promises that the confirmed facts do not carry."""
    taken: list[Match] = []
    codes = [Code.LIABILITY_ADMISSION, Code.UNBACKED_PROMISE]
    if work.ground.case.verified.fault is Fault.COMPANY:
        codes = codes[1:]
    for code in codes:
        # Of two phrases in one place the shorter points more exactly.
        found = sorted(work.matches.get(code, ()), key=lambda m: m.end - m.start)
        told: set[tuple[int, int]] = set()
        for match in found:
            sentence = work.reply.sentence_at(match.start)
            if _overlaps(match, taken) or _is_carried(work, code, match, sentence):
                continue
            taken.append(match)
            if sentence not in told:
                given = _settled(work, code, match)
                # What is admitted or contradicted is so by the sentence as a whole.
                if given is not Code.UNBACKED_PROMISE:
                    told.add(sentence)
                yield worded(work, given, match)


def _is_carried(
    work: Work, code: Code, match: Match, sentence: tuple[int, int]
) -> bool:
    """Tell whether facts carry a wording, or it answers a question.

    「解約の手続きをいたします」 makes nothing good where nothing went wrong.
    """
    if backed(match.wording, work.ground) or not is_meant(work, code, match):
        return True
    if code is Code.LIABILITY_ADMISSION and tells_cause(work, sentence):
        return True
    if is_carried(work, match) or returns_thing(work, match):
        return True
    if code is Code.UNBACKED_PROMISE and is_confirmed_so(work, match):
        return True
    return (_makes_good(match) or _compensates(match)) and is_question(work)


def _makes_good(match: Match) -> bool:
    """Tell whether a promise only makes sense where something went wrong."""
    return bool(match.wording.resolutions) or "prevention" in match.wording.facts


def _compensates(match: Match) -> bool:
    """Tell whether a promise pays for damage, where there must be some."""
    return _COMPENSATION in match.wording.said


def _settled(work: Work, code: Code, match: Match) -> Code:
    """Return *code*, or that of a contradiction for a remedy that is hearsay.

    Whoever says yes to what the customer was told on the telephone contradicts what
    was settled since.
    """
    remedies, settled = match.wording.resolutions, work.ground.case.verified.resolution
    if not remedies or settled not in _REMEDIES:
        return code
    words = WORD.findall(work.reply.text, match.start, match.end + 1)
    told = (told[0] for told in _WAS_TOLD.finditer(work.ground.mail.text))
    if any(word in sentence for sentence in told for word in words):
        return Code.CONFLICTING_FACT
    return code


def _overlaps(match: Match, taken: list[Match]) -> bool:
    return any(match.start < other.end and other.start < match.end for other in taken)
