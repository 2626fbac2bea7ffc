"""Who may see a published field, from everybody to the few who handle a case."""

from enum import IntEnum


class Tier(IntEnum):
    """Each tier sees its own fields and those of the tiers before it."""

    PUBLIC = 0
    PARTY = 1
    AUDITOR = 2
    HANDLER = 3
