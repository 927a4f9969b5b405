"""The command line: results, exit codes, and no traceback for any bad input."""

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.conftest import Command

ROOT = Path(__file__).resolve().parents[2]
MAIL = str(ROOT / "examples" / "late-parcel" / "mail.eml")
NOW = ("--now", "2025-11-04T10:30")


def test_installed_as_a_module() -> None:
    """`python -m replycraft` is the same command, and bad input no traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "replycraft", "draft", "no-such-file.eml"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )

    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().count("\n") == 1


def test_version_is_that_of_the_package(replycraft: Command) -> None:
    """Who reports a fault is asked for it."""
    code, out, _ = replycraft("--version")

    assert (code, out) == (0, f"replycraft {version('replycraft')}\n")


def test_draft_prints_the_body_alone(replycraft: Command) -> None:
    """Standard output is what can be sent; remarks go to standard error."""
    code, out, err = replycraft("draft", MAIL, *NOW)

    assert code == 0
    assert out.startswith("岡部 徹様\n\n")
    assert "[事実が足りません(取り急ぎのお返事です)]" in err
    assert "  お手紙: 配送(確認中のお返事)(delivery/holding.txt.j2)。条件(" in err


def test_draft_reads_standard_input(replycraft: Command) -> None:
    """`-` is standard input and gives the same reply as the file."""
    piped = replycraft("draft", "-", *NOW, stdin=Path(MAIL).read_bytes())

    assert piped[:2] == replycraft("draft", MAIL, *NOW)[:2]


def test_draft_as_json_is_the_public_model(replycraft: Command) -> None:
    """Tools read the same fields as Python users."""
    code, out, _ = replycraft("draft", MAIL, "--json", *NOW)

    assert code == 0
    assert json.loads(out)["status"] == "needs_facts"


def test_draft_as_mail_has_thread_headers(replycraft: Command) -> None:
    """`--eml` can be handed to a mail program."""
    _, out, _ = replycraft("draft", MAIL, "--eml", *NOW)

    assert "In-Reply-To: <late-parcel@example.jp>\n" in out


def test_folder_run_goes_on_past_a_bad_file_and_says_so(
    replycraft: Command, tmp_path: Path
) -> None:
    """One broken file does not cost the other replies."""
    (tmp_path / "1-empty.eml").write_bytes(b"")
    (tmp_path / "2-good.eml").write_bytes(Path(MAIL).read_bytes())

    code, out, err = replycraft("draft", str(tmp_path), *NOW)

    assert code == 1
    assert "岡部 徹様" in out
    assert "1-empty.eml" in err
    assert "2 通のうち 1 通を読めず、0 通は送れません" in err


def test_mbox_is_read_mail_by_mail(replycraft: Command, tmp_path: Path) -> None:
    """Every mail of an mbox gets its own draft."""
    one = Path(MAIL).read_bytes().replace(b"\r\n", b"\n")
    start = b"From okabe@example.jp Tue Nov  4 09:12:00 2025\n"
    (tmp_path / "box.mbox").write_bytes(start + one + b"\n\n" + start + one)

    code, out, _ = replycraft("draft", str(tmp_path / "box.mbox"), "--json", *NOW)

    assert code == 0
    assert len(out.splitlines()) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.eml", b""),
        ("picture.eml", b"\x89PNG\r\n\x1a\n" + bytes(2000)),
    ],
)
def test_what_is_no_mail_gives_one_sentence(
    replycraft: Command, tmp_path: Path, name: str, content: bytes
) -> None:
    """One line, exit code 2, no traceback."""
    path = tmp_path / name
    path.write_bytes(content)

    code, out, err = replycraft("draft", str(path))

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("draft", "no-such-file.eml"),
        ("draft", MAIL, "--profile", "no-such.toml"),
        ("draft", MAIL, "--house", "no-such-house"),
        ("draft", MAIL, "--verified", "no-such.json"),
        ("draft", MAIL, "--now", "yesterday"),
        ("draft", MAIL, "--stage", "frist"),
        ("check", "no-such.txt"),
        ("lint", "no-such-house"),
        ("analyze", "no-such.eml"),
    ],
    ids=lambda arguments: " ".join(arguments[0:3:2]),
)
def test_bad_arguments_exit_with_2_and_no_traceback(
    replycraft: Command, arguments: tuple[str, ...]
) -> None:
    """Every wrong path or value is named in what is printed."""
    code, out, err = replycraft(*arguments)

    assert (code, out) == (2, "")
    assert "Traceback" not in err
    assert arguments[-1] in err


def test_mails_without_headers_date_or_body_get_a_reply(
    replycraft: Command, tmp_path: Path
) -> None:
    """What a person could answer is answered."""
    for number, raw in enumerate(
        [
            "注文した棚が届きません。調べてください。".encode(),
            "From: a@example.jp\n\n棚が届きません。".encode(),
            b"From: a@example.jp\nSubject: =?utf-8?b?5bGK44GL44Gq44GE5qOa?=\n\n",
        ]
    ):
        path = tmp_path / f"{number}.eml"
        path.write_bytes(raw)
        code, out, err = replycraft("draft", str(path), *NOW)

        assert (code, err.count("Traceback")) == (0, 0)
        assert "見本 花子" in out


def test_analyze_shows_level_topics_and_marks(replycraft: Command) -> None:
    """The evidence is numbered in the text, so that it shows without colour too."""
    code, out, _ = replycraft("analyze", MAIL)

    assert code == 0
    assert out.startswith("怒り ")
    assert "話題 delivery" in out
    assert "[1]" in out


def test_check_marks_what_is_wrong(replycraft: Command, tmp_path: Path) -> None:
    """A reply with an invented refund is refused with exit code 1."""
    reply = tmp_path / "reply.txt"
    reply.write_text(
        "岡部 徹様\n\nご連絡ありがとうございます。ご不便をお詫びいたします。\n"
        "代金12,345円は11月7日(金)にご返金いたします。\n\n"
        "株式会社見本商店 お客様相談窓口\n見本 花子\n000-0000-0000\n",
        encoding="utf-8",
    )

    code, out, _ = replycraft("check", str(reply), "--mail", MAIL, *NOW)

    assert code == 1
    assert "unbacked-promise" in out


def test_init_makes_a_house_that_lints_clean_and_drafts(
    replycraft: Command, tmp_path: Path
) -> None:
    """The first steps of a writer work as printed."""
    house = tmp_path / "house"

    assert replycraft("init", str(house))[0] == 0
    assert replycraft("lint", str(house))[:2] == (0, "")
    code, out, _ = replycraft(
        "draft", str(house / "samples" / "mail.eml"), "--house", str(house), *NOW
    )
    assert code == 0
    assert "佐藤 花子" in out


def test_init_never_writes_over_files(replycraft: Command, tmp_path: Path) -> None:
    """A second `init` can't cost a writer's work."""
    (tmp_path / "desk.toml").write_text("company = 'x'\n", encoding="utf-8")

    code, _, err = replycraft("init", str(tmp_path))

    assert code == 2
    assert "すでに中身があります" in err
    assert (tmp_path / "desk.toml").read_text(encoding="utf-8") == "company = 'x'\n"


@pytest.mark.parametrize(
    ("path", "content", "said"),
    [
        ("desk.toml", 'agnet = "x"\n', "desk.toml:1|知らない項目「agnet」です"),
        (
            "templates/delivery/own_holding.txt.j2",
            '+++\ntitle = "x"\n[when]\nstage = ["holding"]\n+++\n{% if customer %}\n',
            "own_holding.txt.j2:6|「if」が閉じられていません",
        ),
        (
            "templates/delivery/own_holding.txt.j2",
            '+++\ntitle = "x"\n[when]\nstage = ["holding"]\n+++\n{{ nmae }}様\n',
            "own_holding.txt.j2:6|スロット「nmae」は宣言されていません",
        ),
        (
            "templates/delivery/own_holding.txt.j2",
            '+++\ntitle = "x"\n[when]\nstage = ["holding"]\n+++\n'
            "{% for i in range(10000000000) %}あ{% endfor %}\n",
            "own_holding.txt.j2:6|",
        ),
        (
            "lexicons/anger/own.toml",
            'title = "x"\n[[term]]\nphrase = "看板が泣く"\nwhy = "x"\n',
            "own.toml:2|「看板が泣く」に例文がありません",
        ),
    ],
    ids=["profile", "syntax", "slot", "loop", "hit"],
)
def test_writers_mistake_is_named_by_lint_and_by_draft(
    replycraft: Command, tmp_path: Path, path: str, content: str, said: str
) -> None:
    """What, where, what to do; lint exits with 1, a draft with 2."""
    house = tmp_path / "house"
    replycraft("init", str(house))
    (house / path).write_text(content, encoding="utf-8")

    linted = replycraft("lint", str(house))
    drafted = replycraft("draft", MAIL, "--house", str(house))

    assert linted[0] == 1
    assert drafted[:2] == (2, "")
    for part in said.split("|"):
        assert part in linted[1]
        assert part in drafted[2]
    assert "Traceback" not in linted[2] + drafted[2]
