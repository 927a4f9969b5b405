"""`replycraft eval`: figures, confusions and the worst mails, on screen and page."""

import json
from pathlib import Path

import pytest
from tests.conftest import Command
from tests.labels import LABEL

LABELLED = Path(__file__).parents[2] / "data" / "labelled"
HOSTILE = {
    "id": "<b>x</b>",
    "headers": {
        "from_name": "<i>",
        "from_addr": "a@example.jp",
        "subject": "</title><script>alert(1)</script>",
        "date": "2025-11-04T09:30:00+09:00",
    },
    "body": "いい加減にしろ!! ふざけるな!! お前ら全員クズだ。お前らは詐欺師か。金を返せ!!\n"
    "ネットに全部晒すからな。覚悟しておけ。\n"
    '<img src="https://evil.example/x"> \x1b[31m\u202e&amp;',
    "label": LABEL | {"kind": "thanks", "anger": 0, "topics": []},
}


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Return a file with one mail that means harm, labelled all wrong."""
    path = tmp_path / "hostile.jsonl"
    path.write_text(json.dumps(HOSTILE, ensure_ascii=False), encoding="utf-8")
    return path


def test_figures_labels_and_answers_can_be_read_by_programs(
    replycraft: Command, hostile: Path, tmp_path: Path
) -> None:
    """`--json` holds every figure, and for each mail its label and what was said."""
    report = tmp_path / "report.json"

    code, _, _ = replycraft("eval", str(hostile), "--json", str(report))

    table = json.loads(report.read_text(encoding="utf-8"))
    (desk,) = table["desks"]
    assert code == 0
    assert (table["mails"], table["seen"]) == (1, 0)
    assert (desk["name"], desk["method"]) == ("言葉だけ", "words")
    assert desk["figures"]["anger_mae"] == 4.0
    assert desk["said"][0]["expected"] == HOSTILE["label"]
    assert desk["said"][0]["said"]["anger"] == 4


def test_the_screen_shows_what_went_wrong(replycraft: Command, hostile: Path) -> None:
    """Expected, said and the evidence with its points stand together."""
    code, out, _ = replycraft("eval", str(hostile))

    assert code == 0
    assert "怒り  ラベル: 0 平静  言葉だけ: 4 激怒" in out
    assert "引き継ぎ  ラベル: 要らない  言葉だけ: 要る" in out
    assert "怒り  「クズ」 +0." in out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_the_page_holds_a_mail_as_text(
    replycraft: Command, hostile: Path, tmp_path: Path
) -> None:
    """Nothing of a hostile mail becomes markup, and nothing asks anybody for anything."""
    path = tmp_path / "report.html"

    replycraft("eval", str(hostile), "--html", str(path))

    page = path.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>x" not in page
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "&lt;img src=&quot;https://evil.example/x&quot;&gt;" in page
    assert "&amp;amp;" in page
    assert "default-src 'none'" in page
    assert page.count("http") == 2  # the policy's http-equiv and the customer's text


def test_mails_that_taught_the_weights_are_named(
    replycraft: Command, tmp_path: Path
) -> None:
    """Figures on train mails look better than they are, and it is said."""
    lines = (LABELLED / "train.jsonl").read_text(encoding="utf-8").splitlines()
    path = tmp_path / "mixed.jsonl"
    own = json.dumps(HOSTILE, ensure_ascii=False)
    path.write_text("\n".join([*lines[:3], own]), encoding="utf-8")

    _, out, _ = replycraft("eval", str(path), "--show", "0")

    assert "4 通のうち 3 通は、今の重みが学習に使ったメールです" in out


def test_items_that_nobody_labelled_are_left_out(
    replycraft: Command, hostile: Path
) -> None:
    """A file without deadline, name and facts has no such figures, and it is said."""
    _, out, _ = replycraft("eval", str(hostile), "--show", "0")

    assert "期限は、ラベルのないメールがあるため測っていません。" in out
    assert "期限の正解" not in out
    assert "番号 F1" not in out
    assert "第一の話題の正解" not in out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("ラベル".encode("cp932"), "UTF-8 で保存してください"),
        (b"", "メールが一通もありません"),
        (b'{"id": 1}', ":1: 「id」がないか、型が違います"),
        (
            json.dumps(HOSTILE | {"label": LABEL | {"topics": ["delivry"]}}).encode(),
            "「delivery」の誤りではありませんか",
        ),
    ],
)
def test_a_faulty_file_is_one_clear_error(
    replycraft: Command, tmp_path: Path, content: bytes, told: str
) -> None:
    """File, line, what is wrong and the way out; no traceback."""
    path = tmp_path / "own.jsonl"
    path.write_bytes(content)

    code, out, err = replycraft("eval", str(path))

    assert (code, out) == (2, "")
    assert str(path) in err
    assert told in err


def test_the_same_mail_in_two_files_is_refused(
    replycraft: Command, hostile: Path, tmp_path: Path
) -> None:
    """A mail that counts twice would bend the figures."""
    other = tmp_path / "other.jsonl"
    other.write_bytes(hostile.read_bytes())

    code, _, err = replycraft("eval", str(hostile), str(other))

    assert code == 2
    assert f"{other}: 「id」の「<b>x</b>」は {hostile} にもあります" in err


def test_a_report_that_cannot_be_written_is_told(
    replycraft: Command, hostile: Path, tmp_path: Path
) -> None:
    """A folder that is not there is named."""
    target = tmp_path / "no" / "report.html"

    code, _, err = replycraft("eval", str(hostile), "--html", str(target))

    assert code == 2
    assert f"{target}: 書けません" in err
