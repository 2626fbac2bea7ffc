"""Sent twice, done once."""

import threading
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from outcrop.commons.journal.models import Submission
from outcrop.commons.numbering.api import next_number
from outcrop.commons.posting import SubmissionMissing, SubmissionReused, once
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import SystemClock, civil_date


@once
def take_a_number(request: HttpRequest) -> HttpResponse:
    """Take a number, unless the form is wrong."""
    number = next_number(kind="TT", office="X", year=2026)
    if request.POST.get("wrong"):
        return HttpResponse(status=422)
    return HttpResponseRedirect(f"/receipt/{number}")


def post(**fields: str) -> HttpRequest:
    request = RequestFactory().post("/take", fields)
    now = SystemClock().now()
    request.act = lambda: Act(by=Actor.nobody(), at=now, on=civil_date(now, "UTC"))  # type: ignore[attr-defined]
    return request


@pytest.mark.django_db
def test_a_form_sent_again_gets_the_same_receipt_and_is_not_done_twice() -> None:
    submission = str(uuid4())
    first = take_a_number(post(submission=submission, what="a"))
    again = take_a_number(post(submission=submission, what="a"))
    assert first["Location"] == again["Location"]
    with transaction.atomic():
        assert "-00002-" in next_number(kind="TT", office="X", year=2026)


@pytest.mark.django_db
def test_a_form_without_its_number_is_refused() -> None:
    with pytest.raises(SubmissionMissing):
        take_a_number(post(what="a"))


@pytest.mark.django_db
def test_a_number_used_with_other_content_is_refused() -> None:
    submission = str(uuid4())
    take_a_number(post(submission=submission, what="a"))
    with pytest.raises(SubmissionReused):
        take_a_number(post(submission=submission, what="b"))


@pytest.mark.django_db
def test_a_form_with_faults_leaves_nothing_behind_and_can_be_sent_again_corrected() -> None:
    submission = str(uuid4())
    assert take_a_number(post(submission=submission, wrong="1")).status_code == 422
    assert not Submission.objects.exists()
    assert "-00001-" in take_a_number(post(submission=submission))["Location"]


@pytest.mark.django_db(transaction=True)
def test_two_that_arrive_at_the_same_moment_are_one() -> None:
    submission, places = str(uuid4()), []

    def send() -> None:
        try:
            places.append(take_a_number(post(submission=submission, what="a"))["Location"])
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(places) == 8
    assert len(set(places)) == 1


@pytest.mark.django_db
def test_a_number_is_taken_inside_a_transaction_only_and_given_back_when_the_act_fails() -> None:
    with pytest.raises(ValueError, match="no"), transaction.atomic():
        assert "-00001-" in next_number(kind="TT", office="Y", year=2026)
        raise ValueError("no")
    with transaction.atomic():
        assert "-00001-" in next_number(kind="TT", office="Y", year=2026)
