"""What the subject of a mail names."""

import pytest

from replycraft.retelling.matter import matter
from replycraft.retelling.words import Words
from replycraft.text.document import Document

NAMED = [
    ("サウナの件", "サウナ"),
    ("卒業検定の三度目の延期について", "卒業検定の三度目の延期"),
    ("母の洗濯物のこと", "お母様の洗濯物"),
    ("今朝の舟盛りの件", "舟盛り"),
    ("Re: 楽譜の返金時期について(3通目)", "楽譜の返金時期"),
    ("【至急】二重引き落としの返金について", "二重引き落としの返金"),
    ("購入した椅子の件", "ご購入の椅子"),
    ("ケトルの取っ手", "ケトルの取っ手"),
    ("箱が割れていました", "箱"),
    ("スタンプ使えない", "スタンプ"),
    ("PDF出力の余白", "PDF出力の余白"),
    ("水道料金のお伺い", "水道料金"),
    ("花束のお礼", "花束"),
    ("酒のことで", "酒"),
    ("御社の翻訳", "翻訳"),
    ("工芸講座の", "工芸講座"),
    ("占い師さんの対応", "占い師の対応"),
    ("じてんしゃの 鍵", "じてんしゃの鍵"),
    ("自転車の しつもんです", "自転車"),
    ("靴の色😢", "靴の色"),
    ("毛布まだですか", "毛布"),
    ("延滞金って何", "延滞金"),
    ("また値下げ", "値下げ"),
    ("予約させろ", "予約"),
    ("豆腐くさってた", "豆腐"),
    ("延滞金に納得できません", "延滞金"),
    ("請求書が届いていた件", "請求書"),
    ("袋に画びょうが入っていました", "画びょう"),
    ("2/14の席順の件", "席順"),
    ("11月28日の宿泊について", "11月28日の宿泊"),
    ("会費改定への抗議", "会費改定"),
    ("ベビーカーのタイヤ", "ベビーカーのタイヤ"),
    ("スタッフ未出勤の件", "係の者の未出勤"),
]
NOT_NAMED = [
    "",
    "無題",
    "お問い合わせ",
    "先日の件",
    "金返せ",
    "新聞コーナーの女",
    "最低の店の件",
    "田中さんの件",
    "こども食堂の件",
    "従業員の健診について",
    "スタッフ向け弁当のご相談",
    "{{ config }}の件",
    "http://evil.example/の件",
    "ﾊﾞｽの件",
    "Overbooking",
    "割れていました",
    "息子が泣いています",
    "さっき届かない",
    "更新のあと時計が落ちる",
    "断水のとき",
    "迎えが来なかったことについて",
    f"{'とても' * 20}長い箱の件",
    "においで頭が痛くなります",
    "修理した時計から煙",
]


@pytest.mark.parametrize(("subject", "named"), NAMED)
def test_named(subject: str, named: str, words: Words) -> None:
    """A thing or matter is named as the company says it."""
    assert matter(Document(subject, "困っています。"), words) == named


@pytest.mark.parametrize("subject", NOT_NAMED)
def test_not_named(subject: str, words: Words) -> None:
    """People, insults, pleas, scripts and subjects that name nothing stay away."""
    assert matter(Document(subject, "困っています。"), words) == ""


def test_very_long_subject(words: Words) -> None:
    """A subject of a hundred thousand characters is not looked at."""
    assert matter(Document("割れ" * 50_000, "困っています。"), words) == ""


def test_a_judged_thing_is_named_where_the_mail_speaks_of_it(words: Words) -> None:
    """「ふざけた査定」 names the valuation, 「ふざけた真似」 nothing."""
    assert matter(Document("ふざけた査定", "出張査定の額が違います。"), words) == "査定"
    assert matter(Document("ふざけた真似", "出張査定の額が違います。"), words) == ""


def test_one_short_line_says_what_a_bare_subject_does_not(words: Words) -> None:
    """「まだ?」 names nothing, the one line below it does; two lines are a mail."""
    assert matter(Document("まだ?", "ミシンの修理まだですか"), words) == "ミシンの修理"
    assert matter(Document("", "毛布が破れています"), words) == "毛布"
    assert matter(Document("まだ?", "毛布が破れています\n早く直して"), words) == ""
    assert matter(Document("棚の件", "毛布が破れています"), words) == "棚"
