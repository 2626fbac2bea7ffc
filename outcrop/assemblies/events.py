"""What happened in assemblies. Nothing here says how somebody voted, or who called for an assembly."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from outcrop.kernel.events import Event, Personal
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class FederationJoined(Event):
    """A person or an enterprise joined a federation by its own word."""

    type: ClassVar[str] = "assemblies.federation-joined"
    body: Ref
    member: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class FederationLeft(Event):
    """A person or an enterprise left a federation."""

    type: ClassVar[str] = "assemblies.federation-left"
    body: Ref
    member: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class AssemblyCalled(Event):
    """An assembly was called, by the leaders or by a tenth of the members."""

    type: ClassVar[str] = "assemblies.assembly-called"
    body: Ref
    assembly: Ref
    number: str
    called_by: str
    motions: int
    on: date


@dataclass(frozen=True, kw_only=True)
class CallJoined(Event):
    """One more member calls for an assembly. Nobody is named."""

    type: ClassVar[str] = "assemblies.call-joined"
    body: Ref
    call: Ref


@dataclass(frozen=True, kw_only=True)
class CandidateStood(Event):
    """A member stands for election."""

    type: ClassVar[str] = "assemblies.candidate-stood"
    motion: Ref
    person: UUID


@dataclass(frozen=True, kw_only=True)
class BallotCast(Event):
    """A ballot came in. Nobody is named; there are as many of these as ballots."""

    type: ClassVar[str] = "assemblies.ballot-cast"
    motion: Ref


@dataclass(frozen=True, kw_only=True)
class MotionCounted(Event):
    """A vote was counted."""

    type: ClassVar[str] = "assemblies.motion-counted"
    body: Ref
    motion: Ref
    kind: str
    members: int
    voted: int
    counts: dict[str, Any]
    quorate: bool
    carried: bool
    on: date


@dataclass(frozen=True, kw_only=True)
class BylawsAdopted(Event):
    """A body adopted by-laws."""

    type: ClassVar[str] = "assemblies.bylaws-adopted"
    body: Ref
    edition: int
    motion: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class MinutesKept(Event):
    """The minutes of an assembly were kept."""

    type: ClassVar[str] = "assemblies.minutes-kept"
    assembly: Ref
    minutes: Ref
    digest: str
    on: date


@dataclass(frozen=True, kw_only=True)
class BookLineEntered(Event):
    """Money came in or went out of a body's book. How much stands in the ledger's posting."""

    type: ClassVar[str] = "assemblies.book-line-entered"
    body: Ref
    line: Ref
    number: str
    fund: str
    posting: Ref
    decided_by: Ref | None
    corrects: Ref | None
    on: date


@dataclass(frozen=True, kw_only=True)
class BenefitOffered(Event):
    """A body offers something to its members."""

    type: ClassVar[str] = "assemblies.benefit-offered"
    body: Ref
    benefit: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class BenefitTaken(Event):
    """A member takes part in a benefit, or no more."""

    type: ClassVar[str] = "assemblies.benefit-taken"
    benefit: Ref
    enrolment: Ref
    taken: bool
    on: date


@dataclass(frozen=True, kw_only=True)
class OwnerTold(Event):
    """A body told who owns, controls or finances it. Who it is enters as a commitment or not at all."""

    type: ClassVar[str] = "assemblies.owner-told"
    body: Ref
    statement: Ref
    party: str
    owner: Personal | None
    on: date


@dataclass(frozen=True, kw_only=True)
class OwnerFlagged(Event):
    """An owner may hold a post of the State."""

    type: ClassVar[str] = "assemblies.owner-flagged"
    body: Ref
    statement: Ref
    post: Ref
    how: str


@dataclass(frozen=True, kw_only=True)
class OwnerSettled(Event):
    """The department answered whether an official has to step aside."""

    type: ClassVar[str] = "assemblies.owner-settled"
    body: Ref
    statement: Ref
    outcome: str
    on: date
