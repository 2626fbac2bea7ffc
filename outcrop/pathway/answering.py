"""Which of an actor's posts answers for a thing that a step's owner decides."""

from typing import Protocol

from outcrop.kernel.acts import Act, HeldPost
from outcrop.pathway.policies import institution
from outcrop.pathway.section.checks import OWN


class Owned(Protocol):
    """A thing whose owner is an institution, somewhere."""

    owner_agency: str
    area_path: str


def answering_post(act: Act, thing: Owned) -> HeldPost:
    """Return the held post that answers for a thing; whoever calls has asked the policy."""
    held = act.by.posts_with(OWN, thing.area_path)
    return next(post for post in held if institution(post.agency) == thing.owner_agency)
