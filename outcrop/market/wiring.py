"""Where the market plugs itself in."""

from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from outcrop.assurance.api import mercury_used, plug_bought
from outcrop.commons.accounts.api import plug_capacity
from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.custody import api as custody
from outcrop.kernel.acts import Actor, Capacity
from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref
from outcrop.learning.api import Measure, plug_measure
from outcrop.market.measures import contained_grams, paid, sales
from outcrop.market.papers import licence_of
from outcrop.market.policies import CERTIFY_DUTY, KEEP_BOOK, RECEIPT_DUTY, SEE_SALES
from outcrop.market.section import MarketSection, cross_check
from outcrop.market.selectors import bought_through, purchase_of_lot
from outcrop.registry import api as registry


def _collectors(person: UUID, on: date) -> Iterable[Capacity]:
    return [Capacity("collector", person)] if licence_of(person, on=on) else []


def _royalty_of(lot: Ref) -> custody.RoyaltyStatement | None:
    purchase = purchase_of_lot(lot.id)
    if purchase is None or purchase.royalty is None:
        return None
    withheld = sum(-line["minor"] for line in purchase.lines if line["key"] == "royalty")
    return custody.RoyaltyStatement(
        due=Money(purchase.royalty, purchase.currency),
        paid=Money(withheld, purchase.currency),
        on=purchase.bought_on,
        reference=purchase.number,
    )


def _has(*duties: str) -> Callable[[Actor], bool]:
    return lambda actor: actor.holds_any(duties)


for _duty in (CERTIFY_DUTY, RECEIPT_DUTY, "market.buy", "market.disputes", "market.license"):
    registry.shown_to("name", _duty)
plug_section("market", file="market.yaml", model=MarketSection, cross_check=cross_check)
plug_capacity(_collectors)
custody.plug_royalty_statement(_royalty_of)
plug_bought(bought_through)
for _place in (
    Place(label=_("Buy"), view="market:buy", order=10, seen_by=_has("market.buy")),
    Place(label=_("Sales"), view="market:sales", order=30, seen_by=lambda actor: SEE_SALES.verdict(actor).allowed),
    Place(label=_("Book"), view="market:book", order=12, seen_by=lambda actor: KEEP_BOOK.verdict(actor).allowed),
    Place(label=_("Price today"), view="market:price", order=10, seen_by=_has("market.price")),
    Place(
        label=_("Price today"),
        view="market:price",
        order=62,
        foot=True,
        says=_("See the price of the day, its age and its source."),
    ),
    Place(
        label=_("Certificates"),
        view="market:certify",
        order=40,
        seen_by=_has(CERTIFY_DUTY, RECEIPT_DUTY),
        says=_("Certify where a person's next lot comes from, so that it can be sold lawfully."),
    ),
    Place(
        label=_("Disputed sales"),
        view="market:disputes",
        order=24,
        seen_by=_has("market.disputes"),
        says=_("Hear people who say that a sale in their name was not theirs, or not so."),
    ),
    Place(
        label=_("Collectors"),
        view="market:collectors",
        order=26,
        seen_by=_has("market.license"),
        says=_("Say who may collect in the villages with a book of their own."),
    ),
):
    plug_place(_place)
plug_measure(Measure(key="market.sales", name=_("Sales over a counter"), values=sales))
plug_measure(Measure(key="market.paid", name=_("Paid over a counter, after what was withheld"), values=paid))
plug_measure(
    Measure(key="assurance.mercury", name=_("Works with mercury (1) or without (0)"), hoped="less", values=mercury_used)
)
plug_measure(Measure(key="market.fine-grams", name=_("Fine metal sold"), unit="g", values=contained_grams))
