"""Pictures of ground with what lies round it, as far as the reader may see."""

import math
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.models import MiningRight, Zone
from outcrop.cadastre.publication import shown_to
from outcrop.cadastre.register import covering
from outcrop.commons.ui.api import Mark, country_outline, svg_map
from outcrop.kernel.acts import Actor
from outcrop.kernel.geometry import Box, box_of

MOST_AROUND = 60
#: Degrees of latitude, at least; how much of them lies round the shape; the sheet's proportions and pixels.
LEAST, ROUND, HIGH_TO_WIDE, WIDTH = 0.004, 2.2, 0.75, 420
#: What the map calls a right in each state.
LOOKS = {MiningRight.State.TO_BE_CONFIRMED.value: "area", MiningRight.State.SUSPENDED.value: "closed"}
ZONE_LOOKS = {Zone.Kind.CLOSED.value: "closed", Zone.Kind.PROTECTED.value: "closed"}


def picture_of(shape: BaseGeometry, *, reader: Actor, on: date, kind: str = "deciding", label: str = "") -> SafeString:
    """Draw a piece of ground and the titles and zones round it."""
    said = label or _("The ground asked for, and what lies round it")
    return framed([*around(shape, reader=reader, on=on), Mark(shape, kind)], shape, label=said)


def framed(marks: list[Mark], shape: BaseGeometry, *, label: str) -> SafeString:
    """Draw marks on a sheet a little wider than high, around a shape."""
    return svg_map(marks, view=view_of(shape), label=label, width=WIDTH, outline=country_outline(), measured=True)


def view_of(shape: BaseGeometry) -> Box:
    """Return the ground to show round a shape: at least so much that neighbours come into sight."""
    own = box_of(shape)
    lat, lon = (own.south + own.north) / 2, (own.west + own.east) / 2
    shrink = max(math.cos(math.radians(lat)), 0.1)
    high = max(own.north - own.south, (own.east - own.west) * shrink * HIGH_TO_WIDE, LEAST) * ROUND
    wide = high / HIGH_TO_WIDE / shrink
    return Box(lon - wide / 2, lat - high / 2, lon + wide / 2, lat + high / 2)


def around(shape: BaseGeometry, *, reader: Actor, on: date) -> list[Mark]:
    """Return the titles and zones near a piece of ground, whose boundary the reader may see."""
    view = view_of(shape)
    rows = MiningRight.objects.filter(covering(on), parcel__box__overlaps=view).select_related("parcel")[:MOST_AROUND]
    seen = [shown_to(right, reader, on=on, only=("shape", "state")) for right in rows]
    marks = [Mark(each.shape, LOOKS.get(each.state, "live")) for each in seen if each.shape is not None]
    zones = Zone.objects.filter(box__overlaps=view, kind__in=ZONE_LOOKS)[:MOST_AROUND]
    return [*(Mark(zone.shape, ZONE_LOOKS[zone.kind]) for zone in zones), *marks]
