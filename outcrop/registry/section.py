"""The pack's ``registry.yaml``: levels of identity, vouching, cards, roles, forms of enterprise, agents, sites."""

import re
from collections.abc import Iterable
from typing import Literal

from pydantic import Field, field_validator

from outcrop.commons.packs.api import Confidence, Fault, Pack, PackModel, PackText, Sourced, SourcedForReaders, current
from outcrop.registry.record.section import ConsentPurpose, RecordRules, faults

Key = r"^[a-z][a-z0-9-]{0,38}$"
NamePart = Literal["given", "family", "patronymic"]
VOUCHING_DUTY = "registry.vouch"


class Protection(PackModel):
    """Two sentences before the first question: who sees the answers, and which article protects who comes forward."""

    who_sees: PackText
    article: PackText | None
    source: str
    confidence: Confidence


class NameRules(PackModel):
    """Which parts of a name are asked, and in which order they are said."""

    asked: tuple[NamePart, ...] = ("given", "family")
    said: tuple[NamePart, ...] = ("given", "family")


class Youngest(Sourced):
    """From which age somebody may be in the register of those who mine, and who helps those who are younger."""

    years: int = Field(ge=14, le=25)
    helper: PackText


class Level(Sourced):
    """A level of identity. Each opens its own verbs and those of the levels before it."""

    key: str = Field(pattern=Key)
    label: PackText
    means: PackText
    opens: tuple[str, ...] = ()


class VouchingWay(Sourced):
    """A way to be vouched for: by so many members, or by a post of an agency of a kind."""

    key: str = Field(pattern=Key)
    label: PackText
    by: Literal["members", "post"]
    count: int = Field(default=1, ge=1, le=5)
    agency_kind: str = ""
    gives: str


class Card(Sourced):
    """A kind of card, the shape of its number, and the level it gives when told and when a post has seen it."""

    key: str = Field(pattern=Key)
    label: PackText
    pattern: str
    example: str
    when_told: str
    when_seen: str

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str) -> str:
        try:
            re.compile(pattern)
        except re.error as fault:
            raise ValueError(f"This is no regular expression: {fault}") from fault
        return pattern

    def fits(self, number: str) -> bool:
        """Say whether a number, as it is kept, has the card's shape."""
        return re.fullmatch(self.pattern, number) is not None


class Role(PackModel):
    """What somebody does in the trade. All are actors alike."""

    key: str = Field(pattern=Key)
    name: PackText
    means: PackText | None = None


class EnterpriseForm(SourcedForReaders):
    """A form of enterprise. A person is in one enterprise at a time of those that share an ``only_one_of``."""

    key: str = Field(pattern=Key)
    name: PackText
    means: PackText
    least_members: int = Field(ge=1, le=1000)
    only_one_of: str = ""


class MandateVerb(PackModel):
    """Something that an agent may be allowed to do."""

    verb: str = Field(pattern=r"^[a-z]+\.[a-z-]+$")
    label: PackText


class MandateWay(PackModel):
    """How a mandate may be given at joining, and what it may then cover."""

    key: Literal["own-phone", "two-witnesses", "paper"]
    label: PackText
    means: PackText
    witnesses: int = Field(default=0, ge=0, le=3)
    verbs: tuple[str, ...]


class Agents(Sourced):
    """Acting for others."""

    months: int = Field(ge=1, le=60)
    verbs: tuple[MandateVerb, ...]
    ways: tuple[MandateWay, ...] = Field(min_length=1)


class Sites(Sourced):
    """How near a known site is for its people to be heard first."""

    people_work_within_m: int = Field(ge=0, le=20_000)


class Mineral(PackModel):
    """Something that is dug in the country."""

    key: str = Field(pattern=Key)
    name: PackText


class RegistrySection(PackModel):
    """``registry.yaml``."""

    protection: Protection
    area_level: str
    names: NameRules = NameRules()
    youngest: Youngest
    levels: tuple[Level, ...] = Field(min_length=1)
    vouching: tuple[VouchingWay, ...] = ()
    cards: tuple[Card, ...] = ()
    roles: tuple[Role, ...] = Field(min_length=1)
    enterprise_forms: tuple[EnterpriseForm, ...] = Field(min_length=1)
    minerals: tuple[Mineral, ...] = ()
    agents: Agents
    sites: Sites
    record: RecordRules
    consents: tuple[ConsentPurpose, ...] = ()

    def rank(self, level: str) -> int:
        """Return how high a level stands; one that the pack no longer knows counts as the lowest."""
        return next((n for n, each in enumerate(self.levels) if each.key == level), 0)

    def opens(self, level: str) -> frozenset[str]:
        """Return every verb that a level opens."""
        return frozenset(verb for each in self.levels[: self.rank(level) + 1] for verb in each.opens)

    def level(self, key: str) -> Level:
        """Return a level; the lowest for one that the pack no longer knows."""
        return self.levels[self.rank(key)]

    def lowest_opening(self, verb: str) -> Level | None:
        """Return the lowest level that opens a verb."""
        return next((each for each in self.levels if verb in each.opens), None)

    def card(self, key: str) -> Card | None:
        """Return a kind of card."""
        return next((each for each in self.cards if each.key == key), None)

    def mineral(self, key: str) -> Mineral | None:
        """Return something that is dug."""
        return next((each for each in self.minerals if each.key == key), None)

    def role(self, key: str) -> Role | None:
        """Return a role."""
        return next((each for each in self.roles if each.key == key), None)

    def form(self, key: str) -> EnterpriseForm | None:
        """Return a form of enterprise."""
        return next((each for each in self.enterprise_forms if each.key == key), None)

    def vouching_way(self, key: str) -> VouchingWay | None:
        """Return a way of vouching."""
        return next((each for each in self.vouching if each.key == key), None)

    def consent(self, key: str) -> ConsentPurpose | None:
        """Return a purpose that needs consent."""
        return next((each for each in self.consents if each.key == key), None)

    def mandate_way(self, key: str) -> MandateWay | None:
        """Return a way of giving a mandate."""
        return next((each for each in self.agents.ways if each.key == key), None)


def section() -> RegistrySection:
    """Return the section of the pack in force."""
    found: RegistrySection = current().section("registry")
    return found


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Levels, verbs and posts that are named and do not exist."""
    told: RegistrySection = pack.section("registry")
    levels = {level.key for level in told.levels}
    named = [(f"vouching.{way.key}.gives", way.gives) for way in told.vouching]
    for card in told.cards:
        named += [(f"cards.{card.key}.when_told", card.when_told), (f"cards.{card.key}.when_seen", card.when_seen)]
        if not card.fits(card.example):
            yield Fault("registry.yaml", f"cards.{card.key}.example", "The example does not fit the pattern.")
    for where, level in named:
        if level not in levels:
            yield Fault(
                "registry.yaml", where, f"There is no level {level!r}. Choose one of: {', '.join(sorted(levels))}."
            )
    verbs = {each.verb for each in told.agents.verbs}
    for way in told.agents.ways:
        for verb in sorted(set(way.verbs) - verbs):
            yield Fault(
                "registry.yaml", f"agents.ways.{way.key}", f"The verb {verb!r} has no label under agents.verbs."
            )
    yield from _without_post(pack, told)
    yield from faults(told.record, told.consents)


def _without_post(pack: Pack, told: RegistrySection) -> Iterable[Fault]:
    kinds = {
        str(agency.kind)
        for agency in pack.section("posts").agencies
        for post in agency.posts
        if VOUCHING_DUTY in post.duties
    }
    for way in told.vouching:
        if way.by == "post" and (way.agency_kind not in kinds if way.agency_kind else not kinds):
            yield Fault(
                "registry.yaml",
                f"vouching.{way.key}",
                f"No post of agency kind {way.agency_kind or 'any'!r} has the duty {VOUCHING_DUTY}: see posts.yaml.",
            )
