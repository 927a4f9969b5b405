"""What callers hand in, made into the records that the stages work with."""

import datetime as dt
from collections.abc import Mapping
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from replycraft.errors import InvalidInputError
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Stage
from replycraft.records.mail import IncomingMail

Source = bytes | str | Path | EmailMessage | IncomingMail
Verified = VerifiedFacts | Mapping[str, Any] | None
RecordT = TypeVar("RecordT", Profile, VerifiedFacts)
TOKYO = ZoneInfo("Asia/Tokyo")
_STAFF_NAMES = {"profile": "会社の情報", "verified": "確認済みの事実"}


def as_moment(now: dt.datetime | None) -> dt.datetime:
    """Return *now* with a time zone; the clock in Japan if there is none."""
    if now is None:
        return dt.datetime.now(TOKYO)
    return now if now.tzinfo else now.replace(tzinfo=TOKYO)


def as_profile(profile: Profile | Mapping[str, Any] | str | Path | None) -> Profile:
    """Return the company: a record, a mapping, a `desk.toml`; else the placeholder."""
    if profile is None:
        return Profile.example()
    if isinstance(profile, Profile):
        return profile
    if isinstance(profile, str | Path):
        return Profile.load(profile)
    return _validated(Profile, profile, "profile")


def as_verified(verified: Verified) -> VerifiedFacts:
    """Return the confirmed facts; none are confirmed where nothing was given."""
    if verified is None:
        return _nothing()
    if isinstance(verified, VerifiedFacts):
        return verified
    return _validated(VerifiedFacts, verified, "verified")


@cache
def _nothing() -> VerifiedFacts:
    return VerifiedFacts()


def _validated(model: type[RecordT], values: Mapping[str, Any], what: str) -> RecordT:
    try:
        return model.model_validate(dict(values))
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(str(part) for part in item['loc'])}: {item['msg']}"
            for item in error.errors()
        )
        raise InvalidInputError(
            f"{what}: {faults}",
            for_staff=f"{_STAFF_NAMES[what]}の値が使えません: {faults}",
        ) from error


def as_stage(stage: Stage | str | None) -> Stage | None:
    """Return the stage by its name, or None if it is left to be chosen."""
    try:
        return Stage(stage) if stage is not None else None
    except ValueError:
        known = ", ".join(Stage)
        raise InvalidInputError(
            f"stage {stage!r} is none of {known}",
            for_staff=f"段階「{stage}」はありません。使えるのは {known} です",
        ) from None
