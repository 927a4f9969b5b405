"""`replycraft coverage`: what it prints, and how it leaves."""

from pathlib import Path
from shutil import copyfile

import pytest
from tests.conftest import Command

ROOT = Path(__file__).resolve().parents[3]
MAIL = ROOT / "examples" / "late-parcel" / "mail.eml"
LETTER = """+++
title = "配送の控えめなお返事"
[when]
kinds = ["complaint"]
topics = ["delivery"]
levels = [{}]
stage = ["holding"]
apology = ["limited"]
business = false
+++
{{% include "_parts/address.txt.j2" %}}

{{% if item %}}
{{{{ item }}}}の件をお知らせくださり、ありがとうございます。
{{% else %}}
お荷物の件をお知らせくださり、ありがとうございます。
{{% endif %}}
{{{{ due }}}}までに、{{{{ agent_family }}}}よりご連絡いたします。

{{% include "_parts/signature.txt.j2" %}}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house with two letters, of which its one sample mail gets the first."""
    letters = tmp_path / "templates" / "delivery"
    letters.mkdir(parents=True)
    for name, level in (("calmer", 2), ("angrier", 4)):
        text = LETTER.format(level)
        (letters / f"{name}.txt.j2").write_text(text, encoding="utf-8")
    (tmp_path / "samples").mkdir()
    copyfile(MAIL, tmp_path / "samples" / "mail.eml")
    return tmp_path


def test_own_letters_are_told_one_by_one(replycraft: Command, house: Path) -> None:
    """A writer sees whether the own letters are reached, however many are shipped."""
    code, out, _ = replycraft("coverage", str(house))

    assert code == 0
    assert out.startswith("見本 1 通\nお手紙: ")
    assert (
        "自社のお手紙と部品:\n"
        "  delivery/angrier.txt.j2: 見本 0 通、分かれ道 0 / 2\n"
        "  delivery/calmer.txt.j2: 見本 1 通、分かれ道 1 / 2\n"
        "見本が通らない同梱のお手紙:\n"
    ) in out
    assert out.count("delivery/angrier.txt.j2") == 1


def test_page_is_written_beside(replycraft: Command, house: Path) -> None:
    """The page calls topics and levels by their names."""
    target = house / "coverage.html"

    code, _, err = replycraft("coverage", str(house), "--html", str(target))

    assert (code, err) == (0, f"書きました: {target}\n")
    html = target.read_text(encoding="utf-8")
    assert "<th>配送</th>" in html
    assert "<th>4 激怒</th>" in html


def test_letters_of_one_weight_are_something_to_mend(
    replycraft: Command, house: Path
) -> None:
    """Two letters for one case give exit code 1, with both names."""
    letters = house / "templates" / "delivery"
    copyfile(letters / "calmer.txt.j2", letters / "copy.txt.j2")

    code, out, _ = replycraft("coverage", str(house))

    assert code == 1
    assert (
        "同じ重みで並びます: delivery/calmer.txt.j2 = delivery/copy.txt.j2"
        "(delivery、怒り 2)\n"
    ) in out


def test_folder_without_a_mail_is_refused(replycraft: Command, tmp_path: Path) -> None:
    """Nothing to count must not look like success."""
    code, out, err = replycraft("coverage", str(tmp_path))

    assert (code, out) == (2, "")
    assert "見本のメール(.eml)が一通もありません" in err
