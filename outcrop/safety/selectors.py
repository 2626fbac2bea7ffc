"""Questions about accidents."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from outcrop.kernel.acts import Actor
from outcrop.safety.models import Accident, Belonging, Finding, Report, Step
from outcrop.safety.policies import SEE
from outcrop.safety.section import KINDS


@dataclass(frozen=True, slots=True)
class Standing:
    """An accident as its readers see it: its live reports, what was done and what it came to."""

    accident: Accident
    reports: tuple[Report, ...]
    steps: tuple[Step, ...]
    finding: Finding | None

    @property
    def worst(self) -> str:
        """The gravest kind that anybody reported."""
        return min((each.kind for each in self.reports), key=KINDS.index, default="danger")


def _where() -> Subquery:
    last = Belonging.objects.filter(report=OuterRef("pk")).order_by("-n").values("accident")[:1]
    return Subquery(last)


def placed() -> "QuerySet[Any]":
    """Return reports, each with the accident that it tells of now as ``now``."""
    return Report.objects.annotate(now=_where()).select_related("recording")


def reports_of(accident: Accident) -> list[Report]:
    """Return the reports that tell of an accident now, oldest first."""
    return list(placed().filter(now=accident.id).order_by("at", "id"))


def accident_of(report: Report) -> Accident:
    """Return the accident that a report tells of now."""
    return report.belongings.select_related("accident").order_by("-n")[0].accident


def last_finding(accident: Accident) -> Finding | None:
    """Return what an accident came to, as it was said last."""
    return accident.findings.order_by("-n").first()


def live_ids() -> set[UUID]:
    """Return the accidents of which at least one report tells now: those that count."""
    return set(placed().values_list("now", flat=True))


def accidents_seen(actor: Actor) -> "QuerySet[Accident]":
    """Return the accidents that somebody may read of, the latest first, those left out that were joined to another."""
    told = placed().values("now")
    return SEE.visible(actor, Accident.objects.filter(id__in=told)).order_by("-at", "-id")


def standings(accidents: Collection[Accident]) -> list[Standing]:
    """Return how accidents stand, in their order, with few questions to the database."""
    ids = [each.id for each in accidents]
    reports: dict[UUID, list[Report]] = {}
    for row in placed().filter(now__in=ids).order_by("at", "id"):
        reports.setdefault(row.now, []).append(row)
    steps: dict[UUID, list[Step]] = {}
    for step in Step.objects.filter(accident__in=ids).select_related("post").order_by("at", "id"):
        steps.setdefault(step.accident_id, []).append(step)
    found = {row.accident_id: row for row in Finding.objects.filter(accident__in=ids).order_by("n")}
    return [
        Standing(each, tuple(reports.get(each.id, ())), tuple(steps.get(each.id, ())), found.get(each.id))
        for each in accidents
    ]


def waiting(actor: Actor) -> int:
    """Count the accidents of one's area for which nothing was done yet."""
    return accidents_seen(actor).filter(steps=None, findings=None).count()
