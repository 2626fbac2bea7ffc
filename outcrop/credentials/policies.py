"""Who may fetch a paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.commons.policies import Policy, Rule, matches
from outcrop.kernel.acts import Actor

_NOT_HELD = _("it is for those who hold the paper and for the office that issued it.")


def _standing_for(actor: Actor) -> list[UUID]:
    """Return whom the actor stands for: the person herself, and the enterprises that she leads or belongs to."""
    enterprises: Iterable[UUID] = actor.subjects("leader", "member")
    return [*([actor.principal] if actor.principal else []), *enterprises]


@dataclass(frozen=True)
class HeldBy(Rule):
    """Whoever holds the paper, by herself or as one of an enterprise that does."""

    reason: Any = _NOT_HELD

    def could(self, actor: Actor) -> bool:
        """If the actor stands for anybody."""
        return bool(_standing_for(actor))

    def rows(self, actor: Actor) -> Q:
        """Papers held by those whom the actor stands for."""
        standing = _standing_for(actor)
        return Q(holders__overlap=standing) if standing else Q(pk__in=[])

    def allows(self, actor: Actor, thing: Any) -> bool:
        """If one of the holders is among them."""
        return bool(set(thing.holders) & set(_standing_for(actor)))


FETCH_PAPER = Policy(
    "credentials.fetch-paper",
    HeldBy() | matches("issuer", lambda actor: {post.agency for post in actor.posts}),
    "The holders of a paper, and every post of the agency that issued it, may fetch it to print it again.",
)
