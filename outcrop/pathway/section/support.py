"""What the pack says about support: how long, how it is handed over, and how small a figure may be."""

from pydantic import Field

from outcrop.commons.packs.api import PackModel, PackText
from outcrop.pathway.section.parts import KEY


class CheckItem(PackModel):
    """A line of the check-list of a hand-over."""

    key: str = Field(pattern=KEY)
    words: PackText


class SupportRule(PackModel):
    """
    How partners, funders and buyers support a step.

    :ivar most_days: the longest period that can be agreed at once
    :ivar hand_over_days: how many days before its end the hand-over is opened
    """

    most_days: int = Field(ge=1, le=3660)
    hand_over_days: int = Field(ge=1, le=366)
    hand_over: tuple[CheckItem, ...] = Field(min_length=1)
