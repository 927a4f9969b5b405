"""What belongs to other people, or must never be mailed."""

import pytest
from tests.checking.conftest import Told

NEIGHBOUR = {
    "other_customer_name": "菅野 達夫",
    "other_customer_address": "みなと市東町2-5-8",
    "other_customer_status": "お荷物を保管中と確認済み",
}


@pytest.mark.parametrize(
    ("sentence", "leak"),
    [
        ("お品は菅野達夫様がお持ちです。", "菅野達夫"),
        ("お品は菅野さんのお品と入れ替わっておりました。", "菅野さん"),
        ("お品はみなと市東町のお宅に届いておりました。", "みなと市東町"),
        ("お品は東町2-5-8に届いておりました。", "東町2-5-8"),
        (
            "お品は菅野達夫様(東町2-5-8)に届いておりました。",
            "菅野達夫様(東町2-5-8)",
        ),
    ],
)
def test_another_customer_is_not_told(told: Told, sentence: str, leak: str) -> None:
    """Neither the name nor the address, nor a part of them."""
    found = told(sentence, fault="company", cause="伝票の貼り間違い", **NEIGHBOUR)
    assert found == [("pii-leak", leak)]


def test_another_customer_may_be_mentioned(told: Told) -> None:
    """Somebody may be somebody."""
    sentence = "お品は、別のお客様のお宅で保管中と確認済みでございます。"
    assert told(sentence, fault="company", cause="取り違え", **NEIGHBOUR) == []


def test_other_colours_are_nobody(told: Told) -> None:
    """A fact about other things is no secret."""
    assert told("お色はほかに紺がございます。", other_colors="紺") == []


def test_a_password_of_the_mail_is_not_repeated(told: Told) -> None:
    """What the customer wrote need not be mailed back."""
    text = "パスワードは Ame2015kumo のはずです。清水"
    found = told("「Ame2015kumo」ではログインできません。", text, resolution="explain")
    assert found == [("pii-leak", "Ame2015kumo")]


def test_a_card_number_in_groups_is_one(told: Told) -> None:
    """Blanks make no other number of it."""
    text = "カードは4111 1111 1111 1111です。清水"
    found = told("4111 1111 1111 1111のカードを確認いたしました。", text)
    assert found == [("pii-leak", "4111 1111 1111 1111")]


def test_a_personal_number_is_private(told: Told) -> None:
    """Also where the customer sent it; twelve figures of a parcel are none."""
    text = "マイナンバーは 2345 6789 0123 です。清水"
    found = told("個人番号(2345 6789 0123)は必要ございません。", text)
    assert found == [("pii-leak", "2345 6789 0123")]
    parcel = "お荷物の番号は2345-6789-0123です。"
    assert told(parcel, tracking_number="2345-6789-0123") == []


def test_who_was_there_before_is_private(told: Told) -> None:
    """A guest of the night before is somebody else, an address of before is not."""
    sentence = "前の晩は真壁様がお泊まりでした。"
    found = told(sentence, prev_guest_name="真壁 修", resolution="investigate")
    assert found == [("pii-leak", "真壁様")]
    moved = "ご住所を、あおば市中央町3-14から変更いたしました。"
    facts = {"previous_address": "あおば市中央町3-14", "resolution": "explain"}
    assert told(moved, **facts) == []


def test_a_brokers_account_is_no_bank_account(told: Told) -> None:
    """What begins with letters is what the desk calls its customer."""
    facts = {"account_number": "YS-308812", "resolution": "explain"}
    assert told("口座番号YS-308812のご住所にお送りします。", **facts) == []


ROOMMATE = {
    "roommate_name": "今西 多恵子",
    "roommate_phone": "000-2716-0935",
    "resolution": "explain",
}


def test_a_stranger_who_shares_something_is_not_told(told: Told) -> None:
    """Neither the name nor the number of whom the customer will meet."""
    sentence = "お部屋は今西多恵子様(000-2716-0935)とご一緒です。"
    assert [code for code, _ in told(sentence, **ROOMMATE)] == ["pii-leak"]
    assert told("お部屋は、もうお一人の方とご一緒です。", **ROOMMATE) == []


def test_how_to_reach_somebody_is_theirs_to_tell(told: Told) -> None:
    """The payee's number stays in the house unless the customer wrote it."""
    sentence = "お受取人様(000-6631-2095)のご同意をいただきました。"
    facts = {"recipient_phone": "000-6631-2095", "resolution": "explain"}
    assert told(sentence, **facts) == [("pii-leak", "000-6631-2095")]
    mail = "相手の電話は000-6631-2095です。清水"
    assert told(sentence, mail, **facts) == []


def test_who_did_not_agree_is_not_told(told: Told) -> None:
    """A fact that says so makes all of them private."""
    facts = {
        "guide_name": "真鍋 佐和子",
        "guide_consent": "お名前の開示は未同意",
        "resolution": "explain",
    }
    found = told("当日は真鍋佐和子様がご案内いたします。", **facts)
    assert ("pii-leak", "真鍋佐和子") in found


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("この番号は、小比賀 昇様がお使いでした。", "小比賀 昇"),
        ("前の小比賀様がお使いでした。", "小比賀様"),
    ],
)
def test_who_had_it_before_is_nobodys_business(
    told: Told, sentence: str, text: str
) -> None:
    """The former holder of a number is another customer."""
    assert told(sentence, previous_holder="小比賀 昇") == [("pii-leak", text)]


@pytest.mark.parametrize(
    ("facts", "sentence", "leak"),
    [
        (
            {"other_tenant": "307号室 三浦 洋"},
            "307号室の三浦様にお話しいたしました。",
            "307号室の三浦様",
        ),
        ({"other_child": "平井 かえで"}, "相手は平井さんでした。", "平井さん"),
        ({"new_child": "平井 かえで"}, "平井さんが加わりました。", "平井さん"),
        (
            {"injured_student_name": "三浦 洋"},
            "三浦くんの手当てをいたしました。",
            "三浦くん",
        ),
    ],
)
def test_another_child_or_tenant_is_not_told(
    told: Told, facts: dict[str, str], sentence: str, leak: str
) -> None:
    """Neither by the family name, nor with the room before it."""
    assert told(sentence, resolution="explain", **facts) == [("pii-leak", leak)]


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"new_child": "清水 かえで"}, "清水さんのお名前で登録いたしました。"),
        ({"new_child_fee": "なし"}, "お子様の費用はなしでございます。"),
        ({"new_student": "三浦 洋"}, "三浦さんのお席をご用意いたしました。"),
        ({"other_child_fee": "無料"}, "お二人目のお子様は無料でございます。"),
    ],
)
def test_the_customers_own_are_told(
    told: Told, facts: dict[str, str], sentence: str
) -> None:
    """Who has the customer's name, or stands in the mail, is no stranger."""
    mail = "湯のみを三浦 洋の分も頼みます。清水"
    assert told(sentence, mail, resolution="explain", **facts) == []
