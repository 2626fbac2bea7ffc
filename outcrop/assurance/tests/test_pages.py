"""The pages: who sees what, what a form keeps, and what a wrong answer is told."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from outcrop.assurance.forms import InspectionForm
from outcrop.assurance.models import Evidence, Finding, Inspection, Measure, Referral, Report
from outcrop.assurance.services.inspecting import form_for
from outcrop.assurance.subjects import url_of
from outcrop.assurance.tests import world
from outcrop.assurance.tests.world import CHILD, GUARDS, SHAFTS, TODAY, day, sheet, text


def test_everybody_reads_the_standards_with_their_marks(country):
    page = text(Client().get("/standards"))
    assert "OECD Annex II" in page and "structure only" in page
    page = text(Client().get("/standards/oecd-annex-ii"))
    assert "the number is ours, the source has none" in page and "not verified" in page
    assert "may export" in text(Client().get("/standards/icglr-mine-site"))
    assert Client().get("/standards/nowhere").status_code == 404


def test_a_leader_shows_something_once_and_sees_it_answer_several_standards(amber, browse):
    made, subject = amber
    browser, url = browse(world.leader_of(made)), url_of(subject)
    assert browser.get("/assurance")["Location"] == url
    told = {"kind": "processing-photo", "words": "", "faces": "none", **day("shown_on", TODAY)}
    file = SimpleUploadedFile("a.jpg", world.photo(), content_type="image/jpeg")
    assert browser.post(f"{url}/evidence", sheet(**told, file=file)).status_code == 302
    number = Evidence.objects.get().number
    page = text(browser.get(url))
    assert page.count(number) == 3  # the law, the convention and a third, each by its own requirement
    assert browser.get(f"/evidence/{number}/file").content.startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"words": ""}, "neither a file nor a word"),
        ({"kind": "live-right"}, "Choose one of the list"),
        (day("shown_on", TODAY + timedelta(days=1)), "has not come yet"),
        ({"shown_on_day": "31", "shown_on_month": "2"}, "There is no such day"),
        ({"shown_on_year": "9" * 20}, "There is no such day"),
    ],
)
def test_a_wrong_answer_is_told_and_what_was_typed_is_kept(amber, browse, wrong, said):
    made, subject = amber
    told = {"kind": "lot-book", "words": "Each bag has a number.", **day("shown_on", TODAY)} | wrong
    answer = browse(world.leader_of(made)).post(f"{url_of(subject)}/evidence", sheet(**told))
    assert answer.status_code == 422 and said in text(answer)
    assert told["words"] in answer.content.decode() and not Evidence.objects.exists()


def test_others_do_not_learn_that_there_is_such_an_enterprise(amber, browse):
    _made, subject = amber
    other, _subject = world.enterprise("Red Clay")
    for actor in (world.leader_of(other), world.holder("district-office@CLAY", "mining-officer")):
        assert browse(actor).get(url_of(subject)).status_code == 404
    for actor in (world.holder("police", "inspector"), world.holder("friends-of-testland", "adviser"), world.clerk()):
        assert browse(actor).get(url_of(subject)).status_code == 403
        assert browse(actor).get("/inspections").status_code == 403


def test_what_is_private_is_handed_to_inspectors_only(amber, browse):
    made, subject = amber
    leader = browse(world.leader_of(made))
    file = SimpleUploadedFile("a.pdf", b"%PDF-1.4 how ages are checked", content_type="application/pdf")
    leader.post(f"{url_of(subject)}/evidence", sheet(kind="age-check", file=file, **day("shown_on", TODAY)))
    number = Evidence.objects.get().number
    assert browse(world.inspector()).get(f"/evidence/{number}/file").status_code == 200
    assert browse(world.officer()).get(f"/evidence/{number}/file").status_code == 404


def field_of(subject, what, name):
    """The name of a field of the inspection form, as the page gives it."""
    rows = InspectionForm(asked=form_for(subject)).rows
    index = next(n for n, (key, row) in enumerate(rows) if (key, row.id) == what)
    return f"{index}-{name}"


def test_an_inspector_is_led_from_the_form_to_the_child_and_the_governor_decides(amber, browse):
    _made, subject = amber
    inspector, url = browse(world.inspector()), url_of(subject)
    note = "Tomo carries ore"
    told = {
        field_of(subject, CHILD, "outcome"): "fail",
        field_of(subject, CHILD, "age_band"): "15-to-17",
        field_of(subject, CHILD, "note"): f"There {note}",
        field_of(subject, SHAFTS, "outcome"): "fail",
        field_of(subject, SHAFTS, "what"): "Cut the wall back",
    }
    answer = inspector.post(f"{url}/inspect", sheet(**told))
    assert answer.status_code == 422 and "looks as if it named somebody" in text(answer)
    assert "Cut the wall back" in answer.content.decode() and not Inspection.objects.exists()
    told[field_of(subject, CHILD, "note")] = "somebody carries ore"
    done = inspector.post(f"{url}/inspect", sheet(**told))
    page = text(inspector.get(done["Location"]))
    assert "somebody needs protection" in page and "Cut the wall back" in page
    finding = Finding.objects.get(protects="child")
    at = f"/findings/{finding.number}"
    governor = browse(world.governor())
    assert "Decide on a measure" not in text(governor.get(at))
    assert inspector.post(at, sheet(service="child-house")).status_code == 302
    assert inspector.post(at, sheet(acknowledged="yes")).status_code == 302
    decision = {
        "against": "employer", "what": "Nobody under 18 carries ore.", "reasons": "It harms who still grows.",
        "household": "An adult gets paid sorting work.", **day("until", TODAY + timedelta(days=60)),
    }  # fmt: skip
    empty = governor.post(at, sheet(**decision | {"household": ""}))
    assert empty.status_code == 422 and "It harms who still grows." in empty.content.decode()
    assert governor.post(at, sheet(**decision)).status_code == 302
    assert Measure.objects.get().against == "employer" and hasattr(Referral.objects.get(), "acknowledgement")
    assert "An adult gets paid sorting work." in text(governor.get(at))


def test_the_enterprise_does_not_read_a_finding_about_a_child(amber, browse):
    made, subject = amber
    finding = world.child_finding(subject)
    leader = browse(world.leader_of(made))
    page = text(leader.get(url_of(subject)))
    assert finding.number not in page and "missed" not in page
    for url in (f"/findings/{finding.number}", f"/inspections/{finding.inspection.number}"):
        assert leader.get(url).status_code == 403
    assert "missed" in text(browse(world.inspector()).get(url_of(subject)))


def test_an_empty_inspection_and_a_strange_answer_get_a_sentence(amber, browse):
    _made, subject = amber
    inspector, url = browse(world.inspector()), f"{url_of(subject)}/inspect"
    assert "No requirement was answered" in text(inspector.post(url, sheet()))
    strange = inspector.post(url, sheet(**{field_of(subject, SHAFTS, "outcome"): "terrible"}))
    assert strange.status_code == 422 and "Choose one of the list" in text(strange)


def test_the_same_inspection_sent_twice_is_one(amber, browse):
    _made, subject = amber
    inspector, told = browse(world.inspector()), sheet(**{field_of(subject, GUARDS, "outcome"): "pass"})
    first, second = (inspector.post(f"{url_of(subject)}/inspect", told) for _ in range(2))
    assert first["Location"] == second["Location"] and Inspection.objects.count() == 1


def test_an_action_is_answered_by_an_inspector_and_only_read_by_the_enterprise(amber, browse):
    made, subject = amber
    inspector = world.inspector()
    finding = world.inspected(subject, world.found(GUARDS), actor=inspector).findings.get()
    at, told = f"/actions/{finding.action.number}", {"kind": "improved", "words": "Payments fell from ten to two."}
    leader = browse(world.leader_of(made))
    assert "improvement that can be measured" in text(leader.get(at))
    assert leader.post(at, sheet(**told)).status_code == 403
    assert browse(inspector).post(at, sheet(**told)).status_code == 302
    assert "Payments fell from ten to two." in text(leader.get(at))


def test_a_report_is_written_signed_and_commented_beside(amber, browse):
    made, subject = amber
    leader, url = browse(world.leader_of(made)), url_of(subject)
    empty = leader.post(f"{url}/statements", sheet())
    assert empty.status_code == 409 and "Nothing has been said yet" in text(empty)
    told = {"says": "met", "words": "We check the wall each month.", "commitment": ""}
    assert leader.post(f"{url}/statements/testland-law/art-33", sheet(**told)).status_code == 302
    at = leader.post(f"{url}/statements", sheet())["Location"]
    assert "We check the wall each month." in text(leader.get(at))
    buyer = browse(world.clerk())
    assert Report.objects.get().number in text(buyer.get("/reports"))
    assert buyer.post(at, sheet(words="Which wall do you mean?")).status_code == 302
    assert "Which wall do you mean?" in text(leader.get(at))
    assert leader.post(at, sheet(words="I comment on myself.")).status_code == 403
    unknown = leader.post(f"{url}/statements/craft/M.1", sheet(**told))
    assert unknown.status_code == 422


def test_the_department_plans_and_the_page_shows_why_and_the_seal(country, browse):
    for n in range(3):
        world.site(f"Site {n}", lon=20.3 + n / 50)
    department = browse(world.department())
    wrong = department.post("/inspection-plans", sheet(area="", days="1", **day("first_day", TODAY)))
    assert wrong.status_code == 422 and "begins tomorrow or later" in text(wrong)
    told = sheet(area="NORTH", days="1", **day("first_day", TODAY + timedelta(days=2)))
    page = text(department.get(department.post("/inspection-plans", told)["Location"]))
    assert "The seal holds" in page and "drawn by lot" in page and "never inspected: 10" in page


def test_mercury_is_shown_as_a_range_with_its_mark(amber, browse):
    made, subject = amber
    leader = browse(world.leader_of(made))
    told = sheet(practice="concentrate-open", year="2025", grams="1000", basis="book")
    assert leader.post(f"{url_of(subject)}/practice", told).status_code == 302
    page = text(browse(world.department()).get("/mercury")).replace("\xa0", " ")
    assert re.search(r"1.?000.0 – 1.?300.0 g", page) and "not verified" in page and "nothing is assumed" in page
    assert "no promise" in text(leader.get(f"{url_of(subject)}/practice"))


def test_a_status_has_its_history_with_post_and_reasons(amber, browse):
    made, subject = amber
    governor, at = browse(world.governor()), f"{url_of(subject)}/status"
    for status, why in (("blue", "New, nobody has inspected yet."), ("green", "All was in order.")):
        assert governor.post(at, sheet(status=status, why=why)).status_code == 302
    page = text(browse(world.leader_of(made)).get(at))
    assert "New, nobody has inspected yet." in page and "All was in order." in page and "District governor" in page
    assert browse(world.leader_of(made)).post(at, sheet(status="green", why="We like it.")).status_code == 403
