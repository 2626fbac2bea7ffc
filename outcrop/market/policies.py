"""Who may do what at the counter."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from outcrop.commons.policies import Matches, Policy, Rule, anyone, capacity, has_duty
from outcrop.custody import api as custody
from outcrop.kernel.acts import Actor

#: What a mandate must name for an agent to see a person's sales.
SHOW, CONFIRM_VERB, DISPUTE_VERB = "market.show", "market.confirm-sale", "market.dispute"
SALES_VERBS = (SHOW, CONFIRM_VERB, DISPUTE_VERB)
#: The duties under which papers of origin are issued.
CERTIFY_DUTY, RECEIPT_DUTY = "ground.receive", "market.receipt"


def _herself_or_agent(*verbs: str) -> Callable[[Actor], list[Any]]:
    def persons(actor: Actor) -> list[Any]:
        if actor.mandate is None:
            return [actor.person]
        return [actor.mandate.principal] if actor.mandate.verbs & set(verbs) else []

    return persons


def hers(attribute: str, *verbs: str) -> Rule:
    """The person whom an attribute points to, or her agent if the mandate names one of the verbs."""
    return Matches(attribute, _herself_or_agent(*verbs), _("it is for the seller, or an agent whose mandate names it."))


def places_served(actor: Actor) -> list[Any]:
    """Return the places where the actor buys."""
    agencies = {post.agency for post in actor.posts_with("market.buy")}
    return [place.id for place in custody.places_of_agency(agencies)] if agencies else []


BUY = Policy("market.buy", Matches("id", places_served), "The clerk of a buying centre buys lots there.")
SEE_BOUGHT = Policy("market.see-bought", Matches("place", places_served), "A clerk sees what the own centre bought.")
SEE_PRICE = Policy("market.see-price", anyone, "The price of the day is for everybody.")
NAME_PRICE = Policy("market.name-price", has_duty("market.price"), "The price desk names the price of the day.")
CERTIFY = Policy(
    "market.certify-origin",
    has_duty(RECEIPT_DUTY, "area_path") | has_duty(CERTIFY_DUTY, "area_path"),
    "The district office certifies where a lot comes from; a plant gives the receipt of what it treated.",
)
SEE_PURCHASE = Policy(
    "market.see-purchase",
    Matches("place", places_served)
    | has_duty("market.audit")
    | has_duty("market.disputes")
    | capacity("sold_for", "member", "leader")
    | hers("seller", *SALES_VERBS),
    "A sale is seen by its seller, by the members for whom a leader sold, by the centre that bought, by the auditor "
    "and by the post that hears disputes.",
)
SEE_SALES = Policy("market.see-sales", hers("seller", *SALES_VERBS), "A person sees what was sold in her name.")
CONFIRM = Policy("market.confirm-sale", hers("seller", CONFIRM_VERB), "The seller says that a sale was hers.")
DISPUTE = Policy("market.dispute", hers("seller", DISPUTE_VERB), "Whoever is named as the seller can dispute the sale.")
DISPUTE_PAPER = Policy(
    "market.dispute-paper",
    hers("source_person", DISPUTE_VERB),
    "Whoever is named in a collector's book can dispute the entry.",
)
SETTLE = Policy("market.settle-dispute", has_duty("market.disputes"), "The post that hears disputes decides them.")
KEEP_BOOK = Policy("market.keep-book", capacity("seller", "collector"), "A licensed collector keeps a book.")
LICENSE = Policy("market.license-collector", has_duty("market.license"), "The licensing post says who may collect.")
SEE_PAPER = Policy(
    "market.see-paper",
    has_duty(CERTIFY_DUTY, "area_path")
    | has_duty(RECEIPT_DUTY, "area_path")
    | has_duty("market.audit")
    | has_duty("market.disputes")
    | hers("seller", *SALES_VERBS)
    | hers("source_person", *SALES_VERBS),
    "A paper of origin is seen by whoever it names, the office of its district, the auditor and the post that hears "
    "disputes.",
)
