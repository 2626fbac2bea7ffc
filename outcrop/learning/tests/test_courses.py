"""Courses: whose they are, seats, attendance taken elsewhere, the test in pictures, and the certificate."""

import csv
import io
import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import InternalError, connection, transaction
from django.db.utils import DatabaseError

from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotAllowed
from outcrop.credentials import api as credentials
from outcrop.learning import api, papers, problems, selectors
from outcrop.learning.models import Attendance, Certificate, Try
from outcrop.learning.section import LearningSection, cross_check
from outcrop.learning.services.attendance import read_list
from outcrop.learning.services.certificates import withdraw
from outcrop.learning.services.sessions import cancel_session, leave
from outcrop.learning.tests import world
from outcrop.learning.tests.world import COURSE, FOR_OFFICIALS, TODAY, act_of, actor_of
from outcrop.learning.who import Learner, learner_numbered


@pytest.fixture(params=["testland", "mng"])
def pack(request):
    return packs.load(request.param)


def test_the_courses_of_each_pack_stand_without_fault_and_in_every_language(pack):
    assert pack.tried("learning.yaml", LearningSection)[0] == []
    assert list(cross_check(pack)) == []
    for course in pack.section("learning").courses:
        said = [course.title, course.purpose, course.for_whom, course.owner.who]
        said += [words for each in course.questions for words in (each.ask, *(one.words for one in each.choices))]
        for text in said:
            assert set(pack.country.languages) <= set(text.by_language), (course.key, text)


def test_no_partner_owns_a_course_but_one_may_support_it_until_a_day():
    told = packs.load("testland").section("learning").model_dump(mode="python")
    told["courses"][0]["owner"]["kind"] = "partner"
    with pytest.raises(ValueError, match="can support a course for a time, never own one"):
        LearningSection.model_validate(told)
    for pack in ("testland", "mng"):
        for course in packs.load(pack).section("learning").courses:
            assert str(course.owner.kind) in ("state", "miners")


def test_the_last_seat_goes_to_one(officer, mira):
    day = world.session(officer, seats=1)
    world.seat(day, mira)
    with pytest.raises(problems.SessionFull):
        world.seat(day, world.person("Tomo"))
    leave(session=day.id, learner=Learner(person=mira.id), act=act_of(actor_of(mira)))
    world.seat(day, world.person("Una"))


def test_taking_a_seat_twice_is_one_seat(officer, mira):
    day = world.session(officer)
    assert world.seat(day, mira).id == world.seat(day, mira).id
    assert selectors.taken(day) == 1


def test_a_day_that_is_cancelled_takes_nobody_and_says_why(officer, mira):
    day = world.session(officer)
    cancel_session(session=day.id, reason="The road is flooded", act=act_of(officer))
    with pytest.raises(problems.SessionCancelledAlready) as told:
        world.seat(day, mira)
    assert "The road is flooded" in str(told.value)


def test_an_office_trains_in_its_own_district_only(officer, mira):
    elsewhere = world.session(world.officer("CLAY"), area="CLAY", on=TODAY)
    with pytest.raises(NotAllowed):
        world.bring(elsewhere, officer, (mira.number, "yes"))
    with pytest.raises(problems.AreaNotServed):
        world.session(officer, area="CLAY")


def test_each_row_of_a_list_is_accepted_or_refused_with_its_reason_and_a_second_time_nothing_changes(officer, mira):
    tomo = world.person("Tomo")
    day = world.session(officer, on=TODAY)
    rows = [(mira.number, "yes"), ("PE-NOBODY", "yes"), (tomo.number, "perhaps"), ("", "yes"), (tomo.number, "no")]
    first = world.bring(day, officer, *rows)
    assert [row["outcome"] for row in first.outcomes] == ["accepted", "refused", "refused", "refused", "accepted"]
    assert first.outcomes[1]["code"] == "learning.learner-unknown" and "PE-NOBODY" in first.outcomes[1]["reason"]
    assert first.outcomes[2]["code"] == "learning.row-not-understood"
    again = world.bring(day, officer, *rows)
    assert [row["outcome"] for row in again.outcomes] == ["already", "refused", "refused", "refused", "already"]
    assert Attendance.objects.count() == 2
    assert selectors.was_there(day, Learner(person=mira.id)) is True
    assert selectors.was_there(day, Learner(person=tomo.id)) is False


def test_a_list_that_says_yes_and_no_for_one_is_refused_for_her(officer, mira):
    day = world.session(officer, on=TODAY)
    brought = world.bring(day, officer, (mira.number, "yes"), (mira.number.lower(), "no"))
    assert {row["code"] for row in brought.outcomes} == {"learning.row-contradicted"}
    assert selectors.was_there(day, Learner(person=mira.id)) is None


def test_a_correction_is_a_new_row_and_the_newest_counts(officer, mira):
    day = world.session(officer, on=TODAY)
    world.bring(day, officer, (mira.number, "yes"))
    world.bring(day, officer, (mira.number, "no"))
    assert selectors.was_there(day, Learner(person=mira.id)) is False
    assert Attendance.objects.count() == 2
    with pytest.raises((InternalError, DatabaseError)), transaction.atomic():
        Attendance.objects.update(present=True)


def test_nobody_was_there_before_the_day(officer, mira):
    with pytest.raises(problems.SessionNotYet):
        world.bring(world.session(officer, on=TODAY + timedelta(days=1)), officer, (mira.number, "yes"))


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"number,present\nPE-1,yes\nPE-2,no\n", [("PE-1", "yes"), ("PE-2", "no")]),
        (b"\xef\xbb\xbfNumber,Present\r\nPE-1,x\r\n", [("PE-1", "x")]),
        (b'[{"number": "PE-1", "present": true}, {"number": 7}]', [("PE-1", "True"), ("7", "?")]),
    ],
)
def test_a_list_is_read_as_csv_or_json(data, rows):
    assert [(row.number, row.present) for row in read_list(data)] == rows


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe", b"[1, 2]", b"{}", b"[", b'{"rows": []}', b"number,present\n"])
def test_a_file_that_is_no_list_is_refused_in_words(data):
    with pytest.raises(problems.ListNotReadable):
        read_list(data)


def test_whoever_attended_and_passed_holds_a_certificate_in_either_order(officer, mira):
    day = world.session(officer, on=TODAY)
    world.sit(mira)
    assert not Certificate.objects.exists()
    world.bring(day, officer, (mira.number, "yes"))
    first = Certificate.objects.get()
    tomo = world.person("Tomo")
    world.bring(day, officer, (tomo.number, "yes"))
    world.sit(tomo)
    assert Certificate.objects.count() == 2
    assert first.session == day and selectors.holds(first, on=TODAY)


def test_a_failed_test_is_kept_and_gives_nothing(officer, mira):
    world.bring(world.session(officer, on=TODAY), officer, (mira.number, "yes"))
    sat = world.sit(mira, wrong=2)
    assert (sat.passed, sat.right, sat.asked, sat.needed) == (False, 2, 4, 3)
    assert not Certificate.objects.exists()
    assert world.sit(mira, wrong=1).passed
    assert Try.objects.count() == 2 and Certificate.objects.count() == 1


def test_a_test_is_sat_only_so_often_a_day(officer, mira):
    for _ in range(selectors.section().tries_a_day):
        world.sit(mira, wrong=4)
    with pytest.raises(problems.TriesUsed):
        world.sit(mira)
    assert world.sit(mira, on=TODAY + timedelta(days=1)).passed


def test_a_course_for_officials_is_not_given_to_others_and_needs_no_session(officer, mira):
    told = world.answers(FOR_OFFICIALS)
    with pytest.raises(problems.NotForThisAudience):
        world.sit_test(course=FOR_OFFICIALS, answers=told, learner=Learner(person=mira.id), act=act_of(actor_of(mira)))
    assert not api.trained(duty="registry.receive", on=TODAY, user=officer.user)
    world.sit_test(course=FOR_OFFICIALS, answers=told, learner=Learner(user=officer.user), act=act_of(officer))
    assert api.trained(duty="registry.receive", on=TODAY, user=officer.user)
    assert not api.trained(duty="market.buy", on=TODAY, user=officer.user)
    assert not api.trained(duty="registry.receive", on=TODAY - timedelta(days=1), user=officer.user)
    assert not api.trained(duty="registry.receive", on=TODAY + timedelta(days=731), user=officer.user)


def test_anybody_can_verify_a_certificate_and_it_names_nobody(officer, mira, browse):
    made = world.certified(mira, officer)
    signed = credentials.credential(made.credential)
    found = credentials.verify(credentials.token(signed), on=TODAY)
    assert str(found.verdict) == "good" or found.verdict.name == "GOOD"
    told = json.dumps(signed.claims)
    assert "Mira" not in told and mira.number not in told
    assert credentials.verify(papers.certificate_pdf(made, language="en"), on=TODAY).verdict == found.verdict
    page = browse().post("/verify", {"text": credentials.qr_text(signed), "submission": str(uuid4())}, follow=True)
    assert made.number in page.content.decode() and "Mira" not in page.content.decode()


def test_a_certificate_that_was_withdrawn_says_so_to_whoever_verifies_and_trains_for_nothing(officer, mira):
    made = world.certified(mira, officer)
    assert api.trained_people([mira.id], on=TODAY) == [TODAY]
    with pytest.raises(NotAllowed):
        withdraw(certificate=made.id, reason="Somebody else sat the test", act=act_of(officer))
    withdraw(certificate=made.id, reason="Somebody else sat the test", act=act_of(world.department()))
    verdict = credentials.verify(credentials.token(credentials.credential(made.credential)), on=TODAY)
    assert "Somebody else sat the test" in f"{verdict.reason} {verdict.advice} {verdict}"
    assert api.trained_people([mira.id], on=TODAY) == []
    with pytest.raises(problems.NothingToWithdraw):
        withdraw(certificate=made.id, reason="Again", act=act_of(world.department()))


def test_after_a_withdrawal_the_old_test_gives_no_new_certificate(officer, mira):
    made = world.certified(mira, officer)
    withdraw(certificate=made.id, reason="Somebody else sat the test", act=act_of(world.department()))
    world.bring(world.session(officer, on=TODAY), officer, (mira.number, "yes"))
    assert Certificate.objects.count() == 1


def test_certificates_and_tries_are_never_changed(officer, mira):
    world.certified(mira, officer)
    for table in ("learning_certificate", "learning_try", "learning_attendance", "learning_intake"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table}")


def test_a_number_is_found_however_it_is_typed_and_rubbish_is_refused_in_words(mira):
    assert learner_numbered(f"  {mira.number.lower()} ").person == mira.id
    for typed in ("", "\x00", "nobody", "'; --"):
        with pytest.raises(problems.LearnerUnknown):
            learner_numbered(typed)


def test_the_list_that_the_sheet_prints_is_the_list_that_comes_back(officer, mira):
    day = world.session(officer, on=TODAY)
    world.seat(day, mira)
    assert papers.sheet_pdf(day, language="en").startswith(b"%PDF")
    written = io.StringIO()
    told = csv.writer(written)
    told.writerow(["number", "present"])
    told.writerows([each.number, "yes"] for each in selectors.list_of(day))
    rows = read_list(written.getvalue().encode())
    assert [row["outcome"] for row in world.bring(day, officer, *((r.number, r.present) for r in rows)).outcomes] == [
        "accepted"
    ]


def test_the_course_of_a_stranger_is_unknown():
    with pytest.raises(problems.CourseUnknown):
        selectors.course_of("nothing")
    assert selectors.course_of(COURSE).steps
