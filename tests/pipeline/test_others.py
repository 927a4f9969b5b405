"""What is confirmed about other people, and letters that must not tell it."""

from datetime import datetime

import pytest

from replycraft import Desk, Draft

_NOW = datetime.fromisoformat("2025-11-12T10:00:00+09:00")
_MAIL = (
    "園で娘が腕をかまれました。誰がどう見ていたのか、事情を教えてください。森下 京子"
)


def _draft(**verified: str) -> Draft:
    facts = {"fault": "company", "resolution": "explain", **verified}
    return Desk().draft_reply(_MAIL, verified=facts, now=_NOW)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("other_child", "平井 そうた"),
        ("new_child", "川上 結菜"),
        ("neighbor_room", "303号室"),
        ("other_customer_phone", "000-4545-9981"),
        ("payee_phone", "000-2917-4406"),
    ],
)
def test_who_somebody_else_is_is_not_told(key: str, value: str) -> None:
    """Neither the fact nor a warning, since nothing is to be added."""
    draft = _draft(**{key: value, "prevention": "外遊びの保育士を1名増やす"})

    assert value not in draft.body
    assert value.partition(" ")[0] not in draft.body
    assert not any(key in warning for warning in draft.warnings)


def test_a_fact_that_names_somebody_else_is_kept_back() -> None:
    """Staff are told that it is not in the letter."""
    facts = {
        "other_child": "平井 そうた",
        "action": "平井 そうたさんの保護者へ連絡済み",
    }
    draft = _draft(**facts)

    assert "平井" not in draft.body
    assert any("action" in warning for warning in draft.warnings)


def test_what_the_customer_wrote_may_be_told_back() -> None:
    """The room that the mail names is known to who wrote it."""
    mail = (
        "上の303号室から、毎晩重いものを落とす音がします。注意してください。森下 京子"
    )
    facts = {"neighbor_room": "303号室", "action": "303号室へ電話で申し入れ済み"}
    draft = Desk().draft_reply(
        mail, verified={"resolution": "explain", **facts}, now=_NOW
    )

    assert "303号室" in draft.body
    assert draft.findings == ()
