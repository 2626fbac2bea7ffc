"""
Money in whole minor units, and the one function that rounds a share of it.

Rates are parts per million (ppm): 5 % is 50,000. No float ever holds money.
"""

from dataclasses import dataclass
from enum import StrEnum

MILLION = 1_000_000


class Rounding(StrEnum):
    """How a country's law rounds a share of money to the minor unit."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    DOWN = "down"
    UP = "up"


def share(amount: int, ppm: int, *, rule: Rounding = Rounding.HALF_UP, step: int = 1) -> int:
    """
    Return ``ppm`` millionths of ``amount`` minor units, rounded by the rule; negative amounts mirror positive ones.

    :param step: round to a multiple of so many minor units (a currency without cents in use: 100)
    """
    if amount * ppm < 0:
        return -share(abs(amount), abs(ppm), rule=rule, step=step)
    whole, rest = divmod(abs(amount) * abs(ppm), MILLION * step)
    unit = MILLION * step
    if rule is Rounding.UP:
        whole += rest > 0
    elif rule is Rounding.HALF_UP:
        whole += 2 * rest >= unit
    elif rule is Rounding.HALF_EVEN:
        whole += 2 * rest > unit or (2 * rest == unit and whole % 2 == 1)
    return whole * step


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """
    An amount in one currency.

    :param minor: whole minor units, such as cents; may be negative
    :param currency: ISO 4217 code
    """

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.minor, int) or isinstance(self.minor, bool):
            raise TypeError(f"Money is counted in whole minor units, not in {self.minor!r}")

    def _same(self, other: "Money") -> int:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added")
        return other.minor

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._same(other), self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def share(self, ppm: int, *, rule: Rounding = Rounding.HALF_UP, step: int = 1) -> "Money":
        """Return so many millionths of it, rounded by the rule."""
        return Money(share(self.minor, ppm, rule=rule, step=step), self.currency)

    def split(self, weights: list[int]) -> list["Money"]:
        """Divide it by the weights; the parts add up to the whole, what is left over goes to the largest rests."""
        total = sum(weights)
        if total <= 0 or min(weights) < 0:
            raise ValueError("Weights must not be negative, and one must be more than nothing")
        sign = -1 if self.minor < 0 else 1
        exact = [divmod(abs(self.minor) * weight, total) for weight in weights]
        parts = [whole for whole, _ in exact]
        by_rest = sorted(range(len(parts)), key=lambda i: (-exact[i][1], i))
        for i in by_rest[: abs(self.minor) - sum(parts)]:
            parts[i] += 1
        return [Money(sign * part, self.currency) for part in parts]
