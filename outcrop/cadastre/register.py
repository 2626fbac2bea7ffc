"""
The register of rights as rows: which hold on a day, and which ground they cover.

Selectors return rows of this context; what of them a reader may see, ``publication`` says.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import shapely
from django.db import connection
from django.db.models import Q
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.models import Crossing, GroundEntry, MiningRight
from outcrop.cadastre.section import CadastreSection, RightClass
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.kernel.geometry import box_of, hectares, mean_width_m

State = MiningRight.State
#: States in which a right still covers its ground.
COVERING = (State.LIVE, State.SUSPENDED, State.TO_BE_CONFIRMED)
_LOCK = 4_170_031  # an advisory lock's number: one entry into the ground register at a time


def section() -> CadastreSection:
    """Return the pack's kinds of right and their rules."""
    found: CadastreSection = packs.current().section("cadastre")
    return found


def class_of(key: str) -> RightClass:
    """Return a kind of right. :raises NotFound: if the country has none of that key"""
    found = section().get(key)
    if found is None:
        raise NotFound()
    return found


def rounded(value: float | Decimal, places: int = 4) -> Decimal:
    """Return hectares to so many decimals."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def standing(right: MiningRight, *, on: date) -> str:
    """Return what a right is from today on: its state, or what the pack makes of one whose stated date has passed."""
    return by_date(right.state, right.end, imported=right.imported, on=on)


def by_date(state: str, end: date | None, *, imported: bool, on: date) -> str:
    """Return a state, or what the pack makes of a live right once its stated date has passed."""
    if state != State.LIVE or end is None or on < end:
        return str(state)
    rules = section().past_date
    return rules.imported if imported else rules.granted


def covering(on: date) -> Q:
    """Rights that still cover their ground on a day."""
    query = Q(state__in=COVERING)
    rules, past = section().past_date, Q(state=State.LIVE, end__lte=on)
    if rules.granted == "expired":
        query &= ~(past & Q(imported_by__isnull=True))
    if rules.imported == "expired":
        query &= ~(past & Q(imported_by__isnull=False))
    return query


@dataclass(frozen=True, slots=True)
class Crossed:
    """A right and the ground that it shares with a shape."""

    right: MiningRight
    shared: BaseGeometry
    hectares: Decimal
    standing: str

    @property
    def is_sliver(self) -> bool:
        """Whether so little is shared that it comes from drawing and not from wanting."""
        rule = section().slivers
        return self.hectares <= rule.new_ha and mean_width_m(self.shared) <= float(rule.new_width_m)


def titles_on(shape: BaseGeometry, *, on: date, classes: Iterable[str] | None = None) -> list[Crossed]:
    """
    Return the rights that cover some of a shape's ground on a day, largest crossing first; touching edges cover none.

    :param classes: only rights of these classes
    """
    rows = MiningRight.objects.filter(covering(on), parcel__box__overlaps=box_of(shape)).select_related("parcel")
    if classes is not None:
        rows = rows.filter(class_key__in=list(classes))
    rights = list(rows)
    if not rights:
        return []
    shared = shapely.intersection(np.array([right.parcel.shape for right in rights], dtype=object), shape)
    found = [
        Crossed(right, ground, rounded(hectares(ground)), standing(right, on=on))
        for right, ground in zip(rights, shared, strict=True)
        if ground.area > 0
    ]
    return sorted(found, key=lambda crossed: -crossed.hectares)


def excluding(shape: BaseGeometry, *, class_key: str, on: date) -> list[Crossed]:
    """Return the rights on a shape's ground whose class excludes one of this class, slivers left out, largest first."""
    found = titles_on(shape, on=on, classes=section().excluded_by(class_key))
    return [crossed for crossed in found if not crossed.is_sliver]


def open_conflicts_on(shape: BaseGeometry) -> list[Crossing]:
    """Return the undecided conflicts between other rights on a shape's ground; a sliver bars nobody."""
    rows = Crossing.objects.filter(state=Crossing.State.OPEN, box__overlaps=box_of(shape)).exclude(
        kind=Crossing.Kind.SLIVER
    )
    found = rows.select_related("one", "other")
    return [each for each in found if shapely.intersection(each.shape, shape).area > 0]


@dataclass(frozen=True, slots=True)
class Head:
    """The last line of the ground register, held fast: nobody else can write until this transaction ends."""

    number: int

    def next_entry(self, **fields: object) -> GroundEntry:
        """Return the line that follows, not yet saved."""
        return GroundEntry(number=self.number + 1, previous_id=self.number or None, **fields)


def lock_register() -> Head:
    """
    Hold the ground register until the transaction ends, and return its head.

    Taken before looking: two officers may be deciding neighbouring parcels at this moment.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    return head()


def head() -> Head:
    """Return the head of the ground register without holding it."""
    last = GroundEntry.objects.order_by("-number").values_list("number", flat=True).first()
    return Head(last or 0)
