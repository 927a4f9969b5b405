"""What the page's routes do in threads: read, try, compare, save."""

from base64 import b64encode
from collections.abc import Iterator
from threading import Event
from typing import Any

from pydantic import BaseModel, TypeAdapter

from replycraft.checking.titles import TITLES
from replycraft.drafting.slots import VERIFIED_LABELS
from replycraft.errors import InvalidInputError, Place, Problem
from replycraft.mail.message import parse_mail
from replycraft.pipeline.desk import Desk
from replycraft.pipeline.preview import Change, Preview
from replycraft.records.analysis import Analysis
from replycraft.records.draft import Draft
from replycraft.records.mail import IncomingMail
from replycraft.server.bodies import checked_mail, parsed
from replycraft.server.differences import Impact, differences
from replycraft.server.house import House, HouseFile, check_name
from replycraft.server.inputs import (
    ImpactRequest,
    MayHaveMail,
    PreviewRequest,
    SaveRequest,
)
from replycraft.server.problems import (
    INVALID,
    UNUSABLE_FILE,
    FileProblem,
    RefusedError,
)
from replycraft.server.replies import moment
from replycraft.server.samples import Sample, SampleHead, Samples
from replycraft.server.service import Service

_HEADS = TypeAdapter(list[SampleHead])
_FILES = TypeAdapter(list[HouseFile])


class Tried(BaseModel):
    """What a mail gets from a house with a change; no draft where it has mistakes.

    `mail` is the text that the spans point into; `eml` the draft as a message in
    base64, `ics` its promise as a calendar entry, None where there is none.
    """

    mail: IncomingMail
    draft: Draft | None
    analysis: Analysis | None
    problems: tuple[FileProblem, ...]
    eml: str | None = None
    ics: str | None = None


_IMPACTS = TypeAdapter(list[Impact])


class BenchJobs:
    """The jobs behind the page, over one house and its samples."""

    def __init__(self, service: Service) -> None:
        self._service = service
        settings = service.settings
        self._house = House(settings.house_folder)
        self._samples = Samples(settings.samples_folder)
        self._drafts: dict[str, tuple[Desk, Sample, Draft]] = {}

    def desk(self) -> bytes:
        """Return what the page must know about the desk."""
        desk = self._service.desks.current()
        told: dict[str, Any] = {
            "company": desk.profile.company,
            "agent": desk.profile.agent,
            "house": self._service.settings.house_folder is not None,
            "method": "words+semantic" if desk.assets.opinion else "words",
            "codes": TITLES,
            "slots": VERIFIED_LABELS,
            **_titles(desk),
        }
        return TypeAdapter(dict[str, Any]).dump_json(told)

    def samples(self) -> bytes:
        """Return the list of samples."""
        return _HEADS.dump_json(self._samples.heads())

    def sample(self, name: str) -> bytes:
        """Return the sample called *name*."""
        return self._samples.one(name).model_dump_json().encode()

    def files(self) -> bytes:
        """Return the list of house files."""
        return _FILES.dump_json(self._house.files())

    def warm(self) -> None:
        """Compile the letters before the first key stroke asks for it."""
        self._try(None)

    def read(self, path: str) -> bytes:
        """Return the text of the file at *path*."""
        return self._house.read(path).model_dump_json().encode()

    def write(self, path: str, body: bytes) -> bytes:
        """Save a file; the house must still be usable with it."""
        asked = parsed(SaveRequest, body)
        text = _lines(asked.text)
        self._house.check(path, text)
        problems = self._try(Change(path, text)).problems
        if problems:
            detail = "このまま保存すると、自社のお手紙や言葉が使えなくなります。"
            told = tuple(map(FileProblem.of, problems))
            raise RefusedError(UNUSABLE_FILE, detail, problems=told)
        saved = self._house.write(path, text, asked.etag or "")
        self._service.desks.current(look=True)
        return saved.model_dump_json().encode()

    def preview(self, body: bytes) -> bytes:
        """Return what a mail would get with an unsaved change."""
        asked = parsed(PreviewRequest, body)
        sample = self._samples.sample(asked.sample) if asked.sample else None
        mail = sample.mail if sample else self._mail(asked)
        facts = asked.verified or (sample.verified if sample else None)
        now = moment(asked.now) or (sample.now if sample else None)
        desk, problems = self._try(_change(asked.path, asked.text))
        draft = None
        if desk is not None:
            try:
                draft = desk.draft_reply(mail, verified=facts, now=now)
            except InvalidInputError as error:
                place = Place(asked.path or "")
                problems = (Problem(place, error.for_staff), *problems)
        analysis = (
            draft.analysis
            if draft
            else self._service.desks.current().analyze(mail, now)
        )
        told = tuple(map(FileProblem.of, problems))
        tried = Tried(
            mail=mail,
            draft=draft,
            analysis=analysis,
            problems=told,
            eml=b64encode(draft.to_email().as_bytes()).decode()
            if draft and draft.body
            else None,
            ics=draft.to_ics() if draft and draft.follow_up else None,
        )
        return tried.model_dump_json().encode()

    def impact(self, body: bytes, given_up: Event) -> bytes:
        """Return the samples whose drafts a change alters, with their differences."""
        asked = parsed(ImpactRequest, body)
        desk, problems = self._try(_change(asked.path, asked.text))
        if desk is None:
            told = tuple(map(FileProblem.of, problems))
            detail = "直すところがあるうちは比べられません。"
            raise RefusedError(UNUSABLE_FILE, detail, problems=told)
        return _IMPACTS.dump_json(list(self._impacts(desk, given_up)))

    def _impacts(self, desk: Desk, given_up: Event) -> Iterator[Impact]:
        saved = self._service.desks.current()
        for sample in self._samples.all():
            if given_up.is_set():
                return
            before = self._drafted(saved, sample).body
            after = _body(desk, sample)
            if before != after:
                yield Impact(
                    id=sample.id,
                    subject=sample.mail.subject,
                    before=before,
                    after=after,
                    diff=tuple(differences(before, after)),
                )

    def _drafted(self, desk: Desk, sample: Sample) -> Draft:
        """Return the draft of the desk as saved, made once a sample."""
        known = self._drafts.get(sample.id)
        if known is None or known[0] is not desk or known[1] is not sample:
            draft = desk.draft_reply(
                sample.mail, verified=sample.verified, now=sample.now
            )
            known = self._drafts[sample.id] = (desk, sample, draft)
        return known[2]

    def _try(self, change: Change | None) -> Preview:
        desks = self._service.desks
        return desks.workshop.preview(change, desks.current())

    def _mail(self, asked: MayHaveMail) -> IncomingMail:
        if asked.source is None:
            detail = "mail、mail_base64、sample のどれか一つが要ります。"
            raise RefusedError(INVALID, detail)
        most = self._service.settings.mail_bytes
        return parse_mail(checked_mail(asked.source, most=most))


def _titles(desk: Desk) -> dict[str, dict[str, str]]:
    """Return the titles of topics, demands and risks: folder → id → title."""
    tables: dict[str, dict[str, str]] = {}
    for name, title in desk.assets.lexicon.titles.items():
        folder, _, judged = name.partition("/")
        tables.setdefault(folder, {})[judged] = title
    return tables


def _change(path: str | None, text: str | None) -> Change | None:
    """Return the change that was asked for, if any.

    Raises:
        RefusedError: the path is none of a house.
    """
    if path is None or text is None:
        return None
    check_name(path)
    return Change(path, _lines(text))


def _body(desk: Desk, sample: Sample) -> str:
    try:
        draft = desk.draft_reply(sample.mail, verified=sample.verified, now=sample.now)
    except InvalidInputError as error:
        return error.for_staff
    return draft.body


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
