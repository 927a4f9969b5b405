"""The name to address a customer by."""

import pytest

from replycraft.facts.names import customer_name
from replycraft.text.document import Document


def name(
    text: str, header: str = "", address: str = "a@example.jp", signature: str = ""
) -> tuple[str | None, str | None]:
    """Return name and company."""
    document = Document("お問い合わせ", text, signature)
    return customer_name(document, from_name=header, from_address=address)


def test_header_wins() -> None:
    """A full name in the From header is the name, whoever else is named."""
    assert name("担当の石川さんにお願いしました。", "佐藤 花子") == ("佐藤 花子", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("お世話になります。田中と申します。", "田中"),
        ("先日予約した山田です。", "山田"),
        ("いつもの中村でございます。", "中村"),
        ("早く返してください。\n\n鈴木 一郎", "鈴木 一郎"),
        ("返金してください。\n注文番号 AB-2041 鈴木", "鈴木"),
        ("はじめまして、プリヤと申します。", "プリヤ"),
        ("【お名前】佐藤 花子\n【内容】交換希望", "佐藤 花子"),
        ("氏名：佐藤 花子様\n内容：交換希望", "佐藤 花子"),
        ("305の橘だけど、返金して。", "橘"),
        ("305の者です。返金してください。", None),
        ("届いたのはリコーダーです。正直ガッカリです。", None),
        ("届け先は石川です。", None),
        ("返金してください。", None),
        ("返金のお約束でした。ご確認ください。 佐藤", "佐藤"),
        ("代金を返せ。\n店長の石川 気をつけて帰れよ", None),
        ("代金を返せ。\n店長の石川 お前のせいだ", None),
        ("ベビーカー(BC-7L)の前輪が取れました。", None),
    ],
)
def test_name_in_the_text(text: str, expected: str | None) -> None:
    """Without a name in the header, the text is asked."""
    assert name(text) == (expected, None)


def test_handle_makes_room() -> None:
    """A handle is no name, and the text has one."""
    assert name("昨日機種変更した山田です", "もふもふ", "mofu@example.com") == (
        "山田",
        None,
    )


def test_romaji_makes_room_for_kanji() -> None:
    """A name in Latin letters is used only if there is no other."""
    assert name("先日予約した山田です。", "Taro Yamada") == ("山田", None)
    assert name("予約を変更してください。", "Taro Yamada") == ("Taro Yamada", None)


def test_a_thing_in_kana_is_no_foreign_name() -> None:
    """「プリヤです」 gives the kana of Priya, 「青いカードです」 none of a Japanese name."""
    assert name("プリヤです。\n荷物が来ません。", "Priya Sharma") == ("プリヤ", None)
    assert name("青いカードです。\n荷物が来ません。", "Kenji Soma") == (
        "Kenji Soma",
        None,
    )


def test_company_and_full_name_of_the_sign_off() -> None:
    """The sign-off completes a family name and tells the company."""
    text = "株式会社ひかり堂 御中\n\n見積をお願いします。"
    signature = "株式会社アサヒ商会 総務部\n中村 一郎\nTEL 03-0000-1234"

    assert name(text, "総務部 中村", signature=signature) == (
        "中村 一郎",
        "株式会社アサヒ商会",
    )


def test_own_company_is_not_the_customers() -> None:
    """A forwarded mail from the desk's own company has no customer company."""
    document = Document("件名", "確認してください。")

    assert customer_name(
        document,
        from_name="株式会社ひかり堂 中村",
        from_address="n@example.jp",
        own_company="ひかり堂",
    ) == ("中村", None)


def test_member_of_the_company_in_the_header() -> None:
    """「こもれび亭の楠です」 names a person, although no dictionary knows the house."""
    assert name("こもれび亭の楠です。納品が足りません。", "こもれび亭") == ("楠", None)
    assert name("喫茶こもれびの楠です。納品が足りません。", "喫茶こもれび") == (
        "楠",
        "喫茶こもれび",
    )


def test_company_that_introduces_itself() -> None:
    """Where companies write to each other, the one before the name is the writer's."""
    mail = "北野食品 品質保証室の永井です。\n貴社の納品書が届きません。"
    assert name(mail, "品質保証室 永井 亮") == ("永井 亮", "北野食品")
    assert name("北野食品の永井です。\n弊社に荷物が来ません。", "永井 亮") == (
        "永井 亮",
        "北野食品",
    )
    # The mother of a child in a nursery is none of its people.
    assert name("みどり保育園の永井です。\n荷物が来ません。", "永井 亮") == (
        "永井 亮",
        None,
    )


def test_a_word_for_family_is_no_name() -> None:
    """「父」 in the header is who writes, not what he is called."""
    assert name("中3の西尾の父です。\n成績表を確かめてください。", "父")[0] != "父"
