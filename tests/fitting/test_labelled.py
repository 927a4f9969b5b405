"""Labelled mails are read, and every mistake in them is named."""

import json
from pathlib import Path

import pytest

from replycraft.errors import WriterFileError
from replycraft.fitting.labelled import Labelled, as_message, read_labelled
from replycraft.mail.message import parse_mail

LABEL = {
    "kind": "complaint",
    "anger": 2,
    "topics": ["delivery"],
    "demands": [],
    "risks": [],
    "sarcasm": False,
    "repeat_contact": True,
}
RECORD = {
    "id": "a",
    "headers": {"subject": "件名", "from_name": "山田", "from_addr": "y@example.jp"},
    "body": "届きません。",
    "label": LABEL,
}


def test_a_good_line_is_a_mail() -> None:
    """Headers, body and label are taken over as they stand."""
    (mail,) = read_labelled(json.dumps(RECORD), "x.jsonl")

    assert mail == Labelled("a", RECORD["headers"], "届きません。", LABEL)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"id": None}, "「id」がないか、型が違います"),
        ({"id": ""}, "「id」が空です"),
        ({"id": "b", "body": 3}, "「body」がないか、型が違います"),
        ({"body": "\ud83d"}, "「body」に文字として成り立たない符号があります"),
        ({"headers": {"subject": None}}, "「headers」の値は文字列で書いてください"),
        (
            {"headers": {"date": "11月4日"}},
            "「headers.date」の「11月4日」は日時ではありません",
        ),
        (
            {"extra_headers": {"X-A\nBcc": "x"}},
            "「extra_headers」の名前は英数字とハイフンで書いてください",
        ),
    ],
)
def test_a_faulty_record_is_named(changed: dict[str, object], fault: str) -> None:
    """The line and the item that is wrong are told."""
    assert _faults(RECORD | changed) == [fault]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"anger": 5}, "「label.anger」の「5」は 0 から 4 の数ではありません"),
        ({"anger": True}, "「label.anger」の「True」は 0 から 4 の数ではありません"),
        ({"kind": "rant"}, "「label.kind」に「rant」という種類はありません"),
        ({"topics": "delivery"}, "「label.topics」は文字列の並び […] で書いてください"),
        (
            {"topics": ["delivry"]},
            "「label.topics」に「delivry」というものはありません",
        ),
        ({"topics": []}, "complaint なのに「label.topics」が空です"),
        (
            {"kind": "thanks", "anger": 0},
            "thanks なのに「label.topics」があります",
        ),
        ({"risks": ["legal", "legal"]}, "「label.risks」に同じものが二つあります"),
        ({"sarcasm": 0}, "「label.sarcasm」は true か false で書いてください"),
        ({"dead_line": None}, "「label.dead_line」という項目はありません"),
        (
            {"deadline": "11月6日"},
            "「label.deadline」の「11月6日」は日付ではありません",
        ),
        ({"deadline": "2025-11-06"}, "期限があるのに「headers.date」がありません"),
        (
            {"customer_name": 3},
            "「label.customer_name」は文字列か null で書いてください",
        ),
        ({"facts": {}}, "「label.facts」は並び […] で書いてください"),
        (
            {"facts": [{"kind": "date"}]},
            '「label.facts」は {"kind", "text", "value"} の並びです',
        ),
        (
            {"facts": [{"kind": "day", "text": "件名", "value": "x"}]},
            "「label.facts」に「day」という種類はありません",
        ),
        (
            {"facts": [{"kind": "person", "text": "田中", "value": "田中"}]},
            "「label.facts」の「田中」が本文にも件名にもありません",
        ),
        (
            {"facts": [{"kind": "date", "text": "件名", "value": "11月6日"}]},
            "「label.facts」の「11月6日」は日付ではありません",
        ),
    ],
)
def test_a_faulty_label_is_named(changed: dict[str, object], fault: str) -> None:
    """Unknown ids, dates that are none and facts that are not there are told."""
    assert _faults(RECORD | {"label": LABEL | changed}) == [fault]


def _faults(record: dict[str, object]) -> list[str]:
    """Return what is told about *record* in the second line of a file."""
    lines = json.dumps(RECORD | {"id": "first"}) + "\n" + json.dumps(record)
    known = {"topics": ["delivery"], "demands": [], "risks": ["legal"]}
    with pytest.raises(WriterFileError) as error:
        read_labelled(lines, "x.jsonl", known)
    assert {str(item.place) for item in error.value.problems} == {"x.jsonl:2"}
    return [item.problem for item in error.value.problems]


def test_an_id_that_was_probably_meant_is_named() -> None:
    """The way out is in the message."""
    record = RECORD | {"label": LABEL | {"topics": ["delivry"]}}

    with pytest.raises(WriterFileError, match="「delivery」の誤りではありませんか"):
        read_labelled(json.dumps(record), "x.jsonl", {"topics": ["delivery"]})


def test_the_same_id_twice_is_a_mistake() -> None:
    """Both lines are told."""
    with pytest.raises(WriterFileError) as error:
        read_labelled(f"{json.dumps(RECORD)}\n\n{json.dumps(RECORD)}", "x.jsonl")

    (problem,) = error.value.problems
    assert str(problem.place) == "x.jsonl:3"
    assert problem.problem == "「id」の「a」は 1 行目と同じです"


def test_a_file_of_another_kind_is_not_told_line_by_line() -> None:
    """Twenty mistakes and how many more there are."""
    with pytest.raises(WriterFileError) as error:
        read_labelled("x\n" * 1000, "x.jsonl")

    assert len(error.value.problems) == 21
    assert error.value.problems[-1].problem == "ほかに 980 か所あります"


def test_marks_of_windows_are_no_mistake() -> None:
    """A byte order mark, CRLF and empty lines are passed over."""
    (mail,) = read_labelled(f"\ufeff{json.dumps(RECORD)}\r\n\r\n", "x.jsonl")

    assert mail.id == "a"


def test_every_faulty_line_is_named() -> None:
    """A desk mends its file in one go."""
    with pytest.raises(WriterFileError) as error:
        read_labelled("{\n[]\n", "x.jsonl")

    assert [str(item.place) for item in error.value.problems] == [
        "x.jsonl:1",
        "x.jsonl:2",
    ]


def test_an_empty_file_is_a_mistake() -> None:
    """Nothing can be learned from nothing."""
    with pytest.raises(WriterFileError, match="メールが一通もありません"):
        read_labelled("\n", "x.jsonl")


def test_a_labelled_mail_is_read_like_any_other() -> None:
    """The way from record to mail keeps subject, sender and text."""
    (mail,) = read_labelled(json.dumps(RECORD), "x.jsonl")

    parsed = parse_mail(as_message(mail))

    assert (parsed.subject, parsed.from_name, parsed.text.strip()) == (
        "件名",
        "山田",
        "届きません。",
    )


def test_a_header_cannot_add_another() -> None:
    """Line ends in names and subjects are blanks, whatever the file says."""
    headers = {
        "from_name": "悪\r\nBcc: all@example.com",
        "from_addr": "y@\nexample.jp",
        "subject": "a\n\nb",
    }
    (mail,) = read_labelled(json.dumps(RECORD | {"headers": headers}), "x.jsonl")

    head, _, _ = as_message(mail).partition(b"\n\n")
    parsed = parse_mail(as_message(mail))

    assert b"\nBcc" not in head
    assert (parsed.subject, parsed.from_address) == ("a b", "y@example.jp")
    assert parsed.text.strip() == "届きません。"


def test_further_headers_reach_the_reader() -> None:
    """Whether a mail is automatic stands in its headers."""
    record = RECORD | {"extra_headers": {"Auto-Submitted": "auto-replied"}}
    (mail,) = read_labelled(json.dumps(record), "x.jsonl")

    assert parse_mail(as_message(mail)).automatic == "auto_reply"


def test_the_example_for_writers_is_right() -> None:
    """What lexicons/README.md shows as a labelled mail is one, with nothing to mend."""
    guide = Path(__file__).parents[2] / "lexicons" / "README.md"
    text = guide.read_text(encoding="utf-8")
    example = text.partition("```json\n")[2].partition("```")[0]
    known = {"topics": ["delivery"], "demands": [], "risks": []}

    (mail,) = read_labelled(json.dumps(json.loads(example)), "x.jsonl", known)

    assert mail.label["facts"][0]["value"] == "2025-10-30"
