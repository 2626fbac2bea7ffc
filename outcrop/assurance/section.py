"""The pack's ``assurance.yaml``: which standards count, who protects, how visits are planned, which markets ask."""

from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from outcrop.assurance.catalogue import Catalogue, catalogue
from outcrop.assurance.problems import StandardsInvalid
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, Sourced

FILE = "assurance.yaml"
MONTHS, HUNDRED = 120, 100


class StandardInForce(PackModel):
    """
    A standard that counts in this country.

    :ivar note: what a reader must know, such as that the country is no member
    """

    key: str
    inspected: bool = True
    note: PackText | None = None


class Service(Sourced):
    """Whom a child or a victim is handed on to. Its file stays there."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,58}$")
    name: PackText
    protects: tuple[Literal["child", "victim"], ...] = Field(min_length=1)
    reach: PackText


class RiskWeights(Sourced):
    """Points for each part of the score. A subject without a right gets none for that: it is no risk by itself."""

    never_inspected: int = Field(ge=0, le=HUNDRED)
    month_since_inspection: int = Field(ge=0, le=HUNDRED)
    open_failure: int = Field(ge=0, le=HUNDRED)
    needs_protection: int = Field(ge=0, le=HUNDRED)
    overdue_action: int = Field(ge=0, le=HUNDRED)
    uses_mercury: int = Field(ge=0, le=HUNDRED)


class Planning(PackModel):
    """How few inspectors are used well."""

    visits_a_day: int = Field(ge=1, le=20)
    by_lot_per_cent: int = Field(ge=10, le=HUNDRED)
    risk: RiskWeights


class Default(Sourced):
    """For how long an action runs where the standard names no time."""

    months: int = Field(ge=1, le=MONTHS)


class Asked(PackModel):
    """What a market asks: a whole standard, or some requirements of it."""

    standard: str
    requirements: tuple[str, ...] = ()


class Market(Sourced):
    """
    Somewhere to sell.

    :ivar channel: the law's word for this way of selling, by which purchases are counted
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,58}$")
    name: PackText
    asks: tuple[Asked, ...]
    channel: str | None = None


class AssuranceSection(PackModel):
    """``assurance.yaml``."""

    standards: tuple[StandardInForce, ...] = Field(min_length=1)
    status_standard: str | None = None
    services: tuple[Service, ...] = Field(min_length=1)
    planning: Planning
    default_deadline: Default
    report_issuer: str = Field(description="key of the agency that signs for an enterprise that has no key of its own")
    markets: tuple[Market, ...] = ()

    def service(self, key: str) -> Service | None:
        """Return a protection service, or None."""
        return next((each for each in self.services if each.key == key), None)


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Standards, requirements and agencies that are not there, and people whom no service would protect."""
    section: AssuranceSection = pack.section("assurance")
    try:
        books = catalogue()
    except StandardsInvalid as broken:
        yield Fault(FILE, "standards", str(broken))
        return
    yield from _faults_of_standards(section, books, pack.id)
    yield from _faults_of_markets(section, books)
    agencies = {agency.key for agency in pack.section("posts").agencies}
    if section.report_issuer not in agencies:
        yield Fault(FILE, "report_issuer", f"posts.yaml has no agency {section.report_issuer!r}.")
    protected = {each for service in section.services for each in service.protects}
    for missing in sorted({"child", "victim"} - protected):
        yield Fault(FILE, "services", f"No service protects a {missing}. Name one.")


def _faults_of_standards(section: AssuranceSection, books: Catalogue, pack: str) -> Iterator[Fault]:
    for each in section.standards:
        book = books.by_key.get(each.key)
        if book is None:
            yield Fault(FILE, f"standards.{each.key}", "There is no folder of that name under standards/.")
        elif book.standard.countries and pack not in book.standard.countries:
            yield Fault(FILE, f"standards.{each.key}", "This standard is made for another country.")
    if section.status_standard is not None:
        book = books.by_key.get(section.status_standard)
        if book is None or not book.standard.statuses:
            yield Fault(FILE, "status_standard", "No standard of that name has statuses.")


def _faults_of_markets(section: AssuranceSection, books: Catalogue) -> Iterator[Fault]:
    in_force = {each.key for each in section.standards}
    for market in section.markets:
        for asked in market.asks:
            where = f"markets.{market.key}.asks.{asked.standard}"
            if asked.standard not in in_force:
                yield Fault(FILE, where, "This standard does not count here. Add it to standards, or leave it out.")
            for key in asked.requirements:
                if books.requirement(asked.standard, key) is None:
                    yield Fault(FILE, where, f"The standard has no requirement {key!r}.")
