"""Enterprises: begin one, invite, answer, leave, hand on the lead."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded
from outcrop.commons.policies import Policy
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.problems import Problem
from outcrop.registry import selectors
from outcrop.registry.api import beside
from outcrop.registry.forms import EnterpriseForm, NumberForm
from outcrop.registry.models import Enterprise, Leadership, Membership, Person
from outcrop.registry.policies import (
    ANSWER_INVITATION,
    ANSWER_LEADERSHIP,
    FORM_ENTERPRISE,
    INVITE,
    LEAD,
    LEAVE,
    OWN_RECORD,
    SEE_ENTERPRISE,
    SEE_MEMBERS,
)
from outcrop.registry.section import section
from outcrop.registry.services.enterprises import (
    confirm_membership,
    decline_membership,
    found_enterprise,
    invite,
    leave,
)
from outcrop.registry.services.leading import answer_lead, offer_lead
from outcrop.registry.standing import identity_opens
from outcrop.registry.todo import asked_of


@guarded(OWN_RECORD)
@never_cache
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Show the enterprises that one belongs to."""
    act = act_of(request)
    person = OWN_RECORD.fetch(act.by, Person.objects.all())
    rows = [selectors.enterprise_view(row) for row in selectors.enterprises_of(person.id, on=act.on)]
    return render(request, "registry/enterprises.html", {"rows": rows, "waiting": asked_of(act.by)})


@guarded(FORM_ENTERPRISE)
@never_cache
@once
def new(request: HttpRequest) -> HttpResponse:
    """Begin an enterprise."""
    person = OWN_RECORD.fetch(actor_of(request), Person.objects.all())
    area = areas.Area.objects.filter(path=person.area_path).first()
    form = EnterpriseForm(
        request.POST or None, initial={"area": area.code if area else "", "form": section().enterprise_forms[0].key}
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = found_enterprise(**form.cleaned_data, act=act_of(request))
            return HttpResponseRedirect(reverse("registry:enterprise", args=[made.number]))
        except Problem as problem:
            if problem.next_door:
                raise
            form.blame(problem)
    opened = identity_opens(person, "registry.form-enterprise")
    shown = {
        "form": form,
        "opened": opened,
        "level": section().level(person.identity_level),
        "forms": section().enterprise_forms,
    }
    return render(request, "registry/enterprise_new.html", shown, status=status_of(form))


def _shown(request: HttpRequest, row: Enterprise, **forms: Any) -> HttpResponse:
    actor = actor_of(request)
    mine = row.memberships.filter(person=actor.principal, state=Membership.INVITED).first()
    shown = {
        "enterprise": selectors.enterprise_view(row),
        "form": section().form(row.form),
        "area": areas.Area.objects.filter(path=row.area_path).defer("shape", "box").first(),
        "members": selectors.members(row.id) if SEE_MEMBERS.verdict(actor, row).allowed else None,
        "invited": row.memberships.filter(state=Membership.INVITED).select_related("person").order_by("invited_at"),
        "may_invite": INVITE.verdict(actor, row).allowed,
        "may_leave": LEAVE.verdict(actor, row).allowed,
        "may_lead": LEAD.verdict(actor, row).allowed and actor.mandate is None,
        "invitation": mine,
        "invite_form": NumberForm(),
        "lead_form": NumberForm(prefix="lead"),
        **forms,
    }
    return render(request, "registry/enterprise.html", shown, status=422 if forms else 200)


def _row(request: HttpRequest, policy: Policy, number: str) -> Enterprise:
    found: Enterprise = policy.fetch(actor_of(request), Enterprise.objects.all(), number=number)
    return found


@guarded(SEE_ENTERPRISE)
@never_cache
@require_GET
def enterprise(request: HttpRequest, number: str) -> HttpResponse:
    """Show an enterprise; its members to members only."""
    return _shown(request, _row(request, SEE_ENTERPRISE, number))


@guarded(INVITE)
@require_POST
@once
def invite_member(request: HttpRequest, number: str) -> HttpResponse:
    """Invite a person by her number."""
    row, form = _row(request, INVITE, number), NumberForm(request.POST)
    if form.is_valid():
        try:
            invite(enterprise=row, number=form.cleaned_data["number"], act=act_of(request))
            return HttpResponseRedirect(reverse("registry:enterprise", args=[number]))
        except Problem as problem:
            form.blame(problem)
    return _shown(request, row, invite_form=form)


@guarded(LEAD)
@require_POST
@once
def offer(request: HttpRequest, number: str) -> HttpResponse:
    """Offer the lead to another member."""
    row, form = _row(request, LEAD, number), NumberForm(request.POST, prefix="lead")
    if form.is_valid():
        try:
            offer_lead(enterprise=row, number=form.cleaned_data["number"], act=act_of(request))
            return HttpResponseRedirect(reverse("registry:enterprise", args=[number]))
        except Problem as problem:
            form.blame(problem)
    return _shown(request, row, lead_form=form)


@guarded(LEAVE)
@require_POST
@once
def leave_enterprise(request: HttpRequest, number: str) -> HttpResponse:
    """Leave."""
    leave(enterprise=_row(request, LEAVE, number), act=act_of(request))
    return HttpResponseRedirect(reverse("registry:enterprises"))


@guarded(ANSWER_INVITATION)
@never_cache
@require_GET
def invitations(request: HttpRequest) -> HttpResponse:
    """Show invitations and offers to lead."""
    shown = {"waiting": asked_of(actor_of(request)), "beside": beside("membership", request)}
    return render(request, "registry/invitations.html", shown)


@guarded(ANSWER_INVITATION)
@require_POST
@once
def answer_invitation(request: HttpRequest, membership: UUID) -> HttpResponse:
    """Say whether one is a member."""
    found = ANSWER_INVITATION.fetch(actor_of(request), Membership.objects.all(), id=membership)
    if request.POST.get("answer") == "yes":
        confirm_membership(membership=found, act=act_of(request))
        return HttpResponseRedirect(reverse("registry:enterprise", args=[found.enterprise.number]))
    decline_membership(membership=found, act=act_of(request))
    return HttpResponseRedirect(reverse("registry:invitations"))


@guarded(ANSWER_LEADERSHIP)
@require_POST
@once
def answer_offer(request: HttpRequest, leadership: UUID) -> HttpResponse:
    """Take the lead or decline it."""
    found = ANSWER_LEADERSHIP.fetch(actor_of(request), Leadership.objects.all(), id=leadership)
    answer_lead(offer=found, take=request.POST.get("answer") == "yes", act=act_of(request))
    return HttpResponseRedirect(reverse("registry:invitations"))
