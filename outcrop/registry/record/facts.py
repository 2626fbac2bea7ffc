"""The past of a record: what each field said before, from which day to which, and who changed it."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from outcrop.kernel.acts import Act
from outcrop.registry.models import Fact, Person
from outcrop.registry.record.sealing import seal, unseal

SELF, AGENT, OFFICE = "self", "agent", "office"


@dataclass(frozen=True, slots=True)
class Before:
    """
    What a field said before.

    :ivar value: None once the person's key was destroyed
    :ivar until: the day from which it says something else
    """

    value: Any
    until: date
    how: str


def keep_fact(person: Person, field: str, *, before: Any, after: Any, act: Act, post: UUID | None = None) -> str:
    """Keep that a field changes, inside the act that changes it; return who did: herself, an agent or the office."""
    how = OFFICE if post else AGENT if act.by.mandate else SELF
    Fact.objects.create(
        person=person,
        field=field,
        sealed=seal(person.id, {"before": before, "after": after}),
        how=how,
        post=post,
        agent=act.by.person if how == AGENT else None,
        at=act.at,
        on=act.on,
    )
    return how


def past_of(person: UUID) -> dict[str, list[Before]]:
    """Return what each field said before, newest first."""
    found: dict[str, list[Before]] = {}
    for row in Fact.objects.filter(person=person).order_by("-at", "-id"):
        values = unseal(person, row.sealed)
        found.setdefault(row.field, []).append(Before(values["before"] if values else None, row.on, row.how))
    return found
