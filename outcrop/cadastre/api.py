"""The door to the cadastre: the only names that other contexts may import, besides ``events``."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from outcrop.cadastre.granting import grant_right
from outcrop.cadastre.ground import GroundAnswer, check_ground
from outcrop.cadastre.register import section
from outcrop.cadastre.services import submit_application
from outcrop.cadastre.told import (
    ApplicationView,
    RightView,
    first_asked_on,
    grounds_held,
    live_count,
    live_right_of,
    open_application_of,
    public_places,
    register_turn,
    right,
    rights_held,
)
from outcrop.cadastre.zones import sync_pack

__all__ = [
    "ApplicationView",
    "GroundAnswer",
    "RightView",
    "check_ground",
    "first_asked_on",
    "grant_right",
    "grounds_held",
    "live_count",
    "live_right_of",
    "open_application_of",
    "paper_questions",
    "public_places",
    "register_turn",
    "right",
    "rights_held",
    "submit_application",
    "sync_pack",
]


def paper_questions() -> list[tuple[Any, list[Any]]]:
    """Return the questions of asking for ground with their choices, for a form on paper; its corners come after."""
    kinds = [kind.name for kind in section().asked_here]
    who, where = _("Who asks: name and number of the enterprise"), _("Which place")
    return [(who, []), (_("What is asked for"), kinds), (where, [])]
