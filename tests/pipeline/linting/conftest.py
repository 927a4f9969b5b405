"""Letters and words for the tests of the linter, as small as they can be."""

from collections.abc import Callable

import pytest

from replycraft.drafting.compile import compile_letters
from replycraft.drafting.letters import Letters
from replycraft.lexicon.files import read_lexicon
from replycraft.pipeline.assets import shipped_assets
from replycraft.pipeline.linting.shelf import Shelf, letter_problems, spoken_problems

WORDS = {
    "topics/delivery.toml": 'title = "配送"\n[[term]]\nphrase = "届かない"\nwhy = "x"\nhit = ["届かない。"]\n',
    "risks/legal.toml": 'title = "法"\n[[term]]\nphrase = "訴える"\nwhy = "x"\nhit = ["訴える。"]\n',
    "risks/injury.toml": 'title = "傷"\n[[term]]\nphrase = "怪我"\nwhy = "x"\nhit = ["怪我。"]\n',
    "situations/gift.toml": 'title = "贈"\n[[term]]\nphrase = "贈り物"\nwhy = "x"\nhit = ["贈り物。"]\n',
}
Found = list[tuple[str, str]]


def letter(when: str, body: str, *, head: str = "") -> str:
    """Return a letter file with a title."""
    return f'+++\ntitle = "題"\n{head}\n[when]\n{when}\n+++\n{body}\n'


def _shelf(files: dict[str, str]) -> Shelf:
    words = read_lexicon(WORDS)
    data, problems = compile_letters(files, ())
    assert problems == ()
    return Shelf.of(files, Letters(data), words)


@pytest.fixture
def structure() -> Callable[[dict[str, str]], Found]:
    """Lint letters as such: (check, place) of each problem."""

    def call(files: dict[str, str]) -> Found:
        return [(p.check, str(p.place)) for p in letter_problems(_shelf(files))]

    return call


@pytest.fixture
def spoken() -> Callable[[dict[str, str]], Found]:
    """Lint what letters say: (check, place) of each problem."""

    def call(files: dict[str, str]) -> Found:
        wordings = shipped_assets().wordings
        found = spoken_problems(_shelf(files), wordings, frozenset(files))
        return [(p.check, str(p.place)) for p in found]

    return call
