"""The price of the day: for everybody to see, for the price desk to name."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.packs import api as packs
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.kernel.problems import Problem
from outcrop.market.forms import PriceForm
from outcrop.market.ladder import next_doors, section
from outcrop.market.policies import NAME_PRICE, SEE_PRICE
from outcrop.market.prices import OFFICIAL, name_price, price_now
from outcrop.market.problems import PriceInFuture


@guarded(SEE_PRICE)
@require_http_methods(["GET", "POST"])
@once
def price(request: HttpRequest) -> HttpResponse:
    """Show the price with its age; whoever holds the price desk can name a new one."""
    act = act_of(request)
    names = NAME_PRICE.verdict(act.by).allowed
    form = PriceForm(request.POST or None) if names else None
    if request.method == "POST":
        NAME_PRICE.require(act.by)
        if form is not None and form.is_valid() and _named(form, act):
            return HttpResponseRedirect(reverse("market:price"))
    context = {"now": price_now(act.at), "rules": section(), "form": form, "doors": next_doors()}
    return render(request, "market/price.html", context, status=422 if form is not None and form.errors else 200)


def _named(form: PriceForm, act: Act) -> bool:
    money = packs.current().country.money
    exact = form.cleaned_data["per_gram"].scaleb(money.exponent)
    if exact != exact.to_integral_value():
        form.add_error("per_gram", _("This country's money has no smaller part. Write fewer decimals."))
        return False
    try:
        name_price(
            per_gram=Money(int(exact), money.currency),
            observed_at=act.at - timedelta(hours=form.cleaned_data["hours_ago"]),
            source=form.cleaned_data["source"],
            confidence=OFFICIAL,
            act=act,
        )
    except PriceInFuture as problem:
        form.add_error("hours_ago", str(problem))
        return False
    except Problem as problem:
        form.blame(problem)
        return False
    return True
