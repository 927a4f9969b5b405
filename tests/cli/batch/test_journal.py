"""The lines of a run: written at once, never half, and done only once."""

import json
from pathlib import Path

import pytest

from replycraft.cli.batch.journal import NAME, Journal, Line, key_of

DRAFT = '{"status": "ready"}'


def test_key_is_of_the_mail_and_of_what_it_is_drafted_with() -> None:
    """The same mail with other facts is another line; where one ends is no matter."""
    assert key_of(b"mail", "facts") == key_of(b"mail", "facts")
    assert len({key_of(b"mail", "facts"), key_of(b"mail", ""), key_of(b"m", "")}) == 3
    assert key_of(b"b", "a") != key_of(b"", "ab")


def test_lines_are_read_as_they_were_written(tmp_path: Path) -> None:
    """Names and reasons may be Japanese; what failed is tried again."""
    journal = Journal(tmp_path)
    journal.add("受信/一.eml", "k1", DRAFT)
    journal.add_error("二.eml", "k2", "メールが空です")

    again = Journal(tmp_path)

    assert list(again.lines()) == [
        Line("受信/一.eml", "k1", {"status": "ready"}),
        Line("二.eml", "k2", None, "メールが空です"),
    ]
    assert again.done == {("受信/一.eml", "k1")}


def test_line_that_was_cut_off_is_taken_away(tmp_path: Path) -> None:
    """A run that was stopped in the midst of writing can go on."""
    Journal(tmp_path).add("一.eml", "k1", DRAFT)
    with (tmp_path / NAME).open("ab") as file:
        file.write('{"mail": "二.eml", "dra'.encode())

    journal = Journal(tmp_path)
    journal.add("三.eml", "k3", DRAFT)

    assert [line.mail for line in journal.lines()] == ["一.eml", "三.eml"]


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"mail": "x", "key": "k"}', "null"])
def test_line_changed_by_hand_is_done_once_more(tmp_path: Path, line: str) -> None:
    """What cannot be read is passed over, and nothing else is lost."""
    Journal(tmp_path).add("一.eml", "k1", DRAFT)
    with (tmp_path / NAME).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")

    assert [one.mail for one in Journal(tmp_path).lines()] == ["一.eml"]


def test_every_line_is_plain_json(tmp_path: Path) -> None:
    """Other tools read the file line by line."""
    journal = Journal(tmp_path)
    journal.add('引用符"の名前', "k1", DRAFT)

    (line,) = journal.path.read_text(encoding="utf-8").splitlines()

    assert json.loads(line) == {
        "mail": '引用符"の名前',
        "key": "k1",
        "draft": {"status": "ready"},
    }
