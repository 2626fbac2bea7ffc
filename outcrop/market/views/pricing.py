"""The price of the day: for everybody to see, for the price desk to name."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from outcrop.commons.guards import guarded
from outcrop.commons.packs import api as packs
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.kernel.problems import Problem
from outcrop.market.forms import PriceForm
from outcrop.market.ladder import next_doors, section
from outcrop.market.policies import NAME_PRICE, SEE_PRICE
from outcrop.market.prices import name_price, price_now


@guarded(SEE_PRICE)
@require_http_methods(["GET", "POST"])
@once
def price(request: HttpRequest) -> HttpResponse:
    """Show the price with its age; whoever holds the price desk can name a new one."""
    act: Act = request.act()  # type: ignore[attr-defined]
    names = NAME_PRICE.verdict(act.by).allowed
    form = PriceForm(request.POST or None) if names else None
    if request.method == "POST":
        NAME_PRICE.require(act.by)
        if form is not None and form.is_valid() and _named(form, act):
            return HttpResponseRedirect(reverse("market:price"))
    context = {"now": price_now(act.at), "rules": section(), "form": form, "doors": next_doors()}
    return render(request, "market/price.html", context, status=422 if form is not None and form.errors else 200)


def _named(form: PriceForm, act: Act) -> bool:
    rules = packs.current().country.money
    minor = int(form.cleaned_data["per_gram"].scaleb(rules.exponent).to_integral_value())
    try:
        if minor <= 0:
            form.add_error("per_gram", PriceForm.unanswered % {"label": form.fields["per_gram"].label})
            return False
        name_price(
            per_gram=Money(minor, rules.currency),
            observed_at=act.at - timedelta(hours=form.cleaned_data["hours_ago"]),
            source=form.cleaned_data["source"],
            confidence="A",
            act=act,
        )
    except Problem as problem:
        form.blame(problem)
        form.add_error("hours_ago", problem.sentence) if problem.field == "observed_at" else None
        return False
    return True
