"""Header fields of one mail."""

from replycraft.mail.fields import Fields
from replycraft.mail.repairs import RepairLog
from replycraft.mail.structure import read_structure


def fields(source: bytes, log: RepairLog) -> Fields:
    """Return the fields of *source*."""
    return Fields(read_structure(source, log), "", log)


def test_repeated_header_is_named_and_the_first_counts() -> None:
    """Two senders are suspicious; the one that mailers show is used."""
    log = RepairLog()
    found = fields(b"From: a@example.jp\nFrom: b@example.jp\n\nx", log)

    assert found.sender().address == "a@example.jp"
    assert [item.where for item in log.result()] == ["header:From"]


def test_sender_stands_in_for_a_missing_from() -> None:
    """A mail without From is answered to its Sender."""
    assert fields(b"Sender: a@example.jp\n\nx", RepairLog()).sender().address == (
        "a@example.jp"
    )


def test_references_are_the_thread_without_the_mail_itself() -> None:
    """Ids in order, each once, junk left out."""
    found = fields(
        b"Message-ID: <c@x>\nReferences: <a@x> junk <b@x> <c@x>\nIn-Reply-To: <b@x>\n\nx",
        RepairLog(),
    )

    assert found.message_id() == "<c@x>"
    assert found.references() == ("<a@x>", "<b@x>")


def test_endless_subject_is_cut_with_a_word() -> None:
    """Two thousand characters are more than a subject."""
    log = RepairLog()
    found = fields(b"Subject: " + b"x" * 5000 + b"\n\nx", log)

    assert len(found.text("subject")) == 2000
    assert [item.declared for item in log.result()] == ["too long"]
