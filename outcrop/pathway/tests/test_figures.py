"""The road as it really is: true, with its intervals, and nobody to be recognised."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from outcrop.commons.journal.api import dispatch
from outcrop.pathway.figures import road
from outcrop.pathway.figures.offices import middle_of, office_of, offices
from outcrop.pathway.figures.stays import Stay, stays
from outcrop.pathway.figures.survival import curve
from outcrop.pathway.filing.services import decide_filing, file_document
from outcrop.pathway.models import BarrierCount, BarrierTold, StepLeft
from outcrop.pathway.tests import world
from outcrop.pathway.tests.world import TODAY
from outcrop.registry.models import Enterprise, Membership, Person

BEGIN = date(2025, 1, 1)


def stay(days: int | None, *, entered: date = BEGIN, sex: str = "woman", how: str = "") -> Stay:
    ended = None if days is None else entered + timedelta(days=days)
    return Stay("x", sex, "tl.north", "digger", entered, ended, how or ("waiting" if days is None else "done"), "")


def test_the_curve_is_kaplan_and_meiers() -> None:
    """Four of ten through by day 10; two who still wait since 5 days count only until then; then 2 of 4: 0.6 x 0.5."""
    on = BEGIN + timedelta(days=100)
    known = [stay(10)] * 4 + [stay(None, entered=on - timedelta(days=5))] * 2 + [stay(30)] * 3 + [stay(None)] * 3
    drawn = curve(known, on_day=on.toordinal(), least=2)
    assert drawn is not None
    assert [(p.days, p.share) for p in drawn.points] == [(10, 60), (30, 30)]
    assert all(p.low <= p.share <= p.high and p.low < p.high for p in drawn.points)
    assert drawn.median == 30


def test_a_curve_takes_no_step_that_shows_a_small_group() -> None:
    known = [stay(day) for day in range(1, 41)] + [stay(None)] * 30
    drawn = curve(known, on_day=BEGIN.toordinal() + 400, least=10)
    assert drawn is not None
    days = [0, *(p.days for p in drawn.points)]
    assert all(later - earlier >= 10 for earlier, later in pairwise(days))


@given(st.lists(st.integers(0, 60), max_size=40), st.lists(st.integers(0, 60), max_size=40), st.integers(2, 12))
@settings(max_examples=60, deadline=None)
def test_every_told_step_covers_enough_people(ended: list[int], waiting: list[int], least: int) -> None:
    on = BEGIN + timedelta(days=70)
    known = [stay(d) for d in ended] + [stay(None, entered=on - timedelta(days=d)) for d in waiting]
    drawn = curve(known, on_day=on.toordinal(), least=least)
    before = -1
    for point in drawn.points if drawn else ():
        assert sum(before < d <= point.days for d in ended) >= least
        before = point.days


many_stays = st.lists(
    st.builds(
        lambda entered, days, sex: stay(days, entered=BEGIN + timedelta(days=entered), sex=sex),
        st.integers(0, 700), st.one_of(st.none(), st.integers(0, 400)), st.sampled_from(["woman", "man", ""]),
    ),
    max_size=120,
)  # fmt: skip


@given(many_stays, st.integers(2, 10))
@settings(max_examples=60, deadline=None)
def test_whoever_subtracts_an_old_page_from_a_new_one_learns_of_no_small_group(known: list[Stay], least: int) -> None:
    """The attack over time: every page that was ever told, quarter by quarter, each minus the one before."""
    told = []
    for quarter in range(1, 13):
        on = date(2025 + quarter // 4, quarter % 4 * 3 + 1, 15)
        # Each visitor sees what is known on that day, not what will be.
        seen = [now for each in known if (now := each.as_of(on))]
        if (as_of := road.told_up_to(seen, on, least)) and as_of not in told:
            told.append(as_of)
    before: Counter = Counter()
    for as_of in told:
        counts = Counter((s.sex, s.how) for each in known if (s := each.as_of(as_of)))
        for key in {*counts, *before}:
            change = abs(counts[key] - before[key])
            assert change == 0 or change >= least
        before = counts


def test_a_person_enters_a_step_when_the_law_lets_her_and_leaves_it_when_it_is_fulfilled(amber: Enterprise) -> None:
    Person.objects.update(joined_on=date(2026, 1, 2), sex="woman")
    file_document(enterprise=world.view_of(amber), step="by-laws", file=world.PDF, act=world.leader(amber))
    known = stays(TODAY)
    of = {step: [s for s in known if s.step == step] for step in ("organise", "by-laws", "ask-for-ground", "sell")}
    assert [(s.entered, s.ended, s.how) for s in of["organise"]] == [(date(2026, 1, 2), date(2026, 1, 9), "done")] * 3
    assert [(s.entered, s.how) for s in of["ask-for-ground"]] == [(date(2026, 1, 9), "waiting")] * 3
    assert [(s.ended, s.how) for s in of["by-laws"]] == [(TODAY, "done")] * 3
    assert not [s for s in known if s.step == "hold-the-right"]


def test_whoever_left_the_enterprise_fell_out_and_says_so(amber: Enterprise) -> None:
    Person.objects.update(joined_on=date(2026, 1, 2))
    one = Membership.objects.filter(enterprise=amber).exclude(person=amber.founder).first()
    Membership.objects.filter(id=one.id).update(state="left", until=date(2026, 3, 1))
    fell = [s for s in stays(TODAY) if s.step == "ask-for-ground" and s.how == "left"]
    assert [(s.ended, s.why) for s in fell] == [(date(2026, 3, 1), "left-enterprise")]


def test_the_public_page_tells_no_small_figure(amber: Enterprise) -> None:
    Person.objects.update(joined_on=date(2026, 1, 2))
    page = Client().get("/road-in-figures").content.decode()
    assert "Too few people" in page
    told = Client().get("/api/v1/road/figures").json()
    assert all(each["as_of"] is None for each in told)


def many(women: int, men: int) -> None:
    for n in range(women + men):
        made = world.ground.person(f"P{n}")
        Person.objects.filter(id=made.id).update(joined_on=date(2026, 1, 2), sex="woman" if n < women else "man")


def test_enough_people_are_told_by_sex_and_a_few_are_hidden_with_others(country: None) -> None:
    many(40, 30)
    sexes = Client().get("/api/v1/road/figures").json()[1]["by"]["sex"]["counts"]
    assert sexes["woman"]["entered"] == 40 and sexes["man"]["entered"] == 30
    many(0, 0)
    Person.objects.filter(sex="man").update(sex="")
    Person.objects.filter(id__in=Person.objects.filter(sex="").values("id")[:4]).update(sex="man")
    road.cache.clear()
    sexes = Client().get("/api/v1/road/figures").json()[1]["by"].get("sex", {}).get("counts", {})
    assert sexes.get("man", {"entered": None})["entered"] is None


def by_mineral() -> dict[str, int | None]:
    road.cache.clear()
    counts = Client().get("/api/v1/road/figures").json()[1]["by"].get("mineral", {}).get("counts", {})
    return {key: counts[key]["entered"] for key in counts}


def test_the_road_is_told_by_what_is_dug_and_of_a_few_nothing_is_told(country: None) -> None:
    many(57, 0)
    people = list(Person.objects.all())
    made = {mineral: world.ground.enterprise(mineral) for mineral in ("ore", "salt")}
    Person.objects.update(joined_on=date(2026, 1, 2), sex="woman")
    for mineral, members in (("ore", people[:27]), ("salt", people[27:57])):
        Enterprise.objects.filter(id=made[mineral].id).update(mineral=mineral)
        for person in members:
            Membership.objects.create(
                enterprise=made[mineral], person=person, state=Membership.CONFIRMED, since=date(2026, 1, 2),
                invited_at=world.NOW, answered_at=world.NOW,
            )  # fmt: skip
    assert by_mineral() == {"ore": 30, "salt": 33}
    assert "By mineral" in Client().get("/road-in-figures").content.decode()
    Membership.objects.filter(person__in=people[:25]).update(enterprise=made["salt"])
    assert by_mineral().get("ore") is None


@pytest.fixture(autouse=True)
def fresh() -> None:
    road.cache.clear()


def test_a_refused_document_is_a_fall_with_its_reason_counted_once(amber: Enterprise) -> None:
    filing = file_document(enterprise=world.view_of(amber), step="safety", file=world.PDF, act=world.leader(amber))
    decide_filing(filing=filing, confirmed=False, reasons="The list is not signed.", act=world.as_post("officer"))
    while dispatch():
        pass
    assert [(row.step, row.why) for row in StepLeft.objects.all()] == [("safety", "document-refused")]
    assert BarrierCount.objects.get().times == 1


def test_the_department_reads_barriers_and_nobody_else(country: None) -> None:
    officer = world.browser(world.holder("officer"))
    assert officer.post("/steps/safety/barrier", world.sheet(helps="no", words="It is 90 km away.")).status_code == 302
    assert "90 km" in world.text(world.browser(world.holder("department")).get("/barriers"))
    for who in ("officer", "adviser", "police", "clerk"):
        assert world.browser(world.holder(who)).get("/barriers").status_code == 403
    names = {field.name for field in BarrierTold._meta.get_fields()}
    assert names == {"id", "step", "area_path", "words", "helps", "on"}


@given(st.lists(st.integers(0, 400), min_size=6, max_size=60))
def test_the_interval_of_the_middle_encloses_it(days: list[int]) -> None:
    found = middle_of(days)
    assert found is not None and found.low <= found.days <= found.high


def test_of_so_few_no_interval_can_be_told() -> None:
    assert middle_of([1, 2, 3, 4, 5]) is None
    assert middle_of(list(range(1, 11))).low == 2


def test_an_office_without_holders_says_so(amber: Enterprise) -> None:
    office = office_of("district-office@AMBER", on=TODAY)
    assert (office.vacant, office.posts) == (3, 3)
    world.holder("officer")
    assert office_of("district-office@AMBER", on=TODAY).vacant == 2
    assert "2 of 3" in world.text(Client().get("/offices/district-office@AMBER"))
    hers = world.text(world.browser(world.leader(amber).by).get(f"/road/{amber.number}"))
    assert "Your offices are measured too" in hers and "2 of 3" in hers
    assert Client().get("/offices").status_code == 200
    assert Client().get("/offices/friends-of-testland").status_code == 404


def test_answers_owed_are_told_once_they_are_enough(amber: Enterprise) -> None:
    for n in range(12):
        if n == 9:
            assert office_of("district-office@AMBER", on=TODAY).owed is None
        file_document(enterprise=world.view_of(amber), step="safety", file=world.PDF, act=world.leader(amber))
    assert office_of("district-office@AMBER", on=TODAY).owed == 12


def test_offices_are_listed_a_page_at_a_time(country: None) -> None:
    first, more = offices(TODAY, limit=3)
    second, _more = offices(TODAY, after=more, limit=3)
    assert len(first) == len(second) == 3 and not {o.agency.key for o in first} & {o.agency.key for o in second}
    assert offices(TODAY, limit=1000)[1] == ""
    told = Client().get("/api/v1/offices").json()
    assert told["offices"] and told["after"] is None
