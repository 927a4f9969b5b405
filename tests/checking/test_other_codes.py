"""Short codes of the mail that are told instead of the confirmed one."""

import pytest
from tests.checking.conftest import Told

ASKED = "シェードはA2、サイズはM、席は12Aだったと思います。控えがありません。清水"


@pytest.mark.parametrize(
    ("sentence", "facts", "code"),
    [
        ("シェードはA2でお受けしております。", {"shade": "A3"}, "A2"),
        ("お色はA2、仕上げは艶ありです。", {"shade": "A3"}, "A2"),
        ("シェード:A2", {"shade": "A3"}, "A2"),
        ("Mサイズでご用意いたします。", {"size": "L"}, "M"),
        ("お席は12Aでございます。", {"seat": "12C"}, "12A"),
    ],
)
def test_the_code_of_the_mail_is_not_the_confirmed_one(
    told: Told, sentence: str, facts: dict[str, str], code: str
) -> None:
    """What the customer supposes is told as what was ordered."""
    found = told(sentence, ASKED, resolution="explain", **facts)
    assert found == [("conflicting-fact", code)]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("シェードはA3でお受けしております。", {"shade": "A3"}),
        ("シェードはA2ではなく、A3でお受けしております。", {"shade": "A3"}),
        ("A2でお作りする場合も、納品の日は変わりません。", {"shade": "A3"}),
        ("A2に変更なさる場合は、お電話ください。", {"shade": "A3"}),
        ("「A2」でよろしいでしょうか。", {"shade": "A3"}),
        ("サイズ違いのMをお届けしておりました。", {"size": "L"}),
        ("Mサイズですと、胸囲が小さくなります。", {"size": "L"}),
        ("お席は12Aでございます。", {"seat": "12A", "seat_before": "12C"}),
        ("お席は12Aでございます。", {"row": "K", "hall": "B2"}),
    ],
)
def test_a_code_beside_the_confirmed_one_is_no_fault(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """A wish, a condition, what went wrong, and a code of another shape."""
    assert told(sentence, ASKED, resolution="explain", **facts) == []
