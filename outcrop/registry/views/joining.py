"""Joining: two sentences first, a few questions, check your answers, receipt."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.accounts.api import SignInNeeded, User
from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Door, Problem
from outcrop.registry import codes, drafts
from outcrop.registry.answers import refuse_the_young
from outcrop.registry.api import beside
from outcrop.registry.models import How, Person
from outcrop.registry.policies import JOIN, JOIN_FOR, RECEIVE
from outcrop.registry.problems import AlreadyJoined, CardAlreadyKnown, NothingShown, TooYoung
from outcrop.registry.record.proof import prove
from outcrop.registry.section import section
from outcrop.registry.services.joining import Joined, MandateAsked, join, join_at_office, join_through_agent
from outcrop.registry.views import questions

RECEIPT, SHOWN_FOR = "registry.receipt", timedelta(minutes=30)
BACKEND = "django.contrib.auth.backends.ModelBackend"


@guarded(JOIN)
@require_GET
def first(request: HttpRequest) -> HttpResponse:
    """Say who will see the answers and what protects them, before any question."""
    known = actor_of(request).known
    return render(request, "registry/join.html", {**_before_a_question(request), "known": known})


@guarded(JOIN_FOR)
@require_GET
def for_someone(request: HttpRequest) -> HttpResponse:
    """The same for whoever writes down another person's answers: to be read to her."""
    office = bool(actor_of(request).posts_with(RECEIVE))
    return render(request, "registry/join.html", {**_before_a_question(request), "for_other": True, "office": office})


def _before_a_question(request: HttpRequest) -> dict[str, Any]:
    told = section()
    return {"protection": told.protection, "roles": told.roles, "beside": beside("join", request)}


@guarded(JOIN)
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin one's own answers."""
    if actor_of(request).known:
        raise AlreadyJoined(next_door=Door(_("Your record"), reverse("registry:me")))
    return questions.to(drafts.begin(request, How.SELF), "name")


@guarded(JOIN_FOR)
@require_POST
def begin_for(request: HttpRequest) -> HttpResponse:
    """Begin the answers of another person."""
    office = bool(actor_of(request).posts_with(RECEIVE))
    return questions.to(drafts.begin(request, How.OFFICE if office else How.AGENT), "name")


@guarded(JOIN)
@never_cache
@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, draft: UUID, name: str) -> HttpResponse:
    """Ask a few questions."""
    told = drafts.read(request, draft)
    _require_same(request, told)
    if name not in questions.steps(told):
        raise NotFound()
    form = questions.form(request, name, told)
    if request.method == "POST" and form.is_valid():
        _refuse_the_young(request, draft, form.cleaned_data)
        drafts.keep(request, draft, {name: form.cleaned_data, "numbers": questions.numbers(form, told)})
        told = drafts.read(request, draft)
        return questions.to(draft, questions.after(name, told, checked="check" in request.GET))
    steps = questions.steps(told)
    shown = {
        "form": form,
        "heading": questions.HEADINGS[name],
        "name": name,
        "draft": draft,
        "told": told,
        "at": steps.index(name) + 1,
    }
    shown |= {"of": len(steps), "back": questions.back(draft, name, told)}
    return render(request, "registry/join_step.html", shown, status=status_of(form))


@guarded(JOIN)
@never_cache
@once
def check(request: HttpRequest, draft: UUID) -> HttpResponse:
    """Show all answers; sent from here, they enter the register."""
    told = drafts.read(request, draft)
    _require_same(request, told)
    for name in questions.steps(told):
        if name not in told:
            return questions.to(draft, name)
    problem = None
    if request.method == "POST":
        try:
            return _receive(request, draft, told)
        except CardAlreadyKnown as fault:
            raise CardAlreadyKnown(
                next_door=Door(
                    _("Go on without a card"),
                    questions.address(draft, "card") + "?check",
                    _("the office of your district"),
                )
            ) from fault
        except Problem as fault:
            if fault.next_door:
                raise
            problem = fault
    shown = {
        "rows": questions.rows(draft, told),
        "draft": draft,
        "told": told,
        "problem": problem,
        "back": questions.back(draft, "check", told),
    }
    return render(request, "registry/join_check.html", shown, status=problem.status if problem else 200)


def _receive(request: HttpRequest, draft: UUID, told: dict[str, Any]) -> HttpResponse:
    act, answers = act_of(request), questions.answers(told)
    if told["how"] == How.OFFICE:
        joined = join_at_office(answers=answers, act=act)
    elif told["how"] == How.AGENT:
        mandate = told["mandate"]
        witnesses = tuple(value for key, value in mandate.items() if key.startswith("witness_") and value)
        joined = join_through_agent(
            answers=answers, mandate=MandateAsked(how_given=mandate["how_given"], witnesses=witnesses), act=act
        )
    else:
        joined = join(answers=answers, act=act)
    _keep_receipt(request, joined, told["how"])
    return HttpResponseRedirect(reverse("registry:receipt"))


def _keep_receipt(request: HttpRequest, joined: Joined, how: str) -> None:
    act = act_of(request)
    # The draft stays until the receipt was acknowledged: an answer lost on the way must not lose the person's number.
    request.session[RECEIPT] = {
        "person": str(joined.person.id),
        "submission": str(act.submission),
        "at": act.at.isoformat(),
        "how": how,
        "mandate": joined.mandate.number if joined.mandate else "",
    }


@guarded(JOIN)
@never_cache
@require_http_methods(["GET", "POST"])
def receipt(request: HttpRequest) -> HttpResponse:
    """Show number and code until they were written down; whoever joined by herself is then signed in."""
    kept = request.session.get(RECEIPT)
    at = act_of(request).at
    if not kept or at - datetime.fromisoformat(kept["at"]) > SHOWN_FOR:
        raise NothingShown(next_door=Door(_("Sign in"), reverse("registry:sign-in")))
    person = Person.objects.get(id=kept["person"])
    if request.method == "POST":
        return _acknowledged(request, person, kept["how"])
    level = section().level(person.identity_level)
    code = codes.spaced(codes.code_for(parse_id(kept["submission"])))
    shown = {"person": person, "code": code, "level": level, "kept": kept, "at": datetime.fromisoformat(kept["at"])}
    return render(
        request, "registry/joined.html", {**shown, "asked": person.vouches.count(), "beside": beside("join", request)}
    )


def _acknowledged(request: HttpRequest, person: Person, how: str) -> HttpResponse:
    request.session.pop(RECEIPT, None)
    request.session.pop(drafts.KEY, None)
    if how != How.SELF:
        return HttpResponseRedirect(reverse("registry:join-for"))
    login(request, User.objects.get(person=person.id), backend=BACKEND)
    prove(request, at=act_of(request).at)  # she has the code in her hand
    return HttpResponseRedirect(reverse("registry:me"))


def _require_same(request: HttpRequest, told: dict[str, Any]) -> None:
    """Answers begun by nobody, an office or an agent go on under the same hand."""
    actor = actor_of(request)
    if told["how"] == How.SELF:
        if actor.known:
            raise AlreadyJoined(next_door=Door(_("Your record"), reverse("registry:me")))
    elif not actor.known:
        raise SignInNeeded()
    else:
        JOIN_FOR.require(actor)


def _refuse_the_young(request: HttpRequest, draft: UUID, told: dict[str, Any]) -> None:
    try:
        refuse_the_young(told.get("birth_year"), on=act_of(request).on)
    except TooYoung:
        drafts.drop(request, draft)  # nothing of hers is kept, and the page says so
        raise
