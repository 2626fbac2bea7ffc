"""Where learning plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_beside, plug_beside_problem, plug_place
from outcrop.credentials.api import plug_kind
from outcrop.learning.fragments import at_finding, at_problem, at_rejection
from outcrop.learning.policies import EDIT, SEE_TRAINING, TRAIN
from outcrop.learning.section import FILE, LearningSection, cross_check
from outcrop.learning.services.certificates import KIND

plug_section("learning", file=FILE, model=LearningSection, cross_check=cross_check)
plug_kind(
    KIND,
    name=_("Certificate of training"),
    labels={
        "course": _("Course"),
        "course_title": _("Course"),
        "hours": _("Hours"),
        "start": _("Holds from"),
        "end": _("No longer from"),
        "area": _("Area"),
        "owner": _("Given by"),
        "holder_name": _("Holder"),
    },
    compact=("course",),
    says={"start": lambda _day: "", "end": lambda _day: ""},
)
plug_beside_problem(at_problem)
plug_beside("finding", at_finding)
plug_beside("rejection", at_rejection)
plug_place(
    Place(
        label=_("Campaigns"),
        view="learning:campaigns",
        order=69,
        seen_by=lambda actor: TRAIN.verdict(actor).allowed,
        says=_("Tell people something, and write down about how many it reached."),
    )
)
plug_place(
    Place(
        label=_("Exchange of articles"),
        view="learning:exchange",
        order=69,
        seen_by=lambda actor: EDIT.verdict(actor).allowed,
        says=_("Take articles of other countries over, and give them ours."),
    )
)
plug_place(Place(label=_("Courses"), view="learning:courses", order=71, foot=True))
plug_place(Place(label=_("Knowledge"), view="learning:hub", order=70, foot=True))
plug_place(
    Place(
        label=_("Articles"),
        view="wagtailadmin_home",
        order=68,
        seen_by=lambda actor: EDIT.verdict(actor).allowed,
        says=_("Write and publish what others have learned."),
    )
)
plug_place(
    Place(
        label=_("Course days"),
        view="learning:sessions",
        order=66,
        seen_by=lambda actor: TRAIN.verdict(actor).allowed,
        says=_("Plan course days, print the sheet, and bring who was there."),
    )
)
plug_place(
    Place(
        label=_("Training"),
        view="learning:duties",
        order=67,
        seen_by=lambda actor: SEE_TRAINING.verdict(actor).allowed,
        says=_("See which holders of posts are not yet trained for a duty."),
    )
)
