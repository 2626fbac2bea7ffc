"""What is told of an accident: to whoever reported it with the code, and to the posts that handle it."""

from typing import Any

from outcrop.commons.areas import api as areas
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.safety.handling import STEPS
from outcrop.safety.models import Finding, Report, Step
from outcrop.safety.section import section
from outcrop.safety.selectors import Standing, accident_of, standings


def followed(report: Report) -> dict[str, Any]:
    """Return what whoever reported reads: what was done, in the words that the posts meant for her."""
    standing = standings([accident_of(report)])[0]
    steps = [
        {"on": each.on, "what": STEPS.get(each.what, each.what), "words": each.words if each.told else ""}
        for each in standing.steps
        if each.told or each.what != "note"
    ]
    return {"received_at": report.at, "read": bool(standing.steps or standing.finding), "steps": steps}


def kind_name(key: str) -> Any:
    """Return a kind of report in the reader's language."""
    found = section().kind(key)
    return found.name if found else key


def cause_name(key: str) -> Any:
    """Return a cause in the reader's language."""
    found = section().cause(key)
    return found.name if found else key


def report_told(report: Report) -> dict[str, Any]:
    """Return a report for those who handle it."""
    area = areas.at(report.area_path)
    return {
        "id": str(report.id), "kind": report.kind, "cause": report.cause, "area": area.code if area else None,
        "place": report.place, "longitude": report.longitude, "latitude": report.latitude,
        "happened_on": report.happened_on.isoformat(), "about": report.about, "people": report.people,
        "sex": report.sex, "age": report.age, "words": report.words, "recording": report.recording is not None,
        "name": report.name, "contact": report.contact, "channel": report.channel, "at": report.at.isoformat(),
    }  # fmt: skip


def step_told(step: Step) -> dict[str, Any]:
    """Return a step for those who handle the accident."""
    return {
        "what": step.what, "words": step.words, "told": step.told, "post": plain(step.post.title),
        "on": step.on.isoformat(),
    }  # fmt: skip


def finding_told(found: Finding | None) -> dict[str, Any] | None:
    """Return what an accident came to."""
    if found is None:
        return None
    died = found.last_death_on
    return {
        "happened_on": found.happened_on.isoformat(), "cause": found.cause, "deaths": found.deaths,
        "serious": found.serious, "injured": found.injured, "last_death_on": died and died.isoformat(),
    }  # fmt: skip


def accident_told(standing: Standing) -> dict[str, Any]:
    """Return an accident for those who handle it."""
    area = areas.at(standing.accident.area_path)
    return {
        "number": standing.accident.number, "area": area.code if area else None, "worst": standing.worst,
        "finding": finding_told(standing.finding), "steps": [step_told(each) for each in standing.steps],
        "reports": [report_told(each) for each in standing.reports],
    }  # fmt: skip
