"""Words for things that are sold, and words that never name one (`lexicons/goods/`)."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from replycraft.facts.finders.found import Found
from replycraft.facts.patterns import compiled
from replycraft.records.ids import FactKind
from replycraft.text.document import Document

_NO_NAME = (
    r"^[\d:：]|^.[\d中]$|さん$|のこと$|(?:券|代|料|書|票|相談|保証|仕上げ|がけ|手当|履歴"
    r"|休憩|見回り|別売り|遅延|障害|ちがい|違い|席|[0-9０-９]名)$"
)
LONGEST = 24
# So many words may name a sort of goods: シャワーヘッド has two.
MOST_WORDS = 3


class Goods(NamedTuple):
    """What writers decided: sorts of goods, names of products, and what is neither.

    `sorts` are what ends a noun, as normalised forms with blanks between: they let a
    plain noun count where its grammar alone would leave a doubt. `names` are products
    that count wherever they stand, the longest first.
    """

    sorts: frozenset[str]
    names: tuple[str, ...]
    never: frozenset[str]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Goods":
        """Return the words that `compile_goods` made."""
        names = sorted(set(data["names"]), key=lambda name: (-len(name), name))
        return cls(frozenset(data["sorts"]), tuple(names), frozenset(data["never"]))

    def is_thing(self, noun: str) -> bool:
        """Say whether *noun* may be the name of a thing that one can buy."""
        return (
            1 < len(noun) <= LONGEST
            and noun not in self.never
            and compiled(_NO_NAME).search(noun) is None
        )

    def is_sort(self, document: Document, end: int) -> bool:
        """Say whether the noun that ends at *end* is a sort of goods."""
        tokens = document.tokens
        last = bisect_left(tokens.starts, end)
        ends = (tokens.norms[at:last] for at in range(max(0, last - MOST_WORDS), last))
        return any(" ".join(norms) in self.sorts for norms in ends)

    def named(self, document: Document) -> Iterator[Found]:
        """Yield the products whose names stand in the mail as whole words."""
        for name in self.names:
            at = document.text.find(name)
            while at >= 0:
                if _is_whole(document, at, at + len(name)):
                    yield product_at(document, at, at + len(name))
                    break
                at = document.text.find(name, at + 1)


def product_at(document: Document, start: int, end: int) -> Found:
    """Return the words from *start* to *end* as what was bought."""
    return Found(FactKind.PRODUCT, document.text[start:end], start, end)


def _is_whole(document: Document, start: int, end: int) -> bool:
    """Say whether words begin at *start* and end at *end*."""
    tokens = document.tokens
    first = bisect_left(tokens.starts, start)
    last = bisect_left(tokens.starts, end) - 1
    return first <= last and tokens.starts[first] == start and tokens.ends[last] == end
