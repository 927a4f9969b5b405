"""The ways in which a count follows from how often, or from the parts that it stands among."""

from replycraft.checking.figures import Sort, whole
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import THOUSAND
from replycraft.checking.scenes import Scene

_A_YEAR = 12
_YEARLY = lazily("年に?([2346])回")
_MOST_PARTS = 6
_TIED = lazily("[^0-9。\n]{0,8}")


def is_every(scene: Scene) -> bool:
    """「年3回」 is every 4か月."""
    often = _A_YEAR * THOUSAND // scene.wanted.value if scene.wanted.value else 0
    found = _YEARLY.finditer(scene.work.ground.confirmed.text)
    return scene.wanted.kind == "か月" and any(int(f[1]) == often for f in found)


def is_split(scene: Scene) -> bool:
    """「22名様、21名様、21名様に分けて」 where 64 come: parts side by side that make a known whole."""
    if not scene.is_counted or scene.is_ordinal:
        return False
    work, figure = scene.work, scene.figure
    figures = [f for f in work.figures if f.sort is Sort.NUMBER]
    at = figures.index(figure) if figure in figures else 0
    row = [figure]
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(figures) and len(row) < 2 * _MOST_PARTS:
            first, last = sorted(
                (figures[other], row[0 if step < 0 else -1]), key=lambda f: f.start
            )
            tied = _TIED.fullmatch(work.reply.text, first.end, last.start)
            if not tied or figures[other].unit != figure.unit:
                break
            row.insert(0 if step < 0 else len(row), figures[other])
            other += step
    parts = [(whole(f) or 0) * THOUSAND for f in row]
    own = row.index(figure)
    known = {
        q.value for q in (*scene.facts, *scene.mail) if q.kind == scene.wanted.kind
    }
    return any(
        sum(parts[first:last]) in known
        for first in range(own + 1)
        for last in range(max(own + 1, first + 2), len(parts) + 1)
    )
