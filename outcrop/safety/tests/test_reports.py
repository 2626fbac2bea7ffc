"""Reporting without a name: by page, recording, clerk and program; sent twice, counted once."""

import re
from datetime import timedelta
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from outcrop.commons.journal.models import Entry, Submission
from outcrop.safety import codes, handling, reporting
from outcrop.safety.models import Accident, Report
from outcrop.safety.selectors import accident_of
from outcrop.safety.tests.world import WORDS, form, refused

CODE = re.compile(r"(?:\d{4} ){4}\d{4}")


def test_somebody_without_a_name_reports_and_follows_it_with_a_code(land):
    phone = land.browser()
    page = phone.post("/safety/report", form(place="Where nobody has a right"))
    code = CODE.search(page.content.decode()).group()
    assert Report.objects.get().place == "Where nobody has a right"
    handling.take_step(
        accident=Accident.objects.get(), what="rescue", words="Two went with air.", told=True, act=land.act("rescuer")
    )
    handling.take_step(
        accident=Accident.objects.get(), what="note", words="Inner word", told=False, act=land.act("rescuer")
    )
    told = land.browser().post("/safety/code", {"code": code, "submission": str(uuid4())}).content.decode()
    assert "Two went with air." in told and "Inner word" not in told and WORDS not in told


def test_a_form_sent_twice_is_one_report_with_one_code(land):
    sent, phone = form(), land.browser()
    pages = [phone.post("/safety/report", sent).content.decode() for _ in range(2)]
    assert len({CODE.search(page).group() for page in pages}) == 1
    assert Report.objects.count() == Accident.objects.count() == 1


def test_nothing_says_who_reported_not_even_of_somebody_who_is_signed_in(land):
    land.browser("mining-officer").post("/safety/report", form())
    who = str(land.users["mining-officer"].id)
    entry = Entry.objects.get()
    assert entry.type == "safety.report-received"
    assert who not in str(entry.content) and "AMBER" not in str(entry.content).upper()
    assert not Submission.objects.exists()
    assert who not in str(Report.objects.values())


def test_the_database_cannot_say_a_code(land):
    report, code = land.reported()
    assert code not in str(Report.objects.values()) and reporting.by_code(codes.said(code)) == report


def test_a_recording_is_known_by_its_bytes_and_heard_by_the_rescuer_only(land):
    sound = b"OggS" + b"\0" * 60
    sent = form(words="", recording=SimpleUploadedFile("my phone.txt", sound, "text/plain"))
    assert land.browser().post("/safety/report", sent).status_code == 200
    report = Report.objects.get()
    assert report.recording.name == "recording" and report.recording.stored_by is None
    way = f"/safety/desk/{accident_of(report).number}/recording/{report.id}"
    heard = land.browser("rescuer").get(way)
    assert (heard.content, heard["Content-Type"]) == (sound, "audio/ogg")
    assert land.browser("rescuer-elsewhere").get(way).status_code == 404
    assert land.browser("mine-inspector").get(way).status_code == 403


def test_what_is_no_sound_is_refused_and_the_words_stay_in_the_form(land):
    sent = form(recording=SimpleUploadedFile("x.ogg", b"MZ not a sound", "audio/ogg"))
    page = land.browser().post("/safety/report", sent)
    assert page.status_code == 422 and WORDS in page.content.decode()
    assert not Report.objects.exists()


def test_what_cannot_be_kept_gets_a_sentence_and_a_code(land):
    for told, code in (
        ({"kind": "theft"}, "safety.kind-unknown"),
        ({"cause": "fate"}, "safety.cause-unknown"),
        ({"area": "NOWHERE"}, "safety.area-not-found"),
        ({"area": "", "words": " "}, "safety.nothing-told"),
        ({"people": 501}, "safety.too-many-people"),
        ({"happened_on": land.today + timedelta(days=1)}, "safety.day-unfit"),
    ):
        with refused(code):
            land.reported(**told)
    for typed in ("north of the tree", "48.7", "91 20", "48.71 106.94 3"):
        assert land.browser().post("/safety/report", form(point=typed)).status_code == 422, typed
    assert land.browser().post("/safety/report", form(point="1.46, 20.42")).status_code == 200
    assert (Report.objects.get().latitude, Report.objects.get().longitude) == (1.46, 20.42)


def test_a_clerk_types_in_what_came_on_paper_and_cannot_read_it_afterwards(land):
    clerk = land.browser("agent")
    assert clerk.post("/safety/report/in", form(channel="paper")).status_code == 200
    assert Report.objects.get().channel == "paper"
    assert clerk.get(f"/safety/desk/{Accident.objects.get().number}").status_code == 403


def test_a_program_reports_and_asks_what_was_done(land):
    told = {"kind": "danger", "cause": "water", "happened_on": "2026-03-01", "words": "The dam leaks."}
    head = {"submission-id": str(uuid4())}
    sent = [land.browser().post("/api/v1/safety/reports", told, "application/json", headers=head) for _ in range(2)]
    assert [each.status_code for each in sent] == [201, 201] and sent[0].json() == sent[1].json()
    asked = land.browser().post("/api/v1/safety/reports/read", sent[0].json(), "application/json")
    assert asked.json() == {"read": False, "steps": []}
    wrong = land.browser().post("/api/v1/safety/reports/read", {"code": "1" * 20}, "application/json")
    assert (wrong.status_code, wrong.json()["code"]) == (404, "safety.code-not-found")
