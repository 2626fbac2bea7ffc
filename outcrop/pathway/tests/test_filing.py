"""Evidence by hand: filed by a leader or an officer, counted at once or after its owner confirmed it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction

from outcrop.commons.journal.models import Entry
from outcrop.commons.notices.api import for_person
from outcrop.commons.policies import NotAllowed
from outcrop.pathway import selectors
from outcrop.pathway.filing.services import decide_filing, file_document
from outcrop.pathway.models import Filing
from outcrop.pathway.problems import AlreadyDecided, NoSuchStep, ReasonsWanted, TakesNoDocument
from outcrop.pathway.tests import world
from outcrop.registry.models import Enterprise


def state(made: Enterprise, step: str, *, days: int = 0) -> str:
    on = world.later(world.as_post("officer"), days).on
    return next(each.state for each in selectors.road_of(made.id, on=on) if each.step.key == step)


def filed(made: Enterprise, step: str = "safety", **rest) -> Filing:
    act = rest.pop("act", None) or world.leader(made)
    return file_document(enterprise=world.view_of(made), step=step, file=world.PDF, act=act, **rest)


def test_a_document_counts_at_once_where_the_pack_says_so(amber: Enterprise) -> None:
    assert state(amber, "by-laws") == "open"
    filed(amber, "by-laws")
    assert state(amber, "by-laws") == "done"


def test_another_counts_only_when_the_owner_of_the_step_has_confirmed_it(amber: Enterprise) -> None:
    made = filed(amber)
    assert state(amber, "safety") == "going"
    decide_filing(filing=made, confirmed=True, reasons="", act=world.as_post("officer"))
    assert state(amber, "safety") == "done"


def test_the_day_of_confirmation_is_the_day_of_the_step_and_not_earlier(amber: Enterprise) -> None:
    made = filed(amber, act=world.later(world.leader(amber), -5))
    decide_filing(filing=made, confirmed=True, reasons="", act=world.as_post("officer"))
    assert state(amber, "safety", days=-1) != "done"
    done = next(s for s in selectors.road_of(amber.id, on=world.TODAY) if s.step.key == "safety")
    assert done.done_on == world.TODAY


@pytest.mark.parametrize("who", ["officer-clay", "agent", "department", "adviser", "clerk", "police", "auditor"])
def test_nobody_but_the_owners_post_of_that_area_confirms(amber: Enterprise, who: str) -> None:
    made = filed(amber)
    with pytest.raises(NotAllowed):
        decide_filing(filing=made, confirmed=True, reasons="", act=world.as_post(who))


def test_a_leader_does_not_confirm_her_own_document(amber: Enterprise) -> None:
    made = filed(amber)
    with pytest.raises(NotAllowed):
        decide_filing(filing=made, confirmed=True, reasons="", act=world.leader(amber))


def test_a_refusal_needs_reasons_shows_the_next_door_and_is_counted_as_a_barrier(amber: Enterprise) -> None:
    made = filed(amber)
    with pytest.raises(ReasonsWanted):
        decide_filing(filing=made, confirmed=False, reasons="no", act=world.as_post("officer"))
    decide_filing(
        filing=made, confirmed=False, reasons="The list lacks the trainer's name.", act=world.as_post("officer")
    )
    page = world.text(world.browser(world.leader(amber).by).get(f"/filings/{made.number}"))
    assert "lacks the trainer" in page
    assert "The next door" in page and "Who helps, free of charge" in page
    barrier = Entry.objects.get(type="barrier.met")
    assert "pathway.document-refused" in barrier.content
    assert str(amber.id) not in barrier.content
    assert state(amber, "safety") == "open"


def test_a_refused_document_does_not_stand_in_the_way_of_the_next(amber: Enterprise) -> None:
    decide_filing(filing=filed(amber), confirmed=False, reasons="Not readable at all.", act=world.as_post("officer"))
    decide_filing(filing=filed(amber), confirmed=True, reasons="", act=world.as_post("officer"))
    assert state(amber, "safety") == "done"
    assert Filing.objects.filter(enterprise=amber.id).count() == 2


def test_a_decision_is_taken_once(amber: Enterprise) -> None:
    made = filed(amber)
    decide_filing(filing=made, confirmed=True, reasons="", act=world.as_post("officer"))
    with pytest.raises(AlreadyDecided):
        decide_filing(filing=made, confirmed=False, reasons="I changed my mind.", act=world.as_post("officer"))


def test_the_history_of_documents_cannot_be_rewritten(amber: Enterprise) -> None:
    made = filed(amber)
    for change in (lambda: Filing.objects.filter(id=made.id).update(words="other"), lambda: made.delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_no_document_is_taken_for_what_is_found_by_itself(amber: Enterprise) -> None:
    with pytest.raises(TakesNoDocument) as refused:
        filed(amber, "hold-the-right")
    assert refused.value.next_door is not None
    with pytest.raises(NoSuchStep):
        filed(amber, "no-such-step")


def test_an_officer_files_for_an_enterprise_and_its_leader_gets_the_receipt(amber: Enterprise) -> None:
    made = filed(amber, act=world.as_post("officer"), source="paper")
    told = [notice.values_shown["number"] for notice in for_person(amber.founder_id)]
    assert told == [made.number]
    page = world.text(world.browser(world.leader(amber).by).get(f"/filings/{made.number}"))
    assert "on the paper form" in page and "District mining officer" in page


def test_a_document_is_filed_in_the_browser_and_a_wrong_file_gets_a_sentence(amber: Enterprise) -> None:
    client = world.browser(world.leader(amber).by)
    address = f"/road/{amber.number}/steps/safety/file"
    wrong = client.post(address, world.sheet(file=SimpleUploadedFile("a.exe", b"MZ"), words="kept words"))
    assert wrong.status_code == 422
    assert "kept words" in wrong.content.decode() and "are not taken" in wrong.content.decode()
    empty = client.post(address, world.sheet(file=SimpleUploadedFile("a.pdf", b"")))
    assert empty.status_code == 422 and "is empty" in empty.content.decode()
    right = client.post(address, world.sheet(file=SimpleUploadedFile("scan", world.PDF.data)))
    assert right.status_code == 302
    shown = client.get(right.url + "/document")
    assert shown.content == world.PDF.data and shown["Content-Type"] == "application/pdf"


def test_a_stranger_and_the_office_next_door_see_no_document(amber: Enterprise) -> None:
    made = filed(amber)
    for who in ("officer-clay", "adviser", "clerk", "police"):
        for page in (f"/filings/{made.number}", f"/filings/{made.number}/document"):
            assert world.browser(world.holder(who)).get(page).status_code in (403, 404), (who, page)


def test_the_owner_finds_it_in_a_queue(amber: Enterprise) -> None:
    made = filed(amber)
    assert made.number in world.text(world.browser(world.holder("officer")).get("/filings"))
    assert made.number not in world.text(world.browser(world.holder("officer-clay")).get("/filings"))
