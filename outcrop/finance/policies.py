"""Who may do what in finance."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from outcrop.commons.policies import Matches, Policy, Rule, anyone, has_duty
from outcrop.kernel.acts import Act, Actor

#: The duty of a provider's desk. Partners and enforcement hold no duty, so none of them has a desk.
DESK = "finance.desk"


def _agencies(actor: Actor) -> list[Any]:
    return [post.agency for post in actor.posts_with(DESK)]


def _herself(actor: Actor) -> list[Any]:
    return [] if actor.mandate else [actor.person]


def _her_teams(*kinds: str) -> Callable[[Actor], list[Any]]:
    return lambda actor: [] if actor.mandate else list(actor.subjects(*kinds))


_ONLY_HER = _("it is for the person herself, never through an agent.")
_OTHER_DESK = _("it is the desk of another provider.")


def _of_desk(attribute: str) -> Rule:
    # Both: the duty, by which a reading names the post that read, and whose desk it is.
    return has_duty(DESK) & Matches(attribute, _agencies, _OTHER_DESK)


_by_her: Rule = Matches("person_id", _herself, _ONLY_HER)
_by_team: Rule = Matches("enterprise_id", _her_teams("leader", "member"), _ONLY_HER)

READ_OFFERS = Policy("finance.read-offers", anyone, "What is offered, by whom and at what cost, is for everybody.")
OWN = Policy(
    "finance.own",
    _by_her,
    "A person asks, releases, takes back, answers and tells by herself: no agent opens her record to a lender.",
)
SEE_TEAM = Policy(
    "finance.see-team", _by_her | _by_team, "A plan or test of a team is seen by whoever made it, and by the team."
)
OFFER = Policy("finance.offer", _of_desk("agency_id"), "A provider's desk publishes its own offers and ends them.")
SEE_FILE = Policy(
    "finance.see-file",
    _of_desk("offer__agency_id"),
    "A provider's desk sees who asks for its own offers, of each what she released, as long as it is released.",
)
SERVE = Policy(
    "finance.serve", _of_desk("agency_id"), "A provider's desk writes down what was paid back to it, and nothing else."
)
SAVE = Policy(
    "finance.save",
    Matches("group_id", _her_teams("saver"), _("it is for the members of the group, each by herself.")),
    "Members of a savings group read its whole book; nobody else reads any of it.",
)
KEEP_SAVINGS = Policy(
    "finance.keep-savings",
    Matches("group_id", _her_teams("savings-keeper"), _("it is for whoever keeps the book of the group.")),
    "Whoever keeps the book of a savings group asks members in and writes its lines.",
)


def herself(act: Act) -> UUID:
    """Return who acts for herself. :raises NotAllowed: if it is nobody of the register, or an agent"""
    if act.by.mandate or act.by.person is None:
        OWN.require(act.by)
    assert act.by.person is not None  # the policy saw to it
    return act.by.person
