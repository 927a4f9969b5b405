"""The way of a mail: bytes in, analysis or reply draft out."""

import datetime as dt
from collections.abc import Mapping, Sequence
from copy import copy
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from replycraft.checking.check import Case as ReplyCase
from replycraft.checking.check import check
from replycraft.drafting.case import Case
from replycraft.mail.message import parse_mail
from replycraft.pipeline.answer import drafted, findings_in
from replycraft.pipeline.assets import Assets, load_assets, shipped_assets
from replycraft.pipeline.history import History
from replycraft.pipeline.inputs import (
    Source,
    Verified,
    as_moment,
    as_profile,
    as_stage,
    as_verified,
)
from replycraft.pipeline.outgoing import sender_of
from replycraft.pipeline.rewriting import Rewriter, rewritten
from replycraft.pipeline.told import drafted_soundly, with_words
from replycraft.pipeline.understand import AUTOMATIC_KINDS, Understood, understand
from replycraft.records.analysis import Analysis
from replycraft.records.desk import Profile
from replycraft.records.draft import Draft, Finding
from replycraft.records.ids import Automatic, Stage, Status
from replycraft.records.mail import IncomingMail

if TYPE_CHECKING:
    from replycraft.semantic.encoder import Encode


class Desk:
    """One support desk: its profile, letters and words, compiled once.

    A desk can be used from many threads at once.
    """

    __slots__ = ("_assets", "_is_example", "_sender", "profile")

    def __init__(
        self,
        *,
        profile: Profile | Mapping[str, Any] | str | Path | None = None,
        house: str | Path | None = None,
        semantic: "bool | Encode" = False,
    ) -> None:
        """Compile the letters and lexicons for this desk.

        Args:
            profile: the company; a path is read as `desk.toml`. Without one the
                placeholder company of `Profile.example()` signs.
            house: a folder with own `templates/` and `lexicons/`, laid over the
                shipped ones file by file. Its `desk.toml` is the profile if none is
                given.
            semantic: True for a second opinion by meaning (extra `semantic`), or a
                function from a list of sentences to an array with a row for each.

        Raises:
            WriterFileError: profile, letters or lexicons have mistakes, all named.
            MissingFolderError: *house* is no house folder.
            InvalidInputError: *semantic* was asked for without the extra.
        """
        folder = Path(house) if house is not None else None
        self._assets = load_assets(folder) if folder else shipped_assets()
        if semantic is not False:
            # NumPy and the encoder are for those who ask for them.
            from replycraft.pipeline.meaning import opinion_for

            opinion = opinion_for(semantic, folder)
            self._assets = self._assets._replace(opinion=opinion)
        if profile is None and folder and (folder / "desk.toml").is_file():
            profile = folder / "desk.toml"
        self._sign_as(as_profile(profile))

    @property
    def assets(self) -> Assets:
        """The compiled letters and lexicons."""
        return self._assets

    def over(
        self,
        *,
        profile: Profile | None = None,
        **assets: Any,  # noqa: ANN401 (any of `Assets`)
    ) -> "Desk":
        """Return the same desk with another *profile*, letters or words.

        Letters and words are given by their names in `Assets`.
        """
        other = copy(self)
        other._assets = self._assets._replace(**assets)  # noqa: SLF001 (its own class)
        if profile is not None:
            other._sign_as(profile)  # noqa: SLF001 (its own class)
        return other

    def _sign_as(self, profile: Profile) -> None:
        self.profile = profile
        self._sender = sender_of(profile)
        self._is_example = profile.company == Profile.example().company

    def analyze(self, source: Source, now: dt.datetime | None = None) -> Analysis:
        """Return what the mail says; relative days are resolved against its date.

        Raises:
            UnreadableMailError: *source* is no mail that can be read.
        """
        mail = parse_mail(source)
        return self._analyze(mail, as_moment(now)).analysis

    def draft_reply(  # noqa: PLR0913 (the public contract; all but one by keyword)
        self,
        source: Source,
        *,
        verified: Verified = None,
        now: dt.datetime | None = None,
        history: Sequence[Source | Draft] = (),
        stage: Stage | str | None = None,
        rewrite: Rewriter | None = None,
    ) -> Draft:
        """Return a reply draft for the mail.

        Args:
            source: the customer's mail in any accepted form.
            verified: what the company has confirmed about the case.
            now: the time of answering; the clock if not given.
            history: earlier mails and drafts of the case, oldest first.
            stage: where in the life of the case the reply stands; chosen from
                *verified* and *history* if not given.
            rewrite: another author, a language model say: it gets the draft and
                returns a body. That is used if it passes the check, else the letter's
                own stands and `refused` and `warnings` say why.

        Raises:
            UnreadableMailError: *source* is no mail that can be read.
            InvalidInputError: *verified* or *stage* has a wrong value.
        """
        mail = parse_mail(source)
        at = as_moment(now)
        understood = self._analyze(mail, at)
        analysis = understood.analysis
        if self._is_automatic(mail, analysis):
            return Draft(status=Status.NO_REPLY, analysis=analysis)
        before = History(history, self.profile, self._assets.wordings)
        case = Case(
            mail=mail,
            analysis=analysis,
            verified=as_verified(verified),
            profile=self.profile,
            now=at,
            past=before.past(at),
            stage=as_stage(stage),
        )
        write = partial(
            drafted,
            assets=self._assets,
            sender=self._sender,
            is_example=self._is_example,
            taken_back=tuple(before.contradictions(case.verified)),
        )
        case, draft = drafted_soundly(with_words(case, understood, self._assets), write)
        if rewrite is None:
            return draft
        check_body = partial(findings_in, case=case, wordings=self._assets.wordings)
        return rewritten(draft, rewrite, findings_of=check_body, now=at)

    def check_reply(
        self,
        reply: str,
        *,
        mail: Source | None = None,
        verified: Verified = None,
        now: dt.datetime | None = None,
        history: Sequence[Source | Draft] = (),
    ) -> list[Finding]:
        """Return what is wrong with *reply*, in the order of its text.

        With *history* (earlier mails and drafts, oldest first), what the desk said
        before and the facts no longer carry is a finding too.

        Raises:
            UnreadableMailError: *mail* is no mail that can be read.
            InvalidInputError: *verified* has a wrong value.
        """
        at = as_moment(now)
        parsed = parse_mail(mail) if mail is not None else None
        analysis = self._analyze(parsed, at).analysis if parsed else None
        facts = as_verified(verified)
        own = self.profile
        if self._is_example and own.company not in reply:
            # Nobody says whose reply it is, so no name in its signature is wrong.
            own = Profile()
        before = History(history, self.profile, self._assets.wordings)
        days = before.past(at).promised_days
        case = ReplyCase(parsed, analysis, facts, own, at, days)
        found = check(reply, case, self._assets.wordings, weigh=True)
        return [*found, *before.contradictions(facts)]

    def review(
        self,
        text: str,
        mail: Source,
        verified: Verified = None,
        *,
        now: dt.datetime | None = None,
        history: Sequence[Source | Draft] = (),
    ) -> str | list[Finding]:
        """Return *text* unchanged if nothing is wrong with it, else the findings.

        A gate for replies by other authors, people or language models: only what
        comes back as a string may go out unseen.

        Raises:
            UnreadableMailError: *mail* is no mail that can be read.
            InvalidInputError: *verified* has a wrong value.
        """
        found = self.check_reply(
            text, mail=mail, verified=verified, now=now, history=history
        )
        return found or text

    def _analyze(self, mail: IncomingMail, now: dt.datetime) -> Understood:
        return understand(mail, now, self._assets, own_company=self.profile.company)

    def _is_automatic(self, mail: IncomingMail, analysis: Analysis) -> bool:
        own = self.profile.email.casefold()
        return (
            mail.automatic != Automatic.NO
            or analysis.kind in AUTOMATIC_KINDS
            or bool(own and mail.from_address.casefold() == own)
        )


@cache
def default_desk() -> Desk:
    """Return the desk with shipped letters and the placeholder company."""
    return Desk()
