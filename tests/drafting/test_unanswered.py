"""What is asked and no confirmed fact answers is named, and nothing else."""

import pytest
from tests.drafting.cases import complaint

from replycraft.drafting.case import Case
from replycraft.drafting.fact_tables import compile_facts
from replycraft.drafting.fact_words import FactWords
from replycraft.drafting.unanswered import unanswered
from replycraft.drafting.verified import fact_values
from replycraft.drafting.worked_out import WorkedOut
from replycraft.records.ids import Kind

_DAY = "2025-11-07T17:00:00+09:00"
_WORDS = FactWords.from_data(
    compile_facts(
        [
            {
                "fact": [
                    {"keys": ["parking_fee"], "name": "駐車場の料金", "yen": True}
                ],
                "key_words": {"words": {"pet": "ペット", "access": "行き方"}},
            }
        ]
    )
)


def _left(case: Case, resolution: str = "explain") -> tuple[str, ...]:
    kind = case.analysis.kind
    return unanswered(
        case, {"kind": kind, "resolution": resolution}, _WORDS, fact_values(case)
    )


def _inquiry(text: str, *asked: str, **facts: object) -> Case:
    case = complaint(text, resolution="explain", **facts)
    analysis = case.analysis.model_copy(update={"kind": Kind.INQUIRY})
    told = "".join(f"「{one}」とのお尋ね" for one in asked)
    return case._replace(analysis=analysis, all_asked=WorkedOut(lambda: told))


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("雨の中を待ちました。タクシー代は払ってもらえますか。", "タクシー代"),
        ("印刷のやり直しです。刷り直しの費用を負担してください。", "刷り直しの費用"),
        ("三時間待ちました。待った分の値引きはないのでしょうか。", "値引き"),
    ],
)
def test_a_cost_that_nothing_tells_of_is_left_open(text: str, cost: str) -> None:
    """What the customer spent, and wants to be paid, in the customer's own word."""
    case = complaint(text, resolution="explain", cause="表示の誤り")

    assert _left(case) == (cost,)


def test_a_cost_that_a_fact_tells_of_is_answered() -> None:
    """「タクシー代は全額を補償する」 answers it; so does the answer in words."""
    text = "タクシー代は払ってもらえますか。"
    told = complaint(text, resolution="explain", fare="タクシー代は全額を補償する")
    answered = complaint(text, resolution="explain", answer="お支払いします。")

    assert (_left(told), _left(answered)) == ((), ())


def test_a_cost_with_which_one_is_still_busy_stays_open() -> None:
    """「タクシー代は協議中」 answers nothing yet."""
    text = "タクシー代は払ってもらえますか。"
    case = complaint(text, resolution="explain", fare="タクシー代は社内で協議中")

    assert _left(case) == ("タクシー代",)


def test_a_price_is_open_where_no_fact_is_a_sum() -> None:
    """「いくらかかるか」, and only the day of the visit is known."""
    text = "機械が止まりました。いくらかかるか教えてください。"
    known = {"resolution": "repair", "visit_date": "2025-11-06"}

    assert _left(complaint(text, **known), "repair") == ("費用",)
    assert _left(complaint(text, parking_fee="800", **known), "repair") == ()


def test_a_question_of_an_inquiry_is_open_where_the_desk_set_a_day() -> None:
    """No word of 「犬を連れて入れますか」 is in a fact."""
    asked = ("駐車場の料金はいくらですか", "犬を連れて入れますか")
    text = "。".join(asked) + "。"
    fixed = _inquiry(text, *asked, parking_fee="800", contact_by=_DAY)
    free = _inquiry(text, *asked, parking_fee="800")

    assert _left(fixed) == ("「犬を連れて入れますか」とのお尋ね",)
    assert _left(free) == ()


def test_what_says_that_it_can_be_done_answers_a_question_in_other_words() -> None:
    """`pet = 同伴可` answers 「犬を連れて入れますか」."""
    asked = "犬を連れて入れますか"
    case = _inquiry(f"{asked}。", asked, pet="同伴可", contact_by=_DAY)

    assert _left(case) == ()


@pytest.mark.parametrize("resolution", ["", "investigate", "decline"])
def test_where_nothing_is_decided_or_all_is_declined_nothing_is_open(
    resolution: str,
) -> None:
    """Such letters name the wishes themselves."""
    case = complaint("タクシー代は払ってもらえますか。", cause="表示の誤り")

    assert _left(case, resolution) == ()


def test_a_request_for_the_letter_itself_is_answered_by_it() -> None:
    """「今月中にご返答いただけますと幸いです」 leaves nothing open."""
    asked = "今月中にご返答いただけますと幸いです"

    assert _left(_inquiry(asked, asked, contact_by=_DAY)) == ()


def test_a_long_question_is_named_by_what_it_is_about() -> None:
    """「申請書の作成もお願いできますでしょうか」 is about 申請書の作成."""
    asked = "申請書の作成もお願いできますでしょうか"

    assert _left(_inquiry(asked, asked, contact_by=_DAY)) == ("申請書の作成",)


def test_what_is_wanted_if_it_can_be_had_is_open() -> None:
    """「替えられるなら一緒に頼みたい」 is asked without a question mark."""
    text = "刃を研いでほしいです。ばねも替えられるなら一緒に頼みたいです。"

    assert _left(_inquiry(text)) == (
        "「ばねも替えられるなら一緒に頼みたい」とのご依頼",
    )


def test_what_is_free_does_not_tell_what_the_rest_costs() -> None:
    """A free car park says nothing of 「費用の目安も知りたい」."""
    asked = "費用の目安も知りたい"
    case = _inquiry(asked, asked, contact_by=_DAY, parking_fee="無料")

    assert _left(case) == ("費用の目安",)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "今後も同じ担当の方なのかをお答えください。",
            ("「今後も同じ担当の方なのか」とのお尋ね",),
        ),
        ("今後はどう改善するつもりですか。", ()),
    ],
)
def test_complaint_may_ask_of_the_time_to_come(
    text: str, left: tuple[str, ...]
) -> None:
    """Who will come is asked; what will be done better is said by other facts."""
    case = complaint(text, resolution="explain", contact_by=_DAY)

    assert _left(case) == left


def test_what_is_paid_back_is_not_open() -> None:
    """The taxi that a refund pays for is no open question."""
    text = "タクシー代を払ってください。"
    facts = {"taxi_fare": "2300", "refund_amount": "2300"}

    assert _left(complaint(text, resolution="refund", **facts), "refund") == ()
