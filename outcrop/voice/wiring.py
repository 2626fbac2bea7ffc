"""Where voice plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.procedures import api as procedures
from outcrop.registry.api import plug_beside
from outcrop.voice.fragments import at_decision, at_joining, at_membership
from outcrop.voice.section import RightsSection, cross_check

plug_section("rights", file="rights.yaml", model=RightsSection, cross_check=cross_check)
plug_place(Place(label=_("My rights"), view="voice:rights", order=70, seen_by=lambda actor: not actor.posts))
plug_place(Place(label=_("My rights"), view="voice:rights", order=70, foot=True))
plug_beside("join", at_joining)
plug_beside("membership", at_membership)
procedures.plug_beside("decision", at_decision)
