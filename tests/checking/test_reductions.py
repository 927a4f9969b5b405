"""What follows by a rate, a rough share or a price for so many."""

import pytest
from tests.checking.conftest import Told

FOLLOWS = (
    ("登録免許税は48,000円です。", {"assessed": "12000000", "tax": "評価額の0.4%"}),
    ("年間18,000円、月にならしますと1,500円です。", {"rent": "年間18,000円"}),
    ("年間18,700円、月あたり1,600円弱でございます。", {"cost": "年間18,700円"}),
    ("40文字では、25文字を超える15文字分の270円を加えます。", {"message": "40文字", "text_fee": "25文字まで1,500円、以後5文字ごとに90円"}),
    ("往復ですと、片道を2度お求めになるより200円お得です。", {"fare": "往復1,800円、片道1,000円"}),
    ("一対ですと、別々になさるより2,000円お安くなります。", {"price": "1基16,500円", "pair_price": "一対31,000円"}),
)  # fmt: skip
INVENTED = (
    ("登録免許税は46,000円です。", {"assessed": "12000000", "tax": "評価額の0.4%"}, "46,000円"),
    ("年間18,000円、月にならしますと1,600円です。", {"rent": "年間18,000円"}, "1,600円"),
    ("年間18,700円、月あたり1,900円弱でございます。", {"cost": "年間18,700円"}, "1,900円"),
    ("40文字では、25文字を超える15文字分の360円を加えます。", {"message": "40文字", "text_fee": "25文字まで1,500円、以後5文字ごとに90円"}, "360円"),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "facts"), FOLLOWS)
def test_an_amount_that_follows_is_no_invention(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """A rate, a share or so many at a price may be worked out."""
    assert told(sentence, "いくらですか。清水", **facts) == []


@pytest.mark.parametrize(("sentence", "facts", "what"), INVENTED)
def test_a_wrong_amount_has_no_source(
    told: Told, sentence: str, facts: dict[str, str], what: str
) -> None:
    """Another result than the right one is an invention."""
    assert told(sentence, "いくらですか。清水", **facts) == [
        ("ungrounded-number", what)
    ]
