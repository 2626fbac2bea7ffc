"""The pack's ``pathway.yaml``: the steps of formalization, their interventions, the stages, and who may support."""

from pydantic import Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import PackModel, PackText
from outcrop.pathway.section.parts import OWNERS, Cost, Days, Indicator, Intervention, Law, Owner
from outcrop.pathway.section.stages import Stage, Stages
from outcrop.pathway.section.steps import FILED, ByHand, Step
from outcrop.pathway.section.support import CheckItem, SupportRule

__all__ = [
    "FILED",
    "OWNERS",
    "ByHand",
    "CheckItem",
    "Cost",
    "Days",
    "Indicator",
    "Intervention",
    "Law",
    "Owner",
    "PathwaySection",
    "Stage",
    "Stages",
    "Step",
    "SupportRule",
    "section",
]


class PathwaySection(PackModel):
    """``pathway.yaml``."""

    note: PackText
    stages: Stages
    steps: tuple[Step, ...] = Field(min_length=1)
    support: SupportRule

    def step(self, key: str) -> Step | None:
        """Return the step of that key, or None."""
        return next((step for step in self.steps if step.key == key), None)

    def stage(self, key: str) -> Stage | None:
        """Return the stage of that key, or None."""
        return next((stage for stage in self.stages.listed if stage.key == key), None)


def section() -> PathwaySection:
    """Return the pack's road."""
    found: PathwaySection = packs.current().section("pathway")
    return found
