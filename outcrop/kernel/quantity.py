"""Measured amounts: a value, its unit and how far off it may be."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """
    A measured value with its expanded uncertainty.

    :param value: in ``unit``; decimal, never float
    :param unit: UCUM code: ``g``, ``ha``, ``[ppth]`` (per mille)
    :param u: expanded uncertainty in the same unit, coverage factor k = 2 (JCGM 100:2008, 6.2); never negative
    """

    value: Decimal
    unit: str
    u: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        if not (self.value.is_finite() and self.u.is_finite()) or self.u < 0:
            raise ValueError(f"Not a quantity: {self.value} ± {self.u} {self.unit}")

    def __str__(self) -> str:
        return f"{self.value} ± {self.u} {self.unit}"

    @property
    def low(self) -> Decimal:
        """The least that it may be."""
        return self.value - self.u

    @property
    def high(self) -> Decimal:
        """The most that it may be."""
        return self.value + self.u
