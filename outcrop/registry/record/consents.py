"""Consent: given, confirmed and withdrawn, purpose by purpose. What nobody said yes to is a no."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.notices.api import send
from outcrop.kernel.acts import Act
from outcrop.registry import names, selectors
from outcrop.registry.events import ConsentChanged
from outcrop.registry.models import Consent, ConsentState, Person
from outcrop.registry.problems import ConsentUnknown, NothingToConfirm
from outcrop.registry.record.section import ConsentPurpose
from outcrop.registry.section import section
from outcrop.registry.standing import acting_person, in_person


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was said about a purpose. ``agent`` is the name of who said it for her, or empty."""

    state: str
    agent: str
    row: Consent


@dataclass(frozen=True, slots=True)
class Standing:
    """
    How a purpose stands.

    :ivar yes: whether it may be used so now
    :ivar waits: an agent said yes for her, and she has not confirmed it
    """

    purpose: ConsentPurpose
    yes: bool
    waits: bool
    history: list[Line]


def consented(person: UUID, purpose: str, on: date) -> bool:
    """
    Say whether a person's record may be used for a purpose on a day.

    A yes that an agent gave counts once she confirmed it herself; a withdrawal counts at once, on its own day too.
    """
    if section().consent(purpose) is None:
        return False
    return _yes(Consent.objects.filter(person=person, purpose=purpose, on__lte=on).order_by("-at", "-id").first())


def _yes(latest: Consent | None) -> bool:
    if latest is None or latest.state == ConsentState.WITHDRAWN:
        return False
    return latest.agent is None


def asked_of(*, purpose: str, act: Act) -> UUID:
    """
    Return who is asked for a use of her record.

    :raises MandateDoesNotCover: if an agent's mandate does not name it
    :raises ConsentUnknown: if the pack lists no such purpose
    """
    person = acting_person(act.by, "registry.consent")
    _known(purpose)
    return person


@transaction.atomic
@audited("registry.consent")
def consent(*, purpose: str, yes: bool, act: Act) -> bool:
    """
    Give or withdraw consent; return whether it counts now. An agent's yes waits for her own.

    :raises ConsentUnknown: if the pack lists no such purpose
    :raises MandateDoesNotCover: if an agent's mandate does not name it
    """
    person = _locked(asked_of(purpose=purpose, act=act))
    latest = _latest(person, purpose)
    counts = _yes(latest)
    waits = latest is not None and latest.state == ConsentState.GIVEN and latest.agent is not None
    if (yes and (counts or (waits and act.by.mandate))) or (not yes and not counts and not waits):
        unchanged()
        return counts
    state = (ConsentState.CONFIRMED if waits else ConsentState.GIVEN) if yes else ConsentState.WITHDRAWN
    return _said(person, purpose, state, act)


@transaction.atomic
@audited("registry.confirm-consent")
def confirm_consent(*, purpose: str, act: Act) -> bool:
    """
    Confirm oneself what an agent consented to.

    :raises NothingToConfirm: if nothing waits
    :raises NotUnderMandate: if an agent tries
    """
    person = _locked(in_person(act))
    _known(purpose)
    latest = _latest(person, purpose)
    if latest is None or latest.state != ConsentState.GIVEN or latest.agent is None:
        raise NothingToConfirm()
    return _said(person, purpose, ConsentState.CONFIRMED, act)


def _known(purpose: str) -> None:
    if section().consent(purpose) is None:
        raise ConsentUnknown()


def _locked(person: UUID) -> Person:
    return Person.objects.select_for_update().get(id=selectors.person_row(person).id)


def _latest(person: Person, purpose: str) -> Consent | None:
    return Consent.objects.filter(person=person, purpose=purpose).order_by("-at", "-id").first()


def _said(person: Person, purpose: str, state: ConsentState, act: Act) -> bool:
    mandate = act.by.mandate
    row = Consent.objects.create(
        person=person,
        purpose=purpose,
        state=state,
        agent=act.by.person if mandate else None,
        mandate=mandate.number if mandate else "",
        at=act.at,
        on=act.on,
    )
    publish(ConsentChanged(person=person.ref, purpose=purpose, state=str(state), by_agent=mandate is not None), act=act)
    if mandate:
        send(
            to=person.id,
            kind="registry.consent",
            sentence=gettext_noop("Somebody who acts for you answered for you what needs your own yes. Please look."),
            link="/people/me/consents",
            act=act,
        )
    return _yes(row)


def standings(person: UUID) -> list[Standing]:
    """Return how each purpose of the country stands, with what was said about it, newest first."""
    rows = list(Consent.objects.filter(person=person).order_by("-at", "-id"))
    agents = {each.id: each for each in Person.objects.filter(id__in={row.agent for row in rows if row.agent})}
    return [_standing(purpose, [row for row in rows if row.purpose == purpose.key], agents)
            for purpose in section().consents]  # fmt: skip


def _standing(purpose: ConsentPurpose, rows: list[Consent], agents: dict[UUID, Person]) -> Standing:
    latest = rows[0] if rows else None
    waits = latest is not None and latest.state == ConsentState.GIVEN and latest.agent is not None
    return Standing(purpose, _yes(latest), waits, list(_lines(rows, agents)))


def _lines(rows: list[Consent], agents: dict[UUID, Person]) -> Iterator[Line]:
    for row in rows:
        agent = agents.get(row.agent) if row.agent else None
        yield Line(row.state, names.told(agent) if agent else "", row)
