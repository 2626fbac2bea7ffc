"""A body: what it is, its by-laws, joining and leaving a federation."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from outcrop.assemblies import selectors
from outcrop.assemblies.bodies import Body, bodies_of, body_at, federations
from outcrop.assemblies.federating import join_federation, leave_federation
from outcrop.assemblies.models import Bylaws
from outcrop.assemblies.owners import statements_of
from outcrop.assemblies.policies import FEDERATE, LEAD, READ_PUBLIC, SEE_BODY, VOTE
from outcrop.assemblies.rules import rules_on
from outcrop.assemblies.section import section
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import parse_id
from outcrop.registry import api as registry


@guarded(READ_PUBLIC)
@never_cache
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Show the bodies that the reader belongs to, and the federations of the country."""
    act = act_of(request)
    own = bodies_of(act.by, act.on)
    others = [each for each in federations() if each not in own]
    return render(request, "assemblies/mine.html", {"own": own, "federations": others})


@guarded(READ_PUBLIC)
@never_cache
@require_GET
def body(request: HttpRequest, address: str) -> HttpResponse:
    """Show a body to its members; of a federation, to everybody what it tells about itself."""
    act = act_of(request)
    found = body_at(address)
    inside = SEE_BODY.verdict(act.by, found).allowed
    if not inside and not found.federation:
        raise NotFound()
    context: dict[str, Any] = {
        "body": found,
        "inside": inside,
        "in_force": rules_on(found.id, act.on),
        "public": selectors.told_to_all(found, act.on) if found.federation else {},
    }
    if inside:
        context |= _inside(found, act)
    if found.federation and act.by.mandate is None:
        context["ways"] = _ways(found, act)
    return render(request, "assemblies/body.html", context)


def _inside(body: Body, act: Act) -> dict[str, Any]:
    return {
        "assemblies": selectors.assemblies_of(body),
        "leaders": selectors.leaders_of(body, act.on),
        "by_sex": selectors.leaders_by_sex(body, act.on),
        "members": selectors.member_count(body, act.on),
        "owners_told": bool(statements_of(body.id)),
        "leads": LEAD.verdict(act.by, body).allowed,
        "calls": selectors.open_calls(body, act) if VOTE.verdict(act.by, body).allowed else None,
    }


def _ways(body: Body, act: Act) -> list[dict[str, Any]]:
    """Return in whose name the reader can join or leave: her own, and each enterprise that she leads."""
    if act.by.person is None:
        return []
    inside = selectors.federated_ids(body, act.on)
    ways: list[dict[str, Any]] = [{"enterprise": None, "name": "", "inside": act.by.person in inside}]
    for each in registry.enterprises_of(act.by.person, act.on):
        if registry.is_leader(act.by.person, each.id, act.on):
            ways.append({"enterprise": each.id, "name": each.name, "inside": each.id in inside})
    return ways


@guarded(READ_PUBLIC)
@require_GET
def bylaws(request: HttpRequest, address: str) -> HttpResponse:
    """Show the by-laws with every earlier version, and the country's model texts."""
    act = act_of(request)
    found = body_at(address)
    if not found.federation and not SEE_BODY.verdict(act.by, found).allowed:
        raise NotFound()
    context = {
        "body": found,
        "versions": Bylaws.objects.filter(body=found.id).select_related("adopted_by__assembly").order_by("-version"),
        "in_force": rules_on(found.id, act.on),
        "inside": SEE_BODY.verdict(act.by, found).allowed,
        "models": [each for each in section().models if found.kind.value in each.kinds],
    }
    return render(request, "assemblies/bylaws.html", context)


@guarded(FEDERATE)
@require_POST
@once
def join(request: HttpRequest, address: str) -> HttpResponse:
    """Join a federation, by one's own word."""
    body = body_at(address)
    join_federation(body=body, enterprise=_enterprise(request), act=act_of(request))
    return HttpResponseRedirect(reverse("assemblies:body", args=[body.address]))


@guarded(FEDERATE)
@require_POST
@once
def leave(request: HttpRequest, address: str) -> HttpResponse:
    """Leave a federation."""
    body = body_at(address)
    leave_federation(body=body, enterprise=_enterprise(request), act=act_of(request))
    return HttpResponseRedirect(reverse("assemblies:body", args=[body.address]))


def _enterprise(request: HttpRequest) -> UUID | None:
    told = request.POST.get("enterprise", "")
    found = parse_id(told)
    if told and found is None:
        raise NotFound()
    return found
