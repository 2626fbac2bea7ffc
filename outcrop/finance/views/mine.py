"""One's own money: agreements, what is paid back, the plan of a season, and what a method loses."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.documents import api as documents
from outcrop.commons.guards import guarded
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.finance import asking, paying, plans, printing, season
from outcrop.finance import recovery as testing
from outcrop.finance.drawing import bars
from outcrop.finance.enrolling import Shown, enrol_by_hand
from outcrop.finance.forms import EnrolForm, PaymentForm, PlanForm, RecoveryForm, WordForm
from outcrop.finance.models import LENDING, Agreement, CashPlan, Payment, RecoveryTest
from outcrop.finance.policies import OWN, SEE_TEAM
from outcrop.finance.section import section
from outcrop.finance.views import done, firms_led
from outcrop.kernel.acts import Act
from outcrop.kernel.numbers import normalise
from outcrop.registry import api as registry

TESTS = RecoveryTest.objects.all()


@guarded(OWN)
@never_cache
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Show what one asked for, what is agreed, and the way to the rest."""
    act = act_of(request)
    asked = OWN.visible(act.by, asking.REQUESTS).order_by("-at", "-id")[:100]
    agreed = OWN.visible(act.by, paying.AGREEMENTS).order_by("-at", "-id")[:100]
    context = {
        "asked": [(each, asking.is_open(each, act.on)) for each in asked],
        "agreed": [
            (each, paying.standing(each, on=act.on) if each.kind in LENDING else None, _holds(each, act.on))
            for each in agreed
        ],
        "tests": SEE_TEAM.visible(act.by, TESTS).order_by("-at", "-id")[:20],
    }
    return render(request, "finance/mine.html", context)


def _holds(agreement: Agreement, on: date) -> bool:
    return agreement.start <= on and (agreement.end is None or on < agreement.end)


@guarded(OWN)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def enrol(request: HttpRequest) -> HttpResponse:
    """Write down an insurance or account with the picture of its paper."""
    act = act_of(request)
    form = EnrolForm(request.POST or None, request.FILES or None, firms=firms_led(request))

    def make() -> Agreement:
        file = form.cleaned_data["document"]
        kept = documents.store(file.read(), media_type=file.content_type or "", name=file.name, act=act)
        return enrol_by_hand(shown=Shown(document=kept, **form.shown()), act=act)

    if made := done(form, make):
        return HttpResponseRedirect(reverse("finance:agreement", args=[made.number]))
    return render(request, "finance/enrol.html", {"form": form}, status=status_of(form))


@guarded(OWN)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def agreement(request: HttpRequest, number: str) -> HttpResponse:
    """Show what is agreed, what is owed and paid; say what one paid."""
    act = act_of(request)
    found = OWN.fetch(act.by, paying.AGREEMENTS, number=normalise(number))
    lends = found.kind in LENDING
    form = PaymentForm(request.POST or None, today=act.on) if lends else None
    if form is not None and done(form, lambda: paying.write_payment(agreement=found, act=act, **form.told())):
        return HttpResponseRedirect(reverse("finance:agreement", args=[number]))
    context = {
        "agreement": found,
        "standing": paying.standing(found, on=act.on) if lends else None,
        "payments": [(each, packs.money(each.minor), paying.counts(each)) for each in paying.payments_of(found)],
        "premium": packs.money(found.premium) if found.premium else None,
        "form": form,
        "on": act.on,
    }
    return render(request, "finance/agreement.html", context, status=status_of(form))


@guarded(OWN)
@never_cache
@require_GET
def paper(request: HttpRequest, number: str) -> HttpResponse:
    """Give the picture of the paper behind an enrolment."""
    found = OWN.fetch(act_of(request).by, paying.AGREEMENTS, number=normalise(number))
    if found.document is None:
        raise NotFound()
    return HttpResponse(
        documents.open(found.document.digest),
        content_type=found.document.media_type,
        headers={"Content-Disposition": "inline", "X-Content-Type-Options": "nosniff"},
    )


@guarded(OWN)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def payment(request: HttpRequest, payment_id: UUID) -> HttpResponse:
    """Agree to what the provider wrote, or dispute it."""
    act = act_of(request)
    found = Payment.objects.filter(id=payment_id).select_related("agreement").first()
    if found is None or not OWN.verdict(act.by, found.agreement).allowed:
        raise NotFound()
    form = WordForm(request.POST or None)

    def answer() -> object:
        told = form.cleaned_data
        return paying.answer_payment(payment=found, agrees=told["agrees"] == "yes", words=told["words"], act=act)

    if done(form, answer):
        return HttpResponseRedirect(reverse("finance:agreement", args=[found.agreement.number]))
    context = {"payment": found, "money": packs.money(found.minor), "form": form, "desk": False}
    return render(request, "finance/payment.html", context, status=status_of(form))


def _team(request: HttpRequest, act: Act) -> registry.EnterpriseView | None:
    """Return the enterprise that the address names, if one belongs to it. :raises NotFound: if one does not"""
    asked = request.GET.get("for", "")[:60]
    if not asked:
        return None
    found = registry.find_enterprise(asked)
    if found is None or found.id not in act.by.subjects("leader", "member") or act.by.mandate:
        raise NotFound()
    return found


@guarded(OWN)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def plan(request: HttpRequest) -> HttpResponse:
    """Show the plan of a season, one's own or the team's, and take a better one."""
    act = act_of(request)
    assert act.by.person is not None  # the guard saw to it
    team = _team(request, act)
    kept = plans.latest(act.by.person, team.id if team else None)
    leads = team is None or team.id in act.by.subjects("leader")
    start = kept.start if kept and abs((kept.start - act.on).days) < 200 else act.on.replace(day=1)
    initial = _typed(kept) if kept else {}
    form = PlanForm(request.POST or None, start=start, initial=initial) if leads else None

    def make() -> CashPlan:
        assert form is not None  # it is only made where there is one
        opening = int((form.cleaned_data["opening"] * 10 ** packs.current().country.money.exponent).to_integral_value())
        return plans.make_plan(
            start=start, opening=opening, months=form.months(), enterprise=team.id if team else None, act=act
        )

    if form is not None and done(form, make):
        return HttpResponseRedirect(request.get_full_path())
    found = plans.planned(kept, on=act.on) if kept else None
    context = {
        "team": team,
        "teams": [each for each in registry.enterprises_of(act.by.person, act.on) if not team or each.id != team.id],
        "form": form,
        "kept": kept,
        "plan": plan_told(found) if found else None,
        "bars": bars(found) if found else None,
        "closed": section().closed,
    }
    return render(request, "finance/plan.html", context, status=status_of(form))


def _typed(kept: CashPlan) -> dict[str, Any]:
    exponent = packs.current().country.money.exponent

    def shown(minor: int | None) -> str:
        return "" if minor is None else f"{minor / 10**exponent:.{exponent}f}"

    told = {f"{name}_{n}": shown(each[name]) for n, each in enumerate(kept.months) for name in ("low", "high", "costs")}
    return told | {"opening": shown(kept.opening)}


def plan_told(found: season.Plan) -> dict[str, Any]:
    """Return a plan with its sums as money."""
    money = packs.money
    rows = [
        (each, money(each.income_low), money(each.income_high), money(each.costs), money(each.owed), money(each.low),
         money(each.high))
        for each in found.months
    ]  # fmt: skip
    return {
        "rows": rows, "lowest": found.lowest, "lowest_money": money(found.lowest.low), "lean": found.lean,
        "short": found.lowest.low < 0, "opening": money(found.opening),
    }  # fmt: skip


@guarded(OWN)
@never_cache
@require_GET
def plan_pdf(request: HttpRequest) -> HttpResponse:
    """Give the plan on paper."""
    act = act_of(request)
    assert act.by.person is not None  # the guard saw to it
    team = _team(request, act)
    kept = plans.latest(act.by.person, team.id if team else None)
    if kept is None:
        raise NotFound()
    made = printing.plan_pdf(
        plans.planned(kept, on=act.on), name=team.name if team else "", on=act.on, language=get_language() or "en"
    )
    return HttpResponse(
        made, content_type="application/pdf", headers={"Content-Disposition": 'inline; filename="plan.pdf"'}
    )


@guarded(OWN)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def recovery(request: HttpRequest) -> HttpResponse:
    """Take the weights and assays of one's own method."""
    act = act_of(request)
    form = RecoveryForm(request.POST or None, firms=_teams(act))

    def make() -> RecoveryTest:
        return testing.keep_test(method=form.cleaned_data["method"], told=form.weighed(), enterprise=form.team, act=act)

    if made := done(form, make):
        return HttpResponseRedirect(reverse("finance:recovered", args=[made.number]))
    return render(request, "finance/recovery.html", {"form": form}, status=status_of(form))


def _teams(act: Act) -> list[tuple[UUID, str]]:
    if act.by.person is None or act.by.mandate:
        return []
    return [(each.id, each.name) for each in registry.enterprises_of(act.by.person, act.on)]


@guarded(SEE_TEAM)
@never_cache
@require_GET
def recovered(request: HttpRequest, number: str) -> HttpResponse:
    """Show what a method loses, and beside it what others would bring and cost: ranges, never a promise."""
    act = act_of(request)
    test = SEE_TEAM.fetch(act.by, TESTS, number=normalise(number))
    return render(request, "finance/recovered.html", printing.recovery_told(testing.found(test, at=act.at)))
