"""
The door of the procedures engine: the only names that other contexts may import.

A context that sends something through a procedure
1. plugs in ``wiring.py`` the verbs that the diagram's service tasks name, and a panel for its subject;
2. calls ``open_case`` in the transaction in which it accepts the application;
3. subscribes to ``CaseClosed`` (``events.py``) to hear how it ended.
"""

from outcrop.procedures.figures import UsualDays, usual_days
from outcrop.procedures.models import Case, Task
from outcrop.procedures.panels import Panel, beside, plug_beside, plug_panel
from outcrop.procedures.recompute import Recomputed, recompute
from outcrop.procedures.selectors import (
    Step,
    case_for,
    case_numbered,
    decides_anything,
    definition_of,
    history,
    procedure_steps,
    queue_for,
    waiting_at,
    waiting_in,
)
from outcrop.procedures.services import decide, open_case, withdraw
from outcrop.procedures.verbs import plug_verb

__all__ = [
    "Case",
    "Panel",
    "Recomputed",
    "Step",
    "Task",
    "UsualDays",
    "beside",
    "case_for",
    "case_numbered",
    "decide",
    "decides_anything",
    "definition_of",
    "history",
    "open_case",
    "plug_beside",
    "plug_panel",
    "plug_verb",
    "procedure_steps",
    "queue_for",
    "recompute",
    "usual_days",
    "waiting_at",
    "waiting_in",
    "withdraw",
]
