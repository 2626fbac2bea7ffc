"""Many hands at once, and a power cut in the middle."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.db.utils import Error

from outcrop.commons.journal.models import Entry
from outcrop.custody import api as custody
from outcrop.custody.models import Bar, Lot, Transformation
from outcrop.kernel.problems import Problem

from .conftest import House, make_house, settle

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def house() -> House:
    """A place at work, committed."""
    settle()
    return make_house()


def at_once(work, times: int) -> list[str]:
    """Do a piece of work in several threads that start together; return how each came out."""
    start = threading.Barrier(times)

    def one(n: int) -> str:
        try:
            start.wait()
            work(n)
            return "done"
        except Problem as problem:
            return problem.code
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        return sorted(pool.map(one, range(times)))


def test_eight_clerks_pour_the_same_lot_and_one_bar_comes_out(house: House) -> None:
    lot = house.lot()
    readings = [house.readings(100, 850) for _ in range(8)]
    slag, loss = custody.Slag(), 0

    def pour(n: int) -> None:
        from decimal import Decimal

        custody.pour_bar(place=house.place, lots=[lot], slag=slag, loss=Decimal(loss), act=house.act, **readings[n])

    assert at_once(pour, 8) == ["custody.lot-consumed"] * 7 + ["done"]
    assert Bar.objects.count() == Transformation.objects.count() == 1


def test_pours_of_one_place_follow_each_other_in_the_running_sum(house: House) -> None:
    lots = [house.lot() for _ in range(6)]
    readings = [house.readings(100, 850) for _ in range(6)]

    def pour(n: int) -> None:
        from decimal import Decimal

        custody.pour_bar(
            place=house.place, lots=[lots[n]], slag=custody.Slag(), loss=Decimal(0), act=house.act, **readings[n]
        )

    assert at_once(pour, 6) == ["done"] * 6
    assert sorted(Transformation.objects.values_list("turn", flat=True)) == [1, 2, 3, 4, 5, 6]


def test_one_reading_sold_at_two_counters_makes_one_lot(house: House) -> None:
    from outcrop.kernel.ids import new_id
    from outcrop.kernel.refs import Ref

    from .conftest import some_origin

    readings = house.readings(100, 850)

    def receive(_: int) -> None:
        custody.receive_lot(
            place=house.place,
            kind="dore",
            origin=some_origin(),
            seller=Ref("registry.person", new_id()),
            owner=house.place.ref,
            act=house.act,
            **readings,
        )

    assert at_once(receive, 4) == ["custody.reading-used"] * 3 + ["done"]


def test_a_dispute_and_a_pour_do_not_pass_each_other(house: House) -> None:
    for _ in range(4):
        lot, readings = house.lot(), house.readings(100, 850)

        def either(n: int, lot: Lot = lot, readings: dict[str, custody.Reading] = readings) -> None:
            from decimal import Decimal

            if n:
                custody.freeze_lot_share(lot=lot, share_ppm=1000, reason="D", act=house.act)
            else:
                custody.pour_bar(
                    place=house.place, lots=[lot], slag=custody.Slag(), loss=Decimal(0), act=house.act, **readings
                )

        came_out = at_once(either, 2)
        assert came_out in (["custody.lot-frozen", "done"], ["done", "done"])
        poured = custody.lot(lot.id).state == "consumed"
        assert poured == (came_out == ["done", "done"])


def test_a_power_cut_in_the_middle_of_a_pour_leaves_nothing_of_it(house: House, monkeypatch) -> None:
    lot = house.lot()
    before = Entry.objects.count(), Lot.objects.count()
    readings_and_checks = 2

    def cut(*args: object, **kwargs: object) -> None:
        """The server of the database goes away after everything was written and before anything was committed."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            (pid,) = cursor.fetchone()
        killer = threading.Thread(target=_terminate, args=(pid,))
        killer.start()
        killer.join()
        Lot.objects.count()

    monkeypatch.setattr("outcrop.custody.papers.sign", cut)
    with pytest.raises(Error):
        house.pour([lot], 100, 850)
    connection.close()
    assert custody.lot(lot.id).state == "open"
    assert Bar.objects.count() == Transformation.objects.count() == 0
    assert (Entry.objects.count(), Lot.objects.count()) == (before[0] + readings_and_checks, before[1])

    monkeypatch.undo()
    assert house.pour([lot], 100, 850).bar


def _terminate(pid: int) -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
    finally:
        connection.close()


def test_what_does_not_add_up_cannot_be_committed(house: House) -> None:
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
    assert not Lot.objects.filter(number="LT-FORGED").exists()
