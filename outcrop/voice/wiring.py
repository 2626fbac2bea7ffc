"""Where voice plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui import api as ui
from outcrop.commons.ui.api import Place, plug_place
from outcrop.procedures import api as procedures
from outcrop.registry.api import plug_beside
from outcrop.voice import grievances, watch
from outcrop.voice.fragments import at_decision, at_fee, at_inspection, at_joining, at_membership
from outcrop.voice.policies import OPEN_DESK, RECEIVE
from outcrop.voice.section import RightsSection, cross_check

plug_section("rights", file="rights.yaml", model=RightsSection, cross_check=cross_check)
plug_section("voice", file=grievances.FILE, model=grievances.VoiceSection, cross_check=grievances.cross_check)
plug_place(Place(label=_("My rights"), view="voice:rights", order=70, seen_by=lambda actor: not actor.posts))
plug_place(Place(label=_("My rights"), view="voice:rights", order=70, foot=True))
plug_place(Place(label=_("Say what is wrong"), view="voice:letters", order=71, foot=True))
plug_place(
    Place(
        label=_("Letters"),
        view="voice:desk",
        order=15,
        seen_by=lambda actor: OPEN_DESK.verdict(actor).allowed,
        says=_("Open your desk with your passphrase and hear what people say is wrong."),
    )
)
plug_place(
    Place(
        label=_("Take in a letter"),
        view="voice:receive",
        order=60,
        seen_by=lambda actor: RECEIVE.verdict(actor).allowed,
        says=_("Type in what somebody tells you by phone or brings on paper. You do not see it again."),
    )
)
plug_beside("join", at_joining)
plug_beside("membership", at_membership)
procedures.plug_beside("decision", at_decision)
ui.plug_beside("decision", at_decision)
ui.plug_beside("inspection", at_inspection)
ui.plug_beside("fee", at_fee)
watch.listen()
