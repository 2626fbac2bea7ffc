"""The pack's ``assemblies.yaml``: rules until a body has by-laws of its own, model texts, and the least cell."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, SourcedForReaders

FILE = "assemblies.yaml"
Key = r"^[a-z][a-z0-9-]{1,38}$"


class Rules(PackModel):
    """
    What an assembly goes by.

    :ivar quorum_percent: at least so many of a hundred members must vote
    :ivar majority_percent: more than so many of a hundred votes for or against must be for
    :ivar bylaws_percent: the same for by-laws
    :ivar notice_days: days between the notice and the assembly
    :ivar vote_days: how many days a vote is open, the assembly's own day included
    """

    quorum_percent: int = Field(ge=1, le=100)
    majority_percent: int = Field(ge=50, le=99)
    bylaws_percent: int = Field(ge=50, le=99)
    notice_days: int = Field(ge=0, le=90)
    vote_days: int = Field(ge=1, le=30)


class Defaults(SourcedForReaders):
    """
    The country's rules for bodies without by-laws.

    :ivar tenth_percent: so many of a hundred members can call an assembly; by-laws cannot raise it
    :ivar call_days: how long a call waits for the others
    """

    rules: Rules
    tenth_percent: int = Field(ge=1, le=10)
    call_days: int = Field(ge=7, le=365)


class ModelText(SourcedForReaders):
    """A text of by-laws that a body may take, change or leave."""

    key: str = Field(pattern=Key)
    kinds: tuple[Literal["enterprise", "federation"], ...] = Field(min_length=1)
    name: PackText
    text: PackText


class StepAside(SourcedForReaders):
    """The rule that an official steps aside where she has a part. :ivar text: in plain words"""

    text: PackText


class AssembliesSection(PackModel):
    """``assemblies.yaml``. :ivar least_cell: smaller counts of people are not told to the public"""

    defaults: Defaults
    models: tuple[ModelText, ...] = ()
    step_aside: StepAside
    least_cell: int = Field(ge=3, le=100)


def section() -> AssembliesSection:
    """Return the section of the country."""
    found: AssembliesSection = packs.current().section("assemblies")
    return found


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Model texts named twice."""
    keys = [each.key for each in pack.section("assemblies").models]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield Fault(FILE, f"models.{key}", "This key stands twice. Give one of them another.")
