"""Courses as everybody reads them, and what somebody learned."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_GET

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.disclosure.api import Tier, disclose
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Act
from outcrop.learning import selectors
from outcrop.learning.models import Enrolment, Session
from outcrop.learning.policies import LEARN, READ_COURSES, TRAIN
from outcrop.learning.section import picture_file
from outcrop.learning.who import learner_seen

SESSION_RECORD = "learning.session"
A_DAY = 24 * 60 * 60


def shown(session: Session, act: Act) -> dict[str, Any]:
    """
    Return what a reader may see of a session. The exact place is for those who learn or train, not for whoever passes.
    """
    area = areas.Area.objects.filter(path=session.area_path).defer("shape").first()
    concerned = act.by.principal is not None or TRAIN.verdict(act.by, session).allowed
    told = {
        "number": session.number, "course": session.course, "on": session.on, "area": area.name if area else None,
        "seats_free": max(0, session.seats - selectors.taken(session)), "place": session.place,
        "trainer": session.trainer, "cancelled_for": session.cancelled_for,
    }  # fmt: skip
    return disclose(SESSION_RECORD, told, to=Tier.PARTY if concerned else Tier.PUBLIC, on=act.on)


@guarded(READ_COURSES)
@require_GET
def courses(request: HttpRequest) -> HttpResponse:
    """Show every course of the country."""
    told = selectors.section()
    return render(request, "learning/courses.html", {"told": told})


@guarded(READ_COURSES)
@require_GET
def course(request: HttpRequest, key: str) -> HttpResponse:
    """Show a course: what it is for, whose it is, when it is held next, and its test."""
    act = act_of(request)
    found = selectors.course_of(key)
    coming = [shown(each, act) for each in selectors.coming_sessions(key, on=act.on)]
    context = {"course": found, "coming": coming, "learns": learner_seen(act) is not None, "today": act.on}
    return render(request, "learning/course.html", context)


@guarded(LEARN)
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Show what somebody is enrolled in, her tries and her certificates."""
    act = act_of(request)
    learner = learner_seen(act)
    assert learner is not None  # the policy saw to it: somebody signed in
    seats = Enrolment.objects.filter(learner.rows, left_at=None).select_related("session").order_by("-session__on")
    told = selectors.section()
    context = {
        "seats": [
            (row.session, told.course(row.session.course), selectors.was_there(row.session, learner))
            for row in seats[:50]
        ],
        "certificates": [
            (row, told.course(row.course), selectors.holds(row, on=act.on))
            for row in selectors.certificates_of(learner)
        ],
        "tries": [(course, row) for course in told.courses for row in selectors.tries_of(course.key, learner)[:5]],
        "today": act.on,
    }
    return render(request, "learning/mine.html", context)


@open_to_all("pictures of questions are no secret, and are wanted without a network later")
@require_GET
def picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """Send a picture of the pack, or ours of that name."""
    found = picture_file(packs.current().root, name)
    if found is None:
        raise NotFound()
    response = FileResponse(found.open("rb"), content_type="image/svg+xml")
    patch_cache_control(response, public=True, max_age=A_DAY)
    return response
