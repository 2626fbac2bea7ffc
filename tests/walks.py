"""
How much of the long walks over the whole house is walked: all of it with ``OUTCROP_WALKS=all``.

Otherwise a share is, the same each time, so that a change is known in minutes.
"""

import os
from zlib import crc32

ALL = os.environ.get("OUTCROP_WALKS") == "all"


def walked(*what: object, one_in: int) -> bool:
    """Say whether something is in the share that is walked."""
    return ALL or crc32(repr(what).encode()) % one_in == 0
