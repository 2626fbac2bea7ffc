"""Pictures of ground with what lies round it, as far as the reader may see."""

from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.models import MiningRight, Zone
from outcrop.cadastre.publication import shown_to
from outcrop.cadastre.register import covering
from outcrop.commons.ui.api import Mark, country_outline, sheet_round, svg_map
from outcrop.kernel.acts import Actor

MOST_AROUND = 60
#: What the map calls a right in each state.
LOOKS = {MiningRight.State.TO_BE_CONFIRMED.value: "area", MiningRight.State.SUSPENDED.value: "closed"}
ZONE_LOOKS = {Zone.Kind.CLOSED.value: "closed", Zone.Kind.PROTECTED.value: "closed"}


def picture_of(shape: BaseGeometry, *, reader: Actor, on: date, kind: str = "deciding", label: str = "") -> SafeString:
    """Draw a piece of ground and the titles and zones round it."""
    said = label or _("The ground asked for, and what lies round it")
    return framed([*around(shape, reader=reader, on=on), Mark(shape, kind)], shape, label=said)


def framed(marks: list[Mark], shape: BaseGeometry, *, label: str) -> SafeString:
    """Draw marks on a sheet a little wider than high, around a shape."""
    return svg_map(marks, view=sheet_round(shape), label=label, outline=country_outline(), measured=True)


def around(shape: BaseGeometry, *, reader: Actor, on: date) -> list[Mark]:
    """Return the titles and zones near a piece of ground, whose boundary the reader may see."""
    view = sheet_round(shape)
    rows = MiningRight.objects.filter(covering(on), parcel__box__overlaps=view).select_related("parcel")[:MOST_AROUND]
    seen = [shown_to(right, reader, on=on, only=("shape", "state")) for right in rows]
    marks = [Mark(each.shape, LOOKS.get(each.state, "live")) for each in seen if each.shape is not None]
    zones = Zone.objects.filter(box__overlaps=view, kind__in=ZONE_LOOKS)[:MOST_AROUND]
    return [*(Mark(zone.shape, ZONE_LOOKS[zone.kind]) for zone in zones), *marks]
