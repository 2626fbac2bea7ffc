"""Where notices plug themselves in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.notices.api import unread_count
from outcrop.commons.ui.api import Place, plug_place

plug_place(
    Place(
        label=_("Messages"),
        view="notices:messages",
        order=40,
        seen_by=lambda actor: actor.principal is not None,
        count=lambda actor: unread_count(actor.principal) if actor.principal else 0,
    )
)
