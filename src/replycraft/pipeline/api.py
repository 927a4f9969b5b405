"""The calls that need no desk of one's own."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from replycraft.pipeline.desk import Desk, default_desk
from replycraft.pipeline.inputs import Source, Verified
from replycraft.pipeline.rewriting import Rewriter
from replycraft.records.analysis import Analysis
from replycraft.records.desk import Profile
from replycraft.records.draft import Draft, Finding
from replycraft.records.ids import Stage


@lru_cache(maxsize=8)
def _desk_for(profile: Profile) -> Desk:
    return Desk(profile=profile)


def _desk(
    profile: Profile | Mapping[str, Any] | str | Path | None, house: str | Path | None
) -> Desk:
    """Return a desk; those without a house folder are kept, since it may change."""
    if house is not None:
        return Desk(profile=profile, house=house)
    if profile is None:
        return default_desk()
    if isinstance(profile, Profile):
        return _desk_for(profile)
    return Desk(profile=profile)


def analyze(source: Source, now: dt.datetime | None = None) -> Analysis:
    """Return what a mail says: kind, anger, topics, demands, risks, facts.

    Raises:
        UnreadableMailError: *source* is no mail that can be read.
    """
    return default_desk().analyze(source, now)


def draft_reply(  # noqa: PLR0913 (the public contract; all but one by keyword)
    source: Source,
    *,
    verified: Verified = None,
    profile: Profile | Mapping[str, Any] | str | Path | None = None,
    house: str | Path | None = None,
    history: Sequence[Source | Draft] = (),
    now: dt.datetime | None = None,
    stage: Stage | str | None = None,
    rewrite: Rewriter | None = None,
) -> Draft:
    """Return a reply draft for one mail; see `Desk.draft_reply`.

    For many mails with a house folder, make one `Desk` and use it again.

    Raises:
        UnreadableMailError: *source* is no mail that can be read.
        InvalidInputError: *verified*, *profile* or *stage* has a wrong value.
        WriterFileError: the profile or house files have mistakes, all named.
        MissingFolderError: *house* is no house folder.
    """
    return _desk(profile, house).draft_reply(
        source,
        verified=verified,
        now=now,
        history=history,
        stage=stage,
        rewrite=rewrite,
    )


def check_reply(  # noqa: PLR0913 (the public contract; all but one by keyword)
    reply: str,
    *,
    mail: Source | None = None,
    verified: Verified = None,
    profile: Profile | Mapping[str, Any] | str | Path | None = None,
    now: dt.datetime | None = None,
    history: Sequence[Source | Draft] = (),
) -> list[Finding]:
    """Return what is wrong with a reply; see `Desk.check_reply`.

    Whoever wrote it: a letter, a person or a language model.

    Raises:
        UnreadableMailError: *mail* is no mail that can be read.
        InvalidInputError: *verified* or *profile* has a wrong value.
    """
    return _desk(profile, None).check_reply(
        reply, mail=mail, verified=verified, now=now, history=history
    )
