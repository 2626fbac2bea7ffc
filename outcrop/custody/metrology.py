"""
How far off a reading may be.

The error belongs to the instrument: its last verification and today's check, never to the keyboard. See
docs/explanation/mass-balance.md for the reasoning and worked figures.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

#: Coverage factor of every expanded uncertainty here (JCGM 100:2008, 6.2 and G.6.6).
K = Decimal(2)
ZERO = Decimal(0)
_PLACES = Decimal("0.000000001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """
    What a verification found, in the instrument's own unit.

    Expanded uncertainties, k = 2, as a constant and a proportion that add up: ``a + b·x`` (EURAMET cg-18, 7.5.2).

    :param u_abs: the constant part of the error of a reading in use
    :param u_rel: the proportional part, as a fraction
    :param repeat_abs: how much of ``u_abs`` changes from one reading to the next; the rest is common to all readings.
        None where the certificate does not say: then the whole counts on both sides, which is never too little
    :param repeat_rel: the same for ``u_rel``
    """

    u_abs: Decimal = Decimal(0)
    u_rel: Decimal = Decimal(0)
    repeat_abs: Decimal | None = None
    repeat_rel: Decimal | None = None

    def error_at(self, value: Decimal) -> Decimal:
        """Return the verified error of a reading of ``value``."""
        return self.u_abs + self.u_rel * abs(value)

    def repeat_at(self, value: Decimal) -> Decimal:
        """Return the part of it that changes from one reading to the next."""
        a = self.u_abs if self.repeat_abs is None else self.repeat_abs
        b = self.u_rel if self.repeat_rel is None else self.repeat_rel
        return a + b * abs(value)

    @property
    def common_abs(self) -> Decimal:
        """The constant part that is the same in all readings until the next verification."""
        return root(self.u_abs**2 - (self.repeat_abs or ZERO) ** 2)

    @property
    def common_rel(self) -> Decimal:
        """The proportional part that is the same in all readings until the next verification."""
        return root(self.u_rel**2 - (self.repeat_rel or ZERO) ** 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Today's check: what the check weight or check standard is, and what the instrument said."""

    nominal: Decimal
    read: Decimal

    @property
    def deviation(self) -> Decimal:
        """How far the instrument was off, with its sign."""
        return self.read - self.nominal

    def bias_at(self, value: Decimal) -> Decimal:
        """
        Return how far off a reading of ``value`` may be because of what today's check found.

        One check cannot tell an offset from a wrong slope, so the larger of the two is taken.
        """
        return abs(self.deviation) * max(Decimal(1), abs(value) / self.nominal)


def expanded(*, value: Decimal, verified: Verified, resolution: Decimal, checked: Checked) -> Decimal:
    """
    Return the expanded uncertainty (k = 2) of a reading, in the instrument's unit.

    ``U = 2·√((U_ver/2)² + a²/12) + |bias|``: the verification, half a step of the display either way (rectangular,
    JCGM 100:2008, 4.3.7 and F.2.2.1), and today's deviation, which is not corrected and therefore added linearly
    (JCGM 100:2008, F.2.4.5; Phillips, Eberhardt, Parry, J. Res. NIST 102 (1997) 577).
    """
    standard = root((verified.error_at(value) / K) ** 2 + resolution**2 / 12)
    return K * standard + checked.bias_at(value)


def varying(*, value: Decimal, verified: Verified, resolution: Decimal) -> Decimal:
    """Return the expanded part of a reading's uncertainty that is independent of every other reading."""
    return K * root((verified.repeat_at(value) / K) ** 2 + resolution**2 / 12)


def contained(mass: Decimal, fineness: Decimal, *, u_mass: Decimal, u_fineness: Decimal) -> tuple[Decimal, Decimal]:
    """
    Return the contained metal in grams with its expanded uncertainty: mass in grams times fineness in per mille.

    The relative uncertainties combine in quadrature (JCGM 100:2008, 5.1.6), written so that zero is no special case.
    """
    u = root((fineness * u_mass) ** 2 + (mass * u_fineness) ** 2) / 1000
    return mass * fineness / 1000, u


def root(value: Decimal) -> Decimal:
    """Return the square root; of a negative rest of rounding, nothing."""
    return value.sqrt() if value > 0 else Decimal(0)


def stored(value: Decimal) -> Decimal:
    """Return an uncertainty as it is stored: nine places, never smaller than it is."""
    return value.quantize(_PLACES, rounding=ROUND_CEILING)


def kept(value: Decimal) -> Decimal:
    """Return grams as they are stored."""
    return value.quantize(_PLACES)


def shown(value: Decimal, u: Decimal) -> tuple[Decimal, Decimal]:
    """Return a value and its uncertainty as people read them: two digits of it, rounded up (JCGM 100:2008, 7.2.6)."""
    if u <= 0:
        return value, u
    step = Decimal(1).scaleb(min(u.adjusted() - 1, 0))
    return value.quantize(step), u.quantize(step, rounding=ROUND_CEILING)
