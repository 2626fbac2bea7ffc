"""Planning visits for few inspectors, and sealing the plan before anybody travels."""

import hashlib
import json
import math
import secrets
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import rfc8785
from django.db import transaction
from django.db.models import QuerySet

from outcrop.assurance import problems
from outcrop.assurance.events import PlanSealed
from outcrop.assurance.models import Finding, Inspection, Outcome, Plan, Subject, Visit
from outcrop.assurance.policies import INSPECT_DUTY, PLAN, PLAN_DUTY, SEE_VISITS
from outcrop.assurance.routes import nearest_next, place_of
from outcrop.assurance.sampling import Rate, draw, risk, wilson
from outcrop.assurance.subjects import frame, section
from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, lines_about, publish
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref

MOST_DAYS, LONGEST_AHEAD, HUNDRED = 30, timedelta(days=366), 100


@transaction.atomic
@audited("assurance.plan")
def make_plan(*, area: str, first_day: date, days: int, act: Act) -> Plan:
    """
    Plan visits and seal them: a share by lot from all, the rest by risk, in the order of the road.

    Only a commitment enters the journal: SHA-256 over a secret salt and the plan's canonical JSON (RFC 8785).

    :param area: code of an area; empty for the whole country
    :param days: how many working days the plan has
    :raises PlanImpossible: if it does not begin in the future, or is too long
    :raises NothingToPlan: if nothing is there to be visited
    """
    PLAN.require(act.by)
    if not act.on < first_day <= act.on + LONGEST_AHEAD or not 1 <= days <= MOST_DAYS:
        raise problems.PlanImpossible(field="first_day")
    path = _path(area)
    pool = frame(path, on=act.on)
    if not pool:
        raise problems.NothingToPlan(field="area")
    working = _working_days(first_day, days)
    salt = secrets.token_hex(32)
    chosen = _chosen(pool, room=days * section().planning.visits_a_day, salt=salt, on=act.on)
    plan = Plan(
        id=new_id(), number=next_number(kind="PL", office=area or "0", year=act.on.year), area_path=path, salt=salt,
        frame=len(pool), made_at=act.at, made_by=act.by.user, first_day=working[0], last_day=working[-1],
    )  # fmt: skip
    visits = _spread(plan, chosen, working)
    plan.commitment = commitment(salt, _written(plan, visits))
    plan.save(force_insert=True)
    Visit.objects.bulk_create(visits)
    ref = Ref("assurance.plan", plan.id)
    publish(PlanSealed(plan=ref, number=plan.number, commitment=plan.commitment, visits=len(visits)), act=act)
    return plan


def _path(code: str) -> str:
    if not code:
        return ""
    found = areas.get(code)
    if found is None:
        raise problems.AreaUnknown(field="area", area=code[:40])
    return found.path


def _working_days(first: date, count: int) -> list[date]:
    calendar = packs.current().calendar.working()
    days = [first if calendar.works_on(first) else calendar.add_working_days(first, 1)]
    while len(days) < count:
        days.append(calendar.add_working_days(days[-1], 1))
    return days


def _chosen(pool: list[Subject], *, room: int, salt: str, on: date) -> list[tuple[Subject, str, dict[str, int]]]:
    rules = section().planning
    room = min(room, len(pool))
    by_lot = draw(pool, math.ceil(room * rules.by_lot_per_cent / HUNDRED), salt=salt)
    scores = {each.id: risk(each, rules.risk, on=on) for each in pool}
    taken = {each.id for each in by_lot}
    rest = sorted((each for each in pool if each.id not in taken), key=lambda s: (-sum(scores[s.id].values()), s.id))
    rows = [(each, Visit.LOT) for each in by_lot] + [(each, Visit.RISK) for each in rest[: room - len(by_lot)]]
    return [(each, drawn, scores[each.id]) for each, drawn in rows]


def _spread(plan: Plan, chosen: list[tuple[Subject, str, dict[str, int]]], working: list[date]) -> list[Visit]:
    a_day = section().planning.visits_a_day
    places = {row[0].id: place_of(row[0]) for row in chosen}
    ordered = nearest_next(chosen, lambda row: places[row[0].id])
    return [
        Visit(
            plan=plan, subject=subject, area_path=subject.area_path, day=working[index // a_day],
            place_in_day=index % a_day + 1, drawn=drawn, score=sum(parts.values()), parts=parts,
        )
        for index, (subject, drawn, parts) in enumerate(ordered)
    ]  # fmt: skip


def _written(plan: Plan, visits: Iterable[Visit]) -> dict[str, Any]:
    return {
        "plan": plan.number,
        "frame": plan.frame,
        "visits": [
            {
                "subject": str(visit.subject.pointer),
                "day": visit.day.isoformat(),
                "place": visit.place_in_day,
                "drawn": visit.drawn,
                "parts": visit.parts,
            }
            for visit in sorted(visits, key=lambda visit: (visit.day, visit.place_in_day))
        ],
    }


def commitment(salt: str, content: dict[str, Any]) -> str:
    """Return what is sealed: SHA-256 over the salt and the canonical content."""
    return hashlib.sha256(bytes.fromhex(salt) + rfc8785.dumps(content)).hexdigest()


def opened(plan: Plan, *, on: date) -> dict[str, Any] | None:
    """Return a plan's salt and content once its last day has come, for whoever checks the seal; None before."""
    if on < plan.last_day:
        return None
    return {"salt": plan.salt, "content": _written(plan, plan.visits.select_related("subject"))}


def seal_holds(plan: Plan) -> bool:
    """Say whether the plan's rows still give the commitment that the journal holds."""
    lines = lines_about(Ref("assurance.plan", plan.id))
    sealed = [line for line in lines if plan.commitment in json.dumps(line)]
    kept = commitment(plan.salt, _written(plan, plan.visits.select_related("subject")))
    return bool(sealed) and kept == plan.commitment


def visits_shown(actor: Actor, *, on: date) -> "QuerySet[Visit]":
    """Return the visits that an actor may know of: a district office learns of a visit on its day, not before."""
    rows = SEE_VISITS.visible(actor, Visit.objects.select_related("subject", "plan"))
    if actor.holds_any((INSPECT_DUTY, PLAN_DUTY)):
        return rows
    return rows.filter(day__lte=on)


def rate_of_failures(*, since: date, on: date) -> Rate:
    """
    Return the share of subjects at which something was missed, from the visits drawn by lot alone, with its interval.

    Visits by risk are left out: they are chosen because failures are likely there.
    """
    drawn = Visit.objects.filter(drawn=Visit.LOT, day__gte=since, day__lte=on)
    made = Inspection.objects.filter(visit__in=drawn)
    visited = made.count()
    found = Finding.objects.filter(inspection__in=made, outcome=Outcome.FAIL).values("inspection").distinct().count()
    low, high = wilson(found, visited)
    missing = drawn.filter(day__lt=on).exclude(inspection__isnull=False).count()
    return Rate(found, visited, low, high, missing)
