"""What the cadastre asks the floor below: who an enterprise is, who acts for it, and where people are known to work."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import get_language
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.models import MiningRight
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.registry import api as registry
from outcrop.registry.api import EnterpriseView


def people_work_on(shape: BaseGeometry) -> bool:
    """Say whether people are known to work on a piece of ground or near it; where exactly is nobody's to hear."""
    return bool(registry.sites_near(shape))


def person_who_acts(act: Act, verb: str) -> UUID:
    """
    Return the person whose act it is.

    :raises Problem: if her mandate does not name the verb, or her identity does not open asking for ground
    """
    person = registry.acting_person(act.by, verb)
    registry.require_identity(person, "cadastre.apply")
    return person


def enterprise(enterprise_id: UUID, *, on: date | None = None) -> EnterpriseView:
    """Return an enterprise. :raises NotFound: if there is none"""
    return registry.enterprise(enterprise_id, on=on)


def enterprises_led(actor: Actor, *, on: date) -> list[EnterpriseView]:
    """Return the enterprises that the actor, or her principal, leads."""
    return [registry.enterprise(each, on=on) for each in sorted(actor.subjects("leader"))]


def form_names(forms: Iterable[str]) -> list[str]:
    """Return forms of enterprise by the names that people know."""
    known = {form.key: form.name for form in packs.current().section("registry").enterprise_forms}
    return [known[form].into(get_language() or "en", "en") if form in known else form for form in forms]


def holder_name(right: MiningRight) -> str:
    """Return who holds a right: the enterprise, or the name that an older register gives."""
    return right.holder_name or (enterprise(right.holder).name if right.holder else "")


def parties_of(enterprise_id: UUID, *, on: date) -> list[UUID]:
    """Return the persons with a stake in what an enterprise asks: its confirmed members."""
    return [member.person for member in registry.members(enterprise_id, on=on)]


def leaders_of(enterprise_id: UUID, *, on: date) -> tuple[UUID, ...]:
    """Return the persons who lead an enterprise on a day."""
    return registry.leaders(enterprise_id, on=on)


def sample_enterprise(leader: str) -> EnterpriseView | None:
    """Return the sample enterprise that the sample person of that key leads, or None."""
    return registry.sample_enterprise(leader)
