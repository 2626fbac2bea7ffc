"""Subjects: the enterprises and sites that standards are asked of, and what is known of them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from outcrop.assurance.catalogue import Requirement, catalogue
from outcrop.assurance.catalogue.reading import Book
from outcrop.assurance.models import PracticeTold, Subject
from outcrop.assurance.problems import RequirementUnknown
from outcrop.assurance.section import AssuranceSection, StandardInForce
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.kernel.ids import parse_id
from outcrop.kernel.text import Text
from outcrop.registry import api as registry


def section() -> AssuranceSection:
    """Return the pack's part on assurance."""
    found: AssuranceSection = packs.current().section("assurance")
    return found


@dataclass(frozen=True, slots=True)
class InForce:
    """A standard that counts here, with what the pack says of it."""

    book: Book
    row: StandardInForce


def in_force() -> list[InForce]:
    """Return the standards that count here, in the pack's order."""
    books = catalogue().by_key
    return [InForce(books[row.key], row) for row in section().standards if row.key in books]


def requirement_in_force(standard: str, key: str) -> Requirement:
    """Return a requirement that counts here. :raises RequirementUnknown: if none does"""
    counts = any(row.key == standard for row in section().standards)
    found = catalogue().requirement(standard, key) if counts else None
    if found is None:
        raise RequirementUnknown(requirement=f"{standard} {key}"[:120])
    return found


def subject_of(kind: str, key: str, *, on: date) -> Subject:
    """
    Return the subject of an address: an enterprise by its number, a site by its id.

    :raises NotFound: if there is none
    """
    if kind == Subject.ENTERPRISE:
        view = registry.find_enterprise(key)
        if view is None:
            raise NotFound()
        return for_enterprise(view, on=on)
    found = parse_id(key)
    if kind != Subject.SITE or found is None:
        raise NotFound()
    return for_site(registry.site(found), on=on)


def for_enterprise(view: registry.EnterpriseView, *, on: date) -> Subject:
    """Return an enterprise as a subject, made at the first call."""
    return _kept(Subject.ENTERPRISE, view.id, view.area_path, view.number, on)


def for_site(view: registry.SiteView, *, on: date) -> Subject:
    """Return a site as a subject, made at the first call."""
    return _kept(Subject.SITE, view.id, view.area_path, "", on)


def _kept(kind: str, ref: UUID, area: str, number: str, on: date) -> Subject:
    made, _new = Subject.objects.get_or_create(
        ref=ref, defaults={"kind": kind, "area_path": area, "number": number, "since": on}
    )
    return made


def frame(area_path: str, *, on: date) -> list[Subject]:
    """Return every subject of an area that could be inspected, licensed or not, in a fixed order."""
    for enterprise in registry.formed_enterprises(on, area_path):
        for_enterprise(enterprise, on=on)
    for site in registry.sites_in(area_path):
        for_site(site, on=on)
    return [each for each in Subject.objects.filter(areas.inside(area_path)).order_by("id") if _stands(each, on)]


def _stands(subject: Subject, on: date) -> bool:
    return subject.kind == Subject.SITE or registry.enterprise_formed(subject.ref, on)


def name_of(subject: Subject) -> str:
    """Return what handlers and parties call a subject; never for a public page."""
    if subject.kind == Subject.ENTERPRISE:
        return registry.enterprise(subject.ref).name
    return registry.site(subject.ref).name


def key_of(subject: Subject) -> str:
    """Return how an address names a subject."""
    return subject.number if subject.kind == Subject.ENTERPRISE else str(subject.ref)


def url_of(subject: Subject) -> str:
    """Return the address of a subject's page."""
    return f"/assurance/{subject.kind}/{key_of(subject)}"


def uses_mercury(subject: Subject) -> bool | None:
    """Say whether a subject was last told to use mercury; None where nobody has told."""
    last = PracticeTold.objects.filter(subject=subject).order_by("-year", "-at").first()
    if last is None:
        return None
    told = PracticeTold.objects.filter(subject=subject, year=last.year).values_list("practice", flat=True)
    known = [catalogue().practice(key) for key in told]
    return any(practice is None or practice.uses_mercury for practice in known)


def applies(requirement: Requirement, subject: Subject, *, mercury: bool | None) -> bool:
    """Say whether a requirement is asked of a subject. What nobody has told is asked."""
    rule = requirement.applies
    if subject.kind not in rule.subjects:
        return False
    if "mercury" in rule.practices and mercury is False:
        return False
    if not rule.activities or subject.kind == Subject.ENTERPRISE:
        return True
    told = set(registry.site(subject.ref).activities)
    return not told or bool(told & set(rule.activities))


def requirement_text(standard: str, key: str) -> Text:
    """Return what a requirement asks, or its id where the standard no longer lists it."""
    found = catalogue().requirement(standard, key)
    return found.text if found else Text({"en": f"{standard} {key}"})
