"""The name in a From header."""

import pytest

from replycraft.facts.sender import Sender, read_sender, spells


@pytest.mark.parametrize(
    ("header", "address", "expected"),
    [
        ("佐藤 花子", "hanako@example.jp", Sender("佐藤 花子", "", whole=True)),
        ("長谷部　進", "susumu@example.jp", Sender("長谷部 進", "", whole=True)),
        (
            "株式会社アサヒ商会 総務部 中村",
            "n@example.jp",
            Sender("中村", "株式会社アサヒ商会", whole=False),
        ),
        (
            "株式会社アサヒ商会 店舗管理 中村",
            "n@example.jp",
            Sender("中村", "株式会社アサヒ商会", whole=False),
        ),
        (
            "中村 一郎(有限会社みなと)",
            "n@example.jp",
            Sender("中村 一郎", "有限会社みなと", whole=True),
        ),
        ("代表取締役 中村 一郎", "n@example.jp", Sender("中村 一郎", "", whole=True)),
        ("美濃部 結", "yui@example.jp", Sender("美濃部 結", "", whole=True)),
        ("伊集院 文子", "i@example.jp", Sender("伊集院 文子", "", whole=True)),
        (
            "株式会社エムズ商会 物流 早見",
            "h@example.jp",
            Sender("早見", "株式会社エムズ商会", whole=False),
        ),
        (
            "Tanaka Farm 田中",
            "t@example.jp",
            Sender("田中", "Tanaka Farm", whole=False),
        ),
        ("浜名計測 滝", "t@example.jp", Sender("滝", "浜名計測", whole=False)),
        ("越後農産 長部", "o@example.jp", Sender("長部", "越後農産", whole=False)),
        ("沖田建材 沖田", "o@example.jp", Sender("沖田", "沖田建材", whole=False)),
        (
            "メゾン神明 管理人 岩田",
            "i@example.jp",
            Sender("岩田", "メゾン神明", whole=False),
        ),
        ("moe", "moe_0412@example.com", Sender("moe", "", whole=False)),
        ("ume", "umeko@example.com", Sender("", "", whole=False)),
        ("高橋 誠・由美", "t@example.jp", Sender("高橋", "", whole=True)),
        ("ｻﾄｳ ﾊﾅｺ", "h@example.jp", Sender("ｻﾄｳ ﾊﾅｺ", "", whole=True)),
        (
            "グエン・ティ・ホア",
            "hoa@example.com",
            Sender("グエン・ティ・ホア", "", whole=True),
        ),
        ("Hanako Sato", "h@example.com", Sender("Hanako Sato", "", whole=False)),
        ("T.Kawano", "k@example.org", Sender("T.Kawano", "", whole=False)),
        ("喫茶まどか 円谷", "m@example.jp", Sender("円谷", "喫茶まどか", whole=False)),
        ("秘匿", "a@example.jp", Sender("", "", whole=False)),
        ("tanabe", "tanabe@example.com", Sender("tanabe", "", whole=False)),
        ("ゆき", "yuki_m@example.com", Sender("ゆき", "", whole=False)),
        ("しょうた", "shota.k@example.com", Sender("しょうた", "", whole=False)),
        ("ここあ", "cocoa@example.com", Sender("", "", whole=False)),
        ("ねむねむ", "sleepy@example.com", Sender("", "", whole=False)),
        ("kz_0419", "kz@example.com", Sender("", "", whole=False)),
        ("お問い合わせフォーム", "form@example.jp", Sender("", "", whole=False)),
        ("", "a@example.jp", Sender("", "", whole=False)),
    ],
)
def test_sender(header: str, address: str, expected: Sender) -> None:
    """People keep their names, handles and machines have none."""
    assert read_sender(header, address) == expected


def test_address_spells_a_name() -> None:
    """Only whole words of the address count."""
    assert spells("くどう", "kudo.h@example.com") is True
    assert spells("くどう", "skudoh@example.com") is False
