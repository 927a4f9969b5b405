"""What stands around a draft's body: status, sender, and words of warning."""

from email.utils import formataddr

from replycraft.drafting.compose import Composition
from replycraft.records.desk import Profile
from replycraft.records.draft import Finding
from replycraft.records.ids import Severity, Status
from replycraft.records.mail import IncomingMail


def status_of(composition: Composition, findings: tuple[Finding, ...]) -> Status:
    """Return what is to be done with a reply that has these *findings*."""
    if any(finding.severity == Severity.ERROR for finding in findings):
        return Status.BLOCKED
    if composition.plan.escalated:
        return Status.ESCALATE
    return Status.NEEDS_FACTS if composition.needs else Status.READY


def warnings_of(
    mail: IncomingMail, *, unsigned: bool, untold: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Return what a person should know before sending an answer to *mail*.

    *unsigned* says that no company was given and the placeholder signs; *untold*
    names confirmed facts for which the letters have no words.
    """
    found = []
    sender, target = (a.rpartition("@")[2] for a in (mail.from_address, mail.reply_to))
    if target and sender and target.casefold() != sender.casefold():
        found.append(
            f"返信先({target})が差出人({sender})と違うドメインです。"
            "なりすましでないかご確認ください"
        )
    if untold:
        found.append(
            f"お手紙に入らなかった事実があります({'、'.join(untold)})。文に足すか、"
            "templates/_facts/ に呼び名を書いてください"
        )
    if unsigned:
        found.append("署名が見本の会社のままです。desk.toml を指定してください")
    return tuple(found)


def sender_of(profile: Profile) -> str:
    """Return the From line of the desk's replies, or "" without an address."""
    if not profile.email:
        return ""
    name = " ".join(part for part in (profile.company, profile.department) if part)
    return formataddr((name, profile.email), charset="utf-8") if name else profile.email
