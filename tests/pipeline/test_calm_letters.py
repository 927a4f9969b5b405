"""What letters to calm mails say, and what they suppose nothing of."""

import pytest
from tests.conftest import Answered


def test_two_questions_are_named(answered: Answered) -> None:
    """Both questions of a short inquiry are named, and no more is claimed."""
    reply = answered(
        "陶芸の体験教室は大人だけでも入れますか。汚れてもよい服は借りられますか。",
        subject="体験教室について",
    )
    assert (
        "陶芸の体験教室は大人だけでも入れるか、汚れてもよい服は借りられるか"
        "とのお尋ねを、担当の者に確かめております。"
    ) in reply
    assert "はじめ" not in reply


def test_what_is_not_quoted_is_not_silent(answered: Answered) -> None:
    """Where more is asked than is quoted, the letter says that it looks into all."""
    reply = answered(
        "温室は月曜も開いていますか。ベンチは使えますか。弁当は食べられますか。駐車場の広さも知りたいです。",
        subject="温室の見学について",
    )
    assert "温室は月曜も開いているか、ベンチは使えるかとのお尋ねをはじめ、" in reply
    assert "お書きくださったことを、一つずつ担当の者に確かめております。" in reply


def test_a_side_wish_does_not_stand_for_the_question(answered: Answered) -> None:
    """A wish behind a question that cannot be quoted is told as one of several."""
    reply = answered(
        "縦が三十二センチで横が四十五センチの水彩画が六枚あり、それぞれ少しずつ余白を付けた厚紙を挟んで"
        "納めていただくなら、一枚あたりの値段と仕上がりまでの日数を教えてください。"
        "枠の色の見本も送ってください。",
        subject="額縁の注文",
    )
    assert "枠の色の見本も送ってほしいとのご依頼も含め、一つずつ" in reply


def test_a_long_question_is_told_by_what_its_case_leads_to(answered: Answered) -> None:
    """The supposition in front is left out where all of it is too long."""
    reply = answered(
        "左の胸に子どもの名前、背中の裾に道場の名前を、どちらも紺の糸で刺しゅうしていただいた場合、"
        "一着あたりの料金と仕上がりまでの日数を教えてください。",
        subject="道着の刺しゅう",
    )
    assert "一着あたりの料金と仕上がりまでの日数を知りたいとのお尋ねを" in reply


def test_no_number_is_asked_of_who_has_bought_nothing(answered: Answered) -> None:
    """A question before an order is not answered with a wish for its number."""
    reply = answered(
        "座卓を送ってもらう場合、送料はいくらですか。", subject="送料について"
    )
    assert "ご注文番号" not in reply


def test_a_number_is_asked_where_it_helps(answered: Answered) -> None:
    """Who has ordered and gives no number is asked for it."""
    reply = answered(
        "先日そちらで毛布を注文しました。いまから届け先を実家に変えられますか。教えてください。",
        subject="届け先について",
    )
    assert "ご注文番号など、ご注文の分かるものがございましたら、" in reply


def test_health_is_spoken_of_only_where_it_is_asked_about(answered: Answered) -> None:
    """Medicine makes a question one of health; the word accident alone does not."""
    medicine = answered(
        "血圧の薬を飲んでいます。この粉末茶を一緒に飲んでもかまいませんか。",
        subject="粉末茶について",
    )
    assert "お体に関わることは、推測ではお答えせず" in medicine
    assert "念のためお控えください" in medicine
    umbrella = answered(
        "人身事故で乗り換えたときに傘を忘れました。どこで受け取れますか。",
        subject="傘の忘れ物",
    )
    assert "お体" not in umbrella


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "先週、老犬のハチが旅立ちました。いつも丁寧に診てくださり、ありがとうございました。",
            "大切なお別れのこと",
        ),
        (
            "亡くなった母の着物を直してくださり、ありがとうございました。",
            "大切な方を思われるお気持ち",
        ),
        (
            "娘が看護学校に合格しました。先生方、本当にありがとうございました。",
            "心よりお祝い申し上げます",
        ),
        (
            "雪の朝に自転車を直してくださり、ありがとうございました。",
            "雪の朝に自転車を直してくださったとのお言葉",
        ),
        (
            "先日は電話で怒鳴ってしまい、すみませんでした。親切にしてくださって、ありがとうございました。",
            "お気遣いには及びません。",
        ),
    ],
)
def test_thanks_speak_of_what_was_written(
    answered: Answered, body: str, told: str
) -> None:
    """A letter of thanks names grief, joy, a thing or an apology that is in the mail."""
    reply = answered(body, subject="お礼")
    assert told in reply
    assert "その場にいた者" not in reply
    assert "その後のお暮らし" not in reply


def test_a_mail_to_the_family_is_told_where_it_went(answered: Answered) -> None:
    """Who wrote to the wrong address learns it."""
    reply = answered(
        "母さん、今日はごはんいらない。先に寝てて。明日は早く帰る。", subject="夕飯"
    )
    assert "このメールは、私どもの窓口に届いております。" in reply


def test_an_allergy_before_an_order_is_no_harm_done(answered: Answered) -> None:
    """Who asks about ingredients is answered with care, and handed to nobody."""
    reply = answered(
        "息子に重いくるみのアレルギーがあり、以前よその店の菓子で救急車を呼びました。"
        "こちらの焼き菓子は同じ工場でくるみを使っていますか。",
        subject="クルミについて",
    )
    assert "こちらの焼き菓子は同じ工場でくるみを使っているかとのお尋ね" in reply
    assert "お体に関わることは、推測ではお答えせず" in reply
    assert "責任者" not in reply


def test_a_grave_inquiry_is_quoted_as_well(answered: Answered) -> None:
    """A question that a person takes over still hears what it asked."""
    reply = answered(
        "去年の事故の件で警察に出す書類に、購入証明書が要るそうです。発行していただけますか。",
        subject="購入証明書について",
    )
    assert "発行してほしいとのご依頼" in reply
    assert "責任者も確かめたうえで" in reply


def test_everybody_who_is_thanked_is_named(answered: Answered) -> None:
    """Two of the desk's people are both named, as the company names its own."""
    reply = answered(
        "野口さん、パクさんのお二人が最後まで走ってくださいました。助かりました。ありがとうございました。",
        subject="お礼",
    )
    assert "野口とパクにも、いただいたお言葉を" in reply


def test_a_buyer_with_a_question_has_no_trouble(answered: Answered) -> None:
    """Who asks for an offer and mentions an edge that breaks gets no word of sorrow."""
    reply = answered(
        "紙の箱の制作をご相談します。角が破損しにくい加工の有無と、費用を教えてください。",
        subject="箱の制作について",
    )
    assert "お困り" not in reply
    assert "ご不便" not in reply


def test_good_news_in_a_subject_is_taken_up(answered: Answered) -> None:
    """Thanks whose subject tells how it came out get it back in their own words."""
    reply = answered(
        "先日は館内で落とした手袋を皆さんで探してくださり、ありがとうございました。本当に助かりました。",
        subject="手袋が見つかりました!!",
    )
    assert "探してくださったとのお言葉とともに、うれしいお知らせを" in reply
    reply = answered(
        "先日は皆様のお世話になりました。本当に助かりました。",
        subject="手袋が見つかりました!!",
    )
    assert "「手袋が見つかりました」とのお便りを、私どももうれしく" in reply


def test_numbers_and_lists_of_requests_are_taken_up(answered: Answered) -> None:
    """The letter looks up what the customer numbered, and counts what he asks for."""
    reply = answered(
        "先週届いた本棚の扉に傷がありました。注文番号 B-30517 です。次の点にお答えください。\n"
        "1. 傷がついた理由\n2. 扉だけの交換ができるか\n3. 交換の日程",
        subject="本棚の扉の傷",
    )
    assert "ご注文番号 B-30517をもとに、" in reply
    assert "お挙げくださった3つの点は、漏れのないよう一つずつ確かめます。" in reply


def test_who_gives_no_name_is_asked_for_it(answered: Answered) -> None:
    """Without a name and a number no record can be found."""
    reply = answered(
        "頼んだ荷物が三日過ぎても届きません。どうなっていますか。困っています。",
        subject="届かない",
    )
    assert "お名前と、ご利用の日やご注文番号などお分かりのことを" in reply
