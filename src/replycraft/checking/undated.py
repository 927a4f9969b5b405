"""Finds promises of word that name no day."""

from collections.abc import Iterator

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work, point
from replycraft.checking.groups import Groups
from replycraft.checking.occasions import is_bound
from replycraft.checking.patterns import HOUSE, lazily
from replycraft.checking.promises import ASKED, CONTACT, DAYS, WILL, promise_at
from replycraft.checking.remember import RememberedBy
from replycraft.checking.units import MONTHS
from replycraft.checking.wordings import Match
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

# 「日程が決まりましたら」, but not 「ご返答をいただきましたら」.
_WHEN_READY = (
    "〔整うのを待つ物事〕"
    "(?:が|は|の[^。、\n]{1,6}が|を終え|でき|いたし)[^。、\n]{0,10}?(?<!いただき)(?<!いただけ)(?:ましたら|次第|しだい)"
    "|(?<![ごお一-鿿ァ-ヶー])[一-鿿ァ-ヶー]{1,10}が(?:戻り|帰り|出社し|出勤し|帰社し|決まり|整い|揃い|そろい|固まり|まとまり|判明し|確定し|見つかり|出来上がり|できあがり|仕上がり)(?:ましたら|次第|しだい)"
)
# 「結果は」「担当者より」 before 「ご連絡いたします」: word that is yet to come.
_WORD_FROM_DESK = (
    "〔知らせる物事〕(?:は|も|については|につきましては|に関しては|に関しましては)"
    f"|(?:〔知らせる人〕|{HOUSE}|こちら)(?:より|から)"
)
_IF_ASKED = lazily(
    "ましたら|[たる]方(?:に|へ)|(?:の|た|る)(?:際|とき|時|折|前に|前日|当日)|直接|ご来店|ご来院|場合|いただけれ|ください|ご希望|ご要望|都度"
)
_ALWAYS = lazily("今後(?!の)|これから(?!の)|毎回|以後|以降|事前に|前もって")
_LATER = "(?<!ご)(?<!お)〔確かめる行い〕[^。\n]{0,8}(?:のうえ|の上|たうえで|た上で|たのち|した後|したのち|し、|して|でき)|お時間をいただ|別途|を待って|(?:様子|状況|具合|経過|動向|出方)を(?:見|見て|見ながら|見計らって|見定めて)、|を待ち|待ちまして|てから、"
# 「一日も早いご回復をお祈りいたします」「改めてお出しする前に、…確認いたします」
_NO_PROMISE = lazily("祈|願い|願って|見舞|る前に、")
# 「折り返しのご連絡がなかったとのことも、お詫び申し上げます」: what did not come is owned.
_FAILED = lazily(
    "[^、。\n]{0,24}?(?:なかった|ないまま|なく、|できず|おらず|いたさず|差し上げず|さしあげず|いただけず|されず|ませんでした"
    "|(?:遅れ|遅くな|漏れ|忘れ|滞|途絶え)(?:まし|てお|たこと|たま|ったこと|っており))"
    "[^。\n]{0,30}?(?:お詫び|おわび|陳謝)(?:いた|致|申し)"
)
# 「改めて深く感謝申し上げます」
_AGAIN = lazily("(?:改め|あらため)て")
# 「次の号から改めてまいります」 is to improve.
_IMPROVED = lazily("(?:改め|あらため)て(?:まいり|いき|いく|おり)")
_COURTESY = lazily(
    "(?:感謝|御礼|お礼|お詫び|おわび|お願い|敬意|お慶び|お祝い|お悔やみ|お見舞い|陳謝)(?:を|の意を|の言葉を|のほど)?"
    "、?(?:申し上げ|いたし|致し|表し|させていただき)ます$"
)
# 「今後は、遅れると分かった時点でお電話いたします」 is what is done from now on.
_FROM_NOW_ON = lazily("(?:今後|これから|以後|以降)(?:は|も|、)")
_LATER_WORDS = lazily(
    "後日|追|おって|折り返|近|いずれ|そのうち|後ほど|のちほど|のちに|また|日を|時期を|頃合い|しばらく|数日|一両日|両日"
)
# 「受付から約30日で」 says when as well as a day does.
_LASTING = lazily(
    "半?(?:ほど|程度|くらい|ぐらい|前後)?、?(?:お時間|お日にち|で|以内|後に|後を|のうち|を目安|をめど|を目途|が目安|かかり|かけて|いただい)"
)
_SPANS = MONTHS | {"日", "日間", "営業日", "週間", "時間"}
# 「ご入金がない場合は、お電話ください。すぐにお調べいたします」: the customer sets the day.
_ON_CALL = lazily(
    "(?:ましたら|場合[はも、]|(?:とき|際|折)[はに、]|れば|でしたら|ようなら)[^。\n]*(?:ください|下さい|くださいませ|お願い(?:いた|申し上げ)[^。\n]{2,4})。\\s*$"
)
# 「少々お待ちくださいと申したまま」「後日ご連絡いたしますとお約束しながら」
SAID_BEFORE = "と〔言ったこと〕"
_WISH = lazily("よう(?:に)?、")
# 「14日までにご説明いたします。…今しばらくお時間を頂戴いたします」
_PATIENCE = lazily("(?:しばらく|少し|少々)の?お時間を")
_AT_ONCE = lazily(
    "\\s*(?:すぐ|直ち|ただち|早急|至急|速やか|すみやか|いち早く|急ぎ|折り返し)"
)
_VERB = lazily(f"[^。\n]{{0,40}}?{WILL}")
_SOON = lazily(
    "曜(?!日?の(?:予定|ご予約|便|回|分|枠|件|教室|授業|講座|担当))|その日のうち|当日のうち|当日中|同日中|即日|本日|今日|明日|あす|明後日|あさって|今週|来週|週明け|翌日|翌営業日|営業日|今月|来月|月末|週末|年内|午前中|午後|今朝|時間以内|[0-9０-９]月(?:に|中|頃|ごろ|上旬|中旬|下旬|末)|[来今](?:春|夏|秋|年)"
)
_TIMED = (*DAYS, Sort.TIME)
# 「7月の木曜日の便につきましては」 says what is spoken of, not when word will come.
_TOPIC = lazily(
    "[^。、\n]{0,12}?の[^。、\n]{0,16}?(?:につきまして|について|に関しまして|に関して|の件|分)は、"
)


def check_undated(work: Work) -> Iterator[Finding]:
    """Yield promises of word without a day."""
    for match in work.matches.get("vague", ()):
        span = _vague_promise(work, match)
        if span:
            yield point(
                work,
                Code.PROMISE_WITHOUT_DATE,
                span,
                "いつになるのかが分からない約束です。"
                "「11月4日（火）17時までに」のように、日にちを書いてください。",
            )
            return
    for match in (*work.matches.get("contact", ()), *work.matches.get("report", ())):
        start, end = work.reply.sentence_at(match.start)
        delay = _delay(work.groups)(work.reply.text[start : match.start])
        late = delay == "late" or (delay == "coming" and not _promises_a_day(work))
        if late and not dated(work, (start, end)) and not dated_next(work, end):
            yield point(
                work,
                Code.PROMISE_WITHOUT_DATE,
                (match.start, match.end),
                "いつ連絡するのかが書かれていません。期日を加えてください。",
            )
            return


def _vague_promise(work: Work, match: Match) -> tuple[int, int] | None:
    start, end = work.reply.sentence_at(match.start)
    text = work.reply.text
    verb = _VERB.match(text, match.end, end)
    if verb is None or _is_no_promise(work, match, verb.end()):
        return None
    if ASKED.search(text, match.end, verb.end()):
        return None
    if _AT_ONCE.match(text, start) and _ON_CALL.search(text, max(0, start - 60), start):
        return None
    if is_bound(work, match.start, verb.end()):
        return None
    # 「30日に発送いたします。一日も早くお使いいただけますよう、手配を進めます」
    patient = _PATIENCE.search(text, match.start, verb.end())
    wished = patient or _WISH.search(text, match.end, verb.end())
    if wished and _dated_before(work, start):
        return None
    # 「早急に調査いたします。結果は11月12日までに…」 is dated in the next breath.
    word = CONTACT.search(text, match.start, verb.end()) is not None
    if dated(work, (start, end)) or dated_next(work, end, word=word):
        return None
    return match.start, verb.end()


def _is_no_promise(work: Work, match: Match, end: int) -> bool:
    """Tell whether the words are thanks, a wish, or what is done from now on."""
    text = work.reply.text
    start, _ = work.reply.sentence_at(match.start)
    if _NO_PROMISE.search(text, match.start, end) or _FAILED.match(
        text, match.start, end
    ):
        return True
    if _IMPROVED.match(text, match.start):
        return True
    if work.groups.pattern(SAID_BEFORE).match(text, end):
        return True
    if _AGAIN.match(text, match.start) and _COURTESY.search(text, match.start, end):
        return True
    if _AGAIN.match(text, match.start) and _is_done_again(work, match, end):
        return True
    if _LATER_WORDS.match(text, match.start):
        return False
    return _FROM_NOW_ON.search(text, start, match.start) is not None


def _is_done_again(work: Work, match: Match, end: int) -> bool:
    """Tell whether 改めて is 「もう一度」 in a reply that says on which day."""
    if CONTACT.search(work.reply.text, match.start, end):
        return False
    return any(
        figure.start > end and promise_at(work, figure) in ("visit", "act")
        for figure in work.figures
        if figure.sort in DAYS
    )


def _dated_before(work: Work, start: int) -> bool:
    """Tell whether the sentence that ends before *start* has a day, or a span of days."""
    first, last = work.reply.sentence_before(start)
    days = (
        f.unit == "営業日" or f.sort in DAYS
        for f in work.figures
        if first <= f.start < last
    )
    return any(days)


def dated(work: Work, span: tuple[int, int]) -> bool:
    """Tell whether the sentence at *span* says when, or how long something takes."""
    start, end = span
    text = work.reply.text
    own = [f for f in work.figures if start <= f.start < end]
    if any(
        (f.sort in _TIMED and not _TOPIC.match(text, f.end, end)) or _lasts(work, f)
        for f in own
    ):
        return True
    return any(
        not _TOPIC.match(text, soon.end(), end)
        for soon in _SOON.finditer(text, start, end)
    )


def _lasts(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* says how long something takes."""
    lasting = figure.unit in _SPANS and figure.sort is Sort.NUMBER
    return lasting and _LASTING.match(work.reply.text, figure.end) is not None


@RememberedBy
def _delay(groups: Groups, clause: str) -> str:
    """Return whether *clause* puts off the word that follows: `late`, `coming`, or not."""
    if _ALWAYS.search(clause):
        return ""
    if any(groups.pattern(way).search(clause) for way in (_LATER, _WHEN_READY)):
        return "late"
    if not groups.pattern(_WORD_FROM_DESK).search(clause):
        return ""
    return "" if _IF_ASKED.search(clause) else "coming"


def _promises_a_day(work: Work) -> bool:
    """Tell whether the reply promises word by a day, wherever it does."""
    return any(
        figure.sort is Sort.DAY and promise_at(work, figure) == "contact"
        for figure in work.figures
    )


def dated_next(work: Work, end: int, *, word: bool = True) -> bool:
    """Tell whether the sentence that begins at *end* promises word with a day.

    What is no *word* may be a visit as well: 「急いで直します。11月7日に伺います」.
    """
    first, last = work.reply.sentence_at(min(end + 1, len(work.reply.text)))
    if first < end:
        return False
    days = [f for f in work.figures if f.sort in DAYS and first <= f.start < last]
    if not word and any(promise_at(work, day) == "visit" for day in days):
        return True
    return bool(days) and CONTACT.search(work.reply.text, first, last) is not None
