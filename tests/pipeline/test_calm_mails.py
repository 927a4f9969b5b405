"""Who asks a favour, asks before an order or is glad that it is over does not complain."""

import pytest
from tests.mails import mail

from replycraft import Desk
from replycraft.records.ids import Kind


@pytest.fixture(scope="module")
def desk() -> Desk:
    """Return a desk with the shipped words."""
    return Desk()


@pytest.mark.parametrize(
    "text",
    [
        "来月3日にカットの予約をしております。仕事の都合でどうしても伺えなくなりました。5日の夕方に変えていただけますでしょうか。",
        "給湯器の点検の日ですが、子どもが熱を出してしまい、家にいられそうもありません。翌週にずらしてもらえると助かります。",
        "領収書を紛失してしまいました。急なお願いで申し訳ありませんが、もう一度出していただけますか。",
        "サイズを間違えて注文してしまいました。まだ箱も開けていません。大きいものに替えられますか。",
    ],
)
def test_an_errand_of_ones_own_is_no_complaint(desk: Desk, text: str) -> None:
    """The house did nothing wrong, and has nothing to apologise for."""
    found = desk.analyze(mail(text, subject="お願い"))

    assert (found.kind, found.anger.level) == (Kind.INQUIRY, 0)


@pytest.mark.parametrize(
    "text",
    [
        "11月3日に予約しておりましたが、御社の都合で断りもなく変更されました。どういうことでしょうか。",
        "サイズを間違えて送ってきたのはそちらです。三度目です。早く替えてください。",
    ],
)
def test_what_the_house_did_is_no_errand(desk: Desk, text: str) -> None:
    """The same words about the house's own mistakes stay a complaint."""
    assert desk.analyze(mail(text, subject="お願い")).kind == Kind.COMPLAINT


@pytest.mark.parametrize(
    "text",
    [
        "先日、駐車券が出てこない件でお電話した者です。本日、ご返金を確認いたしました。"
        "係の方が「雪のなかで困りましたよね」と言ってくださり、救われました。これで安心して停められます。ありがとうございました。",
        "壊れたと思って焦りましたが、教えていただいた通りにしたら直りました。夜遅くまで付き合ってくださって、本当に助かりました。",
    ],
)
def test_thanks_may_tell_of_a_trouble_that_is_over(desk: Desk, text: str) -> None:
    """Who is full of thanks and asks for nothing gets no apology."""
    found = desk.analyze(mail(text, subject="ありがとうございました"))

    assert (found.kind, found.anger.level, found.demands) == (Kind.THANKS, 0, ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "着払いでお願いしたのに元払いになっていて、遅刻かと青くなっていた私は救われました。会議には間に合いました。ありがとうございました。",
            Kind.THANKS,
        ),
        (
            "閉店まぎわに鍵が折れ、凍える玄関で途方に暮れていました。一時間で来てくださり、壊さずに開きました。おおきに。",
            Kind.THANKS,
        ),
        (
            "朝の開店前なのに、シャッターを上げて自転車のパンクを直してくれた店員さんへ。試験に間に合いました!! お代もあとでいいよと言ってくれて、本当に助かったんです。春からも毎日乗るので、また点検お願いします。",
            Kind.THANKS,
        ),
        (
            "三度お願いしても鍵が届きません。説明の紙だけは早いですね。早く送ってください。ありがとうございました。",
            Kind.COMPLAINT,
        ),
    ],
)
def test_who_closes_with_thanks_and_asks_nothing_is_thankful(
    desk: Desk, text: str, kind: Kind
) -> None:
    """A story of trouble that ends in thanks is none to be sorry for."""
    assert desk.analyze(mail(text, subject="鍵の件")).kind == kind


def test_a_lesson_that_is_asked_for_is_no_advertisement(desk: Desk) -> None:
    """Customers write words that advertisers use as well."""
    text = "事務の職員が入れ替わりますので、計量機の操作研修を再度お願いできないかと存じます。研修の費用がかかる場合は、事前に金額をお知らせください。"

    assert desk.analyze(mail(text, subject="研修について")).kind == Kind.INQUIRY


def test_thanks_with_a_wish_are_more_than_thanks(desk: Desk) -> None:
    """Good words before it do not hide what is asked."""
    text = (
        "先日はありがとうございました。仕上がりはきれいなのですが、袖のボタンが一つ取れていました。"
        "付け直していただけますか。"
    )

    found = desk.analyze(mail(text, subject="お礼と修理のお願い"))

    assert found.kind in {Kind.COMPLAINT, Kind.INQUIRY}
    assert "repair" in {demand.id for demand in found.demands}


def test_a_risk_in_a_calm_mail_has_to_be_clear(desk: Desk) -> None:
    """An allergy named before an order hands the mail to nobody; a hint of death does."""
    allergy = mail(
        "娘に卵のアレルギーがあります。こちらのケーキは卵を使っていますか。",
        subject="お尋ね",
    )
    despair = mail(
        "先日の件はもう結構です。生きていても仕方がないので、消えてしまおうと思います。お返事はいりません。",
        subject="お知らせ",
    )

    assert not desk.analyze(allergy).escalate
    assert desk.analyze(despair).escalate
