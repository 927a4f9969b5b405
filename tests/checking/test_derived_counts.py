"""Counts that follow from how often, from their parts, or from what is taken of something."""

import pytest
from tests.checking.conftest import Told

FOLLOWS = (
    ("4か月おきに伺います。", "", {"inspection": "年3回"}),
    ("22名様、21名様、21名様に分けてご案内します。", "64人で伺います。清水", {"slots": "各回30名"}),
    ("毎回20リットルほどお換えください。", "", {"volume": "60リットル", "change": "週に1回、3分の1"}),
    ("年払いですと1,980円、ちょうど2か月分お安くなります。", "", {"monthly_fee": "990", "annual_fee": "9900"}),
    ("月払い990円を1年間お続けになりますと、合計1万1,880円です。", "", {"monthly_fee": "990"}),
    ("6回は、月に2回お乗りになりますと3か月でお使い切りになれます。", "", {"remaining": "残り6回"}),
    ("1日の合計は800通までです。", "", {"limit": "1日800通"}),
    ("10円硬貨200枚の手数料は770円でございます。", "10円玉を200枚替えたいです。清水", {"fee": "770"}),
    ("6畳ですので、5万1,000円になります。", "6畳の表替えはいくらですか。清水", {"unit_price": "1畳8,500円"}),
    ("4つにお切りするには、3回包丁を入れます。", "ようかんを1本、4つに切ってもらえますか。清水", {"product": "ようかん"}),
    ("布は5枚に裁断いたしますので、切るのは4回です。", "布を5枚に切ってください。清水", {"product": "帆布"}),
    ("布は5枚に裁断いたしますので、4カットで200円です。", "布を5枚に切ってください。清水", {"cut_fee": "1カット50円"}),
    ("ペンキ塗りは3か所で9,600円になります。", "ペンキ塗りを3か所お願いします。清水", {"fee": "1か所3,200円"}),
)  # fmt: skip
INVENTED = (
    ("ようかんを4つにお切りするには、6回包丁を入れます。", {"product": "ようかん"}, "6回"),
    ("布は5枚に裁断いたしますので、4カットで270円です。", {"cut_fee": "1カット50円"}, "270円"),
    ("5か月おきに伺います。", {"inspection": "年3回"}, "5か月"),
    ("毎回29リットルほどお換えください。", {"volume": "60リットル", "change": "週に1回、3分の1"}, "29リットル"),
    ("ちょうど3か月分お安くなります。", {"monthly_fee": "990", "annual_fee": "9900"}, "3か月"),
    ("25名様、21名様、21名様に分けてご案内します。", {"party": "64名"}, "25名"),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "mail", "facts"), FOLLOWS)
def test_a_count_that_follows_is_no_invention(
    told: Told, sentence: str, mail: str, facts: dict[str, str]
) -> None:
    """What can be worked out from facts and mail needs no source of its own."""
    assert told(sentence, mail or "お尋ねします。清水", **facts) == []


@pytest.mark.parametrize(("sentence", "facts", "what"), INVENTED)
def test_another_count_has_no_source(
    told: Told, sentence: str, facts: dict[str, str], what: str
) -> None:
    """A count that does not follow is accused."""
    found = {text for _, text in told(sentence, "お尋ねします。清水", **facts)}
    assert what in found
