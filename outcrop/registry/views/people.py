"""One's own record, and the office's view of it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from outcrop.commons.accounts.api import Mandate, mandates_from, mandates_of, revoke_mandate
from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem
from outcrop.registry import codes, names, selectors
from outcrop.registry.answers import CardShown
from outcrop.registry.cards import keyed_hash
from outcrop.registry.forms import AgentForm, NumberForm, PhoneForm, ProofForm, ShownCardForm
from outcrop.registry.models import IdentityEvidence, Person
from outcrop.registry.policies import FIND_PERSON, GIVE_MANDATE, OWN_RECORD, SEE_CARD
from outcrop.registry.record.noting import RECORD, note
from outcrop.registry.record.proof import proven
from outcrop.registry.record.readings import latest_readings
from outcrop.registry.section import section
from outcrop.registry.services.cards import see_card
from outcrop.registry.services.keeping import change_phone, open_record, renew_code
from outcrop.registry.services.mandates import let_act
from outcrop.registry.todo import asked_of

NEW_CODE = "registry.new-code"


def facts_of(person: Person) -> dict[str, Any]:
    """Return what a page shows of a record."""
    note(person.id, RECORD)
    told = section()
    area = areas.Area.objects.filter(path=person.area_path).defer("shape", "box").first()
    return {
        "person": person,
        "name": names.told(person),
        "level": told.level(person.identity_level),
        "highest": told.rank(person.identity_level) == len(told.levels) - 1,
        "roles": [role for key in selectors.roles_of(person.id) if (role := told.role(key))],
        "area": area,
        "cards": [
            (kind, row)
            for row in person.evidence.exclude(state=IdentityEvidence.STRUCK)
            if (kind := told.card(row.card))
        ],
        "vouches": [(way, row) for row in person.vouches.order_by("asked_at") if (way := told.vouching_way(row.way))],
    }


@guarded(OWN_RECORD)
@proven
@require_http_methods(["GET"])
def me(request: HttpRequest) -> HttpResponse:
    """Show one's own record, what waits for one's answer, who acts for one and who read the record."""
    act = act_of(request)
    person = OWN_RECORD.fetch(act.by, Person.objects.all())
    shown = {
        **facts_of(person),
        "enterprises": [selectors.enterprise_view(row) for row in selectors.enterprises_of(person.id, on=act.on)],
        "waiting": asked_of(act.by),
        "mandates": [_mandate(mandate) for mandate in mandates_from(person.id, on=act.on)],
        "held": mandates_of(person.id, on=act.on) if act.by.mandate is None else [],
        "latest": latest_readings(person.id, on=act.on),
        "entered_by_agent": _agent_who_entered(person),
    }
    return render(request, "registry/me.html", shown)


def _mandate(mandate: Mandate) -> dict[str, Any]:
    labels = {each.verb: each.label for each in section().agents.verbs}
    agent = Person.objects.filter(id=mandate.agent).first()
    way = section().mandate_way(mandate.how_given)
    return {
        "row": mandate,
        "agent": names.told(agent) if agent else "",
        "agent_number": agent.number if agent else "",
        "way": way.label if way else mandate.how_given,
        "verbs": [labels[verb] for verb in mandate.verbs if verb in labels],
    }


def _agent_who_entered(person: Person) -> Person | None:
    if person.joined_how != "agent" or person.joined_by is None:
        return None
    return Person.objects.filter(id=person.joined_by).first()


@guarded(OWN_RECORD)
@proven
@once
def phone(request: HttpRequest) -> HttpResponse:
    """Change the phone number."""
    person = OWN_RECORD.fetch(actor_of(request), Person.objects.all())
    form = PhoneForm(request.POST or None, initial={"phone": person.phone, "phone_shared": person.phone_shared})
    if request.method == "POST" and form.is_valid():
        change_phone(phone=form.cleaned_data["phone"], shared=form.cleaned_data["phone_shared"], act=act_of(request))
        return HttpResponseRedirect(reverse("registry:me"))
    return render(request, "registry/phone.html", {"form": form}, status=status_of(form))


@guarded(GIVE_MANDATE)
@proven
@once
def mandate_new(request: HttpRequest) -> HttpResponse:
    """Let somebody act for oneself."""
    form = AgentForm(request.POST or None, initial={"agent_number": request.GET.get("agent", "")})
    if request.method == "POST" and form.is_valid():
        try:
            told = form.cleaned_data
            let_act(agent_number=told["agent_number"], verbs=tuple(told["verbs"]), act=act_of(request))
            return HttpResponseRedirect(reverse("registry:me"))
        except Problem as problem:
            form.blame(problem)
    return render(request, "registry/mandate_new.html", {"form": form}, status=status_of(form))


@guarded(GIVE_MANDATE)
@require_POST
@once
def mandate_withdraw(request: HttpRequest, mandate: UUID) -> HttpResponse:
    """Take a mandate back."""
    giver = actor_of(request).person
    found = Mandate.objects.filter(id=mandate, principal=giver).first() if giver else None
    if found is None:
        raise NotFound()
    revoke_mandate(mandate=found, act=act_of(request))
    return HttpResponseRedirect(reverse("registry:me"))


@guarded(FIND_PERSON)
@never_cache
@require_http_methods(["GET", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Find a person of the office's area, by her full number or by the card in the officer's hand."""
    by_number, by_card = NumberForm(), ShownCardForm()
    if request.method == "POST":
        asked_by_card = "card_number" in request.POST
        form: Any = ShownCardForm(request.POST) if asked_by_card else NumberForm(request.POST)
        if form.is_valid():
            try:
                found = _found(request, form.cleaned_data)
                return HttpResponseRedirect(reverse("registry:person", args=[found.number]))
            except NotFound as missing:
                form.blame(missing)
        by_number, by_card = (by_number, form) if asked_by_card else (form, by_card)
    return render(
        request,
        "registry/find.html",
        {"by_number": by_number, "by_card": by_card},
        status=status_of(by_number, by_card),
    )


def _found(request: HttpRequest, told: dict[str, Any]) -> Person:
    actor = actor_of(request)
    if number := told.get("number"):
        row = selectors.person_numbered(number)
        return FIND_PERSON.fetch(actor, Person.objects.all(), id=row.id if row else None)
    digest = keyed_hash(told["card_kind"], told["card_number"])
    shown = IdentityEvidence.objects.filter(card=told["card_kind"], number_hash=digest).exclude(state="struck").first()
    return FIND_PERSON.fetch(actor, Person.objects.all(), id=shown.person_id if shown else None)


@guarded(FIND_PERSON)
@never_cache
@require_http_methods(["GET"])
def person(request: HttpRequest, number: str) -> HttpResponse:
    """Show the office a person's record. She sees that it was opened, and by which post."""
    row = FIND_PERSON.fetch(actor_of(request), Person.objects.all(), number=number)
    open_record(person=row, act=act_of(request))
    kept = request.session.pop(NEW_CODE, None)
    code = codes.spaced(codes.code_for(parse_id(kept["submission"]))) if kept and kept["number"] == number else ""
    shown = {"card_form": ShownCardForm(), "proof_form": ProofForm(), "code": code}
    return render(request, "registry/person.html", {**facts_of(row), **shown})


@guarded(SEE_CARD)
@require_POST
@once
def card(request: HttpRequest, number: str) -> HttpResponse:
    """Record that the office looked at a person's card."""
    row = SEE_CARD.fetch(actor_of(request), Person.objects.all(), number=number)
    form = ShownCardForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data
        try:
            shown = CardShown(kind=told["card_kind"], number=told["card_number"], seen=True)
            see_card(person=row, card=shown, act=act_of(request))
            return HttpResponseRedirect(reverse("registry:person", args=[number]))
        except Problem as problem:
            form.blame(problem)
    return render(
        request, "registry/person.html", {**facts_of(row), "card_form": form, "proof_form": ProofForm()}, status=422
    )


@guarded(SEE_CARD)
@require_POST
@once
def code(request: HttpRequest, number: str) -> HttpResponse:
    """Give a person who proved who she is a new secret code; it is shown once, to be written down."""
    row = SEE_CARD.fetch(actor_of(request), Person.objects.all(), number=number)
    form = ProofForm(request.POST)
    if form.is_valid():
        act = act_of(request)
        renew_code(person=row, how_proved=form.cleaned_data["how_proved"], act=act)
        request.session[NEW_CODE] = {"number": number, "submission": str(act.submission)}
        return HttpResponseRedirect(reverse("registry:person", args=[number]))
    return render(
        request,
        "registry/person.html",
        {**facts_of(row), "card_form": ShownCardForm(), "proof_form": form},
        status=422,
    )
