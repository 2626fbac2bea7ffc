"""No view is reached without saying who may; a barrier is counted without the person."""

import json

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from outcrop.commons import barriers
from outcrop.commons.accounts.problems import SignInNeeded
from outcrop.commons.guards import GuardMiddleware, guarded, open_to_all
from outcrop.commons.journal.models import Entry
from outcrop.commons.policies import NotAllowed, Policy, has_duty
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import SystemClock, civil_date
from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import Door, Problem

DIG = Policy("test.guarded-dig", has_duty("dig"), "Digs.")


def request_by(actor: Actor) -> HttpRequest:
    request = RequestFactory().get("/dig")
    now = SystemClock().now()
    request.actor, request.resolver_match = actor, None  # type: ignore[attr-defined]
    request.act = lambda: Act(by=actor, at=now, on=civil_date(now, "UTC"))  # type: ignore[attr-defined]
    return request


@guarded(DIG)
def dig(request: HttpRequest) -> HttpResponse:
    """Dig."""
    return HttpResponse("dug")


def test_a_view_that_does_not_say_who_may_is_refused_to_everybody() -> None:
    def bare(request: HttpRequest) -> HttpResponse:
        return HttpResponse("oops")

    middleware = GuardMiddleware(bare)  # type: ignore[arg-type]
    with pytest.raises(RuntimeError, match="does not say who"):
        middleware.process_view(request_by(Actor.nobody()), bare, (), {})
    middleware.process_view(request_by(Actor.nobody()), open_to_all("test")(bare), (), {})


def test_a_stranger_is_asked_to_sign_in_and_a_neighbour_is_told_why_not() -> None:
    with pytest.raises(SignInNeeded):
        dig(request_by(Actor.nobody()))
    with pytest.raises(NotAllowed):
        dig(request_by(Actor(user=new_id())))


@pytest.mark.django_db
def test_a_refusal_with_a_next_door_is_counted_without_the_person() -> None:
    class NoGround(Problem):
        code = "test.no-ground"

    person = Actor(user=new_id(), person=new_id())
    barriers.count(NoGround(next_door=Door("Ask the office", "/office")), request_by(person))
    barriers.count(NoGround(), request_by(person))
    entry = Entry.objects.get(type="barrier.met")
    assert json.loads(entry.content)["facts"]["code"] == "test.no-ground"
    assert str(person.person) not in entry.content
    assert str(person.user) not in entry.content
