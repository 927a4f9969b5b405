"""Mail to many is known by several marks at once."""

import pytest

from replycraft.mail.bulk_words import bulk_score, is_bulk


def test_single_mark_is_not_enough() -> None:
    """A link, a discount or an urgent word alone says nothing."""
    assert is_bulk("件名", "https://shop.example/ が開けません。") is False
    assert is_bulk("30%OFF", "クーポンが使えません。") is False
    assert is_bulk("【重要】", "24時間以内に連絡をください。http://a.example") is False


def test_customers_own_words_weigh_against_it() -> None:
    """Each way of speaking of oneself takes weight away."""
    phishing = (
        "第三者による不正なアクセスのため本人確認をお願いします。http://a.example/"
    )

    assert bulk_score("", phishing) == 4
    assert bulk_score("", f"こんなメールが届きました。\n{phishing}") == 1


@pytest.mark.parametrize("text", ["", "届きません。", "x" * 10_000])
def test_usual_mail_costs_nothing(text: str) -> None:
    """Without one of the rare words no pattern runs at all."""
    assert is_bulk("件名", text) is False
