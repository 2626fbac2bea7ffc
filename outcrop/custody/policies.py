"""Who may do what in custody."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from outcrop.commons.policies import Matches, Policy, Rule, has_duty
from outcrop.custody.models import Place
from outcrop.kernel.acts import Actor


def _agencies_with(duty: str) -> Callable[[Actor], Iterable[Any]]:
    return lambda actor: [post.agency for post in actor.posts_with(duty)]


def at_place_of(path: str, duty: str) -> Rule:
    """Whoever holds a post with the duty in the agency that keeps the place."""
    return Matches(path, _agencies_with(duty), _("it is for those who work at this place."))


def _holders(actor: Actor) -> Iterable[Any]:
    """The places of the actor's agencies, the enterprises that the actor leads, and the actor."""
    agencies = [post.agency for post in actor.posts_with("custody.pour")]
    places = Place.objects.filter(agency_id__in=agencies).values_list("id", flat=True) if agencies else ()
    return [*places, *actor.subjects("leader"), actor.principal]


AUDITS = has_duty("custody.audit")

WEIGH = Policy(
    "custody.weigh",
    at_place_of("agency_id", "custody.weigh"),
    "Check instruments, take readings and receive lots at a place.",
)
SEE_STOCK = Policy(
    "custody.see-stock",
    at_place_of("agency_id", "custody.weigh") | at_place_of("agency_id", "custody.pour") | AUDITS,
    "See what a place holds.",
)
POUR = Policy(
    "custody.pour",
    at_place_of("agency_id", "custody.pour"),
    "Melt lots of a place and pour bars.",
)
SEE_INSTRUMENTS = Policy(
    "custody.see-instruments",
    at_place_of("agency_id", "custody.weigh") | AUDITS | has_duty("custody.verify-instruments"),
    "See the instruments of a place, their verifications and checks.",
)
VERIFY = Policy(
    "custody.verify-instruments",
    has_duty("custody.verify-instruments", "area_path"),
    "Register instruments and record their verifications.",
)
SEE_LOT = Policy(
    "custody.see-lot",
    at_place_of("place__agency_id", "custody.weigh") | at_place_of("place__agency_id", "custody.pour") | AUDITS,
    "See a lot with its masses and origin.",
)
HAND_OVER = Policy(
    "custody.hand-over",
    Matches("holder_id", _holders, _("it is for whoever holds the bar.")),
    "Hand a bar to its next holder.",
)
OPEN_BAR = Policy("custody.open-bar", AUDITS, "See a bar's full passport without its key.")
REVIEW = Policy("custody.review", AUDITS, "Look into a place's running sum and let pouring go on.")
