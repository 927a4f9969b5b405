"""Finds the wordings that writers listed, sentence by sentence."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any, NamedTuple, Self

from replycraft.checking.case import Ground
from replycraft.checking.groups import Groups
from replycraft.checking.learned import Learned
from replycraft.checking.remember import Remembered
from replycraft.checking.reply import Reply, read_reply
from replycraft.checking.wording_files import compile_wordings
from replycraft.checking.wording_search import (
    Filed,
    Hit,
    Index,
    Wording,
    hits_in,
    in_sentence,
)
from replycraft.errors import Place, Problem
from replycraft.resources import shipped_folder

FOLDER = "checks"

_STOP = "。"


class Match(NamedTuple):
    """A wording found in a reply."""

    start: int
    end: int
    wording: Wording


Matches = dict[str, tuple[Match, ...]]


class Wordings(NamedTuple):
    """All wordings by the finding or word list that they belong to.

    `keys` are what replies call a fact by the English words of its key.
    `by_pair` leads from two letters, or one, to the wordings that need them; `recall`
    returns the hits in a sentence and remembers it. `learned` is None where nothing is.
    """

    entries: dict[str, tuple[Wording, ...]]
    advice: dict[str, str]
    groups: Groups
    keys: dict[str, tuple[str, ...]]
    by_pair: Index
    recall: Remembered[tuple[Hit, ...]]
    learned: Learned | None = None

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Build from the plain data of `compile_wordings`."""
        entries = {
            name: tuple(_wording(row) for row in rows)
            for name, rows in data["entries"].items()
        }
        index: Index = {
            _number(pair) if len(pair) > 1 else pair: tuple(
                Filed(name, number, entries[name][number], way, first)
                for name, number, way, first in rows
            )
            for pair, rows in data["index"].items()
        }
        groups = Groups(data["groups"])
        keys = {key: tuple(words) for key, words in data["keys"].items()}
        recall = Remembered(partial(hits_in, index))
        taught = data["learned"] and Learned.from_data(data["learned"])
        return cls(entries, dict(data["advice"]), groups, keys, index, recall, taught)

    def scan(self, reply: Reply) -> Matches:
        """Return where *reply* uses a wording, by name, ascending.

        Quoted speech is left out: the customer's own words are not the desk's.
        """
        found: dict[str, dict[tuple[int, int], Match]] = {}
        excused: dict[tuple[str, ...], bool] = {(): False}
        for (at, _), seen in zip(reply.sentences, self._look(reply), strict=True):
            for name, start, end, _, wording in seen:
                words = wording.unless_reply
                if words not in excused:
                    excused[words] = any(word in reply.text for word in words)
                if not excused[words]:
                    # Two phrases may say the same of the same words.
                    # A stop that a phrase ends in tells where it ends, and is no fault.
                    last = at + end - (reply.text[at + end - 1] == _STOP)
                    match = Match(at + start, last, wording)
                    places = found.setdefault(name, {})
                    places.setdefault((match.start, match.end), match)
        return {name: tuple(places.values()) for name, places in found.items()}

    def _look(self, reply: Reply) -> Iterable[tuple[Hit, ...]]:
        """Return the hits of each sentence."""
        texts = [reply.text[start:end] for start, end in reply.sentences]
        if not reply.quotes:
            return self.recall.each(texts)
        return self._look_around(reply, texts)

    def _look_around(self, reply: Reply, texts: list[str]) -> Iterator[tuple[Hit, ...]]:
        for span, text in zip(reply.sentences, texts, strict=True):
            quotes = reply.quotes_in(*span)
            yield hits_in(self.by_pair, text, quotes) if quotes else self.recall(text)


def _number(pair: str) -> int:
    """Return two letters, or one, as a number."""
    return int.from_bytes(pair.encode("utf-16-le", "surrogatepass")[:4], "little")


def _wording(row: Any) -> Wording:  # noqa: ANN401 (plain data, checked when compiled)
    steps, why, _, lists = row
    frozen = tuple((bool(gap), tuple(ways)) for gap, ways in steps)
    keys = ("unless", "unless_reply", "resolutions", "facts", "said")
    return Wording(frozen, why, *(tuple(lists[key]) for key in keys))


@cache
def shipped_wordings() -> Wordings:
    """Return the wordings that came with this copy of replycraft."""
    folder = shipped_folder("lexicons") / FOLDER
    files = {
        f"{FOLDER}/{path.name}": path.read_text("utf-8")
        for path in sorted(folder.glob("*.t*"))
    }
    return Wordings.from_data(compile_wordings(files))


def backed(wording: Wording, ground: Ground) -> bool:
    """Tell whether what the company has confirmed carries this wording."""
    verified = ground.case.verified
    if verified.resolution is not None and verified.resolution in wording.resolutions:
        return True
    settled = ground.settled
    if any(fact in key for fact in wording.facts for key in settled):
        return True
    return any(_says(word, text) for word in wording.said for text in settled.values())


def _says(word: str, text: str) -> bool:
    """Tell whether *text* has *word*; 「0円」 is no part of 「6,500円」."""
    at = text.find(word)
    while (
        at > 0
        and word[0].isdigit()
        and (text[at - 1].isdigit() or text[at - 1] in ",.")
    ):
        at = text.find(word, at + 1)
    return at >= 0


def example_problems(data: dict[str, Any]) -> tuple[Problem, ...]:
    """Return a problem for each example sentence that its wording does not fit.

    *data* is what `compile_wordings` gives. An entry has several phrases: a `hit`
    needs one of them, a `miss` must have none.
    """
    problems: list[Problem] = []
    for rows in data["entries"].values():
        by_entry: dict[tuple[str, int], list[Any]] = {}
        for row in rows:
            by_entry.setdefault(tuple(row[2]), []).append(row)
        for (path, line), entry in by_entry.items():
            wordings = [_wording(row) for row in entry]
            for key, wanted in (("hit", True), ("miss", False)):
                problems += [
                    Problem(Place(path, line), *_misfit(sentence, hit=wanted))
                    for sentence in entry[0][3][key]
                    if _fits(wordings, sentence) is not wanted
                ]
    return tuple(problems)


def _misfit(sentence: str, *, hit: bool) -> tuple[str, str]:
    if hit:
        return (
            f"hit の「{sentence}」に当てはまる phrase がありません。",
            "例文か phrase を直してください。",
        )
    return (
        f"miss の「{sentence}」に phrase が当てはまります。",
        "unless に打ち消す言葉を足すか、phrase を狭めてください。",
    )


def _fits(wordings: list[Wording], text: str) -> bool:
    sentences = [text[start:end] for start, end in read_reply(text).sentences]
    return any(
        in_sentence(wording, sentence) and not _excused(wording, sentence, text)
        for wording in wordings
        for sentence in sentences
    )


def _excused(wording: Wording, sentence: str, text: str) -> bool:
    return any(word in sentence for word in wording.unless) or any(
        word in text for word in wording.unless_reply
    )
