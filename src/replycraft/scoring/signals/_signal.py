"""What every signal is made of."""

from collections.abc import Callable
from typing import NamedTuple

from replycraft.text.document import Document


class Sign(NamedTuple):
    """One place where a signal shows: `text[start:end]` of the document.

    `amount` is how strongly, 1.0 for an ordinary case.
    """

    start: int
    end: int
    amount: float = 1.0


class Signal(NamedTuple):
    """Something that tells of anger and that a list of words cannot express.

    `most` bounds the sum of amounts in one mail; `why` is read by staff.
    """

    id: str
    why: str
    most: float
    find: Callable[[Document], tuple[Sign, ...]]
