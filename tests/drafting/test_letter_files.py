"""Letter files: front matter, body, and what is wrong with them."""

from replycraft.drafting.letter_files import read_letter

_LETTER = """+++
title = "配送"
needs = ["delivery_date"]
[when]
topics = ["delivery"]
levels = [3, 4]
+++
一行目です。
"""


def test_front_matter_and_body_are_told_apart() -> None:
    """The body keeps the line numbers of the file."""
    letter = read_letter("delivery/a.txt.j2", _LETTER)

    assert letter.problems == ()
    assert letter.title == "配送"
    assert letter.when == {"topics": ["delivery"], "levels": [3, 4]}
    assert letter.needs == ("delivery_date",)
    assert letter.body == "一行目です。\n"
    assert letter.first_line == 8
    assert letter.weight == 10


def test_a_file_without_front_matter_is_a_part() -> None:
    """A part has no conditions, so it is never chosen as a letter."""
    letter = read_letter("_parts/a.txt.j2", "本文です。")

    assert letter.when is None
    assert letter.first_line == 1


def test_misspelt_condition_is_named_with_its_line_and_the_nearest_key() -> None:
    """A writer learns the line and the word that was probably meant."""
    source = _LETTER.replace("topics", "topcis")

    problems = read_letter("delivery/a.txt.j2", source).problems

    assert [str(problem) for problem in problems] == [
        "delivery/a.txt.j2:5: 知らない項目「topcis」です\n"
        "  「topics」の誤りではありませんか"
    ]


def test_unknown_value_is_named() -> None:
    """`stage = ["frist"]` is no stage."""
    source = _LETTER.replace('topics = ["delivery"]', 'stage = ["frist"]')

    problems = read_letter("delivery/a.txt.j2", source).problems

    assert [problem.problem for problem in problems] == [
        "stage に「frist」は書けません"
    ]


def test_broken_toml_is_named_with_its_line() -> None:
    """The line is the one in the file, not the one in the front matter."""
    source = _LETTER.replace('title = "配送"', 'title = "配送')

    letter = read_letter("delivery/a.txt.j2", source)

    assert [problem.place.line for problem in letter.problems] == [2]
    # What the body names is declared where nothing can be read.
    assert letter.body == ""


def test_front_matter_without_end_is_named() -> None:
    """A forgotten second fence does not turn the letter into front matter."""
    problems = read_letter("a.txt.j2", "+++\ntitle = 'x'\n本文").problems

    assert [problem.problem for problem in problems] == [
        "前書きの終わりの +++ がありません"
    ]
