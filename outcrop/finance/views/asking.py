"""What is offered, asking for it, and what became of a request."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.finance import asking, deciding, released
from outcrop.finance.forms import AskForm
from outcrop.finance.models import Kind, Offer
from outcrop.finance.offers import OFFERS, example, offers_on
from outcrop.finance.policies import OWN
from outcrop.finance.section import section
from outcrop.finance.telling import offer_told
from outcrop.finance.views import firms_led, said_yes
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.registry import api as registry


@open_to_all("what a bank, an insurer or a savings union offers, and what it costs, is for everybody")
@require_GET
def offers(request: HttpRequest) -> HttpResponse:
    """Show what is offered, dearest words first: what it costs in the end."""
    act = act_of(request)
    area = areas.get(request.GET.get("area", "")[:40].strip())
    path = area.path if area else _home(request)
    shown = [offer_told(each, on=act.on) for each in offers_on(act.on, area_path=path)]
    groups = [(kind, [each for each in shown if each["kind"] == kind.value]) for kind in Kind]
    person = act.by.person is not None and act.by.mandate is None
    context = {"groups": [(kind.label, rows) for kind, rows in groups if rows], "person": person}
    return render(request, "finance/offers.html", context)


def _home(request: HttpRequest) -> str:
    by = act_of(request).by
    return registry.person(by.person).area_path if by.person else ""


def _offer(number: str) -> Offer:
    found = OFFERS.filter(number=normalise(number)).first()
    if found is None:
        raise NotFound()
    return found


@guarded(OWN)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def ask(request: HttpRequest, number: str) -> HttpResponse:
    """Ask for an offer: choose what is released, see exactly what they will see, then release it."""
    act, offer = act_of(request), _offer(number)
    if not offer.holds(act.on):
        raise NotFound()
    form = AskForm(request.POST or None, lends=offer.lends, firms=firms_led(request), today=act.on)
    file = None
    if form.is_bound and form.is_valid():
        asked = asking.Asked(**form.asked())
        try:
            if request.POST.get("step") == "release":
                made = asking.ask(offer=offer, asked=asked, seen=form.cleaned_data["seen"], act=act)
                return HttpResponseRedirect(asking.link(made))
            file = asking.preview(offer, asked, act=act)
        except Problem as problem:
            form.blame(problem)
    context = {
        "offer": offer,
        "told": offer_told(offer, on=act.on),
        "form": form,
        "file": released.told(file) if file else None,
        "sent": _sent(request),
        "mark": released.mark_of(file) if file else "",
        "cost": _cost(form, offer, act.on) if file else None,
        "rule": section().release,
        "closed": section().closed,
    }
    return render(request, "finance/ask.html", context, status=status_of(form))


def _sent(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what was typed, to be sent again with her yes."""
    own = ("csrfmiddlewaretoken", "submission", "step", "seen")
    return [(key, value) for key in request.POST if key not in own for value in request.POST.getlist(key)]


def _cost(form: AskForm, offer: Offer, on: Any) -> Any:
    asked = form.asked()
    return example(offer, on=on, wish=asked["wish"], months=asked["months"]) if offer.lends else None


@guarded(OWN)
@never_cache
@require_GET
def request_(request: HttpRequest, number: str) -> HttpResponse:
    """Show a request of one's own: what was released, whether it is open, and the answer."""
    act = act_of(request)
    found = OWN.fetch(act.by, asking.REQUESTS, number=normalise(number))
    decision = getattr(found, "decision", None)
    answer = getattr(decision, "answer", None)
    file = released.opened(found.release, found.person_id)
    context = {
        "asked": found,
        "told": offer_told(found.offer, on=act.on),
        "decision": decision,
        "answer": answer,
        "agreement": getattr(decision, "agreement", None),
        "cost": deciding.cost_of(decision) if decision and decision.lent else None,
        "file": released.told(file) if file else [],
        "open": asking.is_open(found, act.on),
        "withdrawal": getattr(found.release, "withdrawal", None),
        "waits": decision is not None and decision.accepted and answer is None,
    }
    return render(request, "finance/request.html", context)


@guarded(OWN)
@require_POST
@once
def take_back(request: HttpRequest, number: str) -> HttpResponse:
    """Take back what was released."""
    act = act_of(request)
    asking.take_back(request=OWN.fetch(act.by, asking.REQUESTS, number=normalise(number)), act=act)
    return HttpResponseRedirect(reverse("finance:request", args=[number]))


@guarded(OWN)
@require_POST
@once
def answer(request: HttpRequest, number: str) -> HttpResponse:
    """Take a provider's terms or leave them."""
    act = act_of(request)
    found = OWN.fetch(act.by, asking.REQUESTS, number=normalise(number))
    made = deciding.answer_terms(request=found, taken=said_yes(request), act=act)
    if made is not None:
        return HttpResponseRedirect(reverse("finance:agreement", args=[made.number]))
    return HttpResponseRedirect(reverse("finance:request", args=[number]))
