"""Sessions: planning them, seats, the sheet, and attendance that was taken elsewhere."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.learning import papers, selectors
from outcrop.learning.forms import ListForm, NumberForm, ReasonForm, SessionForm
from outcrop.learning.models import AGENT, OFFICE, SELF, SHEET, UPLOAD, Intake, Session
from outcrop.learning.policies import LEARN, READ_COURSES, TRAIN
from outcrop.learning.services.attendance import Row, bring_attendance, read_list
from outcrop.learning.services.sessions import cancel_session, enrol, leave, plan_session
from outcrop.learning.views.courses import shown
from outcrop.learning.who import learner_behind, learner_numbered, learner_seen


def numbered(number: str) -> Session:
    """Return the session of that number. :raises NotFound: if there is none"""
    found = Session.objects.filter(number=normalise(number)).first()
    if found is None:
        raise NotFound()
    return found


def trained_here(request: HttpRequest, number: str) -> Session:
    """Return a session in the area of the actor's post. :raises NotFound: if there is none that she may train"""
    return TRAIN.fetch(act_of(request).by, Session.objects.all(), number=normalise(number))


@guarded(TRAIN)
@require_GET
def sessions(request: HttpRequest) -> HttpResponse:
    """Show the sessions in the area of the actor's post, newest first."""
    act = act_of(request)
    rows = TRAIN.visible(act.by, Session.objects.all()).order_by("-on", "-id")[:60]
    told = selectors.section()
    listed = [(row, told.course(row.course), selectors.taken(row), row.intakes.exists()) for row in rows]
    return render(request, "learning/sessions.html", {"listed": listed, "today": act.on})


@guarded(TRAIN)
@require_http_methods(["GET", "POST"])
@once
def new(request: HttpRequest) -> HttpResponse:
    """Plan a day of a course."""
    act = act_of(request)
    form = SessionForm(request.POST or None, actor=act.by)
    if request.method == "POST" and form.is_valid():
        try:
            made = plan_session(**form.cleaned_data, act=act)
            return HttpResponseRedirect(reverse("learning:session", args=[made.number]))
        except Problem as problem:
            form.blame(problem)
    return render(request, "learning/session_new.html", {"form": form}, status=422 if form.errors else 200)


@guarded(READ_COURSES)
@require_http_methods(["GET", "POST"])
@once
def session(request: HttpRequest, number: str) -> HttpResponse:
    """Show a session; its trainers see the list too, and enrol people at the office."""
    act = act_of(request)
    found = numbered(number)
    trains = TRAIN.verdict(act.by, found).allowed
    form = NumberForm(request.POST or None)
    if request.method == "POST":
        TRAIN.require(act.by, found)
        if form.is_valid():
            try:
                enrol(session=found.id, learner=learner_numbered(form.cleaned_data["number"]), how=OFFICE, act=act)
                return HttpResponseRedirect(reverse("learning:session", args=[found.number]))
            except Problem as problem:
                form.blame(problem)
    learner = learner_seen(act)
    context = {
        "session": found,
        "shown": shown(found, act),
        "course": selectors.section().course(found.course),
        "learns": learner is not None,
        "mine": selectors.enrolment_of(found, learner) if learner else None,
        "over": found.on < act.on,
        "begun": found.on <= act.on,
        "form": form if trains else None,
        "listed": selectors.list_of(found) if trains else (),
        "intakes": found.intakes.order_by("-at", "-id") if trains else (),
    }
    return render(request, "learning/session.html", context, status=422 if form.errors else 200)


@guarded(LEARN)
@require_POST
@once
def seat(request: HttpRequest, number: str) -> HttpResponse:
    """Take a seat for oneself or the principal, or give it back."""
    act = act_of(request)
    found = numbered(number)
    learner = learner_behind(act, "learning.enrol")
    if request.POST.get("do") == "leave":
        leave(session=found.id, learner=learner, act=act)
    else:
        enrol(session=found.id, learner=learner, how=AGENT if act.by.mandate else SELF, act=act)
    return HttpResponseRedirect(reverse("learning:session", args=[found.number]))


@guarded(TRAIN)
@require_GET
def sheet(request: HttpRequest, number: str) -> HttpResponse:
    """Send the sheet on which attendance is taken by hand."""
    found = trained_here(request, number)
    pdf = papers.sheet_pdf(found, language=get_language() or "en")
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{found.number}.pdf"'
    return response


@guarded(TRAIN)
@require_http_methods(["GET", "POST"])
@once
def cancel(request: HttpRequest, number: str) -> HttpResponse:
    """Say that a day does not take place."""
    act = act_of(request)
    found = trained_here(request, number)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cancel_session(session=found.id, reason=form.cleaned_data["reason"], act=act)
            return HttpResponseRedirect(reverse("learning:session", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    context = {"form": form, "session": found}
    return render(request, "learning/session_cancel.html", context, status=422 if form.errors else 200)


@guarded(TRAIN)
@require_http_methods(["GET", "POST"])
@once
def attendance(request: HttpRequest, number: str) -> HttpResponse:
    """Type in the paper sheet of a session: a yes or no beside each name, and numbers of whoever came besides."""
    act = act_of(request)
    found = trained_here(request, number)
    listed = selectors.list_of(found)
    problem = None
    if request.method == "POST":
        rows = [
            Row(each.number, said) for each in listed if (said := request.POST.get(f"present-{each.learner.id}", ""))
        ]
        besides = request.POST.get("besides", "").replace(",", "\n").split("\n")
        rows += [Row(typed.strip(), "yes") for typed in besides if typed.strip()]
        try:
            made = bring_attendance(session=found.id, rows=rows[:500], source=SHEET, act=act)
            return HttpResponseRedirect(reverse("learning:intake", args=[made.id]))
        except Problem as caught:
            problem = caught
    context = {
        "session": found, "listed": listed, "besides": request.POST.get("besides", ""), "problem": problem,
        "course": selectors.section().course(found.course), "form": ListForm(), "begun": found.on <= act.on,
        "typed": {each.learner.id: request.POST.get(f"present-{each.learner.id}", "") for each in listed},
    }  # fmt: skip
    return render(request, "learning/attendance.html", context, status=422 if problem else 200)


@guarded(TRAIN)
@require_POST
@once
def upload(request: HttpRequest, number: str) -> HttpResponse:
    """Take a list that was made elsewhere."""
    act = act_of(request)
    found = trained_here(request, number)
    form = ListForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            file = form.cleaned_data["file"]
            rows = read_list(file.read(), name=file.name)
            made = bring_attendance(session=found.id, rows=rows, source=UPLOAD, act=act)
            return HttpResponseRedirect(reverse("learning:intake", args=[made.id]))
        except Problem as problem:
            form.blame(problem)
    context = {
        "session": found, "listed": selectors.list_of(found), "form": form, "begun": found.on <= act.on,
        "course": selectors.section().course(found.course),
    }  # fmt: skip
    return render(request, "learning/attendance.html", context, status=422)


@guarded(TRAIN)
@require_GET
def intake(request: HttpRequest, intake_id: UUID) -> HttpResponse:
    """Show what became of each row of a list."""
    found = Intake.objects.select_related("session").filter(id=intake_id).first()
    if found is None or not TRAIN.verdict(act_of(request).by, found.session).allowed:
        raise NotFound()
    return render(request, "learning/intake.html", {"intake": found, "session": found.session})
