"""What a letter may do, and that it can't do anything else."""

import pytest

from replycraft.drafting.compile import compile_letters

_FRONT = '+++\ntitle = "x"\n[when]\nstage = ["holding"]\n+++\n'


def _problems(body: str, **others: str) -> list[str]:
    files = {"_any/a.txt.j2": _FRONT + body, **others}
    return [str(problem) for problem in compile_letters(files)[1]]


def test_undeclared_slot_is_named_with_line_and_way_out() -> None:
    """A misspelt slot would otherwise silently drop its sentence."""
    assert _problems("こんにちは。\n{{ custmer }}様\n") == [
        "_any/a.txt.j2:7: スロット「custmer」は宣言されていません\n"
        "  「customer」の誤りではありませんか"
    ]


def test_block_without_end_is_named_at_its_beginning() -> None:
    """Jinja would point at the end of the file; the mistake is where the tag stands."""
    assert _problems("一行。\n{% if customer %}\n二行。\n") == [
        "_any/a.txt.j2:7: 「if」が閉じられていません\n  {% endif %} の行を足してください"
    ]


def test_other_syntax_errors_are_named_with_their_line() -> None:
    """Jinja counts from the body; the writer sees the line of the file."""
    found = _problems("一行。\n{{ customer }様\n")

    assert [text.split(": ")[0] for text in found] == ["_any/a.txt.j2:7"]


@pytest.mark.parametrize(
    "body",
    [
        "{% for i in range(1000000000) %}あ{% endfor %}",
        "{% macro f() %}あ{% endmacro %}",
        "{% set x = [1] %}",
        "{{ customer.__class__ }}",
        "{{ offers[0] }}",
        "{{ customer * 1000000000 }}",
        "{{ customer|center(1000000000) }}",
        "{% for a in offers %}{% for b in offers %}{% for c in offers %}あ{% endfor %}"
        "{% endfor %}{% endfor %}",
        '{% import "_any/a.txt.j2" as a %}',
        "{% include customer %}",
    ],
)
def test_letters_cannot_compute(body: str) -> None:
    """Loops without bound, growth and reaching into objects are refused unrendered."""
    assert len(_problems(body)) == 1


def test_letter_that_includes_itself_is_refused() -> None:
    """An include cycle would never end."""
    part = '{% include "_parts/b.txt.j2" %}'
    other = '{% include "_parts/a.txt.j2" %}'

    found = _problems(
        "こんにちは。", **{"_parts/a.txt.j2": part, "_parts/b.txt.j2": other}
    )

    assert [text.split(":")[0] for text in found] == [
        "_parts/a.txt.j2",
        "_parts/b.txt.j2",
    ]


def test_missing_part_is_refused() -> None:
    """An include without its part would break the first draft that uses it."""
    assert [
        text.split("\n")[0] for text in _problems('{% include "_parts/x.txt.j2" %}')
    ] == ["_any/a.txt.j2:6: include の相手の部品「_parts/x.txt.j2」が見つかりません"]


def test_all_problems_are_listed_not_only_the_first() -> None:
    """A writer mends a letter in one go."""
    assert len(_problems("{{ a1 }}です。\n{{ a2 }}です。\n{{ a3 }}です。\n")) == 3


def test_topic_without_its_part_is_named() -> None:
    """A new topic would otherwise break the first mail about it."""
    letter = _FRONT + '{% include "_empathy/" ~ topic ~ ".txt.j2" %}\n'
    files = {"_any/a.txt.j2": letter, "_empathy/delivery.txt.j2": "文。"}

    _, problems = compile_letters(files, ("delivery", "gift_wrap"))

    assert [str(problem) for problem in problems] == [
        "topics/gift_wrap.toml: 話題「gift_wrap」にお手紙の部品がありません\n"
        "  templates/_empathy/gift_wrap.txt.j2 を加えてください"
    ]
