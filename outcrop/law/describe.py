"""What the pack's law can be asked, and what it wants to know for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from outcrop.kernel.text import Text
from outcrop.law.bundle import Bundle
from outcrop.law.selectors import current_bundle


@dataclass(frozen=True, slots=True)
class VariableCard:
    """
    A variable of the law.

    :param unit: ``minor``, ``ppm``, ``ug``, ``count``, ``flag``, ``choice``, ``date``
    :param is_fact: whether it is given rather than worked out
    :param choices: by name, in the law's order
    """

    name: str
    label: Text
    unit: str
    is_fact: bool
    required: bool
    choices: Mapping[str, Text]


def describe(bundle: Bundle | None = None) -> dict[str, VariableCard]:
    """Return every variable by name."""
    from outcrop.law.system import system_for

    system = system_for(bundle or current_bundle())
    cards = {}
    for name, variable in sorted(system.openfisca.variables.items()):
        words = system.words.get(name)
        cards[name] = VariableCard(
            name=name,
            label=words.label if words else Text({"en": name}),
            unit=variable.unit,
            is_fact=not variable.formulas,
            required=not variable.formulas and type(variable).__required__,
            choices={choice: words.choices[choice] for choice in words.choices} if words else {},
        )
    return cards
