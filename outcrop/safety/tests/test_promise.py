"""A report by itself never costs the reporter the right: by construction, and tried."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from outcrop.commons.journal import dispatching
from outcrop.commons.journal.api import dispatch
from outcrop.commons.packs import api as packs
from outcrop.kernel.events import Event
from outcrop.safety import api, events, handling
from outcrop.safety.handling import Found
from outcrop.safety.models import Report
from outcrop.safety.section import cross_check
from outcrop.safety.tests.world import KEPT_OUT

HOUSE = Path(packs.__file__).parents[2]
#: Rooms in which rights are given and taken, cases begun, ground and people inspected.
DECIDING = ("cadastre", "procedures", "assurance", "registry", "law", "field", "market", "custody", "voice", "pathway")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)


def test_nothing_in_the_house_listens_to_what_safety_tells():
    told = {
        each.type
        for each in vars(events).values()
        if isinstance(each, type) and issubclass(each, Event) and each is not Event
    }
    assert len(told) > 5
    assert not told & {event for event, _handler in dispatching._subscribers.values()}


def test_no_room_that_decides_on_rights_reads_safety_nor_does_safety_call_one():
    reading = {
        str(path.relative_to(HOUSE))
        for room in DECIDING
        for path in (HOUSE / room).rglob("*.py")
        if "outcrop.safety" in path.read_text(encoding="utf-8")
    }
    assert not reading
    called = {
        name.split(".")[1]
        for path in (HOUSE / "safety").glob("**/*.py")
        if "tests" not in path.parts
        for name in imported(path)
        if name.startswith("outcrop.")
    }
    assert called <= {"commons", "kernel", "registry", "safety"}
    named = {
        name
        for path in (HOUSE / "safety").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "registry"
        for name in [node.attr]
    }
    assert named == {"EnterpriseView", "days_worked", "enterprise", "enterprises_of"}  # it asks, and tells nothing


def test_the_door_tells_whom_to_call_and_figures_and_nothing_else():
    assert set(api.__all__) == {"Contact", "Year", "contacts", "figures", "places"}


def test_where_accidents_happened_is_asked_by_the_comparison_of_courses_alone():
    asking = {
        str(path.relative_to(HOUSE))
        for path in HOUSE.rglob("*.py")
        if path.parts[len(HOUSE.parts)] != "safety" and "outcrop.safety" in path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "places"
    }
    assert asking == {"insight/accidents.py"}


def rows() -> dict[str, int]:
    with connection.cursor() as cursor:
        counts = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            counts[table] = cursor.fetchone()[0]
    return counts


@pytest.mark.django_db
def test_reporting_and_handling_change_nothing_outside_safety_and_the_journal(land):
    before = rows()
    accident = land.accident(place="A pit without a right", name="Ada", contact="070 1")
    handling.take_step(accident=accident, what="rescue", words="", told=True, act=land.act("rescuer"))
    found = Found(happened_on=land.today, cause="gas", deaths=1, last_death_on=land.today)
    handling.find(accident=accident, found=found, act=land.act("labour"))
    dispatch(clock=land.clock)
    changed = {table for table, count in rows().items() if count != before[table]}
    assert {each.split("_")[0] for each in changed} == {"safety", "journal", "numbering"}, changed


def test_the_promise_stands_on_the_page_before_anything_is_sent(land):
    page = land.browser().get("/safety/report").content.decode()
    assert page.index("never costs you a right") < page.index("<form", page.index("<main"))


def test_whoever_could_use_it_against_her_gets_nothing_by_any_call(land):
    accident, report = land.accident(), Report.objects
    for who in KEPT_OUT:
        browser = land.browser(who)
        figures = browser.get("/safety/figures").content.decode()
        assert accident.number not in figures and report.get().words not in figures
        for path in ("accidents", f"accidents/{accident.number}"):
            assert browser.get(f"/api/v1/safety/{path}").status_code == 401, who  # a session is none for programs


def test_a_pack_that_lets_a_deciding_post_read_reports_is_refused():
    pack = packs.load("testland")
    section = pack.section("posts")
    agencies = [
        agency.model_copy(
            update={"posts": tuple(p.model_copy(update={"duties": (*p.duties, "safety.record")}) for p in agency.posts)}
        )
        if agency.key in ("cadastre-agency", "mines-inspectorate")
        else agency
        for agency in section.agencies
    ]
    sections = {"posts": section.model_copy(update={"agencies": tuple(agencies)})}

    class Changed:
        def section(self, name):
            return sections.get(name) or pack.section(name)

    told = " ".join(f"{fault.where} {fault.sentence}" for fault in cross_check(Changed()))
    assert "cadastre-agency.cadastre-officer" in told and "mines-inspectorate.mine-inspector" in told
