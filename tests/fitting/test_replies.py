"""Learning from marked replies how a fault sounds."""

import json

import pytest

from replycraft.checking.learned import Learned
from replycraft.checking.learned_files import compile_learned
from replycraft.errors import Problem, WriterFileError
from replycraft.fitting.marked import Marked, read_marked
from replycraft.fitting.replies import kept_apart, learn, sentences_of
from replycraft.records.ids import Code

EXCUSES = ("当日は店が混みあっておりました。", "係の者が出払っておりました。")
PLAIN = ("荷物は12日に届きます。", "番号は伝票にございます。", "色は写真と同じです。")


def _line(*sentences: str, fault: str = "") -> str:
    reply = "清水様\n\n" + "".join(sentences) + "\n\nひばり堂 三好"
    expected = [{"code": "excuse", "text": fault}] if fault else []
    return json.dumps({"reply": reply, "expected": expected}, ensure_ascii=False)


def _replies(file: str) -> tuple[Marked, ...]:
    faulty = [
        _line(PLAIN[n % 3], EXCUSES[n % 2], fault=EXCUSES[n % 2]) for n in range(6)
    ]
    clean = [_line(*PLAIN) for _ in range(12)]
    return read_marked("\n".join((*faulty, *clean)), file)


def test_marks_are_on_the_sentences_that_they_touch() -> None:
    """Address and signature are no sentences of the body."""
    found = sentences_of(
        read_marked(_line(PLAIN[0], EXCUSES[0], fault="混みあって"), "a.jsonl")
    )
    assert found.texts == [PLAIN[0], EXCUSES[0]]
    assert found.marks == [frozenset(), {Code.EXCUSE}]


def test_what_is_learned_tells_faults_from_the_rest() -> None:
    """The table that is written is one that the checker reads."""
    found = sentences_of((*_replies("a.jsonl"), *_replies("b.jsonl")))
    apart = kept_apart(found)
    assert apart[Code.EXCUSE].marked == 12
    assert apart[Code.EXCUSE].right == apart[Code.EXCUSE].found == 12
    assert apart[Code.TONE].marked == apart[Code.TONE].found == 0
    said: list[str] = []
    table = learn(found, apart, said.append)
    problems: list[Problem] = []
    data = compile_learned("checks/learned.tsv", table, problems)
    assert not problems
    assert data is not None
    learned = Learned.from_data(data)
    bound = learned.heads[Code.EXCUSE].find
    assert learned.scores("係の者が出払っておりました。")[Code.EXCUSE] > bound
    assert learned.scores("番号は12です。")[Code.EXCUSE] < 0
    assert said


def test_a_fit_is_the_same_twice() -> None:
    """Nothing is drawn by lot."""
    found = sentences_of(_replies("a.jsonl"))
    apart = kept_apart(found)
    assert learn(found, apart, str) == learn(found, apart, str)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("そうではない", "読めません"),
        ('{"reply": 3, "expected": []}', "文字列"),
        ('{"expected": []}', "reply"),
        (
            '{"reply": "はい。", "expected": [{"code": "rude", "text": "はい"}]}',
            "rude",
        ),
        (
            '{"reply": "はい。", "expected": [{"code": "tone", "text": "いいえ"}]}',
            "いいえ",
        ),
    ],
)
def test_what_is_no_marked_reply_is_named(line: str, what: str) -> None:
    """The line, what is wrong, and how it is written."""
    with pytest.raises(WriterFileError) as caught:
        read_marked(f"{_line(PLAIN[0])}\n{line}", "a.jsonl")
    (problem,) = caught.value.problems
    assert problem.place.line == 2
    assert what in problem.problem
    assert "expected" in problem.hint
