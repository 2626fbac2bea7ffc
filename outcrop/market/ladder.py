"""
The ladder of origin: what a seller may show for where her metal comes from, best rung first.

The pack orders the rungs. Here stands how each kind of evidence is looked up, and nothing about any country.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from outcrop.cadastre import api as cadastre
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.problems import Door
from outcrop.market.models import DisputeOutcome, OriginKind, OriginPaper, Purchase
from outcrop.market.problems import NoRung, RungNotHeld
from outcrop.market.section import Evidence, MarketSection, NextDoor, Rung
from outcrop.registry import api as registry


@dataclass(frozen=True, slots=True)
class Standing:
    """
    A rung that the seller stands on, and by what.

    :param shown: number of the right, application or paper that proves it
    :param area_path: district that the metal comes from
    :param enterprise: from whose ground it comes, where there is one
    """

    rung: Rung
    shown: str
    area_path: str
    enterprise: UUID | None = None
    right: UUID | None = None
    paper: OriginPaper | None = None

    @property
    def sold_for(self) -> UUID | None:
        """The enterprise for which its leader sells; None where a person sells her own part."""
        return self.enterprise if self.rung.evidence == "own-right" else None

    @property
    def key(self) -> str:
        """How a form names it: one rung may be stood on by several papers or enterprises."""
        return f"{self.rung.key}:{self.shown}"


def section() -> MarketSection:
    """Return the pack's rules of the market."""
    found: MarketSection = packs.current().section("market")
    return found


def standings(seller: UUID, *, on: date) -> list[Standing]:
    """Return every rung that a person stands on on a day, best first."""
    return [standing for rung in section().ladder for standing in _FINDERS[rung.evidence](rung, seller, on)]


def standing_for(seller: UUID, key: str, *, on: date) -> Standing:
    """Return the chosen standing. :raises RungNotHeld: if the seller does not have it"""
    found = next((each for each in standings(seller, on=on) if each.key == key), None)
    if found is None:
        rung = section().rung(key.partition(":")[0])
        raise RungNotHeld(field="standing", rung=plain(rung.name) if rung else key[:40])
    return found


def next_doors() -> tuple[NextDoor, ...]:
    """Return the nearest lawful ways for somebody below the last rung."""
    return section().next_doors


def refusal() -> NoRung:
    """Return the refusal of a lot below the last rung, with the nearest door."""
    return NoRung(next_door=door(next_doors()[0]))


def door(way: NextDoor) -> Door:
    """Return a way of the pack as a problem shows it."""
    return Door(plain(way.label), "", f"{plain(way.who)} · {plain(way.where)}")


def _by_right(rung: Rung, seller: UUID, on: date) -> Iterator[Standing]:
    for enterprise in registry.enterprises_of(seller, on):
        if seller in enterprise.leaders and (right := cadastre.live_right_of(enterprise.id, on)):
            yield Standing(rung, right.number, right.area_path, enterprise.id, right.id)


def _by_membership(rung: Rung, seller: UUID, on: date) -> Iterator[Standing]:
    for enterprise in registry.enterprises_of(seller, on):
        if right := cadastre.live_right_of(enterprise.id, on):
            yield Standing(rung, right.number, right.area_path, enterprise.id, right.id)


def _provisional(rung: Rung, seller: UUID, on: date) -> Iterator[Standing]:
    for enterprise in registry.enterprises_of(seller, on):
        if cadastre.live_right_of(enterprise.id, on) is None and (asked := cadastre.open_application_of(enterprise.id)):
            yield Standing(rung, asked.number, asked.area_path, enterprise.id)


def _by_paper(kind: OriginKind) -> Callable[[Rung, UUID, date], Iterator[Standing]]:
    def find(rung: Rung, seller: UUID, on: date) -> Iterator[Standing]:
        for paper in unused_papers(seller, on=on).filter(kind=kind):
            yield Standing(rung, paper.number, paper.area_path, paper=paper)

    return find


def unused_papers(seller: UUID, *, on: date) -> QuerySet[OriginPaper]:
    """Return a seller's papers of origin that are good on a day, neither used nor disputed; the first to end first."""
    good = OriginPaper.objects.filter(seller=seller, issued_on__lte=on, valid_until__gt=on)
    stands = Q(dispute__isnull=True) | Q(dispute__decision__outcome=DisputeOutcome.SALE_STANDS)
    used = Purchase.objects.filter(paper__isnull=False).values("paper")
    return good.filter(stands).exclude(id__in=used).order_by("valid_until", "id")


_FINDERS: dict[Evidence, Callable[[Rung, UUID, date], Iterator[Standing]]] = {
    "own-right": _by_right,
    "membership": _by_membership,
    "origin-certificate": _by_paper(OriginKind.CERTIFICATE),
    "processing-receipt": _by_paper(OriginKind.RECEIPT),
    "collector-book": _by_paper(OriginKind.BOOK),
    "provisional": _provisional,
}
