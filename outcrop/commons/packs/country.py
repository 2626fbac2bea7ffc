"""What a pack says about the country itself: ``pack.toml`` and ``calendar.yaml``."""

from datetime import date
from typing import Annotated, Self
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, model_validator

from outcrop.commons.packs.fields import PackModel, PackText
from outcrop.kernel.calendar import WorkingCalendar
from outcrop.kernel.money import Money, Rounding


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"{name!r} is no IANA time zone")
    return name


class MoneyRules(PackModel):
    """The country's currency and how its law rounds."""

    currency: str = Field(pattern=r"^[A-Z]{3}$")
    exponent: int = Field(
        ge=0,
        le=4,
        description="digits after the decimal sign: minor units in one major = 10**exponent",
    )
    shown_digits: int = Field(ge=0, le=4, default=2)
    symbol: str
    rounding: Rounding = Rounding.HALF_UP
    step: int = Field(default=1, ge=1, description="amounts due are multiples of so many minor units")

    @model_validator(mode="after")
    def _due_as_people_write_it(self) -> Self:
        unseen = 10 ** max(self.exponent - self.shown_digits, 0)
        if self.step % unseen:
            raise ValueError(
                f"people write {self.shown_digits} decimals, so step must be a multiple of {unseen}: "
                "else the lines of a slip would not add up to what they show"
            )
        return self

    def money(self, minor: int) -> Money:
        """Return so many minor units of this currency."""
        return Money(minor, self.currency)


class Country(PackModel):
    """``pack.toml``."""

    id: str = Field(pattern=r"^[a-z][a-z0-9]{2,20}$")
    name: PackText
    fictional: bool = False
    code: str = Field(
        pattern=r"^[A-Z]{2}$",
        description="ISO 3166-1 alpha-2, or a user-assigned code when fictional",
    )
    department: PackText
    languages: tuple[str, ...] = Field(min_length=1)
    unreviewed_languages: tuple[str, ...] = Field(
        default=(), description="languages in which nobody who speaks them has checked the words of the pages yet"
    )
    language_names: dict[str, str] = Field(
        default_factory=dict, description="a language's own name for itself, where ours is wrong or missing"
    )
    alphabet: str = Field(description="letters in the order in which names are sorted")
    zone: Annotated[str, AfterValidator(_known_zone)]
    money: MoneyRules
    bounds: tuple[float, float, float, float] = Field(description="west, south, east, north of the country, degrees")

    @model_validator(mode="after")
    def _speaks_what_it_marks(self) -> Self:
        if unknown := set(self.unreviewed_languages) - set(self.languages):
            raise ValueError(f"unreviewed_languages names {', '.join(sorted(unknown))}, which languages does not")
        return self


class Holiday(PackModel):
    """A day off."""

    on: date
    name: PackText


class Calendar(PackModel):
    """``calendar.yaml``."""

    working_week: tuple[int, ...] = Field(min_length=1, description="Monday is 0")
    holidays: tuple[Holiday, ...] = ()
    source: str
    confidence: str

    def working(self) -> WorkingCalendar:
        """Return it as the kernel counts with it."""
        return WorkingCalendar(frozenset(self.working_week), frozenset(day.on for day in self.holidays))
