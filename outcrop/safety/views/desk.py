"""The desk of those who rescue and those who record: what was reported in their area, and what they do about it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.documents import api as documents
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound, Policy
from outcrop.commons.posting import once
from outcrop.commons.ui.api import leaf
from outcrop.commons.ui.forms import Form, status_of
from outcrop.kernel.acts import Act
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.safety import handling, telling
from outcrop.safety.forms import FindingForm, JoinForm, PartForm, StepForm
from outcrop.safety.handling import STEPS
from outcrop.safety.models import Accident
from outcrop.safety.policies import HANDLE, RECORD, SEE
from outcrop.safety.problems import SameAccident
from outcrop.safety.section import section
from outcrop.safety.selectors import accident_of, accidents_seen, placed, standings


@guarded(SEE)
@never_cache
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """Show the accidents of one's area, the latest first."""
    shown = leaf(accidents_seen(act_of(request).by), request, by="id", down=True)
    names = {each.path: each.name for each in areas.within("")}
    rows = [
        (each, telling.kind_name(each.worst), names.get(each.accident.area_path))
        for each in standings(list(shown.rows))
    ]
    return render(request, "safety/desk.html", {"rows": rows, "shown": shown})


def _area(accident: Accident) -> Any:
    found = areas.at(accident.area_path)
    return found.name if found else None


def _found(act: Act, number: str, policy: Policy = SEE) -> Accident:
    return policy.fetch(act.by, Accident.objects.all(), number=normalise(number))


@guarded(SEE)
@never_cache
@require_GET
def accident(request: HttpRequest, number: str) -> HttpResponse:
    """Show an accident with its reports and everything that was done."""
    act = act_of(request)
    found = _found(act, number)
    standing = standings([found])[0]
    joined = None
    if not standing.reports:
        moved = placed().filter(belongings__accident=found).first()
        joined = accident_of(moved) if moved else None
    reports = [(each, telling.kind_name(each.kind), telling.cause_name(each.cause)) for each in standing.reports]
    context = {
        "standing": standing, "accident": found, "reports": reports, "joined": joined, "area": _area(found),
        "steps": [(each, STEPS.get(each.what, each.what)) for each in standing.steps],
        "may_record": RECORD.verdict(act.by, found).allowed,
    }  # fmt: skip
    return render(request, "safety/accident.html", context)


def _asked(
    request: HttpRequest, number: str, policy: Policy, form: Form, page: str, do: Callable[[Accident, Act], Accident]
) -> HttpResponse:
    """Ask a form about an accident, do what it says, and go back to the accident."""
    act = act_of(request)
    of = _found(act, number, policy)
    if request.method == "POST" and form.is_valid():
        try:
            return HttpResponseRedirect(reverse("safety:accident", args=[do(of, act).number]))
        except Problem as problem:
            form.blame(problem)
    return render(request, page, {"form": form, "accident": of, "rules": section()}, status=status_of(form))


@guarded(HANDLE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def step(request: HttpRequest, number: str) -> HttpResponse:
    """Write down what was done."""
    form = StepForm(request.POST or None)

    def do(of: Accident, act: Act) -> Accident:
        handling.take_step(accident=of, **form.cleaned_data, act=act)
        return of

    return _asked(request, number, HANDLE, form, "safety/step.html", do)


@guarded(RECORD)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def found(request: HttpRequest, number: str) -> HttpResponse:
    """Say what an accident came to."""
    form = FindingForm(request.POST or None)

    def do(of: Accident, act: Act) -> Accident:
        handling.find(accident=of, found=form.found(), act=act)
        return of

    return _asked(request, number, RECORD, form, "safety/found.html", do)


@guarded(RECORD)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def join(request: HttpRequest, number: str) -> HttpResponse:
    """Say that this accident is another one that was reported too."""
    form = JoinForm(request.POST or None)

    def do(of: Accident, act: Act) -> Accident:
        told = form.cleaned_data
        into = RECORD.visible(act.by, Accident.objects.filter(number=normalise(told["number"]))).first()
        if into is None:
            raise SameAccident(field="number") if normalise(told["number"]) == of.number else NotFound(field="number")
        return handling.join(accident=of, into=into, why=told["why"], act=act)

    return _asked(request, number, RECORD, form, "safety/join.html", do)


@guarded(RECORD)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def part(request: HttpRequest, number: str, report_id: UUID) -> HttpResponse:
    """Take a report out of an accident, because it tells of another."""
    act = act_of(request)
    of = _found(act, number, RECORD)
    if request.method == "GET":
        return HttpResponseRedirect(reverse("safety:accident", args=[of.number]))
    report = placed().filter(id=report_id, now=of.id).first()
    if report is None:
        raise NotFound()
    form = PartForm(request.POST)
    form.is_valid()  # the reason may be left out; what cannot be kept is left out too
    made = handling.part(accident=of, report=report, why=form.cleaned_data.get("why", ""), act=act)
    return HttpResponseRedirect(reverse("safety:accident", args=[made.number]))


@guarded(SEE)
@never_cache
@require_GET
def recording(request: HttpRequest, number: str, report_id: UUID) -> HttpResponse:
    """Play what somebody said."""
    of = _found(act_of(request), number)
    report = placed().filter(id=report_id, now=of.id, recording__isnull=False).first()
    if report is None or report.recording is None:
        raise NotFound()
    head = {"Content-Disposition": "inline", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(documents.open(report.recording.digest), content_type=report.recording.media_type, headers=head)
