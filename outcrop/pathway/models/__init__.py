"""The pathway's rows."""

from outcrop.pathway.models.figures import BarrierCount, BarrierTold, StepLeft
from outcrop.pathway.models.filings import Filing, FilingDecision, Outcome
from outcrop.pathway.models.helping import ChargeAnswer, ChargeAsked, PaperEntry
from outcrop.pathway.models.owners import StepOwner
from outcrop.pathway.models.plans import Plan, PlanItem, PlanMeasurement, PlanMove
from outcrop.pathway.models.reforms import Commitment, CommitmentMove, Reform, ReformStage
from outcrop.pathway.models.support import SUPPORTERS, HandOverItem, HandOverMove, Move, StepAct, Support

__all__ = [
    "SUPPORTERS",
    "BarrierCount",
    "BarrierTold",
    "ChargeAnswer",
    "ChargeAsked",
    "Commitment",
    "CommitmentMove",
    "Filing",
    "FilingDecision",
    "HandOverItem",
    "HandOverMove",
    "Move",
    "Outcome",
    "PaperEntry",
    "Plan",
    "PlanItem",
    "PlanMeasurement",
    "PlanMove",
    "Reform",
    "ReformStage",
    "StepAct",
    "StepLeft",
    "StepOwner",
    "Support",
]
