"""Making a plan, putting interventions into it, and saying what became of them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from outcrop.assurance import api as assurance
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotAllowed
from outcrop.commons.posts.api import Agency
from outcrop.kernel.acts import Act
from outcrop.kernel.numbers import normalise
from outcrop.kernel.refs import Ref
from outcrop.pathway import problems
from outcrop.pathway.events import PlanItemAdded, PlanItemMoved, PlanMade
from outcrop.pathway.models import Plan, PlanItem, PlanMeasurement, PlanMove
from outcrop.pathway.policies import MEASURE, PLAN, institution
from outcrop.pathway.section import OWNERS, section
from outcrop.pathway.section.checks import OWN
from outcrop.registry import api as registry

LEAST_WORDS = 10


@transaction.atomic
@audited("pathway.make-plan")
def make_plan(
    *, title: str, area_path: str, act: Act, enterprise: registry.EnterpriseView | None = None, site: UUID | None = None
) -> Plan:
    """
    Make a plan for a community, a site or an enterprise, as a post that answers for steps there.

    :raises NotAllowed: if the actor holds no such post
    :raises NotFound: if there is no such site whose history she may read
    :raises PlanForOneThing: if it should be for an enterprise and a site
    """
    if enterprise and site:
        raise problems.PlanForOneThing(field="site")
    area = enterprise.area_path if enterprise else area_path
    if site:
        area = registry.site_for(act.by, site).area_path
    held = next(iter(act.by.posts_with(OWN, area)), None)
    if held is None or held.agency_kind not in [kind.value for kind in OWNERS]:
        raise NotAllowed(reason=PLAN.rule.reason)
    plan = Plan.objects.create(
        number=next_number(kind="PL", office=area.rpartition(".")[2] or packs.current().country.code, year=act.on.year),
        title=title.strip()[:160],
        area_path=area,
        enterprise_id=enterprise.id if enterprise else None,
        site=site,
        owner_agency=institution(held.agency),
        owner_kind=held.agency_kind,
        made_on=act.on,
        made_at=act.at,
    )
    subject = enterprise.ref if enterprise else Ref("registry.site", site) if site else None
    publish(
        PlanMade(plan=plan.ref, number=plan.number, owner=plan.owner_agency, area=area, subject=subject, on=act.on),
        act=act,
    )
    return plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """
    What is put into a plan.

    :param owner: key of an institution of the State or of the miners; empty for the enterprise that the plan is for
    :param finding: what it answers, in words; where an inspection found it, ``finding_number`` is its number
    """

    what: str
    step: str
    finding: str
    owner: str
    start: date
    due: date
    indicator: str
    target: Decimal
    measured_by: date
    unit: str = ""
    baseline: Decimal | None = None
    finding_number: str = ""


@transaction.atomic
@audited("pathway.plan")
def add_item(*, plan: Plan, told: Intervention, act: Act) -> PlanItem:
    """
    Put an intervention into a plan.

    :raises OwnerNotLocal: if its owner is a partner, a funder, a buyer or nobody
    :raises NoSuchStep: if it names a step that the road does not have
    :raises FindingNotHere: if there is no such finding there that the actor may know of
    :raises PlanDaysNotFit: if it ends before it begins, or is measured before
    """
    PLAN.require(act.by, plan)
    if told.step and section().step(told.step) is None:
        raise problems.NoSuchStep(step=told.step[:40], field="step")
    if told.due < told.start or told.measured_by < told.start:
        raise problems.PlanDaysNotFit(field="due")
    agency, kind = _owner(plan, told.owner)
    item = PlanItem.objects.create(
        plan=plan,
        what=told.what.strip()[:300],
        step=told.step,
        finding=told.finding.strip()[:600],
        finding_ref=_finding(plan, told.finding_number, act),
        owner_agency=agency,
        owner_kind=kind,
        owner_enterprise_id=None if agency else plan.enterprise_id,
        start=told.start,
        due=told.due,
        indicator=told.indicator.strip()[:200],
        unit=told.unit.strip()[:20],
        baseline=told.baseline,
        target=told.target,
        measured_by=told.measured_by,
        entered_at=act.at,
    )
    publish(
        PlanItemAdded(
            plan=plan.ref, item=_ref(item), step=item.step, owner=agency or str(plan.enterprise_id),
            finding=item.finding_ref, indicator=item.indicator, start=item.start, due=item.due,
        ),
        act=act,
    )  # fmt: skip
    return item


def _finding(plan: Plan, number: str, act: Act) -> str:
    """Return the pointer to a finding of the plan's enterprise, site or community; empty where none is named."""
    if not number.strip():
        return ""
    found = assurance.finding_numbered(normalise(number), seen_by=act.by)
    whole = plan.enterprise_id or plan.site
    here = found is not None and (
        found.at.id == whole if whole else f"{found.area_path}.".startswith(f"{plan.area_path}.")
    )
    if found is None or not here:
        raise problems.FindingNotHere(number=number.strip()[:40], field="finding_number")
    return str(found.ref)


def _owner(plan: Plan, key: str) -> tuple[str, str]:
    """Return the owning institution and its kind; an empty key is the enterprise itself, which is the miners'."""
    if not key:
        if plan.enterprise_id is None:
            raise problems.OwnerNotLocal(name="–", field="owner")
        return "", "miners"
    wanted = institution(key)
    named = [each for each in Agency.objects.filter(key__startswith=wanted) if institution(each.key) == wanted]
    if not named or any(each.kind not in OWNERS for each in named):
        raise problems.OwnerNotLocal(name=str(named[0].name) if named else key[:80], field="owner")
    return wanted, named[0].kind


def _ref(item: PlanItem) -> Ref:
    return Ref("pathway.plan-item", item.id)


@transaction.atomic
@audited("pathway.plan")
def move_item(*, item: PlanItem, move: str, words: str, act: Act) -> PlanMove:
    """
    Say that an intervention was begun, done or dropped.

    :raises ReasonsWanted: if it is dropped without reasons
    """
    PLAN.require(act.by, item.plan)
    words = words.strip()[:600]
    if move == PlanMove.Move.DROPPED and len(words) < LEAST_WORDS:
        raise problems.ReasonsWanted(field="words")
    made = PlanMove.objects.create(
        item=item, move=PlanMove.Move(move), words=words, by=act.by.user, on=act.on, at=act.at
    )
    publish(PlanItemMoved(plan=item.plan.ref, item=_ref(item), move=move, value=None, on=act.on), act=act)
    return made


@transaction.atomic
@audited("pathway.measure")
def measure(*, item: PlanItem, value: Decimal, how: str, act: Act) -> PlanMeasurement:
    """Enter what the indicator of an intervention was found to be, in its unit, and how it was measured."""
    MEASURE.require(act.by, item.plan)
    made = PlanMeasurement.objects.create(
        item=item, value=value, how=how.strip()[:300], by=act.by.user, on=act.on, at=act.at
    )
    told = PlanItemMoved(plan=item.plan.ref, item=_ref(item), move="measured", value=str(value), on=act.on)
    publish(told, act=act)
    return made
