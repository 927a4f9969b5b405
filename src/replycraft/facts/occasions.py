"""Finds days on which something is due although no まで follows them."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from replycraft.facts.asking import asks, commands, sentence_end
from replycraft.facts.patterns import compiled
from replycraft.text.document import Document

_CLOCK = r"(?:[\d〇一二三四五六七八九十]{1,3}時(?:半|[\d〇一二三四五六七八九十]{1,3}分)?|朝(?:一番?|イチ|いち(?:ばん)?)?|昼|夕方|夜|晩|午前中?|午後)"
_WEEKDAY = r"[(（]?[日月火水木金土]?曜?日?[)）]?"
_AT = rf"{_WEEKDAY}\s?(?:の?{_CLOCK}){{0,2}}"
# 「20日に必要です」「明日の会議で使うので」
_NEEDED = (
    rf"{_WEEKDAY}(?:の[^。、\nのに]{{1,6}})?(?:に(?:は)?|で)(?:どうしても|必ず|絶対に?)?[^。、\n]{{0,8}}?"
    r"(?:必要(?!な(?![のん])|書|事)|(?<!借)要(?:る|り)"
    r"|(?:使(?:う|います|いたい|用し|用いたし)|(?:渡し|贈り|着|配り|持って行き|持っていき|提出し)(?:たい|ます))[^。、\n]{0,4}?(?:ので|から|ため|のに|んで|のです))"
)
_URGENT = r"[^。、\n]{0,14}?(?:ので|から|ため)[、 　]?(?:なるべく|できるだけ)?(?:早め|早く|早急|急い|至急|大至急)"
_OR_ELSE = r"に(?:は)?[^。、\n]{0,10}?(?:ないと|なければ|なきゃ)[^。\n]{0,16}?(?:困|ません|ない|終わ)"
_UNLESS = (
    rf"{_AT}に?(?!も)[^。、\n]{{0,8}}?(?:届|来|電話|連絡|返事|回答|入金|返金|振込)[^。、\n]{{0,6}}?"
    "(?:なければ|なけりゃ|なかったら|ないなら|ない場合|なきゃ|んかったら|んなら|ねえなら|ないようなら)"
)
_AT_LATEST = r"には[^。、\n]{0,12}?(?:届い|着い|届く|着く|使える|使いたい|もらい|いただき|欲し|ほし|ください|下さい|お願い)"
_SO_THAT = r"[^。、\n]{0,8}?(?:に(?:は)?(?:届|着)く?(?:よう|けば)|着で(?:お|送|発))"
# What the desk does at the customer's place, or a call: on a day close at hand.
_COME = (
    rf"{_AT}(?:に|で|、|は)?(?:(?!ので|けど|のに|ですが|ますが|から)[^。\n]){{0,24}}?(?:来て|届けて|持って|渡して|直して|替えて|迎えに|取りに来て|降ろし|送って|運んで|返して|発送して|手配して|対応して|修理して|点検して|回収して|回して)"
    "[^。、\n]{0,6}?(?:ください|下さい|もらえ|もらい(?!まし)|いただけ|いただき(?!まし)|くれ(?!た|まし)|ちょうだい|頂[きけ]|ほしい|欲しい)"
)
# Of today much is told that is over: 「今日行ったら、来てくださいと言われ」.
_COME_TODAY = _COME.replace("から)[^", "から|たら|言わ)[^")
_CALL = (
    rf"{_AT}(?:に(?:は)?|、)?[^。、\n]{{0,6}}?(?:お?電話|ご?連絡|ご?返事|ご?返信|ご?回答|再配達|お?届け)"
    "[^。、\n]{0,3}?(?:ください|下さい|お願い|ちょうだい|いただ[きけ]|頂[きけ]|もらえ|くれ(?!た|まし)|ほしい|欲しい)"
)
# 「見たいのは今日の20時からです。なんとかなりませんか」
_RESCUE = (
    r"(?!も)[^。\n]{0,30}[。、\n]?[^。\n]{0,12}?(?:何とか|なんとか|どうにか)"
    "(?:し(?:て|ろ)|なりま(?:せん|す)|なら(?:ん|ない)|お願い|でき)"
)
# 「次回7月10日の発送分から止めて」
_STOPPED = r"(?:の[^。、\n]{0,6})?分から(?:は)?[^。、\n]{0,8}?(?:止め|停止|中止|休止|解約|キャンセル)"
# 「16日に着けば間に合いますか」 asks when, not for something.
_WHETHER = r"[^。\n]{0,40}?[えけせてねべめれげ]ば[^。\n]{0,8}?(?:間に合|よろし|良|よ|い)いで?(?:です|ます|でしょう)か"
# 「はよ直してくれ。今日やで。」
_ALONE = r"(?:や|じゃ|だ|です)(?:で|ぞ|けん|から|よ)?な?[。！!\n]"
_AGAIN_BEFORE = r"(?:再配達|お?届け|配達|返事|回答|連絡)は\Z"
_THEN = rf"{_AT}(?:で|に)(?:お願い|おねがい|頼み)"
_GLAD = (
    rf"{_AT}に(?!来|伺|予約|見学|訪|点検)[^。、\n]{{0,14}}?(?:と|たら|れば)"
    "(?:助か|ありがた|有難|幸い|うれし|嬉し|安心)"
)
_ORDERED = rf"{_AT}に(?!は)[^。\n]{{0,40}}?(?:する|れる|む|う|く|つ)こと[。\n]"
_KEPT_FREE = rf"{_AT}(?:に|は|、)?\s?(?:時間は|時間を|予定は|予定を)?(?:空けて|あけて)(?:あり|おり|い|待)"
_EITHER = r"(?:に|中に)?[^。、\n]{0,8}?(?:届ける|来る|返す|直す|持ってくる)か、"
_FETCHED = (
    r"(?:の[^。、\n]{1,8})?(?:に|で)[^。、\n]{0,8}?"
    r"(?:受け取ります|受取ります|引き取ります|(?:取り|受け取り|引き取り)に(?:行き|伺い|参り|うかがい)ます)[。\n]"
)
_THREAT = (
    rf"{_AT}(?:に|、)?[^。、！!\n]{{0,10}}?"
    r"(?:行く|行くぞ|行くからな?|公開する|公表する|晒す|さらす|流す|投稿する|ばらまく|出す|訴える|提訴する|通報する|届け出る)[。！!\n]"
)
_UNLESS_BEFORE = r"(?:なければ|なけりゃ|ないなら|ねえなら|なかったら|んなら|んかったら|ない場合は?|ないときは|なきゃ|ないと)[、 　]?[^。、\n]{0,3}\Z"
_WILL = r"[^。\n]{0,40}?(?:[てで]やる|[ぃい]ます|します|きます|りまへん|する|[うくすつむるぐぶ])(?:から|ぞ|わ|けん)?な?(?:[。！!\n]|\Z)"
_FROM = ("から", "より", "以降", "以後", "〜", "～", "か", "頃", "ごろ", "まで")
_TONIGHT = ("今夜", "今晩", "こんや", "本日", "今日")
_BOUND, _SOON = 1, 7
# However long a mail is, it looks back no more often than this.
_MOST = 50
_LOOK_BACK = 14
_CLAUSE = 40
_BACK = (
    r"(?=[そ期当前間])(?:(?:それまで(?:に|は)|その日まで(?!と)|その前(?:に|まで)|それ以前|それよりも?前に|期日まで|当日まで)|(?P<eve>前日まで)"
    r"|(?P<event>(?<![もくばら])間に合(?:う(?![便時バ電列])|わせ|えば|いま(?:す|せんと)|わないと)))"
)
_BACK_MARKS = (
    "それまで",
    "その日まで",
    "その前",
    "それ以前",
    "それより",
    "期日",
    "前日",
    "当日",
    "間に合",
)


def due_on(document: Document, start: int, end: int, wait: int) -> bool:
    """Say whether the day from *start* to *end* is one on which something is due.

    It lies *wait* days ahead. A day preferred for a visit is none, a visit that is
    asked for by tomorrow is one.
    """
    text = document.text
    if text.startswith(_FROM, end) or document.quoted(start):
        return False
    if wait == 0 and not text.startswith(_TONIGHT, start):
        return False
    stop = sentence_end(document, end)
    if compiled(_WHETHER).match(text, end, stop):
        return False
    if _said_alone(document, start, end):
        return True
    if any(compiled(form).match(text, end, stop) for form in _forms(wait)):
        return True
    before = max(0, start - _LOOK_BACK)
    if wait <= _SOON and compiled(_AGAIN_BEFORE).search(text, before, start):
        return compiled(_THEN).match(text, end, stop) is not None
    return _threatened(document, start, end, stop)


def _said_alone(document: Document, start: int, end: int) -> bool:
    """Say whether the day is a sentence of its own behind one that asks."""
    index = document.sentence_at(start)
    if index == 0 or document.sentences[index][0] != start:
        return False
    if compiled(_ALONE).match(document.text, end) is None:
        return False
    return asks(document, *document.sentences[index - 1])


def _forms(wait: int) -> tuple[str, ...]:
    """Return the ways in which a day that lies *wait* days ahead may be due."""
    if wait == 0:
        return (_CALL, _COME_TODAY, _UNLESS, _RESCUE)
    near = (_COME, _EITHER, _RESCUE) if wait <= _BOUND else ()
    soon = (_CALL, _GLAD, _KEPT_FREE) if wait <= _SOON else ()
    return (
        *near,
        *soon,
        _UNLESS,
        _NEEDED,
        _URGENT,
        _OR_ELSE,
        _AT_LATEST,
        _SO_THAT,
        _ORDERED,
        _STOPPED,
    )


def _threatened(document: Document, start: int, end: int, stop: int) -> bool:
    text = document.text
    before = max(0, start - _LOOK_BACK)
    if compiled(_UNLESS_BEFORE).search(text, before, start):
        return compiled(_WILL).match(text, end, stop) is not None
    index = document.sentence_at(start)
    if compiled(_THREAT).match(text, end, stop):
        return _demanded(document, index + 1)
    if compiled(_FETCHED).match(text, end, stop):
        first = document.sentences[max(0, index - 1)][0]
        return asks(document, first, stop)
    return False


def _demanded(document: Document, index: int) -> bool:
    """Say whether sentence *index* or the one after it gives an order."""
    following = document.sentences[index : index + 2]
    return bool(following) and commands(document, following[0][0], following[-1][1])


def looks_back(text: str) -> bool:
    """Say whether *text* may refer to a day or an event named elsewhere."""
    return any(mark in text for mark in _BACK_MARKS)


def looking_back(
    document: Document, days: list[tuple[int, date]], hours: list[int], when: date
) -> Iterator[date]:
    """Yield the days that 「それまでに」 or 「入学式に間に合うように」 mean.

    *days* are those ahead with their positions, *hours* the positions of times: one
    said right before is today's, if no day is named with it.
    """
    text = document.text
    for match in islice(compiled(_BACK).finditer(text), _MOST):
        stop = min(sentence_end(document, match.end()), match.end() + _CLAUSE)
        if not asks(document, match.end(), stop) and not match["event"]:
            continue
        day = _day_before(document, days, match.start())
        if text.startswith("それ", match.start()) and _just_before(
            document, hours, match.start(), day
        ):
            yield when
        elif day is not None and (
            day[1] > when or text.startswith("それ", match.start())
        ):
            # 前日まで is the day before the one that was named.
            yield day[1] - timedelta(days=match["eve"] is not None)


def _day_before(
    document: Document, days: list[tuple[int, date]], position: int
) -> tuple[int, date] | None:
    """Return the last of *days* before *position*, or else the next in its sentence."""
    before = [day for day in days if day[0] < position]
    if before:
        return before[-1]
    stop = sentence_end(document, position)
    return next((day for day in days if position < day[0] < stop), None)


def _just_before(
    document: Document,
    hours: list[int],
    position: int,
    day: tuple[int, date] | None,
) -> bool:
    sentence = document.sentences[document.sentence_at(position)][0]
    hour = next((at for at in hours if sentence <= at < position), None)
    return hour is not None and (day is None or day[0] < sentence)
