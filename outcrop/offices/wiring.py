"""Where the offices plug themselves in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.offices import noting
from outcrop.offices.committees import section as committees
from outcrop.offices.section import FILE, DutiesSection, cross_check

plug_section("duties", file=FILE, model=DutiesSection, cross_check=cross_check)
plug_section(
    "committees",
    file=committees.FILE,
    model=committees.CommitteesSection,
    cross_check=committees.cross_check,
)
plug_place(Place(label=_("Duties and offices"), view="offices:duties", order=66, foot=True))
plug_place(Place(label=_("Committees"), view="offices:committees", order=67, foot=True))
plug_place(
    Place(
        label=_("Who answers for what"),
        view="offices:duties",
        order=80,
        seen_by=lambda actor: actor.holds_any(["offices.appoint"]),
    )
)
plug_place(
    Place(
        label=_("My duties"),
        view="offices:mine",
        order=6,
        seen_by=lambda actor: any(post.duties for post in actor.posts),
    )
)
noting.listen()
