"""Figures inside sentences."""

from decimal import ROUND_HALF_UP, Decimal

MILLION = 1_000_000


def plain(value: Decimal, places: int = 3) -> str:
    """Write grams: up to so many decimals, no trailing zeros."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{rounded.normalize() + 0:f}"


def per_cent(ppm: int) -> str:
    """Write parts per million as per cent."""
    return f"{plain(Decimal(ppm) / 10_000, 2)} %"
