"""
The test: one question a page, each answer a picture with words that are read aloud.

What was chosen travels in the address, so that the test works without JavaScript and nothing is kept before it is
handed in.
"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.kernel.problems import Problem
from outcrop.learning import selectors
from outcrop.learning.models import Try
from outcrop.learning.policies import LEARN
from outcrop.learning.section import Course
from outcrop.learning.services.examining import sit_test
from outcrop.learning.who import learner_behind


@guarded(LEARN)
@require_http_methods(["GET", "POST"])
@once
def test(request: HttpRequest, key: str) -> HttpResponse:
    """Ask the next question; when all are answered, show the choices; take them."""
    act = act_of(request)
    course = selectors.course_of(key)
    answers = _chosen(course, request)
    if request.method == "POST":
        try:
            learner = learner_behind(act, "learning.sit-test")
            made = sit_test(course=key, answers=answers, learner=learner, act=act)
            return HttpResponseRedirect(reverse("learning:sat", args=[made.id]))
        except Problem as problem:
            return _check(request, course, answers, problem)
    waiting = [question for question in course.questions if question.key not in answers]
    if not waiting:
        return _check(request, course, answers)
    context = {
        "course": course,
        "question": waiting[0],
        "number": len(answers) + 1,
        "of": len(course.questions),
        "answers": answers,
    }
    return render(request, "learning/question.html", context)


# pytest would take the view for a test of its own
test.__test__ = False  # type: ignore[attr-defined]


def _chosen(course: Course, request: HttpRequest) -> dict[str, str]:
    sent = request.POST if request.method == "POST" else request.GET
    return {
        question.key: sent[question.key]
        for question in course.questions
        if sent.get(question.key) in {choice.key for choice in question.choices}
    }


def _check(
    request: HttpRequest, course: Course, answers: dict[str, str], problem: Problem | None = None
) -> HttpResponse:
    chosen = []
    for question in course.questions:
        others = "&".join(f"{name}={value}" for name, value in answers.items() if name != question.key)
        picked = next((choice for choice in question.choices if choice.key == answers.get(question.key)), None)
        chosen.append((question, picked, others))
    context = {"course": course, "chosen": chosen, "answers": answers, "problem": problem}
    return render(request, "learning/hand_in.html", context, status=problem.status if problem else 200)


@guarded(LEARN)
@require_GET
def sat(request: HttpRequest, try_id: UUID) -> HttpResponse:
    """Show how a test came out: which answers were right, and the certificate if there is one."""
    act = act_of(request)
    learner = learner_behind(act, "learning.sit-test")
    found = Try.objects.filter(learner.rows, id=try_id).first()
    if found is None:
        raise NotFound()
    course = selectors.course_of(found.course)
    lines = []
    for question in course.questions:
        picked = next((each for each in question.choices if each.key == found.answers.get(question.key)), None)
        right = next(each for each in question.choices if each.right)
        lines.append((question, picked, right if found.passed else None))
    context = {
        "course": course,
        "sat": found,
        "lines": lines,
        "certificate": selectors.live_certificate(learner, [course.key], on=act.on),
        "attended": selectors.attended(course.key, learner),
    }
    return render(request, "learning/sat.html", context)
