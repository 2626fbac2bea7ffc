"""Documents, supports, plans and questions of charges, of an enterprise in one district and in the other."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from outcrop.commons.accounts.api import User, actor_for
from outcrop.kernel.ids import new_id
from outcrop.pathway.filing.bringing import Brought
from outcrop.pathway.filing.services import file_document
from outcrop.pathway.models import ChargeAsked, Commitment, Reform
from outcrop.pathway.plans.services import Intervention, add_item, make_plan
from outcrop.pathway.seeds import PAGE
from outcrop.pathway.support.services import agree_support, give_item
from outcrop.registry import api as registry
from tests.world import World

#: A step whose documents wait for its owner, the district office.
STEP = "safety"
#: The line of a hand-over that the supporter has given.
GIVEN = "keys"


def furnish(world: World) -> None:
    """File, agree, plan and ask on both sides."""
    for suffix, name, leader in (("", "Amber Hill", "leader"), ("-elsewhere", "Red Clay", "clay-leader")):
        enterprise = registry.enterprise(world.enterprise(name).id)
        keeper = world.act(f"officer{suffix}")
        world.things[f"filing{suffix}"] = file_document(
            enterprise=enterprise, step=STEP, file=Brought(PAGE, "list.pdf", "application/pdf"), act=world.act(leader)
        )
        support = agree_support(
            agency="hope-fund", step=STEP, area_path="", enterprise=enterprise, brings="A trainer for a week",
            start=keeper.on, end=keeper.on + timedelta(days=7), act=keeper,
        )  # fmt: skip
        supporter = actor_for(User.objects.get(username="sample-partner"), on=keeper.on)
        given = support.items.get(key=GIVEN)
        give_item(item=given, words="All keys, list signed", act=_by(world, supporter))
        world.things[f"support{suffix}"] = support
        plan = make_plan(title="Safer shafts", area_path="", enterprise=enterprise, act=keeper)
        world.things[f"plan{suffix}"] = plan
        world.things[f"item{suffix}"] = add_item(plan=plan, told=_intervention(keeper.on), act=keeper)
    for suffix, key in (("", "washer"), ("-elsewhere", "clay-leader")):
        person = world.person(key)
        world.things[f"asked{suffix}"] = ChargeAsked.objects.create(
            entry=new_id(), person=person.id, area_path=person.area_path, asked_on=world.act().on
        )


def _by(world: World, actor: Any) -> Any:
    from dataclasses import replace

    return replace(world.act(), by=actor)


def _intervention(on: date) -> Intervention:
    return Intervention(
        what="A check-list before each shift", step=STEP, finding="Nobody says when a shaft is closed", owner="",
        start=on, due=on, indicator="Shifts with a check-list", unit="%", baseline=Decimal(0), target=Decimal(80),
        measured_by=on,
    )  # fmt: skip


def values(world: World) -> dict[str, dict[str, Any]]:
    """Return what fills the parameters of the road's addresses."""
    filing, support, plan, enterprise = (_numbers(world, name) for name in ("filing", "support", "plan", "right"))
    enterprise = {"number": (world.enterprise("Amber Hill").number, world.enterprise("Red Clay").number)}
    step, line = {"key": (STEP, STEP)}, {"key": (GIVEN, GIVEN)}
    item = {"item": tuple(str(world.things[name].id) for name in ("item", "item-elsewhere"))}
    reform, commitment = Reform.objects.first(), Commitment.objects.filter(moves=None).first()
    assert reform and commitment
    pages: dict[str, dict[str, Any]] = dict.fromkeys(("enterprise-step", "file"), enterprise | step)
    pages |= dict.fromkeys(("filing", "filing-document", "filing-decide"), filing)
    pages |= dict.fromkeys(("support", "support-end"), support)
    pages |= dict.fromkeys(("plan", "plan-item"), plan) | dict.fromkeys(("plan-move", "plan-measure"), plan | item)
    pages |= {
        "enterprise": enterprise,
        "step": step,
        "barrier": step,
        "support-item": support | line,
        "office": {"key": ("district-office@AMBER", "district-office@CLAY")},
        "charge": {"asked": tuple(str(world.things[name].id) for name in ("asked", "asked-elsewhere"))},
        "blank": {"form": ("join", "ground")},
        "reform-stage": {"number": (reform.number, reform.number)},
        "commitment-move": {"number": (commitment.number, commitment.number)},
    }
    calls = {
        "GET /api/v1/enterprises/{number}/road": enterprise,
        "POST /api/v1/enterprises/{number}/steps/{key}/documents": enterprise | step,
        "GET /api/v1/filings/{number}": filing,
        "POST /api/v1/filings/{number}/decision": filing,
        "GET /api/v1/plans/{number}": plan,
        "POST /api/v1/plans/{number}/items": plan,
        "POST /api/v1/plans/{number}/items/{item}": plan | item,
        "GET /api/v1/supports/{number}": support,
        "POST /api/v1/supports/{number}/end": support,
        "POST /api/v1/supports/{number}/hand-over/{key}": support | line,
    }
    return {f"pathway:{name}": told for name, told in pages.items()} | calls


def _numbers(world: World, name: str) -> dict[str, Any]:
    return {"number": (world.things[name].number, world.things[f"{name}-elsewhere"].number)}
