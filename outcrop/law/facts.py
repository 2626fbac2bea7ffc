"""Checks the facts of a case before the law sees them: OpenFisca would quietly cast or default what does not fit."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy
from django.utils.translation import gettext as _

from outcrop.law.language import MOST, chosen
from outcrop.law.problems import ChoiceUnknown, FactInvalid, FactNotAsked
from outcrop.law.system import System


def checked(system: System, facts: Mapping[str, object]) -> dict[str, Any]:
    """Return the facts as OpenFisca takes them. :raises Problem: for the first that the law cannot take"""
    return {name: _checked(system, name, value) for name, value in facts.items()}


def _checked(system: System, name: str, value: Any) -> Any:
    variable = system.openfisca.get_variable(name)
    if variable is None or variable.formulas:
        known = sorted(each.name for each in system.openfisca.variables.values() if not each.formulas)
        raise FactNotAsked(name=name, known=", ".join(known), field=name)
    if variable.unit == "choice":
        return _choice(system, variable, value)
    if variable.unit == "date":
        value = _day(value)
    wanted = _wanted(variable.unit, value)
    if wanted:
        raise FactInvalid(name=name, value=value, label=label(system, name), wanted=wanted, field=name)
    return numpy.array([value], dtype=variable.dtype)


def _wanted(unit: str, value: Any) -> str:
    if unit == "flag":
        return "" if isinstance(value, bool) else _("yes or no")
    if unit == "date":
        return "" if type(value) is date else _("a date")
    whole = isinstance(value, int) and not isinstance(value, bool)
    return (
        ""
        if whole and 0 <= value <= MOST
        else _("a whole number, not negative and not above %(most)s") % {"most": MOST}
    )


def _day(value: Any) -> Any:
    """Return a date as a date, also one that comes back from a record as text."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _choice(system: System, variable: Any, value: Any) -> Any:
    names = [member.name for member in variable.possible_values]
    if value not in names:
        known = ", ".join(names)
        raise ChoiceUnknown(value=value, label=label(system, variable.name), known=known, field=variable.name)
    return chosen(variable.possible_values, [value])


def label(system: System, name: str) -> str:
    """Return what people call a variable, in the reader's language."""
    from django.utils.translation import get_language

    words = system.words.get(name)
    return words.label.into(get_language() or "en") if words else name
