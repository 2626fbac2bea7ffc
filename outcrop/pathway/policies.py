"""Who sees whose road, who files for it, and who answers for a step."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.commons.policies import Matches, Policy, Rule, capacity, has_duty, signed_in
from outcrop.kernel.acts import Actor, HeldPost
from outcrop.pathway.section import OWNERS
from outcrop.pathway.section.checks import OWN

RECEIVE = "registry.receive"
#: What a supporter is to the support that holds today.
SUPPORTER = "supporter"
_FOR_OWNER = _("it is for the post that owns this step.")


def institution(agency: str) -> str:
    """Return an institution's key in the pack: without the area of which it is the office."""
    return agency.partition("@")[0]


@dataclass(frozen=True)
class AnswersForStep(Rule):
    """
    Whoever holds a post that answers for the steps of the owning institution, in the area of the thing.

    :ivar owner: the attribute that names the owning institution; ``area`` the one that names where
    """

    owner: str = "owner_agency"
    area: str = "area_path"
    reason: Any = _FOR_OWNER

    def could(self, actor: Actor) -> bool:
        """If a held post of the State or the miners has the duty."""
        return bool(self._posts(actor))

    def rows(self, actor: Actor) -> Q:
        """Things whose owner is the institution of a held post, in its area."""
        query = Q(pk__in=[])
        for post in self._posts(actor):
            here = Q(**{self.area: post.area}) | Q(**{f"{self.area}__startswith": post.area + "."})
            query |= Q(**{self.owner: institution(post.agency)}) & (here if post.area else Q())
        return query

    def allows(self, actor: Actor, thing: Any) -> bool:
        """If a held post is the owner's, in the thing's area."""
        owner, area = getattr(thing, self.owner, None), getattr(thing, self.area, None)
        return any(institution(post.agency) == owner and post.serves(area or "") for post in self._posts(actor))

    @staticmethod
    def _posts(actor: Actor) -> list[HeldPost]:
        local = {kind.value for kind in OWNERS}
        return [post for post in actor.posts_with(OWN) if post.agency_kind in local]


SEE_ROAD = Policy(
    "pathway.see-road",
    capacity("id", "member", "leader") | has_duty("pathway.see") | has_duty("registry.see", "area_path"),
    "An enterprise's road is seen by its members, the local office and the national department.",
)
FILE = Policy(
    "pathway.file",
    capacity("id", "leader") | has_duty(RECEIVE, "area_path"),
    "A leader, alone or through her agent, files a document for a step; so does the office of the area for whoever "
    "comes to it.",
)
SEE_FILING = Policy(
    "pathway.see-filing",
    capacity("enterprise_id", "member", "leader") | has_duty(RECEIVE, "area_path") | AnswersForStep(),
    "A filed document is seen by the members, the office of the area and the post that owns the step.",
)
CONFIRM = Policy(
    "pathway.confirm-filing",
    AnswersForStep(),
    "The post that answers for the step of its institution confirms or refuses a document.",
)
AGREE = Policy(
    "pathway.agree-support",
    AnswersForStep(),
    "The post that answers for the step of its institution agrees on support, ends it, and confirms the hand-over.",
)
SUPPORTED = Policy(
    "pathway.see-supported",
    capacity("id", SUPPORTER),
    "A partner, funder or buyer sees the step that it supports, while it supports it, and nothing else of the road.",
)
SEE_SUPPORT = Policy(
    "pathway.see-support",
    capacity("id", SUPPORTER)
    | capacity("enterprise_id", "member", "leader")
    | has_duty("pathway.see")
    | AnswersForStep(),
    "A support is seen by the supporter while it holds, the enterprise, the owner of the step and the department.",
)
MOVE_LINE = Policy(
    "pathway.move-line",
    capacity("id", SUPPORTER) | AnswersForStep(),
    "The supporter hands a line over while it supports; the owner of the step takes or returns it.",
)
PLAN = Policy(
    "pathway.plan", AnswersForStep(), "The institution that made a plan keeps it: adds interventions, says what became."
)
MEASURE = Policy(
    "pathway.measure",
    AnswersForStep() | capacity("enterprise_id", "leader"),
    "The institution that keeps a plan enters what was measured; so does the leader of the enterprise that it is for.",
)
SEE_PLAN = Policy(
    "pathway.see-plan",
    AnswersForStep()
    | capacity("enterprise_id", "member", "leader")
    | has_duty(RECEIVE, "area_path")
    | has_duty("pathway.see"),
    "A plan is seen whole by the institution that keeps it, the enterprise it is for, the office of the area and the "
    "department; a community's plan by everybody.",
)
BARRIERS = Policy(
    "pathway.see-barriers", has_duty("pathway.see"), "The national department reads where people are stopped."
)
TELL_BARRIER = Policy(
    "pathway.tell-barrier", signed_in, "Whoever has signed in tells what stops people at a step; no name is kept."
)
REFORM = Policy(
    "pathway.keep-reforms", has_duty("pathway.see"), "The national department enters reforms, commitments and stages."
)
ANSWER_CHARGE = Policy(
    "pathway.answer-charge",
    Matches("person", lambda actor: [actor.person] if actor.mandate is None else []),
    "Only the person herself, never her agent, says what the agent charged.",
)
CHARGES = Policy("pathway.see-charges", has_duty("pathway.see"), "The department sees what agents charge, in sums.")
PAPER = Policy(
    "pathway.type-in-paper", has_duty(RECEIVE), "The office that receives people types in forms that come on paper."
)
