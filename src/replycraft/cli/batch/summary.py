"""What a run was about, counted: topics and anger, statuses, needs, findings."""

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from replycraft.cli.batch.journal import Journal, Line
from replycraft.records.ids import Status

NO_TOPIC = "–"


class Urgent(NamedTuple):
    """A mail that a person must look at: its name, status, anger and the reasons."""

    name: str
    status: str
    level: int
    reasons: tuple[str, ...]


class Summary(NamedTuple):
    """Counts over a run.

    `cells` counts mails with a reply by first topic and anger, `urgent` names the mails
    that need a person first: blocked ones, then escalated ones, the angriest first.
    """

    mails: int
    errors: tuple[tuple[str, str], ...]
    cells: Counter[tuple[str, int]]
    statuses: Counter[str]
    kinds: Counter[str]
    risks: Counter[str]
    needs: Counter[str]
    findings: Counter[str]
    urgent: tuple[Urgent, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """The first topics, the most frequent first."""
        totals: Counter[str] = Counter()
        for (topic, _), count in self.cells.items():
            totals[topic] += count
        return tuple(sorted(totals, key=lambda topic: (-totals[topic], topic)))


_MOST_WORST = 50
_URGENT = {"blocked": 0, "escalate": 1}


class Counts:
    """Adds up lines one by one, so that ten thousand mails need little memory."""

    def __init__(self) -> None:
        self._mails = 0
        self._errors: list[tuple[str, str]] = []
        self._cells: Counter[tuple[str, int]] = Counter()
        self._counters: dict[str, Counter[str]] = {
            name: Counter()
            for name in ("statuses", "kinds", "risks", "needs", "findings")
        }
        self._worst: list[Urgent] = []

    def add(self, line: Line) -> None:
        """Count one mail."""
        self._mails += 1
        if line.draft is None:
            self._errors.append((line.mail, line.error))
            return
        draft, analysis = line.draft, line.draft["analysis"]
        self._counters["statuses"][draft["status"]] += 1
        self._counters["kinds"][analysis["kind"]] += 1
        self._counters["risks"].update(risk["id"] for risk in analysis["risks"])
        self._counters["needs"].update(need["label"] for need in draft["needs"])
        self._counters["findings"].update(item["code"] for item in draft["findings"])
        level = analysis["anger"]["level"]
        if draft["status"] != Status.NO_REPLY:
            topics = analysis["topics"]
            self._cells[topics[0]["id"] if topics else NO_TOPIC, level] += 1
        if draft["status"] in _URGENT:
            reasons = tuple(analysis["escalate_reasons"])
            self._keep(Urgent(line.mail, draft["status"], level, reasons))

    def _keep(self, mail: Urgent) -> None:
        self._worst.append(mail)
        if len(self._worst) >= 2 * _MOST_WORST:
            self._worst = sorted(self._worst, key=_urgency)[:_MOST_WORST]

    def summary(self) -> Summary:
        """Return what was counted."""
        return Summary(
            mails=self._mails,
            errors=tuple(self._errors),
            cells=self._cells,
            urgent=tuple(sorted(self._worst, key=_urgency)[:_MOST_WORST]),
            **self._counters,
        )


def _urgency(mail: Urgent) -> tuple[int, int, str]:
    return _URGENT[mail.status], -mail.level, mail.name


def summed_up(journal: Journal, names: Collection[str]) -> Summary:
    """Return the counts over the mails *names*; the latest line of each counts."""
    wanted = set(names)
    latest = {
        line.mail: at for at, line in enumerate(journal.lines()) if line.mail in wanted
    }
    counts = Counts()
    for at, line in enumerate(journal.lines()):
        if latest.get(line.mail) == at:
            counts.add(line)
    return counts.summary()
