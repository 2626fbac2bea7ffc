"""Duties by level, job descriptions made of them, and a district on one page."""

from datetime import timedelta
from typing import Any

import pypdfium2
import pytest
import yaml
from django.test import Client

from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import declared, duties_asked
from outcrop.commons.posts import api as posts
from outcrop.forum.forums import forum_at
from outcrop.forum.services.proposing import Told, propose
from outcrop.kernel.strictyaml import read_yaml
from outcrop.learning import api as learning
from outcrop.learning.services.examining import sit_test
from outcrop.learning.tests.world import answers
from outcrop.learning.who import Learner
from outcrop.offices import selectors
from outcrop.offices.briefing import briefing
from outcrop.offices.section import cross_check, section
from tests.world import AMBER_GROUND, World, square


@pytest.mark.parametrize("pack", ["mng", "testland"])
def test_every_duty_that_a_permission_asks_for_is_in_the_catalogue(pack: str) -> None:
    asked = {duty for policy in declared() if not policy.verb.startswith("test.") for duty in duties_asked(policy.rule)}
    known = {duty.key for duty in packs.load(pack).section("duties").duties}
    assert asked
    assert not asked - known


def test_a_duty_of_a_post_that_the_catalogue_does_not_explain_is_a_fault(altered: Any) -> None:
    told = read_yaml((packs.current().root / "duties.yaml").read_text())
    told["duties"] = [row for row in told["duties"] if row["key"] != "ground.contract"]
    told["duties"][0]["level"] = "moon"
    told["duties"].append(told["duties"][1])

    found = {fault.where: fault.sentence for fault in cross_check(altered("duties.yaml", told))}
    assert "Say here what it means" in found["ground.contract"]
    assert "no level" in found["registry.vouch.level"]
    assert "stands twice" in found["ground.citizens-meeting"]


def test_no_pack_gives_a_duty_of_an_office_to_a_buyer(altered: Any) -> None:
    told = read_yaml((packs.current().root / "posts.yaml").read_text())
    centre = next(row for row in told["agencies"] if row["key"] == "buying-centre")
    centre["posts"][0]["duties"] += ["ground.land-resolution", "assurance.inspect"]
    duties = read_yaml((packs.current().root / "duties.yaml").read_text())
    pack = altered("duties.yaml", duties)
    (pack.root / "posts.yaml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    assert {fault.where for fault in cross_check(pack)} == {"ground.land-resolution", "assurance.inspect"}


def test_the_matrix_counts_posts_and_vacancies_of_an_area(world: World) -> None:
    on = world.act().on
    amber, clay = areas.get("AMBER"), areas.get("CLAY")
    assert amber is not None and clay is not None

    def row(path: str) -> selectors.DutyRow:
        rows = [row for _level, rows in selectors.matrix(on=on, area_path=path) for row in rows]
        return next(row for row in rows if row.duty.key == "ground.contract")

    assert (row(amber.path).posts, row(amber.path).vacant) == (1, 0)
    governor = selectors.described_post("district-office@AMBER", "governor")
    posts.Holding.objects.filter(post=governor).update(start=on - timedelta(days=9), end=on)
    assert (row(amber.path).posts, row(amber.path).vacant) == (1, 1)
    vacant, count = selectors.vacancies(on=on, area_path=amber.path)
    assert count == len(vacant)
    assert next(each.since for each in vacant if each.post.id == governor.id) == on
    posts.Post.objects.filter(key="governor").update(duties=[])
    assert row(clay.path).missing


def test_the_matrix_counts_holders_who_are_not_yet_trained(world: World) -> None:
    duty = "registry.receive"

    def rows() -> dict[str, int | None]:
        told = Client().get("/api/v1/duties").json()["levels"]
        return {row["key"]: row["untrained"] for level in told for row in level["duties"]}

    before = rows()
    course, act = learning.courses_for(duty)[0].key, world.act("officer")
    sit_test(course=course, answers=answers(course), learner=Learner(user=act.by.user), act=act)
    assert before[duty] and rows()[duty] == before[duty] - 1
    assert None in before.values()
    assert "not yet trained" in Client().get("/duties").content.decode()


def test_a_job_description_is_made_of_the_posts_duties_on_page_and_paper(world: World) -> None:
    client = Client()
    page = client.get("/posts/district-office@AMBER/governor").content.decode()
    assert "Sign the contract" in page and "Decide with reasons" in page
    holder = str(world.users["governor"])
    assert holder not in page
    answer = client.get("/posts/district-office@AMBER/governor/description.pdf")
    words = " ".join(pypdfium2.PdfDocument(answer.content)[0].get_textpage().get_text_range().split())
    assert "District governor" in words and "Decide with reasons after every opinion is there." in words
    assert holder not in words
    for duty in selectors.described_post("district-office@AMBER", "governor").duties:
        title = next(d.title.into("en") for d in section().duties if d.key == duty)
        assert title in words


def test_a_briefing_says_that_people_here_wait_for_an_answer(world: World) -> None:
    told = Told(forum=forum_at("AMBER"), title="A pump", asked="Mend it.", why="We carry water.")
    act = world.act("leader")
    propose(told=told, act=act)

    def said(code: str, days: int) -> bool:
        area = areas.get(code)
        assert area is not None
        found = briefing(area, on=act.on + timedelta(days=days))
        return any("without an answer" in each for each in found.first_things)

    assert [said("AMBER", 0), said("AMBER", 60), said("CLAY", 60)] == [False, True, False]


def test_a_briefing_says_first_what_is_late_and_belongs_to_its_district(world: World, browse: Any) -> None:
    amber = areas.get("AMBER")
    assert amber is not None
    application = world.asked("leader", "Amber Hill", square(AMBER_GROUND))
    today = world.act().on
    assert "past" not in " ".join(briefing(amber, on=today).first_things)
    late = briefing(amber, on=today + timedelta(days=200))
    assert late.first_things[0].endswith("Begin with them.") and sum(p.late for p in late.pressing) >= 2
    assert late.figures[0].value is None, "eight sample people are too few to be told"
    governor = browse("governor")
    page = governor.get("/briefings/AMBER").content.decode()
    assert "Amber Hills" in page and "District office" in page
    assert governor.get("/briefings/AMBER/briefing.pdf").content.startswith(b"%PDF")
    assert governor.get("/briefings/CLAY").status_code == 404
    for who in ("leader", "police", "adviser", "clerk"):
        assert browse(who).get("/briefings/AMBER").status_code == 403
    assert application.number not in page
