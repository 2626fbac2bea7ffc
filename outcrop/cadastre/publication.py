"""
What of a right a reader may see: every page, answer, tile and paper asks here, and the pack decides.

The class names the kind of record (``cadastre.right``, ``cadastre.small-right`` …), so that large licences may show
their boundary and small ones only a rounded place.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from typing import Any

from shapely.geometry import Point, mapping
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre import neighbours
from outcrop.cadastre.ground.answer import Title
from outcrop.cadastre.models import Application, MiningRight
from outcrop.cadastre.register import Crossed, class_of, rounded, standing
from outcrop.commons.disclosure.api import Tier, disclose, rule_for
from outcrop.kernel.acts import Actor

SEE = "cadastre.see"
_COARSE = Decimal("0.1")  # hectares to which a crossing is told where the boundary itself is not shown


@dataclass(frozen=True)
class Shown:
    """
    A right as a reader may see it.

    :ivar fields: the disclosed fields; whatever is not in it is not shown
    """

    fields: Mapping[str, Any]

    def __getattr__(self, name: str) -> Any:
        """Return a disclosed field, or None: templates show what is there."""
        return self.fields.get(name)

    @property
    def geometry(self) -> BaseGeometry | None:
        """The boundary, or where that is not shown, the rounded place, or nothing."""
        shape: BaseGeometry | None = self.fields.get("shape") or self.fields.get("place")
        return shape

    def as_json(self) -> dict[str, Any]:
        """Return the fields but the geometry, as JSON values."""
        return {name: _json(value) for name, value in self.fields.items() if name not in ("shape", "place")}


def _json(value: Any) -> Any:
    if hasattr(value, "written"):
        return value.written()
    return value if isinstance(value, int | bool | dict | list) or value is None else str(value)


def tier_of(actor: Actor, *, area_path: str, holder: object = None) -> Tier:
    """Return how much of a right or application an actor may see."""
    if actor.posts_with(SEE, area_path) or actor.posts_with("cadastre.revoke", area_path):
        return Tier.HANDLER
    if actor.posts_with("cadastre.audit", area_path):
        return Tier.AUDITOR
    if holder is not None and holder in actor.subjects("leader", "member"):
        return Tier.PARTY
    return Tier.PUBLIC


def shown_to(right: MiningRight, reader: Actor, *, on: date, only: Collection[str] = ()) -> Shown:
    """Return what of a right somebody may see on a day."""
    return shown(right, to=tier_of(reader, area_path=right.area_path, holder=right.holder), on=on, only=only)


def shown(right: MiningRight, *, to: Tier, on: date, only: Collection[str] = ()) -> Shown:
    """
    Return what of a right a tier may see on a day.

    :param only: nothing but these fields, where many rights are shown at once
    """
    record = class_of(right.class_key).record
    # What nobody may see is not even looked up.
    seen = [name for name in only or FIELDS if (rule := rule_for(record, name)) and to >= rule.tier]
    values = {name: FIELDS[name](right, on) for name in seen}
    return Shown(disclose(record, values, to=to, happened_on=right.granted_on or right.start, on=on))


FIELDS: dict[str, Callable[[MiningRight, date], Any]] = {
    "number": lambda right, on: right.number,
    "class": lambda right, on: right.class_key,
    "class_name": lambda right, on: class_of(right.class_key).name,
    "word": lambda right, on: class_of(right.class_key).word,
    "law": lambda right, on: class_of(right.class_key).law,
    "state": lambda right, on: standing(right, on=on),
    "start": lambda right, on: right.start,
    "end": lambda right, on: right.end,
    "hectares": lambda right, on: rounded(right.parcel.hectares, 2),
    "area": lambda right, on: right.area_path,
    "place_name": lambda right, on: right.place_name,
    "minerals": lambda right, on: right.minerals,
    "holder_name": lambda right, on: neighbours.holder_name(right),
    "holder_register_number": lambda right, on: right.holder_register_number,
    "entry": lambda right, on: right.entry_id,
    "imported": lambda right, on: right.imported,
    "import_notes": lambda right, on: right.import_notes,
    "shape": lambda right, on: right.parcel.shape,
    "place": lambda right, on: _rounded_place(right.parcel.shape, class_of(right.class_key).record),
}


def _rounded_place(shape: BaseGeometry, record: str) -> Point:
    rule = rule_for(record, "place")
    decimals = rule.decimals if rule and rule.decimals is not None else 1
    inside = shape.representative_point()
    return Point(round(inside.x, decimals), round(inside.y, decimals))


def title_of(crossed: Crossed, *, reader: Actor, on: date) -> Title:
    """Return a crossed right as an answer about ground may name it."""
    seen = shown_to(crossed.right, reader, on=on, only=("number", "holder_name", "shape"))
    exact = seen.shape is not None
    return Title(
        number=seen.number or "",
        class_name=class_of(crossed.right.class_key).name,
        state=crossed.standing,
        hectares=crossed.hectares if exact else _coarse(crossed.hectares),
        holder=seen.holder_name or "",
    )


def _coarse(hectares: Decimal) -> Decimal:
    return max(_COARSE, hectares.quantize(_COARSE, rounding=ROUND_DOWN))


def application_shown(application: Application, *, to: Tier, on: date) -> dict[str, Any]:
    """Return what of an application a tier may see on a day."""
    values = {
        "number": application.number,
        "class": application.class_key,
        "state": application.state,
        "area": application.area_path,
        "submitted_on": application.submitted_at,
        "hectares": rounded(application.parcel.hectares, 2) if application.parcel else None,
        "shape": application.parcel.shape if application.parcel else application.draft_shape,
        "applicant": application.applicant,
        "answer": application.answer,
        "case": application.case_number,
        "why_closed": application.why_closed,
    }
    return disclose("cadastre.application", values, to=to, on=on)


def feature(seen: Shown) -> dict[str, Any] | None:
    """Return a right as a GeoJSON feature, or None where its place may not be shown."""
    if seen.geometry is None:
        return None
    return {"type": "Feature", "id": seen.number, "properties": seen.as_json(), "geometry": mapping(seen.geometry)}
