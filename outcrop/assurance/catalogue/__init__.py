"""The standards: what each asks, what answers it, and the check that tells all faults at once."""

from outcrop.assurance.catalogue.reading import Catalogue, catalogue, faults_of, load
from outcrop.assurance.catalogue.shapes import (
    Cost,
    DeadlineRule,
    EvidenceKind,
    Level,
    Method,
    Practice,
    Requirement,
    Standard,
    StatusWord,
)

__all__ = [
    "Catalogue",
    "Cost",
    "DeadlineRule",
    "EvidenceKind",
    "Level",
    "Method",
    "Practice",
    "Requirement",
    "Standard",
    "StatusWord",
    "catalogue",
    "faults_of",
    "load",
]
