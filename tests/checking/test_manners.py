"""What a reply lacks: a next step may be told in casual words."""

import pytest
from tests.checking.conftest import DESK, NOW, OPENING

from replycraft.checking.check import Case, check
from replycraft.records.desk import VerifiedFacts

SIGNED = "\n\n株式会社あさひ堂 お客様窓口\n高瀬 直子"


def codes(sentence: str) -> list[str]:
    """Return what is found in a reply with no other invitation than *sentence*."""
    case = Case(None, None, VerifiedFacts(), DESK, NOW)
    return [found.code.value for found in check(OPENING + sentence + SIGNED, case)]


@pytest.mark.parametrize(
    "sentence",
    [
        "電話くれれば、空いてる時間を教えるね。",
        "わからないことがあったら、いつでも聞いてね。",
        "都合が悪かったらメールしてもらえると助かるよ。",
        "気になることがあったら連絡ちょうだい。",
        "何かあったら、私に声をかけてよ。",
    ],
)
def test_a_casual_invitation_is_one(sentence: str) -> None:
    """How it is worded is a fault of its own; the next step is there."""
    assert "missing-follow-up" not in codes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "担当の者が電話してくれず、お困りとのこと、お詫び申し上げます。",
        "お電話してもらえなかったとのこと、お詫び申し上げます。",
        "店の者が「電話するね」と申したとのこと、失礼いたしました。",
    ],
)
def test_what_others_did_not_do_is_no_invitation(sentence: str) -> None:
    """The customer waited for a call; nobody is asked to call."""
    assert "missing-follow-up" in codes(sentence)
