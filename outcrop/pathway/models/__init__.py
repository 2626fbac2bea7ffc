"""The pathway's rows."""

from outcrop.pathway.models.filings import Filing, FilingDecision, Outcome
from outcrop.pathway.models.owners import StepOwner

__all__ = ["Filing", "FilingDecision", "Outcome", "StepOwner"]
