"""Where custody plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.credentials import api as credentials
from outcrop.custody import papers
from outcrop.custody.section import FILE, CustodySection, cross_check
from outcrop.registry.api import shown_to

credentials.plug_kind(papers.KIND, name=_("Bar passport"), labels=papers.LABELS, compact=papers.COMPACT)
plug_section("custody", file=FILE, model=CustodySection, cross_check=cross_check)
plug_place(
    Place(
        label=_("Stock"),
        view="custody:stock",
        order=14,
        seen_by=lambda actor: actor.holds_any({"custody.weigh", "custody.pour", "custody.audit"}),
        says=_("See the lots and bars of a place, and how its books balance, gram by gram."),
    )
)
plug_place(
    Place(
        label=_("Instruments"),
        view="custody:instruments",
        order=16,
        seen_by=lambda actor: actor.holds_any({"custody.weigh", "custody.verify-instruments"}),
    )
)
plug_place(
    Place(
        label=_("Melt and pour"),
        view="custody:melt",
        order=15,
        seen_by=lambda actor: bool(actor.posts_with("custody.pour")),
    )
)
shown_to("name", "custody.audit")
shown_to("name", "custody.weigh")
