"""What callers hand in becomes records, or one clear error."""

import datetime as dt
from pathlib import Path

import pytest

from replycraft import InvalidInputError, Profile, VerifiedFacts
from replycraft.pipeline.inputs import (
    TOKYO,
    as_moment,
    as_profile,
    as_stage,
    as_verified,
)
from replycraft.records.ids import Fault, Stage


def test_time_without_a_zone_is_japans() -> None:
    """A desk in Japan writes times as they are on its clock."""
    plain = dt.datetime.fromisoformat("2025-11-04T10:30")
    other = dt.datetime.fromisoformat("2025-11-04T10:30+00:00")

    assert as_moment(plain).isoformat() == "2025-11-04T10:30:00+09:00"
    assert as_moment(other) is other
    assert as_moment(None).tzinfo is TOKYO


def test_profile_in_every_form_is_the_same(tmp_path: Path) -> None:
    """A record, a mapping, a file by path or name; none is the placeholder."""
    path = tmp_path / "desk.toml"
    path.write_text('company = "青葉"\nclosed = ["水"]\n', encoding="utf-8")
    profile = Profile(company="青葉", closed=("水",))

    assert as_profile(profile) is profile
    assert as_profile({"company": "青葉", "closed": ["水"]}) == profile
    assert as_profile(path) == as_profile(str(path)) == profile
    assert as_profile(None) == Profile.example()


def test_facts_in_every_form_are_the_same() -> None:
    """A record or a mapping; keys of a house's own are kept."""
    facts = VerifiedFacts.model_validate({"fault": "carrier", "locker": "B-7"})

    assert as_verified(facts) is facts
    assert as_verified({"fault": "carrier", "locker": "B-7"}) == facts
    assert facts.fault is Fault.CARRIER
    assert as_verified(None) == VerifiedFacts()


@pytest.mark.parametrize(
    ("values", "field"),
    [({"fault": "nobody"}, "fault"), ({"amount": "たくさん"}, "amount")],
)
def test_wrong_fact_is_named_for_both_readers(
    values: dict[str, str], field: str
) -> None:
    """Programmers read English, staff Japanese; both see which value it is."""
    with pytest.raises(InvalidInputError) as caught:
        as_verified(values)

    assert str(caught.value).startswith(f"verified: {field}: ")
    assert caught.value.for_staff.startswith(
        f"確認済みの事実の値が使えません: {field}: "
    )


def test_wrong_profile_value_is_named() -> None:
    """The same for a company given as a mapping."""
    with pytest.raises(InvalidInputError, match=r"^profile: closed\.0: ") as caught:
        as_profile({"closed": ["月曜"]})

    assert caught.value.for_staff.startswith("会社の情報の値が使えません: closed.0: ")


def test_stage_may_be_a_word() -> None:
    """One that there is not is told with those there are."""
    assert as_stage("progress") is as_stage(Stage.PROGRESS) is Stage.PROGRESS
    assert as_stage(None) is None
    with pytest.raises(InvalidInputError, match="'frist' is none of first, ") as caught:
        as_stage("frist")
    assert caught.value.for_staff.startswith(
        "段階「frist」はありません。使えるのは first, "
    )
