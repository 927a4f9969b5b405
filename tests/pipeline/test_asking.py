"""What a draft says of the wishes of a complaint, and of how it is to be answered."""

import pytest
from tests.conftest import Answered


def test_a_request_of_an_angry_customer_is_quoted(answered: Answered) -> None:
    """What is asked for politely is heard, however vexed the mail is."""
    body = answered(
        "駐車場の木の枝が道にはみ出していて、何度言っても切りません。もう我慢の限界です。"
        "木の枝を切ってください。責任者から説明してください。",
    )

    assert "木の枝を切ってほしいとのご要望" in body


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "断ったのに宣伝メールが毎日届いて困っています。宣伝メールの配信をやめていただけますか、"
            "と何度も書きました。もう配信停止をお願いします。",
            "メールの配信の停止",
        ),
        (
            "工事が延期になったまま、とても困っています。予定が立ちませんので、とにかく工事の日取りを"
            "お知らせください、家族みなで待っております、どうかお願いいたします。",
            "日取りのお知らせ",
        ),
    ],
)
def test_a_wish_is_named(answered: Answered, text: str, name: str) -> None:
    """What is too long or too plain to be quoted has a name."""
    assert f"{name}については" in answered(text)


def test_what_was_done_is_no_wish(answered: Answered) -> None:
    """「届けてくださいました」 tells, 「返送してください」と言われた is somebody else's."""
    body = answered(
        "ラジオが壊れていました。新しい品を届けてくださいましたが、また音が出ません。"
        "「返送してください」と言われました。がっかりしています。",
    )

    assert "お届けについては" not in body
    assert "ご返送" not in body


def test_who_wants_no_call_gets_no_telephone_number_to_call(answered: Answered) -> None:
    """The reply says that it comes by mail."""
    body = answered(
        "注文した机がまだ届きません。お返事をください。電話はしないでください。",
    )

    assert "お電話ではなく、このメールへの返信で" in body


def test_a_wish_for_a_call_is_passed_on(answered: Answered) -> None:
    """It is neither promised nor passed over."""
    body = answered(
        "注文した机がまだ届きません。夜8時以降にお電話をください。",
    )

    assert "お電話でとのご希望も、お時間のご都合とあわせて申し送ります。" in body


def test_a_wish_for_a_call_within_hours_is_granted(answered: Answered) -> None:
    """The desk can call when it is open."""
    body = answered("注文した机がまだ届きません。折り返しお電話をお願いします。")

    assert "ご希望のとおり、お電話を差し上げます。" in body


def test_who_wants_no_answer_is_promised_none(answered: Answered) -> None:
    """Word comes only if there is something to tell."""
    body = answered(
        "先日の豆大福ですが、以前より塩気が足りず残念でした。ご返事はいりません。",
    )

    assert (
        "お返事には及ばないとのお言葉ですので、お伝えすべきことがありましたときに限り"
        in body
    )


def test_an_answer_after_the_deadline_owns_it(answered: Answered) -> None:
    """「本日中に」 of yesterday has passed."""
    body = answered(
        "昨日届くはずの机がまだ届きません。本日中に必ずご連絡ください。",
    )

    assert (
        "はじめに、ご希望の期日に間に合うお返事ができませんでしたことを、お詫びいたします。"
        in body
    )


def test_what_is_asked_to_be_told_is_quoted_in_a_grave_mail(answered: Answered) -> None:
    """Whoever asks politely for an answer is heard, however vexed the mail is."""
    body = answered(
        "置き忘れた傘の件、三度も電話をしましたのに折り返しがなく、さすがに腹が立っております。"
        "青い傘が見つかったかどうかだけでも、お知らせください。",
    )

    assert "青い傘が見つかったかどうかとのお尋ね" in body


def test_a_request_without_a_name_is_a_wish(answered: Answered) -> None:
    """「ああいうのはやめてほしい」 tells too little to be quoted, but it is a wish."""
    body = answered(
        "受付の方がほかの人の前で私の年齢を大声で言いました。とても恥ずかしかったです。"
        "ああいうのはやめてほしいです。",
    )

    assert "ご要望については" in body


def test_the_boss_is_asked_for_once(answered: Answered) -> None:
    """A letter says who answers, so what asks for that is no other wish."""
    body = answered(
        "窓口の方に鼻で笑われました。どうしても納得がいきません。責任者の方に代わってください。",
        subject="窓口の応対",
    )

    assert "「責任者の方に代わってください」" not in body


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "届いた棚の脚が折れていました。雨が続いて外へ出られませんので、代わりの脚を自宅まで運んでください。",
            "代わりの脚をご自宅まで運んでほしいとのご要望",
        ),
        (
            "見に行った部屋はもう決まっていました。片道二時間です。この部屋はいつから空いていないのですか。",
            "この部屋はいつから空いていないのかとのお尋ね",
        ),
        (
            "届いた鶏肉が臭います。代わりを15時までに。",
            "代わりの品の手配については",
        ),
        (
            "頼んでいない新聞が毎日入っています。払わへんよ。",
            "お支払いに関わるお申し出については",
        ),
    ],
)
def test_a_wish_without_its_usual_words_is_heard(
    answered: Answered, text: str, said: str
) -> None:
    """Dialect, a refusal, a sentence without a verb, a reason in front."""
    assert said in answered(text)


@pytest.mark.parametrize(
    ("text", "not_said"),
    [
        ("浴槽の縁が緑でぬるぬるです。何を育てているのか教えてほしい。", "育てている"),
        ("傘が折れていました。こっちの春休み返してほしいです。", "ご返金"),
        ("窓口で変更を頼みました。三度も断られました。", "お求めの対応"),
        (
            "値上げの内訳が分かりません。ご提示なき場合、更新はいたしません。",
            "お取り消し",
        ),
        ("薬が違いました。名前は書きません。番号で調べてください。", "番号で"),
    ],
)
def test_what_only_sounds_like_a_wish_is_none(
    answered: Answered, text: str, not_said: str
) -> None:
    """Scorn, time that nobody can give back, what was asked before, a threat to leave."""
    assert not_said not in answered(text)


def test_another_person_is_asked_for(answered: Answered) -> None:
    """Who will not write to his clerk again is heard, and asks for no superior."""
    body = answered(
        "担当の牧村さんではない方が読んでください。書類をほかの会社に出されました。"
    )

    assert "別の者からとのご希望" in body
    assert "責任ある立場の者へのお申し出" not in body


def test_a_taunt_is_no_wish(answered: Answered) -> None:
    """「腰を抜かしてください」 asks for nothing that a letter could speak of."""
    body = answered(
        "鍼のあとが化膿しました。弁護士から手紙が届きます。請求額を見て腰を抜かしてください。",
    )

    assert "腰を抜か" not in body
