"""Sets out what a number may follow from."""

from typing import NamedTuple

from replycraft.checking.figures import Figure
from replycraft.checking.findings import Work
from replycraft.checking.lengths import minutes_told
from replycraft.checking.quantities import (
    COUNTED,
    THOUSAND,
    Quantity,
    known_facts,
    known_in,
    quantity,
    spoken_in,
)

_MONEY = "円"
_MOST_COUNTED = 9_999 * THOUSAND
_NTH = "目"


class Scene(NamedTuple):
    """The number in question, and what it may follow from.

    `facts` are confirmed, `mail` is the customer's, `told` stands in the same sentence or
    the one before, ahead of the number.
    """

    work: Work
    figure: Figure
    wanted: Quantity
    facts: tuple[Quantity, ...]
    mail: tuple[Quantity, ...]
    told: tuple[Quantity, ...]

    @property
    def known(self) -> tuple[Quantity, ...]:
        """Everything that the number may follow from."""
        return (*self.facts, *(q for q in (*self.mail, *self.told) if q.kind))

    @property
    def alike(self) -> list[int]:
        """The known values that are of the same kind, as far as is told."""
        return [q.value for q in self.known if q.kind in (self.wanted.kind, "")]

    @property
    def same(self) -> list[int]:
        """The known values that are of the same kind for certain."""
        return [q.value for q in self.known if q.kind == self.wanted.kind]

    @property
    def is_counted(self) -> bool:
        """Whether the number counts something, and not too much to be added up."""
        return self.wanted.kind in COUNTED and 0 < self.wanted.value <= _MOST_COUNTED

    @property
    def is_ordinal(self) -> bool:
        """Whether the number says which one it is: 「6回目」."""
        return self.work.reply.text.startswith(_NTH, self.figure.end)


def scene_of(work: Work, figure: Figure) -> Scene | None:
    """Return what *figure* may follow from; None where it is of nothing that adds up."""
    wanted = _in_metres(work, figure) or quantity(figure, work.reply.text)
    minutes = minutes_told(work, figure)
    if minutes:
        wanted = Quantity(minutes * 60 * THOUSAND, "秒")
    if wanted is None or not wanted.kind or wanted.kind == _MONEY:
        return None
    return Scene(
        work,
        figure,
        wanted,
        known_facts(work.ground),
        known_in(work.ground.mail),
        told_ahead(work, figure),
    )


def _in_metres(work: Work, figure: Figure) -> Quantity | None:
    """Return 「24キロ」 as a way where no weight but a way is confirmed, else None."""
    if figure.unit != "キロ":
        return None
    kinds = {known.kind for known in known_facts(work.ground)}
    way = work.reply.text.startswith("メートル", figure.end)
    if not way and ("mm" not in kinds or "g" in kinds):
        return None
    return quantity(figure._replace(unit="km"))


def told_ahead(work: Work, figure: Figure) -> tuple[Quantity, ...]:
    """Return what the reply has told ahead of *figure*, up to a sentence before."""
    start, _ = work.reply.sentence_before(figure.start)
    ahead = [f for f in work.figures if start <= f.start and f.end <= figure.start]
    found = [quantity(other, work.reply.text) for other in ahead]
    # 「3時間30分」 is one length as well.
    found += (
        Quantity(minutes_told(work, other) * 60 * THOUSAND, "秒")
        for other in ahead
        if other.unit == "時間"
    )
    found += spoken_in(work.reply.plain, start, figure.start)
    return tuple(item for item in found if item is not None)
