"""What others are told about rights and applications: plain values, never rows. For public pages see publication."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from shapely.geometry.base import BaseGeometry

from outcrop.cadastre import neighbours, publication
from outcrop.cadastre.history import state_on
from outcrop.cadastre.models import Application, GroundEntry, MiningRight, RightStatus
from outcrop.cadastre.register import class_of, standing
from outcrop.commons.areas import api as areas
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.kernel.clock import civil_date
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text

_GONE = (MiningRight.State.REVOKED, MiningRight.State.EXPIRED, MiningRight.State.HANDED_BACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class RightView:
    """
    A right as it stood on a day.

    :ivar state: the register's word, such as ``live`` or ``to-be-confirmed``
    :ivar until: the first day on which it no longer holds by its stated term
    """

    id: UUID
    number: str
    class_name: Text
    state: str
    area_path: str
    holder: UUID | None
    holder_name: str
    start: date
    until: date | None
    as_of: date

    @property
    def ref(self) -> Ref:
        """The right as a pointer."""
        return Ref("cadastre.right", self.id)

    @property
    def live(self) -> bool:
        """Whether it held on the day."""
        return self.state == MiningRight.State.LIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationView:
    """An application that was handed in."""

    id: UUID
    number: str
    state: str
    area_path: str
    applicant: UUID


def right(right_id: UUID, *, on: date) -> RightView:
    """Return a right as it stood on a day. :raises NotFound: if there is none"""
    row = MiningRight.objects.filter(id=right_id).first()
    if row is None:
        raise NotFound()
    return _right_view(row, on)


def rights_held(enterprise: UUID, *, on: date) -> list[RightView]:
    """Return the rights that an enterprise holds or held, as they stood on a day, the newest first."""
    rows = MiningRight.objects.filter(holder=enterprise, start__lte=on).order_by("-start", "-id")
    return [_right_view(row, on) for row in rows]


def grounds_held(enterprises: Collection[UUID], *, start: date, end: date) -> dict[UUID, list[BaseGeometry]]:
    """Return the ground that enterprises held by the same right from a day up to the day before another."""
    rows = MiningRight.objects.filter(holder__in=enterprises, start__lte=start)
    rows = rows.select_related("parcel").prefetch_related("statuses")
    held: dict[UUID, list[BaseGeometry]] = {}
    for row in rows.order_by("number"):
        days = (start, end - timedelta(days=1))
        if row.holder and all(state_on(row, on=day) == MiningRight.State.LIVE for day in days):
            held.setdefault(row.holder, []).append(row.parcel.shape)
    return held


def live_right_of(enterprise: UUID, on: date) -> RightView | None:
    """Return the newest right of an enterprise that is live on a day, or None."""
    return next((view for view in rights_held(enterprise, on=on) if view.live), None)


def open_application_of(enterprise: UUID) -> ApplicationView | None:
    """Return the last application of an enterprise that is with the office, or None."""
    row = (
        Application.objects.filter(applicant=enterprise, state=Application.State.SUBMITTED)
        .order_by("-submitted_at")
        .first()
    )
    if row is None or row.number is None:
        return None
    return ApplicationView(
        id=row.id, number=row.number, state=row.state, area_path=row.area_path, applicant=row.applicant
    )


def first_asked_on(enterprise: UUID, *, on: date) -> date | None:
    """Return the day on which an enterprise first handed in an application, up to a day; None if it never did."""
    rows = Application.objects.filter(applicant=enterprise, submitted_at__isnull=False).order_by("submitted_at")
    sent = rows.values_list("submitted_at", flat=True).first()
    day = civil_date(sent, packs.current().country.zone) if sent else None
    return day if day and day <= on else None


def _right_view(row: MiningRight, on: date) -> RightView:
    return RightView(
        id=row.id,
        number=row.number,
        class_name=class_of(row.class_key).name,
        state=state_on(row, on=on),
        area_path=row.area_path,
        holder=row.holder,
        holder_name=neighbours.holder_name(row),
        start=row.start,
        until=row.end,
        as_of=on,
    )


def live_count(on: date, area_path: str = "") -> int:
    """Count the rights that are live on a day, in an area if one is named."""
    live = MiningRight.State.LIVE
    rows = MiningRight.objects.filter(areas.inside(area_path), state=live, start__lte=on)
    rows = rows.only("state", "end", "imported_by_id")
    return sum(1 for row in rows.iterator() if standing(row, on=on) == live)


_PLACED = ("state", "shape", "place")


def public_places(on: date) -> list[tuple[BaseGeometry, str]]:
    """Return where rights lie, as exactly as the pack lets the public see, with the register's word for each."""
    rows = MiningRight.objects.filter(start__lte=on).exclude(state__in=_GONE).select_related("parcel")
    seen = (publication.shown(row, to=Tier.PUBLIC, on=on, only=_PLACED) for row in rows.iterator(chunk_size=1000))
    return [(each.geometry, str(each.state)) for each in seen if each.geometry is not None and each.state not in _GONE]


def register_turn() -> str:
    """Return a word that changes with every right entered or decided about: for whoever keeps a picture."""
    entered = GroundEntry.objects.order_by("-number").values_list("number", flat=True).first()
    decided = RightStatus.objects.order_by("-recorded_at", "-id").values_list("id", flat=True).first()
    return f"{entered or 0}.{decided or 0}"
