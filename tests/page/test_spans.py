"""Positions: what the server counts in characters stands right in the page."""

from playwright.sync_api import Page

_PIECES = """async ([text, marks]) => {
  const { pieces } = await import("/static/spans.js");
  return pieces(text, marks).map((one) => [one.text, one.marks.map(({ id }) => id)]);
}"""


def test_emoji_before_a_mark_do_not_shift_it(page: Page) -> None:
    """A character beyond the first plane counts once."""
    marks = [{"id": "a", "start": 3, "end": 5}]
    assert page.evaluate(_PIECES, ["😀🎉 怒り𠮷。", marks]) == [
        ["😀🎉 ", []],
        ["怒り", ["a"]],
        ["𠮷。", []],
    ]


def test_overlapping_marks_are_cut_where_either_begins_or_ends(page: Page) -> None:
    """Every piece knows all of its marks, and the pieces are the text."""
    marks = [
        {"id": "a", "start": 0, "end": 3},
        {"id": "b", "start": 2, "end": 4},
        {"id": "empty", "start": 1, "end": 1},
        {"id": "beyond", "start": 4, "end": 99},
    ]
    assert page.evaluate(_PIECES, ["あいうえお", marks]) == [
        ["あい", ["a"]],
        ["う", ["a", "b"]],
        ["え", ["b"]],
        ["お", ["beyond"]],
    ]


def test_a_text_without_marks_is_one_piece(page: Page) -> None:
    """Nothing is cut for nothing; an empty text has no pieces."""
    assert page.evaluate(_PIECES, ["なし", []]) == [["なし", []]]
    assert page.evaluate(_PIECES, ["", []]) == []


def test_differences_lead_from_the_old_lines_to_the_new(page: Page) -> None:
    """Equal lines stay, a changed one goes and comes."""
    script = """async ([before, after]) =>
      (await import("/static/diff.js")).differences(before, after)"""
    assert page.evaluate(script, ["一\n二\n三\n四", "一\n三\n新\n四"]) == [
        ["same", "一"],
        ["gone", "二"],
        ["same", "三"],
        ["new", "新"],
        ["same", "四"],
    ]
