"""Lots: melted first, weighed on this place's instruments, with an origin that stays as it was told."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import transaction
from django.db.utils import Error

from outcrop.commons.journal import api as journal
from outcrop.custody import api as custody
from outcrop.custody import problems
from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref

from .conftest import House, check_constraints_now, make_house, some_origin


def test_a_lot_holds_its_metal_with_both_errors(house: House) -> None:
    lot = house.lot("38.42", 853)
    check_constraints_now()
    assert lot.contained.value == Decimal("32.77226")
    assert abs(lot.contained.u - Decimal("0.156284509")) < Decimal("0.000001")
    assert lot.number.startswith("LT-AMB-2026-00001-")


def test_sponge_is_not_bought_before_it_is_melted(house: House) -> None:
    with pytest.raises(problems.MeltFirst) as refusal:
        house.lot(kind="sponge")
    assert "weigh it again" in str(refusal.value)


def test_what_was_melted_at_the_counter_is_bought_by_its_mass_afterwards(house: House) -> None:
    before, after = house.read(house.scale, 123), house.read(house.scale, "119.4")
    melt = custody.record_melt(place=house.place, kind="sponge", before=before, after=after, act=house.act)
    origin, seller = some_origin(), Ref("registry.person", new_id())
    told = {
        "place": house.place,
        "kind": "dore",
        "origin": origin,
        "seller": seller,
        "owner": house.place.ref,
        "act": house.act,
    }
    with pytest.raises(problems.ReadingUsed):
        custody.receive_lot(mass=before, fineness=house.read(house.assay, 850), melt=melt, **told)
    lot = custody.receive_lot(mass=after, fineness=house.read(house.assay, 850), melt=melt, **told)
    assert lot.melt == melt
    with pytest.raises(problems.ReadingUsed):
        custody.receive_lot(mass=after, fineness=house.read(house.assay, 850), melt=melt, **told)


def test_melting_gains_nothing(house: House) -> None:
    before, after = house.read(house.scale, 100), house.read(house.scale, "100.05")
    with pytest.raises(problems.MeltGained):
        custody.record_melt(place=house.place, kind="sponge", before=before, after=after, act=house.act)


def test_what_is_melted_already_is_not_melted_again(house: House) -> None:
    with pytest.raises(problems.MeltNotNeeded):
        custody.record_melt(
            place=house.place,
            kind="dore",
            before=house.read(house.scale, 10),
            after=house.read(house.scale, 10),
            act=house.act,
        )


def test_one_reading_makes_one_lot(house: House) -> None:
    readings = house.readings(100, 850)
    told = {"place": house.place, "kind": "dore", "origin": some_origin(), "owner": house.place.ref, "act": house.act}
    custody.receive_lot(**readings, seller=Ref("registry.person", new_id()), **told)
    with pytest.raises(problems.ReadingUsed):
        custody.receive_lot(**readings, seller=Ref("registry.person", new_id()), **told)


def test_a_reading_of_another_place_or_kind_or_day_counts_for_nothing(house: House) -> None:
    elsewhere = make_house("birch-centre")
    told = {
        "place": house.place,
        "kind": "dore",
        "origin": some_origin(),
        "owner": house.place.ref,
        "act": house.act,
        "seller": Ref("registry.person", new_id()),
    }
    here = house.readings(100, 850)
    with pytest.raises(problems.ReadingMissing):
        custody.receive_lot(mass=elsewhere.read(elsewhere.scale, 100), fineness=here["fineness"], **told)
    with pytest.raises(problems.ReadingMissing):
        custody.receive_lot(mass=here["fineness"], fineness=here["mass"], **told)
    house.later(hours=25)
    with pytest.raises(problems.ReadingOld):
        custody.receive_lot(**here, **(told | {"act": house.act}))


@pytest.mark.parametrize(
    "missing", [{"rung": ""}, {"rank": 0}, {"area_path": ""}, {"source_name": " "}, {"channel": ""}]
)
def test_an_origin_must_be_told(house: House, missing: dict[str, object]) -> None:
    with pytest.raises(problems.OriginRefused):
        house.lot(origin=replace(some_origin(), **missing))


@pytest.mark.parametrize("kind", ["bar", "slag", "moon-rock", ""])
def test_sellers_bring_what_the_pack_names(house: House, kind: str) -> None:
    with pytest.raises(problems.KindUnknown):
        house.lot(kind=kind)


def test_an_origin_stays_as_it_was_told(house: House) -> None:
    origin = some_origin("Amber Partnership")
    lot = custody.lot(house.lot(origin=origin).id)
    assert lot.origin_row.told == origin


def test_shares_are_frozen_up_to_the_whole_and_released(house: House) -> None:
    lot = house.lot()
    first = custody.freeze_lot_share(lot=lot, share_ppm=400_000, reason="D-1", act=house.act)
    with pytest.raises(problems.FreezeRefused) as refusal:
        custody.freeze_lot_share(lot=lot, share_ppm=700_000, reason="D-2", act=house.act)
    assert "60 % of the lot is free" in str(refusal.value)
    custody.release_lot_share(freeze=first, act=house.act)
    with pytest.raises(problems.FreezeEnded):
        custody.release_lot_share(freeze=first, act=house.act)
    assert custody.lot(lot.id).frozen_ppm == 0


@pytest.mark.parametrize("share", [0, -1, 1_000_001])
def test_a_share_is_more_than_nothing_and_no_more_than_all(house: House, share: int) -> None:
    with pytest.raises(problems.FreezeRefused):
        custody.freeze_lot_share(lot=house.lot(), share_ppm=share, reason="D", act=house.act)


def test_the_journal_tells_of_a_lot_without_a_name(house: House) -> None:
    lot = house.lot(name="Ana of the Hill", source=Ref("registry.person", new_id()), right=None)
    (line,) = journal.lines_about(lot.ref)
    assert line["type"] == "custody.lot-received"
    assert line["facts"]["contained"]["unit"] == "g"
    assert "Ana" not in str(line)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE custody_lot SET contained_grams = contained_grams + 1",
        "UPDATE custody_lot SET kind = 'bar'",
        "DELETE FROM custody_lot",
        "UPDATE custody_lotorigin SET rung = 'own-right'",
        "DELETE FROM custody_lotorigin",
        "UPDATE custody_reading SET value = value + 1",
        "UPDATE custody_verification SET u_abs = 99",
        "UPDATE custody_dailycheck SET passed = true",
        "TRUNCATE custody_reading CASCADE",
    ],
)
def test_the_database_itself_keeps_what_was_measured(house: House, as_owner, statement: str) -> None:
    from django.db import connection

    house.lot()
    for who in ("server", "owner"):
        with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
            if who == "owner":
                cursor.execute("SET LOCAL ROLE outcrop_owner")
            cursor.execute(statement)


def test_a_lot_from_nowhere_is_refused_by_the_database(house: House) -> None:
    from outcrop.custody.models import Lot

    readings = house.readings(100, 850)
    with pytest.raises(Error, match="origin or a step"), transaction.atomic():
        Lot.objects.create(
            number="LT-X",
            kind="dore",
            place=house.place,
            owner_kind="custody.place",
            owner_id=house.place.id,
            contained_grams=85,
            contained_u=1,
            received_on=house.act.on,
            received_at=house.act.at,
            **readings,
        )
        check_constraints_now()


def test_a_lot_that_is_not_there_is_a_problem() -> None:
    assert issubclass(problems.LotMissing, Problem) and problems.LotMissing.status == 404
