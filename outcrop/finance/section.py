"""The pack's ``finance.yaml``: the closed season, how long a file is released, and what other methods bring."""

from collections.abc import Iterable
from decimal import Decimal

from pydantic import Field, model_validator

from outcrop.assurance import api as assurance
from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, SourcedForReaders
from outcrop.kernel.money import Money

FILE = "finance.yaml"


class ClosedSeason(SourcedForReaders):
    """Months, 1 to 12, in which little or nothing is mined, and why."""

    months: tuple[int, ...] = ()
    words: PackText

    @model_validator(mode="after")
    def _months_of_the_year(self) -> "ClosedSeason":
        if not set(self.months) <= set(range(1, 13)) or len(set(self.months)) != len(self.months):
            raise ValueError("Months are counted from 1 to 12, each once.")
        if len(self.months) > 11:
            raise ValueError("Leave at least one month open.")
        return self


class ReleaseRules(SourcedForReaders):
    """For how many days a file may be released to a provider at most."""

    most_days: int = Field(ge=1, le=366)


class Range(PackModel):
    """From low to high."""

    low: Decimal = Field(ge=0)
    high: Decimal = Field(ge=0)

    @model_validator(mode="after")
    def _in_order(self) -> "Range":
        if self.low > self.high:
            raise ValueError("The low end lies above the high one.")
        return self


class Method(SourcedForReaders):
    """
    A method without mercury, by its key in ``standards/mercury.yaml``, where its limits are told.

    :ivar percent: of the metal in the ore, how many per cent it was found to bring; left out where no source says
    :ivar per_tonne: what treating a tonne of ore costs, in minor units; left out where no source says
    :ivar equipment: what has to be bought first, in minor units
    """

    key: str
    percent: Range | None = None
    per_tonne: Range | None = None
    equipment: Range | None = None

    @model_validator(mode="after")
    def _at_most_all(self) -> "Method":
        if self.percent and self.percent.high > 100:
            raise ValueError("No method brings more than all of it.")
        return self


class FinanceSection(PackModel):
    """``finance.yaml``."""

    closed: ClosedSeason
    release: ReleaseRules
    methods: tuple[Method, ...] = ()


def section() -> FinanceSection:
    """Return the section of the country."""
    found: FinanceSection = packs.current().section("finance")
    return found


def minor(amount: Decimal) -> Money:
    """Return an amount of the country's currency, told in whole units as people write it."""
    return packs.money(int((amount * 10 ** packs.current().country.money.exponent).to_integral_value()))


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Methods that the catalogue of mercury does not know, or that stand twice."""
    keys = [each.key for each in pack.section("finance").methods]
    known = {each.key for each in assurance.catalogue().methods}
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield Fault(FILE, f"methods.{key}", "This key stands twice. Give one of them another.")
    for key in sorted(set(keys) - known):
        yield Fault(FILE, f"methods.{key}", f"standards/mercury.yaml has no such method. Known: {sorted(known)}")
