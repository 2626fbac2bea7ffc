"""Coming back, leaving, and choosing for whom one acts."""

from typing import Any

from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from outcrop.commons.accounts.api import MANDATE_CHOSEN, mandates_of
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.ui.forms import status_of
from outcrop.registry import names
from outcrop.registry.codes import signing_in
from outcrop.registry.forms import SignInForm
from outcrop.registry.models import Person
from outcrop.registry.policies import ACT_FOR, SIGN_IN
from outcrop.registry.problems import SignInRefused
from outcrop.registry.record.proof import prove
from outcrop.registry.views.joining import BACKEND


@guarded(SIGN_IN)
@never_cache
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """
    Come back with number and code.

    Carries no submission id: signing in twice is signing in once, and a failure must be counted, not undone.
    """
    form, problem = SignInForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            return _come_in(request, form.cleaned_data)
        except SignInRefused as fault:
            problem = fault
    shown = {"form": form, "problem": problem, "next": request.GET.get("next", "")}
    return render(request, "registry/sign_in.html", shown, status=problem.status if problem else status_of(form))


def _come_in(request: HttpRequest, told: dict[str, Any]) -> HttpResponse:
    act = act_of(request)
    user = signing_in(number=told["number"], code=told["code"], address=request.META.get("REMOTE_ADDR", ""), at=act.at)
    login(request, user, backend=BACKEND)
    prove(request, at=act.at)
    onward = request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(onward, {request.get_host()}, request.is_secure())
    return HttpResponseRedirect(onward if safe else reverse("registry:me"))


@guarded(SIGN_IN)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Leave this browser; on a shared phone the next person finds nothing."""
    logout(request)
    return HttpResponseRedirect("/")


@guarded(ACT_FOR)
@never_cache
@require_http_methods(["GET", "POST"])
def acting(request: HttpRequest) -> HttpResponse:
    """Choose for whom one acts. What is chosen shows on every page and on every act."""
    act: Any = act_of(request)
    held = mandates_of(act.by.person, on=act.on)
    if request.method == "POST":
        return _chosen(request, [str(mandate.id) for mandate in held])
    people = {row.id: row for row in Person.objects.filter(id__in=[mandate.principal for mandate in held])}
    rows = [(mandate, people[mandate.principal], names.told(people[mandate.principal])) for mandate in held]
    return render(request, "registry/acting.html", {"rows": rows, "now": act.by.mandate})


def _chosen(request: HttpRequest, held: list[str]) -> HttpResponse:
    wished = request.POST.get("mandate", "")
    if wished in held:
        request.session[MANDATE_CHOSEN] = wished
    else:
        request.session.pop(MANDATE_CHOSEN, None)
    return HttpResponseRedirect(reverse("registry:me"))
