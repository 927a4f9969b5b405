"""How users call replycraft; checked by mypy, never run."""

import datetime as dt
from email.message import EmailMessage
from pathlib import Path

from replycraft import (
    Analysis,
    Desk,
    Draft,
    Finding,
    IncomingMail,
    Profile,
    VerifiedFacts,
    analyze,
    check_reply,
    draft_reply,
    parse_mail,
)

mail: IncomingMail = parse_mail(b"")
parse_mail("text")
parse_mail(Path("mail.eml"))
parse_mail(EmailMessage())
parse_mail(mail)

analysis: Analysis = analyze(mail, now=dt.datetime(2025, 11, 4, tzinfo=dt.UTC))
level: int = analysis.anger.level
quotes: list[str] = [item.quote for item in analysis.anger.evidence]

draft: Draft = draft_reply(mail, verified={"resolution": "refund"}, profile="desk.toml")
draft_reply(mail, verified=VerifiedFacts(), profile=Profile(), house="house")
message: EmailMessage = draft.to_email()
spans: list[int] = [part.span.start for part in draft.parts]

desk = Desk(profile=Profile.load("desk.toml"), house=Path("house"))
again: Draft = desk.draft_reply(mail, history=[mail, draft], stage="progress")
findings: list[Finding] = check_reply("", mail=mail, verified={}, profile=Profile())
check_reply(draft.body, mail=mail, history=[mail, draft])
