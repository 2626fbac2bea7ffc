"""Where the forum plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.forum.policies import TAKE_IN
from outcrop.forum.section import FILE, ForumSection, cross_check
from outcrop.forum.selectors import has_desk

plug_section("forum", file=FILE, model=ForumSection, cross_check=cross_check)
plug_place(Place(label=_("The forum"), view="forum:proposals", order=65, foot=True))
plug_place(
    Place(
        label=_("The forum"),
        view="forum:proposals",
        order=59,
        seen_by=lambda actor: actor.principal is not None,
        says=_("Propose what should change, support what others propose, and read what is answered."),
    )
)
plug_place(
    Place(
        label=_("Proposals"),
        view="forum:desk",
        order=26,
        seen_by=has_desk,
        says=_("What people propose, by the day on which your answer is owed."),
    )
)
plug_place(
    Place(
        label=_("Take in a proposal"),
        view="forum:take-in",
        order=61,
        seen_by=lambda actor: TAKE_IN.verdict(actor).allowed,
        says=_("Type in what somebody of your area brings on paper."),
    )
)
