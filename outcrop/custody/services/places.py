"""Taking over the pack's custody places."""

from django.db import transaction

from outcrop.commons.areas import api as areas
from outcrop.commons.packs.api import Pack
from outcrop.custody.models import Place
from outcrop.custody.section import CustodySection
from outcrop.kernel.acts import Act


@transaction.atomic
def sync_pack(pack: Pack, *, act: Act | None = None) -> int:
    """Take over the pack's custody places; return how many the country has."""
    section: CustodySection = pack.section("custody")
    for row in section.places:
        area = areas.get(row.area)
        defaults = {
            "code": row.code,
            "name": row.name,
            "area_path": area.path if area else row.area.lower(),
            "agency_id": row.agency,
        }
        Place.objects.update_or_create(key=row.key, defaults=defaults)
    return Place.objects.count()
