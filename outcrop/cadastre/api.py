"""The door to the cadastre: the only names that other contexts may import, besides ``events``."""

from outcrop.cadastre.granting import grant_right
from outcrop.cadastre.ground import GroundAnswer, check_ground
from outcrop.cadastre.services import submit_application
from outcrop.cadastre.told import (
    ApplicationView,
    RightView,
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
    "grant_right",
    "live_count",
    "live_right_of",
    "open_application_of",
    "public_places",
    "register_turn",
    "right",
    "rights_held",
    "submit_application",
    "sync_pack",
]
