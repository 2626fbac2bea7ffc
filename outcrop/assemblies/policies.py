"""Who may do what in assemblies. The thing asked about is a ``bodies.Body``."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from outcrop.assemblies.bodies import kept_by
from outcrop.assemblies.rules import reading_for
from outcrop.commons.policies import Matches, Policy, Rule, anyone, has_duty
from outcrop.kernel.acts import Actor

_MEMBERS = ("member", "federation-member")
_LEADERS = ("leader", "federation-leader")


def _herself(*kinds: str) -> Callable[[Actor], list[Any]]:
    return lambda actor: [] if actor.mandate else list(actor.subjects(*kinds))


_by_members: Rule = Matches("id", _herself(*_MEMBERS), _("it is for the members, each by herself."))
_by_keepers: Rule = Matches("id", kept_by) | Matches("id", _herself(*_LEADERS), _("it is for those who lead."))

READ_PUBLIC = Policy("assemblies.read-public", anyone, "Everybody reads what a federation tells about itself.")
SEE_BODY = Policy(
    "assemblies.see-body",
    _by_keepers | _by_members,
    "Members see the assemblies, votes and minutes of their body; so do its leaders and a federation's secretary.",
)
LEAD = Policy(
    "assemblies.lead", _by_keepers, "Leaders, and a federation's secretary, call assemblies and keep the papers."
)
VOTE = Policy("assemblies.vote", _by_members, "A member votes, stands and calls by herself, never through an agent.")
FEDERATE = Policy(
    "assemblies.federate",
    Matches("person", lambda actor: [] if actor.mandate else [actor.person], _("it is for people of the register.")),
    "A person joins and leaves a federation by her own word; a leader speaks for the enterprise.",
)


def _book_open_to(actor: Actor) -> list[Any]:
    """Return the bodies whose by-laws in force let a person who is no member read the book."""
    return list(reading_for(actor.person)) if actor.person and actor.mandate is None else []


SEE_BOOK = Policy(
    "assemblies.see-book",
    Matches("id", _book_open_to) | _by_keepers | _by_members,
    "Every member reads the whole book; besides them nobody but those whom the by-laws name.",
)

CHECK = "assemblies.check-owners"
SEE_OWNERS = Policy(
    "assemblies.see-owners",
    has_duty(CHECK, "area_path") | has_duty("journal.audit") | _by_keepers,
    "Those who lead a body see what it told of its owners; so do the department and the auditor. No page names one.",
)
SETTLE_OWNER = Policy(
    "assemblies.settle-owner", has_duty(CHECK), "The department answers whether an official has to step aside."
)
