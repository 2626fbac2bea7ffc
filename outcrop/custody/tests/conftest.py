"""The standing cast of custody's tests: a place in a made-up country, its scale and assay, and whoever works there."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction

from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.custody import api as custody
from outcrop.kernel.acts import Act, Actor, HeldPost
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
CLERK_DUTIES = frozenset({"market.buy", "custody.weigh", "custody.pour"})


def act_of(actor: Actor, *, at: datetime = NOW) -> Act:
    """Return an act at an instant; the country is three hours ahead, which does not change the day here."""
    return Act(by=actor, at=at, on=at.date())


def clerk_of(agency: str, area: str, *, duties: frozenset[str] = CLERK_DUTIES) -> Actor:
    """Return somebody who holds a clerk's post there."""
    post = HeldPost(new_id(), "clerk", agency, "market", area, duties)
    return Actor(user=new_id(), posts=(post,))


def auditor() -> Actor:
    """Return somebody who holds the auditor's post."""
    return Actor(
        user=new_id(), posts=(HeldPost(new_id(), "auditor", "auditor", "oversight", "", frozenset({"custody.audit"})),)
    )


def verifier() -> Actor:
    """Return somebody who verifies instruments."""
    duties = frozenset({"custody.verify-instruments"})
    return Actor(user=new_id(), posts=(HeldPost(new_id(), "verifier", "metrology", "state", "", duties),))


@dataclass
class House:
    """A custody place with everything that a test needs to weigh, assay and pour."""

    place: custody.Place
    scale: custody.Instrument
    assay: custody.Instrument
    clerk: Actor
    act: Act

    def read(self, instrument: custody.Instrument, value: Any) -> custody.Reading:
        """Read an instrument."""
        return custody.take_reading(instrument=instrument, value=Decimal(str(value)), act=self.act)

    def readings(self, grams: Any, fineness: Any) -> dict[str, custody.Reading]:
        """Read mass and fineness."""
        return {"mass": self.read(self.scale, grams), "fineness": self.read(self.assay, fineness)}

    def lot(self, grams: Any = 100, fineness: Any = 850, **told: Any) -> custody.Lot:
        """Receive a lot."""
        owner = told.pop("owner", self.place.ref)
        seller = told.pop("seller", Ref("registry.person", new_id()))
        kind, melt = told.pop("kind", "dore"), told.pop("melt", None)
        origin = told.pop("origin", None) or some_origin(**told)
        return custody.receive_lot(
            place=self.place,
            **self.readings(grams, fineness),
            kind=kind,
            origin=origin,
            seller=seller,
            owner=owner,
            melt=melt,
            act=self.act,
        )

    def pour(
        self, lots: list[custody.Lot], grams: Any, fineness: Any, *, loss: Any = 0, slag: Any = ..., **more: Any
    ) -> custody.Poured:
        """Pour a bar, without slag unless some is named."""
        said = custody.Slag() if slag is ... else slag
        stated = None if loss is None else Decimal(str(loss))
        return custody.pour_bar(
            place=self.place, lots=lots, **self.readings(grams, fineness), slag=said, loss=stated, act=self.act, **more
        )

    def later(self, **delta: Any) -> None:
        """Let time pass."""
        at = self.act.at + timedelta(**delta)
        self.act = replace(self.act, at=at, on=at.date())

    def check(self) -> None:
        """Do the morning check, with nothing to find."""
        for instrument in (self.scale, self.assay):
            custody.check_instrument(instrument=instrument, read=instrument.check_nominal, act=self.act)


def some_origin(
    name: str = "Amber Partnership",
    *,
    rung: str = "own-right",
    rank: int = 1,
    area: str = "tl.north.amber",
    source: Ref | None = None,
    right: custody.RightThen | str | None = "",
) -> custody.Origin:
    """Return an origin with a right that is live, unless another is named."""
    source = source or Ref("registry.enterprise", new_id())
    then = some_right(holder=name) if isinstance(right, str) else right
    return custody.Origin(
        rung=rung,
        rank=rank,
        mark=Text({"en": f"mark of {rung}"}),
        channel="buying-centre",
        source=source,
        source_name=name,
        area_path=area,
        right=then,
    )


def some_right(*, holder: str = "Amber Partnership", state: str = "live") -> custody.RightThen:
    """Return a right as it stands today."""
    return custody.RightThen(
        ref=Ref("cadastre.right", new_id()),
        number="RT-AMBER-2026-00001-X",
        licence_class=Text({"en": "Artisanal right"}),
        state=state,
        holder=holder,
        until=date(2029, 3, 2),
        as_of=TODAY,
    )


def instrument(
    place: custody.Place,
    kind: str,
    *,
    unit: str,
    resolution: str,
    nominal: str,
    capacity: str,
    act: Act,
    serial: str = "",
    u_abs: str = "0",
    u_rel_ppm: int = 0,
    repeat_abs: str = "0",
    repeat_rel_ppm: int = 0,
    checked: bool = True,
) -> custody.Instrument:
    """Register, verify and check an instrument."""
    made = custody.register_instrument(
        place=place,
        kind=kind,
        label=f"{kind}-1",
        serial=serial or new_id().hex[-8:],
        unit=unit,
        resolution=Decimal(resolution),
        capacity=Decimal(capacity),
        check_standard="check piece 1",
        check_nominal=Decimal(nominal),
        act=act,
    )
    custody.verify_instrument(
        instrument=made,
        by="Metrology office",
        certificate="C-1",
        verified_on=act.on - timedelta(days=30),
        valid_until=act.on + timedelta(days=335),
        u_abs=Decimal(u_abs),
        u_rel_ppm=u_rel_ppm,
        repeat_abs=Decimal(repeat_abs),
        repeat_rel_ppm=repeat_rel_ppm,
        act=act,
    )
    if checked:
        custody.check_instrument(instrument=made, read=made.check_nominal, act=act)
    return made


def make_house(key: str = "amber-centre", **error: Any) -> House:
    """Make a place whose scale errs by 0.02 g and whose assay by 4 per mille, unless other errors are named."""
    place = custody.place_with_key(key)
    clerk = clerk_of(place.agency_id, place.area_path)
    act = act_of(clerk)
    scale = {"u_abs": "0.02", "repeat_abs": "0.01"} | error.get("scale", {})
    assay = {"u_abs": "4", "repeat_abs": "2"} | error.get("assay", {})
    fine = {"unit": "g", "resolution": "0.01", "nominal": "100", "capacity": "20000"} | scale
    pure = {"unit": "[ppth]", "resolution": "1", "nominal": "917", "capacity": "1000"} | assay
    return House(
        place, instrument(place, "scale", act=act, **fine), instrument(place, "xrf", act=act, **pure), clerk, act
    )


def settle() -> None:
    """Take over the pack's areas, posts and custody places."""
    pack = packs.current()
    areas.sync(pack.root / "areas.csv")
    posts.sync(pack)
    custody.sync_pack(pack)


@pytest.fixture
def country(db: None) -> None:
    """The pack's areas, posts and places."""
    settle()


@pytest.fixture
def house(country: None) -> House:
    """A place at work."""
    return make_house()


@pytest.fixture
def make(country: None) -> Callable[..., House]:
    """Make a place with other instruments: ``make(scale={"u_rel_ppm": 10_000})``."""
    return make_house


def check_constraints_now() -> None:
    """Have the database look at what it would look at when the transaction ends."""
    from django.db import connection

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
