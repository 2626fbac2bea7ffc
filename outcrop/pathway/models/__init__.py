"""The pathway's rows."""

from outcrop.pathway.models.figures import BarrierCount, BarrierTold, StepLeft
from outcrop.pathway.models.filings import Filing, FilingDecision, Outcome
from outcrop.pathway.models.owners import StepOwner
from outcrop.pathway.models.plans import Plan, PlanItem, PlanMeasurement, PlanMove
from outcrop.pathway.models.support import SUPPORTERS, HandOverItem, HandOverMove, Move, StepAct, Support

__all__ = [
    "SUPPORTERS",
    "BarrierCount",
    "BarrierTold",
    "Filing",
    "FilingDecision",
    "HandOverItem",
    "HandOverMove",
    "Move",
    "Outcome",
    "Plan",
    "PlanItem",
    "PlanMeasurement",
    "PlanMove",
    "StepAct",
    "StepLeft",
    "StepOwner",
    "Support",
]
