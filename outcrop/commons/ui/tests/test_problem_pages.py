"""Problems as pages, and as a program hears them."""

import json

import pytest
from django.http import HttpResponseNotAllowed
from django.test import RequestFactory
from lxml import html

from outcrop.commons.ui import problems
from outcrop.kernel.problems import Door, InvalidInput, Problem


class Refused(Problem):
    code, status = "sample.refused", 409
    message = "The lot from <%(place)s> cannot be bought here."
    remedy = "Ask for a certificate of origin."


DOOR = Door("Ask the local office", "/office", "The federation's branch")


@pytest.fixture
def request_for(db, client):
    def make(path):
        made = RequestFactory().get(path)
        made.session, made.user = client.session, None
        return made

    return make


def test_a_problem_page_says_what_happened_what_to_do_and_who_helps(request_for):
    answer = problems.problem_response(request_for("/x"), Refused(place="Amber", next_door=DOOR))
    page = html.fromstring(answer.content)
    assert answer.status_code == 409
    assert page.xpath("//h1")[0].text_content() == "The lot from <Amber> cannot be bought here."
    text = page.xpath("//main")[0].text_content()
    for told in (
        "Ask for a certificate of origin.",
        "Ask the local office",
        "The federation's branch",
        "sample.refused",
    ):
        assert told in text
    assert page.xpath("//main//a[@href='/office']")


def test_a_program_hears_the_same_problem_as_json(request_for):
    answer = problems.problem_response(request_for("/api/v1/x"), Refused(place="Amber", next_door=DOOR))
    told = json.loads(answer.content)
    assert answer["Content-Type"] == "application/problem+json"
    assert (told["status"], told["code"], told["next_door"]["who"]) == (
        409,
        "sample.refused",
        "The federation's branch",
    )


def test_faults_of_an_input_are_listed(request_for):
    answer = problems.problem_response(request_for("/x"), InvalidInput({"mass": ["Too heavy."]}))
    assert "Too heavy." in answer.content.decode()
    assert answer.status_code == 422


def test_a_missing_page_answers_404_with_a_way_back(client, db):
    answer = client.get("/there-is-nothing-here")
    assert answer.status_code == 404
    assert html.fromstring(answer.content).xpath("//main//a[@href='/']")


def test_a_page_used_in_the_wrong_way_answers_405_and_keeps_its_header(request_for):
    middleware = problems.ProblemMiddleware(lambda request: HttpResponseNotAllowed(["POST"]))
    answer = middleware(request_for("/x"))
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "page.method-not-allowed" in answer.content.decode()


def test_a_form_without_its_secret_answers_403(db):
    from django.test import Client

    answer = Client(enforce_csrf_checks=True).post("/language", {"language": "en"})
    assert answer.status_code == 403
    assert "page.form-expired" in answer.content.decode()


def test_who_sent_an_expired_form_is_led_back_to_it_and_nowhere_else(db):
    from django.test import Client

    def buttons(referer):
        answer = Client(enforce_csrf_checks=True).post("/language", {}, headers={"referer": referer})
        return html.fromstring(answer.content).xpath("//main//a[contains(@class, 'btn')]/@href")

    assert buttons("http://testserver/verify?code=1") == ["/verify?code=1"]
    assert buttons("http://elsewhere.example/verify") == buttons("http://testserver//elsewhere.example/x") == []
    assert buttons("") == []


def test_more_than_we_take_answers_413(request_for):
    from django.core.exceptions import RequestDataTooBig

    assert problems.handler400(request_for("/x"), RequestDataTooBig()).status_code == 413


def test_our_own_error_answers_500_without_asking_the_database(django_db_blocker):
    with django_db_blocker.block():
        answer = problems.handler500(RequestFactory().get("/x"))
    assert answer.status_code == 500
    assert "page.our-fault" in answer.content.decode()


def test_an_error_that_is_no_problem_goes_on_to_django(request_for):
    middleware = problems.ProblemMiddleware(lambda request: None)
    assert middleware.process_exception(request_for("/x"), ValueError()) is None


def test_a_page_for_those_who_signed_in_leads_to_the_sign_in_and_back(client, db):
    assert "/sign-in?next=%2Fmessages" in client.get("/messages").content.decode()
