"""The door to the pathway."""

from outcrop.commons.packs.api import Pack
from outcrop.kernel.acts import Act
from outcrop.pathway.evidence import Found, plug_evidence
from outcrop.pathway.homes import plug_home
from outcrop.pathway.owed import documents_owed, interventions_owed
from outcrop.pathway.pages import plug_page
from outcrop.pathway.selectors import StepOnRoad, next_steps, road, road_of
from outcrop.pathway.services import sync

__all__ = [
    "Found",
    "StepOnRoad",
    "documents_owed",
    "interventions_owed",
    "next_steps",
    "plug_evidence",
    "plug_home",
    "plug_page",
    "road",
    "road_of",
    "sync_pack",
]


def sync_pack(pack: Pack, *, act: Act) -> None:
    """Take over the pack's road."""
    sync(pack)
