"""Tests of what letters say to those who were hurt, and of the dangers they warn of."""

import pytest
from tests.conftest import Answered


@pytest.mark.parametrize(
    "treated",
    [
        "いまも入院しています。",
        "昨夜のうちに三針縫いました。",
        "整形外科で全治一か月と言われました。",
    ],
)
def test_who_was_treated_is_not_sent_to_a_doctor(
    answered: Answered, treated: str
) -> None:
    """After a doctor's work the letter wishes well and gives no such advice."""
    body = answered(
        f"店の階段の手すりが外れ、息子が転んで腕を骨折しました。{treated}原因を説明してください。"
    )
    assert "診察をお受けください" not in body
    assert "一日も早いご回復を、心よりお祈りしております。" in body


@pytest.mark.parametrize(
    ("mail", "told", "untold"),
    [
        pytest.param(
            "管理組合の者です。昨日、階段の明かりが消えていて、三階の野中さん(78歳)が転びました。"
            "腰を打って骨折しています。原因を報告してください。",
            ("おけがをなさった方がおいでとのこと",),
            ("おつらいなかで",),
            id="a neighbour, by who looks after the house",
        ),
        pytest.param(
            "もも組の母です。きのうの園庭で滑り台の板が外れ、お迎えのときに初めて聞きました。"
            "額を切って血が出て、夜に病院へ行き、二針縫いました。すぐに電話をくださらなかったのはなぜですか。",
            (
                "一日も早くお元気になられますよう、心よりお祈りしております。",
                "起きたことをすぐにお伝えしていなかったとのこと",
            ),
            ("どうか、お体を何よりも大切になさってください。",),
            id="a child, by the mother",
        ),
        pytest.param(
            "開場を待つ列で、前の人が暑さで倒れて救急車で運ばれました。係の方は見ているだけでした。"
            "日よけを用意してください。",
            (),
            ("どうか、お体を何よりも", "おつらいなかで"),
            id="a stranger in the queue",
        ),
        pytest.param(
            "パーマの薬剤で首の後ろをやけどしました。お店では「大丈夫ですよ」と言われただけです。説明してください。",
            ("その後のご容体を案じております。",),
            ("方がおいで",),
            id="nobody but the writer: the sign for husband stands in a word of comfort",
        ),
    ],
)
def test_who_was_hurt_is_who_the_mail_says(
    answered: Answered, mail: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    """Who was hurt is named as the mail tells it, and nobody is consoled in their place."""
    body = answered(mail)
    assert [words for words in told if words not in body] == []
    assert [words for words in untold if words in body] == []


@pytest.mark.parametrize(
    ("mail", "told", "untold"),
    [
        pytest.param(
            "借りた台車の車輪が坂道で外れました。危ないところでしたが、けがはありませんでした。"
            "次の人のために点検してください。",
            (),
            ("ご無事でいらっしゃるか", "近づいたり"),
            id="nobody was hurt",
        ),
        pytest.param(
            "充電器から煙が出て、畳が焦げました。消防に来てもらい、コンセントも抜きました。"
            "原因を調べて報告してください。",
            ("お使いにならないようお願いいたします。",),
            ("電源を切り",),
            id="the fire brigade came and the plug is out",
        ),
        pytest.param(
            "薬局でもらった薬の袋に別の人の名前が書いてありました。危うく飲むところでした。"
            "確認して連絡をください。",
            (),
            ("近づいたり",),
            id="medicine for somebody else is nothing to keep away from",
        ),
        pytest.param(
            "借りた三輪車のハンドルが坂の途中で抜けました。危ないところで、けがはありませんでした。"
            "返すときに窓口で伝えましたが、次の人のために点検してください。",
            (),
            ("お使いにならないよう",),
            id="what was hired was handed back",
        ),
    ],
)
def test_no_advice_where_it_would_help_nobody(
    answered: Answered, mail: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    """What is over, out of reach or harmless is warned of no more."""
    body = answered(mail)
    assert [words for words in told if words not in body] == []
    assert [words for words in untold if words in body] == []


def test_a_broken_part_is_not_told_as_the_harm(answered: Answered) -> None:
    """「軸が割れていた」 is followed by no word about how the patient is."""
    body = answered(
        "三輪車の軸を見ると、留め具の樹脂が割れていました。娘は倒れて唇を切り、血が出て泣きました。"
        "説明してください。"
    )
    assert "割れていたとのこと、何よりもまず" not in body
    assert "ご容体を案じております。" in body
    # It is what is looked into.
    assert "留め具の樹脂が割れていたとのこと、何が起きたのかを" in body


def test_what_came_of_the_harm_is_not_what_happened(answered: Answered) -> None:
    """What a patient cannot do any more explains nothing."""
    body = answered(
        "母が新しい石けんを使って湿疹が出て、皮膚科に行きました。茶会にも出られません。説明してください。"
    )
    assert "出られないとのこと" not in body


def test_whose_secret_came_out_is_told_back(answered: Answered) -> None:
    """A leak is answered with what the customer saw, not with a word for all leaks."""
    body = answered(
        "入会の受付に、申込者の名簿が置きっぱなしになっていました。住所も電話番号も見えていました。"
        "個人情報の扱いを見直してください。"
    )
    assert "名簿が置きっぱなしになっていたとのこと" in body


def test_gas_is_let_out(answered: Answered) -> None:
    """A smell of exhaust indoors gets the one advice that helps: fresh air."""
    body = answered(
        "給湯器の工事のあと、お湯を使うたびに台所に排気のにおいがこもります。赤ん坊がいて怖いです。"
        "危険なのですぐに見に来てください。"
    )
    assert "窓を開けて風をお通しください。" in body


def test_the_letter_on_personal_data_does_not_ask_what_is_told(
    answered: Answered,
) -> None:
    """Where a mail says what was called out, when and who heard, nothing is asked."""
    body = answered(
        "昨日の3時、受付で病名を待合室の全員に聞こえる声で言われました。近所の方も座っていました。"
        "呼び方を改めてください。個人情報です。"
    )
    assert "どの情報が、いつ" not in body


def test_who_asks_for_the_manager_is_not_offered_the_desk(answered: Answered) -> None:
    """「責任者または窓口」 names the very one whom the customer refuses."""
    body = answered(
        "店員の態度がひどく、信用できません。窓口の人の話はもう結構です。店長ご本人から説明してください。"
        "二度と行きたくありません。許せません。"
    )
    assert "責任者または" not in body
    assert "責任者の確認を経てご連絡" in body


def test_who_lives_in_our_care_is_not_sent_to_a_doctor_by_the_family(
    answered: Answered,
) -> None:
    """The family of who lives in the house hears whom it is about, and no such advice."""
    body = answered(
        "入居者の長女です。母が居室で転んで腰を打ち、足が腫れて痛がっています。何度も電話しました。"
        "けがの原因を説明してください。"
    )
    assert "お母様が居室で転んで腰をお打ちになったとのこと" in body
    assert "診察をお受けください" not in body
    assert (
        "先にもご連絡をくださっていたとのこと、そのやりとりの記録も、あわせてたどります。"
        in body
    )


def test_a_dead_animal_is_mourned(answered: Answered) -> None:
    """Whose dog died hears condolences, and no advice to see a doctor."""
    body = answered(
        "そちらのおやつを食べた翌日に、うちの犬が吐いて、三日後に死にました。"
        "袋の中に虫がいました。原因を説明してください。"
    )
    assert "心よりお悔やみ申し上げます。" in body
    assert "診察をお受けください" not in body
    assert "ご様子に変わり" not in body
