"""Good sentences that hold a word of a fault, and faults that good words hide."""

import pytest
from tests.checking.conftest import DESK, NOW, Told

from replycraft import check_reply


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("まだ決まっていないのが正直なところでございます。", {}),
        ("追加の料金は頂戴いたしません。", {"extra_charge": "なし"}),
        ("お品は弊社の負担で引き取ります。", {"pickup_postage": "当社負担"}),
        ("5日は8分、6日は9分の遅れでした。", {"d": {"2025-11-05": "8分", "2025-11-06": "9分"}}),
        ("止まったのは午前3時台でございます。", {"log": ["2025-11-03T03:40"]}),
        (
            "11月20日までにお手続きいただけます。",
            {"apply_by": "2025-11-20", "valid_until": "2026-01-31"},
        ),
        ("11月8日に試験を行います。結果は当日中にお知らせいたします。", {"exam_date": "2025-11-08"}),
    ],
)  # fmt: skip
def test_good_sentences(told: Told, sentence: str, facts: dict[str, object]) -> None:
    """Each is carried by its fact, or is no fault."""
    assert told(sentence, **facts) == []


@pytest.mark.parametrize(
    ("sentence", "facts", "found"),
    [
        ("正直なところ、困っております。", {}, "tone"),
        ("代金は頂戴いたしません。", {"fee": "3300"}, "unbacked-promise"),
        ("壁は弊社の負担で直します。", {"fault": "unknown"}, "liability-admission"),
        ("止まったのは午前5時台でございます。", {"log": ["2025-11-03T03:40"]}, "ungrounded-date"),
        ("結果は、改めてお知らせいたします。", {}, "promise-without-date"),
    ],
)  # fmt: skip
def test_faults(
    told: Told, sentence: str, facts: dict[str, object], found: str
) -> None:
    """The same words where nothing carries them."""
    assert found in [code for code, _ in told(sentence, **facts)]


@pytest.mark.parametrize(
    ("asked", "sentence", "facts"),
    [
        ("三人で9,000円でいいですか。", "料金は9,000円でございます。", {"amount": "9600"}),
        ("開場は13時からでしょうか。", "開場は13時からです。", {"doors_start": "13:45"}),
    ],
)  # fmt: skip
def test_a_customers_guess_is_no_fact(
    told: Told, asked: str, sentence: str, facts: dict[str, str]
) -> None:
    """What the mail asks for is told as so, though another is confirmed."""
    codes = [code for code, _ in told(sentence, asked, resolution="explain", **facts)]
    assert codes == ["conflicting-fact"]


def test_a_guess_may_be_corrected(told: Told) -> None:
    """The right sum is told as well."""
    asked = "三人で9,000円でいいですか。"
    sentence = "9,000円ではなく、9,600円を頂戴しております。"
    assert told(sentence, asked, resolution="explain", amount="9600") == []


@pytest.mark.parametrize(
    ("asked", "facts", "needed"),
    [
        ("いくらで直せますか。", {"fee": "8800"}, False),
        ("早く直してください。", {"fee": "8800"}, True),
        ("いくらで直せますか。", {"fee": "無料"}, True),
        ("いくらで直せますか。", {"fee": "8800", "fault": "company"}, True),
    ],
)
def test_an_ordered_repair_needs_no_apology(
    asked: str, facts: dict[str, str], *, needed: bool
) -> None:
    """A price was asked for and there is one: somebody orders work."""
    mail = f"From: a@example.jp\nSubject: 鞄の件\nDate: Mon, 3 Nov 2025 20:00:00 +0900\n\n持ち手はしっかりしていますが、鞄の布が破れました。直して、また使いたいです。{asked}清水"
    reply = "清水様\n\nご相談をいただき、ありがとうございます。持ち手はお直しできます。\nご不明な点は、お電話でお尋ねください。\n\n株式会社あさひ堂\n高瀬 直子"
    verified = {"resolution": "repair", **facts}
    found = check_reply(reply, mail=mail, verified=verified, profile=DESK, now=NOW)
    codes = [str(finding.code) for finding in found]
    assert ("missing-apology" in codes) is needed
