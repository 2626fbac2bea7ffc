"""The road, and how far an enterprise has come on it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse

from outcrop.kernel.acts import Actor
from outcrop.pathway import evidence
from outcrop.pathway.evidence import Found
from outcrop.pathway.models import Filing
from outcrop.pathway.pages import PAGES
from outcrop.pathway.policies import CONFIRM
from outcrop.pathway.problems import NoSuchStep
from outcrop.pathway.section import Step, section

State = Literal["done", "going", "open", "blocked"]


@dataclass(frozen=True, slots=True)
class StepOnRoad:
    """
    A step as it stands for an enterprise.

    :param waits_for: the steps that the law wants first and that are not done
    """

    step: Step
    number: int
    state: State
    found: tuple[Found, ...] = ()
    waits_for: tuple[Step, ...] = ()

    @property
    def done_on(self) -> date | None:
        """The day on which it was fulfilled, where that is known."""
        return evidence.since(self.step, self.found)

    @property
    def url(self) -> str:
        """Where it is begun, if it can be."""
        open_now = self.state in ("open", "going") and self.step.page
        return reverse(PAGES[self.step.page]) if open_now else ""

    @property
    def takes_document(self) -> bool:
        """Whether a document can be filed for it now."""
        return self.step.by_hand is not None and self.state != "done"


def road() -> list[StepOnRoad]:
    """Return the road as everybody sees it, before anyone has set out."""
    return [StepOnRoad(step, number, "open") for number, step in enumerate(section().steps, 1)]


def road_of(enterprise: UUID, *, on: date) -> list[StepOnRoad]:
    """Return the road as an enterprise stands on it on a day."""
    steps = section().steps
    found = {step.key: evidence.found_for(step, enterprise, on) for step in steps}
    done = {step.key for step in steps if evidence.fulfilled(step, found[step.key])}
    return [_standing(step, number, found[step.key], done) for number, step in enumerate(steps, 1)]


def _standing(step: Step, number: int, found: tuple[Found, ...], done: set[str]) -> StepOnRoad:
    waits_for = tuple(other for other in section().steps if other.key in step.conditions and other.key not in done)
    state: State = "open"
    if step.key in done:
        state = "done"
    elif any(one.going for one in found):
        state = "going"
    elif waits_for:
        state = "blocked"
    return StepOnRoad(step, number, state, found, waits_for)


def standing_at(enterprise: UUID, step: str, *, on: date) -> StepOnRoad | None:
    """Return how an enterprise stands at one step on a day, or None where the road no longer has it."""
    return next((each for each in road_of(enterprise, on=on) if each.step.key == step), None)


def step_on_road(key: str) -> StepOnRoad:
    """Return a step as everybody sees it. :raises NoSuchStep: if the road has none of that key"""
    found = next((each for each in road() if each.step.key == key), None)
    if found is None:
        raise NoSuchStep(step=key[:40])
    return found


def conditions_of(step: Step) -> list[Step]:
    """Return the steps that the law wants before a step."""
    return [other for other in section().steps if other.key in step.conditions]


def filings_of(enterprise: UUID, step: str) -> list[Filing]:
    """Return the documents that were filed for a step of an enterprise, newest first."""
    rows = Filing.objects.filter(enterprise=enterprise, step=step).select_related("decision", "document", "post")
    return list(rows.order_by("-filed_at", "-id"))


def filings_waiting(actor: Actor) -> "QuerySet[Filing]":
    """Return the documents that wait for a post of the actor, oldest first."""
    rows = CONFIRM.visible(actor, Filing.objects.filter(counts_at_once=False, decision=None))
    return rows.select_related("document").order_by("filed_at", "id")


def next_steps(steps: list[StepOnRoad]) -> list[StepOnRoad]:
    """Return what can be done now: begun first, then what stands open."""
    can_begin = [s for s in steps if s.state == "open" and (s.url or s.takes_document)]
    return can_begin or [s for s in steps if s.state in ("going", "open")]
