"""
Runs a pack's law tests: sentences that a lawyer reads, in ``law/tests/*.yaml``.

Each test is a sentence with the day, the facts and what the law gives. Money is written as people write it, with its
currency; ``null`` means that the law is not known to say. ``refused`` names the problem's code instead.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from outcrop.commons.packs.api import Confidence, Fault, PackModel
from outcrop.kernel.problems import Problem
from outcrop.kernel.strictyaml import read_yaml
from outcrop.law.bundle import Bundle
from outcrop.law.services import computed


class LawTest(PackModel):
    """One sentence."""

    on: date
    facts: dict[str, Any]
    known_on: date | None = None
    gives: dict[str, Any] = Field(default_factory=dict)
    confidence: Confidence | None = None
    asks: tuple[str, ...] = ()
    refused: str = ""


def run_tests(folder: Path, bundle: Bundle) -> Iterator[Fault]:
    """Yield a fault for each test of a ``law/`` folder that the law does not meet."""
    files = sorted(folder.glob("tests/*.yaml"))
    if not files:
        yield Fault("law/tests", "", "There are no law tests. Write at least one sentence for each rate.")
    for path in files:
        name = f"law/tests/{path.name}"
        try:
            tests = read_yaml(path.read_text(encoding="utf-8")) or []
        except ValueError as fault:
            yield Fault(name, "", str(fault))
            continue
        for each in tests:
            for sentence, told in each.items():
                yield from (Fault(name, str(sentence), why) for why in _failures(bundle, told))


def _failures(bundle: Bundle, told: Any) -> Iterator[str]:
    try:
        test = LawTest.model_validate(told)
        facts = {name: _value(bundle, value) for name, value in test.facts.items()}
        wanted = {name: _value(bundle, value) for name, value in test.gives.items()}
        asked = [*wanted, *test.asks]
        outcome = computed(bundle, variables=asked, facts=facts, on=test.on, known_on=test.known_on)
    except ValidationError as fault:
        yield "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in fault.errors())
    except Problem as problem:
        if problem.code != test.refused:
            yield f"It is refused with {problem.code}: {problem}"
    else:
        if test.refused:
            yield f"It should be refused with {test.refused}, and is not."
        for name, value in wanted.items():
            if outcome.values[name] != value:
                yield f"{name} should be {value!r}, and is {outcome.values[name]!r}."
        if test.confidence and outcome.confidence != test.confidence:
            yield f"Its confidence should be {test.confidence}, and is {outcome.confidence}."


def _value(bundle: Bundle, value: Any) -> Any:
    """Read money written as “14,465,530.37 XTS” as minor units; leave the rest as it is."""
    ending = f" {bundle.settings.currency}"
    if isinstance(value, str) and value.endswith(ending):
        minor = Decimal(value.removesuffix(ending).replace(",", "")).scaleb(bundle.settings.exponent)
        return int(minor) if minor == int(minor) else value
    return value
