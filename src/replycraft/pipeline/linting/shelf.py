"""All letters of a desk side by side, and every check of them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Self

from replycraft.checking.wordings import Wordings
from replycraft.drafting.branches import Forest
from replycraft.drafting.letter_files import LetterFile, read_letter
from replycraft.drafting.letters import Letters
from replycraft.drafting.sample import sample_of
from replycraft.errors import InvalidInputError, Place, Problem, nearest_hint
from replycraft.lexicon.entries import LexiconFiles
from replycraft.pipeline.linting.cases import OTHER_TOPIC, Space
from replycraft.pipeline.linting.letters import (
    Known,
    choice_problems,
    part_problems,
    slot_problems,
    word_problems,
)
from replycraft.pipeline.linting.ways import Ways
from replycraft.pipeline.linting.wording import Speaker

_FROM_LEXICONS = ("topics", "demands", "risks", "situations")


class Shelf(NamedTuple):
    """Letters as written and as compiled, and the words that cases may have."""

    texts: Mapping[str, str]
    letters: tuple[LetterFile, ...]
    forest: Forest
    compiled: Letters
    known: Known

    @classmethod
    def of(
        cls, texts: Mapping[str, str], compiled: Letters, words: LexiconFiles
    ) -> Self:
        """Return the letters *texts* of a desk with these *words*."""
        letters = tuple(read_letter(path, texts[path]) for path in sorted(texts))
        known = {
            name: {t.id for t in words.terms if t.dimension == name}
            for name in _FROM_LEXICONS
        }
        known["topics"] |= {*words.topics, OTHER_TOPIC}
        frozen = {name: frozenset(ids) for name, ids in known.items()}
        return cls(texts, letters, Forest(letters), compiled, frozen)

    @property
    def space(self) -> Space:
        """All cases that there can be."""
        return Space.of(sorted(self.known["topics"]), sorted(self.known["risks"]))


def letter_problems(shelf: Shelf) -> Iterator[Problem]:
    """Yield what is wrong with the letters as such."""
    yield from _sample_problems(shelf)
    yield from slot_problems(shelf.letters, shelf.forest)
    yield from part_problems(shelf.letters, shelf.forest)
    yield from word_problems(shelf.letters, shelf.forest, shelf.known)
    yield from choice_problems(shelf.compiled.rows, shelf.space)


def spoken_problems(
    shelf: Shelf, wordings: Wordings, own: frozenset[str]
) -> Iterator[Problem]:
    """Yield what is wrong with what the letters say, where *own* files have a share."""
    ways = Ways(shelf.forest, shelf.compiled, shelf.space, own)
    speaker = Speaker(shelf.compiled, wordings, shelf.texts)
    for letter in shelf.letters:
        if letter.when is not None:
            yield from speaker.problems(ways.of(letter))


def _sample_problems(shelf: Shelf) -> Iterator[Problem]:
    topics = shelf.known["topics"]
    for letter in shelf.letters:
        # What cannot be compiled, itself or a part of it, is told already.
        below = shelf.forest.reachable(letter.path)
        if letter.when is not None and all(map(shelf.compiled.has, below)):
            yield from _render_problems(letter, shelf.compiled)
        yield from _place_problems(letter.path, topics)


def _place_problems(path: str, topics: frozenset[str]) -> Iterator[Problem]:
    folder, slash, _ = path.partition("/")
    if not slash:
        fault = "templates の直下にあり、何の話題のお手紙か分かりません"
        hint = "話題のフォルダー(delivery など)か、_any に移してください"
        yield Problem(Place(path), fault, hint, check="topic-unknown")
    elif folder not in topics and not folder.startswith("_"):
        add = f"lexicons/topics/{folder}.toml を加えるか、_ で始まる名前のフォルダーに移してください"
        hint = nearest_hint(folder, topics, otherwise=add)
        fault = f"「{folder}」という話題はありません"
        yield Problem(Place(path), fault, hint, check="topic-unknown")


def _render_problems(letter: LetterFile, compiled: Letters) -> Iterator[Problem]:
    try:
        rendered = compiled.render(letter.path, sample_of(letter))
    except InvalidInputError as error:
        fault, hint = f"見本の値で作れません: {error}", "本文をご確認ください"
        yield Problem(Place(letter.path), fault, hint, check="sample-fails")
        return
    if not rendered.body:
        fault = "見本の値では本文が空になります"
        hint = "[sample] に値を足すか、条件をご確認ください"
        yield Problem(Place(letter.path), fault, hint, check="sample-fails")
