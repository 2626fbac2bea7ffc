"""Where the pathway plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.pathway.section import PathwaySection, cross_check

plug_section("pathway", file="pathway.yaml", model=PathwaySection, cross_check=cross_check)
plug_place(
    Place(
        label=_("My road"),
        view="pathway:start",
        order=10,
        # Whoever works for the federation begins at the post, and reads her own road from the footer's.
        seen_by=lambda actor: actor.principal is not None and (actor.mandate is not None or not actor.posts),
    )
)
plug_place(
    Place(
        label=_("The road"),
        view="pathway:road",
        order=12,
        seen_by=lambda actor: actor.principal is None and not actor.posts,
    )
)
plug_place(Place(label=_("The road"), view="pathway:road", order=60, foot=True))
