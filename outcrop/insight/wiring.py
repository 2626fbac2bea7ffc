"""Where insight plugs itself in."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.api import Place, plug_place
from outcrop.insight.accidents import accidents_at
from outcrop.kernel.acts import Actor
from outcrop.learning.api import Measure, plug_measure
from outcrop.pathway.api import plug_home
from outcrop.procedures.api import decides_anything


def _begins_here(actor: Actor) -> bool:
    """Whoever holds a post that has no queue, counter or road to begin the day with."""
    filled = ("market.buy", "market.price", "custody.verify-instruments")
    return bool(actor.posts) and not actor.holds_any(filled) and not decides_anything(actor)


plug_home(lambda actor: reverse("insight:overview") if _begins_here(actor) else None)
plug_place(Place(label=_("My post"), view="insight:overview", order=5, seen_by=_begins_here))
# Here, where the floors of ground, courses and accidents are all below.
plug_measure(
    Measure(
        key="safety.accidents",
        name=_("Accidents reported on their ground"),
        hoped="less",
        note=_("It counts what was reported with its place. Where people learn to report, it rises for that alone."),
        values=accidents_at,
    )
)
