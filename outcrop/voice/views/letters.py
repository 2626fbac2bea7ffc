"""
Complaining, and following it with a code. No address and no cookie holds the code: each form carries it.

Titles and addresses say nothing that a stranger who looks through the phone could read something into.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem
from outcrop.voice import cases, codes, criteria, showing
from outcrop.voice.cases import OpenCase
from outcrop.voice.forms import ClerkForm, CodeForm, GrievanceForm, MoreForm
from outcrop.voice.grievances import rules
from outcrop.voice.policies import COMPLAIN, RECEIVE
from outcrop.voice.problems import PageTooOld
from outcrop.voice.views.common import is_stale, leaves_nothing, once_without_trace, submission_of, unnamed


@leaves_nothing
@guarded(COMPLAIN)
@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """Tell how one complains, who hears it and in how many days."""
    return render(request, "voice/letters.html", {"rules": rules(), "listeners": showing.listeners()})


@leaves_nothing
@guarded(COMPLAIN)
@require_GET
def kept(request: HttpRequest) -> HttpResponse:
    """Show the eight criteria of UN Guiding Principle 31, with what speaks for each."""
    return render(request, "voice/kept.html", {"criteria": criteria.evidence(), "years": criteria.years()})


@leaves_nothing
@guarded(COMPLAIN)
@require_http_methods(["GET", "POST"])
@once_without_trace
def begin(request: HttpRequest) -> HttpResponse:
    """Take in what somebody says, and give her the code."""
    return _taken(request, GrievanceForm(request.POST or None), by_clerk=False)


@leaves_nothing
@guarded(RECEIVE)
@require_http_methods(["GET", "POST"])
@once_without_trace
def receive(request: HttpRequest) -> HttpResponse:
    """Let a clerk type in what she was told, and give her the code to say or write down."""
    return _taken(request, ClerkForm(request.POST or None), by_clerk=True)


def _taken(request: HttpRequest, form: GrievanceForm, *, by_clerk: bool) -> HttpResponse:
    act = unnamed(act_of(request))
    if request.method == "POST" and form.is_valid():
        try:
            channel = form.cleaned_data.get("channel", "web")
            said = form.grievance(channel=channel, language=get_language() or "en", on=act.on)
            code = codes.drawn_from(submission_of(request))
            if is_stale(request, act) and cases.is_kept(code):
                raise PageTooOld()
            case = cases.complain(grievance=said, code=code, act=act)
            return render(request, "voice/taken.html", _taken_values(case, code, by_clerk))
        except Problem as problem:
            form.blame(problem)
    values = {"form": form, "rules": rules(), "by_clerk": by_clerk, "listeners": showing.listeners()}
    return render(request, "voice/begin.html", values, status=422 if form.errors else 200)


def _taken_values(case: OpenCase, code: str, by_clerk: bool) -> dict[str, Any]:
    listener = showing.listener(case.handler)
    return {"code": codes.said(code), "case": case, "listener": listener, "rules": rules(), "by_clerk": by_clerk}


@leaves_nothing
@guarded(COMPLAIN)
@require_http_methods(["GET", "POST"])
@once_without_trace
def follow(request: HttpRequest) -> HttpResponse:
    """Ask for the code, and show where the case stands."""
    form = CodeForm(request.POST or None)
    act = unnamed(act_of(request))
    if request.method == "POST" and is_stale(request, act):
        raise PageTooOld()
    if request.method == "POST" and form.is_valid():
        try:
            return _shown(request, cases.by_code(form.cleaned_data["code"], act=act), form.cleaned_data["code"])
        except Problem as problem:
            form.blame(problem)
    return render(request, "voice/follow.html", {"form": form}, status=422 if form.errors else 200)


@leaves_nothing
@guarded(COMPLAIN)
@require_http_methods(["GET", "POST"])
@once_without_trace
def act_on(request: HttpRequest) -> HttpResponse:
    """Add words, accept the answer or appeal against it; whoever only comes by is asked for the code."""
    if request.method == "GET":
        return HttpResponseRedirect(reverse("voice:follow"))
    act, code = unnamed(act_of(request)), request.POST.get("code", "")
    form = MoreForm(request.POST)
    if is_stale(request, act) and cases.is_sent(codes.step_id(submission_of(request))):
        raise PageTooOld()
    case = cases.by_code(code, act=act)
    try:
        if form.is_valid():
            _do(request, case, form.cleaned_data["words"], act)
            return _shown(request, cases.by_code(code, act=act), code)
    except Problem as problem:
        form.blame(problem)
    return _shown(request, case, code, form=form)


def _do(request: HttpRequest, case: OpenCase, words: str, act: Act) -> None:
    step = codes.step_id(submission_of(request))
    what = request.POST.get("what", "add")
    if what == "accept":
        cases.accept(case=case, step=step, act=act)
    elif what == "appeal":
        cases.appeal(case=case, words=words, step=step, act=act)
    else:
        cases.add(case=case, words=words, step=step, act=act)


def _shown(request: HttpRequest, case: OpenCase, code: str, *, form: MoreForm | None = None) -> HttpResponse:
    values = {
        "case": case, "code": codes.read(code), "steps": showing.steps(case), "form": form or MoreForm(),
        "listener": showing.listener(case.handler), "choose_by": showing.choose_by(case),
        "later": case.stage > case.last.stage,
    }  # fmt: skip
    return render(request, "voice/case.html", values, status=422 if form is not None and form.errors else 200)
