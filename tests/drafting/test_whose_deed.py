"""Tests for whose deed a note without a subject tells."""

import pytest

from replycraft.drafting.whose_deed import (
    abstention,
    asked_to,
    is_ours,
    is_people,
    is_sold,
    is_theirs,
    request,
    will_be_ours,
)


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("箱に同封", True),
        ("品物が届いてから査定", True),
        ("窓口で支払い", False),
        ("お客様の側で交換", False),
        ("発送", False),
    ],
)
def test_what_only_the_company_does(text: str, *, ours: bool) -> None:
    """Enclosing and valuing are its deeds; paying, and a bare noun, are not surely."""
    assert will_be_ours(text) is ours


def test_a_plain_verb_of_the_company() -> None:
    """「同時に引き取る」 is; 「現金で支払う」 is the customer's."""
    assert is_ours("同時に引き取る")
    assert not is_ours("現金で支払う")
    assert not is_ours("お客様が送る")


def test_what_only_a_customer_does() -> None:
    """A visit and papers brought along; a report is handed in by either."""
    assert is_theirs("当日は受付に来店")
    assert is_theirs("保険証を持参")
    assert not is_theirs("滑り止めを訪問時に持参")
    assert not is_theirs("書面で提出")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "点検が済むまで使用しない",
            "点検が済むまで、ご使用にならないようお願いいたします。",
        ),
        ("乾くまでは触らない", "乾くまでは、お触れにならないようお願いいたします。"),
        ("確認が取れるまで請求しない", ""),
    ],
)
def test_what_is_not_to_be_done_for_a_time(text: str, said: str) -> None:
    """It is asked of the customer; what the company does not do is none."""
    assert abstention(text) == said


def test_a_request_is_made_of_the_customers_deed() -> None:
    """What may be the company's own is none."""
    assert request("用紙に記入") == "用紙にご記入ください。"
    assert request("係が記入") == ""


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("配達員にエンジの袴を渡す", "配達員にエンジの袴をお渡しください。"),
        (
            "刃を新聞紙で包み、元払いで工房へ送付",
            "刃を新聞紙で包み、元払いで工房へご送付ください。",
        ),
        ("係が届ける", ""),
    ],
)
def test_what_is_handed_or_sent_to_us_is_the_customers(text: str, wish: str) -> None:
    """Under a key that asks, what goes to our people is asked; what they do is not."""
    assert request(text) == wish


def test_doing_without_is_asked_of_the_customer() -> None:
    """「使用を控える」 is no deed of the company."""
    assert is_theirs("結果が出るまで使用を控える")
    assert (
        abstention("結果が出るまで使用を控える")
        == "結果が出るまで、ご使用をお控えください。"
    )


def test_what_our_people_do() -> None:
    """A manager comes along; whether the customer does is not told as our deed."""
    assert is_people("管理者の沖田が同行")
    assert not is_people("お客様が説明")
    assert not is_people("部品が到着")


def test_what_has_a_price_is_our_work() -> None:
    """What the desk cleans for a price is not asked of the customer."""
    assert is_sold("気化器を清掃する", ["清掃の料金"])
    assert not is_sold("気化器を清掃する", ["修理の料金", "料金"])


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "古い鍵は捨てずに持っておくよう依頼",
            "古い鍵は捨てずに持っておいてください。",
        ),
        ("ふたを開けないように案内済み", "ふたを開けないようお願いいたします。"),
        # Others were asked, or it is not told what.
        ("倉庫で保管するよう依頼", ""),
        ("隣室へ静かにするよう依頼", ""),
        ("見積もりを依頼", ""),
    ],
)
def test_what_the_customer_was_asked_to_do(note: str, said: str) -> None:
    """A note of what was asked becomes the request itself."""
    assert asked_to(note) == said
