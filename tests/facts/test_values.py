"""Values are found in any text, in order and without overlap."""

from datetime import date

from replycraft.facts.values import Value, find_values
from replycraft.records.ids import FactKind

WHEN = date(2025, 11, 4)


def test_values_of_a_reply() -> None:
    """A reply's own promise, amount and phone number are found as well."""
    text = "11月7日（金）17時までに、12,800円をお返しします。電話 03-0000-1234"

    assert find_values(text, when=WHEN) == (
        Value(FactKind.DATE, "11月7日", "2025-11-07", 0, 5),
        Value(FactKind.TIME, "17時", "17:00", 8, 11),
        Value(FactKind.AMOUNT, "12,800円", 12_800, 15, 22),
        Value(FactKind.PHONE, "03-0000-1234", "0300001234", 33, 45),
    )


def test_text_is_as_written() -> None:
    """Full-width digits stay in `text` and become narrow in `value`."""
    text = "代金は１２，８００円です"

    assert find_values(text, when=WHEN) == (
        Value(FactKind.AMOUNT, "１２，８００円", 12_800, 3, 10),
    )


def test_order_number_is_no_date() -> None:
    """The digits of 2025-1104-77 belong to the order."""
    assert [value.kind for value in find_values("注文番号 2025-11-04", when=WHEN)] == [
        FactKind.ORDER_NUMBER
    ]


def test_digits_of_an_address_are_no_date() -> None:
    """A link is one value."""
    found = find_values("https://example.com/2025/11/04/a", when=WHEN)

    assert [value.kind for value in found] == [FactKind.URL]


def test_ordinary_numbers_are_no_values() -> None:
    """一度, 24時間 and お一人 are language, not facts."""
    assert find_values("一度だけ24時間お一人で待ち、三日で直った。", when=WHEN) == ()


def test_empty_text() -> None:
    """Nothing is found in nothing."""
    assert find_values("", when=WHEN) == ()


def test_long_line_of_digits_ends() -> None:
    """A line of 200,000 digits is no value, and is read in one go."""
    assert find_values("1" * 200_000, when=WHEN) == ()


def test_number_of_values_is_bounded() -> None:
    """A mail of ten thousand dates costs no more than one of a thousand."""
    assert len(find_values("11月3日、" * 10_000, when=WHEN)) == 1_000
