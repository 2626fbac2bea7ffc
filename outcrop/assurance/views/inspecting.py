"""The pages of inspectors, and of the posts that decide after them."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.assurance.forms import AGES, InspectionForm, MeasureForm, ReferForm, StepForm, SubjectForm, day_of
from outcrop.assurance.models import Action, Finding, Inspection, Referral, Visit
from outcrop.assurance.policies import (
    ANSWER_ACTION,
    DECIDE,
    INSPECT,
    REFER,
    SEE,
    SEE_ACTION,
    SEE_FINDING,
    SEE_VISITS,
)
from outcrop.assurance.services.acting import answer_action, overdue
from outcrop.assurance.services.inspecting import form_for, record_inspection
from outcrop.assurance.services.planning import visits_shown
from outcrop.assurance.services.protecting import acknowledge, decide_measure, refer, services_for
from outcrop.assurance.subjects import name_of, requirement_text, section, subject_of, url_of
from outcrop.assurance.views.subject import DRAWN, PARTS, STATES, found
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem
from outcrop.registry import api as registry

_BY_OUTCOME = {"pass": STATES["met"], "progress": STATES["progress"], "fail": STATES["missed"]}
MOST_ROWS = 100


@guarded(SEE_VISITS)
@require_http_methods(["GET", "POST"])
@once
def inspections(request: HttpRequest) -> HttpResponse:
    """Show the visits that the reader may know of, and what waits after earlier ones."""
    act = act_of(request)
    form = SubjectForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        view = registry.find_enterprise(form.cleaned_data["number"])
        if view is not None:
            of = subject_of("enterprise", view.number, on=act.on)
            if SEE.verdict(act.by, of).allowed:
                return HttpResponseRedirect(url_of(of))
        # Where she serves no such place, it looks like a number that is nobody's.
        form.blame(NotFound(field="number"))
    visits = visits_shown(act.by, on=act.on)
    coming = visits.filter(day__gte=act.on, inspection__isnull=True).order_by("day", "place_in_day")[:MOST_ROWS]
    waiting = SEE_FINDING.visible(act.by, Finding.objects.exclude(protects="").select_related("referral"))
    actions = SEE_ACTION.visible(act.by, Action.objects.exclude(steps__kind="closed")).order_by("due")[:MOST_ROWS]
    made = SEE_FINDING.visible(act.by, Inspection.objects.select_related("subject")).order_by("-made_at")[:20]
    context = {
        "form": form,
        "coming": [(row, *_said_of(row)) for row in coming],
        "waiting": [(row, requirement_text(row.standard, row.requirement)) for row in waiting.order_by("-day")[:50]],
        "actions": [(row, overdue(row, act=act)) for row in actions],
        "made": [(row, name_of(row.subject)) for row in made],
        "may_inspect": INSPECT.verdict(act.by).allowed,
    }
    return render(request, "assurance/inspections.html", context, status=422 if form.errors else 200)


def _said_of(row: Visit) -> tuple[str, str, Any, list[tuple[Any, int]]]:
    parts = [(PARTS.get(key, key), points) for key, points in row.parts.items()]
    return name_of(row.subject), url_of(row.subject), DRAWN[row.drawn], parts


@guarded(INSPECT)
@require_http_methods(["GET", "POST"])
@once
def inspect(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show the inspection form that the requirements make, and take what was found."""
    act, of = found(request, INSPECT, kind, key)
    visit = visits_shown(act.by, on=act.on).filter(subject=of, day=act.on, inspection__isnull=True).first()
    asked = form_for(of)
    form = InspectionForm(request.POST or None, asked=asked)
    if request.method == "POST" and form.is_valid():
        try:
            made = record_inspection(
                subject=of, answers=list(form.answers()), visit=visit, purpose=form.cleaned_data["purpose"], act=act
            )
            return HttpResponseRedirect(reverse("assurance:inspection", args=[made.number]))
        except Problem as problem:
            problem.field = form.at_fault(problem.field)
            form.blame(problem)
    context = {"form": form, "subject": of, "name": name_of(of), "url": url_of(of), "visit": visit}
    return render(request, "assurance/inspect.html", context, status=422 if form.errors else 200)


@guarded(SEE_FINDING)
@require_GET
def inspection(request: HttpRequest, number: str) -> HttpResponse:
    """Show what an inspection found."""
    act = act_of(request)
    made = SEE_FINDING.fetch(act.by, Inspection.objects.select_related("subject"), number=number)
    findings = made.findings.select_related("action", "referral").order_by("number")
    context = {
        "made": made,
        "name": name_of(made.subject),
        "url": url_of(made.subject),
        "post": posts.get(made.post),
        "rows": [
            (row, requirement_text(row.standard, row.requirement), _BY_OUTCOME.get(row.outcome, STATES["open"]))
            for row in findings
        ],
    }
    return render(request, "assurance/inspection.html", context)


@guarded(SEE_FINDING)
@require_http_methods(["GET", "POST"])
@once
def finding(request: HttpRequest, number: str) -> HttpResponse:
    """Show a finding about somebody who must be protected: first the person, then pit or employer."""
    act = act_of(request)
    row = SEE_FINDING.fetch(act.by, Finding.objects.select_related("subject", "inspection"), number=number)
    referral = Referral.objects.filter(finding=row).first()
    posted = request.POST if request.method == "POST" else None
    refer_form = measure_form = None
    if row.protects and referral is None and REFER.verdict(act.by, row).allowed:
        refer_form = ReferForm(posted if posted and "service" in posted else None, services=services_for(row))
    if row.protects and referral is not None and DECIDE.verdict(act.by, row).allowed:
        measure_form = MeasureForm(posted if posted and "what" in posted else None)
    if posted is not None and (done := _done(row, referral, refer_form, measure_form, act)):
        return HttpResponseRedirect(done)
    forms = [form for form in (refer_form, measure_form) if form is not None]
    service = section().service(referral.service) if referral else None
    context = {
        "row": row,
        "asked": requirement_text(row.standard, row.requirement),
        "state": _BY_OUTCOME.get(row.outcome, STATES["open"]),
        "age": AGES.get(row.age_band, ""),
        "name": name_of(row.subject),
        "url": url_of(row.subject),
        "referral": referral,
        "service": service,
        "acknowledged": referral is not None and hasattr(referral, "acknowledgement"),
        "may_acknowledge": REFER.verdict(act.by, row).allowed,
        "refer_form": refer_form,
        "measure_form": measure_form,
        "measures": [(each, posts.get(each.post)) for each in row.measures.order_by("at")],
    }
    return render(request, "assurance/finding.html", context, status=422 if any(f.errors for f in forms) else 200)


def _done(
    row: Finding, referral: Referral | None, refer_form: ReferForm | None, measure_form: MeasureForm | None, act: Act
) -> str:
    """Carry out what was sent; return where to go, or nothing where a form has faults."""
    here = reverse("assurance:finding", args=[row.number])
    form = refer_form or measure_form
    try:
        if refer_form is not None:
            if not refer_form.is_valid():
                return ""
            refer(finding=row, service=refer_form.cleaned_data["service"], act=act)
        elif measure_form is not None and measure_form.is_bound:
            if not measure_form.is_valid():
                return ""
            told = measure_form.cleaned_data
            decide_measure(
                finding=row, against=told["against"], what=told["what"], reasons=told["reasons"],
                household=told["household"], until=day_of(measure_form, "until"), act=act,
            )  # fmt: skip
        elif referral is not None:
            acknowledge(referral=referral, act=act)
    except Problem as problem:
        if form is None:
            raise
        form.blame(problem)
        return ""
    return here


@guarded(SEE_ACTION)
@require_http_methods(["GET", "POST"])
@once
def action(request: HttpRequest, number: str) -> HttpResponse:
    """Show an action and what became of it."""
    act = act_of(request)
    row = SEE_ACTION.fetch(act.by, Action.objects.select_related("finding__subject"), number=number)
    may = ANSWER_ACTION.verdict(act.by, row).allowed and row.state != "closed"
    form = StepForm(request.POST or None) if may else None
    if request.method == "POST":
        ANSWER_ACTION.require(act.by, row)
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            closed = form.cleaned_data["kind"] == "closed"
            answer_action(action=row, closed=closed, words=form.cleaned_data["words"], act=act)
            return HttpResponseRedirect(reverse("assurance:action", args=[row.number]))
        except Problem as problem:
            form.blame(problem)
    of = row.finding.subject
    context = {
        "row": row,
        "form": form,
        "late": overdue(row, act=act),
        "asked": requirement_text(row.finding.standard, row.finding.requirement),
        "steps": [(step, posts.get(step.to_post) if step.to_post else None) for step in row.steps.order_by("at")],
        "owner": posts.get(row.owner_post) if row.owner_post else None,
        "name": name_of(of),
        "url": url_of(of),
    }
    return render(request, "assurance/action.html", context, status=422 if form is not None and form.errors else 200)
