"""Reporting an accident, and following it with a code, which no address and no cookie holds: each form carries it."""

from dataclasses import replace
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem
from outcrop.safety import codes, recordings, reporting, telling
from outcrop.safety.api import contacts
from outcrop.safety.forms import CodeForm, ReceivedForm, ReportForm
from outcrop.safety.models import Report
from outcrop.safety.policies import RECEIVE, REPORT
from outcrop.safety.section import dialled, section
from outcrop.safety.views import once_unnamed, submission_of


@guarded(REPORT)
@never_cache
@require_http_methods(["GET", "POST"])
@once_unnamed
def report(request: HttpRequest) -> HttpResponse:
    """Take in what somebody reports, and give her the code."""
    act = act_of(request)
    form = ReportForm(request.POST or None, request.FILES or None, today=act.on)
    return _taken(request, form, reporting.unnamed(act), by_clerk=False)


@guarded(RECEIVE)
@never_cache
@require_http_methods(["GET", "POST"])
@once_unnamed
def receive(request: HttpRequest) -> HttpResponse:
    """Let a clerk type in what she was told, and give her the code to say or write down."""
    act = act_of(request)
    form = ReceivedForm(request.POST or None, request.FILES or None, today=act.on)
    return _taken(request, form, act, by_clerk=True)


def _taken(request: HttpRequest, form: ReportForm, act: Act, *, by_clerk: bool) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                made, code = _reported(request, form, act)
            return render(request, "safety/taken.html", _after(made, code, by_clerk))
        except Problem as problem:
            form.blame(problem)
    context = {"form": form, "rules": section(), "by_clerk": by_clerk}
    return render(request, "safety/report.html", context, status=status_of(form))


def _reported(request: HttpRequest, form: ReportForm, act: Act) -> tuple[Report, str]:
    told = form.told(channel=form.cleaned_data.get("channel", "web"))
    sound = form.cleaned_data["recording"]
    if sound is not None:
        told = replace(told, recording=recordings.keep(sound.read(), act=reporting.unnamed(act)))
    return reporting.report(told=told, submission=submission_of(request), act=act)


def _after(made: Report, code: str, by_clerk: bool) -> dict[str, Any]:
    numbers = [(each, dialled(each.phone)) for each in contacts(made.area_path)]
    return {"code": codes.said(code), "numbers": numbers, "by_clerk": by_clerk, "area": areas.at(made.area_path)}


@guarded(REPORT)
@never_cache
@require_http_methods(["GET", "POST"])
@once_unnamed
def follow(request: HttpRequest) -> HttpResponse:
    """Ask for the code, and show what was done."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            found = reporting.by_code(form.cleaned_data["code"])
            return render(request, "safety/followed.html", {"told": telling.followed(found)})
        except Problem as problem:
            form.blame(problem)
    return render(request, "safety/follow.html", {"form": form}, status=status_of(form))
