"""Numbers that a sentence openly reckons, in more than one step."""

import pytest
from tests.checking.conftest import Told

FIGURES = ("ungrounded-number", "ungrounded-date", "conflicting-fact")


def accused(found: list[tuple[str, str]]) -> list[str]:
    """Return what is accused of being a figure without a source."""
    return [text for code, text in found if code in FIGURES]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "1錠で8時間ほど効きます。10錠入りの1箱で約80時間分の計算です。",
            {"effect": "1錠で約8時間", "pack": "10錠入り"},
        ),
        (
            "1袋で5日もちますので、6袋でおよそ1か月分となります。",
            {"life": "1袋で約5日", "pack": "6袋入り"},
        ),
        (
            "1週間に1本の目安ですので、12本で約3か月もつ計算です。",
            {"use": "1週間に1本", "pack": "12本入り"},
        ),
        (
            "1日2粒が目安で、60粒入りですので、1袋で約1か月分でございます。",
            {"dose": "1日2粒", "content": "60粒"},
        ),
        (
            "1日3回、1回に2滴をお使いになると、1本300滴で50日もつ計算です。",
            {"dose": "1回2滴、1日3回", "content": "300滴"},
        ),
        (
            "週1回で全10回ですから、2か月半ほどかかる見込みです。",
            {"course": "週1回・全10回"},
        ),
        (
            "塗料は1缶で8平米ですので、20平米には3缶をお見積もりください。",
            {"coverage": "1缶8平米", "wall": "20平米"},
        ),
        (
            "1日あたり1.5kWhほどの増加です。",
            {"usage_kwh": "345", "before_kwh": "300", "days": "30"},
        ),
        (
            "1日あたりに直すと、前回は1.3立方メートル、今回は1.5立方メートルです。",
            {"usage_m3": "51", "before_m3": "39", "days": "34", "before_days": "30"},
        ),
        (
            "床は12畳ですので、約19.4平米でございます。",
            {"room": "12畳", "area": "19.44平米"},
        ),
        (
            "1,000円ごとに1ポイントですので、23ポイントになります。",
            {"price": "23800", "rule": "1,000円ごとに1ポイント"},
        ),
        (
            "1部屋20分で3部屋、移動を入れて70分ほどです。",
            {"clean": "1部屋20分", "move": "10分", "rooms": "3部屋"},
        ),
        (
            "途中1時間の休憩を除いて4時間の講習です。",
            {"time": "10:00〜15:00", "rest": "1時間"},
        ),
        (
            "80センチの棚を2本並べると160センチです。",
            {"width": "80cm"},
        ),
        (
            "毎分8リットルですので、10分のシャワーで80リットルになります。",
            {"flow": "毎分8リットル"},
        ),
        (
            "15キロでは2,100円です。",
            {"rate": "10kmまで1,500円、以後1kmごとに120円", "way": "15km"},
        ),
        (
            "40ページずつ読むと、240ページは6日で終わります。",
            {"pages": "240ページ", "pace": "1日40ページ"},
        ),
        (
            "ご入会の11月4日から末日まで27日分を日割りで頂戴します。",
            {"start": "2025-11-04"},
        ),
        ("片道12キロ、往復で24キロです。", {"distance": "12km"}),
        ("電波の届く範囲はおよそ1.5キロメートルです。", {"range": "1500m"}),
        (
            "年に7,200円、月払いの2か月分お得です。",
            {"month_fee": "3600", "benefit": "7200"},
        ),
    ],
)
def test_what_a_sentence_reckons_has_a_source(
    told: Told, sentence: str, facts: dict[str, object]
) -> None:
    """Steps that the sentence shows, from values that are known, invent nothing."""
    assert accused(told(sentence, **facts)) == []


@pytest.mark.parametrize(
    ("sentence", "facts", "text"),
    [
        (
            "1錠で8時間ほど効きます。10錠で約120時間分の計算です。",
            {"effect": "1錠で約8時間", "pack": "10錠入り"},
            "120時間",
        ),
        (
            "1袋で5日もちますので、6袋でおよそ3か月分となります。",
            {"life": "1袋で約5日", "pack": "6袋入り"},
            "3か月",
        ),
        (
            "1部屋20分で3部屋、移動を入れて90分ほどです。",
            {"clean": "1部屋20分", "move": "10分", "rooms": "3部屋"},
            "90分",
        ),
        (
            "途中1時間の休憩を除いて3時間の講習です。",
            {"time": "10:00〜15:00", "rest": "1時間"},
            "3時間",
        ),
        (
            "15キロでは2,400円です。",
            {"rate": "10kmまで1,500円、以後1kmごとに120円", "way": "15km"},
            "2,400円",
        ),
        (
            "40ページずつ読むと、240ページは9日で終わります。",
            {"pages": "240ページ", "pace": "1日40ページ"},
            "9日",
        ),
        ("約5年もつ計算です。", {"product": "電池"}, "5年"),
        ("修理には約3週間かかる見込みです。", {"product": "時計"}, "3週間"),
        (
            "調整は20分ほどで終わる見込みです。",
            {"fitting": "約15分", "turns": "4回"},
            "20分",
        ),
        ("走行距離は3万2,300キロです。", {"mileage": "42300km"}, "3万2,300キロ"),
        (
            "床は約23.4平米でございます。",
            {"room": "12畳", "area": "19.44平米"},
            "23.4平米",
        ),
        (
            "年に7,200円、月払いの5か月分お得です。",
            {"month_fee": "3600", "benefit": "7200"},
            "5か月",
        ),
    ],
)
def test_another_result_is_accused(
    told: Told, sentence: str, facts: dict[str, object], text: str
) -> None:
    """A result that the figures do not give, or that nothing gives, has no source."""
    assert text in accused(told(sentence, **facts))


@pytest.mark.parametrize(
    ("sentence", "facts", "wrong"),
    [
        (
            "11月30日(日)まで、土日は今週末からあわせて8日ございます。",
            {"exhibition_end": "2025-11-30"},
            "13日",
        ),
        ("11月24日(月)までで、土曜は残り3回です。", {"end": "2025-11-24"}, "7回"),
        ("12月1日まで、平日はあと20日ございます。", {"deadline": "2025-12-01"}, "29日"),
    ],
)
def test_days_of_the_week_may_be_counted(
    told: Told, sentence: str, facts: dict[str, object], wrong: str
) -> None:
    """So many Saturdays come up to a confirmed day, and no more."""
    right = next(n for n in ("8日", "3回", "20日") if n in sentence)
    assert accused(told(sentence, **facts)) == []
    assert accused(told(sentence.replace(right, wrong), **facts)) == [wrong]


def test_days_that_are_left_of_a_span_may_be_told(told: Told) -> None:
    """Fourteen days from the 30th are over on the 13th, nine from today."""
    kept = {"kept_since": "2025-10-30", "storage": "14日間"}
    assert accused(told("保管は最大14日、あと9日ございます。", **kept)) == []
    assert accused(told("保管は最大14日、あと12日ございます。", **kept)) == ["12日"]


def test_a_number_that_is_held_against_another_is_no_day(told: Told) -> None:
    """「前回の29日に対して」 counts days."""
    days = {"billing_days": "35", "previous_billing_days": "29"}
    assert accused(told("前回の29日に対して今回は35日です。", **days)) == []
    assert accused(told("前回の26日に対して今回は35日です。", **days)) == ["26日"]


def test_an_end_may_leave_open_the_half_of_the_day(told: Told) -> None:
    """Two in the afternoon and 90 minutes are half past three, and not five."""
    visit = {"appointment": "2025-11-12T14:00", "duration": "約90分"}
    assert (
        accused(told("午後2時から約90分ですので、3時半頃に終わる見込みです。", **visit))
        == []
    )
    assert accused(
        told("午後2時から約90分ですので、5時頃に終わる見込みです。", **visit)
    ) == ["5時"]
    half = {"dropoff": "2025-11-12T09:30", "duration": "約2時間半"}
    assert (
        accused(told("9時半にお預かりし、お渡しは12時頃の見込みです。", **half)) == []
    )
