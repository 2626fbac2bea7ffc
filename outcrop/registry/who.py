"""Telling who is here, and for whom she acts."""

from django.http import HttpRequest

from outcrop.commons.accounts.api import User
from outcrop.commons.acting import actor_of
from outcrop.commons.ui.api import Who
from outcrop.registry import names
from outcrop.registry.models import Person


def who_is_here(request: HttpRequest) -> Who | None:
    """Return who is here, for the strip under the head of every page; None where nobody signed in."""
    actor = actor_of(request)
    if actor.user is None:
        return None
    shown = [one for one in (actor.person, actor.principal) if one]
    people = {row.id: names.told(row) for row in Person.objects.filter(id__in=shown)}
    name = (people.get(actor.person) if actor.person else None) or str(User.objects.get(pk=actor.user))
    acting_for = people.get(actor.mandate.principal, "") if actor.mandate else ""
    return Who(name=name, acting_for=acting_for, leave_view="registry:sign-out")
