"""The pages of learning, as those who meet them do; and whom they let in."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from outcrop.commons.accounts.api import User, give_mandate, issue_token
from outcrop.learning import selectors
from outcrop.learning.models import Certificate, Enrolment, Intake, Session, Try
from outcrop.learning.tests import world
from outcrop.learning.tests.world import COURSE, NOW, TODAY, actor_of
from outcrop.learning.who import Learner


def send(client: Client, path: str, **told):
    return client.post(path, {"submission": str(uuid4()), **told})


def test_a_miner_takes_a_seat_sits_the_test_in_pictures_and_opens_her_certificate(officer, mira, browse):
    day = world.session(officer, on=TODAY)
    phone = browse(mira)
    page = phone.get(f"/courses/{COURSE}").content.decode()
    assert "Old washing place" in page
    assert send(phone, f"/courses/sessions/{day.number}/seat").status_code == 302
    # The trainer types the paper sheet in afterwards.
    listed = browse(officer).get(f"/courses/sessions/{day.number}/attendance").content.decode()
    assert f'name="present-{mira.id}"' in listed
    brought = send(browse(officer), f"/courses/sessions/{day.number}/attendance", **{f"present-{mira.id}": "yes"})
    assert "accepted" in browse(officer).get(brought.url).content.decode()
    # One question a page, each answer a picture; what was chosen travels in the address.
    chosen: dict[str, str] = {}
    for question in selectors.course_of(COURSE).questions:
        asked = phone.get(f"/courses/{COURSE}/test", chosen).content.decode()
        assert str(question.ask) in asked
        for choice in question.choices:
            assert f"/courses/pictures/{choice.picture}.svg" in asked
            assert phone.get(f"/courses/pictures/{choice.picture}.svg")["Content-Type"] == "image/svg+xml"
        chosen[question.key] = question.right
    assert "Hand in" in phone.get(f"/courses/{COURSE}/test", chosen).content.decode()
    done = send(phone, f"/courses/{COURSE}/test", **chosen)
    assert "Your certificate is ready" in phone.get(done.url).content.decode()
    made = Certificate.objects.get()
    assert made.number in phone.get("/courses/mine").content.decode()
    assert phone.get(f"/courses/certificates/{made.number}/paper").content.startswith(b"%PDF")
    for path in (f"/courses/certificates/{made.number}", done.url, f"/courses/{COURSE}"):
        body = phone.get(path).content
        assert len(body) < 60_000 and b"style=" not in body and b"onclick" not in body


def test_a_form_sent_twice_is_one_try(officer, mira, browse):
    phone, submission = browse(mira), str(uuid4())
    for _ in range(2):
        told = {"submission": submission, **world.answers()}
        assert phone.post(f"/courses/{COURSE}/test", told).status_code == 302
    assert Try.objects.count() == 1


def test_a_test_with_gaps_is_refused_in_words_and_keeps_what_was_chosen(officer, mira, browse):
    question = selectors.course_of(COURSE).questions[0]
    page = send(browse(mira), f"/courses/{COURSE}/test", **{question.key: question.right, "hands": "\x00"})
    assert page.status_code == 422
    assert f'value="{question.right}"' in page.content.decode()
    assert not Try.objects.exists()


def test_which_answer_is_right_is_told_only_to_whoever_passed(officer, mira, browse):
    failed = world.sit(mira, wrong=2)
    page = browse(mira).get(f"/courses/tries/{failed.id}").content.decode()
    assert "Right is:" not in page
    passed = world.sit(mira, wrong=1)
    assert "Right is:" in browse(mira).get(f"/courses/tries/{passed.id}").content.decode()
    assert browse(world.person("Tomo")).get(f"/courses/tries/{passed.id}").status_code == 404


def test_the_office_enrols_and_an_uploaded_list_is_told_row_by_row(officer, mira, browse):
    day = world.session(officer, on=TODAY)
    desk = browse(officer)
    assert send(desk, f"/courses/sessions/{day.number}", number=mira.number).status_code == 302
    assert Enrolment.objects.get().how == "office"
    file = SimpleUploadedFile("list.csv", f"number,present\n{mira.number},yes\nPE-X,yes\n".encode())
    brought = desk.post(f"/courses/sessions/{day.number}/attendance/list", {"submission": str(uuid4()), "file": file})
    page = desk.get(brought.url).content.decode()
    assert "accepted" in page and "Nobody in the register has the number PE-X" in page
    wrong = SimpleUploadedFile("list.csv", b"\x00\xff")
    told = desk.post(f"/courses/sessions/{day.number}/attendance/list", {"submission": str(uuid4()), "file": wrong})
    assert told.status_code == 422 and "could not read this list" in told.content.decode()
    assert Intake.objects.count() == 1


def test_an_agent_takes_a_seat_only_under_a_mandate_that_names_it(officer, mira, browse):
    agent, giving = world.person("Ilse"), world.act_of(actor_of(mira))
    day = world.session(officer)
    account = User.objects.get(person=agent.id)
    named = give_mandate(
        principal=mira.id, agent=agent.id, verbs=["learning.enrol"], how_given="paper", until=None, act=giving,
    )  # fmt: skip
    other = give_mandate(
        principal=world.person("Tomo").id, agent=agent.id, verbs=["market.show"], how_given="paper", until=None,
        act=giving,
    )  # fmt: skip
    token = issue_token(user=account, label="tests", at=NOW)

    def take(mandate):
        return Client().post(
            f"/api/v1/learning/sessions/{day.number}/seats", "{}", "application/json",
            headers={"authorization": f"Bearer {token}", "mandate": str(mandate.id), "submission-id": str(uuid4())},
        )  # fmt: skip

    assert take(other).status_code == 403
    assert take(named).status_code == 201
    assert Enrolment.objects.get().person_id == mira.id and Enrolment.objects.get().how == "agent"


@pytest.mark.parametrize("who", ["police", "adviser", "nobody", "elsewhere", "miner"])
def test_nobody_but_those_who_train_there_reads_who_learns_and_police_not_even_where(who, officer, mira, browse):
    day = world.session(officer, on=TODAY)
    world.seat(day, mira)
    made = world.certified(world.person("Tomo"), officer)
    reader = {
        "police": world.police,
        "adviser": lambda: world.holder("friends-of-testland", "adviser"),
        "nobody": lambda: None,
        "elsewhere": lambda: world.officer("CLAY"),
        "miner": lambda: world.person("Ruta"),
    }[who]()
    client = browse(reader)
    for path in ("", "/sheet.pdf", "/attendance"):
        answer = client.get(f"/courses/sessions/{day.number}{path}")
        assert answer.status_code == (200 if path == "" else answer.status_code)
        assert path == "" or answer.status_code in (401, 403, 404), path
        assert mira.number.encode() not in answer.content and b"Mira" not in answer.content
    page = client.get(f"/courses/sessions/{day.number}").content.decode()
    assert ("Old washing place" in page) == (who == "miner")
    for path in ("", "/paper", "/withdraw"):
        assert client.get(f"/courses/certificates/{made.number}{path}").status_code in (401, 403, 404)
    assert client.get("/courses/duties").status_code in (401, 403)


def test_the_department_sees_which_holders_are_not_yet_trained(officer, browse):
    page = browse(world.department()).get("/courses/duties").content.decode()
    assert "not yet trained" in page and "registry.receive" in page


def test_what_somebody_plans_wrongly_is_told_and_kept(officer, browse):
    told = {
        "course": COURSE, "area": "AMBER", "place": "The hall", "on_day": "31", "on_month": "2", "on_year": "2026",
        "trainer": "Ilse", "seats": "0",
    }  # fmt: skip
    page = send(browse(officer), "/courses/sessions/new", **told)
    body = page.content.decode()
    assert page.status_code == 422 and "There is no such day" in body and 'value="The hall"' in body
    assert not Session.objects.exists()
    far = TODAY + timedelta(days=900)
    told |= {"on_day": far.day, "on_month": far.month, "on_year": far.year, "seats": "5"}
    assert "from a year ago to a year ahead" in send(browse(officer), "/courses/sessions/new", **told).content.decode()
    told |= {"on_day": "1", "on_month": "12", "on_year": "2026"}
    assert send(browse(officer), "/courses/sessions/new", **told).status_code == 302


def test_a_program_plans_brings_and_reads_and_is_never_told_the_right_answer(officer, mira):
    token = issue_token(user=User.objects.get(id=officer.user), label="tests", at=NOW)

    def call(method, path, told=None):
        return Client().generic(
            method, f"/api/v1/learning{path}", "" if told is None else __import__("json").dumps(told),
            "application/json", headers={"authorization": f"Bearer {token}", "submission-id": str(uuid4())},
        )  # fmt: skip

    made = call("POST", "/sessions", {
        "course": COURSE, "area": "AMBER", "place": "Hall", "on": str(TODAY), "trainer": "Ilse", "seats": 4,
    })  # fmt: skip
    assert made.status_code == 201, made.content
    number = made.json()["number"]
    rows = [{"number": mira.number, "present": "yes"}, {"number": "X", "present": "yes"}]
    brought = call("POST", f"/sessions/{number}/attendance", {"rows": rows}).json()["rows"]
    assert [row["outcome"] for row in brought] == ["accepted", "refused"]
    assert brought[1]["code"] == "learning.learner-unknown"
    told = call("GET", f"/courses/{COURSE}")
    assert told.status_code == 200 and not re.search(r'"right"', told.content.decode())
    assert Client().get("/api/v1/learning/courses").status_code == 200
    missing = Client().get("/api/v1/learning/courses/none")
    assert (missing.status_code, missing.json()["code"]) == (404, "learning.course-unknown")
    assert selectors.was_there(Session.objects.get(), Learner(person=mira.id))


@pytest.mark.parametrize("name", ["none", "..", "settings", "retort%00"])
def test_a_picture_that_is_none_is_not_found(name, country, browse):
    assert browse().get(f"/courses/pictures/{name}.svg").status_code == 404
