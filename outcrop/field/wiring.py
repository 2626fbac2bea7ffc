"""Where field forms plug themselves in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.field.policies import COLLECT, KEEP
from outcrop.field.section import FILE, FormsSection, cross_check

plug_section("forms", file=FILE, model=FormsSection, cross_check=cross_check, required=False)
plug_place(
    Place(
        label=_("Surveys"),
        view="field:forms",
        order=35,
        seen_by=lambda actor: actor.holds_any({COLLECT}),
        says=_("Fill an assessment with the people whom it is about, here or on a phone."),
    )
)
plug_place(
    Place(
        label=_("Forms"),
        view="field:keep",
        order=58,
        seen_by=lambda actor: actor.holds_any({KEEP}),
        says=_("Bring the country's survey forms, and see to answers that could not be taken."),
    )
)
plug_place(Place(label=_("What surveys say"), view="field:sheets", order=80, foot=True))
