"""What a house says of its own service, its closed days and its customers' occasions."""

import pytest
from tests.checking.conftest import DESK, NOW, OPENING, Told

from replycraft import check_reply


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"private_sauna": "70分・3,800円"}, "個室サウナは70分・3,800円です。"),
        ({"private_lesson": "1回50分"}, "個人レッスンは1回50分でございます。"),
        ({"private_charge": "1日5,500円"}, "個室料は1日5,500円です。"),
        ({"other_room": "洋室12畳"}, "ほかのお部屋は、洋室12畳が空いております。"),
        ({"secret_ingredient": "煎った白ごま"}, "隠し味は、煎った白ごまです。"),
    ],
)
def test_what_a_house_sells_is_not_private(
    told: Told, facts: dict[str, str], sentence: str
) -> None:
    """A private bath or lesson is for every guest to know."""
    found = told(sentence, "湯のみが届きました。清水", **facts)
    assert "pii-leak" not in [code for code, _ in found]


@pytest.mark.parametrize(
    ("facts", "sentence", "leak"),
    [
        ({"private_note": "店長は療養中"}, "店長は療養中です。", "店長は療養中"),
        ({"secret": "来春に閉店"}, "なお、来春に閉店です。", "来春に閉店"),
        ({"internal_cost": "原価340円"}, "原価340円の品です。", "原価340円"),
        ({"other_room": "305号室"}, "音は305号室からです。", "305号室"),
    ],
)
def test_what_stays_in_the_house_is_private(
    told: Told, facts: dict[str, str], sentence: str, leak: str
) -> None:
    """A note of the house and somebody's room are not mailed."""
    assert ("pii-leak", leak) in told(sentence, **facts)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("明日は定休日ですので、あさって11月6日(木)17時までにお電話いたします。", ""),
        ("あすは水曜のお休みにあたり、6日(木)17時までにご連絡いたします。", ""),
        ("明日は係が外へ出ておりますが、11月6日(木)にはお電話いたします。", ""),
        (
            "水曜に届いたメールには、翌木曜の17時までにお返事いたします。",
            "",
        ),
        ("明日の午前中に、係よりご連絡いたします。", "明日"),
        ("明日17時までにお電話いたします。", "明日"),
        ("明日は係がおりますので、17時までにお電話いたします。", "明日"),
        ("水曜の午前中にご報告いたします。", "水曜"),
    ],
)
def test_a_closed_day_is_named_and_not_promised(sentence: str, found: str) -> None:
    """Only the day for which word is promised has to be open."""
    reply = f"{OPENING}{sentence}\n\n株式会社あさひ堂 お客様窓口\n高瀬 直子"
    got = check_reply(
        reply,
        mail=None,
        verified={"contact_by": "2025-11-06T17:00:00+09:00"},
        profile=DESK.model_copy(update={"closed": ("水",)}),
        now=NOW,
    )
    days = [f.text for f in got if f.code.value == "promise-out-of-hours"]
    assert days == ([found] if found else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "お鍋が届きましたら、すぐに点検いたします。",
        "お部屋が空き次第、お申し込みの順にご連絡いたします。",
        "次の予約は、来春に改めてご案内いたします。",
        "12月中旬に改めてご連絡いたします。",
        "後日ご不明な点がございましたら、私が承ります。",
        "お時間を頂戴したのに、至らぬ点ばかりでした。",
    ],
)
def test_the_customers_occasion_and_a_month_need_no_day(
    told: Told, sentence: str
) -> None:
    """What the customer sets going, and a time of year, leaves nobody waiting."""
    found = [code for code, _ in told(sentence, reservation="12月中旬、来春")]
    assert "promise-without-date" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "新しいお鍋が届きましたら、すぐにご連絡いたします。",
        "後日、係よりお電話いたします。",
        "お時間を頂戴したく存じます。",
        "12月の枠につきましては、改めてご連絡いたします。",
    ],
)
def test_what_the_house_waits_for_needs_a_day(told: Told, sentence: str) -> None:
    """Nobody knows when it comes."""
    assert "promise-without-date" in [code for code, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("「急須 あかね 500ml」をお送りします。", ("conflicting-fact", "500ml")),
        (
            "「急須 みどり 360ml」をお送りします。",
            ("ungrounded-name", "急須 みどり 360ml"),
        ),
    ],
)
def test_a_thing_of_another_size_contradicts(
    told: Told, sentence: str, found: tuple[str, str]
) -> None:
    """One figure otherwise is no unknown thing; another name is."""
    mail = "急須の500mlを頼みました。清水"
    got = told(sentence, mail, product="急須 あかね 360ml(名入れ)")
    assert [
        one for one in got if one[0] in ("conflicting-fact", "ungrounded-name")
    ] == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "引き継ぎが済むまでは、私が窓口を務めます。",
        "見習いの者が仕上げた靴は、料金を半分にしております。",
        "ある程度はご自身で組み立てられます。",
        "繁忙期は、お届けまでに10日ほどかかります。",
        "二度と同じ柄は染めませんので、この機会にお求めください。",
        "確実に席をお取りになりたい方には、前売り券をお勧めします。",
        "この布は縮みやすい性質のものですので、手洗いをお勧めします。",
    ],
)
def test_words_of_a_fault_in_a_plain_notice_are_none(told: Told, sentence: str) -> None:
    """They tell how things are done, and excuse or promise nothing."""
    found = [code for code, _ in told(sentence)]
    assert not {"excuse", "unbacked-promise"}.intersection(found)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("引き継ぎができておらず、ご案内が漏れました。", "excuse"),
        ("見習いの者が受けたため、書き間違えました。", "excuse"),
        ("細かな傷は、ある程度は出るものでございます。", "excuse"),
        ("繁忙期のため、お返事が遅れました。", "excuse"),
        ("二度と同じことは起こしません。", "unbacked-promise"),
        ("確実に冬までに育ちますので、お待ちいりません。", "unbacked-promise"),
    ],
)
def test_the_same_words_of_a_fault_are_found(
    told: Told, sentence: str, code: str
) -> None:
    """Where something failed, or a result is sworn to."""
    assert code in [found for found, _ in told(sentence)]
