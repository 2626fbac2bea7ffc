"""The pack's ``publication.yaml``."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import BeforeValidator, Field

from outcrop.commons.packs.api import Fault, Pack, PackModel
from outcrop.kernel.tiers import Tier

#: Fields that no pack may open to the public: they make somebody a target. (DESIGN, invariant 11)
NEVER_PUBLIC = frozenset({
    "person_name", "holder_person", "seller", "seller_name", "members", "member_names", "phone", "card",
    "mass", "gross_mass", "contained", "grams", "amount", "value", "paid", "net", "stock", "cash", "transport",
})  # fmt: skip

PackTier = Annotated[Tier, BeforeValidator(lambda name: Tier[str(name).upper()])]


class FieldRule(PackModel):
    """Who may see a field, and how many days after it happened."""

    tier: PackTier
    delay_days: int = Field(default=0, ge=0)
    decimals: int | None = Field(
        default=None,
        ge=0,
        le=6,
        description="positions are rounded to so many decimals of a degree",
    )


class PublicationSection(PackModel):
    """
    Kinds of record, and their fields.

    :ivar least_count: the smallest count of people or things that is told to everybody
    """

    least_count: int = Field(default=10, ge=2)
    records: dict[str, dict[str, FieldRule]]


def cross_check(pack: Pack) -> Iterable[Fault]:
    """No pack may publish what makes somebody a target."""
    section: PublicationSection = pack.section("publication")
    for kind, rules in section.records.items():
        for name, rule in rules.items():
            if name in NEVER_PUBLIC and rule.tier is Tier.PUBLIC:
                yield Fault(
                    "publication.yaml",
                    f"records.{kind}.{name}",
                    "This is never public. Choose party, auditor or handler.",
                )
