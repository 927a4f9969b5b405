"""Pieces: what is worked out by piece is what the whole text gives."""

from datetime import date

import pytest

from replycraft.checking.figures import Sort, figures
from replycraft.checking.pieces import cut, figures_of, narrow
from replycraft.checking.reply import read_reply
from replycraft.text.sentences import layout

WHEN = date(2025, 11, 4)
LONG = "この文は折り返された行と見なされないように、四十二字よりも長く書いてあります。ご安心ください。"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        f"{LONG}\n\n次の行",
        f"{LONG}！？。。！\n 空白\n  \nです。\n",
        f"{LONG}\n「はい。そうです」と伺いました。",
        "短い行です\n短い行です",
    ],
)
def test_sentences_are_those_of_the_whole(text: str) -> None:
    """Marks, blank lines, speech and short lines are cut as in one go."""
    reply = read_reply(text)
    whole = layout(text)
    assert reply.sentences == tuple(whole.sentences)
    assert reply.quotes == tuple(whole.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "11月5日（水）１７時までに、三千円をお返しします。12月1日に5点。",
        "お届けは11月\n5日です。午前の\n10時です。",
        "受付番号 AB-1234\nhttps://a.example/b?c=1\n12/24",
    ],
)
def test_figures_are_those_of_the_whole(text: str) -> None:
    """Days, amounts in kanji, and figures across two lines are found alike."""
    plain = narrow(text)
    found = figures_of(cut(text), plain, WHEN)
    assert found == figures(plain, WHEN)
    assert found[0].sort in (Sort.DAY, Sort.ID)


def test_a_day_is_that_of_its_reply() -> None:
    """The year is the nearest one, whatever day the piece was read for before."""
    pieces = cut("1月5日に")
    found = [
        figures_of(pieces, "1月5日に", day)[0].value for day in (WHEN, date(2024, 2, 1))
    ]
    assert found == [date(2026, 1, 5), date(2024, 1, 5)]
