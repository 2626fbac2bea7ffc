"""The pages of assurance."""

from outcrop.assurance.views.inspecting import action, finding, inspect, inspection, inspections
from outcrop.assurance.views.planning import mercury, plan, plans
from outcrop.assurance.views.public import standard, standards
from outcrop.assurance.views.reporting import report, reports, state, statements
from outcrop.assurance.views.subject import evidence, evidence_file, mine, practice, status, subject

__all__ = [
    "action",
    "evidence",
    "evidence_file",
    "finding",
    "inspect",
    "inspection",
    "inspections",
    "mercury",
    "mine",
    "plan",
    "plans",
    "practice",
    "report",
    "reports",
    "standard",
    "standards",
    "state",
    "statements",
    "status",
    "subject",
]
