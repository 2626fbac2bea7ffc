"""The door of the law engine: the only names that other contexts may import."""

from outcrop.law.describe import VariableCard, describe
from outcrop.law.outcome import Outcome, Step
from outcrop.law.rows import Parameter, Reference, read_parameters
from outcrop.law.selectors import current_bundle
from outcrop.law.services import compute, decide, keep, recompute

__all__ = [
    "Outcome",
    "Parameter",
    "Reference",
    "Step",
    "VariableCard",
    "compute",
    "current_bundle",
    "decide",
    "describe",
    "keep",
    "parameters",
    "recompute",
]


def parameters() -> dict[str, Parameter]:
    """Return every dated parameter of the country's law by its dotted name, with its history."""
    return read_parameters(current_bundle().parameter_files())[0]
