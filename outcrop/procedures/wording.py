"""How steps, days and posts are told on pages and in the diagram."""

from datetime import date
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from outcrop.commons.ui.figures import day
from outcrop.kernel.problems import Door
from outcrop.kernel.text import Text
from outcrop.procedures import definition as d
from outcrop.procedures.diagram import Standing, taken
from outcrop.procedures.models import Case
from outcrop.procedures.selectors import DONE, NOW, SKIPPED, Step

WITHDRAWN = "withdrawn"


def plainly(text: Text | None) -> str:
    """Write a text in the reader's language without any mark."""
    return text.into(get_language() or "en", "en") if text else ""


def days_told(step: Step) -> str:
    """Say how many days a step used, and of how many: ``5 of 15 working days``."""
    allowed, used = step.days_allowed, step.days_used
    if allowed is None:
        return _("no term is set")
    working = step.day_kind == d.WORKING
    if used is None:
        words = (
            ngettext("%(n)s working day", "%(n)s working days", allowed)
            if working
            else ngettext("%(n)s day", "%(n)s days", allowed)
        )
        return words % {"n": allowed}
    told = _("%(used)s of %(allowed)s working days") if working else _("%(used)s of %(allowed)s days")
    return told % {"used": used, "allowed": allowed}


def office_told(step: Step) -> str:
    """Say whose step it is: post and agency."""
    if step.who is None:
        return _("No post of the country answers for this step here.")
    return f"{plainly(step.who)}, {plainly(step.agency)}"


def vacancy_told(since: date | None) -> str:
    """Say since when nobody holds the post."""
    if since is None:
        return ""
    if since == date.min:
        return _("Nobody holds this post yet. The task waits for whoever is appointed.")
    return _("The post is vacant since %(day)s. The task waits for whoever is appointed.") % {"day": day(since)}


def mark_told(step: Step) -> str:
    """Say in a few words what of the step was not verified in the law's text."""
    if step.unverified:
        return _("step and days not verified") if step.days_unverified else _("step not verified")
    return _("days not verified") if step.days_unverified else ""


def standing_of(case: Case, procedure: d.Procedure, steps: list[Step]) -> Standing:
    """Return how the case's diagram is to be coloured."""
    looks = dict.fromkeys(case.passed, "done")
    notes: dict[str, Any] = {}
    for step in steps:
        if step.state == DONE:
            looks[step.element] = "against" if step.mark == "no" else "done"
            notes[step.element] = plainly(step.outcome)
        elif step.state == NOW:
            looks[step.element] = "late" if step.late else "now"
            notes[step.element] = day_told(step)
        elif step.state == SKIPPED and step.element not in looks:
            looks[step.element] = "skipped"
    if case.ended_at and procedure.elements[case.ended_at].mark == "no":
        looks[case.ended_at] = "against"
    waiting = [step.element for step in steps if step.state == NOW]
    to_come = procedure.reachable(waiting)
    looks = {**{e: "skipped" for e in procedure.elements if e not in looks and e not in to_come}, **looks}
    return Standing(looks, notes, taken(procedure, case.passed, waiting))


def day_told(step: Step) -> str:
    """Say which day of a step it is, shortly: ``day 5 of 15``."""
    if step.days_allowed is None:
        return _("waiting")
    return _("day %(used)s of %(allowed)s") % {"used": step.days_used, "allowed": step.days_allowed}


def outcome_told(case: Case, procedure: d.Procedure) -> tuple[str, str]:
    """Return the case's state as (tag, words)."""
    if case.is_open:
        return "info", _("going on")
    if case.outcome == WITHDRAWN:
        return "plain", _("withdrawn")
    end = procedure.elements[case.ended_at]
    return end.mark or "plain", plainly(end.name)


def door_of(case: Case, procedure: d.Procedure) -> Door | None:
    """Return the next lawful way after a refusal."""
    end = procedure.elements.get(case.ended_at)
    return Door(label=end.door, who=end.helper or "") if end and end.door else None
