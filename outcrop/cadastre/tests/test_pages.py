"""Asking for ground in the browser, from the first look to the paper."""

import io
import re

import pypdfium2
import pytest
import zxingcpp
from django.urls import reverse
from lxml import html
from PIL import Image

from outcrop.cadastre import granting
from outcrop.cadastre.models import Application, Crossing, MiningRight
from outcrop.cadastre.tests import world
from outcrop.cadastre.tests.world import TODAY, act, register_right, square, typed
from outcrop.commons.areas.api import Area
from outcrop.commons.journal.models import Entry
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.geometry import swapped
from outcrop.kernel.ids import new_id
from outcrop.procedures import api as procedures
from outcrop.registry.models import Site

pytestmark = pytest.mark.django_db
WHY = "Seen on the spot, nothing speaks against it."


@pytest.fixture(autouse=True)
def today(settings):
    settings.OUTCROP_CLOCK = FixedClock(world.NOW)


@pytest.fixture
def leader(client, amber_hill):
    """A browser in which the leader of Amber Hill is signed in."""
    client.force_login(world.user_of(amber_hill.founder_id))
    return client


def post(client, url, **fields):
    return client.post(url, {"submission": str(new_id()), **fields})


def begun(leader, amber_hill):
    answer = post(leader, "/ground/apply", enterprise=str(amber_hill.id), class_key="artisanal")
    assert answer.status_code == 302
    return answer.url


def handed_in(leader, amber_hill, shape):
    where = begun(leader, amber_hill)
    check = post(leader, where, corners=typed(shape)).url
    return post(leader, check.replace("/check", "/hand-in"))


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_anybody_looks_at_ground_without_a_name_and_nothing_is_kept(client, testland):
    assert client.get("/ground").status_code == 200
    register_right(square(100, 0, side_m=500), number="MI-0007")
    answer = post(client, "/ground", class_key="artisanal", corners=typed(square()))
    assert answer.status_code == 200 and "MI-0007" in words(answer) and "Deep Rock" in words(answer)
    assert not Application.objects.exists()


def test_who_has_no_name_is_never_told_that_ground_is_free_nor_where_people_work(client, testland):
    Site.objects.create(
        name="Behind the school",
        place=square().centroid,
        box=square().centroid,
        area_path="tl.north.amber",
        known_since=TODAY,
        reported_at=world.NOW,
    )
    seen = words(post(client, "/ground", class_key="artisanal", corners=typed(square())))
    assert "No title stands in the way" in seen and "People work here" not in seen and "is free" not in seen


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Draw the ground on the map"),
        ({"corners": "here"}, "Line 1 is not a latitude and a longitude"),
        ({"corners": "1.5 20.3\n1.6 20.3"}, "at least three"),
        ({"corners": "1.5 20.3\n1.502 20.302\n1.5 20.302\n1.502 20.3"}, "crosses itself"),
    ],
)
def test_a_boundary_that_is_none_is_explained_beside_its_field(client, testland, fields, said):
    answer = post(client, "/ground", class_key="artisanal", **fields)
    assert answer.status_code == 422 and said in words(answer)


def test_an_oversized_file_is_refused_with_a_sentence(client, testland):
    answer = post(client, "/ground", class_key="artisanal", file=io.BytesIO(b" " * 2_100_000))
    assert answer.status_code == 422 and "larger than 2 MB" in words(answer)


def test_exchanged_coordinates_are_named(client, testland):
    answer = post(client, "/ground", class_key="artisanal", corners=typed(swapped(square())))
    assert "seem to be exchanged" in words(answer)


def test_an_enterprise_asks_hands_in_and_gets_a_receipt_whose_code_leads_to_it(leader, amber_hill):
    where = begun(leader, amber_hill)
    kml = (
        "<kml><Polygon><outerBoundaryIs><LinearRing><coordinates>"
        + " ".join(f"{x},{y}" for x, y in square().exterior.coords)
        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></kml>"
    )
    file = io.BytesIO(kml.encode())
    file.name = "pit.kml"
    check = post(leader, where, file=file)
    assert check.status_code == 302
    assert "This ground is free" in words(leader.get(check.url))
    answer = post(leader, check.url.replace("/check", "/hand-in"))
    application = Application.objects.get()
    assert answer.url == f"/applications/{application.number}" and application.number.startswith("AP-AMBER-2026-00001-")
    assert (application.state, application.brought_as) == ("submitted", "file")
    page = words(leader.get(answer.url))
    assert application.number in page and application.case_number in page and "Received" in page
    pdf = leader.get(answer.url + "/receipt.pdf")
    page = pypdfium2.PdfDocument(pdf.content)[0]
    assert application.number in page.get_textpage().get_text_range()
    codes = zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil())
    assert codes[0].text.endswith(answer.url)
    assert isinstance(page.render(scale=1).to_pil(), Image.Image)


def test_where_no_outlines_are_known_the_place_is_that_of_the_enterprise_before_and_after_it_is_handed_in(
    leader, amber_hill
):
    Area.objects.update(shape=None, box=None)
    check = post(leader, begun(leader, amber_hill), corners=typed(square()))
    page = html.fromstring(leader.get(check.url).content)
    [where] = page.xpath("//dt[text()='Where']/../dd[1]")
    application = post(leader, check.url.replace("/check", "/hand-in")).url
    assert where.text_content() and where.text_content() in words(leader.get(application))


def test_sent_twice_it_is_handed_in_once(leader, amber_hill):
    where = begun(leader, amber_hill)
    check = post(leader, where, corners=typed(square())).url
    sent = {"submission": str(new_id())}
    first, second = (leader.post(check.replace("/check", "/hand-in"), sent) for _ in range(2))
    assert first.url == second.url and Application.objects.filter(state="submitted").count() == 1


def test_ground_that_is_barred_cannot_be_handed_in_and_shows_the_next_door(leader, amber_hill):
    register_right(square(), number="MI-0007")
    where = begun(leader, amber_hill)
    check = post(leader, where, corners=typed(square())).url
    assert Entry.objects.filter(type="barrier.met").count() == 1  # counted against the system, without a name
    assert "Hand in" not in words(leader.get(check)).replace("What you hand in", "")
    answer = post(leader, check.replace("/check", "/hand-in"))
    assert answer.status_code == 409 and "MI-0007" in words(answer) and "The next door" in words(answer)


def test_who_scans_a_receipt_learns_its_state_and_nothing_else(client, leader, amber_hill):
    url = handed_in(leader, amber_hill, square()).url
    client.logout()
    seen = words(client.get(url))
    assert "This receipt is genuine" in seen and "with the office" in seen
    assert "Amber Hill " not in seen.replace("Amber Hills", "") and "4 ha" not in seen


def test_another_enterprise_cannot_reach_a_draft_or_a_receipt(client, leader, amber_hill, testland):
    draft = begun(leader, amber_hill)
    url = handed_in(leader, amber_hill, square()).url
    client.force_login(world.user_of(testland.enterprise("Red Ravine").founder_id))
    assert client.get(draft).status_code == 404
    assert client.get(url + "/receipt.pdf").status_code == 404
    assert post(client, url + "/withdraw", reasons="Not mine.").status_code == 404


def test_a_stranger_cannot_ask_in_the_name_of_an_enterprise(client, amber_hill, testland):
    client.force_login(world.user_of(testland.enterprise("Red Ravine").founder_id))
    answer = post(client, "/ground/apply", enterprise=str(amber_hill.id), class_key="artisanal")
    assert answer.status_code == 422 and not Application.objects.exists()


def test_an_enterprise_that_is_not_formed_is_told_what_is_missing(client, testland):
    young = testland.enterprise("Young", formed=False)
    client.force_login(world.user_of(young.founder_id))
    answer = post(client, "/ground/apply", enterprise=str(young.id), class_key="artisanal")
    assert answer.status_code == 409 and "not formed yet" in words(answer) and "The next door" in words(answer)


def test_an_application_is_withdrawn_with_its_case(leader, amber_hill):
    url = handed_in(leader, amber_hill, square()).url
    assert leader.get(url + "/withdraw").status_code == 200
    assert post(leader, url + "/withdraw", reasons="We found better ground.").url == url
    application = Application.objects.get()
    assert application.state == "withdrawn" and procedures.case_for(application.ref).outcome == "withdrawn"


def _decide(application, element, outcome, duty, **answers):
    actor = world.actor_of(world.official(duty))
    task = next(t for t in procedures.queue_for(actor) if t.case_id == application.case_id and t.element == element)
    procedures.decide(task=task.id, outcome=outcome, reasons=WHY, answers=answers, act=act(actor))


def test_the_whole_way_from_the_application_to_the_paper(leader, amber_hill, client):
    handed_in(leader, amber_hill, square())
    application = Application.objects.get()
    steps = [(s.element, s.duty) for s in procedures.procedure_steps("ground", area_path=application.area_path)]
    assert ("cadastre", "ground.cadastre-conclusion") in steps
    outcomes = {
        "community": "supports",
        "environment": "favourable",
        "cadastre": "free",
        "assembly": "allot",
        "governor": "conclude",
    }
    for element, duty in steps:
        if element in outcomes:
            asks = {"resolution_number": "12/3"} if element == "assembly" else {}
            _decide(application, element, outcomes[element], duty, **asks)
    application.refresh_from_db()
    assert application.state == "granted"
    right = MiningRight.objects.get()
    url = reverse("cadastre:right", args=[right.number])
    seen = words(leader.get(url))
    assert right.number in seen and "Amber Hill" in seen and "What was decided" in seen
    pdf = leader.get(reverse("credentials:paper-pdf", args=[right.credential]))
    text = pypdfium2.PdfDocument(pdf.content)[0].get_textpage().get_text_range()
    assert right.number in text and "Amber Hill" in text
    client.logout()
    public = words(client.get(url))
    assert right.number in public and "live" in public and "rounded" in public
    assert "Amber Hill " not in public.replace("Amber Hills", "") and "What was decided" not in public


def test_the_desk_shows_ground_answer_and_applicant_beside_the_task(leader, amber_hill, client):
    register_right(square(198, 0, side_m=300), number="MI-0007")
    handed_in(leader, amber_hill, square())
    official = world.official("ground.cadastre-conclusion")
    task = next(t for t in procedures.queue_for(world.actor_of(official)) if t.element == "cadastre")
    client.force_login(official)
    answer = client.get(f"/desk/{task.id}")
    seen = words(answer)
    drawn = answer.content.decode()
    assert 'class="m-deciding"' in drawn and 'class="m-live"' in drawn, "the ground asked for and its neighbour"
    assert "Amber Hill asks for 3.97" in seen and "What the register says today" in seen and "MI-0007" in seen


@pytest.fixture
def right(amber_hill):
    application = world.submitted(amber_hill, square())
    granting.allot(application=application, act=act())
    return granting.grant_right(application=application, act=act())


def test_an_official_revokes_a_right_with_reasons(client, right):
    client.force_login(world.official("cadastre.revoke"))
    url = f"/rights-to-ground/{right.number}"
    assert "Decide what becomes of it" in words(client.get(url))
    bare = post(client, url + "/decide", step="revoke", reasons=WHY)
    assert bare.status_code == 422 and "whoever checks the paper" in words(bare)
    assert post(client, url + "/decide", step="revoke", reasons=WHY, public_reason="Not made safe.").url == url
    right.refresh_from_db()
    assert right.state == "revoked"
    assert client.get(url + "/decide").status_code == 404


def test_who_holds_no_post_cannot_decide_about_a_right(leader, right):
    assert leader.get(f"/rights-to-ground/{right.number}/decide").status_code == 403


def test_the_agency_confirms_an_older_right_on_its_page(client, testland):
    register_right(square(), number="MI-0007", end=world.date(2022, 1, 1))
    client.force_login(world.official("ground.cadastre-conclusion"))
    url = "/rights-to-ground/MI-0007"
    assert "to be confirmed" in words(client.get(url))
    day = {"holds_until_day": "1", "holds_until_month": "1", "holds_until_year": "2030"}
    assert post(client, url + "/decide", step="confirm", reasons=WHY, **day).url == url
    assert MiningRight.objects.get().end == world.date(2030, 1, 1)


def test_who_thinks_better_of_it_finds_the_way_out_of_every_grave_form(leader, right):
    page = f"/rights-to-ground/{right.number}"

    def way_out(form):
        shown = html.fromstring(leader.get(f"{page}/{form}").content)
        return shown.xpath("//main//a[text()='Leave without saving']/@href")

    assert way_out("hand-back") == [page]
    leader.force_login(world.official("cadastre.revoke"))
    assert way_out("decide") == [page]


def test_a_holder_hands_a_right_back(leader, right):
    assert (
        post(leader, f"/rights-to-ground/{right.number}/hand-back", reasons="We have worked it out.").status_code == 302
    )
    right.refresh_from_db()
    assert right.state == "handed-back"


def test_the_agency_sees_and_decides_conflicts(client, testland):
    one, other = (register_right(square(), number=n) for n in ("MI-1", "MI-2"))
    crossing = Crossing.objects.create(
        one=one,
        other=other,
        kind="overlap",
        hectares=4,
        shape=square(),
        box=square().bounds,
        state="open",
        found_on=TODAY,
    )
    client.force_login(world.official("ground.cadastre-conclusion"))
    assert "MI-1" in words(client.get("/conflicts")) and client.get(f"/conflicts/{crossing.id}").status_code == 200
    assert post(client, f"/conflicts/{crossing.id}", reasons=WHY).url == "/conflicts"
    assert "No open conflicts" in words(client.get("/conflicts"))
    assert client.get(f"/conflicts/{new_id()}").status_code == 404


def test_nobody_else_sees_conflicts(leader):
    assert leader.get("/conflicts").status_code == 403


def test_the_map_page_lists_rights_and_leads_to_a_number(client, right):
    register_right(square(5000, 0), number="MI-0007")
    seen = words(client.get("/map"))
    assert right.number in seen and "MI-0007" in seen and "Amber Hills" in seen
    assert client.get("/map", {"number": "MI-0007"}).url == "/rights-to-ground/MI-0007"
    assert "MI-0007" not in words(client.get("/map", {"class": "artisanal"}))
    assert client.get("/rights-to-ground/NO-SUCH").status_code == 404


def test_pages_of_the_journey_are_light(leader, amber_hill):
    check = post(leader, begun(leader, amber_hill), corners=typed(square())).url
    for url in ("/ground", "/ground/apply", check, handed_in(leader, amber_hill, square(3000, 0)).url, "/applications"):
        assert len(leader.get(url).content) < 40_000, url


def test_office_and_applicant_list_applications_and_others_none(leader, amber_hill, client, testland):
    number = handed_in(leader, amber_hill, square()).url.rpartition("/")[2]
    assert number in words(leader.get("/applications"))
    client.force_login(world.official("ground.receive"))
    assert number in words(client.get("/applications"))
    client.force_login(world.official("ground.receive", "tl.south.dune"))
    assert number not in words(client.get("/applications"))
