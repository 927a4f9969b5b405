"""What samples reach: letters, parts, branches, gaps, ties, and missing facts."""

from pathlib import Path

import pytest

from replycraft.bench.branches import Branch, taken, traced
from replycraft.bench.coverage import Coverage, coverage
from replycraft.bench.house import desk_of
from replycraft.cli.coverage.page import page

MAIL = (
    "From: okabe@example.jp\nDate: Tue, 04 Nov 2025 09:12:00 +0900\n"
    "Content-Type: text/plain; charset=utf-8\n\n"
    "10月28日に注文した飾り棚が、まだ届きません。困っています。\n岡部 徹\n"
)
LETTER = """+++
title = "配送の控えめなお返事"

[when]
kinds = ["complaint"]
topics = ["delivery"]
levels = [1, 2]
stage = ["holding"]
apology = ["limited"]
business = false
+++
{% include "_parts/address.txt.j2" %}

{% if item %}
{{ item }}の件をお知らせくださり、ありがとうございます。
{% else %}
お荷物の件をお知らせくださり、ありがとうございます。
{% endif %}
ご心配をおかけし、申し訳ございません。
{{ due }}までに、{{ agent_family }}よりご連絡いたします。

{% include "_parts/signature.txt.j2" %}
"""


def _house(folder: Path, **letters: str) -> Path:
    """Make a house with *letters* in templates/delivery and one sample mail."""
    target = folder / "templates" / "delivery"
    target.mkdir(parents=True)
    for name, text in letters.items():
        (target / f"{name}.txt.j2").write_text(text, encoding="utf-8")
    (folder / "samples").mkdir()
    (folder / "samples" / "mail.eml").write_text(MAIL, encoding="utf-8")
    return folder


def _covered(house: Path) -> Coverage:
    return coverage(house, desk_of(house), stage="holding", kind="complaint")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Coverage:
    """What one sample reaches in a house with one letter of its own."""
    return _covered(_house(tmp_path_factory.mktemp("house"), own=LETTER))


def test_branches_are_marked_where_they_begin() -> None:
    """Every if, elif, else and for gets a number that shows in the rendering."""
    marks = traced(
        {"a.txt.j2": "+++\ntitle = 'x'\n+++\n{% if a %}x{% else %}\ny{% endif %}\n"}
    )

    assert marks.branches == (
        Branch("a.txt.j2", 4, "{% if a %}"),
        Branch("a.txt.j2", 4, "{% else %}"),
    )
    assert taken(marks.files["a.txt.j2"]) == {0, 1}
    assert taken("⟪1⟫y") == {1}


def test_used_letter_and_its_branches(found: Coverage) -> None:
    """The sample goes through the house's letter, by the branch without an item."""
    own = next(file for file in found.files if file.path == "delivery/own.txt.j2")
    address = next(file for file in found.files if file.path == "_parts/address.txt.j2")

    assert found.samples == 1
    assert (own.letter, own.samples) == (True, 1)
    assert sum(count for _, count in own.branches) == 1
    assert (address.letter, address.samples) == (False, 1)
    assert sum(file.samples for file in found.files if file.letter) == 1


def test_matrix_names_the_letter_of_each_case(found: Coverage) -> None:
    """The house's letter stands where its conditions hold, and only there."""
    cells = found.matrix.cells

    assert cells["delivery", 1, "limited"].letter == "delivery/own.txt.j2"
    assert cells["delivery", 1, "limited"].reached
    assert cells["delivery", 3, "limited"].letter != "delivery/own.txt.j2"
    assert found.matrix.gaps == ()
    assert found.matrix.ties == ()


def test_tie_and_broken_sentence_are_found(tmp_path: Path) -> None:
    """Two letters for one case, and one that falls apart without a fact."""
    torn = LETTER.replace(
        "ご心配を",
        "{% if order_number %}番号{{ order_number }}、{% else %}、{% endif %}ご心配を",
    )
    found = _covered(_house(tmp_path, own=LETTER, second=torn))

    assert ("delivery", 1, "limited") in found.matrix.ties
    assert [(problem.place.path, problem.problem) for problem in found.problems] == [
        (
            "delivery/second.txt.j2",
            "注文番号(order_number)がないとき、「。、」が残ります",
        )
    ]


def test_page_shows_cases_in_colour(found: Coverage) -> None:
    """The report marks what is reached, and lists branches that nothing takes."""
    html = page(found, {"topics/delivery": "配送"})

    assert '<td class="used">delivery/own</td>' in html
    assert "<th>配送</th>" in html
    assert "通らない分かれ道" in html
    assert "<script" not in html
