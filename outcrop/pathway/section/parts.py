"""What steps, interventions and stages of a road share: owners, costs, days, articles, indicators."""

from typing import Annotated

from pydantic import AfterValidator, Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import PackModel, PackText, Sourced
from outcrop.commons.posts.api import AgencyKind
from outcrop.kernel.money import Money

#: Who can own a step: the State, or the miners themselves. (DESIGN, invariant 1)
OWNERS = (AgencyKind.STATE, AgencyKind.MINERS)
KEY = r"^[a-z][a-z0-9-]{1,38}$"


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


class Indicator(PackModel):
    """What is counted to see whether it worked. ``unit`` is empty for a plain count."""

    key: str = Field(pattern=KEY)
    name: PackText
    unit: str = ""


class Intervention(PackModel):
    """
    Something that is done so that a step can be walked.

    :ivar owner: whose it is; left out, it is the owner's of the step or stage that it stands in
    :ivar outputs: what is there afterwards that was not there before
    """

    key: str = Field(pattern=KEY)
    title: PackText
    purpose: PackText
    owner: Owner | None = None
    office: PackText | None = None
    cost: Cost | None = None
    law: Law | None = None
    outputs: tuple[PackText, ...] = ()
    indicators: tuple[Indicator, ...] = ()
