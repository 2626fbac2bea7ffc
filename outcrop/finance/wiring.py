"""Where finance plugs itself in."""

from datetime import date
from functools import partial
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from outcrop.commons.accounts.api import plug_capacity
from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place
from outcrop.finance.evidence import TOGETHER, found_for
from outcrop.finance.measures import recovered
from outcrop.finance.models import Kind, Request
from outcrop.finance.policies import DESK, SEE_FILE
from outcrop.finance.saving import capacities
from outcrop.finance.section import FILE, FinanceSection, cross_check
from outcrop.kernel.acts import Actor
from outcrop.learning.api import Measure, plug_measure
from outcrop.pathway.api import Found, plug_evidence, plug_page
from outcrop.registry import api as registry


def _waiting(actor: Actor) -> int:
    return SEE_FILE.visible(actor, Request.objects.filter(decision=None, release__withdrawal=None)).count()


def _found(enterprise: UUID, on: date, *, kinds: tuple[Kind, ...]) -> Found:
    return found_for(enterprise, kinds, on)


plug_section("finance", file=FILE, model=FinanceSection, cross_check=cross_check)
plug_capacity(capacities)
plug_page("money", "finance:mine")
plug_measure(Measure(key="finance.recovery", name=_("Recovered, by the team's own tests"), unit="%", values=recovered))
for kind in Kind:
    plug_evidence(f"finance.{kind.value}", partial(_found, kinds=(kind,)))
for key, kinds in TOGETHER.items():
    plug_evidence(f"finance.{key}", partial(_found, kinds=tuple(kinds)))
for part in ("name", "number", "identity", "enterprises"):
    registry.shown_to(part, DESK)
plug_place(
    Place(
        label=_("My money"),
        view="finance:mine",
        order=59,
        seen_by=lambda actor: actor.mandate is None and actor.person is not None,
        says=_("Savings, insurance, loans, a plan for the season, and what your method loses."),
    )
)
plug_place(Place(label=_("Savings, insurance, loans"), view="finance:offers", order=68, foot=True))
plug_place(
    Place(
        label=_("Desk of the provider"),
        view="finance:desk",
        order=46,
        seen_by=lambda actor: actor.holds_any([DESK]),
        count=_waiting,
        says=_("Publish what you offer, answer who asks, and write down what is paid back."),
    )
)
