"""Filling forms in a browser: page by page, as somebody with a cheap phone does."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from lxml import etree

from outcrop.commons.documents import api as documents
from outcrop.field.models import Draft, Submission
from outcrop.field.tests.conftest import PICTURE
from outcrop.kernel.ids import new_id

FLOW = {"buyer": "village", "buyers": "3", "reasons": ["near", "cash"]}
FIRST = {"data__visited_on": "2026-11-20", "data__agreed": "yes", "data__place": "x"}


def send(client, address, **values):
    return client.post(address, {"submission": str(new_id()), **{k.replace("__", ":"): v for k, v in values.items()}})


def begun(client, form_id):
    return send(client, f"/forms/begin/{form_id}").url


def follow(client, address, **values):
    answer = send(client, address, **values)
    assert answer.status_code == 302, re.sub(r"<[^>]+>", " ", answer.content.decode())
    return answer.url


@pytest.fixture
def client(browser, officer):
    return browser(officer)


def to_market(client):
    address = begun(client, "supply-chain-market")
    address = follow(client, address, data__visited_on="2026-11-20", data__agreed="yes")
    address = follow(
        client, address, data__flow__buyer="village", data__flow__buyers="3", data__flow__reasons=["near", "cash"]
    )
    address = follow(client, address, data__credit__advance="no")
    return follow(client, address, data__papers__receipt="unknown", data__papers__remarks="A < B & C")


def test_a_form_is_filled_page_by_page_and_sends_what_a_phone_would_send(client):
    check = to_market(client)
    assert check.endswith("/check") and "Near" in client.get(check).content.decode()
    done = follow(client, check)
    kept = Submission.objects.get()
    assert not Draft.objects.exists() and kept.channel == "browser"
    assert "A trader in the village" in client.get(done).content.decode()
    instance = kept.instance_id
    assert re.fullmatch(r"uuid:[0-9a-f-]{36}", instance)
    # What ODK Collect writes for the same answers: choices in the order of the list, what is not relevant left out.
    phone = (
        '<data id="supply-chain-market" version="2026112201"><visited_on>2026-11-20</visited_on><agreed>yes</agreed>'
        "<flow><buyer>village</buyer><buyers>3</buyers><reasons>cash near</reasons></flow>"
        "<credit><advance>no</advance></credit>"
        "<papers><receipt>unknown</receipt><assay_shown/><remarks>A &lt; B &amp; C</remarks></papers>"
        f"<meta><instanceID>{instance}</instanceID></meta></data>"
    )
    assert plainly(kept.xml) == plainly(phone)


def plainly(xml):
    """Return XML in its canonical form, without prefixes that nothing uses."""
    root = etree.fromstring(xml.encode())
    etree.cleanup_namespaces(root)
    return etree.tostring(root, method="c14n")


def test_the_same_press_twice_sends_once(client):
    check = to_market(client)
    values = {"submission": str(new_id())}
    first, second = client.post(check, values), client.post(check, values)
    assert first.url == second.url and Submission.objects.count() == 1


def test_a_wrong_answer_is_told_in_the_words_of_the_form_and_what_was_typed_stays(client):
    address = begun(client, "community-assessment")
    answer = send(client, address, data__visited_on="2026-12-24", data__agreed="no", data__place="Old <hill>")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "This day lies in the future." in page and "Without consent nothing is written down." in page
    assert "Old &lt;hill&gt;" in page and 'value="2026-12-24"' in page
    assert Draft.objects.get().page == 1


@pytest.mark.parametrize(
    ("typed", "told"), [("many", "whole number"), ("-1", "Not less than nothing"), ("", "needs an answer")]
)
def test_numbers_are_numbers(client, typed, told):
    address = follow(
        client,
        begun(client, "community-assessment"),
        data__visited_on="2026-11-20",
        data__agreed="yes",
        data__place="x",
    )
    assert told in send(client, address, data__people__miners=typed).content.decode()


def test_a_question_that_an_answer_makes_relevant_is_asked_before_going_on_and_forgotten_when_it_is_not(client):
    address = begun(client, "supply-chain-market")
    address = follow(client, address, data__visited_on="2026-11-20", data__agreed="yes")
    assert "data:flow:buyer_other" not in client.get(address).content.decode()
    again = follow(client, address, data__flow__buyer="other")
    assert again == address and "data:flow:buyer_other" in client.get(again).content.decode()
    assert send(client, again, data__flow__buyer="other").status_code == 422, "it is required now"
    further = follow(client, again, data__flow__buyer="other", data__flow__buyer_other="The miller")
    assert further != address
    follow(client, address, data__flow__buyer="counter", data__flow__buyer_other="The miller")
    xml = Draft.objects.get().xml
    assert 'kept="The miller"' in xml, "it would come back if it became relevant again"


def test_a_repeat_is_asked_as_often_as_wished_and_a_calculated_answer_is_shown(client):
    address = follow(
        client,
        begun(client, "community-assessment"),
        data__visited_on="2026-11-20",
        data__agreed="yes",
        data__place="x",
    )
    address = follow(
        client, address, data__people__miners="40", data__people__women="10", data__people__others_use="no"
    )
    # The share appears on the same page, as something to read.
    assert "Women are 25 of 100." in client.get(address.replace("/3", "/2")).content.decode()
    for what in ("Water", "School"):
        address = follow(client, address, **{f"data__need[{1 if what == 'Water' else 2}]__what": what})
        address = follow(client, address, again="yes" if what == "Water" else "no")
    draft = etree.fromstring(Draft.objects.get().xml.encode())
    assert draft.xpath("need/what/text()") == ["Water", "School"] and draft.findtext("people/women_share") == "25"


def test_a_photograph_is_sent_with_the_answers_and_what_is_no_photograph_is_refused(client):
    address = follow(
        client,
        begun(client, "community-assessment"),
        data__visited_on="2026-11-20",
        data__agreed="yes",
        data__place="x",
    )
    address = follow(client, address, data__people__miners="4", data__people__others_use="no")
    address = follow(client, address, **{"data__need[1]__what": "Water"})
    address = follow(client, address, again="no")
    wrong = send(client, address, data__safety__picture=SimpleUploadedFile("a.jpg", b"MZ", content_type="image/jpeg"))
    assert wrong.status_code == 422 and "its content is something else" in wrong.content.decode()
    right = SimpleUploadedFile("a.jpg", PICTURE, content_type="image/jpeg")
    follow(client, follow(client, address, data__safety__picture=right))
    kept = Submission.objects.get()
    file = kept.attachments.get()
    assert file.name in kept.xml and documents.open(file.digest) == PICTURE and kept.consumed


def test_nothing_is_sent_while_something_required_is_missing(client):
    begun(client, "community-assessment")
    draft = Draft.objects.get()
    page = client.get(f"/forms/drafts/{draft.id}/check").content.decode()
    assert "missing" in page and ">Send<" not in page
    assert send(client, f"/forms/drafts/{draft.id}/check").status_code == 422 and not Submission.objects.exists()


def test_a_draft_is_its_writers_alone_and_nobody_without_the_duty_fills(client, browser, holder, department):
    address = begun(client, "price-chain")
    agent = browser(holder("federation", "extension-agent"))
    assert agent.get(address).status_code == 404 and agent.get("/forms").status_code == 200
    for powerless in (holder("police", "inspector"), holder("friends-of-testland", "adviser"), department):
        assert browser(powerless).get("/forms").status_code == 403
        assert browser(powerless).get(address).status_code == 403


def test_answers_are_read_in_the_own_area_and_by_the_department_only(client, browser, holder, department):
    done = follow(client, to_market(client))
    assert client.get(done).status_code == 200 and browser(department).get(done).status_code == 200
    assert browser(holder("district-office@CLAY", "mining-officer")).get(done).status_code == 404
    assert browser(holder("police", "inspector")).get(done).status_code in (403, 404)


def test_pages_are_light_and_in_the_languages_of_the_form(client):
    address = begun(client, "community-assessment")
    assert len(client.get(address).content) < 30_000
    address = send(client, "/forms/begin/community-assessment", language="Esperanto (eo)").url
    page = client.get(address).content.decode()
    assert "Kiel oni nomas" in page and 'lang="eo"' in page


def test_a_page_that_is_gone_and_addresses_that_lead_nowhere_are_told(client):
    address = begun(client, "price-chain")
    assert send(client, address, page="/data/other").status_code == 409
    assert client.get(address.replace("/1", "/99")).url.endswith("/check")
    assert client.get("/forms/begin/nothing").status_code == 404


def test_what_must_be_answered_is_not_said_to_be_optional(client):
    page = client.get(begun(client, "community-assessment")).content.decode()
    place = page[page.index("What do people call this place?") :]
    assert "you may leave this empty" not in page[: page.index("What do people call this place?")]
    assert "you may leave this empty" not in place[:200]
    page = client.get(follow(client, begun(client, "community-assessment"), **FIRST)).content.decode()
    assert "you may leave this empty" in page[page.index("How many of them are women?") :]
