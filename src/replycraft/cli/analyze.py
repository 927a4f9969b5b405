"""`replycraft analyze`: what a mail says, with the evidence marked in its text."""

from typing import TYPE_CHECKING, Annotated

import typer

from replycraft.cli.options import House, Json, Semantic
from replycraft.cli.output import Mark, fail, print_marked, write
from replycraft.cli.sources import sources
from replycraft.errors import UnreadableMailError
from replycraft.records.names import LEVEL_NAMES

if TYPE_CHECKING:
    from replycraft.records.analysis import Analysis, Evidence
    from replycraft.records.mail import IncomingMail

_LEVEL_STYLES = ("green", "cyan", "yellow", "red", "bold red")
_STYLES = {
    "anger": "bold red",
    "risk": "bold magenta",
    "topic": "cyan",
    "demand": "green",
}


def analyze(
    mail: Annotated[str, typer.Argument(help="メールのファイル、または -")],
    *,
    json: Json = False,
    house: House = None,
    semantic: Semantic = False,
) -> None:
    """Show what one mail says, with the evidence marked in its text."""
    from replycraft.mail.message import parse_mail
    from replycraft.pipeline.desk import Desk

    found = sources([mail])
    if len(found) != 1:
        fail(f"{mail}: analyze に渡せるのは一通だけです")
    try:
        parsed = parse_mail(found[0].mail)
        result = Desk(house=house, semantic=semantic).analyze(parsed)
    except UnreadableMailError as error:
        fail(error)
    if json:
        write(result.model_dump_json())
        return
    _print(parsed, result)


def _print(mail: "IncomingMail", result: "Analysis") -> None:
    from rich.text import Text

    from replycraft.cli.output import console

    screen = console()
    level = result.anger.level
    head = Text("怒り ")
    head.append(f"{level} {LEVEL_NAMES[level]}", style=_LEVEL_STYLES[level])
    head.append(f"({result.anger.score:.2f})  種類 {result.kind}")
    screen.print(head)
    for title, items in _rows(result):
        if items:
            screen.print(f"{title} {'、'.join(items)}")
    screen.print(f"件名 {mail.subject}\n")
    print_marked(mail.text, _marks(result, len(mail.text)))


def _rows(result: "Analysis") -> list[tuple[str, list[str]]]:
    return [
        ("お客様", [result.customer_name] if result.customer_name else []),
        ("会社", [result.customer_company] if result.customer_company else []),
        ("話題", [f"{topic.id}({topic.score:.2f})" for topic in result.topics]),
        ("ご要望", [demand.id for demand in result.demands]),
        ("懸念", [risk.id for risk in result.risks]),
        ("引き継ぎ", list(result.escalate_reasons)),
        ("期限", [str(result.deadline)] if result.deadline else []),
        ("以前にもご連絡", ["はい"] if result.repeat_contact else []),
        ("皮肉", ["あり"] if result.sarcasm else []),
        ("事実", [f"{fact.kind}={fact.value}" for fact in result.facts]),
        ("判定の方法", [result.method]),
    ]


def _marks(result: "Analysis", length: int) -> list[Mark]:
    """Return the evidence to mark; what speaks of the mail as a whole is no place."""
    marks: dict[tuple[int, int, str], Mark] = {}
    groups: list[tuple[str, str, tuple[Evidence, ...]]] = [
        ("anger", "怒り", result.anger.evidence),
        *(("risk", f"懸念 {risk.id}", risk.evidence) for risk in result.risks),
        *(("topic", f"話題 {topic.id}", topic.evidence) for topic in result.topics),
        *(("demand", f"ご要望 {item.id}", item.evidence) for item in result.demands),
    ]
    for group, title, evidence in groups:
        for item in evidence:
            size = item.span.end - item.span.start
            if item.span.field != "text" or not 0 < size < length:
                continue
            style = "strike dim" if item.cancelled else _STYLES[group]
            reason = item.cancelled or item.why
            key = (item.span.start, item.span.end, title)
            marks[key] = (
                item.span.start,
                item.span.end,
                style,
                f"{title} {item.points:+.2f} {reason}",
            )
    return list(marks.values())
