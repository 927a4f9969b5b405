"""The cause and what is done against it, in sentences."""

import pytest

from replycraft.drafting.cause import cause_told, prevention_told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("緩衝材の入れ忘れ", "原因は緩衝材の入れ忘れでございました。"),
        ("確認が漏れていた", "確認が漏れておりました。"),
        ("部品が外れたため", "部品が外れたことが原因でございました。"),
        ("設定が外れた可能性", "設定が外れた可能性がございます。"),
        ("搬送部の異常(調査中)", "搬送部の異常とみて、詳しく調べております。"),
    ],
)
def test_cause_is_told_whatever_its_form(noted: str, told: str) -> None:
    """A noun, a clause, a reason, a guess."""
    assert cause_told(noted) == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("丈を200と打ち間違えた", "丈を200と打ち間違えておりました。"),
        ("12月29日に釜が壊れた", "12月29日に釜が壊れたことが原因でございました。"),
        ("部品が届かなかった", "部品が届かなかったことが原因でございました。"),
        ("下地の塗りが薄かった", "下地の塗りが薄かったことが原因でございました。"),
        ("塗りの薄い箇所があった", "塗りの薄い箇所があったことが原因でございました。"),
    ],
)
def test_what_went_wrong_is_told_as_it_was_found(noted: str, told: str) -> None:
    """After 「調べましたところ、」 a slip is a state; what happened on a day is not."""
    assert cause_told(noted) == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("出荷前に色を確認する", "今後は、出荷前に色を確認いたします。"),
        ("2025-12-01から二名で照合する", "12月1日（月）から二名で照合します。"),
        ("予約表を電子化", "今後は、予約表を電子化いたします。"),
        ("出発前に係が二人で確認", "今後は、出発前に係が二人で確認いたします。"),
        ("昨日の朝礼で全員に周知", "昨日の朝礼で全員に周知いたしました。"),
        ("業者への指導", "今後に向けて、業者への指導に取り組んでまいります。"),
        ("出荷前の二重点検", "今後に向けて、出荷前の二重点検に取り組んでまいります。"),
    ],
)
def test_prevention_says_from_when_it_holds(noted: str, told: str) -> None:
    """Its own day stands first, else it holds from now on."""
    assert prevention_told(noted) == told


def test_now_on_is_not_said_with_two_topics() -> None:
    """「今後は、指示書は」 would say は twice."""
    assert prevention_told("指示書は二人で読む") == "今後、指示書は二人で読みます。"
    assert prevention_told("指示書を二人で読む") == "今後は、指示書を二人で読みます。"


def test_a_cause_that_breaks_off_in_a_deed_is_over() -> None:
    """「手すりに接触」 is no announcement of what the company will do."""
    assert cause_told("階段の手すりに接触") == (
        "階段の手すりに接触したことが原因でございました。"
    )


def test_a_cause_that_breaks_off_behind_a_clause_is_over() -> None:
    """「見落として初期化」 is a deed, and no noun that a cause could be."""
    assert cause_told("伝票の欄を見落として初期化") == (
        "伝票の欄を見落として初期化したことが原因でございました。"
    )
