"""Units of displays. Everything is kept in grams and per mille."""

from decimal import Decimal

GRAM, PER_MILLE = "g", "[ppth]"

#: UCUM unit: what it measures, and how many grams or per mille one of it is.
FACTORS = {
    "g": ("mass", Decimal(1)),
    "kg": ("mass", Decimal(1000)),
    "mg": ("mass", Decimal("0.001")),
    "[ppth]": ("fineness", Decimal(1)),
    "%": ("fineness", Decimal(10)),
}
BASE = {"mass": GRAM, "fineness": PER_MILLE}
