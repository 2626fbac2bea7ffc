"""Who may do what in the cadastre."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.commons.policies import Policy, Rule, anyone, capacity, has_duty
from outcrop.kernel.acts import Actor

RECEIVE, SEE_DUTY, REVOKE_DUTY, AUDIT_DUTY = "ground.receive", "cadastre.see", "cadastre.revoke", "cadastre.audit"
CONCLUDE = "ground.cadastre-conclusion"


@dataclass(frozen=True)
class HandedIn(Rule):
    """Applications that were handed in: nobody but the applicant reads a draft."""

    reason: Any = _("it was not handed in yet.")  # noqa: RUF009 - a lazy translation is made once

    def could(self, actor: Actor) -> bool:
        """Always."""
        return True

    def rows(self, actor: Actor) -> Q:
        """All but drafts."""
        return ~Q(state="draft")

    def allows(self, actor: Actor, thing: Any) -> bool:
        """If it is no draft."""
        return str(thing.state) != "draft"


CHECK = Policy("cadastre.check", anyone, "Everybody may ask which titles lie on a piece of ground.")
APPLY = Policy(
    "cadastre.apply",
    capacity("applicant", "leader"),
    "Who leads an enterprise, or her agent, asks for ground in its name.",
)
SEE_APPLICATION = Policy(
    "cadastre.see-application",
    capacity("applicant", "leader", "member")
    | (
        HandedIn()
        & (has_duty(SEE_DUTY, "area_path") | has_duty(RECEIVE, "area_path") | has_duty(AUDIT_DUTY, "area_path"))
    ),
    "The members of the applying enterprise, and once it was handed in, the offices of the area, see an application.",
)
SEE_RIGHT = Policy(
    "cadastre.see-right", anyone, "Everybody may verify a right; what is shown of it, the pack's tiers say."
)
HAND_BACK = Policy(
    "cadastre.hand-back", capacity("holder", "leader"), "Who leads the enterprise that holds a right hands it back."
)
REVOKE = Policy(
    "cadastre.revoke",
    has_duty(REVOKE_DUTY, "area_path"),
    "The post that answers for it revokes, suspends and reinstates rights.",
)
CONFIRM = Policy(
    "cadastre.confirm",
    has_duty(CONCLUDE, "area_path"),
    "The cadastre agency confirms whether an older right still holds.",
)
RESOLVE = Policy(
    "cadastre.resolve-conflict", has_duty(CONCLUDE), "The cadastre agency decides conflicts between older rights."
)
AUDIT = Policy(
    "cadastre.audit", has_duty(AUDIT_DUTY), "The cadastre agency and the auditor read the audit of the register."
)
