"""Where the pathway plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.cadastre.events import ApplicationClosed, ApplicationSubmitted
from outcrop.commons.accounts.api import plug_post_capacity
from outcrop.commons.barriers import BarrierMet
from outcrop.commons.journal.api import subscribe
from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.pathway.events import DocumentFiled, FilingDecided
from outcrop.pathway.figures import recording
from outcrop.pathway.helping.charges import filed_under_mandate
from outcrop.pathway.policies import BARRIERS, CHARGES, CONFIRM, PAPER, SEE_PLAN, SEE_SUPPORT
from outcrop.pathway.section import PathwaySection
from outcrop.pathway.section.checks import cross_check
from outcrop.pathway.selectors import filings_waiting
from outcrop.pathway.support.acting import EVENTS, count_act
from outcrop.pathway.support.selectors import supporters
from outcrop.registry.events import EnterpriseFounded

plug_section("pathway", file="pathway.yaml", model=PathwaySection, cross_check=cross_check)
plug_place(
    Place(
        label=_("My road"),
        view="pathway:start",
        order=10,
        # Whoever works for the federation begins at the post, and reads her own road from the footer's.
        seen_by=lambda actor: actor.principal is not None and (actor.mandate is not None or not actor.posts),
    )
)
plug_place(
    Place(
        label=_("The road"),
        view="pathway:road",
        order=12,
        seen_by=lambda actor: actor.principal is None and not actor.posts,
    )
)
plug_place(Place(label=_("The road"), view="pathway:road", order=60, foot=True))
plug_place(
    Place(
        label=_("Documents to confirm"),
        view="pathway:filings",
        order=47,
        seen_by=lambda actor: CONFIRM.verdict(actor).allowed,
        count=lambda actor: filings_waiting(actor).count(),
        says=_("Look at what was filed for a step of your institution, and say whether it counts."),
    )
)
plug_post_capacity(supporters)
plug_place(
    Place(
        label=_("Support"),
        view="pathway:supports",
        order=62,
        seen_by=lambda actor: bool(actor.posts) and SEE_SUPPORT.verdict(actor).allowed,
        says=_("See who helps with which step and until when, and what is still to be handed over."),
    )
)
plug_place(
    Place(
        label=_("Plans"),
        view="pathway:plans",
        order=63,
        seen_by=lambda actor: bool(actor.posts) and SEE_PLAN.verdict(actor).allowed,
        says=_("Plan what is done for a community or an enterprise, and see whether it worked."),
    )
)
plug_place(
    Place(
        label=_("Barriers"),
        view="pathway:barriers",
        order=64,
        seen_by=lambda actor: BARRIERS.verdict(actor).allowed,
        says=_("Read where people are stopped, and what they say would help."),
    )
)
plug_place(
    Place(
        label=_("What agents charge"),
        view="pathway:charges",
        order=65,
        seen_by=lambda actor: CHARGES.verdict(actor).allowed,
        says=_("See in sums what people pay for help that ought to be free."),
    )
)
plug_place(
    Place(
        label=_("Forms on paper"),
        view="pathway:paper",
        order=66,
        seen_by=lambda actor: PAPER.verdict(actor).allowed,
        says=_("Print forms to be filled by hand, and note which of them were typed in."),
    )
)
for told in (DocumentFiled, ApplicationSubmitted, EnterpriseFounded):
    subscribe(told, filed_under_mandate, name=f"pathway.charges.{told.type}")
subscribe(BarrierMet, recording.barrier_met, name="pathway.barriers")
subscribe(ApplicationClosed, recording.application_closed, name="pathway.left.application")
subscribe(FilingDecided, recording.filing_decided, name="pathway.left.filing")
for event in EVENTS:
    subscribe(event, count_act, name=f"pathway.who-acts.{event.type}")
