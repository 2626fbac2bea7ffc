"""Who may see which page of the whole."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from outcrop.commons.policies import Policy, Rule
from outcrop.kernel.acts import Actor


@dataclass(frozen=True)
class HasAPart(Rule):
    """Whoever is a person of the register, or holds a post that answers for something."""

    def could(self, actor: Actor) -> bool:
        """If the actor is a person, or a held post has duties: enforcement and partners have none."""
        return actor.principal is not None or any(post.duties for post in actor.posts)

    def rows(self, actor: Actor) -> Q:
        """Every row or none."""
        return Q() if self.could(actor) else Q(pk__in=[])

    def allows(self, actor: Actor, thing: Any) -> bool:
        """As ``could``."""
        return self.could(actor)


OVERVIEW = Policy(
    "insight.overview", HasAPart(), "Whoever has a part in the road sees what there is to do; the figures are public."
)
