"""Whether a person has to decide, and why."""

from typing import Protocol

from replycraft.records.analysis import Anger, Demand, Risk

_RISKS = {
    "self_harm": "ご自身を傷つけるおそれがうかがえます",
    "threat": "人や店舗への危害がほのめかされています",
    "injury": "けが・体調不良の訴えがあります",
    "hazard": "続くおそれのある危険(火・煙・異物など)の訴えがあります",
    "privacy": "個人情報の漏えい・悪用の訴えがあります",
    "extortion": "脅しと結びついた金品の要求があります",
    "abuse": "個人への侮辱・暴言があります",
    "legal": "法的手段への言及があります",
    "authority": "行政・警察などの機関への言及があります",
}
_DEMANDS = {
    "manager": "責任者の対応が求められています",
    "compensation": "補償・賠償が求められています",
}
_BY_NAME = {
    **{f"risks/{name}": why for name, why in _RISKS.items()},
    **{f"demands/{name}": why for name, why in _DEMANDS.items()},
}
_ANGRY, _FURIOUS = 3, 4


class Judged(Protocol):
    """What `escalation` reads of a judgement."""

    @property
    def anger(self) -> Anger:
        """How angry the mail is."""
        ...

    @property
    def demands(self) -> tuple[Demand, ...]:
        """What the customer asks for."""
        ...

    @property
    def risks(self) -> tuple[Risk, ...]:
        """What must not be overlooked."""
        ...

    @property
    def repeat_contact(self) -> bool:
        """Whether the customer has written or called before."""
        ...

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Risks and demands that nearly hold, as risks/injury."""
        ...


def escalation(judgement: Judged) -> tuple[bool, tuple[str, ...]]:
    """Return whether a person must decide, with the reasons, gravest first.

    Where nothing surely asks for one, what nearly holds does: to miss an injury is
    worse than to have somebody look in vain.
    """
    reasons = reasons_for_a_person(
        risks={risk.id for risk in judgement.risks},
        demands={demand.id for demand in judgement.demands},
        level=judgement.anger.level,
        repeat_contact=judgement.repeat_contact,
    ) or tuple(
        f"{why}(確かではありません)"
        for name, why in _BY_NAME.items()
        if name in judgement.doubtful
    )
    return bool(reasons), reasons


def reasons_for_a_person(
    *, risks: set[str], demands: set[str], level: int, repeat_contact: bool
) -> tuple[str, ...]:
    """Return why a person must decide, as the rubric derives it, gravest first."""
    reasons = [why for name, why in _RISKS.items() if name in risks]
    if level >= _FURIOUS:
        reasons.append("怒りの度合いが最も高い段階です")
    if level >= _ANGRY and "publicity" in risks:
        reasons.append("強い怒りとともに公表・拡散が示唆されています")
    if level == _ANGRY and repeat_contact:
        reasons.append("強い怒りがあり、以前にもご連絡をいただいています")
    reasons += [why for name, why in _DEMANDS.items() if name in demands]
    return tuple(reasons)
