"""What happened in the registry. Facts about people enter as commitments under their own key."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event, Personal
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class PersonJoined(Event):
    """Somebody entered the register: by herself, at the office or through an agent."""

    type: ClassVar[str] = "registry.person-joined"
    person: Ref
    number: str
    area: str
    how: str
    roles: list[str]
    identity_level: str
    record: Personal


@dataclass(frozen=True, kw_only=True)
class WitnessNamed(Event):
    """Somebody was named as a witness that a mandate was given."""

    type: ClassVar[str] = "registry.witness-named"
    person: Ref
    mandate: str
    witness: UUID


@dataclass(frozen=True, kw_only=True)
class CardSeen(Event):
    """A post saw a person's card."""

    type: ClassVar[str] = "registry.card-seen"
    person: Ref
    card: str
    number: Personal
    post: UUID


@dataclass(frozen=True, kw_only=True)
class CardStruck(Event):
    """A card that a person had told of turned out to be another's, who showed it to a post."""

    type: ClassVar[str] = "registry.card-struck"
    person: Ref
    card: str


@dataclass(frozen=True, kw_only=True)
class IdentityChanged(Event):
    """A person reached another level of identity: higher, or lower when a card that she told of was another's."""

    type: ClassVar[str] = "registry.identity-changed"
    person: Ref
    level: str
    before: str


@dataclass(frozen=True, kw_only=True)
class VouchAsked(Event):
    """A member or a post was asked to confirm who a person is."""

    type: ClassVar[str] = "registry.vouch-asked"
    person: Ref
    vouch: Ref
    way: str


@dataclass(frozen=True, kw_only=True)
class VouchAnswered(Event):
    """A member or a post confirmed who a person is, or declined."""

    type: ClassVar[str] = "registry.vouch-answered"
    person: Ref
    vouch: Ref
    way: str
    confirmed: bool


@dataclass(frozen=True, kw_only=True)
class PhoneChanged(Event):
    """A person's phone number changed."""

    type: ClassVar[str] = "registry.phone-changed"
    person: Ref
    before: Personal
    after: Personal


@dataclass(frozen=True, kw_only=True)
class CodeRenewed(Event):
    """A post gave a person a new secret code, having proved who she is."""

    type: ClassVar[str] = "registry.code-renewed"
    person: Ref
    how_proved: str


@dataclass(frozen=True, kw_only=True)
class RecordOpened(Event):
    """A post opened a person's record. She sees who."""

    type: ClassVar[str] = "registry.record-opened"
    person: Ref
    post: str


@dataclass(frozen=True, kw_only=True)
class EnterpriseFounded(Event):
    """Somebody began an enterprise; it is not formed yet."""

    type: ClassVar[str] = "registry.enterprise-founded"
    enterprise: Ref
    number: str
    form: str
    area: str
    founder: UUID
    on: date


@dataclass(frozen=True, kw_only=True)
class MemberInvited(Event):
    """Somebody was invited. She is no member yet."""

    type: ClassVar[str] = "registry.member-invited"
    enterprise: Ref
    person: UUID


@dataclass(frozen=True, kw_only=True)
class MembershipConfirmed(Event):
    """A person confirmed that she is a member."""

    type: ClassVar[str] = "registry.membership-confirmed"
    enterprise: Ref
    person: UUID
    on: date


@dataclass(frozen=True, kw_only=True)
class MembershipDeclined(Event):
    """A person said that she is no member."""

    type: ClassVar[str] = "registry.membership-declined"
    enterprise: Ref
    person: UUID


@dataclass(frozen=True, kw_only=True)
class MemberLeft(Event):
    """A member left."""

    type: ClassVar[str] = "registry.member-left"
    enterprise: Ref
    person: UUID
    on: date


@dataclass(frozen=True, kw_only=True)
class EnterpriseFormed(Event):
    """An enterprise reached the number of members that its form needs, each confirmed by herself."""

    type: ClassVar[str] = "registry.enterprise-formed"
    enterprise: Ref
    number: str
    form: str
    members: int
    on: date


@dataclass(frozen=True, kw_only=True)
class LeadershipOffered(Event):
    """A leader asked another member to lead."""

    type: ClassVar[str] = "registry.leadership-offered"
    enterprise: Ref
    person: UUID


@dataclass(frozen=True, kw_only=True)
class LeadershipAnswered(Event):
    """A member took the lead from the one who had offered it, or declined."""

    type: ClassVar[str] = "registry.leadership-answered"
    enterprise: Ref
    person: UUID
    taken: bool
    on: date


@dataclass(frozen=True, kw_only=True)
class LeadersElected(Event):
    """The members of an enterprise elected who leads it."""

    type: ClassVar[str] = "registry.leaders-elected"
    enterprise: Ref
    persons: list[UUID]
    by: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class SiteReported(Event):
    """A place where people work became known. Its place is a commitment under the site's own key."""

    type: ClassVar[str] = "registry.site-reported"
    site: Ref
    area: str
    place: Personal
    on: date


@dataclass(frozen=True, kw_only=True)
class VisitsImported(Event):
    """Visits of another register were taken over. What was found stays in the rows; the digests prove which."""

    type: ClassVar[str] = "registry.visits-imported"
    run: UUID
    source: str
    file: str
    file_digest: str
    mapping_digest: str
    report_digest: str
    visits: int
    sites: int
    on: date


@dataclass(frozen=True, kw_only=True)
class FactCorrected(Event):
    """A field of a person's record has another value from now on; the one before is kept."""

    type: ClassVar[str] = "registry.fact-corrected"
    person: Ref
    field: str
    how: str
    before: Personal
    after: Personal


@dataclass(frozen=True, kw_only=True)
class CorrectionAsked(Event):
    """A person asked the office to correct a field that says who she is."""

    type: ClassVar[str] = "registry.correction-asked"
    person: Ref
    correction: Ref
    field: str
    answer_due: date


@dataclass(frozen=True, kw_only=True)
class CorrectionAnswered(Event):
    """The office corrected a field, or refused with reasons."""

    type: ClassVar[str] = "registry.correction-answered"
    person: Ref
    correction: Ref
    field: str
    accepted: bool


@dataclass(frozen=True, kw_only=True)
class ConsentChanged(Event):
    """A person gave, confirmed or withdrew consent to a purpose, or an agent said it for her."""

    type: ClassVar[str] = "registry.consent-changed"
    person: Ref
    purpose: str
    state: str
    by_agent: bool


@dataclass(frozen=True, kw_only=True)
class DemandAnswered(Event):
    """An authority demanded a record under law; what was given is a commitment, and whose it was as well."""

    type: ClassVar[str] = "registry.demand-answered"
    demand: Ref
    number: str
    refused: bool
    given: Personal | None
