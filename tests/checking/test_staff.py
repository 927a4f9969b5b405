"""People of the house whom no source names."""

import pytest
from tests.checking.conftest import Told

from replycraft.checking.check import Case, check
from replycraft.checking.wording_files import compile_wordings
from replycraft.checking.wordings import Wordings
from replycraft.records.desk import Profile, VerifiedFacts


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("開発部の滝口に確認いたしました。", "滝口"),
        ("運転手の宮坂がお手伝いいたします。", "宮坂"),
        ("本日は、長沼が承ります。", "長沼"),
        ("作業は富永が担当いたします。", "富永"),
        ("担当は富永でございます。", "富永"),
        ("薬剤に詳しい宇佐美も参ります。", "宇佐美"),
        ("通訳はレ・ミン・ホアが務めます。", "レ・ミン・ホア"),
        ("カウンセラーの早瀬が、肌のことを詳しく伺います。", "早瀬"),
    ],
)
def test_staff_that_nobody_named_is_found(told: Told, sentence: str, name: str) -> None:
    """A role before the name tells, and so does what he does."""
    assert told(sentence) == [("ungrounded-name", name)]


def test_a_role_alone_names_nobody(told: Told) -> None:
    """One of the staff is no name."""
    assert told("担当者の一人がお迎えにまいります。") == []
    assert told("調律は調律師が伺います。") == []
    assert told("このたびは三度も伺いますこと、お手数をおかけいたします。") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "当園の桜が見頃でございます。",
        "当館の池が凍る季節でございます。",
        "当店の梅が今年も実りました。",
        "本社の東に駐車場がございます。",
        "弊社の畑から直送いたします。",
        "当園の林が色づいてまいりました。",
        "当館の泉が再び湧きました。",
        "春には、桜が皆様をお待ちしております。",
        "専門家の意見が分かれております。",
        "農家の大地に根ざした味でございます。",
        "お荷物は夜間の守衛がお預かりします。",
        "通訳の手配が済みました。",
    ],
)
def test_what_a_house_has_is_nobody(told: Told, sentence: str) -> None:
    """A word that is a family name as well is one where somebody acts or has a role."""
    assert told(sentence, resolution="explain") == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("弊社の森がお電話いたします。", "森"),
        ("店長の梅より、11月6日（木）にお電話いたします。", "梅"),
        ("受付の小柳がご案内いたします。", "小柳"),
        ("夜間は、介護主任の湊が責任をもって見守ります。", "湊"),
        ("にんじんは、農家の畔柳が育てております。", "畔柳"),
        ("料理家の鏑木が考えた献立でございます。", "鏑木"),
    ],
)
def test_who_has_a_role_is_named(told: Told, sentence: str, name: str) -> None:
    """A name of one letter is found as well, and those who make what the house sells."""
    assert told(sentence, resolution="explain") == [("ungrounded-name", name)]


def test_whoever_is_in_charge_is_named(told: Told) -> None:
    """「工程を担当する」 says that somebody of the house follows."""
    sentence = "工程を担当する宮坂が、11月6日（木）にお電話いたします。"
    assert told(sentence) == [("ungrounded-name", "宮坂")]
    assert told(sentence, technician="宮坂") == []


def test_a_teacher_is_named_without_the_title(told: Told) -> None:
    """先生 belongs to no name."""
    sentence = "講師の宮坂先生が拝見いたします。"
    assert told(sentence, resolution="explain") == [("ungrounded-name", "宮坂")]


def found_by(groups: str, reply: str) -> list[str]:
    """Return what is found in *reply* by a house that lists *groups* and nothing else."""
    files = {"groups.toml": f"[group]\n{groups}"}
    wordings = Wordings.from_data(compile_wordings(files))
    case = Case(None, None, VerifiedFacts(), Profile(company="株式会社あさひ堂"), None)
    return [item.text for item in check(reply, case, wordings) if item.span]


@pytest.mark.parametrize(
    ("groups", "reply", "name"),
    [
        ('"役職" = ["棟梁"]', "棟梁・宮坂まで。", "宮坂"),
        ('"役職" = ["棟梁"]', "棟梁がご覧になります。", "ご覧になり"),
        ('"名前の前の役" = ["棟梁"]', "棟梁・宮坂まで。", "宮坂"),
        ('"名前を言う役" = ["棟梁"]', "棟梁は宮坂です。", "宮坂"),
        ('"所属" = ["普請方"]', "普請方の宮坂まで。", "宮坂"),
        ('"自分の側の人" = ["棟梁"]', "棟梁がご覧になります。", "ご覧になり"),
        ('"店の種類" = ["亭"]', "タカギ亭でお買い求めください。", "タカギ亭"),
        ('"弊と当の後" = ["湯"]', "当湯がご覧になります。", "ご覧になり"),
        ('"私ども" = ["わしら"]', "わしらがご覧になります。", "ご覧になり"),
        ('"敬称になる役職" = ["番頭"]', "案内員の宮坂番頭が承ります。", "宮坂番頭"),
        ('"取引先" = ["問屋"]', "問屋の宮坂堂へ確かめます。", "宮坂堂"),
        ('"運送会社の終わり" = ["飛脚"]', "しろたえ飛脚で参ります。", "しろたえ飛脚"),
        ('"プランの種類" = ["講"]', "スマイラ講に入れます。", "スマイラ講"),
    ],
)
def test_a_house_says_itself_how_its_people_are_called(
    groups: str, reply: str, name: str
) -> None:
    """A new word for them needs no programmer; without any the checks still run."""
    greeting = "清水 浩様\n\nお問い合わせをありがとうございます。\n"
    assert name in found_by(groups, greeting + reply)
    assert name not in found_by('"弊社" = ["弊社"]', greeting + reply)


@pytest.mark.parametrize(
    "charge", ["その場所を受け持っていた", "当日を担当していた", "工程を担当した"]
)
def test_whoever_was_in_charge_is_named(told: Told, charge: str) -> None:
    """A name behind what somebody was in charge of is one of the house."""
    found = told(f"{charge}大河原にも尋ねております。")
    assert ("ungrounded-name", "大河原") in found


@pytest.mark.parametrize("way", ["を含む", "をはじめ", "を中心に", "ほか"])
def test_one_of_several_people_is_named(told: Told, way: str) -> None:
    """Who comes with others is named as well."""
    found = told(f"当日は、班長の榎本{way}三名の者が伺います。", number_of_staff="3")
    assert ("ungrounded-name", "榎本") in found


def test_a_thing_that_is_one_of_several_is_nobody(told: Told) -> None:
    """What is included need not be a person."""
    assert told("工場の設備を含む全体を確認いたしました。", action="全体を確認") == []
