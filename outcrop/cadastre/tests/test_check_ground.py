"""What the register answers about ground."""

from datetime import date

import pytest
from shapely.geometry import Polygon, box

from outcrop.cadastre.ground import Kind, Weight, check_ground
from outcrop.cadastre.models import Crossing
from outcrop.cadastre.register import titles_on
from outcrop.cadastre.tests.world import TODAY, leader_of, officer, register_right, square
from outcrop.commons.policies import NotFound
from outcrop.kernel.geometry import swapped
from outcrop.registry.models import Site

pytestmark = pytest.mark.django_db


def ask(shape, *, class_key="artisanal", on=TODAY, **rest):
    return check_ground(shape, class_key=class_key, on=on, **rest)


def kinds(answer):
    return [found.kind for found in answer.findings]


def test_ground_without_anything_on_it_is_free_to_an_enterprise_that_asks(amber_hill):
    answer = ask(square(), applicant=amber_hill.id)
    assert answer.verdict == "free" and answer.findings == ()
    assert answer.area_path == "tl.north.amber"
    assert float(answer.hectares) == pytest.approx(4, abs=0.03)


def test_nobody_is_told_that_ground_is_free_without_asking_in_the_name_of_an_enterprise(testland):
    assert ask(square()).verdict == "untitled"


def test_a_parcel_above_the_limit_is_too_large(amber_hill):
    answer = ask(square(side_m=230), applicant=amber_hill.id)
    assert answer.verdict == "barred" and kinds(answer) == [Kind.TOO_LARGE]
    assert "5.2" in answer.findings[0].text and "5 ha" in answer.findings[0].text and answer.findings[0].door


def test_a_parcel_that_crosses_a_licence_names_it_and_how_much(amber_hill):
    register_right(square(150, 0, side_m=1000), number="MI-0007")
    answer = ask(square(), applicant=amber_hill.id)
    assert kinds(answer) == [Kind.CROSSING] and answer.bars
    title = answer.findings[0].titles[0]
    assert (title.number, title.holder) == ("MI-0007", "Deep Rock")
    assert float(title.hectares) == pytest.approx(1.0, abs=0.02)
    assert "MI-0007" in answer.findings[0].text and "MI-0007" in str(answer.findings[0].door.label)


def test_a_parcel_that_only_touches_a_right_does_not_cross_it(amber_hill):
    register_right(square(200, 0, side_m=200))
    assert titles_on(square(), on=TODAY) == []
    assert ask(square(), applicant=amber_hill.id).free


def test_a_sliver_below_the_tolerance_bars_nobody_but_is_shown(amber_hill):
    register_right(square(198, 0, side_m=400))
    answer = ask(square(), applicant=amber_hill.id)
    assert answer.free and kinds(answer) == [Kind.SLIVER]
    assert answer.findings[0].weight is Weight.NOTE


def test_a_narrow_strip_that_is_long_enough_to_matter_is_no_sliver(amber_hill):
    register_right(square(190, 0, side_m=400))
    assert kinds(ask(square(), applicant=amber_hill.id)) == [Kind.CROSSING]


def test_a_right_past_its_stated_date_is_to_be_confirmed_and_never_free(amber_hill):
    register_right(square(), end=date(2022, 5, 3))
    answer = ask(square(), applicant=amber_hill.id)
    assert answer.verdict == "ask-first" and kinds(answer) == [Kind.TO_BE_CONFIRMED]
    assert "confirm" in str(answer.findings[0].door.label)


@pytest.mark.parametrize("state", ["revoked", "handed-back", "expired"])
def test_a_right_that_ended_covers_no_ground(amber_hill, state):
    register_right(square(), state=state)
    assert ask(square(), applicant=amber_hill.id).free


def test_a_suspended_right_still_covers_its_ground(amber_hill):
    register_right(square(), state="suspended")
    assert ask(square(), applicant=amber_hill.id).bars


def test_a_title_of_another_law_does_not_bar_and_is_told(amber_hill):
    register_right(box(20.2, 1.4, 20.5, 1.7), class_key="geothermal", number="GT-1")
    answer = ask(square(), applicant=amber_hill.id)
    assert answer.verdict == "ask-first" and kinds(answer) == [Kind.ANOTHER_LAW]


def test_people_who_work_there_are_heard_first_and_nothing_of_their_site_is_told(amber_hill):
    Site.objects.create(
        name="Behind the school",
        place=square().centroid,
        box=square().centroid,
        area_path="tl.north.amber",
        known_since=date(2024, 1, 1),
        reported_at="2026-01-01T00:00Z",
    )
    answer = ask(square(), applicant=amber_hill.id)
    assert answer.verdict == "ask-first" and kinds(answer) == [Kind.PEOPLE] and answer.people_work_here
    assert "school" not in str(answer.facts()) and "metres" not in str(answer.facts())


def test_who_asks_without_an_enterprise_cannot_find_out_where_people_work(testland):
    before = ask(square()).facts()
    Site.objects.create(
        name="x",
        place=square().centroid,
        box=square().centroid,
        area_path="tl.north.amber",
        known_since=date(2024, 1, 1),
        reported_at="2026-01-01T00:00Z",
    )
    assert ask(square()).facts() == before


def test_closed_ground_bars_and_protected_ground_asks_the_environment_office(amber_hill):
    assert kinds(ask(square(lon=20.61, lat=1.21), applicant=amber_hill.id)) == [Kind.CLOSED]
    protected = ask(square(lon=21.65, lat=1.65), applicant=amber_hill.id)
    assert kinds(protected) == [Kind.PROTECTED] and protected.verdict == "ask-first"


def test_ground_abroad_is_outside_the_country(amber_hill):
    assert kinds(ask(square(lon=30, lat=1.5), applicant=amber_hill.id)) == [Kind.OUTSIDE]


def test_exchanged_coordinates_are_recognised(amber_hill):
    assert kinds(ask(swapped(square()), applicant=amber_hill.id)) == [Kind.SWAPPED]


def test_a_parcel_over_the_border_is_told_how_much_lies_beyond(amber_hill):
    answer = ask(square(lon=21.999, lat=1.5), applicant=amber_hill.id)
    assert kinds(answer) == [Kind.PARTLY_OUTSIDE] and answer.area_path == "tl.north.birch"


def test_a_parcel_in_two_districts_lies_with_the_larger_part(amber_hill):
    border = Polygon([(20.2, 0.9217), (20.2018, 0.9219), (20.2018, 0.9231), (20.2, 0.9231)])
    answer = ask(border, applicant=amber_hill.id)
    assert kinds(answer) == [Kind.TWO_AREAS] and answer.area_path == "tl.north.amber"


def test_several_things_at_once_are_all_told_the_worst_first(amber_hill):
    register_right(square(100, 0, side_m=1000), number="MI-0001")
    register_right(box(20.2, 1.4, 20.5, 1.7), class_key="geothermal", number="GT-1")
    register_right(square(0, 100, side_m=1000), class_key="exploration", number="EX-0001", end=date(2022, 1, 1))
    found = kinds(ask(square(side_m=400), applicant=amber_hill.id))
    assert found == [Kind.TOO_LARGE, Kind.CROSSING, Kind.TO_BE_CONFIRMED, Kind.ANOTHER_LAW]


def test_an_open_conflict_between_two_others_bars_even_when_one_has_ended(amber_hill):
    one, other = (
        register_right(square(), number="MI-1", state="revoked"),
        register_right(square(), number="MI-2", state="revoked"),
    )
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
    assert kinds(ask(square(), applicant=amber_hill.id)) == [Kind.CONFLICT]


def test_the_boundary_of_a_small_right_cannot_be_found_by_asking_around_it(amber_hill):
    register_right(square(150, 0), class_key="artisanal", number="GR-9", holder_name="Red Ravine")
    readers = (leader_of(amber_hill), officer("cadastre.see"))
    seen, handled = (ask(square(), applicant=amber_hill.id, reader=each).findings[0].titles[0] for each in readers)
    assert (str(seen.hectares), seen.holder) == ("0.9", "")
    assert len(str(handled.hectares)) > 4 and handled.holder == "Red Ravine"


def test_who_asks_second_hears_that_somebody_was_first_but_not_who(amber_hill, testland):
    testland.submitted(testland.enterprise("Red Ravine"), square(100, 0))
    answer = ask(square(), applicant=amber_hill.id)
    assert kinds(answer) == [Kind.ASKED_FOR] and "Red Ravine" not in str(answer.facts())
    assert ask(square(1000, 0), applicant=amber_hill.id).free


def test_a_class_that_the_country_does_not_know_is_not_found(testland):
    with pytest.raises(NotFound):
        ask(square(), class_key="moon-rights")


def test_ground_is_free_again_after_a_right_granted_here_has_expired(amber_hill, testland):
    from outcrop.cadastre.models import MiningRight

    application = testland.submitted(amber_hill, square())
    right = register_right(square(), class_key="artisanal")
    MiningRight.objects.filter(id=right.id).update(
        imported_by=None, holder=amber_hill.id, application=application, granted_on=TODAY, end=date(2026, 12, 1)
    )
    assert ask(square(), applicant=amber_hill.id).bars
    assert not ask(square(), applicant=amber_hill.id, on=date(2026, 12, 1)).bars
