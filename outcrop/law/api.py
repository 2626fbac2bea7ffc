"""The door of the law engine: the only names that other contexts may import."""

from outcrop.law.describe import VariableCard, describe
from outcrop.law.outcome import Outcome, Step
from outcrop.law.rows import Reference
from outcrop.law.selectors import current_bundle
from outcrop.law.services import compute, decide, keep, recompute

__all__ = [
    "Outcome",
    "Reference",
    "Step",
    "VariableCard",
    "compute",
    "current_bundle",
    "decide",
    "describe",
    "keep",
    "recompute",
]
