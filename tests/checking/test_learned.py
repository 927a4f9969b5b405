"""The second opinion: what marked replies taught, as a table and in a check."""

import pytest
from tests.checking.conftest import DESK, NOW

from replycraft.checking.check import Case, check
from replycraft.checking.learned import Head, Learned, packed
from replycraft.checking.learned_files import compile_learned
from replycraft.checking.wordings import shipped_wordings
from replycraft.errors import Problem
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.desk import VerifiedFacts
from replycraft.records.ids import Code, Kind
from replycraft.records.mail import IncomingMail

TABLE = "# 説明\n\texcuse\ttone\n=base\t-1\t-0.5\n=find\t0.2\t0.3\n=drop\t-0.9\t-0.9\n忙し\t3000\t-200\nので\t1000\t0\n"
REPLY = """清水様

ご連絡をありがとうございます。お届けが遅れ、申し訳ございません。{}
11月12日(水)までにお知らせいたします。

ひばり堂 三好 千佳"""


CASE = Case(
    IncomingMail(text="荷物がまだ届きません。清水"),
    Analysis(kind=Kind.COMPLAINT, anger=Anger(level=2, score=0.5)),
    VerifiedFacts(),
    DESK,
    NOW,
)


def _read(text: str) -> tuple[Learned | None, list[Problem]]:
    problems: list[Problem] = []
    data = compile_learned("checks/learned.tsv", text, problems)
    return data and Learned.from_data(data), problems


def test_a_sentence_is_scored_by_its_n_grams() -> None:
    """What is known is added up, shared by the root of its number, and put on the base."""
    learned, problems = _read(TABLE)
    assert learned is not None
    assert not problems
    scores = learned.scores("忙しいので")
    assert scores[Code.EXCUSE] == pytest.approx(-1 + 4 / 2**0.5)
    assert scores[Code.TONE] == pytest.approx(-0.5 - 0.2 / 2**0.5)
    assert learned.scores("無関係")[Code.EXCUSE] == -1


def test_the_part_that_speaks_most_is_pointed_at() -> None:
    """The words that weigh most, not the whole sentence."""
    learned, _ = _read(TABLE)
    assert learned is not None
    sentence = "当日は店がたいへん忙しいので、お待ちいただきました。"
    start, end = learned.part(Code.EXCUSE, sentence)
    assert "忙し" in sentence[start:end]
    assert end - start < len(sentence) / 2


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "初めの行"),
        ("\texcuses\n=base\t0\n", 1, "初めの行"),
        (TABLE.replace("3000\t", ""), 6, "数が 2 個"),
        (TABLE.replace("3000", "多い"), 6, "数が 2 個"),
        (TABLE.replace("=drop\t-0.9\t-0.9\n", ""), 0, "=drop"),
    ],
)
def test_a_table_with_mistakes_is_named(text: str, line: int, what: str) -> None:
    """Place, problem and way out; nothing is guessed."""
    learned, problems = _read(text)
    assert learned is None
    assert len(problems) == 1
    assert problems[0].place.line == line
    assert what in problems[0].problem
    assert "fit-replies" in problems[0].hint


def _codes(sentence: str, weights: dict[str, int]) -> list[str]:
    """Return what is found in *sentence*, where *weights* speak for an excuse."""
    head = {Code.EXCUSE: Head(-1.0, 0.2, -1.5)}
    learned = Learned(head, {gram: packed((much,)) for gram, much in weights.items()})
    wordings = shipped_wordings()._replace(learned=learned)
    found = check(REPLY.format(sentence), CASE, wordings, weigh=True)
    return [one.code.value for one in found if one.code is Code.EXCUSE]


def test_what_sounds_like_a_fault_is_found() -> None:
    """No list has these words."""
    sentence = "みなが出払っていた日のことです。"
    assert _codes(sentence, {}) == []
    assert _codes(sentence, {"出払": 9000}) == ["excuse"]


def test_what_sounds_like_none_is_dropped() -> None:
    """A list accuses the words, what was learned does not."""
    sentence = "当日は人手が足りなかったためです。"
    assert _codes(sentence, {}) == ["excuse"]
    assert _codes(sentence, {"人手": -9000}) == []


def test_without_a_table_nothing_changes() -> None:
    """The rules stand alone where `weigh` is not asked for."""
    text = REPLY.format("当日は人手が足りなかったためです。")
    bare = shipped_wordings()._replace(learned=None)
    assert check(text, CASE) == check(text, CASE, bare, weigh=True)
