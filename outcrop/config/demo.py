"""
The sample people of the demonstration, and what they have done so far.

Each part invites its own in ``seeds.load(act=...)``, lower parts first; what takes several parts is told here, above all.
Called once for a database, inside one transaction.
"""

from outcrop.kernel.acts import Act

from . import composition


def load(*, act: Act) -> None:
    """Fill an empty house with sample people."""
    for invite in composition.functions("seeds", "load"):
        invite(act=act)
