"""
The words that a pack's formulas are written in. Imported only when a law is computed: OpenFisca takes a while to load.

A variable is a class; with a ``formula`` it is worked out, without one it is a fact that must be given. Everything
counts by the day, because a sale on the 10th falls under the law of the 10th and not of the 1st. Money is in whole
minor units and rates in parts per million, both 64-bit whole numbers: OpenFisca's own are too small (int32) or not
exact (float32).
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, ClassVar

import numpy
from openfisca_core.entities import Entity
from openfisca_core.indexed_enums import ENUM_ARRAY_DTYPE, Enum, EnumArray
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from outcrop.kernel.money import Rounding
from outcrop.kernel.money import share as kernel_share
from outcrop.law.formulas import WORDS

Case: Any = Entity(
    "case", "cases", "One matter before the law", "A sale, an application, an inspection: one at a time."
)

#: So large that no fact passes it, so small that ninety of them add up within 64 bits.
MOST = 10**17


class LawVariable(Variable):  # type: ignore[misc]
    """What all variables have in common: they count by the day and speak of one case."""

    value_type: Any = int
    entity = Case
    definition_period = DateUnit.DAY
    unit: str | None = None
    #: Whether a case without this fact is refused.
    __required__: ClassVar[bool] = True

    def __init_subclass__(cls) -> None:
        # OpenFisca reads a variable's own attributes only, so what the kind says is written into each of its variables.
        for key in ("value_type", "entity", "definition_period", "unit"):
            setattr(cls, key, getattr(cls, key))
        cls.__required__ = "default_value" not in cls.__dict__

    def __init__(self, baseline_variable: Any = None) -> None:
        super().__init__(baseline_variable)
        if self.value_type is int:
            self.dtype = numpy.int64


class Amount(LawVariable):
    """Money in whole minor units of the bundle's currency."""

    unit = "minor"


class Rate(LawVariable):
    """A share in parts per million: 5 % is 50,000."""

    unit = "ppm"


class Micrograms(LawVariable):
    """A mass of contained metal in micrograms."""

    unit = "ug"


class Count(LawVariable):
    """A number of things."""

    unit = "count"


class Flag(LawVariable):
    """Yes or no."""

    value_type = bool
    unit = "flag"


class Day(LawVariable):
    """A date."""

    value_type = date
    unit = "date"


class Choice(LawVariable):
    """One of the members of ``possible_values``, an ``Enum``."""

    value_type = Enum
    unit = "choice"

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if cls.__required__:  # OpenFisca wants a default all the same; it is never used, for the case is refused before
            cls.default_value = next(iter(cls.possible_values))


def chosen(choices: Any, names: Any) -> EnumArray:
    """Return choices by their names. :raises KeyError: for a name that is none of them"""
    return EnumArray(numpy.array([choices[str(name)].index for name in names], dtype=ENUM_ARRAY_DTYPE), choices)


def by(group: Any, *choices: Any) -> Any:
    """
    Return the value that a group of parameters gives for each case's choice: ``by(law(day).royalty.rate, channel)``.

    Looks up one parameter by its name, so that the trace names the very row that was read.
    """
    names = [choice.decode_to_str() if isinstance(choice, EnumArray) else choice for choice in choices]
    keys = list(zip(*names, strict=True))
    found = {key: _walk(group, key) for key in dict.fromkeys(keys)}
    return numpy.array([found[key] for key in keys])


def _walk(group: Any, key: tuple[str, ...]) -> Any:
    for name in key:
        group = group[str(name)]
    return group


def share(amount: Any, ppm: Any, *, rule: Rounding, step: int) -> Any:
    """Return so many millionths of each amount, each rounded by the kernel's one function with the bundle's rule."""
    pairs = numpy.broadcast(amount, ppm)
    rounded = (kernel_share(int(a), int(p), rule=rule, step=step) for a, p in pairs)
    return numpy.fromiter(rounded, dtype=numpy.int64, count=pairs.size)


def days_after(day: Any, days: Any) -> Any:
    """Return the date so many days after the day of the case."""
    return numpy.array([day.start.date], dtype="datetime64[D]") + numpy.timedelta64(int(days), "D")


def words(rule: Rounding, step: int) -> dict[str, Callable[..., Any] | type]:
    """Return what formulas may import, with ``share`` rounding by the bundle's rule."""
    near: dict[str, Any] = globals() | {"share": partial(share, rule=rule, step=step)}
    near |= {"where": numpy.where, "minimum": numpy.minimum, "maximum": numpy.maximum}
    return {word: near[word] for word in WORDS}
