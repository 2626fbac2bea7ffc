"""Runs one case through OpenFisca and writes down how the answer came about."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import numpy
from openfisca_core.errors import CycleError, ParameterNotFoundError, SpiralError, VariableNotFoundError
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.periods import DateUnit, Instant, Period
from openfisca_core.simulations import Simulation
from openfisca_core.tracers import FullTracer

from outcrop.commons.packs.api import Confidence
from outcrop.kernel.text import Text
from outcrop.law.facts import checked, label
from outcrop.law.language import chosen
from outcrop.law.outcome import Answer, Outcome, Step
from outcrop.law.problems import AmountTooLarge, FactMissing, LawSilent, LawUnreadable, VariableUnknown
from outcrop.law.rows import weakest
from outcrop.law.system import System

#: What a formula that its pack got wrong may end in.
FORMULA_FAULTS = (
    *(CycleError, VariableNotFoundError),
    *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
)
UNKNOWN = Text({"en": "What the law says here is not known."})


class OneCase(Simulation):  # type: ignore[misc]
    """A simulation of a single case that defaults nothing and rounds nothing in silence."""

    def _run_formula(self, variable: Any, population: Any, period: Any) -> Any:
        if not variable.formulas and type(variable).__required__:
            raise NotGiven(variable.name)
        return super()._run_formula(variable, population, period)

    def _check_for_cycle(self, variable: str, period: Any) -> None:
        try:
            super()._check_for_cycle(variable, period)
        except SpiralError as fault:  # which OpenFisca would answer with a default
            raise CycleError(str(fault)) from fault

    def _cast_formula_result(self, value: Any, variable: Any) -> Any:
        if variable.unit == "choice" and not isinstance(value, EnumArray):
            return chosen(variable.possible_values, numpy.atleast_1d(value))
        if variable.dtype is numpy.int64 and numpy.asarray(value).dtype.kind not in "iub":
            raise TypeError(f"The formula of {variable.name} gives something else than whole numbers")
        return super()._cast_formula_result(value, variable)


class Reasons(FullTracer):  # type: ignore[misc]
    """Notes what was read and worked out, but not how long it took."""

    def _record_start_time(self, time_in_s: float | None = None) -> None: ...

    def _record_end_time(self, time_in_s: float | None = None) -> None: ...


class NotGiven(Exception):
    """A fact that a formula asked for was not given."""


def run(
    system: System, *, variables: Sequence[str], facts: Mapping[str, object], on: date, known_on: date | None
) -> Outcome:
    """
    Work out the variables for a case on a day.

    :raises Problem: if a variable, fact or choice is not the law's, a fact is missing, or the day lies before the law
    """
    for name in variables:
        if system.openfisca.get_variable(name) is None:
            known = sorted(each.name for each in system.openfisca.variables.values() if each.formulas)
            raise VariableUnknown(name=name, known=", ".join(known))
    return _Run(system, facts, on).outcome(variables, facts, known_on)


class _Run:
    """One case being worked out."""

    def __init__(self, system: System, facts: Mapping[str, object], on: date) -> None:
        self.system, self.on = system, on
        self.day = Period((DateUnit.DAY, Instant((on.year, on.month, on.day)), 1))
        populations = system.openfisca.instantiate_entities()
        for population in populations.values():
            population.count, population.ids = 1, ["1"]
        self.simulation = OneCase(system.openfisca, populations)
        self.simulation.trace = True
        self.simulation.tracer = Reasons()
        for name, array in checked(system, facts).items():
            self.simulation.get_holder(name).put_in_cache(array, self.day)
        self.marks: dict[str, Confidence] = {}
        self.blanks: dict[str, tuple[str, Text | None]] = {}

    def outcome(self, variables: Sequence[str], facts: Mapping[str, Any], known_on: date | None) -> Outcome:
        """Work out the variables."""
        values = {name: self._value(name) for name in variables}
        steps = tuple(step for tree in self.simulation.tracer.trees for step in self._steps(tree, 0))
        unknown = {name: why or UNKNOWN for name, (_, why) in self.blanks.items()}
        return Outcome(
            values=values,
            facts=dict(facts),
            on=self.on,
            known_on=known_on,
            bundle=self.system.bundle.hash,
            steps=steps,
            confidence=weakest(step.confidence for step in steps if step.confidence),
            unknown=unknown,
        )

    def _value(self, name: str) -> Answer:
        try:
            return answer(self.simulation.calculate(name, self.day))
        except NotGiven as fault:
            raise FactMissing(name=str(fault), label=label(self.system, str(fault)), field=str(fault)) from None
        except OverflowError:
            raise AmountTooLarge from None
        except ParameterNotFoundError as fault:
            self.blanks[name] = self._blank(fault)
            return None
        except FORMULA_FAULTS as fault:
            raise LawUnreadable(fault=f"{name}: {fault}") from fault

    def _blank(self, fault: ParameterNotFoundError) -> tuple[str, Text | None]:
        """Return the parameter whose row says that the law is not known here, and what it says of that."""
        # The error's own ``name`` is lost: AttributeError, its parent, sets it back to None. The sentence has it.
        name = str(fault).split("'")[1].replace("[", ".").replace("]", "")
        if (parameter := self.system.parameters.get(name)) is None:
            raise LawUnreadable(fault=str(fault)) from fault
        row = parameter.at(self.on)
        if row is None:
            earliest = min((each.start for each in parameter.rows), default=None)
            raise LawSilent(label=str(parameter.description), on=self.on, earliest=earliest or "–") from None
        return name, row.note

    def _steps(self, node: Any, depth: int) -> Iterator[Step]:
        """Yield the reasoning below a node of OpenFisca's trace, premises first, nothing twice."""
        if node.name in self.marks:
            return
        # Marked before looking below, so that the mark of a cached value is found wherever it is used again.
        self.marks[node.name] = "A"
        below = [step for child in node.children for step in self._steps(child, depth + 1)]
        rows = [self._law(read.name, read.value, node.name, depth + 1) for read in node.parameters]
        if node.name in self.blanks:
            rows.append(self._law(self.blanks[node.name][0], None, node.name, depth + 1))
        marks = [row.confidence for row in rows if row.confidence] + [self.marks[child.name] for child in node.children]
        self.marks[node.name] = weakest(marks)
        yield from below
        yield from {row.name: row for row in rows}.values()
        yield self._result(node, depth)

    def _law(self, name: str, value: Any, of: str, depth: int) -> Step:
        parameter = self.system.parameters[name]
        row = parameter.at(self.on)
        assert row is not None, f"{name} was read on {self.on}"
        return Step(
            kind="law",
            name=name,
            what=parameter.description,
            value=value if value is None else row.value,
            unit=parameter.unit,
            depth=depth,
            of=of,
            confidence=row.confidence,
            references=row.references,
            since=row.start,
            note=row.note,
        )

    def _result(self, node: Any, depth: int) -> Step:
        variable, words = self.system.openfisca.get_variable(node.name), self.system.words.get(node.name)
        value = None if node.value is None else answer(node.value)
        return Step(
            kind="result" if variable.formulas else "fact",
            name=node.name,
            what=words.label if words else Text({"en": node.name}),
            value=value,
            unit=variable.unit,
            depth=depth,
            choice=words.choices.get(value) if words and isinstance(value, str) else None,
            confidence=self.marks[node.name] if variable.formulas else None,
        )


def answer(array: Any) -> Answer:
    """Return the one value of an array as Python knows it."""
    if isinstance(array, EnumArray):
        return str(array.decode_to_str()[0])
    value: Answer = numpy.asarray(array)[0].item()
    return value
