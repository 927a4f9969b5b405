"""Several desks are shown side by side."""

import pytest
from tests.labels import LABEL

from replycraft.cli.eval.page import page
from replycraft.cli.eval.screen import show
from replycraft.cli.eval.view import cases, figure_rows
from replycraft.fitting.labelled import Labelled
from replycraft.fitting.results import Evaluation, measured
from replycraft.pipeline.desk import Desk

FURIOUS = LABEL | {"anger": 4}
TITLES = {"topics/delivery": "配送"}


@pytest.fixture(scope="module")
def both() -> Evaluation:
    """Return what two desks make of a thank-you that is labelled as furious."""
    mail = Labelled("a", {"subject": "お礼"}, "ありがとうございました。", FURIOUS)
    calm = measured([mail], {"言葉だけ": Desk()}, seen=0, progress=print)
    (result,) = calm.results
    angry = {**result.given[0], "kind": "complaint", "anger": 4, "escalate": True}
    right = result._replace(
        name="言葉と意味",
        given=({**angry, "topics": ["delivery"]},),
        figures=result.figures | {"anger_mae": 0.0},
    )
    return calm._replace(results=(right, result))


def test_every_desk_has_a_column(both: Evaluation) -> None:
    """One row for each figure, one value for each desk."""
    rows = dict(figure_rows([(each.figures, {}) for each in both.results]))

    assert rows["怒り 平均のずれ(小さいほどよい)"] == ("0.000", "4.000")


def test_what_each_desk_says_stands_side_by_side(both: Evaluation) -> None:
    """A mail that the last desk reads wrongly shows what the others said of it."""
    (case,) = cases(both, TITLES, 5)

    assert case.misses[:2] == (
        ("怒り", "4 激怒", ("4 激怒", "0 平静")),
        ("引き継ぎ", "要る", ("要る", "要らない")),
    )


def test_screen_and_page_name_all_desks(
    both: Evaluation, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both names head a column, and the page says whose evidence it shows."""
    show(both, TITLES, most=5)

    out, text = capsys.readouterr().out, page(both, TITLES, most=5)
    assert "言葉と意味: 4 激怒  言葉だけ: 0 平静" in out
    assert "<th>言葉と意味</th><th>言葉だけ</th>" in text
    assert "根拠は「言葉だけ」のものです。" in text
