"""`replycraft draft … --out DIR`: many mails into a folder."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from replycraft.cli.batch.journal import Journal, key_of
from replycraft.cli.batch.page import page
from replycraft.cli.batch.screen import show
from replycraft.cli.batch.summary import summed_up
from replycraft.cli.batch.work import Done, Job, Order, drafted
from replycraft.cli.forms import as_text
from replycraft.cli.output import console, note
from replycraft.cli.sources import count_mails, each_source
from replycraft.errors import UnreadableMailError
from replycraft.mail.source import as_bytes
from replycraft.pipeline.assets import WriterFiles, read_writer_files
from replycraft.pipeline.desk import Desk
from replycraft.records.desk import Profile
from replycraft.records.draft import Draft
from replycraft.records.ids import Status

if TYPE_CHECKING:
    from rich.progress import Progress

REPORT = "report.html"


def draft_into(
    folder: Path, mails: list[str], order: Order, *, workers: int, form: str
) -> bool:
    """Draft all *mails* into *folder* and say whether all can be sent.

    `drafts.jsonl` gets one line a mail; what an earlier run has done under the same
    conditions is passed over. Unless *form* is `json`, each draft gets a file of its
    own beside it. `report.html` sums everything up.
    """
    house = order.desk["house"]
    files = read_writer_files(Path(house) if house else None)
    # Made here before any process is started: mistakes in the house are told once,
    # and what is compiled is there for all.
    desk = Desk(**order.desk)
    names: dict[str, None] = {}
    journal = Journal(folder)
    jobs = _jobs(mails, journal, _settings(order, files, desk.profile), names)
    texts = Texts(folder, form)
    fresh = 0
    with _bar() as bar:
        shown = bar.add_task("下書き", total=count_mails(mails))
        for done in drafted(jobs, order, workers=workers):
            fresh += 1
            _keep(journal, texts, done)
            bar.update(shown, completed=len(names))
    if passed := len(names) - fresh:
        note(f"前に済んだ {passed} 通はそのままにしました")
    summary, titles = summed_up(journal, names), desk.assets.lexicon.titles
    (folder / REPORT).write_text(page(summary, titles), encoding="utf-8")
    show(summary, titles)
    note(f"{journal.path} と {folder / REPORT} に書きました")
    return not summary.errors and not summary.statuses[Status.BLOCKED]


def _bar() -> "Progress":
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    screen = console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(
        *columns, Remaining(), console=screen, disable=not screen.is_terminal
    )


def _settings(order: Order, files: WriterFiles, own: Profile) -> str:
    """Return what a draft depends on beside the mail itself."""
    words = sorted((*files.letters.items(), *files.lexicons.items()))
    made = sha256(repr((words, own, order.draft)).encode()).hexdigest()
    return f"{version('replycraft')} {made}"


def _jobs(
    mails: list[str], journal: Journal, settings: str, names: dict[str, None]
) -> Iterator[Job]:
    """Yield what is still to be done; *names* gets every mail that was seen."""
    for source in each_source(mails):
        names[source.name] = None
        try:
            data = as_bytes(source.mail)
        except UnreadableMailError as error:
            yield Job(source.name, "", b"", error.for_staff)
            continue
        key = key_of(data, settings)
        if (source.name, key) not in journal.done:
            yield Job(source.name, key, data)


def _keep(journal: Journal, texts: "Texts", done: Done) -> None:
    """Write the file before the line, so that a line means that both are there."""
    if done.error:
        note(f"{done.name}: {done.error}")
        journal.add_error(done.name, done.key, done.error)
        return
    texts.write(done)
    journal.add(done.name, done.key, done.draft)


class Texts:
    """The files beside the journal: one for each draft that has a text."""

    def __init__(self, folder: Path, form: str) -> None:
        self._folder = folder
        self._form = form

    def write(self, done: Done) -> None:
        """Write the draft's own file, unless the lines are all that is wanted."""
        if self._form == "json":
            return
        text = as_text(Draft.model_validate_json(done.draft), self._form)
        if text:
            stem = "".join(c if c.isalnum() or c in "-_." else "_" for c in done.name)
            target = self._folder / f"{stem[-120:]}.{self._form}"
            target.write_text(text, encoding="utf-8", newline="")
