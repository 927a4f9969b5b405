"""Confirmed facts are told in sentences of their own where no letter tells them."""

import datetime as dt

import pytest

from replycraft.drafting.confirmed import Teller
from replycraft.drafting.fact_tables import compile_facts
from replycraft.drafting.fact_words import FactWords
from replycraft.drafting.mail_says import Mail
from replycraft.drafting.told import Told, Value, told_in
from replycraft.pipeline.assets import shipped_assets
from replycraft.workdays import japanese_day

TODAY = dt.date(2025, 11, 4)
_FACTS = [
    {
        "keys": ["ship_date"],
        "name": "発送日",
        "say": [
            {"tense": "coming", "text": "{値}に、{carrier}で発送いたします。"},
            {"tense": "coming", "text": "{値}に発送いたします。"},
            {"text": ""},
        ],
    },
    {"keys": ["fix"], "asks": True},
    {"keys": ["amount"], "name": "金額", "yen": True, "kinds": ["inquiry"]},
    {"keys": ["fee"], "name": "料金", "yen": True},
    {"keys": ["place"], "name": "場所"},
    {"keys": ["note"], "tell": "never"},
]
WORDS = FactWords.from_data(compile_facts([{"fact": _FACTS}]))


def _told(
    kind: str = "complaint", done: tuple[str, ...] = (), **values: str | dt.date
) -> tuple[list[str], tuple[str, ...]]:
    teller = Teller(WORDS, kind=kind, resolution="", today=TODAY)
    found, lost = teller.tell(
        {
            key: Value("11月6日（木）", value)
            if isinstance(value, dt.date)
            else Value(value)
            for key, value in values.items()
        },
        done,
    )
    return [one.text for one in found], lost


def test_sentence_takes_other_facts_in() -> None:
    """The carrier stands in the sentence of the day and is not told again."""
    day = dt.date(2025, 11, 6)

    assert _told(ship_date=day, carrier="こだま便")[0] == [
        "11月6日（木）に、こだま便で発送いたします。"
    ]
    assert _told(ship_date=day)[0] == ["11月6日（木）に発送いたします。"]


def test_day_that_is_past_is_not_promised() -> None:
    """The writer's empty sentence says that such a value is not told."""
    assert _told(ship_date=dt.date(2025, 11, 3)) == ([], ())


def test_what_the_letter_tells_is_not_told_again() -> None:
    """Facts in the letter's own sentences are done with."""
    assert _told(done=("fee",), fee="550", place="2階") == (["場所は、2階です。"], ())


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("550", "料金は、550円です。"),
        ("0", "料金はかかりません。"),
        ("不要", "料金は不要です。"),
        ("不要(会員)", "料金は不要です（会員）。"),
        ("当日に現金で支払う", "・料金　当日に現金で支払います"),
    ],
)
def test_fact_without_a_sentence_of_its_own(value: str, said: str) -> None:
    """Its name and value make one, whatever kind of value it is."""
    assert _told(fee=value)[0] == [said]


def test_some_facts_are_for_some_mails_only() -> None:
    """A complaint about a bill need not be told its sum."""
    assert _told(amount="9600") == ([], ())
    assert _told("inquiry", amount="9600")[0] == ["金額は、9,600円です。"]


def test_two_facts_are_joined_in_no_sentence() -> None:
    """They have nothing to do with one another: they are lines of a list."""
    two = _told("inquiry", amount="100", fee="200")
    three = _told("inquiry", amount="100", fee="200", place="2階")

    assert two[0] == ["・金額　100円", "・料金　200円"]
    assert three[0] == ["・金額　100円", "・料金　200円", "・場所　2階"]


def test_fact_without_words_is_given_back() -> None:
    """Staff have to know what the reply does not say."""
    assert _told(zig="zag", note="内緒", fix="電源を切る") == (
        ["電源をお切りください。"],
        ("zig",),
    )


def test_note_of_several_parts_is_a_line_of_a_list() -> None:
    """What would sound patched as a sentence stands as the desk wrote it."""
    note = "玄関の右、青い箱の中の封筒の裏面"

    assert _told(place=note)[0] == [f"・場所　{note}"]
    assert _told(zig=note) == ([], ("zig",))
    assert _told("inquiry", zig=note)[0] == [f"・{note}"]
    assert _told(place="廊下の奥、左")[0] == ["・場所　廊下の奥、左"]


def test_what_may_be_left_needs_a_name() -> None:
    """「なくても可」 says nothing by itself."""
    assert _told(place="なくても可")[0] == ["・場所　なくても可"]
    assert _told(zig="なくても可") == ([], ("zig",))


def test_sentence_has_another_end_for_its_neighbours() -> None:
    """Whoever lays the letter out may choose; several sentences stay as they are."""
    assert Told("料金は無料です。", ()).otherwise == "料金は無料でございます。"
    assert Told("一つです。二つです。", ()).otherwise == ""


def test_shipped_words_know_what_desks_confirm() -> None:
    """Facts of many trades have a sentence or a name."""
    teller = Teller(
        shipped_assets().letters.facts, kind="complaint", resolution="", today=TODAY
    )
    facts = {
        "exchange_part": "背もたれの部品のみ、無料",
        "old_part": "返送不要",
        "return_postage": "当社負担",
        "cancel_fee": "0円",
        "line_test": "10月31日に回線測定を行う",
        "internal_note": "仕入先に請求予定",
    }
    found, lost = teller.tell({k: Value(v) for k, v in facts.items()}, ())

    assert lost == ()
    assert [one.text for one in found] == [
        "10月31日に回線測定を行います。",
        "交換は、背もたれの部品のみ、無料で承ります。",
        "お手元の品は、お戻しいただかなくて差し支えございません。",
        "お戻しの送料は、私どもが負担いたします。",
        "お手続きに伴う費用はかかりません。",
    ]


def test_what_happened_is_known_from_what_will_be_done() -> None:
    """Letters tell what was found out before what is decided."""
    facts = {"zig": "電話で案内を誤っていた", "zag": "窓口が書面を渡す"}
    found, _ = Teller(WORDS, kind="complaint", resolution="", today=TODAY).tell(
        {key: Value(text) for key, text in facts.items()}, ()
    )

    assert [(one.text, one.found) for one in found] == [
        ("電話で案内を誤っておりました。", True),
        ("窓口が書面をお渡しします。", False),
    ]


def test_a_sentence_without_its_thing_takes_its_name() -> None:
    """「全額返す」 says nothing of what; without a name it is given back."""
    assert _told(fee="全額返す")[0] == ["料金については、全額お返しします。"]
    assert _told(fee="全額当社負担")[0] == ["・料金　全額当社負担"]
    assert _told(zig="全額返す") == ([], ("zig",))


def test_days_and_sums_of_the_answer_are_told() -> None:
    """A second sentence with the same day would tell it twice."""
    values = {
        "ship_date": Value("11月6日（木）", TODAY),
        "refund_amount": Value("3,800円"),
        "place": Value("2階"),
    }

    assert told_in("11月6日に発送し、3,800円をお返しします。", values) == {
        "ship_date",
        "refund_amount",
    }
    assert told_in("2階です。", values) == set()


def test_what_the_mail_asks_comes_first_in_an_answer() -> None:
    """Its name, a price or a time is what the customer asks for."""
    values = {"amount": Value("9600"), "fee": Value("550"), "place": Value("2階")}
    teller = Teller(
        WORDS,
        kind="inquiry",
        resolution="",
        today=TODAY,
        mail=Mail("場所はどちらですか。"),
    )

    assert [one.text for one in teller.tell(values, ())[0]] == [
        "・場所　2階",
        "・金額　9,600円",
        "・料金　550円",
    ]


def test_facts_of_the_desks_own_come_before_known_ones() -> None:
    """They are what was decided here; what belongs to a known one follows it."""
    said = _told(fee="無料", zig="窓口が書面を渡す", fee_zag="窓口で払う")[0]

    assert said == [
        "窓口が書面をお渡しします。",
        "料金は無料です。",
        "窓口でお支払いします。",
    ]


def test_a_day_that_went_by_is_announced_to_nobody() -> None:
    """Writers have words for the day ahead only."""
    facts = [
        {
            "keys": ["visit"],
            "name": "伺う日",
            "say": [{"tense": "coming", "text": "{値}に伺います。"}],
        }
    ]
    words = FactWords.from_data(compile_facts([{"fact": facts}]))
    teller = Teller(words, kind="complaint", resolution="", today=TODAY)
    value = Value("11月1日（土）", dt.date(2025, 11, 1))

    assert teller.tell({"visit": value}, ()) == ((), ())


def test_a_sentence_is_put_into_no_other() -> None:
    """「郵送のみで手続きできるよりお願いいたします」 is no Japanese."""
    facts = [
        {
            "keys": ["apply_by"],
            "say": [{"text": "{値}までに、{how}より。"}, {"text": "{値}まで。"}],
        },
        {"keys": ["how"], "say": [{"text": "{値}より承ります。"}]},
    ]
    words = FactWords.from_data(compile_facts([{"fact": facts}]))
    teller = Teller(words, kind="complaint", resolution="", today=TODAY)
    values = {"apply_by": Value("12月8日"), "how": Value("郵送のみで手続きできる")}

    assert [one.text for one in teller.tell(values, ())[0]] == [
        "12月8日まで。",
        "郵送のみで手続きできます。",
    ]


def test_each_part_of_a_request_is_told_by_itself() -> None:
    """The slip comes from the company, the parcel from the customer."""
    facts = [
        {
            "keys": ["slip"],
            "asks": True,
            "say": [{"value": ["代わりの品に同封"], "text": "伝票は同封いたします。"}],
        }
    ]
    words = FactWords.from_data(compile_facts([{"fact": facts}]))
    teller = Teller(words, kind="complaint", resolution="", today=TODAY)
    values = {"slip": Value("代わりの品に同封、2週間以内に返送")}

    assert [one.text for one in teller.tell(values, ())[0]] == [
        "伝票は同封いたします。2週間以内にご返送ください。"
    ]


def test_a_day_of_the_customers_own_is_not_told_back() -> None:
    """Who wrote of it knows when it was."""
    day = dt.date(2025, 11, 1)
    values = {"place": Value("11月1日（土）", day)}
    said, _ = Teller(
        WORDS,
        kind="complaint",
        resolution="",
        today=TODAY,
        mail=Mail("11月1日に伺いました。", frozenset({day})),
    ).tell(values, ())

    assert said == ()


def test_a_sentence_for_things_takes_no_deed() -> None:
    """「照合を確かめております」 is no Japanese."""
    facts = [
        {
            "keys": ["check"],
            "name": "確認",
            "say": [{"thing": True, "text": "{値}を確かめております。"}],
        }
    ]
    words = FactWords.from_data(compile_facts([{"fact": facts}]))
    teller = Teller(words, kind="complaint", resolution="", today=TODAY)

    assert [
        teller.tell({"check": Value(text)}, ())[0][0].text
        for text in ("受付の記録", "記録の照合")
    ] == ["受付の記録を確かめております。", "確認は、記録の照合です。"]


def test_a_note_is_for_every_mail() -> None:
    """What is told to those who ask only is a figure or a day, not what was done."""
    assert _told(amount="全額を口座に戻した")[0] == ["全額を口座に戻しました。"]


def test_a_bare_number_has_its_counter() -> None:
    """The customer's own comes first, then that of the key; without one it is not told."""
    words = WORDS._replace(
        words={"remaining": "残り", "lesson": "授業", "made": "製造"},
        counts=frozenset({"remaining"}),
        units={"lesson": "回", "made": "年"},
    )
    mail = Mail("授業があと4コマ残っています。5,000個の件です。")
    teller = Teller(words, kind="inquiry", resolution="", today=TODAY, mail=mail)
    values = {
        "lesson_remaining": Value("7"),
        "made": Value("2013"),
        "remaining": Value("6000"),
    }

    told, lost = teller.tell(values, ())

    assert [one.text for one in told] == ["・授業の残り　7回", "・製造　2013年"]
    assert lost == ("remaining",)


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("inquiry", "路線は何番ですか。", ["路線は、空港線です。"]),
        ("inquiry", "バスに傘を忘れました。", []),
        ("complaint", "バスが遅れました。", []),
    ],
)
def test_what_names_the_matter_is_told_to_who_asks(
    kind: str, text: str, told: list[str]
) -> None:
    """Nobody writes 「路線は、空港線です。」 unasked."""
    assert _beside(text, kind, route="空港線") == told


def test_thanks_are_answered_with_what_they_ask_for() -> None:
    """Who thanks gets no list of what happened."""
    facts = {"place": "2階", "fee": "550円"}

    assert _beside("ありがとうございました。", "thanks", **facts) == []
    assert _beside("場所はどこでしょうか。", "thanks", **facts) == ["場所は、2階です。"]


def test_the_day_of_what_was_before_a_complaint_is_no_finding() -> None:
    """What happened since then is."""
    assert _beside("遅れました。", "complaint", packed_date=dt.date(2025, 11, 2)) == []
    assert _beside("遅れました。", "complaint", packed_date=dt.date(2025, 11, 6)) == [
        "箱詰めの日は、11月6日（木）です。"
    ]


def test_an_unknown_word_of_a_key_is_looked_for_in_the_mail() -> None:
    """Desks write nouns of their trade in Roman letters."""
    text = "着物と長襦袢でいくらですか。"

    assert _beside(text, "inquiry", nagajuban_fee="3300", kimono_fee="6600") == [
        "・お着物の料金　6,600円",
        "・長襦袢の料金　3,300円",
    ]
    assert _beside(
        "着物はいくらですか。", "inquiry", nagajuban_fee="1", kimono_fee="6600"
    ) == ["お着物の料金は、6,600円です。"]


def _beside(text: str, kind: str, **values: str | dt.date) -> list[str]:
    mail = Mail(text, written=TODAY)
    words = shipped_assets().letters.facts
    teller = Teller(words, kind=kind, resolution="", today=TODAY, mail=mail)
    facts = {
        key: Value(f"11月{value.day}日（木）", value)
        if isinstance(value, dt.date)
        else Value(value)
        for key, value in values.items()
    }
    return [one.text for one in teller.tell(facts, ())[0]]


def test_a_key_is_told_by_its_end() -> None:
    """「*_slot」 stands for every key that ends so; thanks only has its own sentence."""
    facts = [
        {"keys": ["*_slot"], "say": [{"tense": "coming", "text": "{値}に承れます。"}]},
        {
            "keys": ["*_words"],
            "say": [{"kinds": ["thanks"], "text": "「{値}」と申しておりました。"}],
        },
    ]
    words = FactWords.from_data(compile_facts([{"fact": facts}]))
    values = {
        "other_slot": Value("11月9日（日）", dt.date(2025, 11, 9)),
        "cook_words": Value("良い一日を"),
    }

    def told(kind: str) -> list[str]:
        teller = Teller(words, kind=kind, resolution="", today=TODAY)
        return [one.text for one in teller.tell(values, ())[0]]

    assert told("thanks") == [
        "11月9日（日）に承れます。",
        "「良い一日を」と申しておりました。",
    ]
    assert told("complaint") == ["11月9日（日）に承れます。"]


def test_what_may_be_private_is_told_as_a_sentence_only() -> None:
    """A style of names is an answer; somebody's name is not told."""
    words = WORDS._replace(personal=frozenset({"name"}))
    teller = Teller(words, kind="inquiry", resolution="", today=TODAY)
    values = {"name_zig": Value("旧姓も登録可"), "zig_name": Value("山下 一郎")}

    assert [one.text for one in teller.tell(values, ())[0]] == [
        "旧姓もご登録いただけます。"
    ]


def test_today_is_told_as_today() -> None:
    """Once in a sentence."""
    found = _told(place=f"倉庫の鍵を{japanese_day(TODAY)}に交換いたします")[0]
    assert found == [f"倉庫の鍵を本日{japanese_day(TODAY)}に交換いたします。"]
