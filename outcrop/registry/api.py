"""
The door to the registry: the only names that other contexts may import, besides ``events``.

Everything here answers with frozen dataclasses. What it tells of persons is for handlers and parties: never show a
name, a member list or a site's place on a public page.
"""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.safestring import SafeString
from shapely.geometry.base import BaseGeometry

from outcrop.commons.accounts.api import User
from outcrop.kernel.acts import Actor
from outcrop.registry import names, selectors, standing
from outcrop.registry.counting import Counted, days_worked, people_counted
from outcrop.registry.figures import enterprises_formed, formation_days, members_confirmed, people_joined, sexes_of
from outcrop.registry.models import Enterprise, Site
from outcrop.registry.policies import SEE_VISITS
from outcrop.registry.record import consents
from outcrop.registry.record.corrections import corrections_owed
from outcrop.registry.record.demands import DemandKnown, demanded, plug_rights_held
from outcrop.registry.record.holding import shown_to
from outcrop.registry.record.noting import NAME, RECORD, STANDING, note
from outcrop.registry.record.proof import prove
from outcrop.registry.record.sealing import seal, unseal
from outcrop.registry.records import EnterpriseView, Formation, MemberView, PersonView, SiteView
from outcrop.registry.section import Mineral, Role, section
from outcrop.registry.services.leading import seat_elected
from outcrop.registry.todo import asked_of

__all__ = [
    "NAME",
    "RECORD",
    "STANDING",
    "Counted",
    "DemandKnown",
    "EnterpriseView",
    "Formation",
    "MemberView",
    "PersonView",
    "SiteView",
    "acting_person",
    "asked_of",
    "consented",
    "corrections_owed",
    "days_worked",
    "demanded",
    "enterprise",
    "enterprise_formed",
    "enterprise_ids_of",
    "enterprises_formed",
    "enterprises_of",
    "find_enterprise",
    "find_person",
    "formation",
    "formation_days",
    "formed_enterprises",
    "identity_opens",
    "is_leader",
    "is_member",
    "leaders",
    "members",
    "members_confirmed",
    "minerals",
    "name_of",
    "note_reading",
    "paper_questions",
    "people_counted",
    "people_joined",
    "person",
    "plug_beside",
    "plug_rights_held",
    "prove",
    "require_identity",
    "role_holders",
    "roles",
    "roles_of",
    "sample_enterprise",
    "sample_person",
    "seal",
    "seat_elected",
    "sexes_of",
    "shown_to",
    "site",
    "site_for",
    "sites_for",
    "sites_in",
    "sites_near",
    "unseal",
]

Beside = Callable[[HttpRequest], SafeString]
_beside: dict[str, list[Beside]] = {}


def person(person_id: UUID) -> PersonView:
    """Return a person. :raises NotFound: if there is none"""
    return selectors.person_view(selectors.person_row(person_id))


def name_of(person_id: UUID) -> str:
    """Return a person's name as the country says it. :raises NotFound: if there is none"""
    return names.told(selectors.person_row(person_id))


def find_person(number: str) -> PersonView | None:
    """Return the person of that full number, however it was typed, or None."""
    row = selectors.person_numbered(number)
    return selectors.person_view(row) if row else None


def note_reading(person_id: UUID, part: str = NAME) -> None:
    """Note that a part of a person's record is shown where no view of hers shows it, such as a name kept with a lot."""
    note(person_id, part)


def enterprise(enterprise_id: UUID, on: date | None = None) -> EnterpriseView:
    """Return an enterprise as it stood on a day, or now. :raises NotFound: if there is none"""
    return selectors.enterprise_view(selectors.enterprise_row(enterprise_id), on=on)


def find_enterprise(number: str) -> EnterpriseView | None:
    """Return the enterprise of that number, however it was typed, or None."""
    row = selectors.enterprise_numbered(number)
    return selectors.enterprise_view(row) if row else None


def members(enterprise_id: UUID, on: date) -> tuple[MemberView, ...]:
    """Return the members of an enterprise on a day who confirmed it themselves, by name."""
    return selectors.members(enterprise_id, on=on)


def enterprises_of(person_id: UUID, on: date) -> tuple[EnterpriseView, ...]:
    """Return the enterprises that a person is a member of on a day."""
    return tuple(selectors.enterprise_view(row, on=on) for row in selectors.enterprises_of(person_id, on=on))


def enterprise_ids_of(person_id: UUID, on: date) -> tuple[UUID, ...]:
    """Return the ids of the enterprises that a person is a member of on a day, by the day of their founding."""
    return tuple(row.id for row in selectors.enterprises_of(person_id, on=on))


def is_member(person_id: UUID, enterprise_id: UUID, on: date) -> bool:
    """Say whether a person is a confirmed member on a day."""
    return selectors.memberships_held(enterprise_id, on=on).filter(person=person_id).exists()


def leaders(enterprise_id: UUID, on: date) -> tuple[UUID, ...]:
    """Return the persons who lead an enterprise on a day."""
    return selectors.leaders(enterprise_id, on=on)


def is_leader(person_id: UUID, enterprise_id: UUID, on: date) -> bool:
    """Say whether a person leads an enterprise on a day."""
    return person_id in selectors.leaders(enterprise_id, on=on)


def formation(enterprise_id: UUID, on: date) -> Formation:
    """Return how far an enterprise is on a day: formed, confirmed, invited, needed."""
    return selectors.formation(enterprise_id, on=on)


def enterprise_formed(enterprise_id: UUID, on: date) -> bool:
    """Say whether an enterprise was formed by a day and not dissolved."""
    return selectors.formation(enterprise_id, on=on).formed


def minerals() -> tuple[Mineral, ...]:
    """Return what is dug in the country, as the pack tells."""
    return section().minerals


def roles() -> tuple[Role, ...]:
    """Return the roles that the country knows."""
    return section().roles


def roles_of(person_id: UUID, on: date) -> tuple[str, ...]:
    """Return the keys of the roles that a person has on a day."""
    return selectors.roles_of(person_id, on=on)


def role_holders(role: str, on: date, area_path: str = "") -> int:
    """Count the people who have a role on a day, in an area if one is named."""
    return selectors.role_holders(role, area_path=area_path, on=on)


def identity_opens(person_id: UUID, verb: str) -> bool:
    """Say whether a person's level of identity opens a verb."""
    return standing.identity_opens(selectors.person_row(person_id), verb)


def require_identity(person_id: UUID, verb: str) -> None:
    """:raises IdentityTooLow: if the level does not open the verb; it names the next door"""
    standing.require_identity(selectors.person_row(person_id), verb)


def acting_person(actor: Actor, verb: str) -> UUID:
    """
    Return the person whose act it is: the actor herself, or the principal if the mandate names the verb.

    :raises NotAPerson: if the actor is no person of the register
    :raises MandateDoesNotCover: if she acts for another and the mandate does not name the verb
    """
    return standing.acting_person(actor, verb)


def sites_near(shape: BaseGeometry, metres: float | None = None) -> tuple[SiteView, ...]:
    """
    Return the sites inside a shape or near it, nearest first; their people are heard before the ground is called free.

    :param metres: how near; the pack's distance if not given
    """
    return selectors.sites_near(shape, metres=metres)


def site(site_id: UUID) -> SiteView:
    """Return a site. :raises NotFound: if there is none"""
    return selectors.site_view(selectors.site_row(site_id))


def sites_in(area_path: str = "") -> tuple[SiteView, ...]:
    """Return the sites of an area, or of the country, for those who inspect them."""
    return selectors.sites_in(area_path)


def sites_for(actor: Actor) -> tuple[SiteView, ...]:
    """Return the sites whose history an actor may read, by name; at most 200, for a list to choose from."""
    rows = SEE_VISITS.visible(actor, Site.objects.order_by("name", "id"))
    return tuple(map(selectors.site_view, rows[:200]))


def site_for(actor: Actor, site_id: UUID) -> SiteView:
    """Return a site whose history an actor may read. :raises NotFound: if there is none, or none that she may read"""
    return selectors.site_view(SEE_VISITS.fetch(actor, Site.objects.all(), id=site_id))


def formed_enterprises(on: date, area_path: str = "") -> tuple[EnterpriseView, ...]:
    """Return the enterprises of an area, or of the country, that are formed on a day, for those who inspect them."""
    return selectors.formed_enterprises(area_path, on=on)


def sample_person(key: str) -> UUID | None:
    """Return the sample person of that key in ``seeds/people.yaml``, or None."""
    return User.objects.filter(username=f"sample-{key}", is_sample=True).values_list("person", flat=True).first()


def sample_enterprise(leader: str) -> EnterpriseView | None:
    """Return the sample enterprise that the sample person of that key founded, or None."""
    row = Enterprise.objects.filter(founder=sample_person(leader), is_sample=True).first()
    return selectors.enterprise_view(row) if row else None


def consented(person_id: UUID, purpose: str, on: date) -> bool:
    """
    Say whether a person's record may be used for a purpose of the pack on a day: only by her own, standing yes.

    A yes that an agent gave counts once she confirmed it herself; a withdrawal counts at once.
    """
    return consents.consented(person_id, purpose, on)


def plug_beside(moment: str, fragment: Beside) -> None:
    """Have a context above show something on a page of the registry, at the moment ``join`` or ``membership``."""
    plugged = _beside.setdefault(moment, [])
    if fragment not in plugged:
        plugged.append(fragment)


def beside(moment: str, request: HttpRequest) -> list[SafeString]:
    """Return what others show at a moment."""
    return [fragment(request) for fragment in _beside.get(moment, [])]


def paper_questions() -> list[tuple[Any, list[Any]]]:
    """Return the questions of joining with their choices, for a form on paper; without choices one writes."""
    # Read here: forms read the pack, which is not there yet when doors are opened.
    from outcrop.registry import forms

    asked = (forms.NameForm(), forms.WorkForm(), forms.ReachForm(), forms.CardForm())
    return [
        (field.label, [] if name == "area" else [label for _key, label in getattr(field, "choices", ())])
        for form in asked
        for name, field in form.fields.items()
    ]
