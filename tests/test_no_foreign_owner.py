"""
No path makes a partner, a funder or a buyer an owner.

Every column, field and word of a pack that names one is known here, with the test that refuses them. A new one is a
fault until somebody has said how it is refused.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.urls import get_resolver
from ninja import Schema

from outcrop.commons.packs.api import PackModel

ROOT = Path(__file__).parents[1]
OWNERS, PLANS, REFORMS = (f"outcrop/pathway/tests/test_{name}.py" for name in ("owners", "plans", "reforms"))
SQL = (OWNERS, "test_every_table_that_names_an_owner_bears_the_trigger")
ROADS = (OWNERS, "test_no_pack_makes_one_an_owner")
PLANNED = (PLANS, "test_no_partner_buyer_or_stranger_owns_an_intervention")
PROMISED = (REFORMS, "test_no_partner_owns_a_reform_or_a_promise")
OFFICES = "outcrop/offices/tests"
DECIDED = (f"{OFFICES}/test_committees.py", "test_only_the_state_and_the_miners_of_the_area_own_a_decision")
DUTIES = (f"{OFFICES}/test_duties.py", "test_no_pack_gives_a_duty_of_an_office_to_a_buyer")
COURSES = ("outcrop/learning/tests/test_courses.py", "test_no_partner_owns_a_course_but_one_may_support_it_until_a_day")
#: Whose a lot is, and who wrote an article, makes nobody the owner of a step, an office's duty or a decision.
NO_STEP = ("custody.", "outcrop.custody.", "learning.Article")

#: What names an owner, by the begin of its name, and the test that fails where a partner, funder or buyer becomes one.
REFUSED = {
    "assurance.Action.owner": DUTIES,
    "offices.Decision.owner": DECIDED,
    "pathway.": SQL,
    "outcrop.learning.section.Course.owner": COURSES,
    "outcrop.offices.committees.calls.DecidedIn.": DECIDED,
    "outcrop.pathway.plans.forms.ItemForm.owner": PLANNED,
    "outcrop.pathway.rest.plans.ItemIn.owner": PLANNED,
    "outcrop.pathway.section.": ROADS,
    "outcrop.pathway.views.reforms.": PROMISED,
}


def columns() -> Iterator[str]:
    """Yield every column of the house that names an owner; those of the pathway bear the trigger."""
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if "owner" in field.name and field.concrete and model.__module__.startswith("outcrop."):
                yield f"{model._meta.app_label}.{model.__name__}.{field.name}"


def _below(base: type) -> Iterator[type[Any]]:
    for each in base.__subclasses__():
        yield each
        yield from _below(each)


def _ours(base: type) -> Iterator[type[Any]]:
    yield from {
        each for each in _below(base) if each.__module__.startswith("outcrop.") and ".tests" not in each.__module__
    }


def inputs() -> Iterator[str]:
    """Yield every field of a form and of a call's body that names an owner."""
    for form in _ours(forms.BaseForm):
        yield from (f"{form.__module__}.{form.__name__}.{name}" for name in form.base_fields if "owner" in name)
    for schema in _ours(Schema):
        yield from (f"{schema.__module__}.{schema.__name__}.{name}" for name in schema.model_fields if "owner" in name)


def words() -> Iterator[str]:
    """Yield every word of a pack that names an owner."""
    for model in _ours(PackModel):
        yield from (f"{model.__module__}.{model.__name__}.{name}" for name in model.model_fields if "owner" in name)


def test_whatever_names_an_owner_is_known_with_the_test_that_refuses_partners_funders_and_buyers() -> None:
    _ = get_resolver().url_patterns  # every page and call is read, and with it every form and shape
    found = [each for each in (*columns(), *inputs(), *words()) if not each.startswith(NO_STEP)]
    assert len(found) > len(REFUSED)
    unknown = [each for each in found if not each.startswith(tuple(REFUSED))]
    assert not unknown, f"say how a partner is refused as owner, and name its test: {unknown}"
    assert not [begin for begin in REFUSED if not any(each.startswith(begin) for each in found)], "it is gone"


@pytest.mark.parametrize(("file", "name"), sorted(set(REFUSED.values())))
def test_the_test_that_refuses_them_is_there(file: str, name: str) -> None:
    told = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in told.body if isinstance(node, ast.FunctionDef)}
