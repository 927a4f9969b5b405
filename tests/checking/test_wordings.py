"""The word lists of the checks: their files, their mistakes, their examples."""

import marshal

import pytest

from replycraft.checking.reply import read_reply
from replycraft.checking.wording_files import compile_wordings
from replycraft.checking.wordings import FOLDER, Wordings, example_problems
from replycraft.errors import WriterFileError
from replycraft.records.ids import Code
from replycraft.resources import shipped_folder

GROUPS = '[group]\n"弊社" = ["弊社", "当店"]\n'


def shipped() -> dict[str, str]:
    """Return the shipped files by their path."""
    folder = shipped_folder("lexicons") / FOLDER
    return {f"{FOLDER}/{p.name}": p.read_text("utf-8") for p in folder.glob("*.toml")}


def entry(body: str, finding: str = "tone") -> dict[str, str]:
    """Return a house of one file with one entry."""
    text = f'title = "試し"\nfinding = "{finding}"\n\n[[wording]]\n{body}'
    return {"groups.toml": GROUPS, "a.toml": text}


def test_shipped_examples_prove_their_wordings() -> None:
    """Every hit sentence is found, every miss sentence is not."""
    assert example_problems(compile_wordings(shipped())) == ()


def test_shipped_findings_are_codes() -> None:
    """A file whose finding is no code would never be looked at."""
    wordings = Wordings.from_data(compile_wordings(shipped()))
    assert set(wordings.advice) <= {code.value for code in Code}
    assert all(wordings.advice.values())


def test_compiled_data_can_be_stored() -> None:
    """What was compiled survives being written to a cache."""
    data = compile_wordings(shipped())
    assert marshal.loads(marshal.dumps(data)) == data  # noqa: S302 (our own bytes)


def test_a_phrase_may_have_groups_and_gaps() -> None:
    """〔弊社〕 stands for each of its words, … for what stands between."""
    data = compile_wordings(
        entry('phrase = "〔弊社〕…せい"\nwhy = "理由"\nhit = ["弊社のせいです。"]\n')
    )
    wordings = Wordings.from_data(data)
    reply = read_reply("それは当店の者のせいです。弊社です。せいです。")
    spans = [(m.start, m.end) for m in wordings.scan(reply)["tone"]]
    assert spans == [(3, 10)]


def test_unless_excuses_its_sentence_only() -> None:
    """A word of excuse in the next sentence does not count."""
    data = compile_wordings(
        entry(
            'phrase = "困ります"\nwhy = "理由"\nhit = ["困ります。"]\nunless = ["お客様"]\n'
        )
    )
    wordings = Wordings.from_data(data)
    assert wordings.scan(read_reply("お客様が困ります。")) == {}
    found = wordings.scan(read_reply("困ります。お客様です。"))
    assert [(m.start, m.end) for m in found["tone"]] == [(0, 4)]


def test_quoted_speech_is_left_out() -> None:
    """The customer's words in brackets are not the desk's."""
    wordings = Wordings.from_data(compile_wordings(shipped()))
    reply = read_reply("「常識がない」とのお言葉、重く受け止めます。")
    assert "tone" not in wordings.scan(reply)


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ('phrase = "困る"\nhit = ["困る。"]\n', 4, "why か hit がありません。"),
        ('why = "理由"\nhit = ["困る。"]\n', 4, "phrase がありません。"),
        (
            'phrase = "困る"\nwhy = "理由"\nhit = ["困る。"]\nwight = 1\n',
            4,
            "知らない項目「wight」があります。",
        ),
        (
            'phrase = "〔弊者〕"\nwhy = "理由"\nhit = ["弊社。"]\n',
            4,
            "〔弊者〕という組はありません。",
        ),
        (
            'phrase = "…"\nwhy = "理由"\nhit = ["弊社。"]\n',
            4,
            "「…」には言葉がありません。",
        ),
        (
            'phrase = "困る"\nwhy = "理由"\nhit = [1]\n',
            4,
            "言葉の並びが空か、文字列でない値を含みます。",
        ),
    ],
)
def test_a_mistake_names_file_line_and_way_out(
    body: str, line: int, problem: str
) -> None:
    """A writer learns where the mistake is and what to do."""
    with pytest.raises(WriterFileError) as caught:
        compile_wordings(entry(body))
    found = caught.value.problems[0]
    assert (found.place.path, found.place.line) == ("a.toml", line)
    assert found.problem == problem
    assert found.hint.endswith("。")


def test_broken_toml_names_its_line() -> None:
    """A file that is no TOML is a problem like any other."""
    with pytest.raises(WriterFileError) as caught:
        compile_wordings({"a.toml": 'title = "x"\nfinding = \n'})
    assert str(caught.value.problems[0].place).startswith("a.toml:2")


def test_an_example_that_does_not_fit_is_a_problem() -> None:
    """A hit that is not found and a miss that is are told apart."""
    data = compile_wordings(
        entry('phrase = "困る"\nwhy = "理由"\nhit = ["困った。"]\nmiss = ["困る。"]\n')
    )
    assert [problem.problem for problem in example_problems(data)] == [
        "hit の「困った。」に当てはまる phrase がありません。",
        "miss の「困る。」に phrase が当てはまります。",
    ]
