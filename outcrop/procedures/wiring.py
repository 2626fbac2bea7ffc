"""Where procedures plug themselves in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.procedures import selectors
from outcrop.procedures.section import FOLDER, cross_check

plug_section("procedures", file=FOLDER, model=None, cross_check=cross_check)
plug_place(
    Place(
        label=_("Cases"),
        view="procedures:cases",
        order=30,
        seen_by=lambda actor: actor.holds_any({"procedures.see"}),
        says=_("Follow each file: where it stands, who has it now, and by when it is to be decided."),
    )
)
plug_place(
    Place(
        label=_("Desk"),
        view="procedures:desk",
        order=20,
        seen_by=selectors.decides_anything,
        count=selectors.queue_length,
        says=_("Decide what waits for your post, with its map and its day."),
    )
)
