"""Which page is home to whom. A context above, whose pages the pathway cannot name, plugs in the homes it offers."""

from collections.abc import Callable

from django.urls import reverse

from outcrop.kernel.acts import Act, Actor
from outcrop.pathway.policies import SUPPORTER
from outcrop.registry import api as registry

Home = Callable[[Actor], str | None]
_homes: list[Home] = []

#: The page of a duty that fills the day of whoever has it.
OF_DUTY = {
    "market.buy": "market:buy",
    "market.price": "market:price",
    "custody.verify-instruments": "custody:instruments",
}


def plug_home(home: Home) -> None:
    """Offer a home: a function that returns an actor's address, or None where it has none for her."""
    if home not in _homes:
        _homes.append(home)


def home_of(act: Act) -> str:
    """Return where somebody begins the day: her road, the desk, the counter, or the first page."""
    actor = act.by
    by_post = next((view for duty, view in OF_DUTY.items() if actor.holds_any({duty})), "")
    if by_post or actor.subjects(SUPPORTER):
        return reverse(by_post or "pathway:supports")
    if offered := next((address for home in _homes if (address := home(actor))), None):
        return offered
    if actor.posts and actor.person is None:
        return reverse("procedures:desk")
    if actor.principal is None:
        return "/"
    if any(capacity.kind == "collector" for capacity in actor.capacities):
        return reverse("market:book")
    own = registry.enterprises_of(actor.principal, act.on)
    return reverse("pathway:enterprise", args=[own[0].number]) if own else reverse("pathway:road")
