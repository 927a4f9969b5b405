"""A run is counted line by line: topics and anger, what is urgent, what failed."""

from pathlib import Path
from typing import Any

from replycraft.cli.batch.journal import Journal, Line
from replycraft.cli.batch.summary import NO_TOPIC, Counts, Urgent, summed_up


def _line(name: str, status: str = "ready", level: int = 1, **found: Any) -> Line:  # noqa: ANN401
    analysis = {
        "kind": "complaint",
        "anger": {"level": level},
        "topics": [{"id": topic} for topic in found.get("topics", ())],
        "risks": [{"id": risk} for risk in found.get("risks", ())],
        "escalate_reasons": found.get("reasons", []),
    }
    draft = {
        "status": status,
        "analysis": analysis,
        "needs": [{"label": need} for need in found.get("needs", ())],
        "findings": [{"code": code} for code in found.get("findings", ())],
    }
    return Line(name, "k", draft)


def _counted(*lines: Line) -> Counts:
    counts = Counts()
    for line in lines:
        counts.add(line)
    return counts


def test_mails_are_counted_by_first_topic_and_anger() -> None:
    """A mail without a topic has a place of its own, one without a reply none."""
    summary = _counted(
        _line("a", topics=("delivery", "refund"), level=2),
        _line("b", topics=("delivery",), level=2),
        _line("c"),
        _line("d", status="no_reply", topics=("delivery",)),
    ).summary()

    assert summary.mails == 4
    assert dict(summary.cells) == {("delivery", 2): 2, (NO_TOPIC, 1): 1}
    assert summary.topics == ("delivery", NO_TOPIC)
    assert dict(summary.statuses) == {"ready": 3, "no_reply": 1}


def test_what_people_have_to_do_is_counted() -> None:
    """Facts by their names, risks and findings by their ids."""
    summary = _counted(
        _line("a", needs=("返金額", "返金日"), risks=("legal",)),
        _line("b", needs=("返金額",), findings=("too-long",)),
    ).summary()

    assert dict(summary.needs) == {"返金額": 2, "返金日": 1}
    assert dict(summary.risks) == {"legal": 1}
    assert dict(summary.findings) == {"too-long": 1}


def test_urgent_mails_come_first() -> None:
    """What is blocked goes before what is escalated, the angriest first, then by name."""
    summary = _counted(
        _line("calm", status="escalate", level=1, reasons=["責任者の対応をご希望"]),
        _line("b", status="escalate", level=4),
        _line("a", status="escalate", level=4),
        _line("stuck", status="blocked", level=0),
        _line("fine"),
    ).summary()

    assert [mail.name for mail in summary.urgent] == ["stuck", "a", "b", "calm"]
    assert summary.urgent[-1] == Urgent(
        "calm", "escalate", 1, ("責任者の対応をご希望",)
    )


def test_ten_thousand_urgent_mails_need_little_memory() -> None:
    """The fifty that matter most are the same, in whatever order they come."""
    lines = [_line(f"{n:05}", status="escalate", level=n % 5) for n in range(10_000)]

    names = [mail.name for mail in _counted(*lines[::-1]).summary().urgent]

    assert names == [f"{n:05}" for n in range(4, 250, 5)]
    assert len(names) == 50


def test_latest_line_of_each_mail_counts(tmp_path: Path) -> None:
    """What failed once and went well later has gone well; other runs' mails do not count."""
    journal = Journal(tmp_path)
    journal.add_error("a", "k", "読めません")
    journal.add_error("b", "k", "空です")
    draft = _line("a", topics=("delivery",)).draft
    journal.add("a", "k", str(draft).replace("'", '"'))
    journal.add_error("another run", "k", "空です")

    summary = summed_up(journal, ["a", "b"])

    assert (summary.mails, summary.errors) == (2, (("b", "空です"),))
    assert dict(summary.statuses) == {"ready": 1}
