"""Owners of a body: told by those who lead it, checked by the department."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.assemblies import bods, owners
from outcrop.assemblies.bodies import Body, body_with
from outcrop.assemblies.forms import OwnerForm, SettleForm
from outcrop.assemblies.models import OwnerFlag, Party, Settled
from outcrop.assemblies.policies import LEAD, SEE_OWNERS, SETTLE_OWNER
from outcrop.assemblies.section import section
from outcrop.assemblies.views import of
from outcrop.commons.acting import act_of
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.acts import Actor
from outcrop.kernel.problems import Problem

FLAGS = OwnerFlag.objects.select_related("statement", "post__agency", "settlement")


def tier_of(actor: Actor, body: Body) -> Tier:
    """Return which tier reads a body's owners: the auditor as auditor, the department and its leaders as handlers."""
    if SETTLE_OWNER.verdict(actor).allowed or LEAD.verdict(actor, body).allowed:
        return Tier.HANDLER
    return Tier.AUDITOR


@guarded(SEE_OWNERS)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def owner_list(request: HttpRequest, address: str) -> HttpResponse:
    """Show what a body told of its owners, and take another statement."""
    act, body = act_of(request), of(request, address, SEE_OWNERS)
    leads = LEAD.verdict(act.by, body).allowed
    if request.method == "POST":
        LEAD.require(act.by, body)
    form = OwnerForm(request.POST or None) if leads else None
    if form is not None and form.is_bound and form.is_valid():
        told = dict(form.cleaned_data)
        told["person"] = told.pop("number")
        try:
            owners.tell_owner(body=body, owner=owners.Owner(**told | {"party": Party(told["party"])}), act=act)
            return HttpResponseRedirect(reverse("assemblies:owners", args=[address]))
        except Problem as problem:
            form.blame(problem)
    context = {
        "body": body,
        "form": form,
        "statements": owners.statements_of(body.id),
        "flags": FLAGS.filter(statement__body=body.id).order_by("on", "id"),
        "rule": section().step_aside,
    }
    return render(request, "assemblies/owners.html", context, status=status_of(form))


@guarded(SEE_OWNERS)
@never_cache
@require_GET
def as_bods(request: HttpRequest, address: str) -> HttpResponse:
    """Give the statements as BODS 0.4."""
    act, body = act_of(request), of(request, address, SEE_OWNERS)
    made = bods.package(body, to=tier_of(act.by, body), act=act)
    name = {"Content-Disposition": f'attachment; filename="owners-{body.address}.json"'}
    return JsonResponse(made, safe=False, headers=name)


@guarded(SETTLE_OWNER)
@never_cache
@require_GET
def flags(request: HttpRequest) -> HttpResponse:
    """Show the department what is to be answered, and what was."""
    rows = [(row, body_with(row.statement.body)) for row in FLAGS.order_by("-on", "-id")[:200]]
    context = {
        "open": [each for each in rows if not hasattr(each[0], "settlement")],
        "done": [each for each in rows if hasattr(each[0], "settlement")],
        "rule": section().step_aside,
    }
    return render(request, "assemblies/flags.html", context)


@guarded(SETTLE_OWNER)
@require_POST
@once
def check(request: HttpRequest) -> HttpResponse:
    """Check every statement against those who hold posts today."""
    owners.check_all(act=act_of(request))
    return HttpResponseRedirect(reverse("assemblies:owner-flags"))


@guarded(SETTLE_OWNER)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def settle(request: HttpRequest, flag_id: UUID) -> HttpResponse:
    """Answer whether an official has to step aside."""
    found = FLAGS.filter(id=flag_id).first()
    if found is None:
        raise NotFound()
    form = SettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            owners.settle(flag=found, outcome=Settled(told["outcome"]), reasons=told["reasons"], act=act_of(request))
            return HttpResponseRedirect(reverse("assemblies:owner-flags"))
        except Problem as problem:
            form.blame(problem)
    context = {"flag": found, "body": body_with(found.statement.body), "form": form, "rule": section().step_aside}
    return render(request, "assemblies/settle.html", context, status=status_of(form))
