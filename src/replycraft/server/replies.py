"""The routes that helpdesks call: draft, analyze, check."""

import datetime as dt
from typing import Annotated

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from replycraft.mail.message import parse_mail
from replycraft.pipeline.desk import Desk
from replycraft.records.draft import Draft, Finding
from replycraft.records.ids import Stage
from replycraft.records.mail import IncomingMail
from replycraft.server.bodies import JSON, MAIL, checked_mail, content_type, parsed
from replycraft.server.inputs import (
    AnalyzeRequest,
    CheckRequest,
    DraftRequest,
    Earlier,
    MayHaveMail,
    Moment,
)
from replycraft.server.service import Service

_FINDINGS = TypeAdapter(list[Finding])
_Now = Annotated[Moment | None, Query(description="JSON の now がないときの時刻。")]
_Stage = Annotated[Stage | None, Query(description="JSON の stage がないときの段階。")]


def add_reply_routes(app: FastAPI, service: Service) -> None:
    """Add the routes of *service* for helpdesks."""
    jobs = Jobs(service)

    @app.post("/v1/draft", operation_id="draft", summary="返信の下書きを作る")
    async def draft(
        request: Request, now: _Now = None, stage: _Stage = None
    ) -> Response:
        kind = content_type(request, JSON, MAIL)
        body = await service.body(request)
        return as_json(
            await service.run(lambda: jobs.draft(kind, body, now=now, stage=stage))
        )

    @app.post("/v1/analyze", operation_id="analyze", summary="メールを読み取る")
    async def analyze(request: Request, now: _Now = None) -> Response:
        kind = content_type(request, JSON, MAIL)
        body = await service.body(request)
        return as_json(await service.run(lambda: jobs.analyze(kind, body, now=now)))

    @app.post("/v1/check", operation_id="check", summary="返信の本文を確かめる")
    async def check(request: Request) -> Response:
        content_type(request, JSON)
        body = await service.body(request)
        return as_json(await service.run(lambda: jobs.check(body)))


class Jobs:
    """What the threads do: read the request, ask the desk, write the answer."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def draft(
        self, kind: str, body: bytes, *, now: str | None, stage: Stage | None
    ) -> bytes:
        """Return the draft for the request in *body* as JSON."""
        if kind == MAIL:
            mail = self._mail(body)
            draft = self._desk().draft_reply(mail, now=moment(now), stage=stage)
        else:
            asked = parsed(DraftRequest, body)
            draft = self._desk().draft_reply(
                self.mail_in(asked),
                verified=asked.verified,
                now=moment(asked.now or now),
                stage=asked.stage or stage,
                history=self.earlier(asked.history),
            )
        self._service.metrics.drafted(draft.status)
        return draft.model_dump_json().encode()

    def analyze(self, kind: str, body: bytes, *, now: str | None) -> bytes:
        """Return the analysis of the mail in *body* as JSON."""
        if kind == MAIL:
            analysis = self._desk().analyze(self._mail(body), moment(now))
        else:
            asked = parsed(AnalyzeRequest, body)
            mail = self.mail_in(asked)
            analysis = self._desk().analyze(mail, moment(asked.now or now))
        return analysis.model_dump_json().encode()

    def check(self, body: bytes) -> bytes:
        """Return the findings about the reply in *body* as JSON."""
        asked = parsed(CheckRequest, body)
        findings = self._desk().check_reply(
            asked.reply,
            mail=None if asked.source is None else self.mail_in(asked),
            verified=asked.verified,
            now=moment(asked.now),
            history=self.earlier(asked.history),
        )
        return _FINDINGS.dump_json(findings)

    def mail_in(self, asked: MayHaveMail) -> IncomingMail:
        """Return the mail that was sent along."""
        return self._mail(asked.source or b"")

    def earlier(self, items: tuple[Earlier, ...]) -> list[IncomingMail | Draft]:
        """Return the history as the desk takes it."""
        return [
            item if isinstance(item, Draft) else self.mail_in(item) for item in items
        ]

    def _mail(self, source: bytes | str) -> IncomingMail:
        most = self._service.settings.mail_bytes
        return parse_mail(checked_mail(source, most=most))

    def _desk(self) -> Desk:
        return self._service.desks.current()


def moment(text: str | None) -> dt.datetime | None:
    """Return the time that *text* gives."""
    return dt.datetime.fromisoformat(text) if text else None


def as_json(body: bytes) -> Response:
    """Return *body*, which is JSON already, as an answer."""
    return Response(body, media_type=JSON)
