"""Terms that hide or contradict each other are found; near misses are not."""

import pytest

from replycraft.lexicon.compile import compile_lexicon
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.matcher import Lexicon
from replycraft.pipeline.linting.terms import term_problems, unused_terms


def _term(phrase: str, points: float = 1.0, more: str = "") -> str:
    head = f'[[term]]\nphrase = "{phrase}"\npoints = {points}\n'
    return f'{head}why = "x"\nhit = ["{phrase}。"]\n{more}\n'


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"anger/a.toml": _term("許せない", 1.5) + _term("許せません", 1.0)},
            [("term-twice", "anger/a.toml:7")],
        ),
        (
            {"anger/a.toml": _term("許せない", 1.5) + _term("許しがたい", 1.0)},
            [],
        ),
        (
            {
                "topics/a.toml": _term("届かない"),
                "topics/b.toml": _term("届かない", 0.2),
            },
            [],
        ),
        (
            {"anger/a.toml": _term("丁寧"), "anger/b.toml": _term("丁寧", -1.0)},
            [("term-contradiction", "anger/b.toml:1")],
        ),
        (
            {
                "topics/a.toml": _term("届かない"),
                "topics/b.toml": _term("届かない", -1.0),
            },
            [],
        ),
        (
            {
                "anger/a.toml": _term("返事…無い", 1.0, "within = 9")
                + _term("返事…無い", 0.5, "within = 2")
            },
            [("term-twice", "anger/a.toml:7")],
        ),
        (
            {
                "anger/a.toml": _term("返事…無い", 0.5, "within = 9")
                + _term("返事…無い", 1.0, "within = 2")
            },
            [],
        ),
        (
            {
                "anger/a.toml": _term("返せ", 1.0, 'form = "command"')
                + _term("返す", 0.5)
            },
            [],
        ),
        (
            {
                "anger/a.toml": _term("嘘", 1.0, 'keep = ["negatoin"]'),
                "modifiers/negation.toml": 'phrases = ["ない"]\nwhy = "x"\nhit = ["x"]\n',
            },
            [("keep-unknown", "anger/a.toml:1")],
        ),
    ],
    ids=[
        "same word inflected",
        "another word",
        "same word for two topics",
        "anger adds and takes",
        "speaks for one topic against another",
        "narrower for less",
        "narrower for more",
        "command counts for more",
        "misspelt keep",
    ],
)
def test_terms(files: dict[str, str], expected: list[tuple[str, str]]) -> None:
    """Each fault is told at the term that has no effect."""
    found = term_problems(read_lexicon(files))

    assert [(problem.check, str(problem.place)) for problem in found] == expected


def test_terms_that_no_sample_has() -> None:
    """Only what no mail has is told, for information."""
    words = read_lexicon({"anger/a.toml": _term("許せない") + _term("呆れる")})
    lexicon = Lexicon(compile_lexicon(words)[0])

    found = list(unused_terms(words, lexicon, [("件名", "呆れました。")]))

    assert [(one.gravity, str(one.place)) for one in found] == [
        ("info", "anger/a.toml:1")
    ]
