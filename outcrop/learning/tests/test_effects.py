"""What a course changed, with its interval; and the order drawn by lot."""

import random
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, transaction

from outcrop.commons.journal import api as journal
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.refs import Ref
from outcrop.learning import problems, selectors
from outcrop.learning.effects import measures
from outcrop.learning.effects.comparing import arms, difference, welch
from outcrop.learning.effects.lots import followed, order_of
from outcrop.learning.effects.measures import Measure
from outcrop.learning.effects.reckoning import first_days, reckoned
from outcrop.learning.models import Draw
from outcrop.learning.services.drawing import draw_order
from outcrop.learning.tests import world
from outcrop.learning.tests.world import COURSE, TODAY

LONG_AGO, DAY = date(2020, 1, 1), date(2026, 3, 1)


def test_the_interval_is_welchs_as_a_book_reckons_it():
    # Two samples worked by hand: means 3 and 1, variances 2.5 and 1, n = 5 and 3; t(0.975, 5.87) = 2.4590.
    found = welch([1.0, 2.0, 3.0, 4.0, 5.0], [0.0, 1.0, 2.0])
    assert found.estimate == pytest.approx(2.0)
    half = 2.4590 * (2.5 / 5 + 1 / 3) ** 0.5
    assert (found.low, found.high) == pytest.approx((2 - half, 2 + half), abs=2e-3)
    assert not found.decided


def test_the_interval_holds_what_is_true_about_ninety_five_times_of_a_hundred():
    chance, held = random.Random(7), 0
    for _ in range(400):
        trained = [chance.gauss(5, 4) for _ in range(8)]
        others = [chance.gauss(2, 1) for _ in range(15)]
        found = welch(trained, others)
        held += found.low <= 3 <= found.high
    assert 0.92 <= held / 400 <= 0.98


def test_where_nothing_varies_or_too_few_are_known_nothing_is_claimed_or_broken():
    assert welch([1.0], [2.0, 3.0]) is None
    same = welch([2.0, 2.0], [1.0, 1.0])
    assert (same.low, same.estimate, same.high) == (1.0, 1.0, 1.0)


def told(before, after):
    """A measure that is known as two tables: before the day, and after it."""
    return lambda enterprises, start, end: {
        each: value for each, value in (after if start >= DAY else before).items() if each in enterprises
    }


def test_what_changed_everywhere_is_not_the_courses_doing():
    trained, others = [uuid4() for _ in range(4)], [uuid4() for _ in range(4)]
    before = dict.fromkeys([*trained, *others], 10.0)
    after = dict.fromkeys(others, 15.0) | dict.fromkeys(trained, 18.0)
    compared = arms(dict.fromkeys(trained, DAY), dict.fromkeys(before, LONG_AGO), window=30, on=TODAY)
    found = difference(compared, told(before, after), window=30)
    assert (found.change_trained, found.change_others, found.estimate) == (8.0, 5.0, 3.0)


def test_whoever_was_trained_too_lately_or_stands_too_shortly_is_not_reckoned():
    early, late, young, soon = (uuid4() for _ in range(4))
    days = {early: DAY, late: TODAY - timedelta(days=5), young: DAY, soon: DAY + timedelta(days=10)}
    since = {early: LONG_AGO, late: LONG_AGO, young: DAY - timedelta(days=3), soon: LONG_AGO}
    found = arms({k: days[k] for k in (early, late, young)}, since, window=30, on=TODAY)
    assert set(found.trained) == {early}
    assert set(found.others) == {late, soon}  # the one trained after the days that are compared had none yet
    without = arms({early: DAY, soon: days[soon]}, {early: LONG_AGO, soon: LONG_AGO}, window=30, on=DAY + timedelta(30))
    assert set(without.others) == set()  # trained within the days that are compared: neither nor


def test_an_enterprise_of_which_nothing_is_known_is_left_out_not_counted_as_nothing():
    trained, others = [uuid4() for _ in range(3)], [uuid4() for _ in range(3)]
    before = dict.fromkeys([*trained[:2], *others], 1.0)
    after = dict.fromkeys([*trained, *others[:2]], 2.0)
    compared = arms(dict.fromkeys(trained, DAY), dict.fromkeys([*trained, *others], LONG_AGO), window=30, on=TODAY)
    found = difference(compared, told(before, after), window=30)
    assert (found.trained, found.others) == (2, 2)


def test_the_same_seed_draws_the_same_order_and_each_order_is_as_likely():
    enterprises = [UUID(int=n) for n in range(5)]
    assert order_of("ab" * 32, enterprises) == order_of("ab" * 32, reversed(enterprises))
    firsts = [order_of(f"{n:064x}", enterprises)[0] for n in range(2000)]
    assert all(300 < firsts.count(each) < 500 for each in enterprises)


def test_only_an_order_that_was_kept_to_counts_as_drawn():
    one, two, three = (uuid4() for _ in range(3))
    assert followed([one, two, three], [one], [two, three])
    assert not followed([one, two, three], [two], [one, three])
    assert not followed([one, two], [one], [two, three])
    assert not followed([one, two], [], [two])


@pytest.fixture
def five(country):
    made = [world.ground.enterprise(f"Hill {number}") for number in range(5)]
    return [each.id for each in made]


def test_a_draw_is_sealed_can_be_drawn_again_and_is_drawn_once(five):
    act = world.act_of(world.department())
    made = draw_order(course=COURSE, enterprises=five, act=act)
    kept = Draw.objects.get()
    assert list(kept.order) == order_of(kept.seed, five)
    (line,) = journal.lines_about(Ref("learning.draw", made.id))
    assert kept.seed in str(line) and str(kept.order[0]) in str(line)
    with pytest.raises(problems.DrawnAlready):
        draw_order(course=COURSE, enterprises=five[:2], act=act)
    with pytest.raises(problems.TooFewToDraw):
        draw_order(course=COURSE, enterprises=[five[0], five[0]], act=act)
    with pytest.raises(NotAllowed):
        draw_order(course=COURSE, enterprises=five, act=world.act_of(world.officer()))
    with pytest.raises(DatabaseError), transaction.atomic():
        Draw.objects.update(seed="0" * 64)


@pytest.fixture
def measured(monkeypatch):
    """A measure of which everything is known: 0 before, and after it 10 where there was a course, 1 elsewhere."""
    known: dict[UUID, float] = {}

    def values(enterprises, start, end):
        return {each: known.get(each, 1.0) if start > TODAY - timedelta(days=101) else 0.0 for each in enterprises}

    monkeypatch.setattr(measures, "_measures", {"t.m": Measure(key="t.m", name="Tons", values=values)})
    return known


def came(officer, members, day):
    """Let people have been at a session on a day."""
    held = world.session(officer, on=day)
    rows = [(number, "yes") for number in members]
    world.bring(held, officer, *rows)


def test_the_page_tells_the_difference_its_interval_and_that_without_a_lot_it_may_be_selection(
    five, measured, officer, browse
):
    from outcrop.registry.models import Membership

    Membership.objects.update(since=LONG_AGO)
    for each in five[:3]:
        person = Membership.objects.filter(enterprise=each).first().person
        person.number = person.number.upper()
        person.save()
        measured[each] = 10.0
        came(officer, [person.number], TODAY - timedelta(days=100))
    page = browse().get(f"/courses/{COURSE}/effect").content.decode()
    assert "Not told yet" in page  # two enterprises without a course are fewer than the pack lets be told
    more = world.ground.enterprise("Hill 6")
    Membership.objects.filter(enterprise=more).update(since=LONG_AGO)
    type(more).objects.update(formed_on=LONG_AGO, founded_on=LONG_AGO)
    assert set(first_days(COURSE, on=TODAY)) == set(five[:3])
    page = browse().get(f"/courses/{COURSE}/effect").content.decode()
    assert "The order was not drawn by lot" in page and "may be that and not the course" in page
    (line,) = reckoned(selectors.course_of(COURSE), on=TODAY).lines
    assert (line.effect.estimate, line.effect.trained, line.effect.others) == (9.0, 3, 3)


def test_the_draws_page_is_the_departments_and_keeps_what_was_typed_wrongly(five, browse):
    from outcrop.registry.models import Enterprise

    numbers = [each.number for each in Enterprise.objects.filter(id__in=five[:3])]
    client = browse(world.department())
    wrong = client.post(f"/courses/{COURSE}/draw", {"submission": str(uuid4()), "numbers": f"{numbers[0]}\nEN-NONE"})
    assert wrong.status_code == 422 and "EN-NONE" in wrong.content.decode()
    done = client.post(f"/courses/{COURSE}/draw", {"submission": str(uuid4()), "numbers": "\n".join(numbers)})
    assert done.status_code == 302
    page = client.get(f"/courses/{COURSE}/draw").content.decode()
    assert "the same order" in page and Draw.objects.get().seed in page
    for reader in (None, world.officer(), world.police()):
        assert browse(reader).get(f"/courses/{COURSE}/draw").status_code in (401, 403)
