"""The door to the pathway."""

from outcrop.commons.packs.api import Pack
from outcrop.kernel.acts import Act
from outcrop.pathway.homes import plug_home
from outcrop.pathway.owed import documents_owed, interventions_owed
from outcrop.pathway.selectors import StepOnRoad, next_steps, road, road_of
from outcrop.pathway.services import sync

__all__ = [
    "StepOnRoad",
    "documents_owed",
    "interventions_owed",
    "next_steps",
    "plug_home",
    "road",
    "road_of",
    "sync_pack",
]


def sync_pack(pack: Pack, *, act: Act) -> None:
    """Take over the pack's road."""
    sync(pack)
