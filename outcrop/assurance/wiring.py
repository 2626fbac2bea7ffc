"""Where assurance plugs itself in."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from outcrop.assurance.policies import COMMENT_DUTY, DECIDE_DUTY, INSPECT_DUTY, PLAN_DUTY, REPORT, SEE_DUTY
from outcrop.assurance.section import FILE, AssuranceSection, cross_check
from outcrop.assurance.services.reporting import KIND
from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.credentials.api import plug_kind
from outcrop.kernel.acts import Actor

plug_section("assurance", file=FILE, model=AssuranceSection, cross_check=cross_check)
plug_kind(
    KIND,
    name=_("An enterprise's own report"),
    labels={
        "digest": _("Digest of the report"),
        "assessor_level": _("Judged by"),
        "statements": _("Statements made"),
        "standards": _("Standards spoken of"),
        "signed_on": _("Signed on"),
    },
    compact=("digest",),
    says={"assessor_level": lambda _value: _("nobody: the enterprise says it of itself")},
)


def _has(*duties: str) -> Callable[[Actor], bool]:
    return lambda actor: actor.holds_any(duties)


for _place in (
    Place(
        label=_("Inspections"),
        view="assurance:inspections",
        order=12,
        seen_by=_has(INSPECT_DUTY, PLAN_DUTY, SEE_DUTY, DECIDE_DUTY),
        says=_("See the visits of the day, what was found, and what is to be done about it."),
    ),
    Place(
        label=_("Inspection plans"),
        view="assurance:plans",
        order=28,
        seen_by=_has(PLAN_DUTY),
        says=_("Plan visits for few inspectors, by lot and by risk, and seal the plan."),
    ),
    Place(
        label=_("Mercury"),
        view="assurance:mercury",
        order=46,
        seen_by=_has(PLAN_DUTY, INSPECT_DUTY),
        says=_("See what is reckoned of mercury, as ranges with their sources."),
    ),
    Place(
        label=_("Reports of enterprises"),
        view="assurance:reports",
        order=48,
        seen_by=_has(COMMENT_DUTY, INSPECT_DUTY),
        says=_("Read what enterprises report of themselves, and comment beside it."),
    ),
    Place(
        label=_("My standards"), view="assurance:mine", order=40, seen_by=lambda actor: REPORT.verdict(actor).allowed
    ),
    Place(label=_("Standards"), view="assurance:standards", order=66, foot=True),
):
    plug_place(_place)
