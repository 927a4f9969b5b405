"""A lexicon and weights small enough to be read whole."""

import pytest

from replycraft.lexicon.compile import compile_lexicon
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.matcher import Lexicon
from replycraft.scoring.compile import compile_weights
from replycraft.scoring.weights import Weights

FILES = {
    "anger/insult.toml": '[[term]]\nphrase = "馬鹿"\npoints = 2.0\nwhy = "侮辱"\nhit = ["馬鹿。"]\n',
    "anger/calm.toml": '[[term]]\nphrase = "お手すき"\npoints = -1.0\nwhy = "思いやり"\nhit = ["お手すき。"]\n',
    "topics/defect.toml": '[[term]]\nphrase = ["壊れる", "割れる"]\nwhy = "破損"\nhit = ["壊れた。"]\n',
    "topics/delivery.toml": '[[term]]\nphrase = "届かない"\nwhy = "未着"\nhit = ["届かない。"]\n',
    "demands/refund.toml": '[[term]]\nphrase = "返金"\nwhy = "返金"\nhit = ["返金。"]\n',
    "risks/injury.toml": '[[term]]\nphrase = "怪我"\nwhy = "けが"\nhit = ["怪我。"]\n',
    "modifiers/negation.toml": 'side = "after"\nphrases = ["ない"]\nfillers = ["では"]\nwhy = "打ち消し"\nhit = ["x"]\n',
}
TABLES = {
    "learned/outputs.tsv": (
        "anger/1\t0.5\t0.5\nanger/2\t0.25\t0.5\nanger/3\t0.125\t0.5\nanger/4\t0\t0.5\n"
        "kind/inquiry\t0.5\t0\nkind/thanks\t0\t0\n"
        "topics/defect\t0\t0.5\ntopics/delivery\t0\t0.5\n"
        "first/defect\t0\t0\nfirst/delivery\t0.25\t0\n"
        "demands/refund\t0\t0.5\nrisks/injury\t0\t0.5\n"
        "traits/sarcasm\t0\t0.5\ntraits/repeat_contact\t0\t0.5\n"
    ),
    "learned/features.tsv": (
        "file\tanger/insult\tanger/1=0.25 anger/2=0.25 anger/3=0.25 anger/4=0.25\n"
        "file\tanger/calm\tanger/1=0.5\n"
        "file\ttopics/defect\ttopics/defect=1 first/defect=0.5\n"
        "file\ttopics/delivery\ttopics/delivery=1 first/delivery=0.5\n"
        "file\tdemands/refund\tdemands/refund=1\n"
        "file\trisks/injury\trisks/injury=1\n"
        "signal\tsignal/shouting\tanger/4=0.5\n"
    ),
    "learned/grams.tsv": (
        "c\tまた\tanger/1=50 traits/repeat_contact=200\nk\t有り難い\tkind/thanks=200\n"
    ),
}


@pytest.fixture
def lexicon() -> Lexicon:
    """Return the small lexicon."""
    compiled, problems = compile_lexicon(read_lexicon(FILES))
    assert problems == ()
    return Lexicon(compiled)


@pytest.fixture
def tables() -> dict[str, str]:
    """Return the tables of the small weights."""
    return TABLES


@pytest.fixture
def weights(tables: dict[str, str]) -> Weights:
    """Return the small weights."""
    return Weights.from_data(compile_weights(tables))
