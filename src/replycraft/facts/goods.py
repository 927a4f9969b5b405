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
_FIRST_LETTERS = 2


class Goods(NamedTuple):
    """What writers decided: sorts of goods, names of products, and what is neither.

    `sorts` are what ends a noun, as normalised forms with blanks between: they let a
    plain noun count where its grammar alone would leave a doubt. `names` are products
    that count wherever they stand, by their first letters, the longest first.
    """

    sorts: frozenset[str]
    names: Mapping[str, tuple[str, ...]]
    never: frozenset[str]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Goods":
        """Return the words that `compile_goods` made."""
        names: dict[str, tuple[str, ...]] = {}
        for name in sorted(set(data["names"]), key=lambda name: (-len(name), name)):
            first = name[:_FIRST_LETTERS]
            names[first] = (*names.get(first, ()), name)
        return cls(frozenset(data["sorts"]), names, frozenset(data["never"]))

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
        # However many products a desk has, a mail is gone through once.
        text, tokens = document.text, document.tokens
        ends = frozenset(tokens.ends) if self.names else frozenset()
        for start in tokens.starts if self.names else ():
            for name in self.names.get(text[start : start + _FIRST_LETTERS], ()):
                end = start + len(name)
                if end in ends and text.startswith(name, start):
                    yield product_at(document, start, end)


def product_at(document: Document, start: int, end: int) -> Found:
    """Return the words from *start* to *end* as what was bought."""
    return Found(FactKind.PRODUCT, document.text[start:end], start, end)
