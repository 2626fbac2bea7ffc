"""Where the cadastre plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.cadastre import papers, verbs
from outcrop.cadastre.section import FILE, CadastreSection, cross_check
from outcrop.commons.packs.api import plug_section
from outcrop.credentials.api import plug_kind

plug_section("cadastre", file=FILE, model=CadastreSection, cross_check=cross_check)
plug_kind(
    papers.KIND,
    name=_("Right to ground"),
    labels={
        "class": _("Kind of right"), "class_name": _("Kind of right"), "word": _("Paper"), "law": _("Under"), "start": _("Holds from"),
        "end": _("No longer from"), "hectares": _("Hectares"), "area": _("Area"), "place_name": _("Place"), "minerals": _("Minerals"),
        "holder_name": _("Holder"), "entry": _("Line of the ground register"), "geometry": _("Place on the map"),
    },
    compact=("class", "hectares", "area"),
)  # fmt: skip
verbs.plug()
