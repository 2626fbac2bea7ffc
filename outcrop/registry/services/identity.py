"""The level of identity: what the evidence of a person adds up to, as the pack counts it."""

from django.db.models import Count

from outcrop.commons.journal.api import publish
from outcrop.kernel.acts import Act
from outcrop.registry.events import IdentityChanged
from outcrop.registry.models import IdentityEvidence, Person, Vouch
from outcrop.registry.section import section


def level_by_evidence(person: Person) -> str:
    """Return the highest level that a person's cards and vouches give her."""
    told = section()
    given = [told.levels[0].key]
    for row in IdentityEvidence.objects.filter(person=person).exclude(state=IdentityEvidence.STRUCK):
        if kind := told.card(row.card):
            given.append(kind.when_seen if row.state == IdentityEvidence.SEEN else kind.when_told)
    confirmed = Vouch.objects.filter(person=person, state=Vouch.CONFIRMED).values_list("way").annotate(Count("id"))
    for key, count in confirmed:
        if (way := told.vouching_way(key)) and count >= way.count:
            given.append(way.gives)
    return max(given, key=told.rank)


def settle_identity(person: Person, act: Act) -> None:
    """Bring a person's level in line with her evidence. The caller holds her row, or has just made it."""
    level, before = level_by_evidence(person), person.identity_level
    if level == before:
        return
    person.identity_level = level
    person.save(update_fields=["identity_level"])
    publish(IdentityChanged(person=person.ref, level=level, before=before), act=act)
