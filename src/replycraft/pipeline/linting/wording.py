"""Checks what letters say, written out along every branch, as replies are checked."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from replycraft.checking.check import Case, check, work_on
from replycraft.checking.wordings import Wordings
from replycraft.drafting.letters import Letters, Rendered
from replycraft.errors import Gravity, InvalidInputError, Place, Problem
from replycraft.pipeline.linting.ways import Filled
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.draft import Finding
from replycraft.records.ids import Apology, Code, Fault, Resolution
from replycraft.records.mail import IncomingMail

APOLOGY_WITHOUT_CAUSE = "apology-without-cause"
OWN_FIGURE = "own-figure"
# Findings of these codes rest on the sample values, not on the letter.
OF_THE_CASE = frozenset(
    {
        Code.UNGROUNDED_NAME,
        Code.WRONG_RECIPIENT,
        Code.WEEKDAY_MISMATCH,
        Code.PROMISE_OUT_OF_HOURS,
        Code.PII_LEAK,
    }
)
FIGURES = frozenset(
    {Code.UNGROUNDED_NUMBER, Code.UNGROUNDED_DATE, Code.CONFLICTING_FACT}
)
# The sample values are of this time.
_NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")
_DESK = ("company", "department", "agent", "phone", "email", "hours", "helpline")
_TEXT_FACTS = ("product", "order_number", "tracking_number", "carrier")
_TOP_SCORE = 4
# An apology for an answer that came late is due in every letter.
_LATENESS = ("late", "missed_day", "deadline_passed", "contacts", "repeat_contact")
_SLOT_HINT = "値はスロット({{ amount }} など)から入れてください"
HINT = "この行の文を書き直すか、[when] や if で出る場合を分けてください"
_APOLOGY = re.compile("申し訳|申しわけ|詫|わび|陳謝|謝罪")


class Speaker:
    """Writes letters out and checks them; a fault of one line is told once."""

    def __init__(
        self, letters: Letters, wordings: Wordings, files: Mapping[str, str]
    ) -> None:
        self._letters = letters
        self._wordings = wordings
        self._lines = {path: text.split("\n") for path, text in files.items()}
        self._told: set[tuple[Place, str, str]] = set()

    def problems(self, filled: Iterable[Filled]) -> Iterator[Problem]:
        """Yield what is wrong with the *filled* letters, at its line and column."""
        for one in filled:
            try:
                rendered = self._letters.render(one.letter, one.slots)
            except InvalidInputError:
                continue  # told where the letter's own sample is tried
            case = case_of(one.slots)
            for problem in self._of(rendered, case, one):
                key = (problem.place, problem.check, problem.problem)
                if key not in self._told:
                    self._told.add(key)
                    yield problem

    def _of(self, rendered: Rendered, case: Case, one: Filled) -> Iterator[Problem]:
        for finding in check(rendered.body, case, self._wordings):
            if finding.code not in OF_THE_CASE:
                yield from self._told_of(finding, rendered, one.letter)
        if one.slots["apology"] == Apology.NONE and not _is_due(one.slots):
            yield from self._apologies(rendered, case, one.letter)

    def _told_of(
        self, finding: Finding, rendered: Rendered, letter: str
    ) -> Iterator[Problem]:
        if finding.span is None:
            place: Place | None = Place(letter)
        else:
            place = self._at(finding.span.start, finding.text, rendered)
        told = f"「{finding.text}」 " if finding.text else ""
        if finding.code not in FIGURES:
            grave: Gravity = finding.severity.value
            code: str = finding.code.value
            where = place or Place(letter)
            yield Problem(where, told + finding.message, HINT, grave, code)
        elif place is not None and place.column:
            # A number or date that a slot brought in is not the letter's.
            fault = (
                f"{told}書き込まれた数字や日付には出どころがなく、下書きが止まります"
            )
            yield Problem(place, fault, _SLOT_HINT, "error", OWN_FIGURE)

    def _apologies(
        self, rendered: Rendered, case: Case, letter: str
    ) -> Iterator[Problem]:
        """Yield apologies in a letter for cases in which there is nothing to."""
        for match in work_on(rendered.body, case, self._wordings).matches.get(
            "apology", ()
        ):
            words = rendered.body[match.start : match.end]
            if _APOLOGY.search(words):
                place = self._at(match.start, words, rendered) or Place(letter)
                told = (
                    f"「{words}」 お詫びしない場合(apology が none)に、お詫びしています"
                )
                yield Problem(place, told, HINT, "warning", APOLOGY_WITHOUT_CAUSE)

    def _at(self, position: int, words: str, rendered: Rendered) -> Place | None:
        for part in rendered.parts:
            if part["span"]["start"] <= position < part["span"]["end"]:
                path, line = part["source"], part["line"]
                column = self._lines[path][line - 1].find(words) + 1
                return Place(path, line, column)
        return None


def _is_due(slots: Mapping[str, Any]) -> bool:
    """Say whether an apology is in place though nothing went wrong in the matter."""
    return slots["fault"] == Fault.COMPANY or any(map(slots.get, _LATENESS))


def case_of(slots: Mapping[str, Any]) -> Case:
    """Return a case in which every one of *slots* is known from mail or facts."""
    given = {name: v for name, v in slots.items() if v and isinstance(v, str)}
    facts: dict[str, Any] = {"fault": slots["fault"]}
    facts["resolution"] = slots["resolution"] or None
    for name, value in given.items():
        # Dates and amounts stand as they are shown; their types are for real facts.
        facts[name if name in _TEXT_FACTS else f"{name}_shown"] = value
    analysis = Analysis(
        kind=slots["kind"],
        anger=Anger(level=slots["anger"], score=slots["anger"] / _TOP_SCORE),
        escalate=slots["escalated"],
    )
    said = (value for name, value in given.items() if name.startswith("said_"))
    mail = IncomingMail(from_name=given.get("customer", ""), text="\n".join(said))
    desk: dict[str, Any] = {name: given.get(name, "") for name in _DESK}
    profile = Profile(**desk, offers=tuple(Resolution))
    return Case(mail, analysis, VerifiedFacts(**facts), profile, _NOW)
