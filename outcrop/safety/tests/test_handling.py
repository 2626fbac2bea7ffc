"""What posts do: each in its area; one accident counted once; what it came to."""

from datetime import timedelta

from outcrop.safety import handling, rates
from outcrop.safety.handling import Found
from outcrop.safety.models import Belonging
from outcrop.safety.selectors import accidents_seen, reports_of
from outcrop.safety.tests.world import KEPT_OUT, WORDS, refused


def found(land, **told):
    return Found(**({"happened_on": land.today, "cause": "gas", "serious": 1} | told))


def test_the_rescuer_of_the_area_reads_it_and_nobody_else_does(land):
    number = land.accident().number
    for who in ("rescuer", "nurse", "labour"):
        assert WORDS in land.browser(who).get(f"/safety/desk/{number}").content.decode()
    assert land.browser("rescuer-elsewhere").get(f"/safety/desk/{number}").status_code == 404
    assert not accidents_seen(land.act("rescuer-elsewhere").by).exists()
    for who in KEPT_OUT:
        assert land.browser(who).get(f"/safety/desk/{number}").status_code == 403, who
    for path in ("/safety/desk", f"/safety/desk/{number}/step"):
        assert land.browser("police").get(path).status_code == 403, path


def test_two_reports_of_one_accident_count_once_and_can_be_parted_again(land):
    one = land.accident()
    land.later()
    other = land.accident(kind="death")
    for each in (one, other):
        handling.find(accident=each, found=found(land), act=land.act("labour"))
    assert rates.counted(2026)["tl.north", "serious"] == 2
    handling.join(accident=other, into=one, why="The same two men.", act=land.act("labour"))
    assert rates.counted(2026)["tl.north", "serious"] == 1 and len(reports_of(one)) == 2
    assert land.browser("labour").get(f"/safety/desk/{other.number}").content.decode().count(one.number)
    moved = reports_of(one)[1]
    assert handling.part(accident=one, report=moved, why="Not the same.", act=land.act("labour")) == other
    assert rates.counted(2026)["tl.north", "serious"] == 2
    assert [row.n for row in Belonging.objects.filter(report=moved).order_by("n")] == [1, 2, 3]
    with refused("safety.not-of-this-accident"):
        handling.part(accident=one, report=reports_of(one)[0], why="", act=land.act("labour"))


def test_only_who_records_says_what_it_came_to(land):
    with refused("permission.not-allowed"):
        handling.find(accident=land.accident(), found=found(land), act=land.act("rescuer"))


def test_who_dies_within_the_days_of_the_pack_counts_among_the_deaths_and_later_not(land):
    hurt = land.accident(happened_on=land.today - timedelta(days=40))
    day = land.today - timedelta(days=40)
    in_time = found(land, happened_on=day, deaths=1, serious=0, last_death_on=day + timedelta(days=30))
    handling.find(accident=hurt, found=in_time, act=land.act("labour"))
    assert rates.counted(2026)["tl.north", "deaths"] == 1
    late = found(land, happened_on=day, deaths=1, serious=0, last_death_on=day + timedelta(days=31))
    with refused("safety.death-too-late"):
        handling.find(accident=hurt, found=late, act=land.act("labour"))
    with refused("safety.death-without-day"):
        handling.find(accident=hurt, found=found(land, deaths=1), act=land.act("labour"))


def test_the_pages_of_the_desk_do_the_same(land):
    one, other = land.accident(), land.accident()
    rescuer, labour = land.browser("rescuer"), land.browser("labour")
    sent = {"what": "hospital", "words": "Both live.", "submission": str(land.act().submission)}
    assert rescuer.post(f"/safety/desk/{one.number}/step", sent).status_code == 302
    day = {"happened_on_day": "1", "happened_on_month": "3", "happened_on_year": "2026"}
    came_to = {**day, "cause": "gas", "deaths": "0", "serious": "2", "injured": "0"}
    came_to["submission"] = str(land.act().submission)
    assert labour.post(f"/safety/desk/{one.number}/found", came_to).status_code == 302
    joined = {"number": one.number, "why": "The same.", "submission": str(land.act().submission)}
    assert labour.post(f"/safety/desk/{other.number}/join", joined).status_code == 302
    page = labour.get(f"/safety/desk/{one.number}").content.decode()
    assert "Both live." in page and page.count(WORDS) == 2
    itself = {"number": one.number, "why": "x", "submission": str(land.act().submission)}
    assert labour.post(f"/safety/desk/{one.number}/join", itself).status_code == 422
