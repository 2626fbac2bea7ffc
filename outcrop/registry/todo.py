"""What waits for a person's answer."""

from dataclasses import dataclass
from typing import Any

from outcrop.kernel.acts import Actor
from outcrop.registry import names
from outcrop.registry.models import Leadership, Membership, Vouch
from outcrop.registry.policies import ANSWER_INVITATION, ANSWER_LEADERSHIP, ANSWER_VOUCH
from outcrop.registry.section import section


@dataclass(frozen=True, slots=True)
class Waiting:
    """Invitations, offers to lead, and people who ask to be vouched for."""

    invitations: list[Membership]
    offers: list[Leadership]
    vouches: list[tuple[Any, str, Vouch]]

    @property
    def to_belong(self) -> int:
        """How many ask her to be a member or to lead."""
        return len(self.invitations) + len(self.offers)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.invitations) + len(self.offers) + len(self.vouches)


def asked_of(actor: Actor) -> Waiting:
    """Return what waits for an actor's answer."""
    invitations = (
        Membership.objects.filter(state=Membership.INVITED).select_related("enterprise").order_by("invited_at")
    )
    offers = Leadership.objects.filter(state=Leadership.OFFERED).select_related("enterprise").order_by("offered_at")
    vouches = Vouch.objects.filter(state=Vouch.ASKED).select_related("person").order_by("asked_at")
    return Waiting(
        list(ANSWER_INVITATION.visible(actor, invitations)),
        list(ANSWER_LEADERSHIP.visible(actor, offers)),
        [
            (section().vouching_way(row.way), names.told(row.person), row)
            for row in ANSWER_VOUCH.visible(actor, vouches)[:50]
        ],
    )


def count_of(actor: Actor) -> int:
    """Count what waits for an actor's answer, for the mark in the head."""
    return asked_of(actor).count if actor.known else 0
