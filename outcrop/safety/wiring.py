"""Where safety plugs itself in. It subscribes to nothing, and nothing subscribes to it."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.safety.policies import LOOK, OFFER, RECEIVE, SEE
from outcrop.safety.section import FILE, SafetySection, cross_check
from outcrop.safety.selectors import waiting

plug_section("safety", file=FILE, model=SafetySection, cross_check=cross_check)
for _place in (
    Place(label=_("Accident: call, help, report"), view="safety:home", order=1, foot=True),
    Place(
        label=_("Accidents"),
        view="safety:desk",
        order=4,
        seen_by=lambda actor: SEE.verdict(actor).allowed,
        count=waiting,
        says=_("Read what was reported, send help, and write down what was done."),
    ),
    Place(
        label=_("Take in an accident"),
        view="safety:receive",
        order=61,
        seen_by=lambda actor: RECEIVE.verdict(actor).allowed,
        says=_("Type in what somebody tells you by phone or brings on paper. You do not see it again."),
    ),
    Place(
        label=_("Health checks"),
        view="safety:health",
        order=24,
        seen_by=lambda actor: OFFER.verdict(actor).allowed,
        says=_("Offer a health check, and write down how many came."),
    ),
    Place(
        label=_("Shared checklists"),
        view="safety:shared",
        order=55,
        seen_by=lambda actor: LOOK.verdict(actor).allowed,
        says=_("Look at the checklists that teams share with you, as long as they share them."),
    ),
):
    plug_place(_place)
