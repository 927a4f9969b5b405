"""The ways in which a walk, a size, a stay, a rest or a jubilee follows from what is known."""

from datetime import date
from itertools import combinations

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import PIECES, THOUSAND, known_in, quantity
from replycraft.checking.scenes import Scene

# What advertisements reckon by in Japan: 80 metres a minute, what is left over counts whole.
_A_MINUTE, _MINUTE = 80 * 1000 * THOUSAND, 60 * THOUSAND
_ON_FOOT = lazily("徒歩|歩い|歩き|お歩き")
_SIDES = lazily("三辺|3辺|縦横高さ|合計|合わせ")
_THREE, _MOST = 3, 8
_LEFT = lazily("残り?(?:の|は|が)?、?$|あと$")
_ALL_OF = lazily("の(?:計|合計|全部で)?$|、(?:計|合計)$")
_TITLE, _FEWEST = lazily("『([^』]{1,40})』"), 2
_JUBILEE = "周年"


def is_walk(scene: Scene) -> bool:
    """「駅から960m、歩いて12分」: the minutes of a way that is known."""
    work, figure = scene.work, scene.figure
    sentence = work.reply.sentence_at(figure.start)
    if scene.wanted.kind != "秒" or not _ON_FOOT.search(work.reply.text, *sentence):
        return False
    return any(
        -(-q.value // _A_MINUTE) * _MINUTE == scene.wanted.value
        for q in scene.known
        if q.kind == "mm"
    )


def is_sides(scene: Scene) -> bool:
    """「三辺の合計が90cm」 of 40, 30 and 20, which the mail tells without a unit."""
    work, figure = scene.work, scene.figure
    sentence = work.reply.sentence_at(figure.start)
    if scene.wanted.kind != "mm" or not _SIDES.search(work.reply.text, *sentence):
        return False
    target = whole(figure)
    told = [f for f in work.ground.mail.figures if f.sort is Sort.NUMBER][:_MOST]
    sides = [whole(f) or 0 for f in told if f.unit in ("", figure.unit)]
    return any(sum(three) == target for three in combinations(sides, _THREE))


def is_span_of_stay(scene: Scene) -> bool:
    """Tell whether a day more is told than nights: 「2泊3日」."""
    work, figure = scene.work, scene.figure
    nights = [f for f in work.figures if f.end == figure.start and f.unit == "泊"]
    return any(
        (whole(f) or 0) + 1 == whole(figure) and scene.wanted.kind == "日"
        for f in nights
    )


def counts_titles(scene: Scene) -> bool:
    """「2冊のうち」 where a source names 『湾岸の地層』 and 『石の見分け方』."""
    many, rest = divmod(scene.wanted.value, THOUSAND)
    if scene.wanted.kind != PIECES or rest or many < _FEWEST or scene.is_ordinal:
        return False
    ground = scene.work.ground
    texts = (ground.mail.text, *ground.facts.values())
    return any(len(set(_TITLE.findall(text))) == many for text in texts)


def is_what_is_left(scene: Scene) -> bool:
    """「2日に2枚、9日に1枚で、残りは7枚」 of ten: what was told in the sentence is taken off."""
    work, at = scene.work, scene.figure.start
    start, _ = work.reply.sentence_at(at)
    if not scene.is_counted or not _LEFT.search(work.reply.text, start, at):
        return False
    told = [
        q.value
        for f in work.figures
        if start <= f.start < at and (q := quantity(f)) and q.kind == scene.wanted.kind
    ]
    known = {q.value for q in (*scene.facts, *scene.mail)}
    return len(told) > 1 and sum(told) + scene.wanted.value in known


def counts_days(work: Work, figure: Figure) -> bool:
    """「3日、10日、17日、24日の4日」: so many days are told before."""
    start, _ = work.reply.sentence_at(figure.start)
    if figure.unit != "日" and figure.sort is not Sort.DAY_OF_MONTH:
        return False
    if not _ALL_OF.search(work.reply.text, start, figure.start):
        return False
    days = [
        f
        for f in work.figures
        if start <= f.start < figure.start and f.sort in (Sort.DAY, Sort.DAY_OF_MONTH)
    ]
    value = figure.value.day if isinstance(figure.value, date) else figure.value
    return len(days) > 1 and str(len(days)) == str(value)


def is_end_of_asked(work: Work, figure: Figure) -> bool:
    """「7時から17時まで」 where the mail asks for ten hours from seven: one end or the other."""
    if figure.sort is not Sort.TIME:
        return False
    sentence = work.reply.sentence_at(figure.start)
    mail = work.ground.mail
    begins = {int(str(f.value)) for f in mail.figures if f.sort is Sort.TIME}
    whiles = {q.value // _MINUTE for q in known_in(mail) if q.kind == "秒"}
    ends = {(at, at + long) for at in begins for long in whiles}
    told = {f.value for f in work.figures if sentence[0] <= f.start < sentence[1]}
    return any(figure.value in both and told >= set(both) for both in ends)


def is_jubilee(work: Work, figure: Figure) -> bool:
    """「今年40周年」 where 1986 is known."""
    years = whole(figure)
    if years is None or not work.reply.text.startswith(_JUBILEE, figure.end):
        return False
    begun = str(work.ground.today.year - years)
    return any(
        str(f.value).startswith(begun)
        for source in (work.ground.confirmed, work.ground.mail)
        for f in source.figures
        if f.sort is Sort.DAY or f.unit in ("年", "")
    )
