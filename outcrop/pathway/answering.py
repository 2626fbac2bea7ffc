"""Which of an actor's posts answers for a thing that a step's owner decides."""

from typing import Protocol

from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Act, HeldPost
from outcrop.pathway.policies import institution
from outcrop.pathway.section.checks import OWN
from outcrop.registry import api as registry


class Owned(Protocol):
    """A thing whose owner is an institution, somewhere."""

    owner_agency: str
    area_path: str


def answering_post(act: Act, thing: Owned) -> HeldPost:
    """Return the held post that answers for a thing; whoever calls has asked the policy."""
    held = act.by.posts_with(OWN, thing.area_path)
    return next(post for post in held if institution(post.agency) == thing.owner_agency)


def enterprise_named(act: Act, number: str, *, owner: str = "") -> registry.EnterpriseView | None:
    """
    Return the enterprise that a post which answers for steps names; None where it names none.

    :param owner: the institution that owns what is to be done; empty where any may
    :raises NotFound: if there is none where the post serves: elsewhere it looks like one that is missing
    """
    if not number:
        return None
    found = registry.find_enterprise(number)
    held = act.by.posts_with(OWN, found.area_path) if found else []
    if found is None or not any(owner in ("", institution(post.agency)) for post in held):
        raise NotFound(field="enterprise")
    return found
