"""What a question about ground is about, and where in the country it lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from uuid import UUID

import shapely
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.register import Crossed, rounded, titles_on
from outcrop.cadastre.section import RightClass
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Actor
from outcrop.kernel.geometry import Box, box_of, hectares

NOBODY = Actor.nobody()


@dataclass(frozen=True)
class Question:
    """
    A piece of ground, what is asked of it, and by whom.

    :ivar applicant: the enterprise that asks; without one nobody is told whether people work there
    :ivar reader: who reads the answer; other titles are named as far as she may see each
    """

    shape: BaseGeometry
    right_class: RightClass
    on: date
    applicant: UUID | None = None
    reader: Actor = NOBODY

    @cached_property
    def hectares(self) -> Decimal:
        """Its area on the ellipsoid."""
        return rounded(hectares(self.shape))

    @cached_property
    def titles(self) -> list[Crossed]:
        """The rights on it, of whatever class."""
        return titles_on(self.shape, on=self.on)

    @cached_property
    def place(self) -> "Place":
        """Where in the country it lies."""
        return place_of(self.shape)


@dataclass(frozen=True)
class Place:
    """
    The areas under a shape.

    :ivar areas: those of the lowest level whose outlines are known, with the hectares in each, most first
    :ivar outside: hectares that lie in none of them
    :ivar outlined: whether the country's outlines are known at all
    """

    areas: tuple[tuple[areas.Area, Decimal], ...]
    outside: Decimal
    outlined: bool

    @property
    def path(self) -> str:
        """The area that holds most of it; empty if none does."""
        return self.areas[0][0].path if self.areas else ""


def place_of(shape: BaseGeometry) -> Place:
    """Return the areas under a shape."""
    found = sorted(_areas_under(shape), key=lambda each: -each[1])
    outlined = bool(found) or areas.Area.objects.filter(box__isnull=False).exists()
    inside = sum((each[1] for each in found), Decimal(0))
    whole = rounded(hectares(shape))
    if not outlined:
        return Place((), Decimal(0) if in_bounds(shape) else whole, outlined=False)
    return Place(tuple(found), max(Decimal(0), whole - inside), outlined=True)


def _areas_under(shape: BaseGeometry) -> Iterator[tuple[areas.Area, Decimal]]:
    known = areas.Area.objects.filter(box__overlaps=box_of(shape))
    # Only outlines of the lowest level are fetched: a whole country's is a thousand times as large as a parcel's.
    paths = list(known.values_list("path", flat=True))
    deepest = max((path.count(".") for path in paths), default=0)
    for each in known.filter(path__in=[path for path in paths if path.count(".") == deepest]):
        if each.shape is not None and (under := hectares(shapely.intersection(each.shape, shape))):
            yield each, rounded(under)


def in_bounds(shape: BaseGeometry) -> bool:
    """Say whether a shape lies within the corners that the pack gives for the country."""
    country, own = Box(*packs.current().country.bounds), box_of(shape)
    return (
        country.west <= own.west
        and own.east <= country.east
        and country.south <= own.south
        and own.north <= country.north
    )
