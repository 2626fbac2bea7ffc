"""Plans for programs."""

from datetime import date
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call, open_call
from outcrop.commons.policies import NotFound
from outcrop.kernel.ids import parse_id
from outcrop.kernel.numbers import normalise
from outcrop.pathway.answering import enterprise_named
from outcrop.pathway.models import Plan, PlanItem
from outcrop.pathway.plans import selectors, services
from outcrop.pathway.policies import MEASURE, PLAN, SEE_PLAN

LAST = date(2200, 1, 1)


class PlanIn(Schema):
    """For whom a plan is."""

    title: str = Field(max_length=160)
    area: str = Field("", max_length=200)
    enterprise: str = Field("", description="number of an enterprise", max_length=60)
    site: UUID | None = Field(None, description="a site whose history you may read")


class ItemIn(Schema):
    """An intervention. ``owner`` is an institution of the State or the miners; empty for the enterprise itself."""

    what: str = Field(max_length=300)
    step: str = Field("", max_length=40)
    finding: str = Field(max_length=600)
    finding_number: str = Field("", description="of the finding of an inspection that it answers", max_length=40)
    owner: str = Field("", max_length=80)
    start: date = Field(lt=LAST)
    due: date = Field(lt=LAST)
    indicator: str = Field(max_length=200)
    unit: str = Field("", max_length=20)
    baseline: Decimal | None = Field(None, max_digits=16, decimal_places=4)
    target: Decimal = Field(max_digits=16, decimal_places=4)
    measured_by: date = Field(lt=LAST)


class ItemMoveIn(Schema):
    """What became of an intervention, or what was measured."""

    move: Literal["begun", "done", "dropped", "measured"]
    words: str = Field("", max_length=300)
    value: Decimal | None = Field(None, max_digits=16, decimal_places=4)


def _told(plan: Plan) -> dict[str, Any]:
    return {"number": plan.number, "title": plan.title, "area": plan.area_path, "owner": plan.owner_agency,
            "items": [_item(item) for item in plan.items.all()]}  # fmt: skip


def _item(item: PlanItem) -> dict[str, Any]:
    return {
        "id": str(item.id), "what": item.what, "step": item.step, "finding": item.finding, "state": item.state,
        "owner": item.owner_agency or (item.owner_enterprise.number if item.owner_enterprise else ""),
        "start": item.start.isoformat(), "due": item.due.isoformat(), "indicator": item.indicator, "unit": item.unit,
        "baseline": item.baseline, "target": item.target, "measured_by": item.measured_by.isoformat(),
        "measured": item.measured.value if item.measured else None, "reached": item.reached,
    }  # fmt: skip


def plans(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the plans that whoever asks may see, newest first."""
    rows = SEE_PLAN.visible(act_of(request).by, selectors.plans()).order_by("-made_at", "-id")
    return [_told(plan) for plan in rows[:100]]


def plan(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return a plan: a community's to everybody, another to those whom it concerns."""
    found = selectors.plans().filter(number=normalise(number)).first()
    if found is None or not (found.public or SEE_PLAN.verdict(act_of(request).by, found).allowed):
        raise NotFound()
    return _told(found)


def make(request: HttpRequest, told: PlanIn) -> Any:
    """Make a plan."""
    act = act_of(request)
    enterprise = enterprise_named(act, told.enterprise)
    made = services.make_plan(title=told.title, area_path=told.area, enterprise=enterprise, site=told.site, act=act)
    return 201, _told(made)


def _kept(request: HttpRequest, number: str) -> Plan:
    return PLAN.fetch(act_of(request).by, selectors.plans(), number=normalise(number))


def _item_of(request: HttpRequest, number: str, item: str) -> PlanItem:
    found = MEASURE.fetch(act_of(request).by, selectors.plans(), number=normalise(number))
    key = parse_id(item)
    row = PlanItem.objects.select_related("plan").filter(plan=found, id=key).first() if key else None
    if row is None:
        raise NotFound()
    return row


def add(request: HttpRequest, number: str, told: ItemIn) -> Any:
    """Put an intervention into a plan."""
    act, found = act_of(request), _kept(request, number)
    return 201, _item(services.add_item(plan=found, told=services.Intervention(**told.dict()), act=act))


def move(request: HttpRequest, number: str, item: str, told: ItemMoveIn) -> Any:
    """Say what became of an intervention, or what was measured."""
    act, row = act_of(request), _item_of(request, number, item)
    if told.move == "measured":
        services.measure(item=row, value=told.value or Decimal(0), how=told.words, act=act)
    else:
        services.move_item(item=row, move=told.move, words=told.words, act=act)
    return 201, _item(PlanItem.objects.get(id=row.id))


def add_to(router: Router) -> None:
    """Put the calls of plans on the road's router."""
    router.get("/plans", summary="Plans that you may see")(guarded_call(SEE_PLAN)(plans))
    router.post("/plans", summary="Make a plan")(guarded_call(PLAN)(once_call(make)))
    router.get("/plans/{number}", summary="A plan")(open_call("a community's plan can be read by everybody")(plan))
    router.post("/plans/{number}/items", summary="Add an intervention")(guarded_call(PLAN, of=_kept)(once_call(add)))
    router.post("/plans/{number}/items/{item}", summary="What became of an intervention")(
        guarded_call(MEASURE, of=_item_of)(once_call(move))
    )
