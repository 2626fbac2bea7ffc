"""
No gram from nowhere: what a step may be out of balance, and what the running sum of steps may be.

Errors that change from reading to reading combine in quadrature. An instrument's own error is common to all that is
read on it: its influence adds up linearly, with its sign, so that it cancels where the same scale weighs what goes in
and what comes out, and grows with every gram where it does not. See docs/explanation/mass-balance.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from outcrop.custody.metrology import root

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """
    A reading as the balance sees it, in grams or per mille.

    :param varying: expanded uncertainty that is independent of other readings
    :param common_abs: expanded constant error common to all readings under the verification
    :param common_rel: the proportional one, as a fraction
    :param deviation: what the check of the day found, with its sign
    :param nominal: at which value it found it
    """

    value: Decimal
    varying: Decimal
    verification: UUID
    common_abs: Decimal = ZERO
    common_rel: Decimal = ZERO
    deviation: Decimal = ZERO
    nominal: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """
    Contained metal on one side of a step.

    :param weighed: its readings, each with how many grams of content one unit of it makes
    :param varying: expanded uncertainty of a content that was estimated and not read
    """

    grams: Decimal
    weighed: tuple[tuple[Decimal, Weighed], ...] = ()
    varying: Decimal = ZERO

    @classmethod
    def of(cls, mass: Weighed, fineness: Weighed) -> "Content":
        """Return mass times fineness."""
        weighed = ((fineness.value / 1000, mass), (mass.value / 1000, fineness))
        return cls(grams=mass.value * fineness.value / 1000, weighed=weighed)

    @classmethod
    def of_mass(cls, mass: Weighed) -> "Content":
        """Return the mass itself, for a balance of gross mass."""
        return cls(grams=mass.value, weighed=((Decimal(1), mass),))


@dataclass(frozen=True, slots=True)
class Influence:
    """How many grams out of balance one unit of an instrument's common error makes: of an offset, of a wrong slope."""

    offset: Decimal
    slope: Decimal
    common_abs: Decimal
    common_rel: Decimal

    def __add__(self, other: "Influence") -> "Influence":
        return Influence(self.offset + other.offset, self.slope + other.slope, self.common_abs, self.common_rel)

    @property
    def grams(self) -> Decimal:
        """Expanded uncertainty of the balance from this verification."""
        return abs(self.offset) * self.common_abs + abs(self.slope) * self.common_rel


@dataclass(frozen=True, slots=True, kw_only=True)
class Imbalance:
    """
    What one step, or a sum of steps, is out of balance, and what that may come from.

    :param excess: grams out minus grams in; more than nothing where metal appeared
    :param varying2: square of the expanded uncertainty that changes from reading to reading
    :param influences: by verification
    :param bias_offset: grams explained by the checks' deviations if they are offsets
    :param bias_slope: grams explained by them if they are wrong slopes
    """

    excess: Decimal = ZERO
    varying2: Decimal = ZERO
    influences: Mapping[UUID, Influence] = field(default_factory=dict)
    bias_offset: Decimal = ZERO
    bias_slope: Decimal = ZERO

    def __add__(self, other: "Imbalance") -> "Imbalance":
        merged = dict(self.influences)
        for key, influence in other.influences.items():
            merged[key] = merged[key] + influence if key in merged else influence
        return Imbalance(
            excess=self.excess + other.excess,
            varying2=self.varying2 + other.varying2,
            influences=merged,
            bias_offset=self.bias_offset + other.bias_offset,
            bias_slope=self.bias_slope + other.bias_slope,
        )

    def allowed(self, *, stretch: Decimal = Decimal(1)) -> Decimal:
        """
        Return how many grams out of balance the verified errors explain (k = 2).

        :param stretch: how many times as many steps the varying part is to be reckoned for
        """
        common2 = sum((i.grams**2 for i in self.influences.values()), ZERO)
        return root(self.varying2 * stretch + common2) + max(abs(self.bias_offset), abs(self.bias_slope))


def imbalance(*, into: Iterable[Content], out: Iterable[Content], stated: Decimal = ZERO) -> Imbalance:
    """
    Return the balance of one step.

    :param stated: grams that left without being read: the stated loss, an estimated rest. A statement has no verified
        error, so it never widens what is allowed.
    """
    total = Imbalance(excess=stated)
    for sign, contents in ((Decimal(-1), into), (Decimal(1), out)):
        for content in contents:
            total += _one(sign, content)
    return total


def _one(sign: Decimal, content: Content) -> Imbalance:
    total = Imbalance(excess=sign * content.grams, varying2=content.varying**2)
    for grams_a_unit, read in content.weighed:
        effect = sign * grams_a_unit
        slope = effect * read.value
        total += Imbalance(
            varying2=(grams_a_unit * read.varying) ** 2,
            influences={read.verification: Influence(effect, slope, read.common_abs, read.common_rel)},
            bias_offset=effect * read.deviation,
            bias_slope=slope * read.deviation / read.nominal,
        )
    return total


def running(before: Decimal, excess: Decimal) -> Decimal:
    """
    Return the running sum after a step (Page, Biometrika 41 (1954) 100: a one-sided cumulative sum).

    It never falls below nothing, so that what was short yesterday cannot pay for what is too much today.
    """
    return max(ZERO, before + excess)


def alarm(window: Imbalance, *, steps: int, over: int) -> Decimal:
    """
    Return the running sum at which steps like these must stop.

    The varying part is reckoned for the whole horizon from the first step on: an honest place then meets a false alarm
    about once in ten horizons, and nobody hides more than this sum in one.

    :param window: the sum of the last steps, at most ``over`` of them
    :param steps: how many these are
    :param over: the horizon, in steps
    """
    return window.allowed(stretch=max(Decimal(1), Decimal(over) / max(steps, 1)))
