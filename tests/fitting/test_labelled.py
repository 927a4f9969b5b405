"""Labelled mails are read, and every mistake in them is named."""

import json

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
        ({"body": 3}, "「body」がないか、型が違います"),
        ({"headers": {"subject": None}}, "「headers」の値は文字列で書いてください"),
        ({"label": LABEL | {"anger": 5}}, "「label.anger」がないか、値が違います"),
        ({"label": LABEL | {"kind": "rant"}}, "「label.kind」がないか、値が違います"),
        (
            {"label": LABEL | {"topics": "delivery"}},
            "「label.topics」がないか、値が違います",
        ),
    ],
)
def test_a_faulty_record_is_named(changed: dict[str, object], fault: str) -> None:
    """The line and the item that is wrong are told."""
    lines = json.dumps(RECORD) + "\n" + json.dumps(RECORD | changed)

    with pytest.raises(WriterFileError) as error:
        read_labelled(lines, "x.jsonl")

    assert [(str(item.place), item.problem) for item in error.value.problems] == [
        ("x.jsonl:2", fault)
    ]


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
