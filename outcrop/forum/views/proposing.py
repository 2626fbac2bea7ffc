"""What people do: propose, support, take back, appeal."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.forum.forms import AppealForm, ProposeForm, TakeInForm
from outcrop.forum.forums import firms_led, forums_of, forums_over
from outcrop.forum.models import Proposal
from outcrop.forum.policies import PROPOSE, PROPOSE_VERB, RECEIVE, SUPPORT, TAKE_IN
from outcrop.forum.section import section
from outcrop.forum.selectors import proposal_at, proposal_for
from outcrop.forum.services import hiding, supporting
from outcrop.forum.services import proposing as services
from outcrop.forum.services.proposing import name_shown
from outcrop.forum.views import unnamed
from outcrop.kernel.problems import Problem
from outcrop.registry import api as registry

CHANGE, SEND = "change", "send"


@guarded(PROPOSE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def propose(request: HttpRequest) -> HttpResponse:
    """Ask for a proposal, show it as everybody will read it, and take it."""
    act = act_of(request)
    person = registry.acting_person(act.by, PROPOSE_VERB)
    forums, firms = forums_of(person, act.on), firms_led(person, act.on)
    form = ProposeForm(request.POST or None, forums=forums, firms=firms)
    problem = None
    if request.method == "POST" and request.POST.get("step") != CHANGE and form.is_valid():
        told = form.told()
        try:
            services.check(told, person, act)
            if request.POST.get("step") == SEND:
                made = services.propose(told=told, act=act)
                return HttpResponseRedirect(reverse("forum:proposal", args=[made.number]))
            name = name_shown(person, told.enterprise) if told.named else ""
            return render(request, "forum/check.html", {"form": form, "told": told, "name": name})
        except Problem as found:
            problem = found
            form.blame(found)
    return _asked(request, form, problem)


@guarded(TAKE_IN)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def take_in(request: HttpRequest) -> HttpResponse:
    """Type in what somebody of the office's area brings on paper."""
    act = act_of(request)
    forums = forums_over([post.area for post in act.by.posts_with(RECEIVE) if post.area])
    form = TakeInForm(request.POST or None, forums=forums)
    problem = None
    if request.method == "POST" and form.is_valid():
        try:
            made = services.take_in(told=form.told(), number=form.cleaned_data["number"], act=act)
            return HttpResponseRedirect(reverse("forum:proposal", args=[made.number]))
        except Problem as found:
            problem = found
            form.blame(found)
    return _asked(request, form, problem, paper=True)


def _asked(request: HttpRequest, form: Any, problem: Problem | None, *, paper: bool = False) -> HttpResponse:
    door = problem.next_door if problem else None
    context = {"form": form, "door": door, "accusing": section().accusing, "paper": paper}
    return render(request, "forum/propose.html", context, status=status_of(form) if request.POST else 200)


@guarded(SUPPORT)
@require_POST
@unnamed
def support(request: HttpRequest, number: str) -> HttpResponse:
    """Support a proposal."""
    found = proposal_at(number)
    supporting.support(proposal=found, act=act_of(request))
    return HttpResponseRedirect(reverse("forum:proposal", args=[found.number]))


@guarded(SUPPORT)
@require_POST
@unnamed
def withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Take one's support back."""
    found = proposal_at(number)
    supporting.withdraw(proposal=found, act=act_of(request))
    return HttpResponseRedirect(reverse("forum:proposal", args=[found.number]))


def _hers(request: HttpRequest, number: str) -> Proposal:
    return proposal_for(number, PROPOSE, act_of(request).by)


@guarded(PROPOSE)
@require_POST
@once
def take_name_back(request: HttpRequest, number: str) -> HttpResponse:
    """Let one's name stand under a proposal no more."""
    found = _hers(request, number)
    services.take_name_back(proposal=found, act=act_of(request))
    return HttpResponseRedirect(reverse("forum:proposal", args=[found.number]))


@guarded(PROPOSE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def appeal(request: HttpRequest, number: str) -> HttpResponse:
    """Say why one's hidden proposal should be seen."""
    found = _hers(request, number)
    form = AppealForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            hiding.appeal(proposal=found, words=form.cleaned_data["words"], act=act_of(request))
            return HttpResponseRedirect(reverse("forum:proposal", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    return render(request, "forum/appeal.html", {"proposal": found, "form": form}, status=status_of(form))
