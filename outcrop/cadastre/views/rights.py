"""A right to ground: what anybody may see of it, more for those concerned, and deciding what becomes of it."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.cadastre import forms, history, keeping, neighbours, papers, problems
from outcrop.cadastre.forms import DecideForm, ReasonsForm
from outcrop.cadastre.models import Crossing, MiningRight
from outcrop.cadastre.pictures import LOOKS, picture_of
from outcrop.cadastre.policies import CONFIRM, HAND_BACK, REVOKE
from outcrop.cadastre.publication import shown, tier_of
from outcrop.cadastre.register import class_of, standing
from outcrop.commons.acting import act_of
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound, Policy
from outcrop.commons.posting import once
from outcrop.commons.ui.api import Mark, country_map
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.problems import Problem

State = MiningRight.State
TAGS = {
    State.LIVE: "ok",
    State.SUSPENDED: "wait",
    State.TO_BE_CONFIRMED: "wait",
    State.REVOKED: "no",
    State.EXPIRED: "plain",
    State.HANDED_BACK: "plain",
}


def numbered(number: str) -> MiningRight:
    """Return the right of that number, its first entry where it stands twice. :raises NotFound: if there is none"""
    rows = MiningRight.objects.select_related("parcel", "application").order_by("copy")
    found = rows.filter(number=number).first() or rows.filter(number=number.strip().upper()).first()
    if found is None:
        raise NotFound()
    return found


@open_to_all("anybody may verify a right; the pack's tiers say what is shown of it")
@never_cache
@require_GET
def right(request: HttpRequest, number: str) -> HttpResponse:
    """Show a right."""
    act = act_of(request)
    found = numbered(number)
    tier = tier_of(act.by, area_path=found.area_path, holder=found.holder)
    seen = shown(found, to=tier, on=act.on)
    if not seen.number:
        raise NotFound()
    page: dict[str, Any] = {
        "seen": seen,
        "kind": class_of(found.class_key),
        "state": State(standing(found, on=act.on)).label,
        "tag": TAGS[State(standing(found, on=act.on))],
        "where": papers.area_names(found.area_path),
        "picture": _picture(seen, act),
    }
    if tier > Tier.PUBLIC:
        page |= _for_those_concerned(found, act)
    return render(request, "cadastre/right.html", page)


def _picture(seen: Any, act: Act) -> Any:
    look = LOOKS.get(seen.state or "", "live")
    if seen.shape is not None:
        return picture_of(
            seen.shape,
            reader=act.by,
            on=act.on,
            kind="live" if look == "area" else look,
            label=_("The ground of this right"),
        )
    if seen.place is not None:
        return country_map([Mark(seen.place, "live")], label=_("Roughly where this right lies"))
    return None


def _for_those_concerned(found: MiningRight, act: Act) -> dict[str, Any]:
    crossings = [*found.crossings_as_one.select_related("other"), *found.crossings_as_other.select_related("one")]
    return {
        "full": True,
        "right": found,
        "history": history.statuses(found),
        "paper": papers.credential_of(found),
        "crossings": [each for each in crossings if each.state == Crossing.State.OPEN][:20],
        "may_decide": bool(steps_for(act.by, found, standing(found, on=act.on))),
        "may_hand_back": found.state in (State.LIVE, State.SUSPENDED) and HAND_BACK.verdict(act.by, found).allowed,
    }


_STEPS: dict[str, tuple[Policy, tuple[str, ...]]] = {
    forms.REVOKE: (REVOKE, (State.LIVE, State.SUSPENDED, State.TO_BE_CONFIRMED)),
    forms.SUSPEND: (REVOKE, (State.LIVE,)),
    forms.REINSTATE: (REVOKE, (State.SUSPENDED,)),
    forms.CONFIRM: (CONFIRM, (State.TO_BE_CONFIRMED,)),
    forms.ENDED: (CONFIRM, (State.TO_BE_CONFIRMED,)),
}


def steps_for(actor: Actor, found: MiningRight, state: str) -> list[str]:
    """Return what the actor may decide about a right that stands so."""
    return [
        step for step, (policy, before) in _STEPS.items() if state in before and policy.verdict(actor, found).allowed
    ]


@guarded(REVOKE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def decide(request: HttpRequest, number: str) -> HttpResponse:
    """Decide what becomes of a right."""
    act = act_of(request)
    found = numbered(number)
    offered = steps_for(act.by, found, standing(found, on=act.on))
    if not offered:
        REVOKE.require(act.by, found)
        raise NotFound()
    form = DecideForm(request.POST or None, steps=offered)
    if request.method == "POST" and form.is_valid():
        try:
            carry_out(found, form.cleaned_data, act)
            return HttpResponseRedirect(reverse("cadastre:right", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    return render(request, "cadastre/decide.html", {"form": form, "right": found}, status=422 if form.errors else 200)


def carry_out(found: MiningRight, told: dict[str, Any], act: Act) -> MiningRight:
    """Do what was decided about a right."""
    changes: dict[str, Callable[..., MiningRight]] = {
        forms.REVOKE: keeping.revoke_right,
        forms.SUSPEND: keeping.suspend_right,
        forms.REINSTATE: keeping.reinstate_right,
    }
    if change := changes.get(told["step"]):
        if not (told["public_reason"] or "").strip():
            raise problems.ReasonsMissing(field="public_reason")
        return change(right=found, reasons=told["reasons"], public_reason=told["public_reason"], act=act)
    until = told["holds_until"] if told["step"] == forms.CONFIRM else None
    return keeping.confirm_right(right=found, holds_until=until, reasons=told["reasons"], act=act)


@guarded(HAND_BACK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def hand_back(request: HttpRequest, number: str) -> HttpResponse:
    """Hand a right back."""
    act = act_of(request)
    found = HAND_BACK.fetch(act.by, MiningRight.objects.all(), number=number)
    form = ReasonsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            keeping.hand_back(right=found, reasons=form.cleaned_data["reasons"], act=act)
            return HttpResponseRedirect(reverse("cadastre:right", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    page = {"form": form, "right": found, "holder": neighbours.holder_name(found)}
    return render(request, "cadastre/hand_back.html", page, status=422 if form.errors else 200)
