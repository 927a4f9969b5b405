"""Sample mails of a house: read, compared, blessed, and shown to other tools."""

import json
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from tests.conftest import Command

ROOT = Path(__file__).resolve().parents[2]
pytest_plugins = ["pytester"]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with one case that holds and expects little."""
    case = tmp_path / "samples" / "late"
    case.mkdir(parents=True)
    story = ROOT / "examples" / "late-parcel"
    (case / "mail.eml").write_bytes((story / "mail.eml").read_bytes())
    (case / "expected.toml").write_text(
        'kind = "complaint"\nanger = [1, 2]\nfirst_topic = "delivery"\n'
        'must = ["11月5日（水）"]\nmust_not = ["返金"]\n'
        "now = 2025-11-04T10:30:00+09:00\n",
        encoding="utf-8",
    )
    return tmp_path


def _expect(house: Path, text: str) -> None:
    file = house / "samples" / "late" / "expected.toml"
    file.write_text(f"now = 2025-11-04T10:30:00+09:00\n{text}\n", encoding="utf-8")


def test_stories_of_the_project_are_cases(replycraft: Command) -> None:
    """The examples are a house of samples, and all of them hold."""
    code, out, err = replycraft("test", str(ROOT / "examples"))

    assert code == 0
    assert out.count("✓") == 13
    assert err == "見本 13 件のうち 0 件が期待と違います\n"


def test_case_that_holds(replycraft: Command, house: Path) -> None:
    """What is not named may be anything."""
    code, out, _ = replycraft("test", str(house))

    assert (code, out) == (0, "✓ samples/late\n")


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        ('kind = "inquiry"', "  種類:\n    期待: inquiry\n    結果: complaint"),
        (
            'first_topic = "billing"',
            "  第一の話題:\n    期待: billing\n    結果: delivery",
        ),
        ("anger = 4", "  怒り:\n    期待: 4\n    結果: 2"),
        ("anger = [3, 4]", "  怒り:\n    期待: 3 から 4\n    結果: 2"),
        ('risks = ["legal"]', "  懸念:\n    期待: legal\n    結果: なし"),
        ("escalate = true", "  引き継ぎ:\n    期待: はい\n    結果: いいえ"),
        ('must = ["雨傘"]', "  あるはずの言葉:\n    本文にありません: 「雨傘」"),
        (
            'must_not = ["岡部"]',
            "  あってはならない言葉:\n    本文にあります: 「岡部」",
        ),
        (
            "deadline = 2025-11-10",
            "  期限:\n    期待: 2025-11-10\n    結果: なし",
        ),
    ],
)
def test_difference_is_readable(
    replycraft: Command, house: Path, expected: str, shown: str
) -> None:
    """A failure says what was expected and what came."""
    _expect(house, expected)

    code, out, _ = replycraft("test", str(house))

    assert code == 1
    assert out.startswith(f"✗ samples/late\n{shown}")


def test_golden_reply_differs_line_by_line(replycraft: Command, house: Path) -> None:
    """Of a whole reply only the lines around a change are shown."""
    replycraft("test", str(house), "--bless", "samples/late")
    golden = house / "samples" / "late" / "reply.txt"
    text = golden.read_text(encoding="utf-8")
    golden.write_text(text.replace("岡部 徹様", "岡部様"), encoding="utf-8")

    code, out, _ = replycraft("test", str(house))

    assert code == 1
    assert "    -岡部様\n    +岡部 徹様\n" in out
    assert "株式会社見本商店 お客様相談窓口\n" not in out


def test_bless_writes_and_fails_once(replycraft: Command, house: Path) -> None:
    """A blessed case fails, so that a person reads it, and holds from then on."""
    first, out, _ = replycraft("test", str(house), "--bless", "samples/late")
    second, _, _ = replycraft("test", str(house))

    assert (first, second) == (1, 0)
    assert "を書きました。読んでから" in out


def test_nothing_to_test_is_an_error(replycraft: Command, tmp_path: Path) -> None:
    """A folder without a case must not look like success."""
    code, _, err = replycraft("test", str(tmp_path))

    assert code == 2
    assert "見本が一つもありません。mail.eml と expected.toml を" in err


def test_mails_without_expectation_are_named(replycraft: Command, house: Path) -> None:
    """Whoever starts from a folder of mails learns what is missing beside them."""
    (house / "samples" / "late" / "expected.toml").unlink()

    code, _, err = replycraft("test", str(house))

    assert code == 2
    assert "期待のある見本が一つもありません" in err
    assert "samples/late/mail.eml などを mail.eml という名前で入れて" in err


@pytest.mark.parametrize("option", ["--only", "--bless"])
def test_name_of_no_case_is_told_with_those_there_are(
    replycraft: Command, house: Path, option: str
) -> None:
    """There are samples; only the name is wrong."""
    code, out, err = replycraft("test", str(house), option, "zzz")

    assert (code, out) == (2, "")
    assert f"{option} zzz: " in err
    assert err.endswith("あるのは samples/late です\n")


def test_mistake_in_an_expectation_has_its_line(
    replycraft: Command, house: Path
) -> None:
    """An unknown key names file, line and the key that was meant."""
    _expect(house, 'first_topik = "delivery"')

    code, out, _ = replycraft("test", str(house))

    assert code == 1
    assert "expected.toml:2: 知らない項目「first_topik」です" in out
    assert "「first_topic」の誤りではありませんか" in out


def test_junit_tells_failures_from_errors(
    replycraft: Command, house: Path, tmp_path: Path
) -> None:
    """CI sees which case failed, and which could not be tried."""
    broken = house / "samples" / "broken"
    broken.mkdir()
    (broken / "mail.eml").write_bytes(b"")
    (broken / "expected.json").write_text(json.dumps({"anger": 0}), encoding="utf-8")
    _expect(house, "anger = 4")
    report = tmp_path / "junit.xml"

    code, _, _ = replycraft("test", str(house), "--junit", str(report))
    suite = Xml.parse(report).getroot()[0]  # noqa: S314 (our own file)

    assert code == 1
    assert suite.attrib["tests"] == "2"
    assert suite.attrib["failures"] == suite.attrib["errors"] == "1"
    assert [case.attrib["name"] for case in suite] == ["samples/broken", "samples/late"]
    assert [[child.tag for child in case] for case in suite] == [["error"], ["failure"]]


def test_history_and_facts_are_handed_in(replycraft: Command, house: Path) -> None:
    """Earlier mails of a case stand in its folder, facts in the expectation."""
    history = house / "samples" / "late" / "history"
    history.mkdir()
    mail = (house / "samples" / "late" / "mail.eml").read_bytes()
    (history / "1.eml").write_bytes(mail)
    _expect(
        house,
        'must = ["再びご連絡をいただくこととなり"]\n[verified]\nfault = "carrier"',
    )

    code, out, _ = replycraft("test", str(house))

    assert (code, out) == (0, "✓ samples/late\n")


def test_pytest_runs_the_same_cases(pytester: pytest.Pytester, house: Path) -> None:
    """`pytest --replycraft HOUSE` gives one test a case, with the same difference."""
    good = pytester.runpytest("--replycraft", house)
    _expect(house, "anger = 4")
    bad = pytester.runpytest("--replycraft", house)

    good.assert_outcomes(passed=1)
    bad.assert_outcomes(failed=1)
    bad.stdout.fnmatch_lines(["*期待: 4"])


def test_pytest_without_cases_fails(pytester: pytest.Pytester, tmp_path: Path) -> None:
    """An empty house is an error for pytest too."""
    result = pytester.runpytest("--replycraft", tmp_path / "none")
    empty = tmp_path / "empty"
    empty.mkdir()
    other = pytester.runpytest("--replycraft", empty)

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert other.ret == pytest.ExitCode.INTERRUPTED
