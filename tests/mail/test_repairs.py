"""The list of repairs."""

from replycraft.mail.repairs import RepairLog
from replycraft.records.mail import Repair


def test_same_repair_counts_once() -> None:
    """Two words with the same defect are one line for staff."""
    log = RepairLog()
    for _ in range(2):
        log.add("body", "x-sjis", "cp932", "読みました。")

    assert log.result() == (
        Repair(where="body", declared="x-sjis", used="cp932", note="読みました。"),
    )


def test_list_is_bounded_and_printable() -> None:
    """A hostile mail cannot fill the list or smuggle line ends into it."""
    log = RepairLog()
    for index in range(1000):
        log.add("body", f"{index}\n\x00" + "x" * 500, "used", "読みました。")

    assert len(log.result()) == 200
    assert log.result()[0].declared == "0" + "x" * 77
