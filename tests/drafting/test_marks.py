"""Marks: where a rendered line came from."""

import pytest

from replycraft.drafting.marks import (
    clean,
    gap_mark,
    marked,
    maybe,
    read_marked,
    said_once,
)


def test_lines_with_text_are_marked_and_tag_lines_are_not() -> None:
    """A mark on a tag's line would leave an empty line behind."""
    assert marked("文。\n{% if x %}\n\n{{ y }}", 4, 10) == (
        "\x024.10\x03文。\n{% if x %}\n\n\x024.13\x03{{ y }}"
    )


def test_marks_are_read_back() -> None:
    """File, line, gaps and paragraphs survive rendering."""
    text = f"\x021.2\x03一。\n\x021.3\x03二{gap_mark('due')}。\n\n\x020.9\x03三。\n"

    assert [tuple(line) for line in read_marked(text)] == [
        ("一。", 1, 2, (), False, ()),
        (f"二{gap_mark('due')}。", 1, 3, ("due",), False, ()),
        ("三。", 0, 9, (), True, ()),
    ]


def test_what_differs_alone_is_one_way_each() -> None:
    """Brackets around two ends make two sentences; without two they are only brackets."""
    text = marked(
        "お答えは、後ほど〈いたします｜差し上げます〉。｜後ほど。\n札は〈空〉です。",
        0,
        1,
    )
    first, second = read_marked(text)

    assert (first.text, *first.others) == (
        "お答えは、後ほどいたします。",
        "お答えは、後ほど差し上げます。",
        "後ほど。",
    )
    assert (second.text, second.others) == ("札は〈空〉です。", ())


def test_values_are_cleaned_of_control_and_bidi_characters() -> None:
    """No value can forge a mark, a line end or a reversed text."""
    assert clean("a\x02b\nc\u202ed\x00") == "a b c d"
    assert clean("ﾎﾞﾀﾝの色") == "ボタンの色"


@pytest.mark.parametrize(
    ("ways", "sentence", "before", "written"),
    [
        (("鍋の件、",), "音が出るとのこと。", "", "鍋の件、音が出るとのこと。"),
        (("鍋の音の件、",), "音が出るとのこと。", "", "音が出るとのこと。"),
        (("解約手続きの件、",), "お手続きが進まないとのこと。", "", None),
        (("解約の件、",), "先へ進めないとのこと。", "解約のお知らせに。", None),
        (
            ("返金の件、", "苗の件、"),
            "ご返金がないとのこと。",
            "",
            "苗の件、ご返金がないとのこと。",
        ),
        (("いろの件、",), "色が違うとのこと。", "", "いろの件、色が違うとのこと。"),
        ((), "音が出るとのこと。", "", None),
        (("",), "音が出るとのこと。", "", None),
    ],
)
def test_a_thing_is_named_once(
    ways: tuple[str, ...], sentence: str, before: str, written: str | None
) -> None:
    """A sentence says what it is about unless it, or the one before, says it anyway."""
    assert said_once(maybe(*ways) + sentence, before) == (written or sentence)
