"""The road, and how far an enterprise has come on it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from django.urls import reverse

from outcrop.commons.packs import api as packs
from outcrop.pathway.evidence import PROVIDERS, Found
from outcrop.pathway.pages import PAGES
from outcrop.pathway.section import PathwaySection, Step

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
    def url(self) -> str:
        """Where it is begun, if it can be."""
        open_now = self.state in ("open", "going") and self.step.page
        return reverse(PAGES[self.step.page]) if open_now else ""


def section() -> PathwaySection:
    """Return the pack's road."""
    found: PathwaySection = packs.current().section("pathway")
    return found


def road() -> list[StepOnRoad]:
    """Return the road as everybody sees it, before anyone has set out."""
    return [StepOnRoad(step, number, "open") for number, step in enumerate(section().steps, 1)]


def road_of(enterprise: UUID, *, on: date) -> list[StepOnRoad]:
    """Return the road as an enterprise stands on it on a day."""
    steps = section().steps
    found = {step.key: tuple(PROVIDERS[key](enterprise, on) for key in step.evidence) for step in steps}
    done = {key for key, each in found.items() if all(one.done for one in each)}
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


def next_steps(steps: list[StepOnRoad]) -> list[StepOnRoad]:
    """Return what can be done now: begun first, then what stands open."""
    return [s for s in steps if s.state == "open" and s.url] or [s for s in steps if s.state in ("going", "open")]
