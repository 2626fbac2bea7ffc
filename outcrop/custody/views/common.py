"""What every page of custody needs: whose place it is, and readings typed into forms."""

from decimal import Decimal

from django.http import HttpRequest

from outcrop.commons.acting import act_of
from outcrop.commons.policies import NotFound, Policy
from outcrop.custody.finding import instrument
from outcrop.custody.models import Place, Reading
from outcrop.custody.services.readings import take_reading
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem


def places_for(actor: Actor, policy: Policy) -> list[Place]:
    """Return the places of which the actor may."""
    return list(policy.visible(actor, Place.objects.select_related("agency")).order_by("code"))


def place_of(request: HttpRequest, policy: Policy) -> tuple[Place, list[Place]]:
    """
    Return the place that the page is about, and all that the actor may choose from.

    :raises NotFound: if there is none, or the address names one that is not the actor's
    """
    mine = places_for(act_of(request).by, policy)
    wanted = request.GET.get("place", "")
    chosen = [place for place in mine if wanted in ("", place.key)]
    if not chosen:
        raise NotFound()
    return chosen[0], mine


def read_on(which: str, value: Decimal, *, field: str, place: Place, act: Act) -> Reading:
    """
    Take the reading that was typed into a form's field; a refusal is shown there.

    :raises NotFound: if the place has no such instrument
    """
    found = parse_id(which)
    chosen = instrument(found) if found else None
    if chosen is None or chosen.place_id != place.id:
        raise NotFound()
    try:
        return take_reading(instrument=chosen, value=value / chosen.factor, act=act)
    except Problem as refused:
        refused.field = field
        raise
