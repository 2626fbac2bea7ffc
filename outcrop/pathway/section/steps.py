"""The steps of the road."""

from typing import Literal

from pydantic import Field

from outcrop.commons.packs.api import PackModel, PackText
from outcrop.pathway.section.parts import KEY, Cost, Days, Indicator, Intervention, Law, Owner

#: The evidence that a leader or an officer files by hand; all other evidence is found by itself.
FILED = "filed.document"


class ByHand(PackModel):
    """
    Which document can be filed for a step, and when it counts.

    :ivar what: the document, as somebody would ask for it at the office
    :ivar counts: ``at-once``, or ``after-confirmation`` by the post of the step's owner that answers for its steps
    """

    what: PackText
    counts: Literal["at-once", "after-confirmation"]


class Step(PackModel):
    """
    A step of the road.

    :ivar evidence: what fulfils it; ``filed.document`` is filed by hand, the rest comes from the other contexts
    :ivar fulfilled_by: whether ``all`` of its evidence is wanted, or ``any`` one of it is enough
    :ivar conditions: the steps that the law wants first; each needs an article to rest on
    """

    key: str = Field(pattern=KEY)
    stage: str = ""
    title: PackText
    purpose: PackText
    owner: Owner
    office: PackText
    helps: PackText
    cost: Cost
    days: Days
    law: Law
    evidence: tuple[str, ...] = Field(min_length=1)
    fulfilled_by: Literal["all", "any"] = "all"
    by_hand: ByHand | None = None
    conditions: tuple[str, ...] = ()
    needs_membership_of: str = Field(default="", description="an association that must be joined first: a fault")
    page: str = ""
    interventions: tuple[Intervention, ...] = ()
    outputs: tuple[PackText, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    def owner_of(self, intervention: Intervention) -> Owner:
        """Return whose an intervention is."""
        return intervention.owner or self.owner
