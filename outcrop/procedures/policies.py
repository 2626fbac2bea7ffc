"""Who may do what with cases and tasks."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.policies import Policy, Rule, capacity, has_duty, own
from outcrop.kernel.acts import Actor, HeldPost

_NONE = Q(pk__in=[])
_ANOTHER_QUEUE = _("it lies in the queue of another post.")
_NOT_CONCERNED = _("it is for the applicant and the offices that decide in it.")


def _in_area(post: HeldPost) -> Q:
    return areas.inside(post.area, field="area")


@dataclass(frozen=True)
class AnswersForTask(Rule):
    """Whoever holds a post with the task's duty in its area."""

    reason: Any = _ANOTHER_QUEUE

    def could(self, actor: Actor) -> bool:
        """If a held post answers for any duty."""
        return any(post.duties for post in actor.posts)

    def rows(self, actor: Actor) -> Q:
        """Tasks of the held posts' duties and areas."""
        query = _NONE
        for post in actor.posts:
            query |= Q(duty__in=sorted(post.duties)) & _in_area(post)
        return query

    def allows(self, actor: Actor, thing: Any) -> bool:
        """If a held post answers for this one."""
        return bool(actor.posts_with(thing.duty, thing.area))


@dataclass(frozen=True)
class AnswersInCase(Rule):
    """Whoever holds a post with one of the case's duties in its area."""

    reason: Any = _NOT_CONCERNED

    def could(self, actor: Actor) -> bool:
        """If a held post answers for any duty."""
        return any(post.duties for post in actor.posts)

    def rows(self, actor: Actor) -> Q:
        """Cases that share a duty with a held post in its area."""
        query = _NONE
        for post in actor.posts:
            query |= Q(duties__overlap=sorted(post.duties)) & _in_area(post)
        return query

    def allows(self, actor: Actor, thing: Any) -> bool:
        """If a held post shares a duty with this one in its area."""
        return any(post.duties & set(thing.duties) and post.serves(thing.area) for post in actor.posts)


@dataclass(frozen=True)
class PartyTo(Rule):
    """Whoever has a stake of her own, by herself or through her agent."""

    reason: Any = _NOT_CONCERNED

    def could(self, actor: Actor) -> bool:
        """If the actor is somebody."""
        return actor.principal is not None

    def rows(self, actor: Actor) -> Q:
        """Cases that name the person."""
        return Q(parties__contains=[actor.principal]) if actor.principal else _NONE

    def allows(self, actor: Actor, thing: Any) -> bool:
        """If this one names the person."""
        return actor.principal is not None and actor.principal in thing.parties


DECIDE = Policy(
    "procedures.decide", AnswersForTask(), "Whoever holds a post with the step's duty in the case's area decides it."
)
SEE_CASE = Policy(
    "procedures.see-case",
    own("applicant_id")
    | capacity("applicant_id", "leader", "member")
    | PartyTo()
    | has_duty("procedures.see", area="area")
    | AnswersInCase(),
    "The applicant, the members of the applying enterprise, the offices that decide in the case and those that oversee "
    "it see a case.",
)
WITHDRAW = Policy(
    "procedures.withdraw",
    own("applicant_id") | capacity("applicant_id", "leader"),
    "Whoever applied, or leads the enterprise that did, withdraws a case.",
)
