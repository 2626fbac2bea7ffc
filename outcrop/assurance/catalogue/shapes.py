"""The shapes of the files under ``standards/``."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from outcrop.commons.packs.api import PackModel, PackText, Sourced

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,58}$")]
SubjectKind = Literal["enterprise", "site"]
#: What the system looks up by itself; the others are filed.
Found = Literal["registry.enterprise-formed", "cadastre.right-live", "assurance.inspected"]
DAYS_A_YEAR, MONTHS_A_YEAR = 365, 12


class EvidenceKind(PackModel):
    """
    Something that can be shown.

    :ivar found: the system finds it; nobody files it
    :ivar photo: whether pictures of it are taken; where they could show a child or a victim they are not
    :ivar private: only those who inspect and decide see it
    :ivar good_months: for how long it answers; without it, for good
    """

    key: Key
    name: PackText
    found: Found | None = None
    photo: bool = True
    private: bool = False
    good_months: int | None = Field(default=None, ge=1, le=120)


class Level(PackModel):
    """A step of a standard: a module, a tier, a year."""

    key: Key
    name: PackText


class DeadlineRule(Sourced):
    """
    By when a finding is answered, as the standard says.

    :ivar counts_from: the finding itself, or the day on which the plan was adopted
    :ivar asks: ``improvement`` that can be measured, or ``closure``
    """

    key: Key
    name: PackText
    days: int | None = Field(default=None, ge=1, le=3660)
    months: int | None = Field(default=None, ge=1, le=120)
    counts_from: Literal["finding", "plan"]
    asks: Literal["improvement", "closure"]

    @model_validator(mode="after")
    def _one_length(self) -> "DeadlineRule":
        if (self.days is None) == (self.months is None):
            raise ValueError("Give either days or months.")
        return self


class Cost(Sourced):
    """What something cost somewhere, as a source tells: never a price list. Whole units of the currency."""

    what: PackText
    amount: int = Field(ge=0)
    currency: str = Field(pattern=r"^[A-Z]{3}$")


class StatusWord(Sourced):
    """
    A status that a site can have.

    :ivar code: the number of the published code list
    :ivar good_months: for how long it stands before a post has to look again
    :ivar least_months: how long it stands at least
    :ivar then: what the standard says follows; a post decides it, never the system
    """

    key: Key
    code: int
    name: PackText
    means: PackText
    may_export: bool
    good_months: int | None = Field(default=None, ge=1, le=120)
    least_months: int | None = Field(default=None, ge=1, le=120)
    then: str | None = None


class Standard(Sourced):
    """
    ``standard.yaml``.

    :ivar structure_only: its requirements were not read, so none may be listed
    :ivar countries: packs for which it is made; empty for every country
    """

    name: PackText
    explains: PackText
    version: str = Field(min_length=1)
    keeper: str
    licence: str = Field(min_length=1)
    kind: Literal["due-diligence", "site-status", "criteria", "convention", "law", "producer-report", "certificate"]
    structure_only: bool = False
    countries: tuple[str, ...] = ()
    levels: tuple[Level, ...] = Field(min_length=1)
    deadlines: tuple[DeadlineRule, ...] = ()
    statuses: tuple[StatusWord, ...] = ()
    costs: tuple[Cost, ...] = ()

    def status(self, key: str) -> StatusWord | None:
        """Return a status word, or None."""
        return next((each for each in self.statuses if each.key == key), None)

    def deadline(self, key: str) -> DeadlineRule | None:
        """Return a deadline rule, or None."""
        return next((each for each in self.deadlines if each.key == key), None)


class Applies(PackModel):
    """
    To what a requirement applies. What nobody has told is asked, not assumed away.

    :ivar practices: ``mercury`` where it concerns only those who use it
    """

    subjects: tuple[SubjectKind, ...] = ("enterprise", "site")
    activities: tuple[str, ...] = ()
    practices: tuple[Literal["mercury"], ...] = ()


class Requirement(Sourced):
    """
    One thing that a standard asks.

    :ivar ours: whether the id is ours, because the source publishes none
    :ivar protects: whose protection comes first when it is not met
    :ivar actors: who is meant, where the standard tells them apart
    :ivar answer: how the standard asks buyers to answer
    :ivar owed_by: ``office`` where the State owes it and no site can be blamed
    """

    id: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9./-]{0,58}$")
    ours: bool = False
    level: Key
    theme: Key
    text: PackText
    guidance: PackText | None = None
    applies: Applies = Applies()
    evidence: tuple[Key, ...] = Field(min_length=1)
    protects: Literal["child", "victim"] | None = None
    actors: Literal["non-state-armed-group", "security-forces"] | None = None
    answer: Literal["disengage", "mitigate", "improve"] = "improve"
    owed_by: Literal["subject", "office"] = "subject"
    deadline: Key | None = None
    passes: PackText | None = Field(default=None, alias="pass")
    progress: PackText | None = None
    fails: PackText | None = Field(default=None, alias="fail")
    cost: Cost | None = None


class Range(PackModel):
    """From low to high, both possible; no likely value, so that nobody takes one figure for the truth."""

    low: Decimal = Field(ge=0)
    high: Decimal = Field(ge=0)

    @model_validator(mode="after")
    def _upward(self) -> "Range":
        if self.high < self.low:
            raise ValueError("The high end lies below the low end.")
        return self


class Practice(Sourced):
    """
    A way of treating ore.

    :ivar ratio: parts of mercury used for one part of metal won, by mass
    :ivar air: share of the mercury used that goes to the air; unknown where no source tells
    """

    key: Key
    name: PackText
    uses_mercury: bool
    ratio: Range
    air: Range | None = None


class Method(Sourced):
    """A way without mercury: what was reported where, and never a promise."""

    key: Key
    name: PackText
    reported: PackText
    limits: PackText
    recovery: PackText | None
    income: PackText | None
    cost: PackText | None


class RequirementsFile(PackModel):
    """``requirements.yaml``."""

    requirements: tuple[Requirement, ...]


class EvidenceFile(PackModel):
    """``evidence.yaml``."""

    kinds: tuple[EvidenceKind, ...] = Field(min_length=1)


class MercuryFile(PackModel):
    """``mercury.yaml``."""

    practices: tuple[Practice, ...]
    methods: tuple[Method, ...]


def after(day: date, *, months: int | None = None, days: int | None = None) -> date:
    """Return the day so many months or days later; the 31st becomes the last day of a shorter month."""
    if days is not None:
        return date.fromordinal(day.toordinal() + days)
    total = day.year * MONTHS_A_YEAR + day.month - 1 + (months or 0)
    year, month = divmod(total, MONTHS_A_YEAR)
    following = date(year + (month + 1) // MONTHS_A_YEAR, (month + 1) % MONTHS_A_YEAR + 1, 1)
    last = date.fromordinal(following.toordinal() - 1).day
    return date(year, month + 1, min(day.day, last))
