"""The pathway's pages."""

from outcrop.pathway.views.figures import barrier, barriers, figures, office, offices
from outcrop.pathway.views.filing import decide, document, file, filing, filings
from outcrop.pathway.views.helping import blank, charge, charges, paper_desk
from outcrop.pathway.views.plans import plan, plan_item, plan_measure, plan_move, plan_new, plans, plans_public
from outcrop.pathway.views.reforms import commitment_move, commitment_new, reform_new, reform_stage, reforms
from outcrop.pathway.views.road import enterprise_road, enterprise_step, road, stages, start, step
from outcrop.pathway.views.support import support, support_end, support_item, support_new, supports, who_acts

__all__ = [
    "barrier",
    "barriers",
    "blank",
    "charge",
    "charges",
    "commitment_move",
    "commitment_new",
    "decide",
    "document",
    "enterprise_road",
    "enterprise_step",
    "figures",
    "file",
    "filing",
    "filings",
    "office",
    "offices",
    "paper_desk",
    "plan",
    "plan_item",
    "plan_measure",
    "plan_move",
    "plan_new",
    "plans",
    "plans_public",
    "reform_new",
    "reform_stage",
    "reforms",
    "road",
    "stages",
    "start",
    "step",
    "support",
    "support_end",
    "support_item",
    "support_new",
    "supports",
    "who_acts",
]
