"""Finds the wordings that writers listed, sentence by sentence."""

from array import array
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, Self

from replycraft.checking.case import Ground
from replycraft.checking.reply import Reply, read_reply
from replycraft.checking.wording_files import compile_wordings
from replycraft.errors import Place, Problem
from replycraft.resources import shipped_folder

FOLDER = "checks"
# A gap longer than this is another thought, and an endless one would be slow.
_LONGEST_GAP = 40

Steps = tuple[tuple[bool, tuple[str, ...]], ...]


class Wording(NamedTuple):
    """One phrase: its steps, why it counts, and what excuses it."""

    steps: Steps
    why: str
    unless: tuple[str, ...] = ()
    unless_reply: tuple[str, ...] = ()
    resolutions: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


class Match(NamedTuple):
    """A wording found in a reply."""

    start: int
    end: int
    wording: Wording


Filed = tuple[tuple[str, Wording, str, bool], ...]
Matches = dict[str, tuple[Match, ...]]


class Wordings(NamedTuple):
    """All wordings by the finding or word list that they belong to.

    `by_pair` leads from two letters to the wordings that need them, `by_letter` from
    one, each with the piece of text to look for first.
    """

    entries: dict[str, tuple[Wording, ...]]
    advice: dict[str, str]
    groups: dict[str, frozenset[str]]
    by_pair: dict[int, Filed]
    by_letter: dict[str, Filed]

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Build from the plain data of `compile_wordings`."""
        entries = {
            name: tuple(_wording(row) for row in rows)
            for name, rows in data["entries"].items()
        }
        index = {
            pair: tuple(
                (name, entries[name][number], way, first)
                for name, number, way, first in rows
            )
            for pair, rows in data["index"].items()
        }
        groups = {name: frozenset(words) for name, words in data["groups"].items()}
        pairs = {_number(at): rows for at, rows in index.items() if len(at) > 1}
        letters = {at: rows for at, rows in index.items() if len(at) == 1}
        return cls(entries, dict(data["advice"]), groups, pairs, letters)

    def scan(self, reply: Reply) -> Matches:
        """Return where *reply* uses a wording, by name, ascending.

        Quoted speech is left out: the customer's own words are not the desk's.
        """
        found: dict[str, dict[tuple[int, int], Match]] = {}
        text = reply.text
        rows = [self.by_pair[pair] for pair in _numbers(text) & self.by_pair.keys()]
        rows += [self.by_letter[one] for one in reply.letters & self.by_letter.keys()]
        for row in rows:
            for name, wording, way, first in row:
                # Most pairs belong to other words; this is the fast no.
                if way not in text:
                    continue
                for match in find_wording(wording, (way, first), reply):
                    # Two phrases may say the same of the same words.
                    places = found.setdefault(name, {})
                    places.setdefault((match.start, match.end), match)
        return {
            name: tuple(places[span] for span in sorted(places))
            for name, places in found.items()
        }


def _number(pair: str) -> int:
    """Return two letters, or one, as a number."""
    return int.from_bytes(pair.encode("utf-16-le", "surrogatepass")[:4], "little")


def _numbers(text: str) -> set[int]:
    """Return every two neighbours in *text* as numbers.

    Cutting 350 strings costs more than all searches; the encoded text gives the
    pairs at even and at odd places without any.
    """
    data = text.encode("utf-16-le", "surrogatepass")
    even, odd = len(data) // 4 * 4, (len(data) - 2) // 4 * 4
    found = set(array("I", data[:even]))
    found.update(array("I", data[2 : 2 + odd]))
    return found


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
        for path in sorted(folder.glob("*.toml"))
    }
    return Wordings.from_data(compile_wordings(files))


def find_wording(
    wording: Wording, anchor: tuple[str, bool], reply: Reply
) -> Iterator[Match]:
    """Yield the places of *wording*, at most one in a sentence.

    *anchor* is a piece of it to go by, and whether the wording begins with it.
    """
    text, (way, first) = reply.text, anchor
    at = text.find(way)
    while at >= 0:
        start, end = reply.sentence_at(at)
        if not reply.quoted(at):
            if first:
                last = _follow(wording.steps, 1, text, (at + len(way), end))
                found = None if last is None else (at, last)
            else:
                found = _in_sentence(wording, text, (start, end))
            if found and not _excused(wording, text, (start, end)):
                yield Match(*found, wording)
                at = end - 1
        at = text.find(way, at + 1)


def _in_sentence(
    wording: Wording, text: str, sentence: tuple[int, int]
) -> tuple[int, int] | None:
    """Return where *wording* stands in *sentence*."""
    end = sentence[1]
    for way in wording.steps[0][1]:
        at = text.find(way, *sentence)
        while at >= 0:
            last = _follow(wording.steps, 1, text, (at + len(way), end))
            if last is not None:
                return at, last
            at = text.find(way, at + 1, end)
    return None


def _excused(wording: Wording, text: str, sentence: tuple[int, int]) -> bool:
    return any(text.find(word, *sentence) >= 0 for word in wording.unless) or any(
        word in text for word in wording.unless_reply
    )


def _follow(
    steps: Steps, number: int, text: str, window: tuple[int, int]
) -> int | None:
    """Return where the phrase ends when its steps from *number* on follow."""
    if number == len(steps):
        return window[0]
    gap, ways = steps[number]
    start, end = window
    for way in ways:
        if not gap:
            if text.startswith(way, start) and start + len(way) <= end:
                last = _follow(steps, number + 1, text, (start + len(way), end))
                if last is not None:
                    return last
            continue
        limit = min(end, start + _LONGEST_GAP + len(way))
        at = text.find(way, start, limit)
        while at >= 0:
            last = _follow(steps, number + 1, text, (at + len(way), end))
            if last is not None:
                return last
            at = text.find(way, at + 1, limit)
    return None


def backed(wording: Wording, ground: Ground) -> bool:
    """Tell whether what the company has confirmed carries this wording."""
    verified = ground.case.verified
    if verified.resolution is not None and verified.resolution in wording.resolutions:
        return True
    if any(ground.has_fact(fact) for fact in wording.facts):
        return True
    return any(word in ground.confirmed.text for word in wording.said)


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


def _fits(wordings: list[Wording], sentence: str) -> bool:
    reply = read_reply(sentence)
    return any(
        _in_sentence(wording, sentence, span) and not _excused(wording, sentence, span)
        for wording in wordings
        for span in reply.sentences
    )
