"""A bundle made ready to compute: OpenFisca's system of variables and parameters, as the law was known on some day."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any

from outcrop.kernel.strictyaml import read_yaml
from outcrop.law.bundle import WORDS, Bundle, VariableWords
from outcrop.law.formulas import variable_classes
from outcrop.law.rows import Parameter, moments, read_parameters

KEPT = 32
#: A parameter of which nothing was known yet: OpenFisca wants a date.
NEVER = {"9999-12-31": {"value": None}}


@dataclass(frozen=True)
class System:
    """
    Everything needed to compute one case.

    :param openfisca: its ``TaxBenefitSystem``
    :param parameters: by dotted name, with the rows known on the day in question
    """

    bundle: Bundle
    openfisca: Any
    parameters: Mapping[str, Parameter]
    words: Mapping[str, VariableWords]


_systems: OrderedDict[tuple[str, int | None], System] = OrderedDict()
_making = Lock()


def system_for(bundle: Bundle, known_on: date | None = None) -> System:
    """Return the bundle made ready, as known on a day (None: as known now). Safe to call from many threads."""
    # Two days between which nothing was enacted see the same law.
    key = (bundle.hash, None if known_on is None else bisect_right(_moments(bundle.hash, bundle), known_on))
    with _making:
        if key not in _systems:
            _systems[key] = _made(bundle, known_on)
        _systems.move_to_end(key)
        while len(_systems) > KEPT:
            _systems.popitem(last=False)
        return _systems[key]


_history: dict[str, list[date]] = {}


def _moments(name: str, bundle: Bundle) -> list[date]:
    if name not in _history:
        _history[name] = sorted(set(moments(_parameters(bundle))))
    return _history[name]


def _parameters(bundle: Bundle) -> dict[str, Parameter]:
    parameters, faults = read_parameters(bundle.parameter_files())
    if faults:
        raise ValueError("; ".join(map(str, faults)))
    return parameters


def words_of(bundle: Bundle) -> dict[str, VariableWords]:
    """Return what people call the bundle's variables."""
    return {name: VariableWords.model_validate(raw) for name, raw in (read_yaml(bundle.files[WORDS]) or {}).items()}


def _made(bundle: Bundle, known_on: date | None) -> System:
    from openfisca_core.parameters import ParameterNode
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem

    from outcrop.law import language

    parameters = {name: each.known(known_on) for name, each in _parameters(bundle).items()}
    made = TaxBenefitSystem([language.Case])
    made.parameters = ParameterNode("", data=_tree(parameters))
    rounding = bundle.settings.rounding
    for variable in variable_classes(bundle.formula_files(), language.words(rounding.rule, rounding.step)):
        made.add_variable(variable)
    return System(bundle, made, parameters, words_of(bundle))


def _tree(parameters: Mapping[str, Parameter]) -> dict[str, Any]:
    """Write the rows as OpenFisca reads them: dates as text, nested by the dots of the name."""
    root: dict[str, Any] = {}
    for name, parameter in parameters.items():
        node = root
        *groups, leaf = name.split(".")
        for group in groups:
            node = node.setdefault(group, {})
        values = {row.start.isoformat(): {"value": row.value} for row in parameter.rows}
        node[leaf] = {"values": values or NEVER}
    return root
