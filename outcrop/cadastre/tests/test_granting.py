"""Granting: two rights that exclude each other never lie on the same ground, whoever races whom."""

import threading
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from outcrop.cadastre import granting, problems, verbs
from outcrop.cadastre.models import Application, Crossing, GroundEntry, MiningRight, RightStatus, Zone
from outcrop.cadastre.register import Head, head
from outcrop.cadastre.tests import world
from outcrop.cadastre.tests.world import TODAY, act, register_right, square
from outcrop.commons.journal.models import Entry

RACERS = 50


@pytest.fixture
def asked(amber_hill):
    """An application on free, allotted ground."""
    application = world.submitted(amber_hill, square())
    granting.allot(application=application, act=act())
    return application


@pytest.mark.django_db
def test_a_grant_makes_a_right_a_line_in_the_ground_register_and_one_in_the_journal(asked):
    right = granting.grant_right(application=asked, act=act())
    assert (right.state, right.holder, right.start, right.end) == ("live", asked.applicant, TODAY, date(2029, 11, 21))
    assert right.entry.number == 1 and right.entry.previous is None
    assert right.number.startswith("GR-AMBER-2026-00001-")
    asked.refresh_from_db()
    assert asked.state == "granted"
    assert RightStatus.objects.get(right=right).state == "live"
    assert Entry.objects.filter(type="cadastre.right-granted", verb="cadastre.grant-right").count() == 1


@pytest.mark.django_db
def test_each_right_names_the_line_against_which_it_was_checked(asked, testland):
    granting.grant_right(application=asked, act=act())
    other = testland.submitted(testland.enterprise("Red Ravine"), square(1000, 0))
    granting.allot(application=other, act=act())
    assert granting.grant_right(application=other, act=act()).entry.previous_id == 1


@pytest.mark.django_db
def test_a_grant_across_a_right_that_came_first_is_refused_and_names_it(asked):
    first = register_right(square(100, 0, side_m=300), number="MI-0042")
    with pytest.raises(problems.RightsOverlap) as told:
        granting.grant_right(application=asked, act=act())
    assert "MI-0042" in told.value.sentence and told.value.next_door
    assert list(MiningRight.objects.all()) == [first]
    assert not granting.still_free(asked, on=TODAY)
    assert verbs.recheck(asked.ref, {}, act()) == {"ground_free": False}


@pytest.mark.django_db
def test_a_grant_under_a_right_to_be_confirmed_waits_for_the_agency(asked):
    register_right(square(), number="MI-0042", end=date(2022, 1, 1))
    with pytest.raises(problems.GroundUnconfirmed):
        granting.grant_right(application=asked, act=act())


@pytest.mark.django_db
def test_an_open_conflict_bars_a_grant(asked):
    one, other = (register_right(square(), number=n, state="revoked") for n in ("MI-1", "MI-2"))
    Crossing.objects.create(
        one=one,
        other=other,
        kind="overlap",
        hectares=4,
        shape=square(),
        box=square().bounds,
        state="open",
        found_on=TODAY,
    )
    with pytest.raises(problems.GroundInConflict):
        granting.grant_right(application=asked, act=act())


@pytest.mark.django_db
def test_ground_that_nobody_allotted_is_not_granted(amber_hill):
    with pytest.raises(problems.NotAllotted):
        granting.grant_right(application=world.submitted(amber_hill, square()), act=act())


@pytest.mark.django_db
def test_allotted_ground_elsewhere_does_not_help(asked, amber_hill):
    elsewhere = world.submitted(amber_hill, square(100, 0))
    with pytest.raises(problems.NotAllotted):
        granting.grant_right(application=elsewhere, act=act())


@pytest.mark.django_db
def test_an_application_is_granted_once(asked):
    granting.grant_right(application=asked, act=act())
    with pytest.raises(problems.ApplicationClosedAlready):
        granting.grant_right(application=asked, act=act())


@pytest.mark.django_db
def test_a_grant_that_breaks_off_at_its_last_step_leaves_nothing(asked, monkeypatch):
    def broken(right, *, act):
        raise OSError("the printer's disk is full")

    monkeypatch.setattr(granting.papers, "issue", broken)
    before = Entry.objects.count()
    with pytest.raises(OSError, match="disk"):
        granting.grant_right(application=asked, act=act())
    asked.refresh_from_db()
    assert asked.state == "submitted" and not MiningRight.objects.exists() and not GroundEntry.objects.exists()
    assert Entry.objects.count() == before


@pytest.mark.django_db
def test_allotting_twice_allots_once(asked):
    granting.allot(application=asked, act=act())
    assert Zone.objects.filter(kind="allotted").count() == 1


@pytest.mark.django_db
def test_a_refused_application_can_no_longer_be_granted(asked):
    granting.refuse(application=asked, why="The river is too near.", act=act())
    granting.refuse(application=asked, why="Again.", act=act())
    asked.refresh_from_db()
    assert (asked.state, asked.why_closed, asked.closed_on) == ("refused", "The river is too near.", TODAY)
    with pytest.raises(problems.ApplicationClosedAlready):
        granting.grant_right(application=asked, act=act())


@pytest.mark.django_db
def test_the_ground_register_is_never_changed(asked, as_owner):
    granting.grant_right(application=asked, act=act())
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for statement in (
        "UPDATE cadastre_groundentry SET how = 'import'",
        "DELETE FROM cadastre_groundentry",
        "TRUNCATE cadastre_groundentry CASCADE",
        "UPDATE cadastre_parcel SET hectares = 1",
        "UPDATE cadastre_rightstatus SET reasons = 'x'",
    ):
        with as_owner(), pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


@pytest.mark.django_db
def test_a_right_without_its_line_in_the_register_cannot_be_written(asked):
    with pytest.raises(IntegrityError), transaction.atomic():
        MiningRight.objects.create(
            number="GR-1",
            class_key="artisanal",
            parcel=asked.parcel,
            holder=asked.applicant,
            application=asked,
            start=TODAY,
            granted_on=TODAY,
        )


@pytest.mark.django_db
def test_a_29th_of_february_ends_on_a_day_that_exists(asked):
    assert granting._term(granting.class_of("artisanal"), date(2028, 2, 29)).end == date(2031, 3, 1)


def _race(applications, grant):
    """Let each application be granted in a thread of its own, all at the same moment; return what came of each."""
    gate, outcomes = threading.Barrier(len(applications)), []

    def run(application):
        gate.wait()
        try:
            outcomes.append(grant(application))
        except Exception as fault:
            outcomes.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(each,)) for each in applications]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def _crossing_applications(count):
    """Return so many applications whose parcels all cross, each by another enterprise, all on allotted ground."""
    world.build()
    found = []
    for n in range(count):
        application = world.submitted(world.enterprise(f"Racer {n}"), square(n, n))
        granting.allot(application=application, act=act())
        found.append(application)
    return found


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_fifty_simultaneous_grants_of_crossing_parcels_give_exactly_one_right():
    outcomes = _race(_crossing_applications(RACERS), lambda each: granting.grant_right(application=each, act=act()))
    rights = [each for each in outcomes if isinstance(each, MiningRight)]
    assert len(rights) == 1 and len(outcomes) == RACERS
    refused = [each for each in outcomes if isinstance(each, problems.RightsOverlap)]
    assert len(refused) == RACERS - 1 and all(rights[0].number in each.sentence for each in refused)
    assert MiningRight.objects.count() == GroundEntry.objects.count() == 1
    assert Application.objects.filter(state="granted").count() == 1
    assert Entry.objects.filter(type="cadastre.right-granted").count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_grant_that_forgets_the_lock_fails_at_the_database(monkeypatch):
    """Both looked at the same register, so both want the line after the same head; only one can have it."""
    both_have_looked, real_look = threading.Barrier(2), granting.standing_against
    monkeypatch.setattr(granting, "lock_register", head)

    def look(application, *, on):
        found = real_look(application, on=on)
        both_have_looked.wait(timeout=20)
        return found

    monkeypatch.setattr(granting, "standing_against", look)
    outcomes = _race(_crossing_applications(2), lambda each: granting.grant_right(application=each, act=act()))
    assert sorted(type(each).__name__ for each in outcomes) == ["IntegrityError", "MiningRight"]
    assert MiningRight.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("number", "previous"), [(3, 1), (2, None), (1, 1)])
def test_a_line_that_does_not_follow_the_one_before_is_refused(asked, number, previous):
    granting.grant_right(application=asked, act=act())
    parcel = world.submitted(world.enterprise("Other"), square(900, 0)).parcel
    with pytest.raises(IntegrityError), transaction.atomic():
        GroundEntry.objects.create(
            number=number, previous_id=previous, parcel=parcel, how="grant", entered_at=world.NOW
        )


def test_the_first_line_follows_none():
    assert Head(0).next_entry().previous_id is None and Head(0).next_entry().number == 1
