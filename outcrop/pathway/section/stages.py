"""The stages of formalization: the country's programme, of which the road's steps are the part that people walk."""

from pydantic import Field

from outcrop.commons.packs.api import PackModel, PackText, SourcedForReaders
from outcrop.pathway.section.parts import KEY, Indicator, Intervention, Owner


class Stage(PackModel):
    """A stage: what it is for, who owns it, what is done, and how one sees that it worked."""

    key: str = Field(pattern=KEY)
    title: PackText
    purpose: PackText
    owner: Owner
    interventions: tuple[Intervention, ...] = Field(min_length=1)
    outputs: tuple[PackText, ...] = Field(min_length=1)
    indicators: tuple[Indicator, ...] = Field(min_length=1)


class Stages(SourcedForReaders):
    """
    The stages in order of telling; nobody has to walk them in it.

    :ivar proxy: what the page says where the list stands for one that nobody has read yet; empty once it is confirmed
    """

    proxy: PackText | None = None
    listed: tuple[Stage, ...] = Field(min_length=1)
