"""Which wishes a reply speaks to."""

import pytest
from tests.drafting.cases import demanding

from replycraft.drafting.asks import asks
from replycraft.drafting.case import Case, Wished
from replycraft.drafting.wanted import denied
from replycraft.drafting.worked_out import WorkedOut


def test_strongest_wish_comes_first() -> None:
    """Explanations follow what the customer wants done; weak hints are left out."""
    case = demanding(
        "説明と返金と交換、修理",
        explanation=("説明", 2.5),
        refund=("返金", 1.6),
        exchange=("交換", 1.0),
        repair=("修理", 0.2),
    )

    assert asks(case) == ("refund", "exchange", "explanation")


@pytest.mark.parametrize(
    "text",
    [
        "返金をお願いしているわけではありません。",
        "返金はいりません。",
        "返金を求めてはいません。",
    ],
)
def test_wish_that_is_not_made_is_not_answered(text: str) -> None:
    """Who says that no refund is asked for is not told about refunds."""
    case = demanding(text, refund=("返金", 1.1))

    assert asks(case) == ()
    assert denied(case) == frozenset({"refund"})


def test_denial_of_another_sentence_does_not_count() -> None:
    """What follows the full stop speaks of something else."""
    case = demanding("返金してください。言い訳はいりません。", refund=("返金", 1.1))

    assert asks(case) == ("refund",)


def test_wish_of_an_earlier_mail_is_not_this_ones() -> None:
    """「交換をお願いしましたが」 tells what went before."""
    case = demanding("交換をお願いしましたが白でした。", exchange=("交換をお願い", 1.4))

    assert asks(case) == ()


def test_return_is_called_a_return() -> None:
    """Who asks whether goods can go back is not answered about money."""
    assert asks(demanding("返品できますか。", refund=("返品できますか", 1.3))) == (
        "return",
    )


def test_question_comes_first_where_it_is_clearly_the_strongest() -> None:
    """「教えてください」 before a mere mention of damages."""
    case = demanding(
        "17時までに教えてください。損害のお支払いも",
        contact=("教えてください", 1.6),
        compensation=("お支払い", 1.1),
    )

    assert asks(case) == ("contact", "compensation")


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        ("書面で回答してください", ("compensation",)),
        ("質問に回答してください", ("contact", "compensation")),
    ],
)
def test_an_answer_on_what_has_a_name_is_no_question(
    quote: str, named: tuple[str, ...]
) -> None:
    """「治療費について回答を」 asks for the costs; only a question is one."""
    case = demanding(
        f"治療費をください。{quote}。",
        contact=(quote, 1.6),
        compensation=("治療費", 1.1),
    )

    assert asks(case) == named


def test_second_best_wish_comes_second() -> None:
    """「無理なら返金を」 is answered after what the customer wants first."""
    case = demanding(
        "木曜までに届くと嬉しいです。無理なら、その分の返金で大丈夫です。",
        resend=("届くと嬉しい", 0.3),
        refund=("返金", 1.1),
    )

    assert asks(case) == ("resend", "refund")


def test_wish_is_named_as_the_customer_names_it() -> None:
    """「そのままお返しください」 may be goods, 「診てもらえるのか」 is no repair."""
    goods = demanding("そのままお返しください", refund=("返しください", 1.0))
    looked = demanding("診てもらえるのか", repair=("診てもらえるのか", 1.0))
    mended = demanding("直してください", repair=("直してください", 1.0))

    assert asks(goods) == ("action",)
    assert asks(looked) == ("action",)
    assert asks(mended) == ("repair",)


def test_a_question_is_answered_beside_the_wish() -> None:
    """What is asked besides is named too; what asks for the wish itself is not."""
    text = "交換してください。送料はいくらですか。"
    case = demanding(text, exchange=("交換", 1.0))
    asking = case._replace(question=WorkedOut(lambda: "送料はいくらですか"))

    assert asks(asking) == ("exchange", "contact")

    wished = demanding("交換していただけるのでしょうか。", exchange=("交換", 1.0))
    same = wished._replace(question=WorkedOut(lambda: "交換していただけるのでしょうか"))

    assert asks(same) == ("exchange",)


def test_what_was_said_is_not_cancelled_like_an_order() -> None:
    """「あの発言を撤回してください」 is a deed of its own."""
    case = demanding("あの発言を撤回してください。", cancel=("撤回し", 0.9))

    assert asks(case) == ("action",)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("お詫びも補償も求めていません。", "補償も"),
        ("返金や補償を望むものではありません。", "返金"),
        ("補償も割引もいりません。", "補償"),
    ],
)
def test_of_several_things_that_are_not_wished_none_is(text: str, quote: str) -> None:
    """「お詫びも補償も求めていません」 denies the last as well as the first."""
    case = demanding(text, compensation=(quote, 1.3))

    assert denied(case) == frozenset({"compensation"})


def test_the_own_request_takes_the_place_of_vaguer_words() -> None:
    """What is quoted needs no 「お求めの対応」 and no 「ご要望」 beside it."""
    text = "看板を下ろしてください。返金もお願いします。次から気をつけて。"
    case = demanding(
        text,
        action=("下ろして", 1.0),
        refund=("返金", 1.2),
        improvement=("次から", 1.0),
    )
    quoted = case._replace(wish=WorkedOut(lambda: "看板を下ろしてください"))

    assert asks(quoted) == ("action", "refund")


def _named(case: Case, name: str, quote: str) -> Case:
    start = case.mail.text.index(quote)
    return case._replace(wishes=(Wished(name, start, start + len(quote)),))


def test_a_wish_is_called_by_its_name_in_the_lexicon() -> None:
    """A named wish replaces what only says that something is asked."""
    case = demanding(
        "工事の日取りをお知らせください。", action=("お知らせください", 1.2)
    )
    named = _named(case, "日取りのお知らせ", "日取りをお知らせ")

    assert asks(case) == ("action",)
    assert asks(named) == ("日取りのお知らせ",)


def test_a_named_wish_stands_beside_others() -> None:
    """Who wants money back and the goods fetched is told of both."""
    case = demanding("返金と、品の引き取りをお願いします。", refund=("返金", 1.2))
    named = _named(case, "お引き取り", "引き取りをお願い")

    assert asks(named) == ("refund", "お引き取り")


def test_a_named_wish_that_is_not_made_is_not_named() -> None:
    """「謝ってほしいわけではありません」 asks for no apology."""
    case = demanding("謝ってほしいわけではありません。", explanation=("謝って", 0.1))
    named = _named(case, "お詫びについてのご要望", "謝ってほしい")

    assert asks(named) == ()


def test_an_answer_in_general_is_no_question_of_its_own() -> None:
    """「返金してください。お返事ください」 asks for money, and to be answered on that."""
    text = "返金してください。お返事ください。"
    case = demanding(text, refund=("返金", 1.1), contact=("返事", 2.3))

    assert asks(case) == ("refund",)

    asked = demanding(
        "返金してください。日を教えてください。",
        refund=("返金", 1.1),
        contact=("教えて", 2.3),
    )

    assert asks(asked) == ("contact", "refund")


def test_a_bare_question_is_the_point() -> None:
    """「いつ戻るのか教えてください」 is answered as a question, 「お電話を」 is none."""
    asked = demanding("いつ戻るのか教えてください。", contact=("教えてください", 1.6))
    called = demanding("お電話をください。", contact=("お電話を", 1.6))

    assert asks(asked) == ("contact",)
    assert asks(called) == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("3日までに直らないなら契約は解約し、別の店に移ります。", "解約"),
        ("金曜までに来なかったら解約します。", "解約"),
    ],
)
def test_what_is_done_for_want_of_it_is_no_wish(text: str, quote: str) -> None:
    """Who announces to leave if nothing comes does not ask for the end."""
    assert asks(demanding(text, cancel=(quote, 1.2))) == ()


def test_a_second_best_wish_is_still_one() -> None:
    """「直らないなら解約してください」 asks for the end, if only then."""
    case = demanding("直らないなら解約してください。", cancel=("解約", 1.2))

    assert asks(case) == ("quit",)


def test_what_the_customer_sends_is_no_wish() -> None:
    """「もう一度お送りいたします」 tells what the customer does."""
    case = demanding("写真をもう一度お送りいたします。", resend=("もう一度お送り", 1.2))

    assert asks(case) == ()


def test_what_is_fetched_is_not_sent() -> None:
    """Who comes for the missing part is not told about sending it."""
    case = demanding("残りは窓口で受け取りたいです。", resend=("受け取り", 1.2))

    assert asks(case) == ("action",)


def test_what_nothing_names_is_still_a_wish() -> None:
    """A request that no demand catches is spoken of, if only as a wish."""
    case = demanding("ああいうのはやめてほしいです。")
    requested = case._replace(requested=WorkedOut(lambda: "improvement"))

    assert (asks(case), asks(requested)) == ((), ("improvement",))


@pytest.mark.parametrize(
    ("text", "quote", "named"),
    [
        ("早くみんなに知らせてください。", "知らせてください", ("action",)),
        ("どれを使うか知らせてください。", "知らせてください", ("contact",)),
        ("明日までに返事を。", "までに返事", ()),
    ],
)
def test_nothing_is_called_a_question_where_none_is_asked(
    text: str, quote: str, named: tuple[str, ...]
) -> None:
    """To warn others is a deed; a wish for an answer has no name."""
    assert asks(demanding(text, contact=(quote, 1.2))) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("約款の写しを送ってください。", ("action",)),
        ("約款の写しをもう一度送ってください。", ("resend",)),
    ],
)
def test_what_was_never_sent_is_not_sent_again(
    text: str, named: tuple[str, ...]
) -> None:
    """A copy of a contract is no parcel that went astray."""
    assert asks(demanding(text, resend=("送ってください", 0.9))) == named


@pytest.mark.parametrize(
    "text",
    ["もう2回も交換してもらいました。まだ痛みます。", "交換しても直りません。"],
)
def test_what_was_done_already_is_not_wished(text: str) -> None:
    """Who tells that it was exchanged before asks for no exchange."""
    case = demanding(text, exchange=("交換し", 1.6))

    assert denied(case) == frozenset({"exchange"})


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("張り替え代38,500円に納得がいきません。", ()),
        ("張り替え代を請求されたので、払ってください。", ("compensation",)),
        ("張り替え代はそちらの負担です。", ("compensation",)),
    ],
)
def test_a_bill_is_no_demand_for_money(text: str, named: tuple[str, ...]) -> None:
    """Who was charged tells of a sum, and may still ask for it."""
    case = demanding(text, compensation=("張り替え代", 1.3))

    assert asks(case) == named


@pytest.mark.parametrize(
    ("text", "name", "quote"),
    [
        ("退会して半年たちますが、案内が届きます。", "cancel", "退会"),
        ("診察代のことは、そのあとでお話しします。", "compensation", "診察代"),
        ("直す費用を、なぜ私が負担するのですか。", "compensation", "直す費用"),
        ("遅れで損が出た場合は、請求いたします。", "compensation", "請求"),
    ],
)
def test_what_is_long_done_put_off_refused_or_announced_is_no_wish(
    text: str, name: str, quote: str
) -> None:
    """Such words name a demand, and yet nothing is asked by them now."""
    case = demanding(text, **{name: (quote, 1.3)})

    assert denied(case) == frozenset({name})


def test_wishes_that_overlap_are_named_once() -> None:
    """Of two names for the same words the first one is told."""
    case = demanding("上司の方の名前を教えて。")
    wishes = (Wished("責任者の名前", 0, 11), Wished("関わった者の名前", 3, 11))

    assert asks(case._replace(wishes=wishes)) == ("責任者の名前",)


@pytest.mark.parametrize(
    ("text", "demand", "quote", "named"),
    [
        ("湯を一度見てください。", "repair", "見てください", "action"),
        ("窯を直してください。", "repair", "直してください", "repair"),
        ("通帳に印字し直してください。", "exchange", "印字し直して", "action"),
        ("皿を取り替えてください。", "exchange", "取り替えて", "exchange"),
        ("留め具だけ部品で送ってください。", "resend", "部品で送って", "action"),
    ],
)
def test_a_wish_is_named_only_for_what_it_asks(
    text: str, demand: str, quote: str, named: str
) -> None:
    """Who asks to have a look taken asks for no repair."""
    assert asks(demanding(text, **{demand: (quote, 1.0)})) == (named,)
