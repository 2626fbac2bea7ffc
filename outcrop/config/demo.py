"""
The sample people of the demonstration, and what they have done so far.

Each part invites its own in ``seeds.load(act=...)``, lower parts first; what takes several parts is told here, above
all. Called once for a database, inside one transaction.
"""

from collections.abc import Collection

from outcrop.kernel.acts import Act

from . import composition, story
from .samples import appoint, appoint_holders


def load(*, act: Act, parts: Collection[str] = ()) -> None:
    """
    Fill an empty house with sample people.

    :param parts: which contexts invite their own; all of them where none is named
    """
    appoint_holders(act=act)
    for invite in composition.functions("seeds", "load"):
        if not parts or invite.__module__.split(".")[-2] in parts:
            invite(act=act)
    if not parts:
        _tell_on(act)


def _tell_on(act: Act) -> None:
    """Let happen what ``seeds/story.yaml`` tells, which takes the samples of several parts."""
    told = story.told()
    appoint(told.get("officials", {}), act=act)
    for go_on in composition.functions("seeds", "afterwards"):
        go_on(told, act=act)
