"""`replycraft draft … --out`: many mails, resumed, over processes, with a report."""

import json
from pathlib import Path

import pytest
from tests.conftest import Command

NOW = ("--now", "2025-11-04T10:30")


def _mail(text: str) -> bytes:
    """Return a mail with *text*."""
    return (
        "From: okabe@example.jp\nDate: Tue, 04 Nov 2025 09:12:00 +0900\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{text}\n岡部 徹\n"
    ).encode()


@pytest.fixture
def mails(tmp_path: Path) -> Path:
    """A folder with two complaints, an empty file, and an mbox of two."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.eml").write_bytes(_mail("棚がまだ届きません。困っています。"))
    (folder / "b.eml").write_bytes(_mail("棚の脚が折れていました。交換してください。"))
    (folder / "c.eml").write_bytes(b"")
    box = b"".join(
        b"From a Tue Nov  4 09:12:00 2025\n" + _mail(text) + b"\n"
        for text in ("請求が二重です。", "<b>ふざけるな。</b>金返せ。")
    )
    (folder / "d.mbox").write_bytes(box)
    return folder


def _lines(folder: Path) -> list[dict[str, object]]:
    text = (folder / "drafts.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_every_mail_gets_one_line_in_order(
    replycraft: Command, mails: Path, tmp_path: Path
) -> None:
    """Lines follow the order of the mails; what cannot be read says why."""
    out = tmp_path / "out"

    code, _, err = replycraft("draft", str(mails), "--out", str(out), *NOW)
    lines = _lines(out)

    assert code == 1
    assert [Path(str(line["mail"])).name for line in lines] == [
        "a.eml",
        "b.eml",
        "c.eml",
        "d.mbox[1]",
        "d.mbox[2]",
    ]
    assert lines[2]["draft"] is None
    assert str(lines[2]["error"]).startswith("メールが空です")
    assert "メールが空です" in err
    assert len(list(out.glob("*.txt"))) == 4


def test_two_processes_write_what_one_writes(
    replycraft: Command, mails: Path, tmp_path: Path
) -> None:
    """The number of workers changes nothing but the time."""
    one, two = tmp_path / "one", tmp_path / "two"

    replycraft("draft", str(mails), "--out", str(one), *NOW)
    replycraft("draft", str(mails), "--out", str(two), "--workers", "2", *NOW)

    assert (one / "drafts.jsonl").read_bytes() == (two / "drafts.jsonl").read_bytes()


def test_stopped_run_goes_on(replycraft: Command, mails: Path, tmp_path: Path) -> None:
    """After a torn last line only what is missing is drafted again."""
    out = tmp_path / "out"
    replycraft("draft", str(mails), "--out", str(out), *NOW)
    whole = (out / "drafts.jsonl").read_bytes()
    (out / "drafts.jsonl").write_bytes(whole[: whole.rindex(b"\n", 0, -1) + 40])

    _, _, err = replycraft("draft", str(mails), "--out", str(out), *NOW)

    assert "前に済んだ 3 通はそのままにしました" in err
    names = [str(line["mail"]) for line in _lines(out) if line["draft"]]
    assert len(names) == len(set(names)) == 4


def test_other_facts_are_another_run(
    replycraft: Command, mails: Path, tmp_path: Path
) -> None:
    """A draft made under other conditions is not taken for done."""
    out = tmp_path / "out"
    facts = tmp_path / "facts.json"
    facts.write_text('{"fault": "company"}', encoding="utf-8")
    replycraft("draft", str(mails / "a.eml"), "--out", str(out), *NOW)

    _, _, err = replycraft(
        "draft", str(mails / "a.eml"), "--out", str(out), "--verified", str(facts), *NOW
    )

    assert "前に済んだ" not in err
    assert len(_lines(out)) == 2


def test_report_counts_and_escapes(replycraft: Command, tmp_path: Path) -> None:
    """The page sums up the latest line of each mail; a name is no markup."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "<i>x.eml").write_bytes(_mail("ふざけるな。訴えてやる。金返せ。"))
    out = tmp_path / "out"

    _, _, err = replycraft("draft", str(folder), "--out", str(out), *NOW)
    report = (out / "report.html").read_text(encoding="utf-8")

    assert "<h1>返信の下書き 1 通</h1>" in report
    assert "&lt;i&gt;x.eml" in report
    assert "<i>" not in report
    assert "default-src 'none'" in report
    assert "引き継ぎが要ります: 1 通" in err


def test_lines_alone_with_json(
    replycraft: Command, mails: Path, tmp_path: Path
) -> None:
    """With --json there are the lines and the report, and no file a mail."""
    out = tmp_path / "out"

    replycraft("draft", str(mails), "--out", str(out), "--json", *NOW)

    assert sorted(path.name for path in out.iterdir()) == [
        "drafts.jsonl",
        "report.html",
    ]
