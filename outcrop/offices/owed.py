"""What else lies in a post, as the rooms below tell it: each kind with its count, and how many are past their day."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_noop as noop

from outcrop.assurance import api as assurance
from outcrop.forum import api as forum
from outcrop.pathway import api as pathway
from outcrop.registry import api as registry

OWED: tuple[tuple[str, Callable[[UUID, date], tuple[int, int]]], ...] = (
    (noop("People found who are not yet handed on"), assurance.people_to_protect),
    (noop("Corrective actions after inspections"), assurance.actions_owed),
    (noop("Documents to confirm"), pathway.documents_owed),
    (noop("Interventions of plans to carry out"), pathway.interventions_owed),
    (noop("Corrections of records to answer"), registry.corrections_owed),
    (noop("Proposals of the forum to answer"), forum.answers_owed),
    (noop("Promises of the forum to carry out"), forum.promises_owed),
)
