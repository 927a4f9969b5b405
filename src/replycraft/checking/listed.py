"""Counts what is listed: 「赤、紺、カーキの3色」 are three."""

from replycraft.checking.figures import Figure
from replycraft.checking.findings import Work
from replycraft.checking.known_days import counts_next
from replycraft.checking.patterns import lazily

# Between two things of a list; 「と」 also ends verbs, so a noun must stand before it.
_BETWEEN = lazily(
    "[、・，,／/\n]|(?<=[一-龠々ァ-ヶーA-Za-z0-9」』）)ん])(?:と|や|および|及び|または|か|ならびに)(?=[^、。の])"
)
_FACT_BETWEEN = lazily(
    "[、・，,／/;\n]|(?<=[一-龠々ァ-ヶーA-Za-z0-9」』）)])(?:と|や)(?=.)"
)
# What stands before the first thing: 「お色は、」「お選びいただき、」.
_OPENING = lazily("(?:[はがにでもを]|て|で|り|き|し|、|。|:|:|\n)$")
_TIE = lazily("(?:の|、|を合わせて|など|という|で|、計|、全|合わせて|計|全|以上)*$")
_SORTS = frozenset(("色", "点", "件", "品", "通", "枚", "冊", "種", "席", "組"))
_THINGS = lazily(
    "種|つ|とおり|サイズ|タイプ|パターン|項目|コース|プラン|品目|[かカヶヵケ箇]所"
)
_MARKED = lazily(r"\n[ 　]*(?:[・●○■□◆◇▼※*\-‐–—-]|[(（]?[0-9０-９①-⑳]+[.．)）、:]?)")
_IN_BRACKETS = lazily(r"[一-龠々ぁ-ん]{0,4}[（(]([^（）()\n]{3,80})[)）]")
_THING = lazily("[^。]{0,13}[一-龠々ァ-ヶーA-Za-z0-9」』）)円%]$")
_MOST, _LONGEST_ITEM, _LONGEST_LIST = 12, 30, 160


def counts_listed(work: Work, figure: Figure, count: int) -> bool:
    """Tell whether *figure* counts *count* things that the reply or a fact lists."""
    if not 1 < count <= _MOST:
        return False
    return (
        _ends_list(work, figure, count)
        or _opens_list(work, figure, count)
        or (_is_of_things(work, figure) and _is_fact(work, count))
    )


def _is_of_things(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* counts sorts of things, as a confirmed list may."""
    return figure.unit in _SORTS or bool(_THINGS.match(work.reply.text, figure.end))


def _is_fact(work: Work, count: int) -> bool:
    return any(_parts(fact) == count for fact in work.ground.facts.values())


def _ends_list(work: Work, figure: Figure, count: int) -> bool:
    """Tell whether *count* things stand right before *figure*."""
    start, _ = work.reply.sentence_at(figure.start)
    start = max(start, figure.start - _LONGEST_LIST)
    before = _TIE.sub("", work.reply.text[start : figure.start])
    places = [match.span() for match in _BETWEEN.finditer(before)]
    if len(places) < count - 1:
        return False
    inner = places[1 - count :]
    opening = places[-count] if len(places) >= count else (0, 0)
    starts = [opening[1], *(end for _, end in inner)]
    ends = [*(begin for begin, _ in inner), len(before)]
    items = [
        before[first:last].strip() for first, last in zip(starts, ends, strict=True)
    ]
    if any(not 0 < len(item) <= _LONGEST_ITEM for item in items):
        return False
    # Else one thing more would be of the list as well.
    return opening[1] == 0 or _OPENING.search(before[: opening[0]]) is not None


def _opens_list(work: Work, figure: Figure, count: int) -> bool:
    """Tell whether the list comes after *figure*: in brackets, or line by line."""
    reply = work.reply
    bracket = _IN_BRACKETS.match(reply.text, figure.end)
    if bracket and _parts(bracket[1]) == count:
        return True
    _, end = reply.sentence_at(figure.start)
    marked = len(_MARKED.findall(reply.text, end - 1, reply.body_end))
    called = counts_next(work, figure) or reply.text.startswith("\n", end)
    return marked == count and called


def _parts(text: str) -> int:
    """Return how many things *text*, a list of nouns and nothing else, names."""
    items = [item.strip() for item in _FACT_BETWEEN.split(text)]
    return len(items) if all(_THING.match(item) for item in items) else 0
