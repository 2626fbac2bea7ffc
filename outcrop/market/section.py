"""The pack's ``market.yaml``: metal, price, ladder of origin, deductions and payment."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, Sourced

#: What a seller can show. The engine knows how to look each of them up; the pack says which count, and in what order.
Evidence = Literal[
    "own-right", "membership", "origin-certificate", "processing-receipt", "collector-book", "provisional"
]


class Rung(Sourced):
    """
    A rung of the ladder of origin.

    :ivar mark: what a lot sold on this rung bears for good; lots of different marks are never combined unmarked
    :ivar channel: the law's word for this way of selling
    :ivar seller_kind: the law's word for what the seller then is
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    evidence: Evidence
    name: PackText
    explains: PackText
    mark: str = Field(min_length=1, max_length=12)
    channel: str
    seller_kind: str


class NextDoor(PackModel):
    """The nearest lawful way for somebody who stands on no rung."""

    label: PackText
    who: PackText
    where: PackText


class PriceRule(Sourced):
    """Where the reference price comes from and how old it may be."""

    name: PackText
    per_gram_of: PackText
    most_age_hours: int = Field(ge=1)


class Deduction(Sourced):
    """Something that the buyer keeps back, in parts per million of the value."""

    key: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,38}$")
    name: PackText
    ppm: int = Field(ge=0, lt=1_000_000)


class PaperRule(Sourced):
    """How long a paper of origin is good for one sale."""

    good_days: int = Field(ge=1, le=3660)


class Payment(PackModel):
    """
    A way to pay, always to the seller herself.

    :ivar to_account: whether it goes to her account and not into her hand
    """

    key: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,28}$")
    name: PackText
    to_account: bool = False


class Dispute(PackModel):
    """What a seller is told before she disputes, and who hears it."""

    days_to_answer: int = Field(ge=1)
    what_follows: PackText
    who_hears: PackText


class MarketSection(PackModel):
    """``market.yaml``."""

    metal: str
    metal_name: PackText
    least_age: int = Field(ge=0, description="years a seller must have lived; 0 where the law names none")
    least_age_source: str
    price: PriceRule
    ladder: tuple[Rung, ...] = Field(min_length=1)
    papers: PaperRule
    deductions: tuple[Deduction, ...] = ()
    payments: tuple[Payment, ...] = Field(min_length=1)
    next_doors: tuple[NextDoor, ...] = Field(min_length=1)
    too_young: NextDoor = Field(description="where whoever may not sell yet is helped")
    dispute: Dispute
    questionable_grams: int = Field(
        ge=0, description="one sale above so many grams is looked at; a flag, never a limit"
    )
    questionable_source: str

    def rung(self, key: str) -> Rung | None:
        """Return the rung of that key, or None."""
        return next((rung for rung in self.ladder if rung.key == key), None)


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Keys given twice."""
    section: MarketSection = pack.section("market")
    for part, keys in (
        ("ladder", [r.key for r in section.ladder]),
        ("deductions", [d.key for d in section.deductions]),
        ("payments", [p.key for p in section.payments]),
    ):
        for key in sorted({k for k in keys if keys.count(k) > 1}):
            yield Fault("market.yaml", f"{part}.{key}", "This key stands twice. Give one of them another.")
