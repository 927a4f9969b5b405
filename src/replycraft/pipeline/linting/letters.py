"""What is wrong with letters as such: slots, conditions, parts, and which is used."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

from replycraft.drafting.branches import Forest
from replycraft.drafting.choose import CONDITION_NAMES, LetterRow
from replycraft.drafting.letter_files import LetterFile
from replycraft.drafting.slots import KNOWN_NAMES
from replycraft.errors import Place, Problem, nearest_hint
from replycraft.pipeline.linting.cases import Space, Value, case_for, tied_case
from replycraft.records.ids import Apology, Fault, Kind, Resolution, Stage

# Words that a desk knows for each flag: topics, demands, risks, situations.
Known = Mapping[str, frozenset[str]]
CLOSED: Known = {
    "kind": frozenset(Kind),
    "stage": frozenset(Stage),
    "resolution": frozenset({"", *Resolution}),
    "fault": frozenset(Fault),
    "apology": frozenset(Apology),
}
_FROM_LEXICONS = ("topics", "risks")


def slot_problems(letters: Iterable[LetterFile], forest: Forest) -> Iterator[Problem]:
    """Yield declared slots that nothing writes, and samples of no slot."""
    by_path = {letter.path: letter for letter in letters}
    for letter in by_path.values():
        below = [by_path[path] for path in forest.reachable(letter.path)]
        written = {slot for one in below for slot in forest.names(one.path)}
        declared = {slot for one in below for slot in (*one.needs, *one.uses)}
        # A need may be a gate alone: what has to be decided before this letter goes.
        for slot in letter.uses:
            if slot not in written:
                hint = nearest_hint(
                    slot, written, otherwise="使わないなら消してください"
                )
                fault = f"uses の「{slot}」は、このお手紙にも部品にも出てきません"
                yield _warning(letter, fault, hint, "slot-unused")
        for slot in letter.sample:
            if slot not in KNOWN_NAMES | declared:
                near = nearest_hint(
                    slot, KNOWN_NAMES | declared, otherwise="使わないなら消してください"
                )
                fault = f"[sample] の「{slot}」というスロットはありません"
                yield _warning(letter, fault, near, "sample-unknown")


def word_problems(
    letters: Iterable[LetterFile], forest: Forest, known: Known
) -> Iterator[Problem]:
    """Yield words that no case ever has, in conditions and in the body."""
    words = {**CLOSED, "topic": known["topics"], **known}
    for letter in letters:
        for flag in _FROM_LEXICONS:
            for word in (letter.when or {}).get(flag, ()):
                if word not in words[flag]:
                    yield _unknown(Place(letter.path), flag, str(word), words[flag])
        for flag, word, line in forest.compared(letter.path):
            if flag in words and word not in words[flag]:
                yield _unknown(Place(letter.path, line), flag, word, words[flag])


def _unknown(place: Place, flag: str, word: str, known: frozenset[str]) -> Problem:
    hint = nearest_hint(
        word, known, otherwise=f"lexicons/{flag}/{word}.toml を加えるか、消してください"
    )
    fault = f"{flag} が「{word}」になることはありません"
    return Problem(place, fault, hint, "warning", "word-unknown")


def choice_problems(rows: tuple[LetterRow, ...], space: Space) -> Iterator[Problem]:
    """Yield letters that are never chosen, and pairs of which either might be."""
    for row in rows:
        # A letter without conditions is the net below all others.
        if row.when and case_for(row, rows, space) is None:
            yield Problem(
                Place(row.path),
                "このお手紙が選ばれる場合がありません",
                _beaten(row, rows, space),
                "warning",
                "letter-unreachable",
            )
    for first, second in combinations(rows, 2):
        if first.weight == second.weight and (
            case := tied_case((first, second), rows, space)
        ):
            yield Problem(
                Place(second.path),
                f"「{first.path}」と同じ重みで、どちらも選ばれ得ます({_told(case)})",
                "どちらかの [when] に条件を足してください",
                "warning",
                "letter-tie",
            )


def _beaten(row: LetterRow, rows: tuple[LetterRow, ...], space: Space) -> str:
    case = case_for(row, (row,), space)
    if case is None:
        return "条件のすべてが当てはまる場合はありません。[when] をご確認ください"
    others = (one for one in rows if one.path != row.path)
    first = next((o for o in others if tied_case((row, o), (), space)), None)
    return (
        f"いつも「{first.path}」などが先に選ばれます。条件を足すか、消してください"
        if first
        else "[when] をご確認ください"
    )


def _told(case: Mapping[str, Value]) -> str:
    """Return *case* in words, without what is plain in it."""
    return "、".join(
        f"{CONDITION_NAMES[key]} {_word(value)}" for key, value in case.items() if value
    )


def _word(value: Any) -> str:  # noqa: ANN401 (any flag's value)
    if isinstance(value, frozenset):
        return "・".join(sorted(value))
    return "はい" if value is True else str(value)


def part_problems(letters: Iterable[LetterFile], forest: Forest) -> Iterator[Problem]:
    """Yield parts that no letter includes, and letters without a title."""
    letters = tuple(letters)
    chosen = [one.path for one in letters if one.when is not None]
    used = {part for path in chosen for part in forest.reachable(path)}
    for letter in letters:
        if letter.when is not None and not letter.title:
            fault = "title がありません。下書きの説明に、何のお手紙か出ません"
            yield _warning(
                letter, fault, 'title = "…" と書いてください', "title-missing"
            )
        unused = letter.when is None and letter.path not in used and not letter.facts
        if unused and not letter.problems:
            fault = "この部品は、どのお手紙からも include されていません"
            hint = "お手紙なら前書きに [when] を、部品なら include を書いてください"
            yield _warning(letter, fault, hint, "part-unused")


def _warning(letter: LetterFile, fault: str, hint: str, check: str) -> Problem:
    return Problem(Place(letter.path), fault, hint, "warning", check)
