"""Telling who is here, and for whom she acts."""

from django.http import HttpRequest

from outcrop.commons.accounts.api import User
from outcrop.commons.ui.api import Who
from outcrop.registry import names
from outcrop.registry.models import Person


def who_is_here(request: HttpRequest) -> Who | None:
    """Return who is here, for the strip under the head of every page; None where nobody signed in."""
    actor = request.actor  # type: ignore[attr-defined]
    if not actor.known:
        return None
    people = {row.id: names.said(row) for row in Person.objects.filter(id__in=[actor.person, actor.principal])}
    name = people.get(actor.person) or str(User.objects.get(id=actor.user))
    acting_for = people.get(actor.mandate.principal, "") if actor.mandate else ""
    return Who(name=name, acting_for=acting_for, leave_view="registry:sign-out")
