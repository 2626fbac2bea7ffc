"""Everything that can be wrong with a pack's law, found at once: for ``outcrop pack check``."""

import tomllib
from collections.abc import Iterator

from pydantic import ValidationError

from outcrop.commons.packs.api import Fault, Pack
from outcrop.law.bundle import SETTINGS, WORDS, Bundle
from outcrop.law.describe import describe
from outcrop.law.formulas import faults_of
from outcrop.law.lawtests import run_tests
from outcrop.law.rows import read_parameters
from outcrop.law.system import system_for, words_of


def check(pack: Pack) -> Iterator[Fault]:
    """Yield the faults of a pack's ``law/`` folder; the law tests run only when its files can be read."""
    folder = pack.root / "law"
    try:
        bundle = Bundle.read(folder)
    except UnicodeDecodeError as fault:
        yield Fault("law", "", f"A file is not UTF-8 text: {fault}")
        return
    faults = [*_settings(pack, bundle), *read_parameters(bundle.parameter_files())[1]]
    faults += [fault for path, source in bundle.formula_files().items() for fault in faults_of(path, source)]
    yield from faults
    if not faults:
        yield from _together(pack, bundle)


def _settings(pack: Pack, bundle: Bundle) -> Iterator[Fault]:
    missing = [name for name in (SETTINGS, WORDS) if name not in bundle.files]
    if missing:
        yield from (
            Fault(f"law/{name}", "", "The file is missing. packs/testland shows what it holds.") for name in missing
        )
        return
    try:
        settings, money = bundle.settings, pack.country.money
        words_of(bundle)
    except ValidationError as fault:
        for each in fault.errors():
            yield Fault(f"law/{fault.title}", ".".join(map(str, each["loc"])), each["msg"])
        return
    except (tomllib.TOMLDecodeError, ValueError) as fault:
        yield Fault("law", "", str(fault))
        return
    here = (settings.currency, settings.exponent, settings.rounding.rule, settings.rounding.step)
    # Written in both places on purpose: the bundle must hold all that decides an answer, the pack all that people see.
    if here != (money.currency, money.exponent, money.rounding, money.step):
        yield Fault(f"law/{SETTINGS}", "", "Currency, exponent and rounding differ from those in pack.toml.")


def _together(pack: Pack, bundle: Bundle) -> Iterator[Fault]:
    try:
        cards = describe(bundle)
    except Exception as fault:
        yield Fault("law/formulas", "", f"They cannot be loaded: {fault}")
        return
    words = words_of(bundle)
    for name, card in cards.items():
        if name not in words:
            yield Fault(f"law/{WORDS}", name, "It has no label.")
        elif unnamed := _members(bundle, name) - set(card.choices):
            yield Fault(f"law/{WORDS}", name, f"These choices have no label: {', '.join(sorted(unnamed))}.")
    yield from (Fault(f"law/{WORDS}", name, "No formula file defines it.") for name in words.keys() - cards.keys())
    yield from run_tests(pack.root / "law", bundle)


def _members(bundle: Bundle, name: str) -> set[str]:
    variable = system_for(bundle).openfisca.get_variable(name)
    return {member.name for member in variable.possible_values} if variable.unit == "choice" else set()
