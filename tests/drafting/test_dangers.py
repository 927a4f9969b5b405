"""Tests of which dangers a letter may speak of."""

import pytest
from tests.drafting.cases import NOW

from replycraft import Desk
from replycraft.records.draft import Draft


def _draft(text: str) -> Draft:
    mail = (
        "From: 青木 <aoki@example.jp>\r\nSubject: =?utf-8?b?44GK5ZWP44GE5ZCI44KP44Gb?=\r\n"
        "Date: Tue, 4 Nov 2025 09:00:00 +0900\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text
    )
    return Desk().draft_reply(mail.encode(), now=NOW)


def test_an_injury_that_is_only_feared_is_not_consoled() -> None:
    """「けがをするまで待つ」 tells of no injury: no doctor is spoken of."""
    body = _draft(
        "棚の金具が外れました。二度目です。御社は人が怪我をするまで待つのですか。説明してください。"
    ).body
    assert "医師" not in body
    assert "ご容体" not in body


def test_a_calm_mail_is_not_called_a_threat() -> None:
    """Words that only look like a menace: a person looks, but the letter accuses nobody."""
    draft = _draft(
        "夜中に一人で待っています。通学路、知ってますよね。灯油はまだですか。"
    )
    assert draft.status == "escalate"
    assert "警察" not in draft.body
    assert "脅かす" not in draft.body


def test_an_injury_told_in_several_words_is_consoled() -> None:
    """A broken wrist and a fall are sure."""
    draft = _draft("店の床が濡れていて転倒し、手首を骨折しました。病院に行きました。")
    assert draft.letter.id == "_escalation/injury.txt.j2"


@pytest.mark.parametrize(
    "text",
    [
        "部屋に他人の髪の毛が落ちていました。前の人のものだと思います。掃除してください。"
    ],
)
def test_a_word_for_others_alone_is_no_leak(text: str) -> None:
    """Other people's hair in a room does not make the letter speak of personal data."""
    assert "個人情報" not in _draft(text).body


def test_an_office_named_in_irony_is_not_spoken_of() -> None:
    """「警察はいりません」 announces no step: the letter respects no decision of it."""
    draft = _draft(
        "上の階の足音で眠れません。張り紙をしただけとのこと。張り紙で静かになるなら警察はいりません。"
    )
    assert draft.analysis.anger.level == 2
    assert "公的な窓口" not in draft.body


def test_an_office_that_an_angry_customer_turns_to_is_respected() -> None:
    """Whoever blames and names an office has decided on it."""
    draft = _draft(
        "何度電話しても直しに来ない。もう信用できません。消費生活センターに相談します。"
    )
    assert draft.letter.id == "_escalation/legal.txt.j2"
    assert "公的な窓口へのご相談のことも重く受け止め" in draft.body


def test_amends_for_what_was_broken_are_no_extortion() -> None:
    """One word that only looks like a bargain is refused nothing in the letter."""
    body = _draft(
        "引っ越しで茶碗が粉々だ。お前ら客をなめとるんか。明日中に連絡よこせ。弁償の話はそれからや。"
    ).body
    assert "お応えすることはできません" not in body
    assert "お応えいたしかねます" not in body


def test_a_statue_that_broke_is_no_injury() -> None:
    """「首から折れて」 is said of a thing where the mail knows no body that suffered."""
    body = _draft("棚に預けた石膏像が首から折れていました。誰が動かしたのですか。").body
    assert "医師" not in body


def test_who_asks_politely_threatens_nobody() -> None:
    """Who was robbed asks for the keys; that is no menace to the staff."""
    body = _draft(
        "ロッカーから現金を抜かれました。最低です。ふざけないでください。警察には届けました。"
        "カメラの映像を確認してください。合鍵は誰が持っているんですか。"
    ).body
    assert "脅かす" not in body


def test_one_sign_is_not_consoled_by_its_own_situation() -> None:
    """「猫の体調不良」 is one sign, though a situation stands on the same words."""
    body = _draft(
        "予約したのに本日は猫の体調不良で三匹だけですと入ってから言われました。料金は満額でした。"
    ).body
    assert "ご容体" not in body


def test_the_same_word_twice_is_one_sign() -> None:
    """Mould told of twice makes no danger to keep away from."""
    body = _draft(
        "体験で染めたストールに黴の点がありました。黴を落とす方法はありますか。"
    ).body
    assert "危険をお感じに" not in body


def test_misuse_of_a_card_is_no_leak() -> None:
    """Nobody's data were seen where a charge is unknown; the letter says nothing of it."""
    draft = _draft(
        "11月10日に身に覚えのない請求がありました。不正利用なら早く止めてください。返金もお願いします。"
    )
    assert draft.letter.id != "_escalation/privacy.txt.j2"
    assert "人の目に触れた" not in draft.body


def test_a_fair_demand_is_not_refused() -> None:
    """Work to be done again and a paper to be shown are owed: nothing is refused."""
    body = _draft(
        "床の継ぎ目がずれたままです。お前らの仕事は最低だ。図面も出さずに言い訳ばかり、ふざけるな。"
        "11月20日までに店長が立ち会って張り替えろ。黙ってはいないぞ。"
    ).body
    assert "お応えすることはできません" not in body
    assert "お応えいたしかねます" not in body


def test_ones_own_money_is_not_refused() -> None:
    """Who wants to draw from an account demands nothing of the company's."""
    body = _draft(
        "父の口座から50万おろそうとしたら断られた。バカ野郎、誰の金だと思ってるんだ。"
        "月曜までに金を用意しろ。黙ってないぞ。ふざけるな。"
    ).body
    assert "50万円" not in body


def test_a_sum_in_words_alone_blocks_no_draft() -> None:
    """「十万用意しとけ」 is declined without a figure that no check could find."""
    draft = _draft(
        "お前の顔は覚えた。十万用意しとけ。さもないと家に行く。払わなければSNSに晒す。"
    )
    assert draft.status == "escalate"
    assert "10万円" not in draft.body
    assert "確かめた事実によらない金銭のお求めに" in draft.body


def test_hush_money_is_refused() -> None:
    """A sum beyond any damage, for silence, is refused once and by its name."""
    body = _draft(
        "ラーメンに虫が入ってたぞ、ふざけるな。迷惑料で100万払え。払えば黙っててやる。"
        "払わないなら動画をネットに流す。どっちが得かよく考えろ、クズども。"
    ).body
    assert body.count("100万円というお求め") == 1


def test_what_was_shouted_at_the_customer_is_not_the_customers() -> None:
    """「警察呼ぶぞ」 was the driver's word: no office is respected, nobody accused."""
    body = _draft(
        "配達の人に門を壊されました。指摘すると「警察呼ぶぞ、お前の家は知ってるからな」と怒鳴られました。"
        "許せません。会社として謝ってください。直す費用も払ってください。信じられない対応です。"
    ).body
    assert "公的な窓口" not in body
    assert "脅かす" not in body


def test_who_asks_what_a_court_would_cost_announces_nothing() -> None:
    """A question about a contract that names a court is no step against the desk."""
    body = _draft(
        "保険の加入を考えています。裁判になったときの費用も対象になりますか。教えてください。"
    ).body
    assert "事の当否" not in body


def test_words_against_the_shop_alone_are_no_menace_to_people() -> None:
    """「この町で商売できると思うな」 threatens no body: the police is not spoken of."""
    body = _draft(
        "二十万もぼったくりやがって、恥を知れ。裁判で全部明らかにして、この町で商売できないようにしてやる。"
        "逃げるなよ。もう二度と頼まない。"
    ).body
    assert "警察" not in body


def test_the_sum_refused_is_not_the_one_to_be_given_back() -> None:
    """Beside a refund that may be owed, the letter refuses the sum put on top of it."""
    body = _draft(
        "勝手に更新して99,000円も落としたな、この詐欺師ども。99,000円の返金に迷惑料200万円上乗せして払え。"
        "遅れたら取引先全部に流す。逃げ切れると思うなよ、クズが。"
    ).body
    assert "99,000円というお求め" not in body
    assert "200万円というお求め" in body


def test_an_apology_on_the_knees_is_declined_in_any_letter() -> None:
    """However politely it is put, nobody is made to kneel at the door."""
    body = _draft(
        "母の眼鏡がまた壊されていました。職員の方に申しますと笑われました。信じられません。"
        "次は玄関で土下座をして待っていていただきます。許せません。施設長から説明してください。"
    ).body
    assert "人の尊厳に関わるお詫びの形は、お受け" in body


def test_a_fair_refund_is_named_beside_the_sum_refused() -> None:
    """The letter declines the extortion and still speaks of the money that was paid."""
    body = _draft(
        "ふざけるな。勝手に更新して48,000円落としただろ。48,000円を返金しろ。迷惑料300万円も上乗せして払え。"
        "払わないなら社長の家まで押しかけるぞ。家族がどうなっても知らんぞ。この詐欺師どもが。"
    ).body
    assert "300万円というお求め" in body
    assert "ご返金についての私どもの考えは" in body


def test_a_jump_from_a_ladder_is_no_wish_to_die() -> None:
    """Who jumped off in time is warned of the danger, not consoled for despair."""
    draft = _draft(
        "はしごの留め具が外れて、ストンと縮みました。私は飛び降りたが、素人なら大けがをします。危険です。返事をください。"
    )
    assert draft.letter.id != "_escalation/self_harm.txt.j2"


def test_a_wish_to_jump_is_heard() -> None:
    """「飛び降りたい」 is taken at its word."""
    draft = _draft("もう疲れました。いっそ屋上から飛び降りたいです。")
    assert draft.letter.id == "_escalation/self_harm.txt.j2"


def test_a_manager_is_spoken_of_although_law_is_too() -> None:
    """Where private data were given away, the wish for a manager stands beside the law."""
    body = _draft(
        "元の夫には絶対に住所を教えないでくださいと書面でお願いしました。それなのに窓口の方が教えたのです。"
        "責任者が説明してください。個人情報の漏洩です。弁護士に頼んで訴えます。"
    ).body
    assert "お伝えしないようお望みの相手に、情報が伝わったとのこと" in body
    assert "責任ある立場の者へのお申し出は、本人にそのまま伝えます。" in body


def test_money_for_silence_is_declined_however_politely_it_is_asked() -> None:
    """A calm offer to keep pictures locked away for money gets the firm sentence."""
    body = _draft(
        "知人が記者をしておりまして、御社の帳簿の写しを面白がっております。示談金は二百万円が妥当かと存じます。"
        "ご入金を確認しましたら、写しは焼却いたします。返事がなければ記者に渡します。"
    ).body
    assert "お応えすることはできません" in body
    assert "補償のお申し出" not in body


def test_a_despairing_customer_is_told_when_the_telephone_is_open() -> None:
    """The number stands with its hours, beside a way that is open at night."""
    body = _draft("全部消えました。もうあの子のところに行きたいです。").body
    assert "夜間や休日も開いている心の相談窓口" in body
    assert "（9:00〜17:30、土日祝日を除く）の" in body


def test_a_cut_is_an_injury_however_it_is_inflected() -> None:
    """「腕を切りました」 is consoled as 「切って」 is."""
    draft = _draft("サウナの柱から釘が出ていて、腕を切りました。")
    assert draft.letter.id == "_escalation/injury.txt.j2"
