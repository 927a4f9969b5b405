"""Text that is worked out when a letter first asks for it, and only then."""

from collections.abc import Callable

from replycraft.drafting.marks import clean, maybe


class WorkedOut:
    """A slot that letters read like any text: false if empty, written out by `str`.

    What the customer tells is worked out anew for every mail, but few letters tell it.
    """

    __slots__ = ("_text", "_work")

    def __init__(self, work: Callable[[], str]) -> None:
        """Remember how the text is worked out; nothing is done yet."""
        self._work = work
        self._text: str | None = None

    def __str__(self) -> str:
        if self._text is None:
            self._text = self._worked_out()
        return self._text

    def __bool__(self) -> bool:
        return bool(str(self))

    def __contains__(self, part: str) -> bool:
        return part in str(self)

    def _worked_out(self) -> str:
        return clean(self._work())

    @property
    def used(self) -> bool:
        """Say whether a letter asked for it, and there was something to tell."""
        return bool(self._text)


class Aside(WorkedOut):
    """What opens a sentence where neither it nor the one before it names the thing.

    Its lines are the ways to name it, the best first.
    """

    __slots__ = ()

    def _worked_out(self) -> str:
        return maybe(*(clean(way) for way in self._work().split("\n")))


def nothing() -> WorkedOut:
    """Return a slot that is empty."""
    return WorkedOut(str)
