"""The pack's ``pathway.yaml``: the steps of formalization."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, Sourced
from outcrop.commons.posts.api import AgencyKind
from outcrop.kernel.money import Money

#: Who can own a step: the State, or the miners themselves. (DESIGN, invariant 1)
OWNERS = (AgencyKind.STATE, AgencyKind.MINERS)


def _owner_is_local(kind: AgencyKind) -> AgencyKind:
    if kind not in OWNERS:
        raise ValueError(
            f"An institution of kind {kind.value!r} can support a step for a time, never own one. "
            "Name an institution of the State or of the miners as owner."
        )
    return kind


class Owner(PackModel):
    """Whose step it is."""

    agency: str
    kind: Annotated[AgencyKind, AfterValidator(_owner_is_local)]
    who: PackText


class Days(Sourced):
    """How long it usually takes; ``usual`` stays empty where nobody has measured it."""

    usual: int | None = Field(default=None, ge=0)


class Cost(Sourced):
    """What the office asks, in minor units; empty where it was not found."""

    minor: int | None = Field(default=None, ge=0)
    note: PackText | None = None

    @property
    def money(self) -> Money | None:
        """The cost in the country's currency, if it is known."""
        return None if self.minor is None else packs.money(self.minor)


class Law(Sourced):
    """The article that the step rests on; empty where none was found."""

    article: PackText | None = None


class Step(PackModel):
    """A step of the road."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    title: PackText
    purpose: PackText
    owner: Owner
    office: PackText
    helps: PackText
    cost: Cost
    days: Days
    law: Law
    evidence: tuple[str, ...] = Field(min_length=1)
    conditions: tuple[str, ...] = ()
    page: str = ""


class PathwaySection(PackModel):
    """``pathway.yaml``."""

    note: PackText
    steps: tuple[Step, ...] = Field(min_length=1)


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Keys given twice, conditions that are no steps, owners that are no institutions, evidence nobody can find."""
    from outcrop.pathway.evidence import PROVIDERS
    from outcrop.pathway.pages import PAGES

    section: PathwaySection = pack.section("pathway")
    agencies = {agency.key: agency.kind for agency in pack.section("posts").agencies}
    keys = [step.key for step in section.steps]
    for step in section.steps:
        if keys.count(step.key) > 1:
            yield Fault("pathway.yaml", step.key, "This key stands twice. Give one of them another.")
        if agencies.get(step.owner.agency) != step.owner.kind:
            yield Fault("pathway.yaml", f"{step.key}.owner", "posts.yaml has no institution of this key and kind.")
        for condition in set(step.conditions) - set(keys):
            yield Fault("pathway.yaml", f"{step.key}.conditions", f"{condition!r} is no step of this road.")
        for evidence in set(step.evidence) - set(PROVIDERS):
            yield Fault(
                "pathway.yaml", f"{step.key}.evidence", f"Nobody finds {evidence!r}. Known: {sorted(PROVIDERS)}"
            )
        if step.page and step.page not in PAGES:
            yield Fault("pathway.yaml", f"{step.key}.page", f"There is no page {step.page!r}. Known: {sorted(PAGES)}")
