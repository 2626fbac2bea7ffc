"""An assembly: calling it, standing, voting, counting, minutes."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.assemblies import calling, counting, selectors, voting
from outcrop.assemblies.bodies import Body, body_with, members
from outcrop.assemblies.forms import BeginCallForm, CallForm, MinutesForm, VoteForm
from outcrop.assemblies.keeping import keep_minutes
from outcrop.assemblies.models import Assembly, Call, Motion, MotionKind
from outcrop.assemblies.policies import LEAD, SEE_BODY, VOTE
from outcrop.assemblies.rules import rules_on, tenth_of
from outcrop.assemblies.views import of, unnamed
from outcrop.commons.acting import act_of
from outcrop.commons.documents import api as documents
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound, Policy
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem


def _found(request: HttpRequest, number: str, policy: Policy) -> tuple[Assembly, Body]:
    row = Assembly.objects.filter(number=normalise(number)).first()
    if row is None:
        raise NotFound()
    body = body_with(row.body)
    if not policy.verdict(act_of(request).by, body).allowed:
        raise NotFound()
    return row, body


def _motion(request: HttpRequest, number: str, position: int, policy: Policy) -> tuple[Motion, Body]:
    assembly, body = _found(request, number, policy)
    motion = assembly.motions.select_related("assembly").filter(position=position).first()
    if motion is None:
        raise NotFound()
    return motion, body


@guarded(LEAD)
@require_http_methods(["GET", "POST"])
@once
def call(request: HttpRequest, address: str) -> HttpResponse:
    """Call an assembly, as a leader."""
    act, body = act_of(request), of(request, address, LEAD)
    rules = rules_on(body.id, act.on).rules
    first = act.on + timedelta(days=rules.notice_days)
    form = CallForm(request.POST or None, body=body, rules=rules, first=first)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = calling.call_assembly(
                body=body, on=told["on"], purpose=told["purpose"], place=told["place"], agenda=form.agenda(), act=act
            )
            return HttpResponseRedirect(reverse("assemblies:assembly", args=[made.number]))
        except Problem as problem:
            form.blame(problem)
    context = {"body": body, "form": form, "rules": rules}
    return render(request, "assemblies/call.html", context, status=status_of(form))


@guarded(VOTE)
@never_cache
@require_http_methods(["GET", "POST"])
@unnamed
def begin(request: HttpRequest, address: str) -> HttpResponse:
    """Begin a members' call for an assembly."""
    act, body = act_of(request), of(request, address, VOTE)
    form = BeginCallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = calling.begin_call(
                body=body, purpose=told["purpose"], question=told["question"], kind=MotionKind(told["kind"]), act=act
            )
            return HttpResponseRedirect(_after(body, made))
        except Problem as problem:
            form.blame(problem)
    needed = tenth_of(selectors.member_count(body, act.on))
    return render(
        request, "assemblies/begin_call.html", {"body": body, "form": form, "needed": needed}, status=status_of(form)
    )


@guarded(VOTE)
@require_POST
@unnamed
def support(request: HttpRequest, address: str, call_id: UUID) -> HttpResponse:
    """Be one of those who call."""
    act, body = act_of(request), of(request, address, VOTE)
    found = Call.objects.filter(id=call_id, body=body.id).first()
    if found is None:
        raise NotFound()
    return HttpResponseRedirect(_after(body, calling.join_call(body=body, call=found, act=act)))


def _after(body: Body, call: Call) -> str:
    if call.assembly is not None:
        return reverse("assemblies:assembly", args=[call.assembly.number])
    return reverse("assemblies:body", args=[body.address])


@guarded(SEE_BODY)
@never_cache
@require_GET
def assembly(request: HttpRequest, number: str) -> HttpResponse:
    """Show an assembly: its notice, its agenda with what came out, its minutes."""
    act = act_of(request)
    found, body = _found(request, number, SEE_BODY)
    context = {
        "assembly": found,
        "body": body,
        "agenda": selectors.agenda_of(found, act.on),
        "minutes": selectors.minutes_of(found, body),
        "leads": LEAD.verdict(act.by, body).allowed,
        "begun": found.on <= act.on,
    }
    return render(request, "assemblies/assembly.html", context)


@guarded(SEE_BODY)
@never_cache
@require_http_methods(["GET", "POST"])
@unnamed
def motion(request: HttpRequest, number: str, position: int) -> HttpResponse:
    """Show a motion, take a vote, and show the result when it is counted."""
    act = act_of(request)
    found, body = _motion(request, number, position, SEE_BODY)
    form = None
    if request.method == "POST":
        form = VoteForm(request.POST, choices=voting.choices_of(found))
        if form.is_valid():
            try:
                voting.vote(motion=found, act=act, **form.cleaned_data)
                return HttpResponseRedirect(reverse("assemblies:motion", args=[number, position]))
            except Problem as problem:
                form.blame(problem)
    context = selectors.motion_page(found, body, act) | {"form": form or _sheet(found, body, act), "body": body}
    return render(request, "assemblies/motion.html", context, status=status_of(form))


def _sheet(motion: Motion, body: Body, act: Any) -> VoteForm | None:
    """Return an empty sheet for the next member for whom the reader votes, or None."""
    if not voting.is_open(motion, act.on) or act.by.mandate:
        return None
    waiting = [member for member, voted in voting.voters_of(motion, body, act) if not voted]
    if not waiting:
        return None
    choices = voting.choices_of(motion)
    word = voting.fresh_word() if motion.secret else ""
    return VoteForm(choices=choices, initial={"member": waiting[0].id, "word": word})


@guarded(VOTE)
@require_POST
@once
def stand(request: HttpRequest, number: str, position: int) -> HttpResponse:
    """Stand for election."""
    found, _ = _motion(request, number, position, VOTE)
    voting.stand(motion=found, act=act_of(request))
    return HttpResponseRedirect(reverse("assemblies:motion", args=[number, position]))


@guarded(SEE_BODY)
@require_POST
@once
def count(request: HttpRequest, number: str, position: int) -> HttpResponse:
    """Have a vote counted that is over."""
    found, _ = _motion(request, number, position, SEE_BODY)
    counting.count(motion=found, act=act_of(request))
    return HttpResponseRedirect(reverse("assemblies:motion", args=[number, position]))


@guarded(LEAD)
@require_http_methods(["GET", "POST"])
@once
def minutes(request: HttpRequest, number: str) -> HttpResponse:
    """Keep the minutes."""
    act = act_of(request)
    found, body = _found(request, number, LEAD)
    form = MinutesForm(request.POST or None, request.FILES or None, members=members(body, found.on))
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            photo, kept = told["photo"], None
            if photo:
                kept = documents.store(photo.read(), media_type=photo.content_type or "", name=photo.name, act=act)
            attended = [UUID(each) for each in told["attended"]]
            keep_minutes(assembly=found, text=told["text"], attended=attended, document=kept, act=act)
            return HttpResponseRedirect(reverse("assemblies:assembly", args=[number]))
        except Problem as problem:
            form.blame(problem)
    context = {"assembly": found, "body": body, "form": form}
    return render(request, "assemblies/minutes.html", context, status=status_of(form))


@guarded(SEE_BODY)
@never_cache
@require_GET
def minutes_file(request: HttpRequest, number: str, sheet: UUID) -> HttpResponse:
    """Give the picture of the paper."""
    found, _ = _found(request, number, SEE_BODY)
    row = found.minutes.filter(id=sheet, document__isnull=False).select_related("document").first()
    if row is None or row.document is None:
        raise NotFound()
    return HttpResponse(
        documents.open(row.document.digest),
        content_type=row.document.media_type,
        headers={"Content-Disposition": "inline", "X-Content-Type-Options": "nosniff"},
    )
