"""Where the cadastre plugs itself in."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from outcrop.cadastre import hearing, panels, papers, verbs
from outcrop.cadastre.policies import AUDIT, SEE_APPLICATION
from outcrop.cadastre.section import FILE, CadastreSection, cross_check
from outcrop.cadastre.told import live_right_of
from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.credentials.api import plug_kind
from outcrop.kernel.acts import Actor
from outcrop.registry.api import enterprises_of, plug_rights_held

plug_section("cadastre", file=FILE, model=CadastreSection, cross_check=cross_check)
plug_kind(
    papers.KIND,
    name=_("Right to ground"),
    labels={
        "class": _("Kind of right"),
        "class_name": _("Kind of right"),
        "word": _("Paper"),
        "law": _("Under"),
        "start": _("Holds from"),
        "end": _("No longer from"),
        "hectares": _("Hectares"),
        "area": _("Area"),
        "place_name": _("Place"),
        "minerals": _("Minerals"),
        "holder_name": _("Holder"),
        "entry": _("Line of the ground register"),
        "geometry": _("Place on the map"),
    },
    compact=("class", "hectares", "area"),
    says=papers.SAYS,
)
verbs.plug()
panels.plug()
hearing.listen()


def _holds_right(person: UUID, on: date) -> bool:
    """Whether an enterprise that she is a confirmed member of holds a live right on a day."""
    return any(live_right_of(enterprise.id, on) for enterprise in enterprises_of(person, on))


plug_rights_held(_holds_right)


def _sees_applications(actor: Actor) -> bool:
    return SEE_APPLICATION.verdict(actor).allowed


plug_place(Place(label=_("Ground"), view="cadastre:ground", order=72, foot=True))
plug_place(
    Place(
        label=_("Applications"),
        view="cadastre:applications",
        order=65,
        seen_by=_sees_applications,
        says=_("See who asks for which ground, and what the register answered."),
    )
)
plug_place(
    Place(
        label=_("Conflicts"),
        view="cadastre:conflicts",
        order=36,
        seen_by=lambda actor: AUDIT.verdict(actor).allowed,
        says=_("See ground that two rights cover, with its hectares."),
    )
)
plug_place(
    Place(
        label=_("Map"),
        view="cadastre:map",
        order=70,
        seen_by=lambda actor: bool(actor.posts),
        says=_("See every right on the map and in a list."),
    )
)
plug_place(Place(label=_("Map"), view="cadastre:map", order=74, foot=True))
