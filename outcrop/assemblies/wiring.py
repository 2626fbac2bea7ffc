"""Where assemblies plug themselves in."""

from django.utils.translation import gettext_lazy as _

from outcrop.assemblies.bodies import KEEP, capacities
from outcrop.assemblies.models import OwnerFlag
from outcrop.assemblies.policies import CHECK
from outcrop.assemblies.section import FILE, AssembliesSection, cross_check
from outcrop.commons.accounts.api import plug_capacity
from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.kernel.acts import Actor


def _unanswered(actor: Actor) -> int:
    return OwnerFlag.objects.filter(settlement=None).count()


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
plug_place(
    Place(
        label=_("Owners and officials"),
        view="assemblies:owner-flags",
        order=48,
        seen_by=lambda actor: actor.holds_any([CHECK]),
        count=_unanswered,
        says=_("Owners of enterprises who may hold a post: see that officials step aside."),
    )
)
