"""Finds what a reply lacks: thanks, an apology, a next step, a name; and excess."""

from collections.abc import Iterator

from replycraft.checking.asking import tells_trouble
from replycraft.checking.figures import Sort
from replycraft.checking.findings import Work, missing, point
from replycraft.checking.patterns import lazily
from replycraft.checking.promises import promise_at
from replycraft.checking.reply import Reply, squeeze
from replycraft.records.draft import Finding
from replycraft.records.ids import Code, Fault, Kind, Resolution

# A quarter over the house's limit is a matter of taste, more is a matter of length.
_TOLERANCE = 1.25
_SORRY = lazily("申し訳(?:ござい|あり|ない|なく)(?!ませんが|のですが)")
_APOLOGIES = lazily(
    "申し訳(?:ござい|あり|ない|なく)(?!ませんが|のですが)|お詫び(?!の品|のしるし)|おわび|陳謝|謝罪いた|謝罪申し"
)
_APOLOGY_WORDS = ("申し訳", "詫び", "おわび", "陳謝", "謝罪")
_DISPLEASED, _ANGRY = 2, 3
# An invitation that no list has: a word for getting in touch, and close to it a request.
_REACH = lazily(
    "(?:(?:連絡|知らせ|聞かせ|申し?付け|申し?つけ|申し?出|尋ね|問い?合わ?せ|相談|電話|返信|返事|返答|一報|声を?[掛か]け|寄せ|伝え|教え|用命|要望|質問|意見|依頼)"
    "[^。\n]{0,4}?(?:くださ|下さ|いただけ|いただきた|いただきますよう|いただきますと|いただくと|いただければ|頂け|頂戴でき|頂戴した|なれます|お願い|お待ち|どうぞ|賜り|願)"
    "|(?:質問|相談|要望|意見|注文|依頼|問い?合わ?せ|連絡|電話|メール|返信|お困り|ご用|(?:尋ね|聞き|知り|話し)(?:に)?なりたい)[^。\n]{0,20}?(?:承[りっ]|受け?付け|お受け|お寄せ|お答え|お気軽|ご遠慮なく)"
    "|(?:下記|こちら|窓口|フロント|受付|店頭|担当者?|係|番号|アドレス|私)(?:の[^。\n]{1,14})?(?:まで|へ|に)[^。\n]{0,10}?(?:くださ|お願い|どうぞ|お寄せ|お越し)"
    "|(?:下記|番号|ダイヤル|窓口|フォーム|チャット)[^。\n]{0,14}?ご利用(?:ください|いただけ)"
    "|(?:[部課室係店社院館局]|窓口|工房|センター)?(?:宛て?|あて)に?、?[^。\n]{0,10}?(?:くださ|お願い|お送り|お出し)"
    "|(?:[0-9]{4}|番号|ダイヤル|電話|窓口|下記|係)[^。\n]{0,10}?(?:まで|へ|に|を)?、?お(?:かけ|掛け|呼び|呼び出し)(?:くださ|下さ|いただ|願)"
    "|[0-9]{4}(?:まで|へ|に)、?[^。\n]{0,6}?どうぞ"
    "|(?:お?分かりにならない|お?分かりになりにくい|お?分かりにくい|気になる|気にな[りっ]|気がかり|ご?心配|お困り|困りの|ご?不明|ご?不安|ご?質問|お気づき|お気付き|ご?要望|ご?希望|お尋ね)[^。\n]{0,14}?(?:ましたら|あれば|なら|際[はに]|場合|でしたら|ときは|折は)"
    "[^。\n]{0,24}?(?:いただけれ|いただけま|くださ|承|伺|お聞か|拝見|お答え|お調べ|ご案内|ご説明|お手伝い)"
    "|(?:何なりと|いつでも|遠慮なく|お気軽に|どのようなことでも)[^。\n]{0,16}?(?:くださ|承|どうぞ|お受け)"
    "|(?:電話|メール|返信|窓口|下記|でしたら|あれば|ましたら|ければ|場合|[0-9]{4})[^。\n]{0,12}?承)"
)
# 「牧が承ります」「江川までお申し付けください」
_TAKES = lazily(
    "(?:が|まで|へ|に|宛てに?)[^。\n]{0,12}?(?:承[りっ]|お受け|伺い|お寄せ|お知らせ|お申し|ご相談|ご連絡|ご一報|ください|お願い|どうぞ)"
)
_NO_INVITATION = lazily(
    "ありが|有難|御礼|お礼|感謝|を(?:お見せ|ご提示)|また(?:の|この)?(?:ご利用|ご来店|ご来館|お越し|ご乗車|お目)|お詫び"
)
# 「お尋ねの件をご報告いたします」 is what the letter itself does.
_RIGHT_NOW = lazily(
    "(?![^\n]*(?:[0-9０-９]日|次第|まで|ましたら|後日|改めて|追って|明日|来週|週明け|確認|調査|のうえ|てから))"
    "[^\n]*?(?:(?:お尋ね|お問い合わせ|ご質問|ご照会|ご依頼|ご要望|ご指摘|ご相談|標題|首記|表題|掲題)[^。\n]{0,24}(?:報告|連絡|知らせ|回答|返答|返信|返事|通知)"
    "|(?:取り急ぎ|とりいそぎ|まずは|以上|上記|右|このとおり|このように|謹んで|ここに|本メールにて|書面にて)[^。\n]{0,16}(?:報告|連絡|知らせ|回答|返答|返信|返事|通知))"
)
# 「いくらくらいで直していただけますか」 orders work.
_PRICE_ASKED = lazily(
    "(?:(?<![一-龠])いくら|いくら(?!い))|おいくら|お?見積|(?:費用|料金|代金|値段)[^。\n]{0,10}?(?:か[。?？]|教え|知り)"
)
_PRICES = frozenset(("fee", "price", "cost", "estimate", "charge"))
_ANSWERS = frozenset((Resolution.EXPLAIN, Resolution.DECLINE))
_MOST_SORRY, _MOST_APOLOGIES = 2, 3


def check_manners(work: Work) -> Iterator[Finding]:
    """Yield what is missing and what is too much."""
    yield from _too_long(work)
    yield from _empty_apology(work)
    if not work.has("gratitude"):
        yield missing(
            Code.MISSING_GRATITUDE,
            "お礼の言葉がありません。ご連絡やご利用へのお礼を一文加えてください。",
        )
    if not _apologises(work) and _needs_apology(work):
        yield missing(
            Code.MISSING_APOLOGY,
            "お詫びの言葉がありません。"
            "何についてご迷惑やご心配をおかけしたのかを挙げて、お詫びしてください。",
        )
    if not (
        _is_thanks(work)
        or work.has("invitation")
        or _promises_word(work)
        or _invites(work)
    ):
        yield missing(
            Code.MISSING_FOLLOW_UP,
            "次の一歩がありません。こちらから連絡する日にち、"
            "または困ったときの連絡先を書いてください。",
        )
    if not _is_signed(work):
        yield missing(
            Code.MISSING_SIGNATURE,
            "署名がありません。会社名、部署、担当者の名前、連絡先で結んでください。",
        )


def _is_thanks(work: Work) -> bool:
    """Tell whether the mail only thanks: a warm close is all that such an answer needs."""
    analysis = work.ground.case.analysis
    return analysis is not None and analysis.kind is Kind.THANKS


def _promises_word(work: Work) -> bool:
    """Tell whether the desk says that it will get in touch, and does not do so right now."""
    text = work.reply.text
    return any(
        not _RIGHT_NOW.match(text, *work.reply.sentence_at(match.start))
        for match in work.matches.get("contact", ())
    )


def _invites(work: Work) -> bool:
    """Tell whether a sentence invites the customer to get in touch, however worded."""
    reply = work.reply
    # Word that comes late, or one does not know when, is a fault of its own.
    if work.has("vague") and work.has("report"):
        return True
    if any(
        promise_at(work, f) in ("contact", "visit")
        for f in work.figures
        if f.sort is Sort.DAY
    ):
        return True
    agent = _family_name(work)
    return any(
        (_REACH.search(reply.text, start, end) or _by_agent(reply, agent, start, end))
        and not _NO_INVITATION.search(reply.text, start, end)
        for start, end in reply.sentences
        if reply.body_start <= start < reply.body_end
    )


def _by_agent(reply: Reply, agent: str, start: int, end: int) -> bool:
    """Tell whether the sentence says that *agent* takes what the customer has to say."""
    at = reply.text.find(agent, start, end) if agent else -1
    return at >= 0 and _TAKES.match(reply.text, at + len(agent), end) is not None


def _too_long(work: Work) -> Iterator[Finding]:
    most = work.ground.case.profile.max_length
    if work.reply.body_end - work.reply.body_start <= most * _TOLERANCE:
        return
    length = len("".join(work.reply.body.split()))
    if length > most * _TOLERANCE:
        yield missing(
            Code.TOO_LONG,
            f"本文が{length}字あります。{most}字を目安に、"
            "お尋ねへの答えと、次の一歩だけに絞ってください。",
        )


def _empty_apology(work: Work) -> Iterator[Finding]:
    body = work.reply.body
    if sum(map(body.count, _APOLOGY_WORDS)) <= _MOST_SORRY:
        return
    sorry = list(_SORRY.finditer(body))
    apologies = list(_APOLOGIES.finditer(body))
    if len(sorry) <= _MOST_SORRY and len(apologies) <= _MOST_APOLOGIES:
        return
    last = (sorry or apologies)[-1]
    start = work.reply.body_start + last.start()
    end = start + len("申し訳ございません" if sorry else last[0])
    yield point(
        work,
        Code.EMPTY_APOLOGY,
        (start, end),
        f"お詫びが{len(apologies)}回繰り返されています。"
        "お詫びは二度までにして、何が起き、どうするのかを書いてください。",
    )


def _needs_apology(work: Work) -> bool:
    case = work.ground.case
    if case.verified.fault is Fault.COMPANY:
        return True
    analysis = case.analysis
    if case.mail is None or analysis is None or analysis.kind is not Kind.COMPLAINT:
        return False
    told = case.verified.model_fields_set
    if "fault" not in told and case.verified.resolution in _ANSWERS:
        # Whoever looked into it found something to explain and nobody to blame.
        return analysis.anger.level >= _ANGRY and tells_trouble(work)
    if _is_order(work) and analysis.anger.level < _DISPLEASED:
        return False
    # Where the fault is the customer's, or nobody's so far, calm mails may be questions.
    calm = analysis.anger.level < _DISPLEASED
    if calm and "fault" in told and case.verified.fault is not Fault.UNKNOWN:
        return False
    # A mail without anger may be a question that was taken for a complaint: its own words
    # must tell of trouble as well.
    return analysis.anger.level >= _ANGRY or tells_trouble(work)


def _is_order(work: Work) -> bool:
    """Tell whether the customer asks what a repair costs, which has a price of its own."""
    verified = work.ground.case.verified
    if "fault" in verified.model_fields_set or (
        verified.resolution is not Resolution.REPAIR
    ):
        return False
    priced = any(
        not _PRICES.isdisjoint(key.split("_")) and text.strip("0円 ")[:1].isdigit()
        for key, text in work.ground.facts.items()
    )
    return priced and _PRICE_ASKED.search(work.ground.mail.text) is not None


def _apologises(work: Work) -> bool:
    if work.has("apology"):
        return True
    # Sympathy is enough where nobody of the house is known to be at fault.
    company = work.ground.case.verified.fault is Fault.COMPANY
    return not company and work.has("empathy")


def _is_signed(work: Work) -> bool:
    profile = work.ground.case.profile
    signature = squeeze("".join(line.text for line in work.reply.tail))
    if not profile.agent:
        return bool(signature) and squeeze(profile.company) in signature
    names = profile.agent, _family_name(work)
    return any(squeeze(name) in signature for name in names)


def _family_name(work: Work) -> str:
    return work.ground.case.profile.agent.replace("　", " ").split(" ")[0]
