"""Letting another act: at joining, or from one's own phone."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.accounts.api import Mandate, give_mandate
from outcrop.commons.notices.api import send
from outcrop.kernel.acts import Act
from outcrop.registry import selectors
from outcrop.registry.models import Person
from outcrop.registry.problems import UnknownPersonNumber, wrong
from outcrop.registry.section import section
from outcrop.registry.standing import identity_opens, in_person

OWN_PHONE = "own-phone"


def mandate_at_joining(*, principal: Person, agent: Person, how_given: str, act: Act) -> Mandate | None:
    """
    Write the mandate that a person gave to the agent who entered her; None where she gives it on her own phone.

    :raises InvalidInput: if the pack knows no such way
    """
    way = section().mandate_way(how_given)
    if way is None:
        raise wrong("how_given", _("Choose how the mandate was given."))
    if way.key == OWN_PHONE:
        return None
    return _given(principal, agent, tuple(way.verbs), how_given, act)


@transaction.atomic
def let_act(*, agent_number: str, verbs: tuple[str, ...], act: Act) -> Mandate:
    """
    Let another person act for oneself, given on one's own phone.

    :raises UnknownPersonNumber: if the number is nobody's who could act for others
    """
    principal = selectors.person_row(in_person(act))
    agent = selectors.person_numbered(agent_number)
    # How well another is known is hers: whoever cannot act for others looks like nobody.
    if agent is None or agent.id == principal.id or not identity_opens(agent, "registry.act-for-others"):
        raise UnknownPersonNumber(number=agent_number.strip(), field="agent_number")
    way = section().mandate_way(OWN_PHONE)
    allowed = set(way.verbs) if way else set()
    if not verbs or not set(verbs) <= allowed:
        raise wrong("verbs", _("Choose at least one thing that the person may do for you."))
    return _given(principal, agent, verbs, OWN_PHONE, act)


def _given(principal: Person, agent: Person, verbs: tuple[str, ...], how_given: str, act: Act) -> Mandate:
    until = _months_later(act.on, section().agents.months)
    mandate = give_mandate(
        principal=principal.id, agent=agent.id, verbs=verbs, how_given=how_given, until=until, act=act
    )
    send(
        to=principal.id,
        kind="registry.mandate",
        sentence=gettext_noop("%(agent)s may act for you under mandate %(number)s. You can take it back at any time."),
        values={"agent": agent.number, "number": mandate.number},
        link="/people/me",
        act=act,
    )
    return mandate


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, 28))
