"""Where assemblies plug themselves in."""

from django.utils.translation import gettext_lazy as _

from outcrop.assemblies.bodies import KEEP, capacities
from outcrop.assemblies.section import FILE, AssembliesSection, cross_check
from outcrop.commons.accounts.api import plug_capacity
from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place

plug_section("assemblies", file=FILE, model=AssembliesSection, cross_check=cross_check)
plug_capacity(capacities)
plug_place(
    Place(
        label=_("Assemblies"),
        view="assemblies:mine",
        order=58,
        seen_by=lambda actor: actor.mandate is None and (actor.person is not None or actor.holds_any([KEEP])),
        says=_("By-laws, votes and the book of your enterprise and your federation."),
    )
)
