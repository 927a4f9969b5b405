"""Tests of whose words a danger is."""

import pytest
from tests.conftest import Answered


@pytest.mark.parametrize(
    "said",
    [
        "と鼻で笑われました。",
        "と怒鳴られました。",
        "と言い放ったのです。",
        "とのお返事でした。",
    ],
)
def test_a_quotation_said_to_the_customer_is_not_the_customers(
    answered: Answered, said: str
) -> None:
    """Whoever was told to sue has not announced to do so."""
    body = answered(
        f"担当の方に「訴えるなら訴えろ」{said}許せません。門の修理代を払ってください。"
    )
    assert "私どもの考えは" not in body


def test_what_the_customer_quotes_of_himself_is_his_own(answered: Answered) -> None:
    """Quotation marks alone take nothing back."""
    body = answered(
        "何度頼んでも返金されません。許せません。「訴えます」と申し上げたとおり、裁判にします。"
    )
    assert "私どもの考えは" in body


def test_a_theft_reported_to_the_police_is_no_step_against_the_desk(
    answered: Answered,
) -> None:
    """Who was robbed and told the police turns to no office about the desk."""
    body = answered(
        "更衣室のロッカーから財布が盗まれました。警察に被害届を出しました。管理がずさんです。"
        "許せません。映像を確かめてください。"
    )
    assert "公的な窓口" not in body
    assert "私どもの考えは" not in body
