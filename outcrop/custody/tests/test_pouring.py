"""Pouring: what is taken, what is refused, and what the database refuses by itself."""

from decimal import Decimal

import pytest
from django.db import transaction
from django.db.utils import Error, IntegrityError

from outcrop.commons.journal import api as journal
from outcrop.credentials import api as credentials
from outcrop.custody import api as custody
from outcrop.custody import problems
from outcrop.custody.models import Lot, Transformation, TransformationInput
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref

from .conftest import House, act_of, auditor, check_constraints_now, make_house, some_origin


def test_two_lots_of_different_enterprises_become_one_bar(house: House) -> None:
    lots = [house.lot(100, 850), house.lot(50, 900)]
    poured = house.pour(lots, "149.5", 866, loss="0.533")
    check_constraints_now()
    assert poured.bar.number.startswith("BR-XT-2026-00001-")
    assert poured.bar.lot.contained_grams == Decimal("129.467")
    assert {custody.lot(lot.id).state for lot in lots} == {"consumed"}
    assert poured.bar.holder == house.place.ref
    assert poured.bar.lot.owner == house.place.ref


def test_more_out_than_in_is_refused_with_the_numbers(house: House) -> None:
    lots = [house.lot(100, 850), house.lot(100, 850)]
    with pytest.raises(problems.MoreOutThanIn) as refusal:
        house.pour(lots, 203, 850)
    said = str(refusal.value)
    assert "in 170 g" in said and "out 172.55 g" in said and "2.55 g more" in said
    assert {custody.lot(lot.id).state for lot in lots} == {"open"}


def test_a_stated_loss_counts_as_out(house: House) -> None:
    with pytest.raises(problems.MoreOutThanIn):
        house.pour([house.lot(100, 850)], 100, 850, loss=2, loss_reason="spilt")


def test_what_the_instruments_may_be_off_by_is_no_metal_from_nowhere(house: House) -> None:
    assert house.pour([house.lot(100, 850)], "100.02", 851).bar


def test_missing_metal_must_be_told(house: House) -> None:
    with pytest.raises(problems.BalanceOpen) as refusal:
        house.pour([house.lot(100, 850)], 90, 850)
    assert "8.5 g are missing" in str(refusal.value)


def test_a_loss_beyond_the_usual_asks_why(house: House) -> None:
    lot = house.lot(100, 850)
    with pytest.raises(problems.LossUnusual) as refusal:
        house.pour([lot], 90, 850, loss="8.5")
    assert "10 % of what went in; usual is up to 2 %" in str(refusal.value)
    assert house.pour([lot], 90, 850, loss="8.5", loss_reason="The crucible cracked.").bar


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"slag": None}, problems.SlagMissing),
        ({"loss": None}, problems.LossMissing),
        ({"loss": "NaN"}, problems.LossMissing),
        ({"loss": "-0.1"}, problems.LossNegative),
        ({"loss": "-1e400"}, problems.LossNegative),
        ({"loss": "1e400"}, problems.MoreOutThanIn),
    ],
)
def test_what_is_not_said_is_asked(house: House, said: dict[str, object], problem: type[Exception]) -> None:
    with pytest.raises(problem):
        house.pour([house.lot(100, 850)], 100, 850, **said)


def test_slag_is_assayed_or_estimated_and_is_a_lot_of_its_own(house: House) -> None:
    slag = custody.Slag(mass=house.read(house.scale, 12), content=Decimal("1.5"))
    poured = house.pour([house.lot(100, 850)], 98, 850, slag=slag, loss="0.2")
    (rest,) = Lot.objects.filter(kind="slag")
    assert (rest.contained_grams, rest.contained_u) == (Decimal("1.5"), Decimal("0.75"))
    assert rest.made_by == poured.bar.lot.made_by

    assayed = custody.Slag(mass=house.read(house.scale, 10), fineness=house.read(house.assay, 150))
    assert house.pour([house.lot(100, 850)], 98, 850, slag=assayed, loss="0.2").bar
    check_constraints_now()


@pytest.mark.parametrize("content", ["12.01", "-1", "NaN", "1e30"])
def test_slag_cannot_hold_more_than_it_weighs(house: House, content: str) -> None:
    slag = custody.Slag(mass=house.read(house.scale, 12), content=Decimal(content))
    with pytest.raises(problems.SlagContentRefused):
        house.pour([house.lot(100, 850)], 98, 850, slag=slag)


def test_slag_that_was_weighed_and_not_judged_is_asked_for(house: House) -> None:
    with pytest.raises(problems.SlagMissing):
        house.pour([house.lot(100, 850)], 98, 850, slag=custody.Slag(mass=house.read(house.scale, 12)))


def test_bar_and_slag_are_not_one_reading(house: House) -> None:
    readings = house.readings(100, 850)
    slag = custody.Slag(mass=readings["mass"], content=Decimal(0))
    with pytest.raises(problems.ReadingUsed):
        custody.pour_bar(place=house.place, lots=[house.lot()], slag=slag, loss=Decimal(0), act=house.act, **readings)


def test_different_rungs_are_combined_only_marked_with_each_the_weakest_first(house: House) -> None:
    lots = [house.lot(rung="own-right", rank=1), house.lot(rung="origin-certificate", rank=3, right=None)]
    with pytest.raises(problems.RungsMixed) as refusal:
        house.pour(lots, 200, 850)
    assert "mark of origin-certificate, mark of own-right" in str(refusal.value)
    bar = house.pour(lots, 200, 850, accept_mixed=True).bar
    assert [mark.rung for mark in bar.marks] == ["origin-certificate", "own-right"]


def test_a_mark_goes_with_the_metal_into_the_next_bar(house: House) -> None:
    mixed = [house.lot(rung="own-right", rank=1), house.lot(rung="provisional", rank=6, right=None)]
    first = house.pour(mixed, 200, 850, accept_mixed=True).bar
    with pytest.raises(problems.RungsMixed):
        house.pour([first.lot], 200, 850)
    second = house.pour([first.lot, house.lot()], 300, 850, accept_mixed=True).bar
    assert [mark.rung for mark in second.marks] == ["provisional", "own-right"]


def test_lots_of_two_owners_do_not_make_a_bar_of_nobody(house: House) -> None:
    with pytest.raises(problems.OwnersDiffer):
        house.pour([house.lot(), house.lot(owner=Ref("registry.enterprise", new_id()))], 200, 850)


def test_a_lot_goes_into_one_bar_only(house: House) -> None:
    lot = house.lot()
    house.pour([lot], 100, 850)
    with pytest.raises(problems.LotConsumed):
        house.pour([lot], 100, 850)


def test_naming_a_lot_twice_does_not_count_it_twice(house: House) -> None:
    lot = house.lot(100, 850)
    with pytest.raises(problems.MoreOutThanIn):
        house.pour([lot, lot], 200, 850)


def test_a_disputed_lot_is_left_out(house: House) -> None:
    lot = house.lot()
    custody.freeze_lot_share(lot=lot, share_ppm=250_000, reason="D-1", act=house.act)
    with pytest.raises(problems.LotFrozen) as refusal:
        house.pour([lot], 100, 850)
    assert "25 % of it is disputed" in str(refusal.value)


def test_lots_of_another_place_are_not_poured_here(house: House) -> None:
    elsewhere = make_house("birch-centre")
    with pytest.raises(problems.LotNotHere):
        house.pour([elsewhere.lot()], 100, 850)


def test_nothing_makes_no_bar(house: House) -> None:
    with pytest.raises(problems.NothingToPour):
        house.pour([], 100, 850)


def test_a_bar_that_is_melted_again_loses_its_passport(house: House) -> None:
    first = house.pour([house.lot()], 100, 850).bar
    house.pour([first.lot], 100, 850)
    signed = credentials.credential_of(first.ref, "bar-passport")
    assert signed is not None and signed.state == "revoked"
    with pytest.raises(problems.BarConsumed):
        custody.hand_over(bar=first, to=Ref("registry.enterprise", new_id()), act=house.act)


def test_the_running_sum_stops_what_each_step_would_let_pass(make) -> None:
    loose = {"u_abs": "0", "repeat_abs": "0", "u_rel_ppm": 10_000, "repeat_rel_ppm": 10_000}
    house = make(scale=loose, assay=loose)
    for _ in range(31):
        house.pour([house.lot(100, 1000)], 102, 1000)
    lot = house.lot(100, 1000)
    with pytest.raises(problems.RunningSumOut) as refusal:
        house.pour([lot], 102, 1000)
    assert "64 g more came out than went in" in str(refusal.value)
    assert house.pour([lot], 100, 1000).bar  # an honest pour goes on

    house.later(minutes=1)
    with pytest.raises(problems.FindingMissing):
        custody.review_running_sum(place=house.place, finding=" ", act=act_of(auditor()))
    custody.review_running_sum(
        place=house.place, finding="Assay replaced; 62 g handed to the State.", act=act_of(auditor())
    )
    assert custody.running_sum(house.place)[0] == 0
    assert house.pour([house.lot(100, 1000)], 102, 1000).bar


def test_a_pour_tells_the_journal_what_went_in_and_out(house: House) -> None:
    lot = house.lot()
    bar = house.pour([lot], 100, 850).bar
    lines = journal.lines_about(bar.ref)
    assert {"custody.lots-poured", "credentials.issued"} & {line["type"] for line in lines}
    assert "custody.lots-poured" in {line["type"] for line in journal.lines_about(lot.ref)}


def test_a_reading_missing_is_asked_for(house: House) -> None:
    with pytest.raises(problems.ReadingMissing):
        custody.pour_bar(
            place=house.place,
            lots=[house.lot()],
            mass=None,
            fineness=house.read(house.assay, 850),
            slag=custody.Slag(),
            loss=Decimal(0),
            act=house.act,
        )


def test_the_database_refuses_an_output_that_is_added_later(house: House) -> None:
    step = house.pour([house.lot()], 100, 850).bar.lot.made_by
    with pytest.raises(Error, match="its lots hold"), transaction.atomic():
        Lot.objects.create(
            number="LT-FORGED",
            kind="slag",
            place=house.place,
            owner_kind="custody.place",
            owner_id=house.place.id,
            contained_grams=5,
            contained_u=1,
            made_by=step,
            received_on=house.act.on,
            received_at=house.act.at,
            **house.readings(10, 500),
        )
        check_constraints_now()


def test_the_database_refuses_a_lot_that_is_used_twice(house: House) -> None:
    lot = house.lot()
    step = house.pour([lot], 100, 850).bar.lot.made_by
    with pytest.raises(IntegrityError), transaction.atomic():
        TransformationInput.objects.create(transformation=step, lot=lot)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE custody_transformation SET contained_in = contained_in + 1",
        "DELETE FROM custody_transformationinput",
        "UPDATE custody_lot SET state = 'open' WHERE state = 'consumed'",
        "UPDATE custody_lot SET made_by_id = NULL",
        "DELETE FROM custody_influence",
        "UPDATE custody_layer SET content = '{}'",
        "TRUNCATE custody_transformation CASCADE",
    ],
)
def test_the_database_itself_keeps_what_was_poured(house: House, statement: str) -> None:
    from django.db import connection

    house.pour([house.lot()], 100, 850)
    for who in ("server", "owner"):
        with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
            if who == "owner":
                cursor.execute("SET LOCAL ROLE outcrop_owner")
            cursor.execute(statement)


def test_the_database_refuses_a_step_that_makes_metal(house: House) -> None:
    step = house.pour([house.lot()], 100, 850).bar.lot.made_by
    told = {f.attname: getattr(step, f.attname) for f in Transformation._meta.fields}
    forged = told | {"id": new_id(), "number": "TR-FORGED", "turn": 99, "contained_out": Decimal(999)}
    with pytest.raises(IntegrityError, match="makes_no_metal"), transaction.atomic():
        Transformation.objects.create(**forged)


def test_a_charge_survives_until_it_is_poured(house: House) -> None:
    from outcrop.custody.services import charges

    lots = [house.lot(), house.lot()]
    charge = custody.open_charge(place=house.place, lots=lots, accept_mixed=False, act=house.act)
    assert custody.lot(lots[0].id).state == "in-transformation"
    with pytest.raises(problems.LotSetAside):
        house.pour(lots, 200, 850)
    with pytest.raises(problems.LotSetAside):
        custody.open_charge(place=house.place, lots=lots[:1], accept_mixed=False, act=house.act)
    with pytest.raises(problems.ReadingMissing):
        custody.pour_charge(charge=charge, act=house.act)
    charges.note_bar(charge=charge, **house.readings(200, 850))
    with pytest.raises(problems.SlagMissing):
        custody.pour_charge(charge=charge, act=house.act)
    charges.note_rest(charge=charge, slag=custody.Slag(), loss=Decimal(0), loss_reason="", act=house.act)
    assert custody.pour_charge(charge=charge, act=house.act).bar
    with pytest.raises(problems.ChargeClosed):
        custody.pour_charge(charge=charge, act=house.act)
    with pytest.raises(problems.ChargeClosed):
        custody.give_up_charge(charge=charge, act=house.act)
    check_constraints_now()


def test_a_charge_that_is_given_up_leaves_its_lots_as_they_were(house: House) -> None:
    lot = house.lot()
    charge = custody.open_charge(place=house.place, lots=[lot], accept_mixed=False, act=house.act)
    custody.give_up_charge(charge=charge, act=house.act)
    assert custody.lot(lot.id).state == "open"
    assert house.pour([lot], 100, 850).bar


def test_somebody_elses_origin_does_not_stop_a_pour(house: House) -> None:
    origin = some_origin(area="tl.south.dune")
    assert house.pour([house.lot(origin=origin), house.lot()], 200, 850).bar
